/** One answer for the whole of an annex, put together from the parts that the workbook holds; for each pilot, too. */

/** 通过 · 不通过 · 一票否决 · 待定 */
export type OutcomeStatus = "pass" | "fail" | "vetoed" | "undetermined";

export type PartName = "basic" | "veto" | "management" | "technical" | "conditions";

/** Why a part ends as it does, and where that is seen. */
export interface OutcomeReason {
  readonly part: PartName;
  /** what the reason alone leads to */
  readonly status: OutcomeStatus;
  /** null for a part that the workbook does not have */
  readonly sheet: string | null;
  /** A1 address */
  readonly cell: string | null;
  /** one clause, without a full stop */
  readonly text: string;
}

export interface Outcome {
  readonly whole: "annex6" | "annex7" | "pilot-enterprise" | "pilot-park";
  /** null where the workbook names none, or several */
  readonly enterprise: string | null;
  readonly status: OutcomeStatus;
  /** those that decide first */
  readonly reasons: readonly OutcomeReason[];
  /** what would settle a 待定; null otherwise */
  readonly question: string | null;
  /** parts that the workbook does not have */
  readonly missing: readonly PartName[];
  /** nothing is filled in yet */
  readonly isEmpty: boolean;
}
