/**
 * 推荐表的每一行应写明名称、行业（主导产业）、工作亮点和推荐意见，同一名称只推荐一次。
 * =OR(COUNTIF(B$6:B$9,B6)>1,AND(B6="",COUNTA(D6:H6)>0))
 */
import { cellAddress, isBlank, nameKey, type PilotForm, type PilotRow } from "../../forms";
import { formMessages } from "../form-messages";
import { nameIn, pilotForms } from "../pilots";
import type { Rule } from "../rule";
import type { Finding } from "../types";

export const pilotRow: Rule = ({ forms }) => pilotForms(forms).flatMap(objections);

function objections(form: PilotForm): Finding[] {
  const seen = new Map<string, PilotRow>();
  return form.rows.flatMap((row): Finding[] => {
    const name = nameIn(row);
    const cell = cellAddress(row.row, row.name.column);
    const at = { rule: "pilot-row", sheet: form.sheet, cell };
    if (name === "") return [{ ...at, severity: "warning", message: formMessages.pilotNoName(form.form) }];
    const first = seen.get(nameKey(name));
    if (first && first.name.cell !== row.name.cell) {
      const where = cellAddress(first.row, first.name.column);
      return [{ ...at, severity: "warning", enterprise: name, message: formMessages.pilotDuplicate(name, where) }];
    }
    seen.set(nameKey(name), first ?? row);
    const blank = labelsOf(form)
      .filter(([field]) => row[field] !== null && isBlank(row[field]?.cell))
      .map(([, label]) => label);
    if (blank.length === 0) return [];
    return [{ ...at, severity: "info", enterprise: name, message: formMessages.pilotBlank(name, blank) }];
  });
}

const labelsOf = ({ form }: PilotForm) =>
  [
    ["industry", form === "pilot-park" ? "主导产业" : "所属行业"],
    ["highlights", "工作亮点"],
    ["opinion", "推荐意见"],
  ] as const;
