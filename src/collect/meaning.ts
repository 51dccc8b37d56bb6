/** What a number's format says of its value: a number keeps its verdict only under a format that says the same. */
import { isPercentFormat } from "../assessment";
import { isDateFormat, isPlainFormat } from "../assessment/reading";
import type { Copied } from "./types";

type Meaning = "date" | "percent" | "unsaid" | "amount";

/** 0.97 means 97 % under `0%`, probably 97 % under General, and 0.97 under `0.00`; 97 under General means what it says. */
function meaningOf(value: number, format: string | undefined, isRate: boolean): Meaning {
  if (isDateFormat(format)) return "date";
  if (isPercentFormat(format)) return "percent";
  return isRate && isPlainFormat(format) && value > 0 && value <= 1 ? "unsaid" : "amount";
}

/**
 * Does a number mean the same under both formats? Then a cell may keep the format that it has.
 * @param isRate it stands under a percentage
 */
export const meansTheSame = (
  value: number,
  one: string | undefined,
  other: string | undefined,
  isRate: boolean,
): boolean => meaningOf(value, one, isRate) === meaningOf(value, other, isRate);

/** Two contents that say the same, so that nothing has to be written. */
export function sameContent(one: Copied, other: Copied, isRate: boolean): boolean {
  if (one.kind === "text" || other.kind === "text") {
    return one.kind === "text" && other.kind === "text" && one.value.trim() === other.value.trim();
  }
  return one.value === other.value && meansTheSame(one.value, one.format, other.format, isRate);
}
