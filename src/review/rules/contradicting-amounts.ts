/**
 * 同一行的水量不应互相矛盾：水量不为负，漏失水量不大于取水量，总用水量等于取水量与重复利用水量之和，循环水量不大于重复利用水量；有循环利用就有重复利用。
 * =OR(漏失水量>取水量,ABS(总用水量-取水量-重复利用水量)>1,循环水量>重复利用水量)
 */
import { cellAddress, type QuantityKind } from "../../forms";
import type { Measured } from "../arithmetic";
import { diagnosesOf, type Diagnosis } from "../diagnosis";
import { messages } from "../messages";
import { onCell, onEntry, type Judged, type Rule } from "../rule";
import { statedIn } from "../stated";
import type { Finding, Severity } from "../types";

export const contradictingAmounts: Rule = ({ judged }) => [
  ...diagnosesOf(judged).flatMap((diagnosis) => [...negative(diagnosis), ...contradictions(diagnosis)]),
  ...judged.flatMap(circulationWithoutReuse),
];

function negative({ entry }: Diagnosis): Finding[] {
  return entry.quantities.flatMap(({ row, column, cell, label }) => {
    const content = cell?.content;
    if (content?.kind === "number" && content.value < 0) {
      const message = messages.negativeAmount(label, String(content.value));
      return [onEntry("contradicting-amounts", "error", entry, cellAddress(row, column), message)];
    }
    // an error in an indicator's own cell has a rule of its own
    if (content?.kind !== "error") return [];
    return [
      onEntry("formula-error", "warning", entry, cellAddress(row, column), messages.errorCell(label, content.code)),
    ];
  });
}

/** a part that is larger than its whole, and the rule of the sum; an amount in a wrong unit is objected to as that */
function contradictions({ entry, amounts, misscaled }: Diagnosis): Finding[] {
  const findings: Finding[] = [];
  const object = (severity: Severity, { cell }: Measured, message: string): void => {
    if (misscaled) return;
    findings.push(onEntry("contradicting-amounts", severity, entry, cellAddress(cell.row, cell.column), message));
  };
  const part = (inner: QuantityKind, outer: QuantityKind, severity: Severity): void => {
    const [a, b] = [amounts.get(inner), amounts.get(outer)];
    if (!a || !b || a.value <= b.value + roundingOf(a) + roundingOf(b)) return;
    object(severity, a, messages.partExceeds(a.cell.label, shown(a), b.cell.label, shown(b)));
  };
  part("leak", "intake", "error");
  part("wastewater-reused", "wastewater", "error");
  // 重复利用水量 holds 循环, 串联 and 回用; forms that count otherwise exist
  part("circulating", "reused", "warning");
  const [total, intake, reused] = [amounts.get("total"), amounts.get("intake"), amounts.get("reused")];
  if (total && intake && reused) {
    const sum = intake.value + reused.value;
    const allowed = roundingOf(total) + roundingOf(intake) + roundingOf(reused);
    if (Math.abs(total.value - sum) > allowed + sum * 1e-9) {
      // less than one of its parts cannot be; otherwise somebody may count water that is neither
      const isLess = total.value < Math.max(intake.value, reused.value) - allowed;
      const text = messages.totalUse(total.cell.label, shown(total), shown(intake), shown(reused), String(sum));
      object(isLess ? "error" : "warning", total, text);
    }
  }
  return findings;
}

/** what rounding to its last digit may hide */
const roundingOf = ({ stated, multiplier }: Measured): number => 0.5 * 10 ** -stated.decimals * multiplier;

const shown = ({ stated, cell }: Measured): string => `${stated.value}${cell.unit ?? ""}`;

/** Circulating water is water used again: a rate of 0 beside it contradicts. */
function circulationWithoutReuse({ entry, verdicts }: Judged): Finding[] {
  if (entry.form.form !== "annex5" && entry.form.form !== "annex2") return [];
  const reuse = entry.cells.findIndex(({ indicator, cell }) => indicator === "重复利用率" && isZero(cell));
  if (reuse < 0) return [];
  const circulation = entry.cells.find(({ indicator }) => indicator === "循环利用率");
  const rate = statedIn(circulation?.cell, "percent");
  const verdict = verdicts[reuse];
  if (!rate || rate.value <= 0 || !verdict) return [];
  return [onCell("contradicting-amounts", "warning", verdict, messages.circulationWithoutReuse(String(rate.value)))];
}

const isZero = (cell: Parameters<typeof statedIn>[0]): boolean =>
  cell?.content.kind === "number" && cell.content.value === 0;
