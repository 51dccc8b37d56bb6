/** Which reasons of an outcome are shown: those that decide it first, and what already holds after them. Pure. */
import type { Outcome, OutcomeReason } from "../../review/outcomes/types";

/** Reasons come with the gravest first, as the review sorts them; the same clause of the same cell is told once. */
export function shownReasons({ reasons }: Outcome): OutcomeReason[] {
  const seen = new Set<string>();
  return reasons.filter(({ text, sheet, cell }) => {
    const key = JSON.stringify([text, sheet, cell]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
