/** Zero-based rows and columns → A1 addresses. */
import type { Area } from "./types";

/** `0` → `A`, `27` → `AB` */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** letters of the columns that tables have: an address is made for every cell that is judged */
const LETTERS = Array.from({ length: 100 }, (_, column) => columnLetters(column));

export const cellAddress = (row: number, column: number): string =>
  (LETTERS[column] ?? columnLetters(column)) + (row + 1);

/** `A1:H20`; a single cell: `A1` */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}
