/**
 * A form as it stands in a sheet, read through Office.js, and the same of its description: two values to be compared.
 * Lines are those around a merged area or a single cell, which is what one sees.
 */
import { parseAreas } from "../../../src/excel/address";
import { areaAddress, cellAddress } from "../../../src/forms/address";
import type { Area } from "../../../src/forms/types";
import type { BorderWeight, Borders, Form, FormCell, Validation } from "../../../templates/form";

export interface FormReading {
  /** by address: formula or value, number format, look */
  readonly cells: Readonly<Record<string, readonly unknown[]>>;
  /** by address of the area or cell */
  readonly lines: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
  /** by cell: rule, severity, title and message */
  readonly choices: Readonly<Record<string, readonly unknown[]>>;
  readonly names: readonly string[];
  /** points */
  readonly heights: readonly number[];
}

const NO_STYLE = ["宋体", 11, false, "#000000", "#FFFFFF", "General", "Bottom", false, 0] as const;
const SIDES = ["top", "right", "bottom", "left"] as const satisfies (keyof Borders)[];
/** what the grid can show: whole pixels */
export const inPixels = (points: number): number => Math.round(points / 0.75) * 0.75;

const extentOf = (cells: readonly FormCell[]): Area => ({
  top: 0,
  left: 0,
  bottom: Math.max(...cells.map(({ row }) => row)),
  right: Math.max(...cells.map(({ column }) => column)),
});

function eachCell({ top, left, bottom, right }: Area): { row: number; column: number; address: string }[] {
  const found = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) found.push({ row, column, address: cellAddress(row, column) });
  return found;
}

/** Merged areas, and the cells that are in none. */
function boxesOf(cells: readonly FormCell[], merges: readonly Area[]): Area[] {
  const covered = new Set(merges.flatMap((area) => eachCell(area).map(({ address }) => address)));
  const singles = cells
    .filter(({ row, column }) => !covered.has(cellAddress(row, column)))
    .map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
  return [...merges, ...singles];
}

/** @param cells those of the form, with the live layer's where that was inserted */
export function describeForm(form: Form, cells: readonly FormCell[] = form.cells): FormReading {
  const byAddress = new Map(cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));
  const styleAt = (row: number, column: number) => byAddress.get(cellAddress(row, column))?.style.border;
  const reading = eachCell(extentOf(cells)).map(({ address }): [string, readonly unknown[]] => {
    const cell = byAddress.get(address);
    if (!cell) return [address, ["", "General", ...NO_STYLE]];
    const { content, style } = cell;
    const shown =
      content.kind === "text"
        ? content.text
        : content.kind === "number"
          ? content.value
          : content.kind === "formula"
            ? content.formula
            : "";
    const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
    return [
      address,
      [
        shown,
        style.format,
        style.font,
        style.size,
        style.bold,
        `#${style.color}`,
        `#${style.fill ?? "FFFFFF"}`,
        capital(style.horizontal),
        capital(style.vertical),
        style.wrap,
        style.indent,
      ],
    ];
  });
  // a line belongs to both of its neighbours
  const weight = (row: number, column: number, side: keyof Borders): BorderWeight => {
    const [r, c, opposite] = {
      top: [row - 1, column, "bottom"] as const,
      bottom: [row + 1, column, "top"] as const,
      left: [row, column - 1, "right"] as const,
      right: [row, column + 1, "left"] as const,
    }[side];
    const own = styleAt(row, column)?.[side] ?? "none";
    return own === "none" ? (styleAt(r, c)?.[opposite] ?? "none") : own;
  };
  const lines = boxesOf(cells, form.merges).map((box): [string, string] => [
    areaAddress(box),
    SIDES.map((side) =>
      [...new Set(edgeOf(box, side).map(({ row, column }) => weight(row, column, side)))].join("/"),
    ).join(" "),
  ]);
  return {
    cells: Object.fromEntries(reading),
    lines: Object.fromEntries(lines),
    merges: form.merges.map(areaAddress).sort(),
    choices: Object.fromEntries(
      form.validations.flatMap((validation) =>
        eachCell(validation.area).map(({ address }) => [address, choiceOf(validation)]),
      ),
    ),
    names: form.names.map(({ name, row, column }) => `${name}=${cellAddress(row, column)}`).sort(),
    heights: form.heights.map(inPixels),
  };
}

const edgeOf = (box: Area, side: keyof Borders) =>
  eachCell(
    {
      top: { ...box, bottom: box.top },
      bottom: { ...box, top: box.bottom },
      left: { ...box, right: box.left },
      right: { ...box, left: box.right },
    }[side],
  );

function choiceOf({ rule, severity, title, message }: Validation): unknown[] {
  const words = [severity === "stop" ? "Stop" : "Warning", title, message];
  switch (rule.kind) {
    case "list":
      return [rule.values.join(","), ...words];
    case "cells":
      return [`=${areaAddress(rule.area)}`, ...words];
    case "between":
      return ["Decimal", "Between", rule.minimum, rule.maximum, ...words];
    case "whole":
      return ["WholeNumber", "Between", rule.minimum, rule.maximum, ...words];
    case "at-least":
      return ["Decimal", "GreaterThanOrEqualTo", rule.minimum, undefined, ...words];
  }
}

