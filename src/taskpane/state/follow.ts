/** A single edit, judged without a new review: the question of every indicator cell is known. */
import { assess, isUnknown, type CustomLimits } from "../../assessment";
import type { Edit } from "../../excel/watch";
import type { CellVerdict } from "../../review/types";
import { withCells } from "../review/model";
import type { Result } from "./pane";

/**
 * Indicator cells get their new verdict. An edit of anything else inside a form (a name, an industry, a heading),
 * or of its structure, makes the result out of date.
 */
export function afterEdit(result: Result, edit: Edit): Result {
  const { review } = result;
  const forms = review.forms.filter((form) => form.sheet === edit.sheet);
  if (forms.length === 0) return result;
  if (edit.kind === "structure") return { ...result, stale: true };

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
  return { ...result, review: changed.length > 0 ? withCells(review, changed) : review, stale };
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
