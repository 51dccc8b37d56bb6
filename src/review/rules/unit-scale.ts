/**
 * 取水量与考核值相差10倍、100倍、1000倍或1万倍左右时，单位可能有误；表头单位也应与考核值一致。
 * =OR(D5>=8*WATER.LIMIT(C5,D$4),D5<=WATER.LIMIT(C5,D$4)/80)
 */
import { cellAddress } from "../../forms";
import type { JudgedCell } from "../entries";
import { messages } from "../messages";
import { forEachCell, onCell, type Judged, type Rule } from "../rule";
import type { CellVerdict, Finding } from "../types";

/** Rates have their own checks (above 100, fractions); amounts may stand in L, m³, 10⁴ m³, kg or t. */
export const unitScale: Rule = ({ judged }) => [...forEachCell(judged, fromValue), ...fromHeadings(judged)];

const FACTORS = [10, 100, 1000, 10000] as const;
/** Real plants lie within this ratio of their limit: outside it a factor that leads back is suspicious. */
const TOO_MUCH = 8;
const TOO_LITTLE = 1 / 80;

function fromValue(cell: CellVerdict): Finding | null {
  const content = cell.cell?.content;
  if (content?.kind !== "number" || !(content.value > 0)) return null;
  let smallest = Infinity;
  let largest = -Infinity;
  for (const { comparison, unit, value } of cell.verdict.limits) {
    if (comparison !== "≤" || !unit.startsWith("m")) continue;
    smallest = Math.min(smallest, value);
    largest = Math.max(largest, value);
  }
  if (smallest === Infinity) return null;
  const isTooMuch = content.value >= TOO_MUCH * largest;
  if (!isTooMuch && content.value > TOO_LITTLE * smallest) return null;
  // the factor that brings the value nearest to the limit, on a logarithmic scale
  const target = isTooMuch ? largest : smallest;
  const sign = isTooMuch ? -1 : 1;
  const distance = (factor: number): number => Math.abs(Math.log(content.value * factor ** sign) - Math.log(target));
  const factor = FACTORS.reduce((best: number, next) => (distance(next) < distance(best) ? next : best), FACTORS[0]);
  const scaled = String(Number((content.value * factor ** sign).toPrecision(6)));
  const step = isTooMuch ? messages.dividedBy(String(factor)) : messages.times(String(factor));
  const { indicator, requirement } = cell.verdict;
  return onCell(
    "unit-scale",
    "warning",
    cell,
    messages.unitScale(indicator, cell.text, step, scaled, requirement ?? ""),
  );
}

/** `单位产品取水量（L/t）`, `（万m³/t）`: once a column */
function fromHeadings(judged: readonly Judged[]): Finding[] {
  const findings = new Map<string, Finding>();
  for (const { entry, verdicts } of judged) {
    for (const [index, cell] of entry.cells.entries()) {
      const verdict = verdicts[index];
      if (!verdict || !isOtherUnit(cell)) continue;
      const key = JSON.stringify([entry.sheet, entry.form.area, cell.column]);
      if (!findings.has(key)) findings.set(key, headingFinding(verdict, cell));
    }
  }
  return [...findings.values()];
}

const isOtherUnit = ({ indicator, unit }: JudgedCell): boolean => {
  if (unit === null) return false;
  return indicator === "单位产品取水量" ? /^(?:万|亿|L|升)|^%$/i.test(unit) : unit !== "%";
};

const headingFinding = (verdict: CellVerdict, cell: JudgedCell): Finding => ({
  rule: "unit-scale",
  severity: "warning",
  sheet: verdict.sheet,
  cell: cellAddress(cell.row, cell.column),
  message: messages.headingUnit(cell.indicator, cell.unit ?? ""),
});
