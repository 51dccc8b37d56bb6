/**
 * The bytes of an .xlsx ⇄ a snapshot of the grid.
 * `openSnapshot` throws XlsxError; `saveSnapshot` writes into the opened package only what the grid changed.
 */
import type { IStyleBase, IWorkbookData } from "@univerjs/core";
import { markFormula, markRule } from "../grid/marks";
import { open } from "./open";
import type { Origin } from "./origin";
import type { MarkConverter } from "./rules";
import { save, type SaveExtras } from "./save";

const MARKS: MarkConverter = {
  toRule: (formula, ranges, style) => markRule(formula, ranges, style as IStyleBase),
  toFormula: markFormula,
};

/** @throws XlsxError `not-a-workbook`, `encrypted`, `too-large` or `damaged` */
export const openSnapshot = (bytes: Uint8Array): { snapshot: IWorkbookData; origin: Origin } => open(bytes, MARKS);

/** `extras.spills`: what formulas fill beyond their own cells, which a snapshot does not hold. */
export const saveSnapshot = (origin: Origin, snapshot: IWorkbookData, extras?: SaveExtras): Uint8Array =>
  save(origin, snapshot, extras);

export type { Origin } from "./origin";
export type { SaveExtras } from "./save";
export type { Spill } from "./sheetData";
