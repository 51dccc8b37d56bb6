/** A possible reading against a possible limit: it holds for all of the reading, for none, or for some. */
import { TOLERANCE, type PossibleLimit } from "./requirement";

/** Values that a cell may mean: from `low` to `high`; an open end is not itself meant. A plain number has low = high. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

export const exactly = (value: number): Interval => ({ low: value, high: value, lowOpen: false, highOpen: false });

/** Whether one number keeps to a limit. */
export function holds(value: number, { comparison, bound, limit }: PossibleLimit): boolean {
  switch (comparison) {
    case "≤":
      return value <= bound;
    case "≥":
      return value >= bound;
    case "<":
      return value < bound;
    case ">":
      return value > bound;
    case "=":
      return Math.abs(value - limit.value) <= Math.abs(limit.value) * TOLERANCE;
  }
}

export type Extent = "all" | "none" | "some";

/** Nearer than the tolerance: the end of `＞90` and the limit 90 are one point. */
const isAt = (value: number, limit: number): boolean => Math.abs(value - limit) <= Math.abs(limit) * TOLERANCE;

/** How much of an interval keeps to a limit. */
export function extent(interval: Interval, possible: PossibleLimit): Extent {
  const { low, high, lowOpen, highOpen } = interval;
  const { comparison, limit } = possible;
  if (low === high) return holds(low, possible) ? "all" : "none";
  const lowAtLimit = lowOpen && isAt(low, limit.value);
  const highAtLimit = highOpen && isAt(high, limit.value);
  switch (comparison) {
    case "≤":
    case "<":
      // an open end at the limit lies wholly on its own side
      if (holds(high, possible) || highAtLimit) return "all";
      return lowAtLimit || !holds(low, possible) ? "none" : "some";
    case "≥":
    case ">":
      if (holds(low, possible) || lowAtLimit) return "all";
      return highAtLimit || !holds(high, possible) ? "none" : "some";
    case "=":
      if (holds(low, possible) && holds(high, possible)) return "all";
      return (low > limit.value && !isAt(low, limit.value)) || (high < limit.value && !isAt(high, limit.value))
        ? "none"
        : lowAtLimit || highAtLimit
          ? "none"
          : "some";
  }
}

/** Outcome of readings × limits, before exemptions are looked at. */
export type Outcome = "pass" | "fail" | "undetermined";

/** All pairs hold: pass; none: fail; else undetermined. A possible exemption keeps a fail from being certain. */
export function outcomeOf(
  readings: readonly Interval[],
  limits: readonly PossibleLimit[],
  mayBeExempt: boolean,
): Outcome {
  let held = false;
  let broken = false;
  for (const reading of readings) {
    for (const limit of limits) {
      const part = extent(reading, limit);
      if (part !== "none") held = true;
      if (part !== "all") broken = true;
    }
  }
  if (!broken) return "pass";
  return held || mayBeExempt ? "undetermined" : "fail";
}

/** The same for one plain number; the path that whole columns of formulas take, so it allocates nothing. */
export function outcomeOfNumber(value: number, limits: readonly PossibleLimit[], mayBeExempt: boolean): Outcome {
  let held = false;
  let broken = false;
  for (const limit of limits) {
    if (holds(value, limit)) held = true;
    else broken = true;
  }
  if (!broken) return "pass";
  return held || mayBeExempt ? "undetermined" : "fail";
}
