/**
 * 三年对标表填写的变化量应等于末年减首年，趋势（改善、退步、持平）应与各年数值一致。
 * =OR(F6<>E6-C6,AND(H6="改善",E6>C6))
 */
import { cellAddress, displayText, fold, type Place, type TrendForm, type TrendRow } from "../../forms";
import { formMessages } from "../form-messages";
import type { Rule } from "../rule";
import { statedIn } from "../stated";
import type { Finding } from "../types";

/** lower is better for these two */
const FALLING: readonly string[] = ["单位产品取水量", "用水综合漏失率"];

export const trendChange: Rule = ({ forms }) =>
  forms
    .filter((form): form is TrendForm => form.form === "annex4-trend")
    .flatMap((form) => form.rows.flatMap((row) => objections(form, row)));

function objections(form: TrendForm, row: TrendRow): Finding[] {
  const measure = row.indicator === "单位产品取水量" ? "amount" : "percent";
  const byYear = [...row.values].sort((a, b) => a.year - b.year);
  const [first, last] = [byYear[0], byYear.at(-1)];
  const [from, to] = [statedIn(first?.place.cell, measure), statedIn(last?.place.cell, measure)];
  if (!from || !to) return [];
  const difference = Number((to.value - from.value).toPrecision(12));
  const finding = (place: Place, message: string): Finding => ({
    rule: "trend-change",
    severity: "warning",
    sheet: form.sheet,
    cell: cellAddress(place.row, place.column),
    message,
  });
  const findings: Finding[] = [];
  const change = changeAt(row.change);
  if (row.change && change !== null && Math.abs(change.value - difference) > 10 ** -change.decimals + 1e-9) {
    findings.push(finding(row.change, formMessages.trendChange(row.indicator, change.value, difference)));
  }
  const word = fold(displayText(row.trend?.cell));
  const isBetter = FALLING.includes(row.indicator) ? difference < 0 : difference > 0;
  const expected = difference === 0 ? "持平" : isBetter ? "改善" : "退步";
  if (row.trend && WORDS.includes(word) && word !== expected) {
    findings.push(finding(row.trend, formMessages.trendWord(row.indicator, word, expected)));
  }
  return findings;
}
const WORDS: readonly string[] = ["改善", "退步", "持平"];

function changeAt(place: Place | null): { value: number; decimals: number } | null {
  const content = place?.cell?.content;
  if (content?.kind !== "number") return null;
  const text = String(Number(content.value.toPrecision(12)));
  return { value: content.value, decimals: text.includes("e") ? 0 : (text.split(".")[1]?.length ?? 0) };
}
