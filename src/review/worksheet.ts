/** What follows from the metered volumes of a water-balance worksheet, by the formulas of the functions. */
import { indicators, type Failure } from "../indicators";
import { meterGroups, outputs } from "../indicators/worksheet";
import { isBlank, isUncalculated, type BalanceForm, type MeasuredPlace } from "../forms";
import { multiplierOf, quantityOf } from "./numbers";

export interface Computed {
  /** volumes in the unit that the worksheet prints; sums where they are not stated */
  readonly amounts: ReadonlyMap<string, number>;
  /** by the symbol of the result */
  readonly results: ReadonlyMap<string, number>;
  /** results that cannot be, with the reason */
  readonly failures: ReadonlyMap<string, Failure>;
}

export interface Sum {
  readonly symbol: string;
  readonly name: string;
  readonly formula: string;
  readonly parts: readonly { readonly symbol: string; readonly sign: 1 | -1 }[];
}

/** 取水量（净值） and 重复利用水量合计, with what they add up */
export const sums: readonly Sum[] = meterGroups.flatMap(({ meters }) =>
  meters.flatMap(({ symbol, name, sum }): Sum[] =>
    sum === undefined
      ? []
      : [{ symbol, name, formula: `${symbol} = ${sum.replace(/[{}]/g, "")}`, parts: partsOf(sum) }],
  ),
);

function partsOf(sum: string): Sum["parts"] {
  return [...sum.matchAll(/([+-]?)\{([^}]+)\}/g)].map(([, sign, symbol = ""]) => ({
    symbol,
    sign: sign === "-" ? -1 : 1,
  }));
}

/** The number of a place, in m³, t or 万元; null for blanks and words. */
export function amountAt(place: MeasuredPlace | undefined): number | null {
  if (!place || isBlank(place.cell)) return null;
  const content = place.cell?.content;
  const value = content?.kind === "number" ? content.value : quantityOf({ ...place, label: "" })?.value;
  if (value === undefined) return null;
  // 工业总产值 is printed in 万元
  return place.symbol === "Z" ? value : value * multiplierOf(place.unit);
}

/** What the parts add up to; null where none is stated. */
export function addUp({ parts }: Sum, amounts: ReadonlyMap<string, number>): number | null {
  const known = parts.filter(({ symbol }) => amounts.has(symbol));
  if (known.length === 0) return null;
  return known.reduce((total, { symbol, sign }) => total + sign * (amounts.get(symbol) ?? 0), 0);
}

export function computedIn(form: BalanceForm): Computed {
  const amounts = new Map<string, number>();
  for (const [symbol, place] of form.meters) {
    const amount = isUncalculated(place.cell) ? null : amountAt(place);
    if (amount !== null) amounts.set(symbol, amount);
  }
  for (const sum of sums) {
    const total = amounts.has(sum.symbol) ? null : addUp(sum, amounts);
    if (total !== null) amounts.set(sum.symbol, total);
  }
  const results = new Map<string, number>();
  const failures = new Map<string, Failure>();
  for (const { symbol, live, needs } of outputs) {
    const [, name, list = ""] = /^([A-Z_]+)\((.*)\)$/.exec(live) ?? [];
    const indicator = indicators.find(({ functionName }) => functionName === name);
    if (!indicator || needs.some((need) => !amounts.has(need))) continue;
    const outcome = indicator.compute(list.split(",").map((argument) => sumOf(argument, amounts)));
    if (outcome.kind === "value") results.set(symbol, outcome.value);
    else if (outcome.kind === "impossible") failures.set(symbol, outcome);
  }
  return { amounts, results, failures };
}

/** `{Vdr}+{Vcr}`; null where nothing of it is stated. The density that is not stated is 1 (ρ取值). */
function sumOf(argument: string, amounts: ReadonlyMap<string, number>): number | null {
  const stated = [...argument.matchAll(/\{([^}]+)\}/g)].flatMap(([, symbol = ""]) => amounts.get(symbol) ?? []);
  if (argument === "{ρ取值}") return amounts.get("ρ") ?? null;
  return stated.length === 0 ? null : stated.reduce((total, amount) => total + amount, 0);
}
