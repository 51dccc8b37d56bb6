/** Where an enterprise stands, as the pane draws it. Pure. */
import { nameKey } from "../../forms";
import type { Standing } from "../../report/standings";

export interface Strip {
  /** percent of the width, from the smallest value of all (the limit included) to the largest */
  readonly own: number;
  readonly limit: number;
  readonly best: number;
  /** others, the best included; those that would lie on each other are drawn once */
  readonly peers: readonly number[];
  /** where the limit is kept */
  readonly kept: { readonly from: number; readonly to: number };
}

/** Percent left free at both ends, so that nothing is cut off. */
const EDGE = 4;
/** Percent; nearer ones cannot be told apart in 320 px. */
const NEAREST = 0.5;

export const standingsOfEnterprise = (standings: readonly Standing[], enterprise: string): Standing[] => {
  const key = nameKey(enterprise);
  return standings.filter(({ cell }) => nameKey(cell.enterprise) === key);
};

export function stripOf({ value, group: { values, limit, better } }: Standing): Strip {
  let [low, high] = [Math.min(limit.value, value), Math.max(limit.value, value)];
  for (const each of values) [low, high] = [Math.min(low, each), Math.max(high, each)];
  const place = (at: number): number => (high === low ? 50 : EDGE + ((at - low) / (high - low)) * (100 - 2 * EDGE));
  const own = place(value);
  const at = place(limit.value);
  const peers = [...new Set(values.map((each) => Math.round(place(each) / NEAREST) * NEAREST))];
  return {
    own,
    limit: at,
    best: place(values[0] ?? value),
    peers,
    kept: better === "lower" ? { from: 0, to: at } : { from: at, to: 100 },
  };
}
