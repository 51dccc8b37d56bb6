/**
 * A number as Excel would display it under a format code. Covers what tables hold: sections with conditions and colours,
 * digits, thousands, scaling, percent, exponents, literals, fractions, dates and times (Chinese and English).
 */
import { formatDate, isDateCode } from "./formatDate";

export interface FormatOptions {
  /** whether serial 0 is 1904-01-01 */
  readonly date1904?: boolean;
}

export type FormatToken =
  { readonly kind: "literal"; readonly text: string } | { readonly kind: "code"; readonly text: string };

interface Section {
  readonly condition: ((value: number) => boolean) | null;
  readonly tokens: readonly FormatToken[];
}

const sections = new Map<string, readonly Section[]>();

/** `formatNumber(0.973, "0.0%")` → `97.3%` */
export function formatNumber(value: number, code: string, options: FormatOptions = {}): string {
  if (code === "General" || code === "@" || code === "") return formatGeneral(value);
  let parsed = sections.get(code);
  if (!parsed) sections.set(code, (parsed = parseFormat(code)));
  const chosen = choose(parsed, value);
  if (!chosen) return "";
  const { section, signed } = chosen;
  const codes = section.tokens.map((token) => (token.kind === "code" ? token.text : "")).join("");
  if (/general/i.test(codes)) return joinGeneral(section.tokens, signed);
  if (isDateCode(codes)) return formatDate(value, section.tokens, options.date1904 ?? false);
  return formatDigits(signed, section.tokens);
}

/** a number that is no longer than this has no more digits than the default display shows */
const GENERAL_LENGTH = 11;

/** The default display: at most 11 significant digits, exponents for the very large and the very small. */
export function formatGeneral(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return "0";
  const shortest = String(value);
  if (size >= 1e-6 && shortest.length <= GENERAL_LENGTH) return shortest;
  if (size >= 1e11 || size < 1e-9) {
    const [digits = "", exponent = ""] = value.toExponential(5).split("e");
    const power = Math.abs(Number(exponent)).toString().padStart(2, "0");
    return `${trimZeros(digits)}E${exponent.startsWith("-") ? "-" : "+"}${power}`;
  }
  const integerDigits = Math.max(1, Math.floor(Math.log10(size)) + 1);
  return trimZeros(value.toFixed(Math.max(0, 10 - integerDigits)));
}

function trimZeros(digits: string): string {
  return digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
}

function joinGeneral(tokens: readonly FormatToken[], value: number): string {
  return tokens
    .map((token) => (token.kind === "literal" ? token.text : token.text.replace(/general/i, formatGeneral(value))))
    .join("");
}

/** Splits at `;` outside quotes; takes conditions out; drops colours, widths and fillers. */
function parseFormat(code: string): Section[] {
  return code.match(/(?:"[^"]*"|\\.|[_*].|\[[^\]]*\]|[^;])+|(?<=^|;)(?=;|$)/gs)?.map(parseSection) ?? [];
}

const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+)$/;

