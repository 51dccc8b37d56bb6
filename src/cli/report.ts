/** The JSON of `check`: its names are a contract with whoever reads it. */
import type { Status } from "../assessment";
import { areaAddress } from "../forms";
import {
  compareFindings,
  type CellVerdict,
  type Outcome,
  type OutcomeReason,
  type OutcomeStatus,
  type Review,
  type Severity,
} from "../review";

export interface FileError {
  /** `not-a-workbook`, `too-large`, `encrypted`, `damaged`, `not-found`, `not-readable`, `annotate`, `internal` */
  readonly code: string;
  readonly message: string;
}

export interface CellReport {
  readonly sheet: string;
  readonly cell: string;
  readonly enterprise: string;
  readonly industry: string | null;
  readonly indicator: string;
  readonly column: string;
  readonly text: string;
  readonly status: Status;
  readonly limit: string | null;
  readonly standard: string | null;
  readonly source: string | null;
  readonly reason: string;
}

export interface FindingReport {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string | null;
  readonly message: string;
}

/** An annex as a whole, see `Outcome` of the review. */
export interface OutcomeReport {
  readonly whole: Outcome["whole"];
  readonly enterprise: string | null;
  readonly status: OutcomeStatus;
  readonly reasons: readonly OutcomeReason[];
  readonly question: string | null;
  readonly missing: Outcome["missing"];
}

export interface FileReport {
  readonly file: string;
  readonly error: FileError | null;
  readonly forms: readonly { form: string; sheet: string; range: string; rows: number }[];
  /** each is written as its `CellReport` */
  readonly cells: readonly CellVerdict[];
  readonly findings: readonly FindingReport[];
  readonly outcomes: readonly OutcomeReport[];
}

export type Counts = Record<Status, number>;

/** What came of one file: the report, and what only its output and the summary need. */
export interface FileResult {
  readonly report: FileReport;
  readonly enterprises: number;
  readonly counts: Counts;
  /** path of the annotated copy */
  readonly copy: string | null;
}

export const cellReport = ({ sheet, address, enterprise, columnName, text, verdict }: CellVerdict): CellReport => ({
  sheet,
  cell: address,
  enterprise,
  industry: verdict.industry,
  indicator: verdict.indicator,
  column: columnName,
  text,
  status: verdict.status,
  limit: verdict.requirement,
  standard: verdict.standard,
  source: verdict.source,
  reason: verdict.reason,
});

export function reportOf(file: string, review: Review): FileReport {
  return {
    file,
    error: null,
    forms: review.forms.map(({ form, sheet, area, rows }) => ({ form, sheet, range: areaAddress(area), rows })),
    cells: review.cells,
    findings: [...review.findings]
      .sort(compareFindings)
      .map(({ rule, severity, sheet, cell, message }) => ({ rule, severity, sheet, cell, message })),
    outcomes: review.outcomes.map(({ whole, enterprise, status, reasons, question, missing }) => ({
      whole,
      enterprise,
      status,
      reasons: reasons.map(({ part, status: leadsTo, sheet, cell, text }) => ({
        part,
        status: leadsTo,
        sheet,
        cell,
        text,
      })),
      question,
      missing,
    })),
  };
}

export const failedResult = (file: string, error: FileError): FileResult => ({
  report: { file, error, forms: [], cells: [], findings: [], outcomes: [] },
  enterprises: 0,
  counts: noCounts(),
  copy: null,
});

export const noCounts = (): Counts => ({
  pass: 0,
  fail: 0,
  undetermined: 0,
  missing: 0,
  "not-applicable": 0,
  invalid: 0,
});
