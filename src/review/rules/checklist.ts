/**
 * 附件3、附件6基本要求、附件7一票否决指标：任一项为“否”即不通过，未作答的项目使结论待定。
 * =COUNTIF(评价情况,"☑否")>0
 */
import { cellAddress, displayText, type ChecklistForm, type ChecklistItem } from "../../forms";
import { annex3, annex6Basic, annex7Veto } from "../../rulebook";
import { formMessages } from "../form-messages";
import { messages } from "../messages";
import type { Rule } from "../rule";
import type { Finding, Severity } from "../types";

const printed = { annex3, "annex6-basic": annex6Basic, "annex7-veto": annex7Veto } as const;

export const checklist: Rule = ({ forms }) =>
  forms.filter((form): form is ChecklistForm => "items" in form).flatMap(objections);

function objections(form: ChecklistForm): Finding[] {
  const { items } = printed[form.form];
  const finding = (item: ChecklistItem, severity: Severity, message: string): Finding => ({
    rule: "checklist",
    severity,
    sheet: form.sheet,
    cell: cellAddress(item.row, item.column),
    message,
  });
  const rejected = form.items
    .filter(({ answer }) => answer === "no")
    .map((item) => finding(item, "error", messages.rejected(form.form, item.item, items[item.item - 1] ?? "")));
  const unclear = form.items
    .filter(({ answer }) => answer === "unclear")
    .map((item) => finding(item, "warning", messages.unclearAnswer(item.item, displayText(item.cell).trim())));
  const open = form.items.filter(({ answer }) => answer === "open");
  const [first] = open;
  const absent = items.map((_, index) => index + 1).filter((number) => !form.items.some(({ item }) => item === number));
  const anchor = form.items.at(-1);
  const lost = absent.length > 0 && anchor ? [finding(anchor, "warning", formMessages.itemsAbsent(absent))] : [];
  if (!first) return [...rejected, ...unclear, ...lost];
  // an empty form is still to be filled; a half-filled one was overlooked
  const severity = open.length === form.items.length ? "info" : "warning";
  return [
    ...rejected,
    ...unclear,
    ...lost,
    finding(first, severity, messages.unanswered(open.map(({ item }) => item))),
  ];
}
