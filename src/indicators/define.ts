/** Makes an indicator of a description: the checks that all formulas share stand here once. */
import { forReaders } from "../rulebook/for-readers";
import { formatAmount, formatResult } from "./format";
import { messages } from "./messages";
import type { Amount, Failure, Indicator, Input, Outcome } from "./types";

type Values<K extends string> = Readonly<Record<K, number>>;

/** A formula with its numbers put in: dividend ÷ divisor (× 100 for a rate). */
export interface Working {
  readonly dividend: number;
  readonly divisor: number;
  /** right side of the formula with numbers, e.g. `970 ÷ (30 + 970) × 100%` */
  readonly process: string;
}

export interface Definition<K extends string> extends Omit<Indicator, "inputs" | "formula" | "compute" | "steps"> {
  readonly inputs: readonly Input<K>[];
  readonly formula: string | undefined;
  /** names of what is 0 when the divisor is 0 */
  readonly divisorName: string;
  /** what cannot be, beyond negative numbers; `given` has the keys of the arguments that were not blank */
  readonly reject?: (values: Values<K>, given: ReadonlySet<K>) => Failure | null;
  readonly work: (values: Values<K>) => Working;
}

export function impossible(message: string): Failure {
  return { kind: "impossible", message };
}

const NOT_SHOWN = { symbol: "", unit: "" };

/** Symbol and unit of an input, as the pane writes them beside its field. */
export const shown = (symbol: string, unit: string): Pick<Input, "symbol" | "unit"> =>
  forReaders({ symbol, unit }) ?? NOT_SHOWN;

/** Rejects a part that is larger than its whole, with the tolerance that comparisons with limits use. */
export function partOf(part: number, partName: string, whole: number, wholeName: string): Failure | null {
  return part > whole * (1 + 1e-9) ? impossible(messages.partExceedsWhole(partName, wholeName)) : null;
}

export function define<const K extends string>(definition: Definition<K>): Indicator {
  const { inputs, divisorName, reject, work, ...description } = definition;
  const isRate = description.unit === "%";

  function settle(amounts: readonly Amount[]): Outcome<Working> {
    const values: Partial<Record<K, number>> = {};
    const given = new Set<K>();
    for (const [index, input] of inputs.entries()) {
      const amount = amounts[index] ?? null;
      const blank = amount === null || (amount === 0 && input.default !== undefined);
      if (blank && input.default === undefined) return { kind: "missing", message: messages.missing(input.name) };
      if (!blank) given.add(input.key);
      const value = blank ? (input.default as number) : amount;
      if (!Number.isFinite(value)) return impossible(messages.notFinite(input.name));
      if (value < 0) return impossible(messages.negative(input.name));
      values[input.key] = value;
    }
    const known = values as Values<K>;
    const working = work(known);
    const rejected = reject?.(known, given) ?? null;
    if (rejected?.kind === "not-applicable") return rejected;
    if (working.divisor === 0) return { kind: "zero-divisor", message: messages.zeroDivisor(divisorName) };
    const forgotten = inputs.find((input) => input.neverZero && known[input.key] === 0);
    if (forgotten) return { kind: "missing", message: messages.neverZero(forgotten.name) };
    return rejected ?? { kind: "value", value: working };
  }

  // Multiplied before divided: 970 × 100 ÷ 1000 is 97 exactly, 0.97 × 100 need not be.
  const result = ({ dividend, divisor }: Working) => ((isRate ? 100 : 1) * dividend) / divisor;

  return {
    ...description,
    formula: description.formula ?? "",
    inputs,
    compute(amounts) {
      const settled = settle(amounts);
      return settled.kind === "value" ? { kind: "value", value: result(settled.value) } : settled;
    },
    steps(amounts) {
      const settled = settle(amounts);
      if (settled.kind !== "value") return settled;
      const outcome = formatResult(result(settled.value), description.unit);
      return { kind: "value", value: `${description.symbol} = ${settled.value.process} = ${outcome}` };
    },
  };
}

/** part ÷ whole, of which the part is one piece: a rate, or an amount per unit. */
export function quotient(dividend: number, divisor: number, isRate: boolean): Working {
  return {
    dividend,
    divisor,
    process: `${formatAmount(dividend)} ÷ ${formatAmount(divisor)}${isRate ? " × 100%" : ""}`,
  };
}

/** part ÷ (rest + part) × 100 %: reuse, circulation, substitution. */
export function shareOfSum(part: number, rest: number): Working {
  return {
    dividend: part,
    divisor: rest + part,
    process: `${formatAmount(part)} ÷ (${formatAmount(rest)} + ${formatAmount(part)}) × 100%`,
  };
}
