/** 附件5 重点用水企业水效对标汇总表, wherever it stands on a sheet and however it is filled. */
import type { Grid } from "../grid";
import type { Annex5Form, Annex5Row } from "../records";
import { displayText, fold } from "../text";
import { findHeaders, type Header } from "./header";
import { readBody } from "./rows";

export function recogniseAnnex5(grid: Grid): Annex5Form[] {
  const headers = findHeaders(grid);
  const forms: Annex5Form[] = [];
  const repeats = new Set<Header>();
  for (const [index, header] of headers.entries()) {
    if (repeats.has(header)) continue;
    const skip = new Map<number, number>();
    let end = grid.rowCount;
    for (const later of headers.slice(index + 1)) {
      if (later.top === header.top || !overlap(header, later)) continue;
      if (isRepeat(grid, header, later, skip)) {
        // the same heading again after a page break: the table goes on
        skip.set(later.top, later.bottom);
        repeats.add(later);
        continue;
      }
      end = later.top;
      break;
    }
    if (isRecommendation(grid, header)) continue;
    const { rows, bottom, ...further } = readBody(grid, header, end, skip);
    if (isLimitTable(grid, header, rows)) continue;
    forms.push({
      form: "annex5",
      sheet: grid.sheet.name,
      area: { top: header.top, left: header.left, bottom, right: header.right },
      year: yearAbove(grid, header),
      rows,
      ...further,
    });
  }
  return forms;
}

/** 工作亮点, 推荐意见: 试点企业推荐表, whose 重复利用率 is held against the industry's average, not against a limit. */
function isRecommendation(grid: Grid, header: Header): boolean {
  for (let column = 0; column < grid.columnCount; column++) {
    if (RECOMMENDATION.test(fold(grid.text(header.top, column)))) return true;
  }
  return false;
}
const RECOMMENDATION = /^(?:工作亮点|推荐意见)$/;

const overlap = (a: Header, b: Header): boolean => a.left <= b.right && b.left <= a.right;

/** The same columns again, and no title of another table right above them. */
function isRepeat(grid: Grid, first: Header, later: Header, skipped: ReadonlyMap<number, number>): boolean {
  if (first.columns.length !== later.columns.length) return false;
  const same = first.columns.every((column, index) => {
    const other = later.columns[index];
    return column.column === other?.column && JSON.stringify(column.role) === JSON.stringify(other.role);
  });
  if (!same) return false;
  const floor = Math.max(first.bottom, ...skipped.values());
  for (let row = later.top - 1; row > Math.max(floor, later.top - 1 - TITLE_ROWS); row--) {
    for (let column = first.left; column <= first.right; column++) {
      const text = fold(grid.text(row, column));
      if (TITLE.test(text)) return false;
    }
  }
  return true;
}
const TITLE = /汇总表|对标表|情况表|一览表|统计表|^附件\d*|^附表|^表\d/;
/** a title stands at most this many rows above its table */
const TITLE_ROWS = 4;

/** 行业 | 单位产品取水量 | … without enterprises: a table of limits or averages, when its title or every value says so. */
function isLimitTable(grid: Grid, header: Header, rows: readonly Annex5Row[]): boolean {
  if (header.columns.some(({ role }) => role.is === "name")) return false;
  if (LIMITS.test(fold(grid.sheet.name))) return true;
  for (let row = header.top - 1; row >= Math.max(0, header.top - TITLE_ROWS); row--) {
    for (let column = 0; column <= header.right; column++) if (LIMITS.test(fold(grid.text(row, column)))) return true;
  }
  const filled = rows
    .flatMap(({ cells }) => cells.map(({ cell }) => fold(displayText(cell))))
    .filter((text) => text !== "");
  return filled.length > 0 && filled.every((text) => /^[≤≥<>≦≧]/.test(text));
}
const LIMITS = /限值|限定值|考核值|考核要求|标准值|基准值|先进值|定额|平均(?:值|水平)|行业平均/;

/** `重点用水企业水效对标汇总表（2021年）` → 2021 */
function yearAbove(grid: Grid, header: Header): number | null {
  for (let row = header.top - 1; row >= Math.max(0, header.top - TITLE_ROWS); row--) {
    for (let column = 0; column < grid.columnCount; column++) {
      if (column > header.right || grid.isCovered(row, column)) continue;
      const text = fold(grid.text(row, column));
      const year = TITLE.test(text) ? /(20\d\d)年/.exec(text)?.[1] : undefined;
      if (year !== undefined) return Number(year);
    }
  }
  return null;
}
