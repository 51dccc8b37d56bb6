/**
 * 附件6申请表写明的管理考核得分应在48至60分之间、与管理评价表合计一致，写明的各项技术指标应达到考核值。
 * =OR(管理考核得分<48,管理考核得分>60,管理考核得分<>管理评价表合计)
 */
import { compile, isUnknown, judge, type CustomLimits } from "../../assessment";
import { cellAddress, displayText, type ApplicationForm, type Form } from "../../forms";
import { annex6Management, conditionsFrom, readIndustry } from "../../rulebook";
import { declaredIn } from "../declared";
import { formMessages } from "../form-messages";
import { quantityOf } from "../numbers";
import type { Rule } from "../rule";
import { scoredTables } from "../scores";
import type { Finding } from "../types";

export const applicationClaim: Rule = ({ forms, custom }) =>
  forms
    .filter((form): form is ApplicationForm => form.form === "annex6-application")
    .flatMap((form) => [...scoreFindings(form, forms), ...indicatorFindings(form, forms, custom)]);

/** printed points of the table */
const MOST = annex6Management.rows.reduce((sum, { points }) => sum + points, 0);

function scoreFindings(form: ApplicationForm, forms: readonly Form[]): Finding[] {
  const field = form.fields.get("score");
  const score = quantityOf(field)?.value;
  if (!field || score === undefined) return [];
  const finding = (severity: Finding["severity"], message: string): Finding[] => [
    { rule: "application-claim", severity, sheet: form.sheet, cell: cellAddress(field.row, field.column), message },
  ];
  if (score > MOST) return finding("error", formMessages.claimedAbove(score, MOST));
  const tables = scoredTables(forms).filter((table) => table.form.form === "annex6-management");
  const [table] = tables;
  const { least = score, most = score } = tables.length === 1 ? (table?.total ?? {}) : {};
  if (score < least - DUST || score > most + DUST) {
    const total = least === most ? String(least) : `${least}—${most}`;
    return finding("error", formMessages.claimedOther(score, total, table?.form.sheet ?? ""));
  }
  return score < annex6Management.passMark
    ? finding("error", formMessages.claimedBelow(score, annex6Management.passMark))
    : [];
}
/** half points are exact in binary, tenths are not */
const DUST = 1e-6;

/** A technical table in the workbook gives the verdicts itself; without one the application is all there is. */
function indicatorFindings(form: ApplicationForm, forms: readonly Form[], custom: CustomLimits | undefined): Finding[] {
  const industryText = displayText(form.fields.get("industry")?.cell);
  const industry = readIndustry(industryText)?.industry;
  if (!industry || forms.some((other) => "industry" in other && other.industry === industry.id)) return [];
  const words = [industryText, displayText(form.fields.get("product")?.cell)];
  const conditions = [...new Set(words.flatMap((text) => conditionsFrom(industry, text)))];
  return declaredIn(industry, form.indicators).flatMap(({ indicator, cell, place }): Finding[] => {
    const requirement = compile({ industry: industry.id, indicator: indicator.name, conditions }, custom);
    const verdict = isUnknown(requirement) ? null : judge(requirement, cell.content);
    if (verdict?.status !== "fail" && verdict?.status !== "invalid") return [];
    const at = cellAddress(place.row, place.column);
    const message = formMessages.claimedIndicator(indicator.name, verdict.reason);
    return [{ rule: "application-claim", severity: "error", sheet: form.sheet, cell: at, message }];
  });
}