/** Reads what stands in the sheet where the form should be. */
export async function readForm(
  context: Excel.RequestContext,
  sheetName: string,
  form: Form,
  cells: readonly FormCell[] = form.cells,
): Promise<FormReading> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const extent = extentOf(cells);
  const range = sheet.getRange(areaAddress(extent)).load("formulas,numberFormat");
  const looks = range.getCellProperties({
    format: {
      font: { name: true, size: true, bold: true, color: true },
      fill: { color: true },
      horizontalAlignment: true,
      verticalAlignment: true,
      wrapText: true,
      indentLevel: true,
    },
  });
  const merged = sheet.getRange().getMergedAreasOrNullObject().load("address");
  const boxes = boxesOf(cells, form.merges).map((box) => {
    const outline = sheet.getRange(areaAddress(box));
    const sides = SIDES.map((side) => ({
      side,
      // what the cells carry and what their neighbours carry
      own: edgeOf(box, side).map(({ address }) => sheet.getRange(address)),
      border: outline.format.borders
        .getItem(`Edge${side.charAt(0).toUpperCase()}${side.slice(1)}` as "EdgeTop")
        .load("style,weight"),
    }));
    return { address: areaAddress(box), sides };
  });
  const validations = eachCell(extent).map(({ address }) => ({
    address,
    validation: sheet.getRange(address).dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks"),
  }));
  sheet.names.load("items/name,items/formula");
  const rows = form.heights.map((_, row) => sheet.getRange(`${row + 1}:${row + 1}`).format.load("rowHeight"));
  await context.sync();
  const weightOf = (border: Excel.RangeBorder) => (border.style === "None" ? "none" : border.weight.toLowerCase());
  return {
    cells: Object.fromEntries(
      eachCell(extent).map(({ row, column, address }) => {
        const { format } = looks.value[row]![column]!;
        return [
          address,
          [
            range.formulas[row]![column],
            range.numberFormat[row]![column],
            format!.font!.name,
            format!.font!.size,
            format!.font!.bold,
            format!.font!.color,
            format!.fill!.color,
            format!.horizontalAlignment,
            format!.verticalAlignment,
            format!.wrapText,
            format!.indentLevel,
          ],
        ];
      }),
    ),
    lines: Object.fromEntries(
      boxes.map(({ address, sides }) => [address, sides.map(({ border }) => weightOf(border)).join(" ")]),
    ),
    merges: merged.isNullObject ? [] : merged.address.split(",").map(local).sort(),
    choices: Object.fromEntries(
      validations.flatMap(({ address, validation }) =>
        validation.type === "None" ? [] : [[address, readChoice(validation)]],
      ),
    ),
    names: sheet.names.items.map(({ name, formula }) => `${name}=${local(formula)}`).sort(),
    heights: rows.map(({ rowHeight }) => rowHeight),
  };
}

/** `=数据!$A$1` → `A1` */
const local = (address: string): string => address.replace(/^=/, "").replace(/^.*!/, "").replaceAll("$", "");

function readChoice({ type, rule, prompt, errorAlert, ignoreBlanks }: Excel.DataValidation): unknown[] {
  if (!ignoreBlanks || !prompt.showPrompt || !errorAlert.showAlert) throw new Error("a choice without its message");
  if (prompt.title !== errorAlert.title || prompt.message !== errorAlert.message) throw new Error("two messages");
  const words = [errorAlert.style, prompt.title, prompt.message];
  if (rule.list) {
    const source = String(rule.list.source);
    return [source.startsWith("=") ? `=${local(source)}` : source, ...words];
  }
  const comparison = (rule.decimal ?? rule.wholeNumber)!;
  return [type, comparison.operator, comparison.formula1, comparison.formula2, ...words];
}

/** Page set-up as Office.js tells it, margins in whole points. */
export async function readPrint(context: Excel.RequestContext, sheetName: string) {
  const sheet = context.workbook.worksheets.getItem(sheetName).load("showGridlines");
  const { pageLayout } = sheet;
  pageLayout.load("paperSize,orientation,topMargin,rightMargin,bottomMargin,leftMargin,zoom");
  const area = pageLayout.getPrintAreaOrNullObject().load("address");
  const repeat = pageLayout.getPrintTitleRowsOrNullObject().load("rowIndex,rowCount");
  const breaks = sheet.horizontalPageBreaks.load("items/rowIndex");
  await context.sync();
  const { topMargin, rightMargin, bottomMargin, leftMargin, zoom } = pageLayout;
  return {
    gridlines: sheet.showGridlines,
    paper: pageLayout.paperSize,
    orientation: pageLayout.orientation,
    margins: [topMargin, rightMargin, bottomMargin, leftMargin].map(Math.round),
    pages: [zoom.horizontalFitToPages, zoom.verticalFitToPages],
    area: area.isNullObject ? [] : parseAreas(area.address),
    repeat: repeat.isNullObject ? null : [repeat.rowIndex, repeat.rowIndex + repeat.rowCount - 1],
    breaks: breaks.items.map(({ rowIndex }) => rowIndex),
  };
}
