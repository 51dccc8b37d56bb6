/** A1 addresses ⇄ zero-based rectangles, and Excel's limits on them. */
import type { IRange } from "@univerjs/core";
import { invalidArgument } from "./errors";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
/** Excel refuses a longer address string in getRanges(). */
export const MAX_ADDRESS_LENGTH = 8192;

export interface Rect {
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
}

export const WHOLE_SHEET: Rect = { row: 0, col: 0, rows: MAX_ROWS, cols: MAX_COLUMNS };

export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Refuses what reaches over the edges of a sheet. */
export function checkedRect(row: number, col: number, rows: number, cols: number): Rect {
  if (row < 0 || col < 0 || rows < 1 || cols < 1) throw invalidArgument();
  if (row + rows > MAX_ROWS || col + cols > MAX_COLUMNS) throw invalidArgument();
  return { row, col, rows, cols };
}

/** `B2:D4`, `C:C`, `3:5`, with or without `$`. */
export function parseRect(text: string): Rect {
  const address = text.trim().replace(/\$/g, "");
  const cells = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i.exec(address);
  if (cells) {
    const [, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] = cells;
    return spanning(+firstRow - 1, columnIndex(firstColumn), +lastRow - 1, columnIndex(lastColumn));
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(address);
  if (columns) return spanning(0, columnIndex(columns[1] ?? ""), MAX_ROWS - 1, columnIndex(columns[2] ?? ""));
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(address);
  if (rows) return spanning(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  throw invalidArgument();
}

function spanning(row1: number, col1: number, row2: number, col2: number): Rect {
  const [row, col] = [Math.min(row1, row2), Math.min(col1, col2)];
  return checkedRect(row, col, Math.max(row1, row2) - row + 1, Math.max(col1, col2) - col + 1);
}

/** `'取水 量'!A1:B2` → sheet name and the rest; null when no sheet is named. */
export function splitSheet(address: string): [sheet: string | null, rest: string] {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return [null, address];
  const sheet = address.slice(0, bang).replace(/^'(.*)'$/s, "$1");
  return [sheet.replace(/''/g, "'"), address.slice(bang + 1)];
}

export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

export function formatRect({ row, col, rows, cols }: Rect): string {
  const wholeRows = cols === MAX_COLUMNS;
  const wholeColumns = rows === MAX_ROWS;
  if (wholeColumns && !wholeRows) return `${columnLetters(col)}:${columnLetters(col + cols - 1)}`;
  if (wholeRows) return `${row + 1}:${row + rows}`;
  const first = `${columnLetters(col)}${row + 1}`;
  const last = `${columnLetters(col + cols - 1)}${row + rows}`;
  return first === last ? first : `${first}:${last}`;
}

export function intersect(a: Rect, b: Rect): Rect | null {
  const [row, col] = [Math.max(a.row, b.row), Math.max(a.col, b.col)];
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const cols = Math.min(a.col + a.cols, b.col + b.cols) - col;
  return rows > 0 && cols > 0 ? { row, col, rows, cols } : null;
}

/** `a` without `b`, as up to four rectangles. */
export function subtract(a: Rect, b: Rect): Rect[] {
  const hole = intersect(a, b);
  if (!hole) return [a];
  const [below, right] = [hole.row + hole.rows, hole.col + hole.cols];
  const pieces: Rect[] = [
    { row: a.row, col: a.col, rows: hole.row - a.row, cols: a.cols },
    { row: below, col: a.col, rows: a.row + a.rows - below, cols: a.cols },
    { row: hole.row, col: a.col, rows: hole.rows, cols: hole.col - a.col },
    { row: hole.row, col: right, rows: hole.rows, cols: a.col + a.cols - right },
  ];
  return pieces.filter((piece) => piece.rows > 0 && piece.cols > 0);
}

export const fromUniver = (range: IRange): Rect => ({
  row: range.startRow,
  col: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  cols: range.endColumn - range.startColumn + 1,
});

export const toUniver = ({ row, col, rows, cols }: Rect): IRange => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: col,
  endColumn: col + cols - 1,
});

export function* cellsOf({ row, col, rows, cols }: Rect): Generator<[row: number, col: number]> {
  for (let r = row; r < row + rows; r++) for (let c = col; c < col + cols; c++) yield [r, c];
}
