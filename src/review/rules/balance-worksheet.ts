/**
 * 水平衡底稿的合计应等于各计量值之和，各项结果应等于按计量值计算的结果，计量值不应互相矛盾。
 * =OR(E10<>SUM(E5:E8)-E9,ABS(E35-E22/(E10+E22)*100)>0.01)
 */
import { cellAddress, isUncalculated, type BalanceForm, type MeasuredPlace } from "../../forms";
import { outputs } from "../../indicators/worksheet";
import { formMessages } from "../form-messages";
import type { Rule } from "../rule";
import { isRoundedOrCut, statedIn } from "../stated";
import type { Finding, Severity } from "../types";
import { addUp, amountAt, computedIn, sums } from "../worksheet";

export const balanceWorksheet: Rule = ({ forms }) =>
  forms
    .filter((form): form is BalanceForm => form.form === "water-balance")
    .flatMap((form) => [...sumFindings(form), ...resultFindings(form)]);

const onPlace = (
  form: BalanceForm,
  rule: string,
  severity: Severity,
  place: MeasuredPlace,
  message: string,
): Finding => ({
  rule,
  severity,
  sheet: form.sheet,
  cell: cellAddress(place.row, place.column),
  message,
});

function sumFindings(form: BalanceForm): Finding[] {
  const parts = new Map<string, number>();
  for (const [symbol, place] of form.meters) {
    const amount = amountAt(place);
    if (amount !== null) parts.set(symbol, amount);
  }
  return sums.flatMap((sum): Finding[] => {
    const place = form.meters.get(sum.symbol);
    const stated = parts.get(sum.symbol);
    const total = addUp(sum, parts);
    if (!place || stated === undefined || total === null) return [];
    if (Math.abs(stated - total) <= Math.abs(total) * 1e-9 + ROUNDING) return [];
    // what is metered may be a part of the whole where a row is left blank
    const isOpen = sum.parts.some(({ symbol }) => !parts.has(symbol)) && stated > total;
    const message = formMessages.worksheetSum(sum.name, stated, sum.formula, Number(total.toPrecision(12)));
    return [onPlace(form, "worksheet-sum", isOpen ? "warning" : "error", place, message)];
  });
}
/** volumes are metered in whole m³ */
const ROUNDING = 0.5;

function resultFindings(form: BalanceForm): Finding[] {
  const { results, failures } = computedIn(form);
  return outputs.flatMap(({ symbol, name, unit }): Finding[] => {
    const place = form.results.get(symbol);
    if (!place) return [];
    const failure = failures.get(symbol);
    if (failure)
      return [onPlace(form, "worksheet-result", "error", place, formMessages.worksheetFailure(name, failure.message))];
    const computed = results.get(symbol);
    if (computed === undefined || isUncalculated(place.cell)) return [];
    const stated = statedIn(place.cell, unit === "%" ? "percent" : "amount");
    if (!stated || isRoundedOrCut(stated, computed)) return [];
    const shown = String(Number(computed.toPrecision(6)));
    return [
      onPlace(form, "worksheet-result", "error", place, formMessages.worksheetResult(name, stated.value, shown, unit)),
    ];
  });
}
