/** Collecting: what is read from enterprises' workbooks, and what would be written into the district's annex 5. */
import type { CellContent } from "../assessment/types";
import type { IndicatorColumn } from "../forms";

/** What a row of annex 5 takes over from an enterprise. */
export type CollectField = "name" | "code" | "industry" | "product" | IndicatorColumn;

/** A cell of somebody's file; row and column zero-based. */
export interface Source {
  /** as the user knows it: the path or name of the file */
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What can be copied: errors, truth values and formulas without a result cannot. */
export type Copied = Extract<CellContent, { kind: "number" | "text" }>;

export interface Value {
  readonly content: Copied;
  /** as displayed in its file */
  readonly text: string;
  /** unit named by its label or heading, folded; null where there is none */
  readonly unit: string | null;
  readonly source: Source;
}

/** One enterprise as one file states it. */
export interface EnterpriseRecord {
  /** key of the name: spaces, widths and kinds of brackets do not count */
  readonly key: string;
  readonly name: string;
  /** folded, null where there is none that can identify an enterprise */
  readonly code: string | null;
  /** reporting year that the form states */
  readonly year: number | null;
  readonly place: Source;
  readonly values: ReadonlyMap<CollectField, Value>;
  /** further texts of its row that may state conditions (process, cooling mode, remark) */
  readonly conditions: readonly string[];
  /** its cells that hold something but no value */
  readonly issues: readonly Issue[];
}

export type IssueCode =
  | "unreadable"
  | "nothing-to-collect"
  | "name-missing"
  | "several-rows"
  | "contradiction"
  | "other-year"
  | "ambiguous-row"
  | "other-code"
  | "other-name"
  | "unit"
  | "not-a-value"
  | "no-column"
  | "formula-kept"
  | "total-formula"
  | "product-lost"
  | "other-annex";

/**
 * `rejected`: a file or enterprise that cannot be taken. `question`: only the user can decide; nothing of it is written.
 * `note`: worth a look, everything is written.
 */
export interface Issue {
  readonly kind: "rejected" | "question" | "note";
  readonly code: IssueCode;
  readonly enterprise: string | null;
  /** null: the target workbook itself */
  readonly file: string | null;
  readonly sheet: string | null;
  /** A1 address */
  readonly cell: string | null;
  /** one Chinese sentence */
  readonly message: string;
}

/** What one file gave. */
export interface Extraction {
  readonly file: string;
  readonly records: readonly EnterpriseRecord[];
  readonly issues: readonly Issue[];
}

/** A cell of the target to be written; row as it will be when the planned rows have been inserted. */
export interface PlannedCell {
  readonly field: CollectField;
  readonly row: number;
  readonly column: number;
  /** as displayed now; "" for a blank */
  readonly old: string;
  readonly content: Copied;
  readonly text: string;
  readonly source: Source;
}

export interface PlannedRow {
  readonly kind: "new" | "changed" | "unchanged";
  /** of the record: what is left out by `without` */
  readonly key: string;
  readonly enterprise: string;
  readonly row: number;
  /** what changes; all of it for a new row, nothing for an unchanged one */
  readonly cells: readonly PlannedCell[];
}

/** 序号 of a new row. `formula`: a formula stands there or is carried down; only its stored result is set. */
export interface PlannedNumber {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly formula: boolean;
}

export interface Plan {
  readonly sheet: string;
  /** first and last column of the table */
  readonly left: number;
  readonly right: number;
  readonly rows: readonly PlannedRow[];
  readonly numbers: readonly PlannedNumber[];
  /** `count` rows to insert before row `at` */
  readonly insert: { readonly at: number; readonly count: number } | null;
  /** row whose looks and formulas new rows take over; null where the table is empty */
  readonly like: number | null;
  readonly issues: readonly Issue[];
}
