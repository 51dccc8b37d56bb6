/**
 * 附件7管理考核：自评得分不应超过扣除缺项后的分值（注1：每缺一项扣2分或1分，扣完为止）；使用地下水须扣分。
 * =G5>MAX(0,F5-每缺一项扣分*COUNTIF(J5:L5,"缺"))
 */
import { usedIn } from "../../assessment/scores";
import { cellAddress, displayText } from "../../forms";
import { messages } from "../messages";
import type { Rule } from "../rule";
import { scoredTables, type ReadRow } from "../scores";
import type { Finding, Severity } from "../types";

export const scoreSubItems: Rule = ({ forms }) =>
  scoredTables(forms).flatMap(({ form, rows }) =>
    rows.flatMap((row): Finding[] => {
      const found = row.printed.points < 0 ? groundwater(row) : subItems(row);
      if (!found) return [];
      const cell = cellAddress(row.place.row, row.place.column);
      return [{ rule: "score-sub-items", severity: found.severity, sheet: form.sheet, cell, message: found.message }];
    }),
  );

interface Objection {
  readonly severity: Severity;
  readonly message: string;
}

function subItems({ place, printed, score, allowed }: ReadRow): Objection | null {
  if (score.kind !== "points" || allowed === null || score.points === allowed) return null;
  // the full printed points or more are objected to by score-range
  const missing = place.subItems.filter(({ answer }) => answer === "missing").length;
  if (score.points > allowed) {
    if (missing === 0) return null;
    return {
      severity: "error",
      message: messages.scoreAboveSubItems(printed.id, score.points, missing, printed.perMissing, allowed),
    };
  }
  // an enterprise may be stricter with itself than the note asks for
  return { severity: "info", message: messages.scoreBelowSubItems(printed.id, score.points, missing, allowed) };
}

/** The score says something else than the answer beside it. */
function groundwater({ place, printed, score }: ReadRow): Objection | null {
  const used = place.groundwater ? usedIn(displayText(place.groundwater.cell).trim()) : null;
  if (used === null || score.kind !== "points" || (score.points !== 0) === used) return null;
  return { severity: "error", message: messages.scoreGroundwater(printed.id, used, score.points, printed.points) };
}
