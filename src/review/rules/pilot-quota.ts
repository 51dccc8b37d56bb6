/**
 * 各区县申报试点企业、园区原则上各不超过1个，省（市）企业不超过3个、园区不超过1个。
 * =COUNTA(企业名称)>IF(申报层级="省（市）",3,1)
 */
import { cellAddress, type PilotForm } from "../../forms";
import { pilot } from "../../rulebook";
import { formMessages } from "../form-messages";
import { districtOf, levelOf, namedOnce, nameIn, pilotForms } from "../pilots";
import type { Rule } from "../rule";
import type { Finding } from "../types";

export const pilotQuota: Rule = ({ forms }) => [...together(pilotForms(forms)).values()].flatMap(objection);

/** Sheets of one district are one recommendation; a table that names no district stands for itself. */
function together(forms: readonly PilotForm[]): Map<string, PilotForm[]> {
  const groups = new Map<string, PilotForm[]>();
  for (const [index, form] of forms.entries()) {
    const district = districtOf(form);
    const key = `${form.form} ${district === "" ? index : district}`;
    groups.set(key, [...(groups.get(key) ?? []), form]);
  }
  return groups;
}

function objection(group: readonly PilotForm[]): Finding[] {
  const [first] = group;
  const names = namedOnce(group.flatMap(({ rows }) => rows));
  if (!first) return [];
  const of = (quota: { readonly enterprises: number; readonly parks: number }): number =>
    first.form === "pilot-park" ? quota.parks : quota.enterprises;
  const [district, province] = [of(pilot.quotas.district), of(pilot.quotas.province)];
  const level = group.map(levelOf).find((each) => each !== null) ?? null;
  // nothing says whose table it is: more than a province may name is too many for either
  const judgedAs = level ?? (names.length > province ? "province" : null);
  if (names.length <= (judgedAs === "province" ? province : district)) return [];
  const last = group.at(-1) ?? first;
  const row = last.rows.filter((each) => nameIn(each) !== "").at(-1);
  return [
    {
      rule: "pilot-quota",
      severity: judgedAs === null ? "warning" : "error",
      sheet: last.sheet,
      cell: row ? cellAddress(row.row, row.name.column) : null,
      message:
        judgedAs === null
          ? formMessages.quotaOpen(first.form, district, province, names)
          : formMessages.quota(first.form, judgedAs, judgedAs === "province" ? province : district, names),
    },
  ];
}
