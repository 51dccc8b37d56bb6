import type { Status } from "../../assessment/types";
import { text } from "../messages";

/** A sign for each outcome, beside its word: colour is never the only difference. */
export const GLYPHS = {
  pass: "✓",
  fail: "✕",
  undetermined: "?",
  missing: "○",
  "not-applicable": "–",
  invalid: "!",
} as const satisfies Record<Status, string>;

export function StatusBadge({ status }: { status: Status }) {
  return (
    <span className={`badge status-${status}`}>
      <span aria-hidden="true">{GLYPHS[status]}</span> {text().status[status]}
    </span>
  );
}
