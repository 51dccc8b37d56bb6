/** A rule looks at the whole review and says what it objects to. Each rule has its own file in `rules/`. */
import type { CustomLimits } from "../assessment";
import { cellAddress, type Form, type Place, type Workbook } from "../forms";
import type { Entry } from "./entries";
import type { Outcome } from "./outcomes";
import type { CellVerdict, Finding, Severity } from "./types";

export interface Judged {
  readonly entry: Entry;
  readonly verdicts: readonly CellVerdict[];
}

export interface ReviewContext {
  readonly workbook: Workbook;
  readonly forms: readonly Form[];
  readonly judged: readonly Judged[];
  /** annexes 6 and 7 as a whole */
  readonly outcomes: readonly Outcome[];
  readonly custom: CustomLimits | undefined;
  /** the reporting year that is expected; undefined: any */
  readonly year: number | undefined;
}

export type Rule = (context: ReviewContext) => readonly Finding[];

export const at = (place: Place | null): string | null =>
  place === null ? null : cellAddress(place.row, place.column);

/** A finding about one indicator cell. */
export const onCell = (rule: string, severity: Severity, cell: CellVerdict, message: string): Finding => ({
  rule,
  severity,
  sheet: cell.sheet,
  cell: cell.address,
  enterprise: cell.enterprise,
  message,
});

/** Looks at every indicator cell in turn. A plain loop: nearly every cell of a large table gives no cause for a finding. */
export function forEachCell(judged: readonly Judged[], look: (cell: CellVerdict) => Finding | null): Finding[] {
  const findings: Finding[] = [];
  for (const { verdicts } of judged) {
    for (const cell of verdicts) {
      const finding = look(cell);
      if (finding !== null) findings.push(finding);
    }
  }
  return findings;
}

/** A finding about an enterprise, at a cell of its row. */
export const onEntry = (
  rule: string,
  severity: Severity,
  entry: Entry,
  cell: string | null,
  message: string,
): Finding => ({
  rule,
  severity,
  sheet: entry.sheet,
  cell,
  enterprise: entry.enterprise,
  message,
});
