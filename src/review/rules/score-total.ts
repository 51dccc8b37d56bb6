/**
 * 管理评价表填写的合计应等于各项得分之和（各项以满分为限）。
 * =F18<>SUM(F4:F17)
 */
import { cellAddress } from "../../forms";
import { messages } from "../messages";
import type { Rule } from "../rule";
import { scoreAt, scoredTables, type ReadTable } from "../scores";
import type { Finding } from "../types";

/** half points are exact in binary, tenths are not */
const DUST = 1e-6;

export const scoreTotal: Rule = ({ forms }) =>
  scoredTables(forms).flatMap((read) => {
    const { form } = read;
    return form.totals.flatMap((place): Finding[] => {
      const at = { rule: "score-total", sheet: form.sheet, cell: cellAddress(place.row, place.column) };
      const stated = scoreAt(place);
      if (stated.kind === "invalid")
        return [{ ...at, severity: "error", message: messages.totalNoNumber(stated.written) }];
      if (stated.kind !== "points") return [];
      const sums = sumsOf(read);
      if (sums.some((sum) => Math.abs(sum - stated.points) <= DUST)) return [];
      return [{ ...at, severity: "error", message: messages.totalMismatch(stated.points, sums[0] ?? 0) }];
    });
  });

/** As counted first; scores above the maximum are objected to by themselves, so their plain sum is right arithmetic. */
function sumsOf({ rows }: ReadTable): number[] {
  const counted = rows.reduce((sum, { counted: { least, most }, score }) => {
    if (least === most) return sum + least;
    return score.kind === "points" ? sum + score.points : sum;
  }, 0);
  const written = rows.reduce((sum, { score }) => (score.kind === "points" ? sum + score.points : sum), 0);
  return [counted, written, Math.max(0, counted)].map((sum) => Number(sum.toPrecision(12)));
}
