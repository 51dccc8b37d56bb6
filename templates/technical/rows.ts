/** What the technical tables have in common: boxes from the rulebook, and the judged row beside each printed one. */
import type { Indicator, Industry, Limit } from "../../src/rulebook/types";
import { quantity, rate } from "../kit/choices";
import { helperTitle } from "../kit/parts";
import type { Box, Choice, RowSpec } from "../kit/spec";
import { overallFormula, verdictFormula } from "../kit/verdict";

/** Columns beside the table: 条件或说明, 企业指标值, 限值, 判定. */
export const asideWidths = [30, 12, 10, 10];
export const liveWidths = [12];

export function indicatorOf(industry: Industry, name: string): Indicator {
  const indicator = industry.indicators.find((each) => each.name === name);
  if (!indicator) throw new Error(`${industry.name} has no indicator ${name}`);
  return indicator;
}

export function limitUnder(indicator: Indicator, ...words: readonly string[]): Limit {
  const limit = indicator.limits.find(({ when }) => words.every((word) => when.includes(word)));
  if (!limit) throw new Error(`${indicator.name} has no limit under ${words.join("、")}`);
  return limit;
}

/** Printed in the notices without the superscript: m3 → m³. */
export const superscript = (text: string): string => text.replace(/m3/g, "m³");

/** Full-width brackets, as the tables print compound units. */
export const printedUnit = (unit: string): string => unit.replace("(", "（").replace(")", "）");

/** The table's own notes; the rulebook keeps its remarks on misprints in the same list. */
export function printedNotes(industry: Industry): string | null {
  const notes = industry.notes.filter((note) => /^(注：|[a-h]\.|各参数计算方法)/.test(note));
  return notes.length === 0 ? null : superscript(notes.join("\n"));
}

/** A row that is judged: which indicator, under which words, with which limit. */
export interface Asked {
  readonly indicator: Indicator;
  /** words of WATER.CHECK's conditions, quoted or as `{box}` */
  readonly conditions?: readonly string[];
  /** a number, or a formula for a limit that depends on a chosen condition */
  readonly limit: number | string;
  /** what stands left of the value: the indicator's name, or what the row is about */
  readonly caption: string;
  /** what the limit shows on an empty form, where it is a formula */
  readonly emptyLimit?: number;
  /** one of several rows of which one suffices */
  readonly alternative?: string;
  /** one more box, right of the verdict */
  readonly extra?: Box;
}

export class Judged {
  private readonly rows: Asked[] = [];

  constructor(
    private readonly industry: Industry,
    private readonly annex: "附件6" | "附件7",
  ) {}

  /** Boxes beside one printed row. */
  aside(asked: Asked): Pick<RowSpec, "aside" | "live"> {
    this.rows.push(asked);
    const n = this.rows.length;
    const { indicator, limit } = asked;
    const choice: Choice =
      indicator.unit === "%" ? rate : quantity(asked.caption.slice(0, 32), superscript(indicator.unit));
    const conditions = (asked.conditions ?? []).map((condition) => `,${condition}`).join("");
    return {
      aside: [
        { text: asked.caption, look: "helperText" },
        { id: `指标值${n}`, named: true, look: "helperAmount", choice },
        {
          id: `限值${n}`,
          look: "helperScore",
          ...(typeof limit === "number" ? { number: limit } : { formula: limit, empty: asked.emptyLimit ?? "" }),
        },
        {
          id: `判定${n}`,
          formula: verdictFormula(indicator, `{指标值${n}}`, `{限值${n}}`),
          empty: "未填",
          look: "helperResult",
        },
        ...(asked.extra ? [asked.extra] : []),
      ],
      live: [
        {
          formula:
            `=IF(ISBLANK({指标值${n}}),"未填",` +
            `WATER.CHECK("${this.industry.id}","${indicator.name}",{指标值${n}}${conditions}))`,
          empty: "未填",
          look: "helperResult",
        },
      ],
    };
  }

  /** Heads of the columns beside the table. */
  head(...extra: readonly string[]): Pick<RowSpec, "aside" | "live"> {
    return {
      aside: ["指标", "企业指标值", "限值", "判定", ...extra].map((text): Box => ({ text, look: "helperHead" })),
      live: [{ text: "WATER 判定", look: "helperHead" }],
    };
  }

  /** The whole table in one word. */
  overall(): Pick<RowSpec, "aside"> {
    const groups = new Map<string, string[]>();
    const singles: string[] = [];
    this.rows.forEach(({ alternative }, index) => {
      const id = `判定${index + 1}`;
      if (alternative === undefined) singles.push(id);
      else groups.set(alternative, [...(groups.get(alternative) ?? []), id]);
    });
    return {
      aside: [
        { text: `技术考核结论（${this.annex}${this.industry.name}）`, across: 3, look: "helperHead" },
        {
          id: "技术考核结论",
          named: true,
          formula: overallFormula({ first: "判定1", last: `判定${this.rows.length}` }, singles, [...groups.values()]),
          empty: "待定",
          look: "helperResult",
        },
      ],
    };
  }
}

/** Rows above the table: the annex, in annex 7 the section with its number, the heading. */
export function openingRows(
  industry: Industry,
  annex: "附件6" | "附件7",
  across: number,
  section: number | null,
  aside: readonly Box[] = [],
): RowSpec[] {
  return [
    { boxes: [{ text: annex, across, look: "annex" }], aside: [helperTitle], height: 24 },
    ...(section === null
      ? []
      : [{ boxes: [{ text: `${section}）${industry.name}行业`, across, look: "heading" as const }], minimum: 26 }]),
    { boxes: [{ text: industry.sources[0]?.table ?? "", across, look: "title" }], aside, minimum: 40 },
  ];
}

/** The notes in the table's last row, the conclusion beside them. */
export function closingRows(industry: Industry, judged: Judged, across: number): RowSpec[] {
  const notes = printedNotes(industry);
  return notes === null
    ? [{ boxes: [], ...judged.overall(), minimum: 24 }]
    : [{ boxes: [{ text: notes, across, look: "note" }], ...judged.overall(), minimum: 24 }];
}

/** Choice of a condition word. */
export const conditionChoice = (name: string, words: readonly string[]): Choice => ({
  rule: { kind: "list", values: words },
  severity: "stop",
  title: name,
  message: `考核值按${name}分档，请选择；未选择时只在各档结论一致时给出判定，否则为待定。`,
});

/** A short entry of a printed table. */
export const centre = (text: string, rest: Partial<Box> = {}): Box => ({ text, look: "centre", ...rest });

/** A condition that the user chooses beside the table. */
export const conditionBoxes = (name: string, words: readonly string[]): Box[] => [
  { text: `${name}（请选择）`, look: "helperText" },
  { id: name, named: true, across: 3, look: "helperEntry", choice: conditionChoice(name, words) },
];
