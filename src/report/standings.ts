/**
 * Where each enterprise stands among its industry, within the rows that were reviewed. Only like is compared with like:
 * the same year, industry, indicator and limit, so that 生活用纸 never ranks behind 瓦楞原纸.
 */
import { nameKey } from "../forms";
import type { CellVerdict, RecognisedForm, Review } from "../review";
import type { IndustryId, Limit } from "../rulebook";

export type Quartile = 1 | 2 | 3 | 4;

/** Enterprises that can be compared with each other in one indicator. */
export interface PeerGroup {
  readonly year: number | null;
  readonly industry: IndustryId;
  /** printed name */
  readonly indicator: string;
  readonly limit: Limit;
  readonly better: "lower" | "higher";
  /** in the limit's unit, the best first */
  readonly values: readonly number[];
}

export interface Standing {
  readonly cell: CellVerdict;
  readonly group: PeerGroup;
  /** in the limit's unit; rates in percent points */
  readonly value: number;
  /** 1 is the best; equal values share the better rank, and the ranks after them are left out (1, 2, 2, 4) */
  readonly rank: number;
  /** how many have this rank, itself included */
  readonly equals: number;
  /** 1 is the best quarter, equal ranks share the better one; null among fewer than {@link FEWEST} */
  readonly quartile: Quartile | null;
  /** slack to the limit in its unit, positive is better */
  readonly toLimit: number;
  /** how far behind the best, in the limit's unit; 0 for the best itself */
  readonly toBest: number;
}

/** Quarters of fewer enterprises say nothing. */
export const FEWEST = 4;

/** Rounding noise of a calculation (96.99999999999999) must not decide a rank. */
const exact = (value: number): number => Number(value.toPrecision(12)) || 0;

/** The quarter that a rank lies in: the share of peers that are strictly better decides. */
export function quartileOf(rank: number, peers: number): Quartile | null {
  if (peers < FEWEST) return null;
  const quarter = Math.floor((4 * (rank - 1)) / peers) + 1;
  return quarter <= 1 ? 1 : quarter === 2 ? 2 : quarter === 3 ? 3 : 4;
}

interface Member {
  readonly cell: CellVerdict;
  readonly value: number;
  readonly margin: number;
}

interface Gathered {
  readonly group: Omit<PeerGroup, "values">;
  /** by enterprise */
  readonly members: Map<string, Member & { readonly weight: number }>;
}

/** Standings of all groups: a group's members together, the best first; groups in the order of the workbook. */
export function standingsOf({ cells, forms }: Pick<Review, "cells" | "forms">): Standing[] {
  const groups = new Map<string, Gathered>();
  const formOf = formFinder(forms);
  for (const cell of cells) {
    const { industry, indicator, limits, margin } = cell.verdict;
    const [limit] = limits;
    // without one reading and one limit there is nothing to rank by, and `=` has no better side
    if (industry === null || margin === null || !limit || limit.comparison === "=") continue;
    const better = limit.comparison === "≤" || limit.comparison === "<" ? "lower" : "higher";
    const form = formOf(cell);
    const year = form?.year ?? null;
    const key = JSON.stringify([year, industry, indicator, limit.comparison, limit.value, limit.unit, limit.when]);
    let gathered = groups.get(key);
    if (!gathered) {
      groups.set(key, (gathered = { group: { year, industry, indicator, limit, better }, members: new Map() }));
    }
    const value = exact(better === "lower" ? limit.value - margin : limit.value + margin);
    const weight = WEIGHT[form?.form ?? ""] ?? 0;
    const enterprise = nameKey(cell.enterprise);
    const known = gathered.members.get(enterprise);
    // an enterprise is not its own rival: annex 5 speaks for it before its own annex 2 and its technical table
    if (!known || known.weight < weight) gathered.members.set(enterprise, { cell, value, margin, weight });
  }
  return [...groups.values()].flatMap(({ group, members }) => ranked(group, [...members.values()]));
}

const WEIGHT: Readonly<Record<string, number>> = { annex5: 2, annex2: 1 };

function ranked(group: Omit<PeerGroup, "values">, members: readonly Member[]): Standing[] {
  const sign = group.better === "lower" ? 1 : -1;
  const sorted = [...members].sort((a, b) => sign * (a.value - b.value));
  const values = sorted.map(({ value }) => value);
  const whole: PeerGroup = { ...group, values };
  const [best = 0] = values;
  const equals = new Map<number, number>();
  for (const value of values) equals.set(value, (equals.get(value) ?? 0) + 1);
  let rank = 0;
  return sorted.map(({ cell, value, margin }, place): Standing => {
    if (place === 0 || value !== values[place - 1]) rank = place + 1;
    return {
      cell,
      group: whole,
      value,
      rank,
      equals: equals.get(value) ?? 1,
      quartile: quartileOf(rank, values.length),
      toLimit: margin,
      toBest: exact(Math.abs(value - best)),
    };
  });
}

/** The form that a cell stands on. */
function formFinder(forms: readonly RecognisedForm[]): (cell: CellVerdict) => RecognisedForm | undefined {
  const bySheet = new Map<string, RecognisedForm[]>();
  for (const form of forms) bySheet.set(form.sheet, [...(bySheet.get(form.sheet) ?? []), form]);
  return ({ sheet, row, column }) => {
    const list = bySheet.get(sheet) ?? [];
    if (list.length === 1) return list[0];
    return list.find(
      ({ area: { top, left, bottom, right } }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  };
}
