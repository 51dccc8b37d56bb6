/** A form's description → the bytes of an .xlsx with this one sheet, for people without the add-in. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import {
  writeXlsx,
  type Cell,
  type CellStyle,
  type DataValidation,
  type WriteOptions,
  type WriteSheet,
} from "hucre/xlsx";
import type { ChartSpec, Form, FormCell, PrintSetup, Style, Validation } from "../../templates/form";
import type { Area } from "../forms/types";
import { formatAddress, formatArea } from "./address";

type NamedRange = NonNullable<WriteOptions["namedRanges"]>[number];
type Chart = NonNullable<WriteSheet["charts"]>[number];
type PageSetup = NonNullable<WriteSheet["pageSetup"]>;

/** Chinese (GB 2312): lets a machine without 宋体 choose another Chinese face instead of a Latin one. */
const chineseCharset = 134;
const millimetresPerInch = 25.4;

/** What the cells of a filled copy hold, by A1 address; used by checks of the formulas and by samples. */
export type Filling = Readonly<Record<string, string | number>>;

/**
 * @param filling entries that take the place of the form's own content
 * @returns bytes of an .xlsx; the live layer (WATER functions) is left to the add-in
 */
export async function writeForm(form: Form, filling: Filling = {}): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: [sheetOf(form, filling)],
    namedRanges: namesOf(form),
    defaultFont: { name: "宋体", size: 11, charset: chineseCharset },
    properties: { title: form.name, creator: "水效对标" },
  });
  return selectFirstField(bytes, formatAddress(form.first.row, form.first.column));
}

function sheetOf(form: Form, filling: Filling): WriteSheet {
  const filled = Object.keys(filling).length > 0;
  return {
    name: form.sheet,
    columns: form.widths.map((width) => ({ width })),
    // hucre draws only rows up to the last one that `rows` or `cells` reach
    rows: form.heights.map(() => []),
    rowDefs: new Map(form.heights.map((height, row) => [row, { height }])),
    cells: new Map(
      form.cells.map((cell) => [
        `${cell.row},${cell.column}`,
        cellOf(cell, filling[formatAddress(cell.row, cell.column)], filled),
      ]),
    ),
    merges: form.merges.map((area) => ({
      startRow: area.top,
      startCol: area.left,
      endRow: area.bottom,
      endCol: area.right,
    })),
    dataValidations: form.validations.map(validationOf),
    pageSetup: pageSetupOf(form.print),
    charts: form.charts.map(chartOf),
    rowBreaks: form.print.breaks.map((row) => row - 1),
    view: { showGridLines: false },
  };
}

function cellOf({ content, style }: FormCell, filling: string | number | undefined, filled: boolean): Partial<Cell> {
  const look = { style: styleOf(style) };
  if (filling !== undefined)
    return typeof filling === "string" && filling.startsWith("=")
      ? { ...look, value: null, formula: filling.slice(1) }
      : { ...look, value: filling };
  switch (content.kind) {
    case "blank":
      return { ...look, value: null };
    case "text":
      return { ...look, value: content.text };
    case "number":
      return { ...look, value: content.value };
    case "formula":
      // the stored result lets a previewer, which calculates nothing, show what Excel will
      return {
        ...look,
        value: null,
        formula: content.formula.slice(1),
        ...(filled ? {} : { formulaResult: content.empty }),
      };
  }
}

function styleOf(style: Style): CellStyle {
  const side = (weight: Style["border"]["top"]) =>
    weight === "none" ? undefined : { style: weight, color: { rgb: "000000" } };
  return {
    font: {
      name: style.font,
      size: style.size,
      charset: chineseCharset,
      color: { rgb: style.color },
      ...(style.bold ? { bold: true } : {}),
    },
    ...(style.fill === null ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: style.fill } } }),
    border: {
      top: side(style.border.top),
      right: side(style.border.right),
      bottom: side(style.border.bottom),
      left: side(style.border.left),
    },
    alignment: {
      horizontal: style.horizontal,
      vertical: style.vertical,
      wrapText: style.wrap,
      ...(style.indent > 0 ? { indent: style.indent } : {}),
    },
    ...(style.format === "General" ? {} : { numFmt: style.format }),
  };
}

function validationOf({ area, rule, severity, title, message }: Validation): DataValidation {
  const common = {
    range: formatArea(area),
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    inputTitle: title,
    inputMessage: message,
    errorTitle: title,
    errorMessage: message,
    errorStyle: severity,
  } as const;
  switch (rule.kind) {
    case "list":
      return { ...common, type: "list", values: [...rule.values] };
    case "cells":
      return { ...common, type: "list", formula1: absolute(rule.area) };
    case "between":
    case "whole":
      return {
        ...common,
        type: rule.kind === "whole" ? "whole" : "decimal",
        operator: "between",
        formula1: String(rule.minimum),
        formula2: String(rule.maximum),
      };
    case "at-least":
      return { ...common, type: "decimal", operator: "greaterThanOrEqual", formula1: String(rule.minimum) };
  }
}

function pageSetupOf(print: PrintSetup): PageSetup {
  return {
    paperSize: "a4",
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: print.pagesTall ?? 0,
    horizontalCentered: true,
    margins: {
      top: print.margins.top / millimetresPerInch,
      right: print.margins.right / millimetresPerInch,
      bottom: print.margins.bottom / millimetresPerInch,
      left: print.margins.left / millimetresPerInch,
      header: 8 / millimetresPerInch,
      footer: 8 / millimetresPerInch,
    },
  };
}

function chartOf({ kind, title, categories, series, place }: ChartSpec): Chart {
  return {
    type: kind,
    title,
    series: series.map(({ name, values }) => ({
      name,
      values: absolute(values),
      categories: absolute(categories),
    })),
    legend: series.length > 1 ? "bottom" : false,
    anchor: {
      from: { row: place.top, col: place.left },
      to: { row: place.bottom + 1, col: place.right + 1 },
    },
  };
}

/** The form's own names and the two reserved ones; written here, because hucre would not quote the sheet name. */
function namesOf(form: Form): NamedRange[] {
  const sheet = `'${form.sheet.replace(/'/g, "''")}'!`;
  const { area, repeat } = form.print;
  return [
    { name: "_xlnm.Print_Area", range: sheet + absolute(area), scope: form.sheet },
    ...(repeat
      ? [
          {
            name: "_xlnm.Print_Titles",
            range: `${sheet}$${repeat.top + 1}:$${repeat.bottom + 1}`,
            scope: form.sheet,
          },
        ]
      : []),
    ...form.names.map(({ name, row, column }) => ({
      name,
      range: sheet + absolute({ top: row, left: column, bottom: row, right: column }),
      scope: form.sheet,
    })),
  ];
}

/** `$A$1:$B$2` */
function absolute(area: Area): string {
  return formatArea(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** hucre cannot say where the cursor stands: the selection is added to the sheet's view. */
function selectFirstField(bytes: Uint8Array, address: string): Uint8Array {
  const part = "xl/worksheets/sheet1.xml";
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  const patched = xml.replace(
    /<sheetView\b([^>]*)\/>/,
    `<sheetView$1><selection activeCell="${address}" sqref="${address}"/></sheetView>`,
  );
  if (patched === xml) throw new Error("the written sheet has no view to put the cursor into");
  return zipSync({ ...parts, [part]: strToU8(patched) }, { level: 6 });
}
