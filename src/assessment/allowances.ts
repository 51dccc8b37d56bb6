/** Notes that widen a limit (造纸 注b、c、d): added where claimed, remembered where they might be claimed. */
import type { Candidate } from "./candidate";
import type { Facts } from "./facts";
import { messages } from "./messages";
import type { UnclaimedAllowance } from "./requirement";

/**
 * The candidate with every stated allowance added to its limit.
 * `remarks` receives the clauses that were used, `unclaimed` those that would apply and were not stated.
 */
export function withAllowances(
  candidate: Candidate,
  facts: Facts,
  remarks: string[],
  unclaimed: UnclaimedAllowance[],
): Candidate {
  let { limit } = candidate;
  const under = [...candidate.under.values()].flat();
  const claims = new Set([...facts.values()].flatMap((words) => [...words]));
  for (const { when, add, appliesTo, note } of candidate.indicator?.allowances ?? []) {
    if (!appliesTo.some((word) => under.includes(word))) continue;
    if (!claims.has(when)) {
      if (!unclaimed.some((other) => other.when === when)) unclaimed.push({ when, add, note });
      continue;
    }
    const value = limit.value + add;
    const remark = messages.claimed(note, `${limit.comparison}${limit.value}`, `${limit.comparison}${value}`);
    limit = { ...limit, value, note: limit.note === undefined ? remark : `${limit.note}；${remark}` };
    remarks.push(remark);
  }
  return limit === candidate.limit ? candidate : { ...candidate, limit };
}
