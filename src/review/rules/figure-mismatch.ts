/**
 * 申请表、基本信息表、三年对标、水平衡底稿与技术考核表填报的产值、取水量和各项指标，应与同一企业附件2（没有附件2时为其余各表）同一年度的数值一致；代码和行业也应一致。
 * =ROUND(申请表!E10,0)<>ROUND(附件2!B14,0)
 */
import { cellAddress, displayText, fold, nameKey, type Field, type Form } from "../../forms";
import { readCode, sameCode } from "../../forms/codes";
import { readIndustry } from "../../rulebook";
import { figuresOf, nameOf, type Figure } from "../figures";
import { formMessages } from "../form-messages";
import type { Rule } from "../rule";
import { agree } from "../stated";
import type { Finding, Severity } from "../types";

/** What is held against what: annex 2 first, then what is reported to be assessed. */
const ORDER = ["annex2", "technical", "annex6-application", "annex7-info", "annex4-trend", "water-balance"] as const;
const rank = ({ form }: { readonly form: Form["form"] }): number =>
  ORDER.findIndex((each) => (each === "technical" ? form.includes("-technical-") : each === form));

export const figureMismatch: Rule = ({ forms }) => [
  ...figuresOf(forms).flatMap(({ enterprise, figures }) => {
    const sorted = [...figures].sort((a, b) => rank(a) - rank(b));
    return sorted.flatMap((figure, index) => {
      const other = sorted.slice(0, index).find((each) => isSame(each, figure));
      return other && !agree(other.stated, figure.stated) ? [mismatch(enterprise, figure, other)] : [];
    });
  }),
  ...identities(forms),
];

/** One thing in one year, counted alike, on two forms. */
function isSame(a: Figure, b: Figure): boolean {
  if (a.kind !== b.kind || (a.form === b.form && a.sheet === b.sheet)) return false;
  // a form that states no year speaks of the latest
  const isSameYear = a.year === null || b.year === null ? a.isLatest && b.isLatest : a.year === b.year;
  if (!isSameYear) return false;
  return a.per === null || b.per === null || a.per === b.per;
}

function mismatch(enterprise: string, figure: Figure, other: Figure): Finding {
  const place = `${other.sheet}!${cellAddress(other.place.row, other.place.column)}`;
  return {
    rule: "figure-mismatch",
    severity: severityOf(figure, other),
    sheet: figure.sheet,
    cell: cellAddress(figure.place.row, figure.place.column),
    enterprise,
    message: formMessages.figure(figure.label, figure.text, figure.isComputed, other.label, other.text, place),
  };
}

/** One of two figures of the same year is wrong; else they may be of different years. */
function severityOf(figure: Figure, other: Figure): Severity {
  // nothing defines 循环利用率: the enterprise may count otherwise than the worksheet does
  if (figure.kind === "circulation" && figure.isComputed) return "info";
  return figure.year !== null && figure.year === other.year && !figure.isComputed ? "error" : "warning";
}

/** 组织机构代码 and 所属行业 of forms that name one enterprise. */
function identities(forms: readonly Form[]): Finding[] {
  const fieldOf = (form: Form, name: string): Field | undefined =>
    "fields" in form ? (form.fields as ReadonlyMap<string, Field>).get(name) : undefined;
  const textIn = (form: Form, name: string): string => displayText(fieldOf(form, name)?.cell).trim();
  const sorted = forms.filter((form) => nameOf(form) !== "").sort((a, b) => rank(a) - rank(b));
  return sorted.flatMap((form, index): Finding[] => {
    const before = sorted.slice(0, index).filter((other) => nameKey(nameOf(other)) === nameKey(nameOf(form)));
    const report = (name: string, differs: (ours: string, theirs: string) => boolean): Finding[] => {
      const field = fieldOf(form, name);
      const ours = textIn(form, name);
      const other = before.find((each) => textIn(each, name) !== "");
      const otherField = other && fieldOf(other, name);
      if (!field || !other || !otherField || ours === "" || !differs(ours, textIn(other, name))) return [];
      const place = `${other.sheet}!${cellAddress(otherField.row, otherField.column)}`;
      const label = fold(field.label).replace(/[:：]$/, "");
      const message = formMessages.identity(label, ours, textIn(other, name), place);
      const cell = cellAddress(field.row, field.column);
      return [
        { rule: "figure-mismatch", severity: "warning", sheet: form.sheet, cell, enterprise: nameOf(form), message },
      ];
    };
    return [...report("code", otherCode), ...report("industry", otherIndustry)];
  });
}

function otherCode(ours: string, theirs: string): boolean {
  const [a, b] = [readCode(ours), readCode(theirs)];
  return a !== null && b !== null && !sameCode(a, b);
}

function otherIndustry(ours: string, theirs: string): boolean {
  const [a, b] = [readIndustry(ours)?.industry.id, readIndustry(theirs)?.industry.id];
  return a !== undefined && b !== undefined && a !== b;
}
