/** A formula copied to another cell: its relative references go along. */
import { columnLetters } from "./address";

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** Strings and quoted sheet names must not be touched. */
export function outsideQuotes(formula: string, change: (code: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, i) => (i % 2 ? piece : change(piece)))
    .join("");
}

/** `AB` → 27 */
const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const REFERENCE =
  /(?<![A-Za-z0-9_.\\\u0080-\uffff])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![A-Za-z0-9_.(\u0080-\uffff])/g;

/** A shared formula as it stands in a cell `rows` down and `columns` right of its master. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return outsideQuotes(formula, (code) =>
    code.replace(REFERENCE, (whole, columnFixed: string, letters: string, rowFixed: string, digits: string) => {
      const column = columnIndex(letters) + (columnFixed ? 0 : columns);
      const row = Number(digits) - 1 + (rowFixed ? 0 : rows);
      if (columnIndex(letters) >= MAX_COLUMNS || Number(digits) > MAX_ROWS) return whole;
      if (column < 0 || column >= MAX_COLUMNS || row < 0 || row >= MAX_ROWS) return "#REF!";
      return `${columnFixed}${columnLetters(column)}${rowFixed}${row + 1}`;
    }),
  );
}
