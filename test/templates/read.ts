/** A form's description as tests look at it. */
import type { Area } from "../../src/forms/types";
import { shownWhenEmpty, type Form, type FormCell } from "../../templates/form";

export { shownWhenEmpty as shown };

export const isIn = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** The printed text in reading order, from `fromRow` on. */
export function printedText(form: Form, fromRow: number): string {
  return form.cells
    .filter(({ row, column }) => row >= fromRow && isIn(form.print.area, row, column))
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(shownWhenEmpty)
    .join("\n");
}

export function cellAt(form: Form, row: number, column: number): FormCell {
  const cell = form.cells.find((each) => each.row === row && each.column === column);
  if (!cell) throw new Error(`${form.id} has no cell in row ${row + 1}, column ${column + 1}`);
  return cell;
}
