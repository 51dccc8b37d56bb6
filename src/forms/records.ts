/** The official forms, read into records. Every record keeps the places that it was read from. */
import type { Answer } from "../assessment/answers";
import type { Annex, IndustryId } from "../rulebook";
import type { IndicatorColumn } from "./annex5/headings";
import type { QuantityKind } from "./quantities";
import type { Area, Cell } from "./types";

export type { Answer, IndicatorColumn, QuantityKind };

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

/** An amount that indicators are computed from, in a helper column or field of its own: 取水量, 重复利用水量, 产量 … */
export interface QuantityCell extends Place {
  readonly quantity: QuantityKind;
  /** heading or label as written */
  readonly label: string;
  /** unit named by the heading or label, folded; null where it names none */
  readonly unit: string | null;
}

/** The value of an earlier year that stands beside the reported one. */
export interface EarlierCell extends IndicatorCell {
  readonly year: number;
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
  /** helper columns; empty where the table has none */
  readonly quantities: readonly QuantityCell[];
  /** the same indicators of earlier years; empty where the table has none */
  readonly earlier: readonly EarlierCell[];
}

/** A row that sums up others: 合计, 小计, 平均. */
export interface Annex5Total {
  readonly row: number;
  /** `part` sums up its section only: 小计 */
  readonly kind: "sum" | "part-sum" | "average" | "highest" | "lowest";
  /** as written, folded */
  readonly label: string;
  readonly cells: readonly IndicatorCell[];
  readonly quantities: readonly QuantityCell[];
}

/** What stands in the column 序号 of a row that is no part of the enterprise above it. */
export interface RowNumber {
  readonly row: number;
  /** empty where the row of an enterprise has none */
  readonly text: string;
}

export interface Annex5Form {
  readonly form: "annex5";
  readonly sheet: string;
  readonly area: Area;
  /** year stated by the title, null where it states none */
  readonly year: number | null;
  readonly rows: readonly Annex5Row[];
  readonly summaries: readonly Annex5Total[];
  /** rows of headings between the enterprises (一、钢铁行业) and of repeated column headings */
  readonly sections: readonly number[];
  /** column 序号; null where the table has none */
  readonly numberColumn: number | null;
  /** also of prepared rows that are still empty */
  readonly numbers: readonly RowNumber[];
}

/** A label of a form with the cell that holds its answer. */
export interface Field extends Place {
  readonly label: string;
  /** unit named by the label, folded: （吨） → 吨 */
  readonly unit: string | null;
}

/** Who an enterprise is and how it is reached. */
export type ContactField =
  "name" | "code" | "industry" | "address" | "postcode" | "department" | "contact" | "phone" | "fax";

export type Annex2Field =
  Exclude<ContactField, "postcode"> | "product" | "source" | "value" | QuantityKind | IndicatorColumn;

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

export interface ChecklistItem extends Place {
  /** number of the item in the printed list, from 1 */
  readonly item: number;
  readonly answer: Answer;
}

export interface ChecklistForm {
  /** annex 3 and the veto list differ in items 3 and 4 */
  readonly form: "annex3" | "annex6-basic" | "annex7-veto";
  readonly sheet: string;
  readonly area: Area;
  readonly items: readonly ChecklistItem[];
}

/** A row of a technical table: the place of the enterprise's own value, and what it is to be held against. */
export interface TechnicalRow extends Place {
  /** printed name of the indicator */
  readonly indicator: string;
  /** words of the limit that the row prints (product, process); empty where it prints one for all, or several */
  readonly when: readonly string[];
  /** words chosen beside this row (适用的增加条款) */
  readonly chosen: readonly string[];
}

/** A printed limit that says something else than the notice. */
export interface AlteredLimit extends TextPlace {
  readonly indicator: string;
  /** as the notice prints it */
  readonly printed: string;
}

export interface TechnicalForm {
  readonly form: `annex6-technical-${IndustryId}` | `annex7-technical-${IndustryId}`;
  readonly sheet: string;
  readonly area: Area;
  readonly industry: IndustryId;
  readonly annex: Annex;
  /** false: both annexes print this table, with the same limits, and nothing on the sheet tells which one it is */
  readonly isAnnexStated: boolean;
  /** words chosen beside the table: cooling mode, oven type, `回用水占比=25%` */
  readonly chosen: readonly string[];
  readonly rows: readonly TechnicalRow[];
  readonly altered: readonly AlteredLimit[];
}

