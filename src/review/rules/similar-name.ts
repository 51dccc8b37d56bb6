/**
 * 名称只差公司形式（有限公司、有限责任公司、股份有限公司）的两行可能是同一家企业，须核对；不按同一家处理。
 * =COUNTIF(B$5:B$16,SUBSTITUTE(B5,"有限责任公司","有限公司"))>0
 */
import { nameKey } from "../../forms";
import type { Entry } from "../entries";
import { messages } from "../messages";
import { at, onEntry, type Rule } from "../rule";
import type { Finding } from "../types";

const FORM = /(?:有限责任公司|股份有限公司|有限公司|公司)$/;
/** punctuation that people leave out or put in: 甲·乙, 甲－乙 */
const MARKS = /[·•・.,，。、\-—－_]/g;

export const similarName: Rule = ({ judged }) => {
  const seen = new Map<string, Entry>();
  const findings: Finding[] = [];
  for (const { entry } of judged) {
    if (entry.form.form !== "annex5" || entry.kind === "part" || entry.name === null) continue;
    const key = nameKey(entry.name.text);
    const stem = key.replace(FORM, "").replace(MARKS, "");
    // 公司 alone, or a single character, is no name to compare
    if (stem.length < 2) continue;
    // tables of different years list the same enterprises
    const yearly = `${entry.form.year ?? ""} ${stem}`;
    const first = seen.get(yearly);
    if (!first) seen.set(yearly, entry);
    else if (first.name !== null && nameKey(first.name.text) !== key) {
      const place = at(first.name) ?? "";
      const where = first.sheet === entry.sheet ? place : `${first.sheet}!${place}`;
      const message = messages.similarName(entry.name.text, first.name.text, where);
      findings.push(onEntry("similar-name", "warning", entry, at(entry.name), message));
    }
  }
  return findings;
};
