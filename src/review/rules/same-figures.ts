/**
 * 两家企业的各项指标不应完全相同（至少3项数值只在这几行出现）。
 * =COUNTIFS(D$5:D$16,D5,E$5:E$16,E5,F$5:F$16,F5,G$5:G$16,G5,H$5:H$16,H5)>1
 */
import { cellAddress, nameKey, type Form } from "../../forms";
import type { Entry } from "../entries";
import { messages } from "../messages";
import { at, onEntry, type Rule } from "../rule";
import type { Finding } from "../types";

/** With fewer figures two plants may well be alike. */
const FEWEST = 3;
/** so many rows are named in a sentence */
const MOST_NAMED = 3;

export const sameFigures: Rule = ({ judged }) => {
  const tables = new Map<Form, Entry[]>();
  for (const { entry } of judged) {
    if (entry.form.form !== "annex5" || entry.kind === "part") continue;
    const table = tables.get(entry.form);
    if (table) table.push(entry);
    else tables.set(entry.form, [entry]);
  }
  return [...tables.values()].flatMap(inTable);
};

function inTable(entries: readonly Entry[]): Finding[] {
  const groups = new Map<number, Entry[]>();
  for (const entry of entries) {
    const key = hashOf(entry);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  let counts: readonly ReadonlyMap<number, number>[] | null = null;
  const findings: Finding[] = [];
  for (const [first, ...others] of groups.values()) {
    if (!first) continue;
    const same = others.filter((entry) => isEqual(first, entry));
    const second = same.find((entry) => nameOf(entry) !== nameOf(first));
    if (!second) continue;
    counts ??= countsOf(entries);
    if (telling(first, same.length + 1, counts) >= FEWEST) findings.push(findingOf(first, second, same));
  }
  return findings;
}

/** a number that tells rows apart quickly; null where there are too few figures */
function hashOf({ cells }: Entry): number | null {
  let hash = 0;
  let figures = 0;
  for (const { cell } of cells) {
    const content = cell?.content;
    hash = (hash * 31) % 1e9;
    if (content?.kind !== "number" || content.value === 0) continue;
    hash += content.value;
    figures += 1;
  }
  return figures < FEWEST ? null : hash;
}

const figureOf = (entry: Entry, index: number): number | null => {
  const content = entry.cells[index]?.cell?.content;
  return content?.kind === "number" && content.value !== 0 ? content.value : null;
};

function isEqual(a: Entry, b: Entry): boolean {
  return a.cells.length === b.cells.length && a.cells.every((_, index) => figureOf(a, index) === figureOf(b, index));
}

const nameOf = ({ name, row }: Entry): string => (name === null ? `\u0000${row}` : nameKey(name.text));

/** How often each figure stands in its column. */
function countsOf(entries: readonly Entry[]): Map<number, number>[] {
  const counts: Map<number, number>[] = [];
  for (const entry of entries) {
    for (let index = 0; index < entry.cells.length; index++) {
      const figure = figureOf(entry, index);
      if (figure === null) continue;
      const column = (counts[index] ??= new Map<number, number>());
      column.set(figure, (column.get(figure) ?? 0) + 1);
    }
  }
  return counts;
}

/** Figures that only these rows have: a rate that half of the table shares tells nothing. */
const telling = (entry: Entry, rows: number, counts: readonly ReadonlyMap<number, number>[]): number =>
  entry.cells.filter((_, index) => {
    const figure = figureOf(entry, index);
    return figure !== null && counts[index]?.get(figure) === rows;
  }).length;

function findingOf(first: Entry, second: Entry, same: readonly Entry[]): Finding {
  const others = [first, ...same.filter((entry) => entry !== second)];
  const named = others.slice(0, MOST_NAMED).map(({ enterprise, row }) => messages.rowOf(enterprise, row + 1));
  const place = at(second.name) ?? cellAddress(second.row, second.cells[0]?.column ?? 0);
  const message = messages.sameFigures(second.enterprise, named, others.length);
  return onEntry("same-figures", "warning", second, place, message);
}
