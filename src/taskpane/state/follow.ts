/** An edit after a review, followed without reading the workbook again. Pure. */
import { assess, isUnknown, type CustomLimits } from "../../assessment";
import type { CellContent, Status } from "../../assessment/types";
import type { Edit, EditedCell } from "../../excel/watch";
import type { Cell, Sheet, Workbook } from "../../forms/types";
import { reviewWorkbook, type Supplied } from "../../review";
import type { CellVerdict } from "../../review/types";
import { withCells } from "../review/model";
import type { Result } from "./pane";

/** A workbook as it was read and edited since, and what the review says of it. */
export interface Known {
  readonly workbook: Workbook;
  readonly result: Result;
}

export interface Followed extends Known {
  /**
   * What is left for a pause of the user's: `review`, because findings may look at several rows; `reading`, because
   * rows have moved, or formulas may depend on what was edited.
   */
  readonly rest: "nothing" | "review" | "reading";
  /** a cell needs a mark that no rule of the last marking makes; numbers are marked by the rules that are there */
  readonly needsMarks: boolean;
}

const MARKED: ReadonlySet<Status> = new Set(["fail", "undetermined", "invalid"]);

/**
 * Indicator cells get their new verdict; any other cell of a form (a name, an industry, a heading) has its workbook
 * reviewed again, in memory, which takes some 50 ms for ten thousand rows.
 */
export function afterEdit(known: Known, edit: Edit, supplied: Supplied): Followed {
  const { workbook, result } = known;
  const forms = result.review.forms.filter((form) => form.sheet === edit.sheet);
  const sheet = workbook.sheets.find(({ name }) => name === edit.sheet);
  if (edit.kind === "structure" || !sheet) {
    const stale = result.stale || forms.length > 0;
    return { workbook, result: stale ? { ...result, stale } : result, rest: "reading", needsMarks: false };
  }
  const edited = edit.cells.filter(({ row, column, cell }) => !isSame(sheet.rows[row]?.[column], cell));
  if (edited.length === 0) return { workbook, result, rest: "nothing", needsMarks: false };

  const next = withEdits(workbook, sheet, edited);
  const judged = judgeAgain(result, edit.sheet, edited);
  if (judged) {
    const needsMarks = judged.some(
      ({ verdict, cell }) => MARKED.has(verdict.status) && cell !== undefined && cell.content.kind !== "number",
    );
    const review = withCells(result.review, judged);
    return { workbook: next, result: { ...result, review }, rest: "review", needsMarks };
  }
  const isInside = edited.some(({ row, column }) =>
    forms.some(({ area }) => row >= area.top && row <= area.bottom + 1 && column >= area.left && column <= area.right),
  );
  if (!isInside) return { workbook: next, result, rest: "reading", needsMarks: false };
  return { workbook: next, result: reviewAgain(next, result, supplied), rest: "nothing", needsMarks: true };
}

/** The whole review of the workbook in memory. */
export function reviewAgain(workbook: Workbook, { scope }: Result, supplied: Supplied): Result {
  const sheets = scope.of === "sheet" ? { sheets: [scope.sheet] } : {};
  return { review: reviewWorkbook(workbook, { supplied, ...sheets }), scope, stale: false };
}

/** With the review switched to standing still: an edit inside a form makes it out of date. */
export function isOutdatedBy({ review }: Result, edit: Edit): boolean {
  const forms = review.forms.filter((form) => form.sheet === edit.sheet);
  if (edit.kind === "structure") return forms.length > 0;
  return edit.cells.some(({ row }) => forms.some(({ area }) => row >= area.top && row <= area.bottom + 1));
}

const BLANK: CellContent = { kind: "blank" };

function isSame(before: Cell | undefined, after: Cell | undefined): boolean {
  return (
    (before?.text ?? "") === (after?.text ?? "") &&
    JSON.stringify(before?.content ?? BLANK) === JSON.stringify(after?.content ?? BLANK)
  );
}

function withEdits(workbook: Workbook, sheet: Sheet, edited: readonly EditedCell[]): Workbook {
  const rows = [...sheet.rows];
  const copied = new Map<number, (Cell | undefined)[]>();
  for (const { row, column, cell } of edited) {
    let line = copied.get(row);
    if (!line) copied.set(row, (rows[row] = line = [...(rows[row] ?? [])]));
    line[column] = cell;
  }
  return { ...workbook, sheets: workbook.sheets.map((each) => (each === sheet ? { ...sheet, rows } : each)) };
}

/** Null unless every edited cell is an indicator cell whose question is known. */
function judgeAgain({ review }: Result, sheet: string, edited: readonly EditedCell[]): CellVerdict[] | null {
  const wanted = new Map(edited.map((each) => [`${each.row},${each.column}`, each]));
  const rows = new Set(edited.map(({ row }) => row));
  const judged: CellVerdict[] = [];
  for (const before of review.cells) {
    if (!rows.has(before.row) || before.sheet !== sheet) continue;
    const edit = wanted.get(`${before.row},${before.column}`);
    if (!edit) continue;
    const after = judgeCell(before, edit.cell, review.custom);
    if (!after) return null;
    judged.push(after);
  }
  return judged.length === edited.length ? judged : null;
}

function judgeCell(
  before: CellVerdict,
  cell: CellVerdict["cell"],
  custom: CustomLimits | undefined,
): CellVerdict | null {
  if (before.question === null) return null;
  const verdict = assess(before.question, cell?.content ?? BLANK, custom);
  return isUnknown(verdict) ? null : { ...before, cell, text: cell?.text ?? "", verdict };
}
