/**
 * 已填写的表应盖章、签字并注明日期（只提示）；写明的日期应存在。
 * =AND(B3<>"",ISNUMBER(FIND("年     月     日",B17)))
 */
import { cellAddress, displayText, isBlank, type Field, type Form, type Signing } from "../../forms";
import { formMessages } from "../form-messages";
import type { Rule } from "../rule";
import type { Finding } from "../types";

export const signing: Rule = ({ forms }) =>
  forms.flatMap((form): Finding[] => {
    // an empty form is still to be filled
    if ("signings" in form)
      return isFilled(form.fields) ? form.signings.flatMap((each, at) => objection(form, each, at)) : [];
    return form.form === "pilot-enterprise" || form.form === "pilot-park" ? pilotContacts(form) : [];
  });

const isFilled = (fields: ReadonlyMap<string, Field>): boolean => !isBlank(fields.get("name")?.cell);

type Signed = Extract<Form, { signings: unknown }>;

function objection(form: Signed, each: Signing, index: number): Finding[] {
  const finding = (rule: string, severity: Finding["severity"], message: string): Finding[] => [
    { rule, severity, sheet: form.sheet, cell: cellAddress(each.row, each.column), message },
  ];
  // the stamp or signature that the date belongs to
  const before = form.signings
    .slice(0, index)
    .filter(({ kind }) => kind !== "date")
    .at(-1);
  switch (each.state) {
    case "impossible":
      return finding("invalid-date", "warning", formMessages.dateImpossible(each.written));
    case "partial":
      return finding("missing-date", "info", formMessages.datePartial(before?.label ?? "", each.written));
    case "blank":
      if (each.kind === "date") return finding("missing-date", "info", formMessages.dateMissing(before?.label ?? ""));
      return each.kind === "stamp"
        ? finding("missing-stamp", "info", formMessages.stampMissing(each.label))
        : finding("missing-signature", "info", formMessages.signatureMissing(each.label));
    case "filled":
    case "unasked": {
      // a stamp whose date was deleted with its row
      const next = form.signings.slice(index + 1).find(({ kind }) => kind !== "signature");
      if (each.kind !== "stamp" || next?.kind === "date") return [];
      return finding("missing-date", "info", formMessages.dateMissing(each.label));
    }
  }
}

function pilotContacts(form: Extract<Form, { form: "pilot-enterprise" | "pilot-park" }>): Finding[] {
  if (form.rows.length === 0) return [];
  const labels = { district: "所在区县（公章）", contact: "联系人", phone: "联系电话" } as const;
  return (["district", "contact", "phone"] as const).flatMap((name): Finding[] => {
    const field = form.fields.get(name);
    if (!field || displayText(field.cell).trim() !== "") return [];
    const rule = name === "district" ? "missing-stamp" : "missing-contact";
    const message =
      name === "district" ? formMessages.stampMissing(labels.district) : formMessages.fieldMissing(labels[name]);
    return [{ rule, severity: "info", sheet: form.sheet, cell: cellAddress(field.row, field.column), message }];
  });
}
