/** What a review says of a workbook. A finding is complete in itself. */
import type { CustomLimits } from "../assessment/custom";
import type { Question, Status, Verdict } from "../assessment/types";
import type { Area, Cell } from "../forms/types";
import type { Outcome } from "./outcomes/types";

export type Severity = "error" | "warning" | "info";

/** One data cell under an indicator column of a recognised form, whatever its status. */
export interface CellVerdict {
  readonly sheet: string;
  /** zero-based */
  readonly row: number;
  readonly column: number;
  /** A1 address */
  readonly address: string;
  readonly enterprise: string;
  /** heading of the column in the official table, e.g. 单位产品取水量 */
  readonly columnName: string;
  /** as displayed */
  readonly text: string;
  readonly cell: Cell | undefined;
  /** what was asked of the assessment, so that marks can follow later edits; null where the industry is not known */
  readonly question: Question | null;
  readonly verdict: Verdict;
}

export interface Finding {
  /** stable rule name, e.g. `duplicate-enterprise` */
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** A1 address, null when it concerns the sheet as a whole */
  readonly cell: string | null;
  /** enterprise it belongs to, where there is one */
  readonly enterprise?: string;
  readonly message: string;
}

export interface RecognisedForm {
  /** form id, e.g. `annex5` */
  readonly form: string;
  readonly sheet: string;
  readonly area: Area;
  /** data rows: enterprises, indicators, items of a list; 1 for a form of fields */
  readonly rows: number;
  /** year that it reports on, null where it states none */
  readonly year: number | null;
}

export interface Review {
  readonly forms: readonly RecognisedForm[];
  readonly cells: readonly CellVerdict[];
  readonly findings: readonly Finding[];
  /** annexes 6 and 7 as a whole, as far as the workbook holds parts of them */
  readonly outcomes: readonly Outcome[];
  readonly summary: Readonly<Record<Status, number>> & { readonly enterprises: number };
  /** limits of the user's own that the verdicts were made with */
  readonly custom?: CustomLimits;
}
