/**
 * 附件5各列应与同一工作簿中该企业附件2的数值和行业一致（按较少的位数取舍后比较）。
 * =ROUND(D5,1)<>ROUND(附件2!B14,1)
 */
import { nameKey, type Annex2Form } from "../../forms";
import type { JudgedCell } from "../entries";
import { messages } from "../messages";
import { at, onCell, onEntry, type Judged, type Rule } from "../rule";
import { agree, statedIn } from "../stated";
import type { CellVerdict, Finding, Severity } from "../types";

export const annexMismatch: Rule = ({ judged }) => {
  const own = ownForms(judged);
  if (own.size === 0) return [];
  const rows = new Map<string, Judged[]>();
  for (const each of judged) {
    const { form, name } = each.entry;
    if (form.form !== "annex5" || name === null) continue;
    const key = nameKey(name.text);
    const annex2 = own.get(key);
    if (!annex2 || isOtherYear(form.year, formOf(annex2).year)) continue;
    const list = rows.get(key);
    if (list) list.push(each);
    else rows.set(key, [each]);
  }
  // an enterprise with a row for each product has one annex 2 for all of them
  return [...rows].flatMap(([key, [row, ...others]]) => {
    const annex2 = own.get(key);
    return row && annex2 && others.length === 0 ? compared(row, annex2) : [];
  });
};

/** Annex 2 of each name; of two for one name nobody knows which is meant. */
function ownForms(judged: readonly Judged[]): Map<string, Judged> {
  const own = new Map<string, Judged>();
  const twice = new Set<string>();
  for (const each of judged) {
    const { form, name } = each.entry;
    if (form.form !== "annex2" || name === null) continue;
    const key = nameKey(name.text);
    if (own.has(key)) twice.add(key);
    own.set(key, each);
  }
  for (const key of twice) own.delete(key);
  return own;
}

const formOf = ({ entry }: Judged): Annex2Form => entry.form as Annex2Form;

const isOtherYear = (a: number | null, b: number | null): boolean => a !== null && b !== null && a !== b;

function compared(row: Judged, annex2: Judged): Finding[] {
  const [a, b] = [yearOf(row), formOf(annex2).year];
  // one of the two is wrong where both speak of the same year; else they may speak of different ones
  const severity: Severity = a !== null && a === b ? "error" : "warning";
  return [
    ...row.entry.cells.flatMap((cell, index) => {
      const verdict = row.verdicts[index];
      return verdict ? cellFinding(cell, verdict, annex2, severity) : [];
    }),
    ...industryFinding(row, annex2),
  ];
}

const yearOf = ({ entry }: Judged): number | null => (entry.form.form === "annex5" ? entry.form.year : null);

function cellFinding(cell: JudgedCell, verdict: CellVerdict, annex2: Judged, severity: Severity): Finding[] {
  const index = annex2.entry.cells.findIndex(({ indicator }) => indicator === cell.indicator);
  const other = annex2.entry.cells[index];
  const otherVerdict = annex2.verdicts[index];
  if (!other || !otherVerdict) return [];
  const measure = cell.indicator === "单位产品取水量" ? "amount" : "percent";
  const [ours, theirs] = [statedIn(cell.cell, measure), statedIn(other.cell, measure)];
  if (ours === null || theirs === null) return [];
  const place = `${annex2.entry.sheet}!${otherVerdict.address}`;
  const text = [cell.indicator, verdict.text, otherVerdict.text, place] as const;
  if (!agree(ours, theirs)) {
    return [onCell("annex-mismatch", severity, verdict, messages.otherAnnex(...text))];
  }
  const statuses = [verdict.verdict.status, otherVerdict.verdict.status];
  return statuses.includes("pass") && statuses.includes("fail")
    ? [onCell("annex-mismatch", "warning", verdict, messages.roundedOver(...text))]
    : [];
}

function industryFinding(row: Judged, annex2: Judged): Finding[] {
  const [ours, theirs] = [row.entry.subject.industry, annex2.entry.subject.industry];
  if (!ours || !theirs || ours.id === theirs.id) return [];
  const place = `${annex2.entry.sheet}!${at(annex2.entry.industryPlace) ?? ""}`;
  const message = messages.otherIndustry(row.entry.industryText, annex2.entry.industryText, place);
  return [onEntry("annex-mismatch", "warning", row.entry, at(row.entry.industryPlace ?? row.entry.name), message)];
}
