/**
 * 附件7整体：没有一票否决，管理考核不低于48分，各项技术指标达标；附件6整体：符合各项基本要求，管理评价不低于48分，各项技术指标达标。
 * =AND(否决结论="通过",管理考核合计>=48,COUNTIF(技术判定,"达标")=指标数)
 */
import { outcomeSentence, type Outcome } from "../outcomes";
import type { Rule } from "../rule";
import type { Finding, Severity } from "../types";

export const outcome: Rule = ({ outcomes }) =>
  outcomes.flatMap((each): Finding[] => {
    // the place that decides; a whole is made of at least one sheet
    const place = each.reasons.find(({ sheet }) => sheet !== null);
    if (!place || place.sheet === null) return [];
    return [
      {
        rule: `${each.whole}-outcome`,
        severity: severityOf(each),
        sheet: place.sheet,
        cell: place.cell,
        ...(each.enterprise === null ? {} : { enterprise: each.enterprise }),
        message: outcomeSentence(each),
      },
    ];
  });

function severityOf({ status, reasons, isEmpty }: Outcome): Severity {
  if (status === "fail" || status === "vetoed") return "error";
  // what is here is in order, and the other parts may lie in other files; an empty form is still to be filled
  const isHere = reasons.some((reason) => reason.status === "undetermined" && reason.sheet !== null);
  return isHere && !isEmpty ? "warning" : "info";
}
