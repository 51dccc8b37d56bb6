/** What is remembered of an opened file, so that saving changes only what was changed in the grid. */
import type { IStyleData, IWorkbookData } from "@univerjs/core";
import type { WorkbookPackage } from "../../src/xlsx/edit";
import type { SheetEntry } from "../../src/xlsx/readWorkbook";
import type { StoredRow } from "./cells";
import type { Theme } from "./colors";
import type { Links } from "./links";
import type { Note } from "./notes";
import type { MarkConverter, OpenedRule } from "./rules";
import type { OpenedValidation } from "./validations";

export interface OpenedSheet {
  readonly entry: SheetEntry;
  readonly rows: ReadonlyMap<number, StoredRow>;
  readonly rules: readonly OpenedRule[];
  readonly validations: readonly OpenedValidation[];
  readonly links: Links;
  readonly notes: readonly Note[];
}

/** Handed from `openSnapshot` to `saveSnapshot`; nobody else looks into it. */
export interface Origin {
  /** as it was opened: saving works on a copy, so a file can be saved more than once */
  readonly pack: WorkbookPackage;
  /** as it was given to the grid */
  readonly snapshot: IWorkbookData;
  /** by the sheet's id in the snapshot */
  readonly sheets: ReadonlyMap<string, OpenedSheet>;
  readonly styles: readonly IStyleData[];
  readonly theme: Theme;
  readonly marks: MarkConverter;
}

/** Names under which Univer's plugins keep their data in a snapshot. */
export const RESOURCES = {
  rules: "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
  validations: "SHEET_DATA_VALIDATION_PLUGIN",
  notes: "SHEET_NOTE_PLUGIN",
  names: "SHEET_DEFINED_NAME_PLUGIN",
} as const;

/** A plugin's data in a snapshot, empty where it has none. */
export function resource<T>(snapshot: Pick<IWorkbookData, "resources">, name: string): Record<string, T> {
  const data = snapshot.resources?.find((each) => each.name === name)?.data;
  return data ? (JSON.parse(data) as Record<string, T>) : {};
}

/**
 * Rows and columns carry the index that they had in the file (`custom.origin`). Univer moves it along when rows are
 * inserted or deleted, so that whatever the grid does not show can be moved along on saving.
 */
export const ORIGIN_KEY = "origin";
