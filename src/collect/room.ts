/** Where in a table new rows go: prepared and blank rows first, then rows inserted before what follows the table. */
import { cellAddress, fold, type Area, type Form } from "../forms";
import type { Table } from "./table";

export interface Room {
  /** row whose looks and formulas a new row takes over; null where the table has no row yet */
  readonly like: number | null;
  /** rows that can be filled as they are */
  readonly free: readonly number[];
  /** the first row that is not free; null where nothing follows */
  readonly next: number | null;
}

const TOTAL = /合计|小计|总计|共计|平均/;
const PART = /^\(?其中/;

export function roomOf(table: Table): Room {
  const { grid, form, headingBottom } = table;
  const nameColumn = table.columns.get("name")?.column ?? table.left;
  let last = form.rows.reduce((lowest, { row }) => Math.max(lowest, row), headingBottom);
  // 其中：一分厂 without values is no row of its own, but belongs to the enterprise above it
  while (PART.test(fold(grid.text(last + 1, nameColumn)))) last += 1;
  const free: number[] = [];
  let row = last + 1;
  while (row < grid.rowCount && isFree(table, row)) free.push(row++);
  const next = row < grid.rowCount ? row : null;
  // a blank row between the table and its notes stays; a total stands right below the rows
  const lowest = free.at(-1);
  if (next !== null && lowest !== undefined && !isPrepared(table, lowest) && !isTotal(table, next)) free.pop();
  return { like: form.rows.length > 0 ? last : (free[0] ?? null), free, next };
}

/** Nothing stands in it but a number, or formulas that show nothing. */
function isFree(table: Table, row: number): boolean {
  const { grid, left, right } = table;
  const number = table.columns.get("number")?.column;
  for (let column = left; column <= right; column++) {
    if (grid.merge(row, column)) return false;
    if (grid.isBlank(row, column)) continue;
    if (column !== number || !/^\d+$/.test(fold(grid.text(row, column)))) return false;
  }
  return true;
}

function isPrepared({ grid, columns }: Table, row: number): boolean {
  const number = columns.get("number")?.column;
  return number !== undefined && grid.own(row, number) !== undefined;
}

function isTotal({ grid, left, right }: Table, row: number): boolean {
  for (let column = left; column <= right; column++) if (TOTAL.test(grid.text(row, column))) return true;
  return false;
}

/** Would whole rows inserted before `at` tear something apart that stands beside the table or crosses the row? */
export function canInsert(table: Table, at: number, forms: readonly Form[]): boolean {
  const crosses = ({ top, bottom }: Area): boolean => top < at && at <= bottom;
  if (table.grid.sheet.merges.some(crosses)) return false;
  const { sheet, area: own } = table.form;
  const isOther = ({ top, left }: Area): boolean => top !== own.top || left !== own.left;
  return !forms.some((form) => form.sheet === sheet && isOther(form.area) && crosses(form.area));
}

/** Formulas from row `from` on in the table's columns, as addresses: totals that may not reach over new rows. */
export function formulasBelow({ grid, left, right }: Table, from: number): string[] {
  const found: string[] = [];
  for (let row = from; row < grid.rowCount; row++) {
    for (let column = left; column <= right; column++) {
      if (grid.own(row, column)?.formula !== undefined) found.push(cellAddress(row, column));
    }
  }
  return found;
}
