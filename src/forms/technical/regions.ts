/** Where technical tables stand on a sheet: one table a region. What it is about is found out later. */
import type { Grid } from "../grid";
import { fold } from "../text";
import type { Area } from "../types";
import { limitIn } from "./identify";

/** 技术考核要求（钢铁行业）, （2）技术考核指标 */
const TITLE = /技术考核(?:要求|指标)/;
/** once misprinted 00考核内容 */
const HEADING = /^(?:00)?考核内容$/;
/** a sentence that mentions the table is no title of it */
const LONGEST_TITLE = 40;
/** lines between the annex, the title and the heading of one table */
const TITLE_ROWS = 4;
/** more rows than this without a limit part two tables; 纺织染整 has two at the head of a section */
const LARGEST_GAP = 4;
/** a bare 100 (达标排放率) is a number among limits, and stands in the last rows */
const ROWS_AFTER_LIMITS = 2;

/** Top row of a table with its first column; the columns left of the first table of a row belong to it, too. */
interface Start {
  readonly row: number;
  readonly column: number;
}

export function findRegions(grid: Grid): Area[] {
  const limitRows = [...new Set(grid.words.filter(({ text }) => limitIn(text) !== null).map(({ row }) => row))];
  if (limitRows.length === 0) return [];
  const starts = startsOf(grid, limitRows);
  const first = starts.reduce((least, { row }) => Math.min(least, row), grid.rowCount);
  const headless = runs(limitRows.filter((row) => row < first)).map((run) => ({
    top: Math.max(0, run.top - TITLE_ROWS),
    left: 0,
    bottom: Math.min(first - 1, run.bottom + ROWS_AFTER_LIMITS),
    right: grid.columnCount - 1,
  }));
  return [...headless, ...starts.flatMap((start) => regionOf(grid, start, starts, limitRows))];
}

function regionOf(grid: Grid, start: Start, starts: readonly Start[], limitRows: readonly number[]): Area[] {
  const beside = starts.filter((other) => other.row === start.row);
  const left = beside.some(({ column }) => column < start.column) ? start.column : 0;
  const right =
    Math.min(...beside.map(({ column }) => column).filter((column) => column > start.column), grid.columnCount) - 1;
  const below = Math.min(
    ...starts.filter(({ row, column }) => row > start.row && column >= left && column <= right).map(({ row }) => row),
    grid.rowCount,
  );
  const [body] = runs(limitRows.filter((row) => row > start.row && row < below));
  if (!body || body.top - start.row > 2 * TITLE_ROWS) return [];
  const above = limitRows.filter((row) => row < start.row).at(-1) ?? -1;
  const top = Math.max(start.row - TITLE_ROWS, above + 1, 0);
  return [{ top, left, bottom: Math.min(below - 1, body.bottom + ROWS_AFTER_LIMITS), right }];
}

/** Titles and headings; what follows upon a title before the first limit belongs to it. */
function startsOf(grid: Grid, limitRows: readonly number[]): Start[] {
  const starts: Start[] = [];
  /** last row of each start's lines */
  const ends: number[] = [];
  for (const { row, column, text } of grid.words) {
    const folded = fold(text);
    if (folded.length > LONGEST_TITLE || !(TITLE.test(folded) || HEADING.test(folded))) continue;
    const index = starts.findLastIndex(
      (start, at) =>
        row - (ends[at] ?? 0) <= TITLE_ROWS &&
        row > start.row &&
        !limitRows.some((limit) => limit >= start.row && limit < row) &&
        column >= start.column &&
        !starts.some((other) => other.row === start.row && other.column > start.column && other.column <= column),
    );
    if (index < 0) {
      starts.push({ row, column });
      ends.push(row);
    } else ends[index] = row;
  }
  return starts;
}

/** Rows with limits that no large gap parts. */
function runs(rows: readonly number[]): { top: number; bottom: number }[] {
  const found: { top: number; bottom: number }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && row - last.bottom <= LARGEST_GAP + 1) last.bottom = row;
    else found.push({ top: row, bottom: row });
  }
  return found;
}
