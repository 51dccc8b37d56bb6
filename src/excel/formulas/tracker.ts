/**
 * Rows and columns that come or go would shift the recorded cells, and what their formulas refer to. Each record has a
 * hidden name of its sheet, from A1 to the last recorded cell: Excel changes it along with the sheet, so that a name that
 * is not what it was tells of it.
 */
import { parseArea } from "../address";
import { RECORD, type Reach, type RecordedCell } from "./journal";

const nameOf = (key: string): string => `水效对标_公式_${key.slice(RECORD.length)}`;

export const reachOf = (cells: readonly RecordedCell[]): Reach => {
  let [rows, columns] = [1, 1];
  for (const cell of cells) {
    rows = Math.max(rows, cell.row + 1);
    columns = Math.max(columns, cell.column + 1);
  }
  return [rows, columns];
};

/** Queues the name of a new record. */
export function track(worksheet: Excel.Worksheet, key: string, [rows, columns]: Reach): void {
  worksheet.names.add(nameOf(key), worksheet.getRangeByIndexes(0, 0, rows, columns)).visible = false;
}

/** Queues the end of the name of a record that was just made. */
export const untrack = (worksheet: Excel.Worksheet, key: string): void => worksheet.names.getItem(nameOf(key)).delete();

/** The name as it is now; to be read after the next exchange. A null object where another program has dropped it. */
export const trackerOf = (worksheet: Excel.Worksheet, key: string): Excel.NamedItem =>
  worksheet.names.getItemOrNullObject(nameOf(key)).load("formula");

/** Rows or columns have come or gone. Without the name, what the cells hold has to decide. */
export function isMoved(name: Excel.NamedItem, [rows, columns]: Reach): boolean {
  if (name.isNullObject) return false;
  const area = parseArea(name.formula);
  return area === null || area.top !== 0 || area.left !== 0 || area.bottom !== rows - 1 || area.right !== columns - 1;
}
