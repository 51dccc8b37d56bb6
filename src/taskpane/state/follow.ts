/** A single edit, judged without a new review: the question of every indicator cell is known. */
import { assess, isUnknown, type CustomLimits } from "../../assessment";
import type { Status } from "../../assessment/types";
import type { Edit } from "../../excel/watch";
import type { CellVerdict } from "../../review/types";
import { withCells } from "../review/model";
import type { Result } from "./pane";

export interface Followed {
  readonly result: Result;
  /** a cell holds a text or an error that no rule of the last marking knows; numbers are marked by the rules that are there */
  readonly needsMarks: boolean;
}

const MARKED: ReadonlySet<Status> = new Set(["fail", "undetermined", "invalid"]);

/**
 * Indicator cells get their new verdict. An edit of anything else inside a form (a name, an industry, a heading),
 * or of its structure, makes the result out of date.
 */
export function afterEdit(result: Result, edit: Edit): Followed {
  const { review } = result;
  const forms = review.forms.filter((form) => form.sheet === edit.sheet);
  if (forms.length === 0) return { result, needsMarks: false };
  if (edit.kind === "structure") return { result: { ...result, stale: true }, needsMarks: false };

  const known = new Map(
    review.cells.filter((cell) => cell.sheet === edit.sheet).map((cell) => [`${cell.row},${cell.column}`, cell]),
  );
  const changed: CellVerdict[] = [];
  let { stale } = result;
  for (const { row, column, cell } of edit.cells) {
    const before = known.get(`${row},${column}`);
    const judged = before && judgeAgain(before, cell, review.custom);
    if (judged) changed.push(judged);
    else if (
      forms.some(({ area }) => row >= area.top && row <= area.bottom + 1 && column >= area.left && column <= area.right)
    ) {
      stale = true;
    }
  }
  const needsMarks = changed.some(
    ({ verdict, cell }) => MARKED.has(verdict.status) && cell !== undefined && cell.content.kind !== "number",
  );
  return {
    result: { ...result, review: changed.length > 0 ? withCells(review, changed) : review, stale },
    needsMarks,
  };
}

function judgeAgain(
  before: CellVerdict,
  cell: CellVerdict["cell"],
  custom: CustomLimits | undefined,
): CellVerdict | null {
  if (before.question === null) return null;
  const verdict = assess(before.question, cell?.content ?? { kind: "blank" }, custom);
  return isUnknown(verdict) ? null : { ...before, cell, text: cell?.text ?? "", verdict };
}
