/** The same indicator of the same enterprise over several years, wherever the workbook states them. */
import { cellAddress, displayText, nameKey, type Cell, type IndicatorColumn } from "../forms";
import type { Judged } from "./rule";
import { statedIn } from "./stated";

export interface Point {
  readonly year: number;
  readonly sheet: string;
  /** A1 address */
  readonly address: string;
  readonly text: string;
  readonly value: number;
}

export interface Trend {
  readonly enterprise: string;
  readonly indicator: IndicatorColumn;
  /** by year, ascending; at least two, one for each year */
  readonly points: readonly Point[];
}

/** A form that states several years adds its own line here. */
export const trendsOf = (judged: readonly Judged[]): Trend[] => [
  ...besideEachOther(judged),
  ...inSeveralTables(judged),
];

export function pointOf(
  year: number,
  sheet: string,
  place: { readonly row: number; readonly column: number; readonly cell: Cell | undefined },
  indicator: IndicatorColumn,
): Point | null {
  const stated = statedIn(place.cell, indicator === "单位产品取水量" ? "amount" : "percent");
  // 0 stands for a blank
  if (stated === null || stated.value <= 0) return null;
  const address = cellAddress(place.row, place.column);
  return { year, sheet, address, text: displayText(place.cell), value: stated.value };
}

/** 2019年重复利用率 | 2020年重复利用率 | 2021年重复利用率 in one row of annex 5; the columns of 近三年指标对标 */
function besideEachOther(judged: readonly Judged[]): Trend[] {
  return judged.flatMap(({ entry }) => {
    if (entry.earlier.length === 0) return [];
    const indicators = new Set(entry.earlier.map(({ indicator }) => indicator));
    return [...indicators].flatMap((indicator) => {
      const earlier = entry.earlier.filter((each) => each.indicator === indicator);
      const points = earlier.flatMap((each) => pointOf(each.year, entry.sheet, each, indicator) ?? []);
      const latest = entry.cells.find((each) => each.indicator === indicator);
      // the reported year is the latest one: its heading may not name it
      const year = "year" in entry.form ? entry.form.year : null;
      const after = Math.max(...earlier.map((each) => each.year)) + 1;
      const last = latest ? pointOf(Math.max(year ?? after, after), entry.sheet, latest, indicator) : null;
      return trendFrom(entry.enterprise, indicator, last ? [...points, last] : points);
    });
  });
}

/** annex 5 of 2020 on one sheet, of 2021 on another */
function inSeveralTables(judged: readonly Judged[]): Trend[] {
  const years = new Set(judged.flatMap(({ entry: { form } }) => (form.form === "annex5" ? [form.year] : [])));
  years.delete(null);
  if (years.size < 2) return [];
  const found = new Map<string, { enterprise: string; indicator: IndicatorColumn; points: Point[] }>();
  for (const { entry } of judged) {
    const { form, name } = entry;
    if (form.form !== "annex5" || form.year === null || entry.kind === "part" || name === null) continue;
    for (const cell of entry.cells) {
      const indicator = cell.indicator as IndicatorColumn;
      const point = pointOf(form.year, entry.sheet, cell, indicator);
      if (!point) continue;
      // another product is another series
      const key = [nameKey(name.text), entry.subject.industry?.id, ...entry.subject.conditions, indicator].join(
        "\u0000",
      );
      const trend = found.get(key);
      if (trend) trend.points.push(point);
      else found.set(key, { enterprise: entry.enterprise, indicator, points: [point] });
    }
  }
  return [...found.values()].flatMap(({ enterprise, indicator, points }) => trendFrom(enterprise, indicator, points));
}

/** Nothing where one year has two values: nobody knows which one goes on. */
function trendFrom(enterprise: string, indicator: IndicatorColumn, points: readonly Point[]): Trend[] {
  const isOnce = new Set(points.map(({ year }) => year)).size === points.length;
  if (points.length < 2 || !isOnce) return [];
  return [{ enterprise, indicator, points: [...points].sort((a, b) => a.year - b.year) }];
}
