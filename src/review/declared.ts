/** 技术考核的各项指标值分别为：1.吨钢取水量3.9m³/t …: indicators and their values, out of running text. */
import { fold, type Cell, type Place, type TextPlace } from "../forms";
import { kindNames, type Indicator, type Industry } from "../rulebook";

export interface Declared {
  readonly indicator: Indicator;
  /** the value alone, as a cell would hold it */
  readonly cell: Cell;
  readonly place: Place;
}

export const declaredIn = (industry: Industry, lines: readonly TextPlace[]): Declared[] =>
  lines.flatMap((line) => inLine(industry, line));

interface Name {
  readonly text: string;
  readonly indicator: Indicator;
}

function inLine(industry: Industry, line: TextPlace): Declared[] {
  const text = fold(line.text).replace(/^\d{1,2}[.、)](?!\d)/, "");
  const mentions: { readonly from: number; readonly to: number; readonly indicator: Indicator }[] = [];
  for (const { text: name, indicator } of namesOf(industry)) {
    for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + 1)) {
      const to = from + name.length;
      if (!mentions.some((other) => from < other.to && other.from < to)) mentions.push({ from, to, indicator });
    }
  }
  mentions.sort((a, b) => a.from - b.from);
  return mentions.flatMap(({ to, indicator }, index): Declared[] => {
    const rest = text.slice(to, mentions[index + 1]?.from ?? text.length);
    const value = /^(?:\([^()\d]*\))?(?:为|是|达到?|[:：=])?(\d[\d,]*(?:\.\d+)?(?:%|[^\d;；,，、。]*(?:100m)?)?)/.exec(
      rest,
    )?.[1];
    if (value === undefined) return [];
    return [{ indicator, cell: { content: { kind: "text", value } }, place: line }];
  });
}

/** Longer names first: 全厂废水回用率 holds 废水回用率. A family's name means its one indicator only. */
function namesOf({ indicators }: Industry): Name[] {
  const names = indicators.flatMap((indicator): Name[] => {
    const isOnly = indicators.filter(({ kind }) => kind === indicator.kind).length === 1;
    const ofKind = isOnly ? (kindNames.find(({ kind }) => kind === indicator.kind)?.names ?? []) : [];
    return [indicator.name, ...indicator.aliases, ...ofKind].map((text) => ({ text: fold(text), indicator }));
  });
  return names.sort((a, b) => b.text.length - a.text.length);
}
