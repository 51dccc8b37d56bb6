/**
 * 技术考核表上的考核值应与通知一致；附件6和附件7都印有的表应注明属于哪个附件。
 * =D5<>"≤"&WATER.LIMIT(行业,B5)
 */
import { cellAddress, type TechnicalForm } from "../../forms";
import { industryById } from "../../rulebook";
import { messages } from "../messages";
import type { Rule } from "../rule";
import type { Finding } from "../types";

export const technicalTable: Rule = ({ forms }) =>
  forms.flatMap((form) => ("altered" in form ? [...alteredLimits(form), ...unstatedAnnex(form)] : []));

const alteredLimits = (form: TechnicalForm): Finding[] =>
  form.altered.map(({ row, column, text, indicator, printed }) => ({
    rule: "limit-altered",
    severity: "warning",
    sheet: form.sheet,
    cell: cellAddress(row, column),
    message: messages.limitAltered(indicator, text, printed),
  }));

/** The limits are the same in both, so the verdicts do not depend on it. */
const unstatedAnnex = (form: TechnicalForm): Finding[] =>
  form.isAnnexStated
    ? []
    : [
        {
          rule: "annex-unstated",
          severity: "info",
          sheet: form.sheet,
          cell: cellAddress(form.area.top, form.area.left),
          message: messages.annexUnstated(industryById(form.industry).name, form.annex),
        },
      ];
