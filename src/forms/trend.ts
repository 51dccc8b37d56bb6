/** 附件4 近三年指标对标: the five indicators below each other, a column for each year. */
import { readHeading, roleOf } from "./annex5/headings";
import type { Grid } from "./grid";
import { findLabels, readFields, type LabelPattern } from "./labels";
import type { Place, TrendForm, TrendRow } from "./records";
import { fold } from "./text";

const YEAR = /^(20\d\d)年?度?$/;
const LABELS: readonly LabelPattern<"name" | "industry" | "product">[] = [
  [/^(?:企业|单位)(?:名称|全称)$/, "name"],
  [/^(?:所属|所在)?行业$/, "industry"],
  [/^主要产品(?:名称)?$/, "product"],
];

/** fewer are another table that compares years */
const FEWEST_INDICATORS = 2;
const FEWEST_YEARS = 2;
/** of neighbouring columns; two tables side by side step back by as many */
const YEARS_APART = 5;
/** 企业名称 and 所属行业 stand so close above the heading */
const FIELD_ROWS = 4;
/** further indicators may stand between the five */
const LARGEST_GAP = 6;

export function recogniseTrends(grid: Grid): TrendForm[] {
  const byRow = new Map<number, { column: number; year: number }[]>();
  for (let row = 0; row < grid.rowCount; row++) {
    const years = yearsIn(grid, row);
    if (years.length >= FEWEST_YEARS && areYears(years)) byRow.set(row, years);
  }
  const headings = [...byRow.keys()];
  return headings.flatMap((row, index) => {
    const years = byRow.get(row) ?? [];
    return split(years).flatMap((part) => readTable(grid, row, part, headings[index - 1], headings[index + 1]));
  });
}

/** The years of a heading row: text as in the form, or the bare numbers that people type. */
function yearsIn(grid: Grid, row: number): { column: number; year: number }[] {
  const years: { column: number; year: number }[] = [];
  for (const [column, cell] of (grid.sheet.rows[row] ?? []).entries()) {
    const text = cell?.content.kind === "text" || cell?.content.kind === "number" ? String(cell.content.value) : "";
    const year = YEAR.exec(fold(text))?.[1];
    if (year !== undefined) years.push({ column, year: Number(year) });
  }
  return years;
}

/** Amounts may look like years (2050, 2080); years of one table follow each other. */
const areYears = (years: readonly { readonly year: number }[]): boolean =>
  years.slice(1).every(({ year }, index) => Math.abs(year - (years[index]?.year ?? 0)) <= YEARS_APART);

/** Two tables side by side begin with an earlier year again. */
function split(years: readonly { column: number; year: number }[]): { column: number; year: number }[][] {
  const parts: { column: number; year: number }[][] = [];
  for (const each of years) {
    if (parts.at(-1)?.some(({ year }) => year === each.year) !== false) parts.push([]);
    parts.at(-1)?.push(each);
  }
  return parts.filter((part) => part.length >= FEWEST_YEARS);
}

function readTable(
  grid: Grid,
  heading: number,
  years: readonly { column: number; year: number }[],
  before = -1,
  next = grid.rowCount,
): TrendForm[] {
  const first = years[0]?.column ?? 0;
  const headings = (grid.sheet.rows[heading] ?? []).map((_, column) => fold(grid.text(heading, column)));
  const columnOf = (pattern: RegExp): number | null => {
    const found = headings.findIndex((text, column) => column > first && pattern.test(text));
    return found < 0 ? null : found;
  };
  const [change, trend] = [columnOf(/^变化量$/), columnOf(/^趋势$/)];
  const rows: TrendRow[] = [];
  let names: number | null = null;
  for (let row = heading + 1; row < next && row - (rows.at(-1)?.row ?? heading) <= LARGEST_GAP; row++) {
    const found = indicatorIn(grid, row, names ?? 0, first - 1);
    if (!found || rows.some(({ indicator }) => indicator === found.indicator)) continue;
    names ??= found.column;
    const placeIn = (column: number): Place => ({ row, column, cell: grid.at(row, column) });
    const unit = found.column + 1 < first ? grid.text(row, found.column + 1) : "";
    rows.push({
      row,
      indicator: found.indicator,
      unit: found.unit ?? (unit === "" ? null : fold(unit)),
      values: years.map(({ column, year }) => ({ year, place: placeIn(column) })),
      change: change === null ? null : placeIn(change),
      trend: trend === null ? null : placeIn(trend),
    });
  }
  if (rows.length < FEWEST_INDICATORS || names === null) return [];
  const left = names;
  const right = Math.max(...years.map(({ column }) => column), change ?? 0, trend ?? 0);
  const labels = findLabels(grid, LABELS).filter(
    ({ row, column }) =>
      row > Math.max(before, heading - 1 - FIELD_ROWS) && row < heading && column >= left && column <= right,
  );
  return [
    {
      form: "annex4-trend",
      sheet: grid.sheet.name,
      area: {
        top: Math.min(heading, ...labels.map(({ row }) => row)),
        left,
        bottom: rows.at(-1)?.row ?? heading,
        right,
      },
      year: Math.max(...years.map(({ year }) => year)),
      fields: readFields(grid, labels),
      rows,
    },
  ];
}

function indicatorIn(grid: Grid, row: number, from: number, to: number) {
  for (let column = from; column <= to; column++) {
    const cell = grid.at(row, column);
    if (cell?.content.kind !== "text" || cell.content.value.length > 30) continue;
    const heading = readHeading(cell.content.value);
    const role = roleOf(heading);
    if (role?.is === "indicator") return { column, indicator: role.column, unit: heading.unit };
  }
  return null;
}
