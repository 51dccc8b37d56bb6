/** The calculator's arithmetic: what was typed → amounts, a result, a formula for the cell. Pure. */
import { assess, isUnknown } from "../../assessment";
import type { UnknownName, Verdict } from "../../assessment/types";
import { formatResult, type Amount, type Indicator, type Input } from "../../indicators";
import { checkFormula, indicatorFormula, nested, readOperand, type Operand } from "../formula";

/** One input field: what was typed, and the unit chosen beside it. */
export interface Field {
  readonly typed: string;
  readonly unit: UnitChoice;
}

export interface UnitChoice {
  readonly name: string;
  /** typed amount × factor = amount in the formula's unit */
  readonly factor: number;
}

// the forms ask now for m³, now for 万m³; a mix-up is off by ten thousand
const LARGER: Readonly<Record<string, readonly UnitChoice[]>> = {
  "m³": [{ name: "万m³", factor: 10_000 }],
  t: [{ name: "万t", factor: 10_000 }],
  万元: [{ name: "亿元", factor: 10_000 }],
  "MW·h": [
    { name: "万kW·h", factor: 10 },
    { name: "亿kW·h", factor: 100_000 },
  ],
};

/** Units in which an input may be given, the formula's own first. */
export const unitChoices = ({ unit }: Input): UnitChoice[] => [{ name: unit, factor: 1 }, ...(LARGER[unit] ?? [])];

export const emptyFields = (indicator: Indicator): Field[] =>
  indicator.inputs.map((input) => ({ typed: "", unit: unitChoices(input)[0]! }));

export type Calculation =
  | { readonly kind: "waiting" }
  /** at least one input is a cell: Excel calculates */
  | { readonly kind: "references" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "value"; readonly value: number; readonly result: string; readonly steps: string };

export function calculate(indicator: Indicator, fields: readonly Field[]): Calculation {
  const operands = fields.map(({ typed }) => readOperand(typed));
  if (operands.some(({ kind }) => kind === "wrong")) return { kind: "waiting" };
  if (operands.some(({ kind }, i) => kind === "empty" && indicator.inputs[i]?.default === undefined))
    return { kind: "waiting" };
  if (operands.some(({ kind }) => kind === "reference")) return { kind: "references" };
  const amounts = operands.map((operand, i): Amount =>
    operand.kind === "number" ? scaled(operand.value, fields[i]!.unit.factor) : null,
  );
  const outcome = indicator.compute(amounts);
  if (outcome.kind !== "value") return { kind: "failed", message: outcome.message };
  const steps = indicator.steps(amounts);
  return {
    kind: "value",
    value: outcome.value,
    result: formatResult(outcome.value, indicator.unit),
    steps: steps.kind === "value" ? steps.value : steps.message,
  };
}

/** 1.1 万 is 11000, not 11000.000000000002 */
const scaled = (value: number, factor: number): number => Number((value * factor).toPrecision(15));

/** `=WATER.REUSE_RATE(B3,30)`; null where an input is missing or the indicator has no function. */
export function formulaOf(indicator: Indicator, fields: readonly Field[]): string | null {
  if (indicator.functionName === null) return null;
  const operands = fields.map(({ typed, unit }) => operandText(readOperand(typed), unit.factor));
  while (operands.at(-1) === "" && indicator.inputs[operands.length - 1]?.default !== undefined) operands.pop();
  const isComplete = operands.every(
    (operand, i) => operand !== null && (operand !== "" || indicator.inputs[i]?.default !== undefined),
  );
  return isComplete ? indicatorFormula(indicator.functionName, operands as string[]) : null;
}

/** null: nothing that a formula could hold */
function operandText(operand: Operand, factor: number): string | null {
  switch (operand.kind) {
    case "number":
      return String(scaled(operand.value, factor));
    case "reference":
      return factor === 1 ? operand.reference : `${operand.reference}*${factor}`;
    case "empty":
      return "";
    case "wrong":
      return null;
  }
}

export interface Against {
  readonly industry: string;
  readonly conditions: readonly string[];
}

export function judgeResult(
  indicator: Indicator,
  value: number,
  { industry, conditions }: Against,
): Verdict | UnknownName {
  return assess({ industry, indicator: indicator.name, conditions }, { kind: "number", value });
}

export const isVerdict = (answer: Verdict | UnknownName): answer is Verdict => !isUnknown(answer);

/** `=WATER.CHECK("steel","重复利用率",WATER.REUSE_RATE(…))` */
export const checkOf = (indicator: Indicator, formula: string, { industry, conditions }: Against): string =>
  checkFormula(industry, indicator.name, nested(formula), conditions);
