/** Scores of the management tables of annexes 6 and 7, in points: rows are capped, an open row makes a range of totals. */

/** Points that a row may stand for: both ends the same where it is filled. */
export interface Points {
  readonly least: number;
  readonly most: number;
}

const certain = (points: number): Points => ({ least: points, most: points });

/** A score as written (`4`, `４分`): null for a blank, undefined for what is no number. */
export function scoreIn(written: string): number | null | undefined {
  const text = written.normalize("NFKC").replace(/[\s分]/g, "");
  if (text === "") return null;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** Up to the points of the row, which is not negative; null: not scored yet. */
export const scoredPoints = (score: number | null, points: number): Points =>
  score === null ? { least: 0, most: points } : certain(Math.min(score, points));

/** The row about groundwater takes its points off or does not; null: not answered yet. */
export const deductedPoints = (isUsed: boolean | null, deduction: number): Points =>
  isUsed === null ? { least: -deduction, most: 0 } : certain(isUsed ? -deduction : 0);

const USED = /^(是|有|使用|TRUE|Y|YES)$/i;
const NOT_USED = /^(否|无|没有|未使用|不使用|FALSE|N|NO)$/i;

/** Whether groundwater is used, in words; null where the text does not say it. */
export const usedIn = (text: string): boolean | null => USED.test(text) || (NOT_USED.test(text) ? false : null);

/** The least, or the most, that the whole table may come to: half points without floating-point dust, never below 0. */
export const totalOf = (rows: readonly Points[], end: keyof Points): number =>
  Math.max(0, Number(rows.reduce((total, points) => total + points[end], 0).toPrecision(12)));

/** 达标 from the pass mark on; 待定 only while open rows can still turn the result. */
export function scoreStatus(rows: readonly Points[], passMark: number): "pass" | "fail" | "undetermined" {
  if (totalOf(rows, "least") >= passMark) return "pass";
  return totalOf(rows, "most") < passMark ? "fail" : "undetermined";
}
