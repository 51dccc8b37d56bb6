/** Order in which a reader wants to see what was found. */
import type { CellVerdict, Finding, Review, Severity } from "./types";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Graver ones first; sort() keeps the order of equals. */
export const compareFindings = (a: Finding, b: Finding): number => RANK[a.severity] - RANK[b.severity];

/** Cells that need somebody's attention. */
export const failingCells = (review: Review): CellVerdict[] =>
  review.cells.filter(({ verdict }) => verdict.status === "fail" || verdict.status === "invalid");
