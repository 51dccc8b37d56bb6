/** A1 addresses ⇄ zero-based rows and columns. */
import type { Area } from "../forms/types";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** `0` → `A`, `27` → `AB` */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** zero-based row and column → `D5` */
export function formatAddress(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

/** `D5` or `$D$5` → zero-based; null where it is no address on a sheet */
export function parseAddress(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return null;
  const column = columnIndex(match[1]!);
  const row = Number(match[2]) - 1;
  return row < MAX_ROWS && column < MAX_COLUMNS ? { row, column } : null;
}

/** `AB` → 27 */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `A1:B2`, `A1`, `A:C` or `2:5`, with or without `$` → area; null where it is none */
export function parseArea(text: string): Area | null {
  const [first = "", second = first] = text.replace(/\$/g, "").split(":");
  const a = parseCorner(first, 0, 0);
  const b = parseCorner(second, MAX_ROWS - 1, MAX_COLUMNS - 1);
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

function parseCorner(text: string, wholeRow: number, wholeColumn: number): { row: number; column: number } | null {
  if (/^[A-Za-z]{1,3}$/.test(text)) return { row: wholeRow, column: columnIndex(text) };
  if (/^[1-9]\d{0,6}$/.test(text)) return { row: Number(text) - 1, column: wholeColumn };
  return parseAddress(text);
}

/** area → `A1:B2`, a single cell → `A1` */
export function formatArea(area: Area): string {
  const first = formatAddress(area.top, area.left);
  return area.top === area.bottom && area.left === area.right
    ? first
    : `${first}:${formatAddress(area.bottom, area.right)}`;
}
