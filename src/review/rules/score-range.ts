/**
 * 管理评价表每一项的得分应是数字，不小于0，不超过该项印出的满分；使用地下水一项只能是0或扣分。
 * =OR(NOT(ISNUMBER(F4)),F4<0,F4>E4)
 */
import { cellAddress } from "../../forms";
import { messages } from "../messages";
import type { Rule } from "../rule";
import { scoredTables, type ReadRow } from "../scores";
import type { Finding, Severity } from "../types";
import { usedIn } from "../../assessment/scores";

export const scoreRange: Rule = ({ forms }) =>
  scoredTables(forms).flatMap(({ form, rows }) =>
    rows.flatMap((row): Finding[] => {
      const found = objection(row);
      if (!found) return [];
      const cell = cellAddress(row.place.row, row.place.column);
      return [{ rule: "score-range", severity: found.severity, sheet: form.sheet, cell, message: found.message }];
    }),
  );

function objection({ printed, score, place }: ReadRow): { severity: Severity; message: string } | null {
  const { id, points } = printed;
  if (score.kind === "uncalculated") {
    // our own formulas count what is answered beside them, which is read itself: an empty form is accused of nothing
    if (place.subItems.length > 0 || place.groundwater !== null) return null;
    return { severity: "warning", message: messages.scoreUncalculated(id) };
  }
  if (score.kind === "invalid") {
    if (points < 0 && usedIn(score.written) !== null) return null;
    return { severity: "error", message: messages.scoreNoNumber(id, score.written) };
  }
  if (score.kind === "open") return null;
  if (points < 0) {
    const isDeduction = score.points === 0 || Math.abs(score.points) === -points;
    return isDeduction ? null : { severity: "error", message: messages.scoreDeduction(id, score.points, points) };
  }
  if (score.points < 0) return { severity: "error", message: messages.scoreNegative(id, score.points) };
  if (score.points <= points) return null;
  // 第1项第3条: three sub-items of 2 points each under a printed 5
  const bySubItems = printed.subItems.length * printed.perMissing;
  if (printed.note !== undefined && score.points <= bySubItems) {
    return { severity: "warning", message: messages.scoreMisprint(id, score.points, points, printed.note) };
  }
  return { severity: "error", message: messages.scoreAbove(id, score.points, points) };
}
