/**
 * 填报的率应等于按同一行（同一表）所列水量计算的结果，误差不超过0.01；水量相差10、100、1000、1万倍的，指出疑似单位有误的水量。
 * =ABS(E5-重复利用水量/(取水量+重复利用水量)*100)>0.01
 */
import { compile, isUnknown, statusOf } from "../../assessment";
import { cellAddress } from "../../forms";
import { formatResult } from "../../indicators";
import { isNear, type Checked } from "../arithmetic";
import { agreesScaled, diagnosesOf, SCALES, type Diagnosis, type Misscaled } from "../diagnosis";
import { messages } from "../messages";
import { onCell, onEntry, type ReviewContext, type Rule } from "../rule";
import type { CellVerdict, Finding } from "../types";

export const rateMismatch: Rule = (context) =>
  diagnosesOf(context.judged).flatMap((diagnosis) => {
    // annex 2 has a rule of its own for a wrong 单位产品取水量, which knows its labels
    const isElsewhere = ({ indicator, is }: Checked): boolean =>
      indicator === INTAKE && is !== "cut" && diagnosis.entry.form.form === "annex2";
    const checked = diagnosis.checked.filter((each) => !isElsewhere(each));
    if (diagnosis.misscaled && checked.some(({ is }) => is === "wrong")) {
      return [misscaled(diagnosis, diagnosis.misscaled)];
    }
    return checked.flatMap((each) => {
      const cell = diagnosis.judged.verdicts[each.index];
      if (!cell) return [];
      if (each.is === "wrong") return [mismatch(diagnosis, each, cell)];
      return imprecise(each, diagnosis, cell, context);
    });
  });

const INTAKE = "单位产品取水量";

function misscaled({ entry, checked }: Diagnosis, { measured, factor }: Misscaled): Finding {
  const { cell, stated } = measured;
  const names = checked
    .filter(({ derivation }) => derivation.needs.includes(cell.quantity))
    .map((each) => each.indicator);
  const message = messages.misscaled(cell.label, String(stated.value), cell.unit ?? "", factorText(factor), names);
  return onEntry("unit-scale", "error", entry, cellAddress(cell.row, cell.column), message);
}

const factorText = (factor: number): string =>
  factor > 1 ? messages.times(String(factor)) : messages.dividedBy(String(Math.round(1 / factor)));

function mismatch(diagnosis: Diagnosis, checked: Checked, cell: CellVerdict): Finding {
  const { derivation, indicator, computed } = checked;
  const hint = scaleHint(diagnosis, checked);
  // no official text defines 循环利用率, and a power of ten may be a unit that no heading names
  const isCertain = indicator !== "循环利用率" && !(indicator === INTAKE && (hint !== "" || hasSeveral(diagnosis)));
  const rule = indicator === INTAKE ? "unit-intake-mismatch" : "rate-mismatch";
  const message = messages.rateMismatch(
    indicator,
    cell.text,
    processOf(checked, diagnosis),
    resultText(checked, computed),
  );
  const remark = indicator === INTAKE && hasSeveral(diagnosis) ? messages.severalProducts : "";
  const own = indicator === "循环利用率" && derivation.needs.length > 0 ? messages.circulationUndefined : "";
  return onCell(rule, isCertain ? "error" : "warning", cell, message + hint + remark + own);
}

/** with several products in the row the one output need not be all that the water made */
const hasSeveral = ({ entry }: Diagnosis): boolean => entry.products.some((text) => /[、,，;；/和及]/.test(text));

/** 若取水量乘以10000则相符 */
function scaleHint({ amounts }: Diagnosis, checked: Checked): string {
  for (const kind of checked.derivation.needs) {
    const factor = SCALES.find((scale) => agreesScaled(checked, amounts, kind, scale));
    const amount = amounts.get(kind);
    if (factor !== undefined && amount) return messages.scaleHint(amount.cell.label, factorText(factor));
  }
  return "";
}

const processOf = ({ derivation }: Checked, { amounts }: Diagnosis): string =>
  derivation.process(...derivation.needs.map((kind) => amounts.get(kind)?.value ?? 0));

const resultText = ({ indicator }: Checked, computed: number): string =>
  formatResult(computed, indicator === INTAKE ? "" : "%");

/** Cut instead of rounded, or as near as the rounding of the amounts allows: grave only where it turns a failure into a pass. */
function imprecise(checked: Checked, diagnosis: Diagnosis, cell: CellVerdict, { custom }: ReviewContext): Finding[] {
  const { indicator, computed, stated, is } = checked;
  const isClose = isNear(stated, computed, indicator) && Math.abs(stated.value - computed) <= 0.01;
  const hides =
    !isClose && is !== "coarse" && cell.verdict.status === "pass" && statusOfValue(computed, cell, custom) === "fail";
  if (is === "exact" && !hides) return [];
  const text = [indicator, cell.text, processOf(checked, diagnosis), resultText(checked, computed)] as const;
  const said = {
    exact: messages.rateRounded(...text),
    cut: messages.rateCut(...text, computed.toFixed(stated.decimals)),
    coarse: messages.rateCoarse(...text),
  }[is === "wrong" ? "exact" : is];
  return [onCell("rate-truncated", hides ? "warning" : "info", cell, said + (hides ? messages.cutHides : ""))];
}

function statusOfValue(value: number, { question }: CellVerdict, custom: ReviewContext["custom"]): string | null {
  const requirement = question === null ? null : compile(question, custom);
  if (requirement === null || isUnknown(requirement)) return null;
  return statusOf(requirement, { kind: "number", value, format: "0.00" });
}
