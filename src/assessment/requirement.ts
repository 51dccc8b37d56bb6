/** What a question asks for, worked out once: the possible limits under the known conditions, ready to compare with. */
import type { Comparison, IndicatorKind, Industry, Limit } from "../rulebook";

/** A limit that is possible, prepared for comparison. */
export interface PossibleLimit {
  readonly limit: Limit;
  readonly comparison: Comparison;
  /** value with the tolerance already in it: `≤` compares with this bound, and so do the others */
  readonly bound: number;
  /** condition words of the limit that are still open, for the question; empty when it is the only one */
  readonly label: string;
  /** dimension → words of it that the limit holds under, with what they imply */
  readonly under: ReadonlyMap<string, readonly string[]>;
}

/** An allowance that would apply to a possible limit, and was not stated. */
export interface UnclaimedAllowance {
  readonly note: string;
  readonly when: string;
  readonly add: number;
}

export interface Requirement {
  readonly industry: Industry;
  /** printed name of the indicator, or the column's where several are possible */
  readonly indicator: string;
  readonly kind: IndicatorKind | null;
  readonly possible: readonly PossibleLimit[];
  readonly limits: readonly Limit[];
  /** some of the possible conditions set no limit: 热回收焦炉, where the oven type is not stated */
  readonly exempt: readonly { readonly label: string; readonly printed: string }[];
  /** rates: percent points, 0 to 100 */
  readonly isPercent: boolean;
  /** a number 0 stands for a blank: intakes and 漏失率 */
  readonly neverZero: boolean;
  /** the higher the better: decides how a bare fraction is read */
  readonly higherIsBetter: boolean;
  /** the indicator has limits, only none under what is stated */
  readonly isUnderConditions: boolean;
  /** kinds of condition that would settle which limit applies: 产品, 炉型 */
  readonly open: readonly string[];
  /** 循环利用率 is compared with this indicator's limit */
  readonly comparedWith: string | null;
  /** clauses by which conditions were taken for other words, or limits widened */
  readonly remarks: readonly string[];
  readonly unclaimed: readonly UnclaimedAllowance[];
  /** `GB/T 26924-2011` */
  readonly standard: string | null;
  /** `附件6、附件7`; null where there is no limit */
  readonly source: string | null;
}

/** Calculated 96.99999999999999 stands for 97: comparisons allow this share of the limit. */
export const TOLERANCE = 1e-9;

/** The limit's bound moved by the tolerance to the side that its comparison allows (`≤` `≥`) or refuses (`<` `>`). */
export function boundOf({ comparison, value }: Pick<Limit, "comparison" | "value">): number {
  const slack = Math.abs(value) * TOLERANCE;
  if (comparison === "≤" || comparison === ">") return value + slack;
  if (comparison === "≥" || comparison === "<") return value - slack;
  return value;
}
