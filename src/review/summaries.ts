/** Which rows a 合计, 小计 or 平均 of annex 5 sums up, and what they state. */
import { isBlank, type Annex5Form, type Annex5Row, type Annex5Total } from "../forms";
import { statedIn, type Measure, type Stated } from "./stated";

/** Tables with more summing rows than this have one for each of many sections: the others are held against theirs only. */
const MOST_WIDE = 50;

/** The spans that a total may be meant for, likeliest first: everything above it, its section, the whole table. */
export function spansOf(form: Annex5Form, total: Annex5Total): (readonly Annex5Row[])[] {
  const { rows } = form;
  const end = firstFrom(rows, total.row);
  const last = rows[end - 1]?.row ?? -1;
  const section = rows.slice(firstFrom(rows, lastBreak(form, last) + 1), end);
  const isWide = total.kind !== "part-sum" && form.summaries.indexOf(total) < MOST_WIDE;
  const spans = isWide ? [rows.slice(0, end), section, end === 0 ? rows : rows.slice(end), rows] : [section];
  return spans.filter((span) => span.length > 0);
}

/** index of the first row at or below a row of the sheet */
function firstFrom(rows: readonly Annex5Row[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The heading or summing row nearest above a row. */
function lastBreak({ sections, summaries }: Annex5Form, row: number): number {
  let last = -1;
  for (const each of sections) if (each < row && each > last) last = each;
  for (const each of summaries) if (each.row < row && each.row > last) last = each.row;
  return last;
}

/**
 * Every figure of a column; blanks and dashes are left out. `parts`: those of 其中 rows, where the enterprise states
 * none itself; `rows`: of every row, since further products of an enterprise have rows of their own.
 * Null where one is written so that its value is not certain (a bound, several values, a bare 0.05).
 */
export function columnOf(
  span: readonly Annex5Row[],
  column: number,
  measure: Measure,
  count: "parts" | "rows",
): Stated[] | null {
  const figures: Stated[] = [];
  let isStated = false;
  for (const line of span) {
    if (line.kind === "enterprise") isStated = false;
    else if (count === "parts" && isStated) continue;
    const cell = cellIn(line, column);
    if (isBlank(cell)) continue;
    const stated = statedIn(cell, measure);
    if (stated) {
      figures.push(stated);
      if (line.kind === "enterprise") isStated = true;
    } else if (!isDash(cell)) return null;
  }
  return figures;
}

export function cellIn({ cells, quantities }: Annex5Row, column: number): Annex5Row["cells"][number]["cell"] {
  for (const each of cells) if (each.column === column) return each.cell;
  for (const each of quantities) if (each.column === column) return each.cell;
  return undefined;
}

const isDash = (cell: ReturnType<typeof cellIn>): boolean =>
  cell?.content.kind === "text" && /^\s*[/\-—－–无]+\s*$/.test(cell.content.value);
