/**
 * 序号应逐一递增，不缺号、不重号、不漏填（分节、换行业或从1重新开始都可以）。
 * =AND(A6<>A5+1,A6<>1)
 */
import { cellAddress, fold, type Annex5Form, type RowNumber } from "../../forms";
import { messages } from "../messages";
import type { Rule } from "../rule";
import type { Finding } from "../types";

export const sequence: Rule = ({ forms }) => forms.flatMap((form) => (form.form === "annex5" ? inTable(form) : []));

/** 1, 1. (1) 1、; anything else (甲, 1-1, ①) is a numbering of its own */
const WHOLE = /^\(?(\d{1,6})\)?[.、]?$/;

function inTable(form: Annex5Form): Finding[] {
  const { numbers, numberColumn } = form;
  if (numberColumn === null) return [];
  const findings: Finding[] = [];
  const object = ({ row }: RowNumber, message: string): void => {
    findings.push({
      rule: "sequence",
      severity: "warning",
      sheet: form.sheet,
      cell: cellAddress(row, numberColumn),
      message,
    });
  };
  const breaks = [...form.sections, ...form.summaries.map(({ row }) => row)].sort((a, b) => a - b);
  let nextBreak = 0;
  let previous: number | null = null;
  let counted = 0;
  let missing = 0;
  const blanks: RowNumber[] = [];
  let seen = new Map<number, number>();
  for (const each of numbers) {
    while (nextBreak < breaks.length && (breaks[nextBreak] ?? 0) < each.row) {
      nextBreak += 1;
      previous = null;
      missing = 0;
      seen = new Map();
    }
    const value = Number(WHOLE.exec(fold(each.text))?.[1] ?? NaN);
    if (Number.isNaN(value)) {
      if (fold(each.text) === "") blanks.push(each);
      missing += 1;
      continue;
    }
    const first = seen.get(value);
    // numbers may go on where rows between had none, or count them; after a slip they go on from it, or as if it were none
    const isAfter = (last: number): boolean => value > last && value <= last + 1 + missing;
    const isNext = previous === null || isAfter(previous) || isAfter(counted);
    const restarts = value === 1 && previous !== 1;
    if (first !== undefined && !restarts) object(each, messages.numberTwice(value, first + 1));
    else if (!isNext && !restarts && previous !== null) {
      object(each, value > previous ? messages.numberGap(previous, value) : messages.numberBack(previous, value));
    }
    if (value === 1) seen = new Map();
    seen.set(value, each.row);
    counted = isNext || restarts ? value : counted + 1;
    previous = value;
    missing = 0;
  }
  // a table that is not numbered at all need not be
  if (blanks.length > 0 && blanks.length < numbers.length / 2)
    for (const each of blanks) object(each, messages.numberMissing);
  return findings;
}
