/** Indicators: formulas with symbols, units, and how sure the form of each formula is. */

/** How the form of a formula is known; it goes into the documents and the pane as 依据. */
export type Confidence = "notice" | "statistics" | "secondary" | "usual" | "literal" | "own";

export interface Input<K extends string = string> {
  /** name of the function's argument, e.g. `reused` */
  readonly key: K;
  /** symbol in the formula, e.g. `Vr` */
  readonly symbol: string;
  readonly name: string;
  /** evident unit; the unit of a ratio's two sides only has to be the same */
  readonly unit: string;
  /** the value that stands in where the argument is left out; an input without it is required */
  readonly default?: number;
  /**
   * A quantity that cannot be 0 in a plant that runs. Excel on Windows hands a blank cell over as 0, so that 0 here
   * means 未填; without this a forgotten intake would give a reuse rate of 100 %.
   */
  readonly neverZero?: boolean;
}

/** Why there is no value. */
export type FailureKind = "missing" | "zero-divisor" | "impossible" | "not-applicable";

export interface Failure {
  readonly kind: FailureKind;
  /** one Chinese sentence */
  readonly message: string;
}

export type Outcome<T> = { readonly kind: "value"; readonly value: T } | Failure;

/** A blank argument is null; whoever calls reads text and errors into numbers beforehand. */
export type Amount = number | null | undefined;

export interface Indicator {
  readonly id: string;
  /** WATER function that computes it; null where STEPS and the pane alone offer it */
  readonly functionName: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
  /** symbol of the result, e.g. `R` */
  readonly symbol: string;
  readonly inputs: readonly Input[];
  /** `R = Vr ÷ (Vi + Vr) × 100%` */
  readonly formula: string;
  /** unit of the result; % means percent points (97 is 97 %) */
  readonly unit: string;
  readonly confidence: Confidence;
  /** what a user of the formula has to know */
  readonly note?: string;
  /** inputs in the order of `inputs`; rates in percent points */
  compute(amounts: readonly Amount[]): Outcome<number>;
  /** the calculation process as annexes 6 and 7 ask for it: `R = 970 ÷ (30 + 970) × 100% = 97.00%` */
  steps(amounts: readonly Amount[]): Outcome<string>;
}
