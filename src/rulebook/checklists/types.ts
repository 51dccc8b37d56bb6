/** Checklists and score tables, as printed. */
import type { PrintedPoints } from "./points";

/** A list of yes/no items. */
export interface Checklist {
  /** form id, e.g. `annex3` */
  readonly form: string;
  readonly title: string;
  readonly annex: string;
  readonly items: readonly string[];
  /** one 否 rejects (annex 7); otherwise every item is to be met and is shown as a gap */
  readonly isVeto: boolean;
  readonly notes: readonly string[];
}

/** One scored row of a management table. */
export interface ScoreRow {
  /** `1-3`: third row of category 1 */
  readonly id: string;
  readonly category: string;
  readonly item: string;
  /** ①②③ of annex 7; empty in annex 6 */
  readonly subItems: readonly string[];
  readonly method: string;
  /** as printed; negative: a deduction */
  readonly points: number;
  /** points lost for each missing sub-item */
  readonly perMissing: number;
  readonly note?: string;
}

export interface ScoreTable {
  readonly form: string;
  readonly title: string;
  readonly annex: string;
  readonly rows: readonly ScoreRow[];
  /** what the table's rows must reach together */
  readonly passMark: number;
  /** sum that the text gives */
  readonly statedTotal: number;
  readonly notes: readonly string[];
}

/** The rows of a table with their points. @throws Error where there are more or fewer of them than rows */
export function withPoints({ rows: points }: PrintedPoints, rows: readonly Omit<ScoreRow, "points">[]): ScoreRow[] {
  if (points.length !== rows.length) throw new Error(`${points.length} points for ${rows.length} rows`);
  return rows.map((row, index) => ({ ...row, points: points[index] ?? 0 }));
}
