/**
 * 相邻年度的数值不应突变：单位产品取水量、漏失率相差3倍以上，其他率相差20个百分点以上的，须核对。
 * =OR(F5>3*E5,F5<E5/3)
 */
import { messages } from "../messages";
import type { Rule } from "../rule";
import { trendsOf, type Point, type Trend } from "../trends";
import type { Finding } from "../types";

/** A plant changes its intake by tenths from year to year; a slip of the unit is ten times or more. */
const TIMES = 3;
const PERCENT_POINTS = 20;

export const trendBreak: Rule = ({ judged }) => trendsOf(judged).flatMap(breaksOf);

function breaksOf(trend: Trend): Finding[] {
  const { points } = trend;
  const findings: Finding[] = [];
  for (let index = 1; index < points.length; index++) {
    const [before, here, after] = [points[index - 1], points[index], points[index + 1]];
    if (!before || !here || !isBreak(trend, before, here)) continue;
    // the first year alone is out of line where the others agree with one another
    const isFirstOdd = index === 1 && after !== undefined && !isBreak(trend, here, after);
    findings.push(isFirstOdd ? findingOf(trend, before, here) : findingOf(trend, here, before));
    // one year out of line breaks twice: on the way there and back
    if (after && isBreak(trend, here, after) && !isBreak(trend, before, after)) index += 1;
  }
  return findings;
}

function isBreak({ indicator }: Trend, a: Point, b: Point): boolean {
  const [least, most] = a.value < b.value ? [a.value, b.value] : [b.value, a.value];
  return indicator === "单位产品取水量" || indicator === "用水综合漏失率"
    ? most > TIMES * least
    : most - least > PERCENT_POINTS;
}

const findingOf = ({ enterprise, indicator }: Trend, odd: Point, other: Point): Finding => ({
  rule: "trend-break",
  severity: "warning",
  sheet: odd.sheet,
  cell: odd.address,
  enterprise,
  message: messages.trendBreak(indicator, odd.year, odd.text, other.year, other.text),
});
