/** What is wrong with an entry's figures, once for all rules that speak of it. */
import type { QuantityKind } from "../forms";
import { amountsOf, checkEntry, isNear, resultOf, type Amounts, type Checked, type Measured } from "./arithmetic";
import type { Entry } from "./entries";
import type { Judged } from "./rule";

/** An amount of which everything else says that it is written in another unit. */
export interface Misscaled {
  readonly measured: Measured;
  /** times what is written */
  readonly factor: number;
}

export interface Diagnosis {
  readonly judged: Judged;
  readonly entry: Entry;
  readonly amounts: Amounts;
  readonly checked: readonly Checked[];
  /** explains every wrong figure of the entry, if there is one such amount only */
  readonly misscaled: Misscaled | null;
  /** it does so for a rate, too, and not for 单位产品取水量 alone */
  readonly explainsRates: boolean;
}

/** 万m³, L, 10⁴ … under a heading in m³, and the other way round */
export const SCALES = [10, 100, 1000, 10_000, 0.1, 0.01, 0.001, 0.0001] as const;

/** Rules ask one after the other about the same review. */
const known = new WeakMap<readonly Judged[], readonly Diagnosis[]>();

/** Of the entries that state amounts; most tables have none. */
export function diagnosesOf(judged: readonly Judged[]): readonly Diagnosis[] {
  let diagnoses = known.get(judged);
  if (!diagnoses) {
    diagnoses = judged.flatMap((each) => (each.entry.quantities.length === 0 ? [] : [diagnose(each)]));
    known.set(judged, diagnoses);
  }
  return diagnoses;
}

function diagnose(judged: Judged): Diagnosis {
  const { entry } = judged;
  const amounts = amountsOf(entry.quantities);
  const checked = checkEntry(entry, amounts);
  const misscaled = misscaledAmount(amounts, checked);
  const explainsRates =
    misscaled !== null && checked.some(({ is, indicator }) => is === "wrong" && indicator !== "单位产品取水量");
  return { judged, entry, amounts, checked, misscaled, explainsRates };
}

/** The one amount and factor with which all figures agree; null where there is none, or more than one. */
function misscaledAmount(amounts: Amounts, checked: readonly Checked[]): Misscaled | null {
  const wrong = checked.filter(({ is }) => is === "wrong");
  if (wrong.length === 0) return null;
  const found: Misscaled[] = [];
  for (const [kind, measured] of amounts) {
    const concerned = checked.filter(({ derivation }) => derivation.needs.includes(kind));
    if (!wrong.every((each) => concerned.includes(each))) continue;
    const factor = SCALES.find((scale) => concerned.every((each) => agreesScaled(each, amounts, kind, scale)));
    if (factor !== undefined) found.push({ measured, factor });
  }
  const [only, ...others] = found;
  return only && others.length === 0 ? only : null;
}

/** Would the stated value be right if the amount were so many times what is written? */
export function agreesScaled(checked: Checked, amounts: Amounts, kind: QuantityKind, factor: number): boolean {
  const computed = resultOf(checked.derivation, amounts, [kind, factor]);
  return computed !== null && isNear(checked.stated, computed, checked.indicator);
}
