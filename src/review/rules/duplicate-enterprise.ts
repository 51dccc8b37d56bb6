/**
 * 同一年度的汇总表中一家企业只填一次（名称不计空格、括号全半角和大小写）。
 * =COUNTIF(B$5:B$16,B5)>1
 */
import { nameKey } from "../../forms";
import type { Entry } from "../entries";
import { messages } from "../messages";
import { at, onEntry, type Rule } from "../rule";
import type { Subject } from "../subjects";
import type { Finding } from "../types";

const isSame = (a: Subject, b: Subject): boolean =>
  a === b || (a.industry?.id === b.industry?.id && a.conditions.join() === b.conditions.join());

export const duplicateEnterprise: Rule = ({ judged }) => {
  const seen = new Map<string, Entry>();
  const findings: Finding[] = [];
  for (const { entry } of judged) {
    if (entry.form.form !== "annex5" || entry.kind === "part" || entry.name === null) continue;
    // tables of different years list the same enterprises
    const key = `${entry.form.year ?? ""} ${nameKey(entry.name.text)}`;
    const first = seen.get(key);
    if (!first) {
      seen.set(key, entry);
      continue;
    }
    const place = at(first.name) ?? "";
    const where = first.sheet === entry.sheet ? place : `${first.sheet}!${place}`;
    const same = isSame(first.subject, entry.subject);
    const message = same
      ? messages.duplicate(entry.name.text, where)
      : messages.duplicateOtherProduct(entry.name.text, where);
    findings.push(onEntry("duplicate-enterprise", same ? "warning" : "info", entry, at(entry.name), message));
  }
  return findings;
};
