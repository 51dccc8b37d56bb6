/** How the indicators of annexes 2 and 5 come from amounts, in every way that filled tables make them come. */
import { formatAmount } from "../indicators";
import type { IndicatorColumn, QuantityKind } from "../forms";

/** One way: the indicator's value from these amounts, in percent points or as amount per product. */
export interface Derivation {
  readonly needs: readonly QuantityKind[];
  readonly compute: (...amounts: readonly number[]) => number | null;
  /** `970 ÷ (30 + 970) × 100%` */
  readonly process: (...amounts: readonly number[]) => string;
}

/** part ÷ (sum of the rest and it): the amounts may contradict one another, and that is another rule's to say. */
const shareOfSum = (part: QuantityKind, rest: QuantityKind, supplied?: QuantityKind): Derivation => ({
  needs: supplied ? [part, rest, supplied] : [part, rest],
  compute: (a = 0, b = 0, c = 0) => (a + b - c > 0 ? (100 * a) / (a + b - c) : null),
  process: (a = 0, b = 0, c = 0) =>
    `${formatAmount(a)} ÷ (${formatAmount(b)}${c > 0 ? ` − ${formatAmount(c)}` : ""} + ${formatAmount(a)}) × 100%`,
});

const share = (part: QuantityKind, whole: QuantityKind): Derivation => ({
  needs: [part, whole],
  compute: (a = 0, b = 0) => (b > 0 ? (100 * a) / b : null),
  process: (a = 0, b = 0) => `${formatAmount(a)} ÷ ${formatAmount(b)} × 100%`,
});

const remainder = (rest: QuantityKind, whole: QuantityKind): Derivation => ({
  needs: [rest, whole],
  compute: (a = 0, b = 0) => (b > 0 ? (100 * (b - a)) / b : null),
  process: (a = 0, b = 0) => `(${formatAmount(b)} − ${formatAmount(a)}) ÷ ${formatAmount(b)} × 100%`,
});

const perOutput: Derivation = {
  needs: ["intake", "output"],
  compute: (a = 0, b = 0) => (b > 0 ? a / b : null),
  process: (a = 0, b = 0) => `${formatAmount(a)} ÷ ${formatAmount(b)}`,
};

const ofAllUse: Derivation = {
  needs: ["circulating", "intake", "reused"],
  compute: (a = 0, b = 0, c = 0) => (b + c > 0 ? (100 * a) / (b + c) : null),
  process: (a = 0, b = 0, c = 0) => `${formatAmount(a)} ÷ (${formatAmount(b)} + ${formatAmount(c)}) × 100%`,
};

/**
 * The first is the formula that the sentence shows. A value that any of them gives is in order: with water supplied to
 * others the intake is net or gross, and the total may be stated instead of its parts.
 */
export const derivations: Readonly<Record<IndicatorColumn, readonly Derivation[]>> = {
  单位产品取水量: [perOutput],
  重复利用率: [
    shareOfSum("reused", "intake"),
    shareOfSum("reused", "intake", "supplied"),
    share("reused", "total"),
    remainder("intake", "total"),
  ],
  循环利用率: [
    shareOfSum("circulating", "makeup"),
    share("circulating", "total"),
    shareOfSum("circulating", "intake"),
    ofAllUse,
  ],
  废水回用率: [
    shareOfSum("wastewater-reused", "discharged"),
    share("wastewater-reused", "wastewater"),
    remainder("discharged", "wastewater"),
  ],
  用水综合漏失率: [share("leak", "intake")],
};
