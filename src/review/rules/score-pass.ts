/**
 * 管理评价（考核）得分不低于48分为合格；未评的项目可能改变结果时为待定。
 * =SUM(F4:F17)<48
 */
import { cellAddress } from "../../forms";
import { messages } from "../messages";
import type { Rule } from "../rule";
import { scoredTables, type ReadTable } from "../scores";
import type { Finding } from "../types";

export const scorePass: Rule = ({ forms }) => scoredTables(forms).flatMap(findingOf);

function findingOf({ form, table, rows, total, status, open }: ReadTable): Finding[] {
  const place = form.totals[0] ?? rows[0]?.place;
  const cell = place ? cellAddress(place.row, place.column) : null;
  const at = { rule: "score-pass", sheet: form.sheet, cell };
  if (status === "pass") return [];
  if (status === "fail") {
    const message =
      open.length > 0
        ? messages.scoreCannotPass(total.most, table.passMark)
        : messages.scoreFails(total.least, table.passMark);
    return [{ ...at, severity: "error", message }];
  }
  // an empty form is still to be filled
  const isEmpty = open.length === table.rows.length;
  return [
    {
      ...at,
      severity: isEmpty ? "info" : "warning",
      message: messages.scoreOpen(open, total.least, total.most, table.passMark),
    },
  ];
}