/** Whether the material that a sub-item of annex 7 asks for is there. */
export type SubItemAnswer = "present" | "missing" | "open";

export interface SubItem extends Place {
  readonly answer: SubItemAnswer;
}

/** A row of a management table: the place of its score. */
export interface ScoredRow extends Place {
  /** index of the row in the printed table, from 0 */
  readonly index: number;
  /** as far as the sheet has a place for them */
  readonly subItems: readonly SubItem[];
  /** the place beside the table that says whether groundwater is used; null where there is none */
  readonly groundwater: Place | null;
}

export interface ManagementForm {
  readonly form: "annex6-management" | "annex7-management";
  readonly sheet: string;
  readonly area: Area;
  readonly rows: readonly ScoredRow[];
  /** stated totals */
  readonly totals: readonly Place[];
}

/** 所在区县, 联系人, 联系电话 above a recommendation table; 区县 or 省（市）, chosen beside it */
export type PilotField = "district" | "contact" | "phone" | "level";

/** A row of a recommendation table. Places are null where the sheet has no column for them. */
export interface PilotRow {
  readonly row: number;
  readonly name: Place;
  readonly industry: Place | null;
  readonly highlights: Place | null;
  readonly opinion: Place | null;
  readonly direction: Place | null;
  /** 工业用水重复利用率, and what it has to exceed */
  readonly rate: Place | null;
  readonly average: Place | null;
  /** answers to the conditions, by their number in the notice */
  readonly conditions: readonly ChecklistItem[];
}

export interface PilotForm {
  readonly form: "pilot-enterprise" | "pilot-park";
  readonly sheet: string;
  readonly area: Area;
  readonly fields: ReadonlyMap<PilotField, Field>;
  /** enterprises or parks */
  readonly rows: readonly PilotRow[];
}

/** A place to be stamped, signed or dated. */
export interface Signing extends Place {
  readonly kind: "stamp" | "signature" | "date";
  /** as printed: 申请企业, 单位负责人, 申报单位公章 */
  readonly label: string;
  /** `unasked`: nothing is to be written beside the stamp; `partial`: a date without its month or day */
  readonly state: "blank" | "filled" | "partial" | "impossible" | "unasked";
  /** what was written, without the printed words */
  readonly written: string;
}

export type ApplicationField =
  | Exclude<ContactField, "code" | "contact" | "phone" | "fax">
  | "staff"
  | "legal"
  | "legalPhone"
  | "departmentPhone"
  | "manager"
  | "managerPhone"
  | "product"
  | "source"
  | "value"
  | "intake"
  /** 管理考核得分为…分, in the sentence of the self-assessment or beside it */
  | "score";

export interface ApplicationForm extends FieldForm<"annex6-application", ApplicationField> {
  /** 技术考核的各项指标值分别为：1. … 2. … */
  readonly indicators: readonly TextPlace[];
  readonly signings: readonly Signing[];
}

export type InfoField =
  ContactField | "legal" | "legalPhone" | "mobile" | "email" | "type" | "product" | "source" | "value" | "intake";

export interface InfoForm extends FieldForm<"annex7-info", InfoField> {
  /** 近三年企业单位产品用水量指标 */
  readonly usage: readonly { readonly year: number; readonly field: Field }[];
  readonly signings: readonly Signing[];
}

/** An indicator over the years. Places are null where the table has no column for them. */
export interface TrendRow {
  readonly row: number;
  readonly indicator: IndicatorColumn;
  readonly unit: string | null;
  /** in the order of the columns */
  readonly values: readonly { readonly year: number; readonly place: Place }[];
  readonly change: Place | null;
  readonly trend: Place | null;
}

export interface TrendForm extends FieldForm<"annex4-trend", "name" | "industry" | "product"> {
  readonly rows: readonly TrendRow[];
}

export interface MeasuredPlace extends Place {
  readonly symbol: string;
  /** as the row states it, folded */
  readonly unit: string | null;
}

export interface BalanceForm extends FieldForm<"water-balance", "name" | "product"> {
  /** metered volumes by their symbols */
  readonly meters: ReadonlyMap<string, MeasuredPlace>;
  /** stated results by their symbols */
  readonly results: ReadonlyMap<string, MeasuredPlace>;
}

export type Form =
  | Annex5Form
  | Annex2Form
  | ChecklistForm
  | TechnicalForm
  | ManagementForm
  | PilotForm
  | ApplicationForm
  | InfoForm
  | TrendForm
  | BalanceForm;
