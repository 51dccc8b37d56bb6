/**
 * 附件3的自评不应与同一工作簿附件2的数字矛盾；每项只能勾选一个答案。
 * =AND(第4项="是",WATER.CHECK(所属行业,"单位产品取水量",单位产品取水量)="不达标")
 */
import { cellAddress, type Annex3Form } from "../../forms";
import { messages } from "../messages";
import type { Rule } from "../rule";
import type { Finding } from "../types";

/** 上一年度单位产品取水量达到节水型企业国家标准先进企业指标 */
const INTAKE_ITEM = 4;

export const selfAssessment: Rule = ({ forms, judged }) => {
  const sheets = forms.filter((form): form is Annex3Form => form.form === "annex3");
  const enterprises = judged.filter(({ entry }) => entry.form.form === "annex2");
  // annex 3 names no enterprise: it is told apart only where the workbook holds one of each
  const only = sheets.length === 1 && enterprises.length === 1 ? enterprises[0] : undefined;
  const intake = only?.verdicts.find((cell) => cell.columnName === "单位产品取水量");
  return sheets.flatMap((form) =>
    form.items.flatMap((item): Finding[] => {
      const place = { rule: "self-assessment", sheet: form.sheet, cell: cellAddress(item.row, item.column) };
      const enterprise = only ? { enterprise: only.entry.enterprise } : {};
      if (item.answer === "both") {
        return [{ ...place, ...enterprise, severity: "warning", message: messages.bothAnswers(item.item) }];
      }
      if (item.item !== INTAKE_ITEM || item.answer !== "yes" || intake?.verdict.status !== "fail") return [];
      return [
        { ...place, ...enterprise, severity: "warning", message: messages.selfAssessment(intake.verdict.reason) },
      ];
    }),
  );
};
