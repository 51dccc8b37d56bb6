/** How many cells of a review pass: of each indicator, of each industry, and of each indicator in each industry. */
import type { Status } from "../assessment/types";
import { nameKey } from "../forms";
import type { CellVerdict } from "../review";
import { industryById, type IndustryId } from "../rulebook";
import { standingsOf, type Standing } from "./standings";

/** Unit intake as a share of its limit, from below (exclusive) to (inclusive) these: the third is the limit itself. */
export const SHARES = [0.6, 0.8, 1, 1.2, Infinity] as const;

export interface Rate {
  /** null: all industries */
  readonly industry: IndustryId | null;
  /** heading of the column in the official table; null: all indicators */
  readonly indicator: string | null;
  readonly enterprises: number;
  readonly counts: Readonly<Record<Status, number>>;
  /** how many unit intakes lie in each stretch of {@link SHARES}; null where the row is not one of an industry */
  readonly shares: readonly number[] | null;
}

/** Of 100; null where nothing was decided. Neither 待定 nor 未填 nor 无效 counts on either side. */
export function passRate({ pass, fail }: Readonly<Record<Status, number>>): number | null {
  return pass + fail === 0 ? null : (100 * pass) / (pass + fail);
}

export interface Rates {
  readonly byIndicator: readonly Rate[];
  readonly byIndustry: readonly Rate[];
  readonly byBoth: readonly Rate[];
}

class Tally {
  readonly counts: Record<Status, number> = {
    pass: 0,
    fail: 0,
    undetermined: 0,
    missing: 0,
    "not-applicable": 0,
    invalid: 0,
  };
  private readonly names = new Set<string>();

  add({ enterprise, verdict }: CellVerdict): void {
    this.counts[verdict.status]++;
    this.names.add(nameKey(enterprise));
  }
  get enterprises(): number {
    return this.names.size;
  }
}

/** Cells of an industry that the rulebook does not know are nobody's pass or fail and are left out. */
export function ratesOf(
  review: Parameters<typeof standingsOf>[0],
  standings: readonly Standing[] = standingsOf(review),
): Rates {
  const byIndicator = new Map<string, Tally>();
  const byIndustry = new Map<IndustryId, Tally>();
  const byBoth = new Map<IndustryId, Map<string, Tally>>();
  for (const cell of review.cells) {
    const { industry } = cell.verdict;
    if (industry === null) continue;
    tally(byIndicator, cell.columnName).add(cell);
    tally(byIndustry, industry).add(cell);
    let own = byBoth.get(industry);
    if (!own) byBoth.set(industry, (own = new Map()));
    tally(own, cell.columnName).add(cell);
  }
  const shares = sharesOf(standings);
  const rate = (industry: IndustryId | null, indicator: string | null, { counts, enterprises }: Tally): Rate => ({
    industry,
    indicator,
    enterprises,
    counts,
    shares: industry !== null && indicator === null ? (shares.get(industry) ?? SHARES.map(() => 0)) : null,
  });
  return {
    byIndicator: [...byIndicator].map(([indicator, each]) => rate(null, indicator, each)),
    byIndustry: [...byIndustry].map(([industry, each]) => rate(industry, null, each)),
    byBoth: [...byBoth].flatMap(([industry, own]) =>
      [...own].map(([indicator, each]) => rate(industry, indicator, each)),
    ),
  };
}

function tally<Key>(tallies: Map<Key, Tally>, key: Key): Tally {
  let found = tallies.get(key);
  if (!found) tallies.set(key, (found = new Tally()));
  return found;
}

/** Unit intakes of each industry by their share of the limit; the verdict says on which side of it they lie. */
function sharesOf(standings: readonly Standing[]): Map<IndustryId, number[]> {
  const found = new Map<IndustryId, number[]>();
  for (const standing of standings) {
    const { cell, group, value } = standing;
    if (!isUnitIntake(standing) || group.limit.value <= 0) continue;
    let counts = found.get(group.industry);
    if (!counts) found.set(group.industry, (counts = SHARES.map(() => 0)));
    const share = value / group.limit.value;
    // at the limit itself rounding must not part the chart from the verdict
    const within = cell.verdict.status === "pass" ? Math.min(share, 1) : Math.max(share, 1 + Number.EPSILON);
    const at = SHARES.findIndex((end) => within <= end);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return found;
}

/** Of whatever name: 吨钢取水量, 单位产品取水量, 单位发电量取水量 are all one kind. */
function isUnitIntake({ group: { industry, indicator, better } }: Standing): boolean {
  if (better !== "lower") return false;
  const known = industryById(industry).indicators.find(({ name }) => name === indicator);
  return known ? known.kind === "intake-per-unit" : /取水量$/.test(indicator);
}
