/** The official forms, read into records. Every record keeps the places that it was read from. */
import type { IndicatorColumn } from "./annex5/headings";
import type { Area, Cell } from "./types";

export type { IndicatorColumn };

/** A place on a sheet, zero-based, with what stands there. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | undefined;
}

export interface TextPlace extends Place {
  /** as displayed, spaces at the ends removed; never empty */
  readonly text: string;
}

/** A cell under (annex 5) or beside (annex 2) the name of an indicator. */
export interface IndicatorCell extends Place {
  readonly indicator: IndicatorColumn;
  /** unit named by the heading or label, folded; null where it names none */
  readonly unit: string | null;
}

/** One row of annex 5 that holds an enterprise, or a part of one (其中：…, a further product). */
export interface Annex5Row {
  readonly kind: "enterprise" | "part";
  readonly row: number;
  /** the enterprise's name; null where the cell is empty */
  readonly name: TextPlace | null;
  /** where the name should stand */
  readonly namePlace: Place | null;
  /** name of the part as written, without 其中：; null for enterprises and unnamed parts */
  readonly part: string | null;
  /** own or inherited (merged cells, parts, 同上, a heading such as 一、钢铁行业); null where there is none */
  readonly industry: TextPlace | null;
  /** where the industry should stand */
  readonly industryPlace: Place | null;
  /** product, process, remark of the row itself: texts that may state conditions */
  readonly conditions: readonly string[];
  /** those of the enterprise that the part belongs to */
  readonly inherited: readonly string[];
  readonly cells: readonly IndicatorCell[];
}

export interface Annex5Form {
  readonly form: "annex5";
  readonly sheet: string;
  readonly area: Area;
  /** year stated by the title, null where it states none */
  readonly year: number | null;
  readonly rows: readonly Annex5Row[];
}

/** A label of a form with the cell that holds its answer. */
export interface Field extends Place {
  readonly label: string;
  /** unit named by the label, folded: （吨） → 吨 */
  readonly unit: string | null;
}

export type Annex2Field =
  "name" | "code" | "industry" | "product" | "output" | "source" | "value" | "intake" | IndicatorColumn;

/** A form of labels with their answers. */
export interface FieldForm<Id extends string, Name extends string> {
  readonly form: Id;
  readonly sheet: string;
  readonly area: Area;
  /** year that it reports on, null where it states none */
  readonly year: number | null;
  readonly fields: ReadonlyMap<Name, Field>;
}

export type Annex2Form = FieldForm<"annex2", Annex2Field>;

export type Answer = "yes" | "no" | "both" | "open";

export interface ChecklistItem extends Place {
  /** number of the item in the printed list, 1 to 8 */
  readonly item: number;
  readonly answer: Answer;
}

export interface ChecklistForm {
  /** the two lists differ in items 3 and 4 */
  readonly form: "annex3" | "annex7-veto";
  readonly sheet: string;
  readonly area: Area;
  readonly items: readonly ChecklistItem[];
}

export type Form = Annex5Form | Annex2Form | ChecklistForm;
