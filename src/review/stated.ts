/** The one number that a cell states, in the unit of its column, for comparing it with other cells. */
import { isPercentFormat } from "../assessment";
import { fold, type Cell } from "../forms";

export interface Stated {
  /** rates in percent points */
  readonly value: number;
  /** digits after the point, as stated: what rounding may hide is half a unit of the last one */
  readonly decimals: number;
}

/** percent: a share of 100; amount: whatever the column counts in */
export type Measure = "percent" | "amount";

/** Null for blanks, bounds, several values, words, and for a bare 0.05 of which nobody knows whether it is 5 % or 0.05 %. */
export function statedIn(cell: Cell | undefined, measure: Measure): Stated | null {
  const content = cell?.content;
  if (content?.kind === "number") {
    if (measure === "amount") return statedNumber(content.value);
    if (isPercentFormat(content.format)) return statedNumber(content.value * 100);
    return content.value > 0 && content.value <= 1 ? null : statedNumber(content.value);
  }
  return content?.kind === "text" ? statedText(content.value, measure) : null;
}

const PERCENT = /^(\d+(?:\.(\d+))?)%$/;
/** a number alone, or with the unit of a water amount behind it */
const AMOUNT = /^(\d+(?:\.(\d+))?)(?:(?:m[³3]|立方米)(?:\/.+)?)?$/;

function statedText(text: string, measure: Measure): Stated | null {
  const folded = fold(text).replace(/,(?=\d{3}(?!\d))/g, "");
  const found = (measure === "percent" ? PERCENT.exec(folded) : null) ?? AMOUNT.exec(folded);
  if (!found) return null;
  const value = Number(found[1]);
  if (measure === "percent" && !folded.endsWith("%") && value > 0 && value <= 1) return null;
  return { value, decimals: found[2]?.length ?? 0 };
}

/** 15 digits, as a spreadsheet keeps them: 0.9605 × 100 is 96.05. */
function statedNumber(value: number): Stated | null {
  if (!Number.isFinite(value)) return null;
  if (Number.isSafeInteger(value)) return { value, decimals: 0 };
  // most figures have a few decimals, and making a text of each takes longer than all the rest
  for (let decimals = 1; decimals <= FEW; decimals++) {
    const scale = 10 ** decimals;
    const whole = Math.round(value * scale);
    if (Math.abs(whole) < MOST_WHOLE && whole / scale === value) return { value, decimals };
  }
  const exact = Number(value.toPrecision(15));
  const text = String(exact);
  return { value: exact, decimals: text.includes("e") ? 0 : (text.split(".")[1]?.length ?? 0) };
}
const FEW = 4;
const MOST_WHOLE = 1e15;

/** floating-point dust in a comparison of decimals */
const DUST = 1e-12;

/** Are they one number, one of them perhaps rounded or cut to fewer digits? */
export function agree(a: Stated, b: Stated): boolean {
  const [coarse, fine] = a.decimals <= b.decimals ? [a, b] : [b, a];
  // 4 for 3.9: nobody rounds to a single digit
  if (coarse.decimals === 0 && coarse.value < 10) return isRounded({ ...fine, value: coarse.value }, fine.value);
  return isRoundedOrCut(coarse, fine.value);
}

/** What a number with these decimals can stand for. */
export function isRoundedOrCut(stated: Stated, exact: number): boolean {
  return isRounded(stated, exact) || isCut(stated, exact);
}

export function isRounded({ value, decimals }: Stated, exact: number): boolean {
  return Math.abs(value - exact) <= 0.5 * 10 ** -decimals * (1 + DUST) + Math.abs(exact) * DUST;
}

/** 96.05 for 96.058: the further digits were left out */
export function isCut({ value, decimals }: Stated, exact: number): boolean {
  const left = exact - value;
  return left >= -Math.abs(exact) * DUST && left < 10 ** -decimals * (1 - DUST);
}

/** The number of a cell with all its digits, as its format means it: 0.9696 as 0% is 96.96%. */
export function exactText({ value, format }: { readonly value: number; readonly format?: string }): string {
  return isPercentFormat(format) ? `${Number((value * 100).toPrecision(15))}%` : String(Number(value.toPrecision(15)));
}
