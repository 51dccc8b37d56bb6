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

/** The name that a sheet of results is wished to have. */
export const RESULT_SHEET = "核查结果";

/** What stands in A1 of the sheets that a review is reported on. */
export const REPORT_TITLES = {
  results: "水效对标核查结果",
  statistics: "水效对标核查统计",
  standings: "水效对标同行位置",
} as const;
const titles: ReadonlySet<string> = new Set(Object.values(REPORT_TITLES));

/**
 * A sheet of our own reports is never reviewed itself. It is known by its title and not by its name: a user's own sheet
 * may be called 核查结果, and a report may have been renamed.
 */
export function isReportSheet({ rows }: Sheet): boolean {
  const first = rows[0]?.[0]?.content;
  return first?.kind === "text" && titles.has(first.value);
}

export function recogniseSheet(sheet: Sheet): Form[] {
  if (isReportSheet(sheet)) return [];
  return recogniseForms(new Grid(sheet));
}

export function recognise(workbook: Workbook): Form[] {
  return workbook.sheets.flatMap(recogniseSheet);
}
