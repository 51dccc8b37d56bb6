/** Numbers in the fields of annex 2. */
import { fold, type Field } from "../forms";

export interface Quantity {
  readonly value: number;
  /** as stated, for sentences */
  readonly text: string;
  /** half a unit of the last digit stated: what rounding may hide */
  readonly rounding: number;
}

/** A field that holds one plain number, also as text with separators; null for anything else. */
export function quantityOf(field: Field | undefined): Quantity | null {
  const content = field?.cell?.content;
  if (content?.kind === "number") {
    const text = String(Number(content.value.toPrecision(15)));
    return Number.isFinite(content.value) ? { value: content.value, text, rounding: roundingOf(text) } : null;
  }
  if (content?.kind !== "text") return null;
  const text = fold(content.value).replace(/,/g, "");
  return /^\d+(?:\.\d+)?$/.test(text) ? { value: Number(text), text, rounding: roundingOf(text) } : null;
}

const roundingOf = (text: string): number => {
  if (text.includes("e")) return 0;
  return 0.5 * 10 ** -(text.split(".")[1]?.length ?? 0);
};

/** 万吨 → 10,000 of 吨 */
export const multiplierOf = (unit: string | null): number =>
  unit?.startsWith("万") ? 10_000 : unit?.startsWith("亿") ? 100_000_000 : 1;
