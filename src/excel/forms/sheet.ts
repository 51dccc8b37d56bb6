/** What belongs to the sheet and not to single cells: merges, sizes, choices, names, charts. */
import { areaAddress, cellAddress, columnLetters } from "../../forms/address";
import type { Area } from "../../forms/types";
import type { ChartSpec, Form, Validation, ValidationRule } from "../../../templates/form";
import type { ReportChart } from "../../report";
import { cover, groupBy } from "./areas";
import { step, type Step } from "./step";

/** A character of 宋体 11 is 8 px wide at 96 dpi; Office.js takes points. */
export const POINTS_PER_CHARACTER = 6;

export const mergeSteps = (merges: readonly Area[]): Step[] =>
  merges.map((area) => step(2, (sheet) => sheet.getRange(areaAddress(area)).merge()));

/** Neighbours of the same size are set together. */
export function sizeSteps(widths: readonly { column: number; width: number }[], heights: readonly number[]): Step[] {
  const columns = runs(widths.map(({ column, width }) => ({ at: column, size: width * POINTS_PER_CHARACTER })));
  const rows = runs(heights.map((size, at) => ({ at, size })));
  return [
    ...columns.map(({ from, to, size }) =>
      step(2, (sheet) => {
        sheet.getRange(`${columnLetters(from)}:${columnLetters(to)}`).format.columnWidth = size;
      }),
    ),
    ...rows.map(({ from, to, size }) =>
      step(2, (sheet) => {
        sheet.getRange(`${from + 1}:${to + 1}`).format.rowHeight = size;
      }),
    ),
  ];
}

function runs(sizes: readonly { at: number; size: number }[]): { from: number; to: number; size: number }[] {
  const found: { from: number; to: number; size: number }[] = [];
  for (const { at, size } of sizes) {
    const last = found.at(-1);
    if (last && last.to === at - 1 && last.size === size) last.to = at;
    else found.push({ from: at, to: at, size });
  }
  return found;
}

const ALERT = { stop: "Stop", warning: "Warning" } as const satisfies Record<Validation["severity"], string>;

/** Cells of the same choice get it together: a column of a table is one validation. */
export function choiceSteps(validations: readonly Validation[]): Step[] {
  return groupBy(validations, ({ area: _, ...choice }) => JSON.stringify(choice)).flatMap((group) => {
    const { rule, severity, title, message } = group[0]!;
    // several areas of one cell are put together; an area of more cells is a merged one and stays whole
    return togetherOf(group.map(({ area }) => area)).map((area) =>
      step(
        5,
        (sheet) => {
          const { dataValidation } = sheet.getRange(areaAddress(area));
          dataValidation.rule = ruleOf(rule);
          dataValidation.ignoreBlanks = true;
          dataValidation.prompt = { showPrompt: true, title, message };
          dataValidation.errorAlert = { showAlert: true, style: ALERT[severity], title, message };
        },
        JSON.stringify(rule).length + 2 * (title.length + message.length),
      ),
    );
  });
}

const togetherOf = (areas: readonly Area[]): Area[] =>
  cover(
    areas.flatMap(({ top, left, bottom, right }) => {
      const cells = [];
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) cells.push({ row, column });
      return cells;
    }),
  );

/** Excel takes a typed list with commas, and a list of cells as a formula. */
export function ruleOf(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "cells":
      return { list: { inCellDropDown: true, source: `=${absolute(rule.area)}` } };
    case "between":
      return { decimal: { formula1: rule.minimum, formula2: rule.maximum, operator: "Between" } };
    case "whole":
      return { wholeNumber: { formula1: rule.minimum, formula2: rule.maximum, operator: "Between" } };
    case "at-least":
      return { decimal: { formula1: rule.minimum, operator: "GreaterThanOrEqualTo" } };
  }
}

/** `$A$1:$B$2` */
const absolute = (area: Area): string => areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** Names of the sheet, not of the workbook: they are always free, and the form may stand in a workbook twice. */
export const nameSteps = (names: Form["names"]): Step[] =>
  names.map(({ name, row, column }) =>
    step(2, (sheet) => sheet.names.add(name, sheet.getRange(cellAddress(row, column))), name.length),
  );

const CHART = {
  line: "Line",
  column: "ColumnClustered",
  "stacked-column": "ColumnStacked",
} as const satisfies Record<DrawnChart["kind"], string>;

/** A chart of a form, or of the report, which also has colours, labels and an axis. */
type DrawnChart = ChartSpec | ReportChart;

export const chartSteps = (charts: readonly DrawnChart[]): Step[] =>
  charts.map((chart) => step(12 + chart.series.length * 8, (sheet) => drawChart(sheet, chart)));

function drawChart(sheet: Excel.Worksheet, spec: DrawnChart): void {
  const { kind, title, categories, series, place } = spec;
  const rangeOf = (area: Area) => sheet.getRange(areaAddress(area));
  const [first, ...others] = series;
  if (!first) return;
  const isColumn = first.values.left === first.values.right && first.values.bottom > first.values.top;
  const chart = sheet.charts.add(CHART[kind], rangeOf(first.values), isColumn ? "Columns" : "Rows");
  chart.title.text = title;
  chart.setPosition(
    rangeOf({ ...place, bottom: place.top, right: place.left }),
    rangeOf({ ...place, top: place.bottom, left: place.right }),
  );
  const named = [
    { line: chart.series.getItemAt(0), name: first.name },
    ...others.map(({ name, values }) => {
      const line = chart.series.add(name);
      line.setValues(rangeOf(values));
      return { line, name };
    }),
  ];
  for (const { line, name } of named) {
    line.name = name;
    line.setXAxisValues(rangeOf(categories));
  }
  chart.legend.visible = series.length > 1;
  if (series.length > 1) chart.legend.position = "Bottom";
  if ("axis" in spec) finishChart(chart, spec);
}

/** After all series are there: the axis fits them, and each has its colour and its labels. */
function finishChart(
  { axes: { valueAxis }, series: drawn }: Excel.Chart,
  { series, axis, format, labels }: ReportChart,
): void {
  valueAxis.minimum = axis?.minimum ?? 0;
  if (axis) valueAxis.maximum = axis.maximum;
  valueAxis.numberFormat = format;
  for (const [index, { color }] of series.entries()) {
    const line = drawn.getItemAt(index);
    line.format.fill.setSolidColor(`#${color}`);
    line.hasDataLabels = true;
    line.dataLabels.numberFormat = labels;
  }
}
