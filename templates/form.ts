/**
 * What a form is to whoever draws it: cells, merges, sizes, looks, choices and print set-up, in plain data.
 * Two renderers read it (into an open workbook through Office.js, into .xlsx bytes), so it only says what
 * ExcelApi 1.9 and SpreadsheetML both can: no rich text inside a cell, lists of at most 255 characters, no shapes.
 * Rows and columns are zero-based. A form has a sheet of its own, whose grid lines are hidden.
 */
import type { Area } from "../src/forms/types";
import type { IndustryId } from "../src/rulebook/types";

export type FormId =
  | "pilot-enterprise"
  | "pilot-park"
  | "annex2"
  | "annex3"
  | "annex5"
  | "annex6-application"
  | "annex6-basic"
  | `annex6-technical-${IndustryId}`
  | "annex6-management"
  | "annex7-info"
  | "annex7-veto"
  | "annex7-management"
  | `annex7-technical-${IndustryId}`
  | "annex4-trend"
  | "water-balance"
  | "custom-limits";

/** Chosen at insertion. */
export interface FormOptions {
  /** reporting year: replaces the printed 2021 (and 2019—2021 by the three years up to it) */
  readonly year: number;
  /** data rows of a table that may be longer than printed (annex 5, custom limits); absent: as printed */
  readonly rows?: number;
}

/** Where a form comes from: a notice, or this project. */
export type Origin = "notice" | "aid";

/** 宋体 for tables, 仿宋 for running text, 黑体 for the annex number: the faces of an official document. */
export type FontName = "宋体" | "仿宋" | "黑体";

export type BorderWeight = "none" | "thin" | "medium";

export interface Borders {
  readonly top: BorderWeight;
  readonly right: BorderWeight;
  readonly bottom: BorderWeight;
  readonly left: BorderWeight;
}

export interface Style {
  readonly font: FontName;
  /** points */
  readonly size: number;
  readonly bold: boolean;
  /** RRGGBB */
  readonly color: string;
  /** RRGGBB, null: no fill */
  readonly fill: string | null;
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  /** steps from the side the text is aligned to; 0 for centred text */
  readonly indent: 0 | 1 | 2;
  /** Excel number format code */
  readonly format: string;
  readonly border: Borders;
}

export type Content =
  | { readonly kind: "blank" }
  /** to be written as text whatever it looks like (`1.`, `-`) */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  /** `formula` with its leading `=`, native functions only; `empty`: what it shows on an empty form */
  | { readonly kind: "formula"; readonly formula: string; readonly empty: string | number };

export interface FormCell {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  readonly style: Style;
}

/** What may be entered, and the message that says so. `stop` refuses anything else, `warning` asks. */
export interface Validation {
  readonly area: Area;
  readonly rule: ValidationRule;
  readonly severity: "stop" | "warning";
  /** at most 32 characters */
  readonly title: string;
  /** shown when the cell is entered, and when the entry is refused; at most 255 characters */
  readonly message: string;
}

export type ValidationRule =
  /** joined by commas at most 255 characters; no entry holds a comma */
  | { readonly kind: "list"; readonly values: readonly string[] }
  /** the choices stand in cells of the same sheet */
  | { readonly kind: "cells"; readonly area: Area }
  | { readonly kind: "between"; readonly minimum: number; readonly maximum: number }
  | { readonly kind: "at-least"; readonly minimum: number }
  | { readonly kind: "whole"; readonly minimum: number; readonly maximum: number };

/** A name of the sheet (not of the workbook, so that one form may stand in a workbook twice). */
export interface NamedCell {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

export interface PrintSetup {
  readonly paper: "A4";
  readonly orientation: "portrait" | "landscape";
  /** millimetres */
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** always one page wide; `pagesTall` null: as many as it takes */
  readonly pagesTall: 1 | null;
  readonly area: Area;
  /** rows repeated on every page */
  readonly repeat: { readonly top: number; readonly bottom: number } | null;
  /** a new page begins at these rows */
  readonly breaks: readonly number[];
}

/** A native chart: in the .xlsx and, through Office.js, in the open workbook. */
export interface ChartSpec {
  readonly kind: "line" | "column";
  readonly title: string;
  readonly categories: Area;
  readonly series: readonly { readonly name: string; readonly values: Area }[];
  readonly place: Area;
}

/** Cells that only work with the add-in (`WATER.*`): added and removed by the pane, never written into an .xlsx. */
export interface LiveLayer {
  readonly cells: readonly FormCell[];
  readonly columns: readonly { readonly column: number; readonly width: number }[];
}

export interface Form {
  readonly id: FormId;
  /** as the pane lists it */
  readonly name: string;
  /** wished sheet name; the renderer into an open workbook makes it free */
  readonly sheet: string;
  readonly origin: Origin;
  /** column widths in characters of 宋体 11 (8 px at 96 dpi, 6 points each), from column A */
  readonly widths: readonly number[];
  /** row heights in points, from row 1 */
  readonly heights: readonly number[];
  readonly cells: readonly FormCell[];
  readonly merges: readonly Area[];
  readonly validations: readonly Validation[];
  readonly names: readonly NamedCell[];
  readonly print: PrintSetup;
  /** where the cursor goes */
  readonly first: { readonly row: number; readonly column: number };
  readonly live: LiveLayer | null;
  readonly charts: readonly ChartSpec[];
}

/** What a cell shows on an empty form. */
export function shownWhenEmpty({ content }: FormCell): string {
  switch (content.kind) {
    case "blank":
      return "";
    case "text":
      return content.text;
    case "number":
      return String(content.value);
    case "formula":
      return String(content.empty);
  }
}