function parseSection(code: string): Section {
  const tokens: FormatToken[] = [];
  let condition: Section["condition"] = null;
  for (const [piece] of code.matchAll(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|General|AM\/PM|A\/P|上午\/下午|[\s\S]/gi)) {
    const inner = piece.slice(1, -1);
    if (piece[0] === '"') tokens.push({ kind: "literal", text: piece.replace(/"/g, "") });
    else if (piece[0] === "\\" && piece.length > 1) tokens.push({ kind: "literal", text: piece[1]! });
    else if (piece[0] === "_" && piece.length > 1) tokens.push({ kind: "literal", text: " " });
    else if (piece[0] === "*" && piece.length > 1) continue;
    else if (/^\[[hms]+\]$/i.test(piece)) tokens.push({ kind: "code", text: piece });
    else if (piece[0] === "[" && piece.length > 1) {
      const match = CONDITION.exec(inner);
      if (match) condition = comparison(match[1]!, Number(match[2]));
      else if (inner.startsWith("$") && inner.length > 1)
        tokens.push({ kind: "literal", text: inner.slice(1).split("-")[0]! });
    } else
      tokens.push({
        kind: /[$+\-()\s:!^&'~{}<>=¥€]/.test(piece) || (piece > "\u007f" && piece !== "上午/下午") ? "literal" : "code",
        text: piece,
      });
  }
  return { condition, tokens };
}

function comparison(operator: string, bound: number): (value: number) => boolean {
  switch (operator) {
    case "<":
      return (value) => value < bound;
    case "<=":
      return (value) => value <= bound;
    case ">":
      return (value) => value > bound;
    case ">=":
      return (value) => value >= bound;
    case "<>":
      return (value) => value !== bound;
    default:
      return (value) => value === bound;
  }
}

/** positive;negative;zero;text, unless sections carry conditions. A section of its own for negatives shows no sign. */
function choose(all: readonly Section[], value: number): { section: Section; signed: number } | null {
  const [first, second, third] = all;
  if (!first) return null;
  if (all.some((section) => section.condition)) {
    const section = all.slice(0, 3).find((each) => !each.condition || each.condition(value)) ?? first;
    return { section, signed: section === first ? value : Math.abs(value) };
  }
  if (value < 0 && second) return { section: second, signed: -value };
  if (value === 0 && third) return { section: third, signed: 0 };
  return { section: first, signed: value };
}

/** Digit placeholders with everything around them. */
function formatDigits(value: number, tokens: readonly FormatToken[]): string {
  const isDigit = (token: FormatToken) => token.kind === "code" && /^[0#?]$/.test(token.text);
  const code = tokens.map((token) => (token.kind === "code" ? token.text : "\u0001")).join("");
  const firstDigit = tokens.findIndex(isDigit);
  if (firstDigit < 0) return (value < 0 ? "-" : "") + literals(tokens, value);
  const lastDigit = tokens.findLastIndex(isDigit);
  const before = literals(tokens.slice(0, firstDigit), value);
  const after = literals(trimScaling(tokens.slice(lastDigit + 1)), value);
  const percents = code.split("%").length - 1;
  const scaling = /^,*/.exec(code.slice(lastDigit + 1))![0].length;
  const size = (Math.abs(value) * 100 ** percents) / 1000 ** scaling;
  const pattern = code.slice(firstDigit, lastDigit + 1);
  const fraction = /([0#?]+)\s*\u0001?\/\u0001?\s*([0#?]+|\d+)/.test(pattern);
  const exponent = /E\u0001?[+-]?/i.test(pattern) ? digitsAfter(pattern) : null;
  const body = fraction
    ? formatFraction(size, pattern)
    : exponent !== null
      ? formatExponent(size, pattern, exponent)
      : formatDecimal(size, pattern, tokens.slice(firstDigit, lastDigit + 1));
  const sign = value < 0 && /[1-9]/.test(body) ? "-" : "";
  return sign + before + body + after;
}

function trimScaling(tokens: readonly FormatToken[]): readonly FormatToken[] {
  const start = tokens.findIndex((token) => token.kind === "literal" || token.text !== ",");
  return start < 0 ? [] : tokens.slice(start);
}

function literals(tokens: readonly FormatToken[], value: number): string {
  return tokens.map((token) => (token.kind === "code" && token.text === "@" ? String(value) : token.text)).join("");
}

function digitsAfter(pattern: string): number {
  return /E[^0#?]*([0#?]+)$/i.exec(pattern)?.[1]?.length ?? 1;
}

function formatExponent(size: number, pattern: string, exponentDigits: number): string {
  const decimals = /\.([0#?]*)/.exec(pattern)?.[1]?.length ?? 0;
  const [digits = "0", power = "+0"] = size.toExponential(decimals).split("e");
  const sign = power.startsWith("-") ? "-" : "+";
  return `${digits}E${sign}${power.replace(/^[+-]/, "").padStart(exponentDigits, "0")}`;
}

function formatFraction(size: number, pattern: string): string {
  const whole = Math.floor(size);
  const denominatorDigits = /\/\D*([0#?]+)/.exec(pattern)?.[1]?.length ?? 1;
  let best = { top: 0, bottom: 1, error: Infinity };
  for (let bottom = 1; bottom < 10 ** Math.min(3, denominatorDigits); bottom++) {
    const top = Math.round((size - whole) * bottom);
    const error = Math.abs(size - whole - top / bottom);
    if (error < best.error - 1e-12) best = { top, bottom, error };
  }
  if (best.top === 0) return String(whole);
  if (best.top === best.bottom) return String(whole + 1);
  return `${whole > 0 ? `${whole} ` : ""}${best.top}/${best.bottom}`;
}

function formatDecimal(size: number, pattern: string, tokens: readonly FormatToken[]): string {
  const [whole = "", decimal = ""] = pattern.split(".", 2);
  const places = decimal.replace(/[^0#?]/g, "");
  let [digits = "0", fraction = ""] = roundDecimal(size, places.length).split(".");
  const optional = /[#?]*$/.exec(places)![0].length;
  while (fraction.length > places.length - optional && fraction.endsWith("0")) fraction = fraction.slice(0, -1);
  const required = whole.replace(/[^0]/g, "").length;
  digits = digits.replace(/^0+/, "").padStart(required, "0");
  // literals between digits, as in 000-0000, take their places from the right
  if (tokens.some((token) => token.kind === "literal")) return interleave(digits, tokens, fraction, places.length > 0);
  if (whole.includes(",")) digits = digits.replace(/\B(?=(\d{3})+$)/g, ",");
  return digits + (pattern.includes(".") ? "." : "") + fraction;
}

function interleave(digits: string, tokens: readonly FormatToken[], fraction: string, hasFraction: boolean): string {
  const point = tokens.findIndex((token) => token.kind === "code" && token.text === ".");
  const whole = point < 0 ? tokens : tokens.slice(0, point);
  let out = "";
  let rest = digits;
  const places = whole.filter((token) => token.kind === "code" && /[0#?]/.test(token.text)).length;
  let seen = 0;
  for (const token of [...whole].reverse()) {
    if (token.kind === "literal") out = token.text + out;
    else if (/[0#?]/.test(token.text)) {
      const take = ++seen === places ? rest.length : Math.min(1, rest.length);
      out = rest.slice(rest.length - take) + out;
      rest = rest.slice(0, rest.length - take);
    }
  }
  return hasFraction ? `${out}.${fraction}` : out;
}

/** Rounds half away from zero on the decimal digits that people see, so that 1.005 under 0.00 shows 1.01 as in Excel. */
function roundDecimal(size: number, places: number): string {
  if (size >= 1e15) return size.toFixed(Math.min(places, 20));
  const shown = Number(size.toPrecision(15));
  const [mantissa = "0", exponent = "0"] = shown.toExponential().split("e");
  const rounded = Math.round(Number(`${mantissa}e${Number(exponent) + places}`));
  return Number(`${rounded}e-${places}`).toFixed(Math.min(places, 20));
}
