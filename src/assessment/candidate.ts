import type { Indicator, Limit } from "../rulebook";

/** A limit on its way to being possible: whose row it is and under which words it holds. */
export interface Candidate {
  readonly indicator: Indicator | null;
  readonly limit: Limit;
  readonly under: ReadonlyMap<string, readonly string[]>;
}
