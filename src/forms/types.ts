/** A grid of cells, whatever it was read from: an open workbook through Office.js or the bytes of an .xlsx. */
import type { CellContent } from "../assessment/types";

/** Zero-based, both ends inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Cell {
  readonly content: CellContent;
  /** as displayed, where the host knows it */
  readonly text?: string;
  /** with its leading `=` */
  readonly formula?: string;
}

export interface Sheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  /** rows[r]?.[c], zero-based from A1; holes are blank cells */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly merges: readonly Area[];
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
}
