/** How a form is written down: rows of boxes, as one reads the printed table. `lay` turns it into a `Form`. */
import type { ChartSpec, FormId, Origin, PrintSetup, Validation, ValidationRule } from "../form";
import type { Look } from "./looks";

export type Choice = Pick<Validation, "severity" | "title" | "message"> & {
  readonly rule:
    Exclude<ValidationRule, { kind: "cells" }> | { readonly kind: "boxes"; readonly from: string; readonly to: string };
};

/**
 * A box of a row. Boxes follow each other from the left; slots taken by a taller box above are skipped, as in HTML.
 * `{name}` inside a formula stands for the address of the box of that id.
 */
export interface Box {
  readonly text?: string;
  readonly number?: number;
  readonly formula?: string;
  /** what the formula shows on an empty form; default: nothing */
  readonly empty?: string | number;
  /** columns, default 1 */
  readonly across?: number;
  /** rows, default 1 */
  readonly down?: number;
  readonly look: Look;
  /** number format instead of the look's */
  readonly format?: string;
  readonly id?: string;
  /** the id becomes a name of the sheet */
  readonly named?: true;
  readonly choice?: Choice;
}

export interface RowSpec {
  readonly boxes: readonly Box[];
  /** outside the print area, from the first helper column on */
  readonly aside?: readonly Box[];
  /** filled by WATER functions, from the first live column on */
  readonly live?: readonly Box[];
  /** points; default: what the text needs, and at least `minimum` */
  readonly height?: number;
  /** points, default 21 */
  readonly minimum?: number;
  /** repeated on every page */
  readonly repeat?: true;
  /** a new page begins here */
  readonly breakBefore?: true;
}

/** A chart by the ids of its cells: `from` … `to` in one row. */
export interface ChartWish extends Pick<ChartSpec, "kind" | "title"> {
  readonly categories: CellRun;
  readonly series: readonly (CellRun & { readonly name: string })[];
  readonly place: ChartSpec["place"];
}

export interface CellRun {
  readonly from: string;
  readonly to: string;
}

export interface FormSpec {
  readonly id: FormId;
  readonly name: string;
  readonly sheet: string;
  readonly origin: Origin;
  /** printed columns, characters */
  readonly widths: readonly number[];
  /** helper columns, after a gutter of two characters */
  readonly asideWidths?: readonly number[];
  /** columns of the live layer, after the helper columns */
  readonly liveWidths?: readonly number[];
  readonly rows: readonly RowSpec[];
  readonly orientation?: PrintSetup["orientation"];
  readonly pagesTall?: PrintSetup["pagesTall"];
  /** id of the box that the cursor goes to */
  readonly first: string;
  readonly charts?: readonly ChartWish[];
}
