/**
 * 附件7 管理考核: which sub-items are missing → what is to be written into the table. 注1: each missing one takes two
 * points off, or one, never below 0.
 */
import { displayText, type ManagementForm } from "../forms";
import { annex7Management, type ScoreRow } from "../rulebook";

/** What the user says of one row. */
export interface RowAnswer {
  /** index of the row in the printed table, from 0 */
  readonly index: number;
  /** numbers of the missing sub-items, from 0 */
  readonly missing: readonly number[];
}

export interface PlannedCell {
  /** zero-based */
  readonly row: number;
  readonly column: number;
  /** id of the printed row, e.g. `1-3` */
  readonly id: string;
  /** number of the sub-item from 1; null for the score */
  readonly subItem: number | null;
  /** as displayed; empty for a blank */
  readonly old: string;
  readonly value: string | number;
}

/** Rows of the printed table that have sub-items. */
export const rowsWithSubItems: readonly { readonly index: number; readonly printed: ScoreRow }[] =
  annex7Management.rows.flatMap((printed, index) => (printed.subItems.length > 0 ? [{ index, printed }] : []));

/** Points that a row keeps. */
export const pointsLeft = ({ points, perMissing }: ScoreRow, missing: number): number =>
  Math.max(0, points - perMissing * missing);

/**
 * Marks go beside the table where it has places for them, and the score where no formula makes it of the marks.
 * @param hasFormula whether a formula stands in a cell
 */
export function planSubItems(
  form: ManagementForm,
  answers: readonly RowAnswer[],
  hasFormula: (row: number, column: number) => boolean,
): PlannedCell[] {
  return answers.flatMap(({ index, missing }): PlannedCell[] => {
    const printed = annex7Management.rows[index];
    const place = form.rows.find((row) => row.index === index);
    if (!printed || !place || printed.subItems.length === 0) return [];
    const columns = new Set(place.subItems.map(({ column }) => column));
    // boxes inside the printed cell are part of its wording and are not rewritten
    const beside = columns.size === printed.subItems.length ? place.subItems : [];
    const marks = beside.flatMap((subItem, number): PlannedCell[] => {
      const isMissing = missing.includes(number);
      if (subItem.answer === (isMissing ? "missing" : "present")) return [];
      const { row, column } = subItem;
      return [
        {
          row,
          column,
          id: printed.id,
          subItem: number + 1,
          old: displayText(subItem.cell),
          value: isMissing ? "缺" : "有",
        },
      ];
    });
    const points = pointsLeft(printed, missing.length);
    const old = displayText(place.cell);
    const isSame = place.cell?.content.kind === "number" && place.cell.content.value === points;
    if (isSame || (beside.length > 0 && hasFormula(place.row, place.column))) return marks;
    return [...marks, { row: place.row, column: place.column, id: printed.id, subItem: null, old, value: points }];
  });
}

/** What the sheet says already: rows of which every sub-item is answered. */
export function answersOf(form: ManagementForm): RowAnswer[] {
  return form.rows.flatMap(({ index, subItems }): RowAnswer[] => {
    if (subItems.length === 0 || subItems.some(({ answer }) => answer === "open")) return [];
    return [{ index, missing: subItems.flatMap(({ answer }, number) => (answer === "missing" ? [number] : [])) }];
  });
}
