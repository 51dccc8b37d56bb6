/** WATER functions → formulas that every spreadsheet calculates. */
import { ARITHMETIC, type Arithmetic } from "./arithmetic";
import { parseFormula, type ParsedFormula, type WaterCall } from "./calls";
import { operandOf, standsAlone, type Operand } from "./operand";
import { verdictExpression } from "./verdict";

/**
 * - `guarded`: a blank, and a 0 that means 未填, stay `#N/A` as with the function
 * - `plain`: the arithmetic alone, as one writes it by hand; a blank counts as 0
 */
export type NativeStyle = "guarded" | "plain";

/** Why a formula cannot be rewritten; the pane has a sentence for each. */
export type Refusal =
  /** the formula cannot be read */
  | "unreadable"
  /** no spreadsheet has the like of this function */
  | "no-equivalent"
  /** an argument is a range or an array */
  | "range"
  /** too few or too many arguments */
  | "arguments"
  /** CHECK whose industry, indicator or condition stands in a cell */
  | "words-in-cells"
  /** CHECK with a word that the rulebook does not know */
  | "unknown-word"
  /** longer than a formula may be */
  | "too-long";

export type Rewriting =
  | { readonly outcome: "native"; readonly formula: string }
  | { readonly outcome: "refused"; readonly why: Refusal; readonly functionName: string | null };

/** Excel's own limit */
const LONGEST_FORMULA = 8192;

/** A formula with its leading `=`. The result holds no WATER function any more, or there is none. */
export function toNative(formula: string, style: NativeStyle): Rewriting {
  const parsed = parseFormula(formula);
  if (!parsed) return { outcome: "refused", why: "unreadable", functionName: null };
  try {
    const native = new Writer(parsed, style).write();
    if (native.length > LONGEST_FORMULA) return { outcome: "refused", why: "too-long", functionName: null };
    return { outcome: "native", formula: native };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { outcome: "refused", why: error.why, functionName: error.functionName };
  }
}

class Refused extends Error {
  constructor(
    readonly why: Refusal,
    readonly functionName: string,
  ) {
    super(why);
  }
}

interface Argument {
  readonly operand: Operand;
  /** with the WATER functions in it rewritten, in parentheses where it needs them */
  readonly text: string;
}

class Writer {
  constructor(
    private readonly parsed: ParsedFormula,
    private readonly style: NativeStyle,
  ) {}

  write(): string {
    return this.textBetween(0, this.parsed.tokens.length);
  }

  private textBetween(from: number, to: number): string {
    const { tokens, calls } = this.parsed;
    let text = "";
    for (let at = from; at < to;) {
      const call = calls.find((each) => each.from === at && each.to <= to);
      if (!call) {
        // the intersection sign belongs to the function that is going
        const isSign = tokens[at]?.text === "@" && calls.some((each) => each.from === at + 1);
        text += isSign ? "" : (tokens[at]?.text ?? "");
        at++;
        continue;
      }
      const native = this.call(call);
      text += native.isWhole || this.isWhole(call) ? native.text : `(${native.text})`;
      if (text.length > LONGEST_FORMULA) throw new Refused("too-long", call.name);
      at = call.to;
    }
    return text;
  }

  /** Nothing but `=` before the call and nothing behind it. */
  private isWhole(call: WaterCall): boolean {
    const { tokens } = this.parsed;
    const around = [...tokens.slice(0, call.from), ...tokens.slice(call.to)];
    return around.every(({ kind, text }, index) => kind === "space" || text === "@" || (index === 0 && text === "="));
  }

  private call(call: WaterCall): { text: string; isWhole: boolean } {
    if (call.name === "CHECK") return { text: this.check(call), isWhole: true };
    const arithmetic = Object.hasOwn(ARITHMETIC, call.name) ? ARITHMETIC[call.name] : undefined;
    if (!arithmetic) throw new Refused("no-equivalent", call.name);
    return this.indicator(call, arithmetic);
  }

  private argumentsOf(call: WaterCall): Argument[] {
    const { tokens } = this.parsed;
    return call.arguments.map((span) => {
      const own = tokens.slice(span.from, span.to);
      const operand = operandOf(own);
      const text = this.textBetween(span.from, span.to).trim();
      // a call becomes an IF or stands in parentheses already
      return { operand, text: standsAlone(own) ? text : `(${text})` };
    });
  }

  private indicator(
    call: WaterCall,
    { required, defaults, neverZero, expression }: Arithmetic,
  ): { text: string; isWhole: boolean } {
    const given = this.argumentsOf(call);
    if (given.length < required || given.length > required + defaults.length) throw new Refused("arguments", call.name);
    if (given.some(({ operand }) => operand.kind === "range")) throw new Refused("range", call.name);
    if (given.slice(0, required).some(({ operand }) => operand.kind === "left-out")) {
      throw new Refused("arguments", call.name);
    }
    const values = given.slice(0, required).map(({ text }) => text);
    const optional = given
      .slice(required)
      .flatMap(({ operand, text }, index) =>
        operand.kind === "left-out" ? [] : [this.orDefault(operand, text, defaults[index] ?? 0)],
      );
    const result = expression(...values, ...optional);
    if (this.style === "plain") return { text: result, isWhole: false };
    const gaps = given.slice(0, required).flatMap((argument, index) => gapsOf(argument, neverZero.includes(index)));
    if (gaps.length === 0) return { text: result, isWhole: false };
    const [only, ...more] = gaps;
    return { text: `IF(${more.length === 0 ? only : `OR(${gaps.join(",")})`},NA(),${result})`, isWhole: true };
  }

  /** A blank or 0 counts as the default; a text of no length can only stand in a place. */
  private orDefault(operand: Operand, text: string, value: number): string {
    if (operand.kind === "number") return operand.value === 0 ? String(value) : text;
    if (value === 0) return this.style === "guarded" && operand.kind === "place" ? `IF(${text}="",0,${text})` : text;
    return operand.kind === "place"
      ? `IF(OR(${text}="",${text}=0),${value},${text})`
      : `IF(${text}=0,${value},${text})`;
  }

  private check(call: WaterCall): string {
    const [industry, indicator, value, ...conditions] = this.argumentsOf(call);
    if (!industry || !indicator || !value) throw new Refused("arguments", call.name);
    if (value.operand.kind === "range") throw new Refused("range", call.name);
    if (value.operand.kind === "left-out") throw new Refused("arguments", call.name);
    const words = [industry, indicator, ...conditions].map(({ operand }) => {
      if (operand.kind === "left-out") return "";
      if (operand.kind !== "text") throw new Refused("words-in-cells", call.name);
      return operand.value;
    });
    const [industryName = "", indicatorName = "", ...conditionWords] = words;
    const verdict = verdictExpression(industryName, indicatorName, conditionWords, value.text);
    if (verdict === null) throw new Refused("unknown-word", call.name);
    return verdict;
  }
}

/** Conditions under which the value is not filled in. */
function gapsOf({ operand, text }: Argument, neverZero: boolean): string[] {
  if (operand.kind === "number") return neverZero && operand.value === 0 ? ["TRUE"] : [];
  const blank = operand.kind === "place" ? [`${text}=""`] : [];
  return neverZero ? [...blank, `${text}=0`] : blank;
}

/** Names of the WATER functions in a formula, each once. */
export const waterFunctionsIn = (formula: string): string[] => [
  ...new Set(parseFormula(formula)?.calls.map(({ name }) => name) ?? []),
];
