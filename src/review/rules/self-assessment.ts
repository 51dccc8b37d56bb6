/**
 * 附件3的自评、附件7的一票否决指标不应与同一工作簿附件2的数字矛盾；每项只能勾选一个答案。
 * =AND(第4项="是",WATER.CHECK(所属行业,"单位产品取水量",单位产品取水量)="不达标")
 */
import { cellAddress, type ChecklistForm } from "../../forms";
import { formMessages } from "../form-messages";
import { messages } from "../messages";
import type { Rule } from "../rule";
import type { Finding } from "../types";

/** 上一年度单位产品取水量达到节水型企业国家标准先进企业指标（附件7：考核指标） */
const INTAKE_ITEM = 4;

export const selfAssessment: Rule = ({ forms, judged }) => {
  const lists = forms.filter((form): form is ChecklistForm => "items" in form);
  const enterprises = judged.filter(({ entry }) => entry.form.form === "annex2");
  // the lists name no enterprise: it is known only where the workbook holds one, and no list twice
  const isOne = new Set(lists.map(({ form }) => form)).size === lists.length;
  const only = isOne && enterprises.length === 1 ? enterprises[0] : undefined;
  const intake = only?.verdicts.find((cell) => cell.columnName === "单位产品取水量");
  return lists.flatMap((form) =>
    form.items.flatMap((item): Finding[] => {
      const place = { rule: "self-assessment", sheet: form.sheet, cell: cellAddress(item.row, item.column) };
      const enterprise = only ? { enterprise: only.entry.enterprise } : {};
      if (item.answer === "both") {
        return [{ ...place, ...enterprise, severity: "warning", message: messages.bothAnswers(item.item) }];
      }
      // annex 3 asks for more than the limit, so that only the veto list contradicts figures that keep to it
      if (
        item.item === INTAKE_ITEM &&
        item.answer === "no" &&
        intake?.verdict.status === "pass" &&
        form.form === "annex7-veto"
      ) {
        return [
          { ...place, ...enterprise, severity: "warning", message: formMessages.selfRejected(intake.verdict.reason) },
        ];
      }
      if (item.item !== INTAKE_ITEM || item.answer !== "yes" || intake?.verdict.status !== "fail") return [];
      if (form.form === "annex6-basic") return [];
      return [
        { ...place, ...enterprise, severity: "warning", message: messages.selfAssessment(intake.verdict.reason) },
      ];
    }),
  );
};
