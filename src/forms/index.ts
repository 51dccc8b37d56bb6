/** Recognises the official forms in a grid of cells and reads them into records. */
import { Grid } from "./grid";
import type { Form } from "./records";
import { recogniseForms } from "./registry";
import type { Sheet, Workbook } from "./types";

export { areaAddress, cellAddress, columnLetters } from "./address";
export { CUSTOM_LIMITS_SHEET, isCustomLimitsSheet, readCustomLimits, type CustomLimitsReading } from "./custom-limits";
export { displayText, fold, isBlank, isUncalculated, nameKey } from "./text";
export type * from "./records";
export type * from "./types";

/** The sheet that `check --annotate` and the pane write their results to; it is never read as a form. */
export const RESULT_SHEET = "核查结果";

export function recogniseSheet(sheet: Sheet): Form[] {
  if (sheet.name.startsWith(RESULT_SHEET)) return [];
  return recogniseForms(new Grid(sheet));
}

export function recognise(workbook: Workbook): Form[] {
  return workbook.sheets.flatMap(recogniseSheet);
}
