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
  const [, number, unit = ""] = /^(\d+(?:\.\d+)?)(?:\(?([^\d()].*?)\)?)?$/.exec(text) ?? [];
  if (number === undefined) return null;
  const scale = unit === "" ? 1 : scaleTo(unit, field?.unit ?? null);
  return scale === null ? null : { value: Number(number) * scale, text, rounding: roundingOf(number) * scale };
}

/** 1000吨 under 吨 is 1, 0.39万m³ under m³ is 10,000; null where the two count different things, or nobody knows. */
function scaleTo(unit: string, label: string | null): number | null {
  if (label === null) return null;
  const [own, asked] = [plainUnit(unit), plainUnit(label)];
  return own === asked ? multiplierOf(unit) / multiplierOf(label) : null;
}

const plainUnit = (unit: string): string =>
  unit
    .replace(/^[万亿]/, "")
    .replace(/立方米|m3|方/g, "m³")
    .replace(/吨/g, "t")
    .replace(/千升/g, "kL")
    .toLowerCase();

const roundingOf = (text: string): number => {
  if (text.includes("e")) return 0;
  return 0.5 * 10 ** -(text.split(".")[1]?.length ?? 0);
};

/** 万吨 → 10,000 of 吨 */
export const multiplierOf = (unit: string | null): number =>
  unit?.startsWith("万") ? 10_000 : unit?.startsWith("亿") ? 100_000_000 : 1;
