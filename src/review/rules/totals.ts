/**
 * 合计、小计应等于各企业之和（水量、产量），平均应等于平均值；率和单位产品取水量的合计、平均必在最小值与最大值之间。
 * =ABS(I17-SUM(I5:I16))>0.5
 */
import {
  cellAddress,
  type Annex5Form,
  type Annex5Row,
  type Annex5Total,
  type IndicatorCell,
  type QuantityCell,
} from "../../forms";
import { messages } from "../messages";
import type { Rule } from "../rule";
import { isRoundedOrCut, statedIn, type Measure, type Stated } from "../stated";
import { cellIn, columnOf, spansOf } from "../summaries";
import type { Finding, Severity } from "../types";

export const totals: Rule = ({ forms }) =>
  forms.flatMap((form) => (form.form === "annex5" ? form.summaries.flatMap((total) => ofTotal(form, total)) : []));

function ofTotal(form: Annex5Form, total: Annex5Total): Finding[] {
  const spans = spansOf(form, total);
  return [
    ...total.quantities.flatMap((cell) => found(form, total, cell, cell.label, amountObjection(total, cell, spans))),
    ...total.cells.flatMap((cell) => found(form, total, cell, cell.indicator, rateObjection(total, cell, spans))),
  ];
}

interface Objection {
  readonly severity: Severity;
  readonly message: string;
}

function found(
  form: Annex5Form,
  { label }: Annex5Total,
  { row, column }: IndicatorCell | QuantityCell,
  name: string,
  objection: ((label: string, name: string) => Objection) | null,
): Finding[] {
  if (!objection) return [];
  return [{ rule: "totals", sheet: form.sheet, cell: cellAddress(row, column), ...objection(label, name) }];
}

type Span = readonly Annex5Row[];

/** The figures of each span, counted in both ways that people count parts; worked out as they are asked for. */
function* columnsOf(spans: readonly Span[], column: number, measure: Measure): Generator<readonly Stated[]> {
  for (const span of spans) {
    for (const count of ["parts", "rows"] as const) {
      const figures = columnOf(span, column, measure, count);
      if (figures !== null && figures.length > 0) yield figures;
    }
  }
}

type Objecting = (label: string, name: string) => Objection;

const text = (value: number): string => String(Number(value.toPrecision(8)));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Sums and means of amounts; of several spans that a total may cover, one must fit. */
function amountObjection(total: Annex5Total, cell: QuantityCell, spans: readonly Span[]): Objecting | null {
  const stated = statedIn(cell.cell, "amount");
  if (stated === null) return null;
  let first: number | null = null;
  for (const column of columnsOf(spans, cell.column, "amount")) {
    const result = resultOf(total, column);
    if (fits(stated, result, column, total)) return null;
    first ??= result;
  }
  if (first === null) return null;
  const computed = text(first);
  const given = String(stated.value);
  return (label, name) => ({
    severity: "error",
    message: messages.totalOfAmounts(label, name, given, computed),
  });
}

function resultOf({ kind }: Annex5Total, column: readonly Stated[]): number {
  const values = column.map(({ value }) => value);
  switch (kind) {
    case "average":
      return sum(values) / values.length;
    case "highest":
      return values.reduce((most, value) => Math.max(most, value), -Infinity);
    case "lowest":
      return values.reduce((least, value) => Math.min(least, value), Infinity);
    default:
      return sum(values);
  }
}

/** Each addend may have been rounded before or after it was added. */
function fits(stated: Stated, result: number, column: readonly Stated[], { kind }: Annex5Total): boolean {
  if (isRoundedOrCut(stated, result)) return true;
  if (kind !== "sum" && kind !== "part-sum") return false;
  const rounding = sum(column.map(({ decimals }) => 0.5 * 10 ** -decimals));
  // whole numbers add up exactly, unless they stand for more digits than are shown
  const isWhole = column.every(({ decimals }) => decimals === 0) && stated.decimals === 0;
  return !isWhole && Math.abs(stated.value - result) <= Math.min(rounding, Math.abs(result) * 0.001);
}

/** Of rates no sum is meant: whatever a summing row states of them is some mean, and a mean lies between its members. */
function rateObjection(total: Annex5Total, cell: IndicatorCell, spans: readonly Span[]): Objecting | null {
  const measure: Measure = cell.indicator === "单位产品取水量" ? "amount" : "percent";
  const stated = statedIn(cell.cell, measure);
  if (stated === null || stated.value === 0) return null;
  const columns = [...columnsOf(spans, cell.column, measure)];
  const [column] = columns;
  if (!column) return null;
  const given = String(stated.value);
  if (total.kind === "highest" || total.kind === "lowest") {
    const results = columns.map((each) => resultOf(total, each));
    if (results.some((result) => isRoundedOrCut(stated, result))) return null;
    return (label, name) => ({
      severity: "error",
      message: messages.totalOfAmounts(label, name, given, text(results[0] ?? 0)),
    });
  }
  const within = columns.some((each) => {
    const [least, most] = range(each.map(({ value }) => value));
    const last = 10 ** -stated.decimals;
    return stated.value >= least - last && stated.value <= most + last;
  });
  if (!within) {
    const [least, most] = range(column.map(({ value }) => value));
    // an enterprise without a figure may still be counted in a total
    const severity = column.length < (spans[0]?.length ?? 0) ? "warning" : "error";
    return (label, name) => ({ severity, message: messages.meanOutside(label, name, given, text(least), text(most)) });
  }
  if (total.kind !== "average" || /加权/.test(total.label)) return null;
  const means = columns.map((each) => sum(each.map(({ value }) => value)) / each.length);
  if (means.some((mean) => isRoundedOrCut(stated, mean) || Math.abs(mean - stated.value) <= 0.01)) return null;
  if (spans.some((span) => weightedMeans(span, cell, measure).some((mean) => isRoundedOrCut(stated, mean))))
    return null;
  return (label, name) => ({
    severity: "warning",
    message: messages.meanMismatch(label, name, given, text(means[0] ?? 0)),
  });
}

/** [least, most], without spreading a long column over the stack */
function range(values: readonly number[]): [number, number] {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}

/** Means weighted by any amount that the table has. */
function weightedMeans(span: Span, cell: IndicatorCell, measure: Measure): number[] {
  const weights = new Set(span.flatMap(({ quantities }) => quantities.map(({ column }) => column)));
  return [...weights].flatMap((column) => {
    let weight = 0;
    let product = 0;
    for (const line of span) {
      const value = statedIn(cellIn(line, cell.column), measure);
      const by = statedIn(cellIn(line, column), "amount");
      if (!value || !by) continue;
      weight += by.value;
      product += value.value * by.value;
    }
    return weight > 0 ? [product / weight] : [];
  });
}
