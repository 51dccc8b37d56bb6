/**
 * The ways in which nearly every cell of a file is written, taken as a whole:
 *
 *     <c r="D5" s="1"><v>4.2</v></c>   <c r="B5" t="s"><v>7</v></c>   <c r="B5" t="inlineStr"><is><t>…</t></is></c>
 *
 * Walking through their tags one by one would be most of the work of reading a large table. Whatever is written in
 * any other way, right or wrong, is left to the general reader, which alone decides what is an error.
 */
import { MAX_COLUMNS, MAX_ROWS } from "./address";
import type { Codes } from "./xml";

const SPACE = 32;
const QUOTE = 34;
const MINUS = 45;
const POINT = 46;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const A = 65;
const Z = 90;
const LOWER_C = 99;
const LOWER_R = 114;
const LOWER_S = 115;
const LOWER_T = 116;

const codesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const VALUE_START = codesOf("<v>");
const VALUE_END = codesOf("</v></c>");
const TEXT_STARTS = [codesOf("<is><t>"), codesOf('<is><t xml:space="preserve">')];
const TEXT_END = codesOf("</t></is></c>");
const TYPES = [
  { attribute: codesOf('s"'), kind: "shared" },
  { attribute: codesOf('n"'), kind: "number" },
  { attribute: codesOf('inlineStr"'), kind: "inline" },
] as const;
/** so many decimal digits are a double without loss, and so is their quotient by a power of ten up to 22 */
const EXACT_DIGITS = 15;
const POWERS_OF_TEN = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

/** One object for all cells of a part: `match` fills in what it found. */
export class PlainCell {
  row = 0;
  column = 0;
  style = 0;
  kind: "empty" | "number" | "shared" | "inline" = "empty";
  /** number, or index of the shared string */
  number = 0;
  /** inline string as written */
  raw = "";

  private after = 0;

  constructor(
    private readonly xml: string,
    /** the characters of `xml` as numbers */
    private readonly codes: Codes,
  ) {}

  /** Index after the cell whose `<` is at `at`; 0 where it is not written in a plain way. */
  match(at: number): number {
    const { codes } = this;
    if (codes[at + 1] !== LOWER_C || codes[at + 2] !== SPACE) return 0;
    if (!this.readAttributes(at + 3)) return 0;
    const end = this.after;
    if (codes[end] === SLASH) {
      this.kind = "empty";
      return codes[end + 1] === GREATER ? end + 2 : 0;
    }
    if (this.kind === "inline") return this.readText(end + 1);
    return this.isAt(VALUE_START, end + 1) ? this.readNumber(end + 1 + VALUE_START.length) : 0;
  }

  private isAt(expected: Uint8Array, at: number): boolean {
    for (let i = 0; i < expected.length; i++) if (this.codes[at + i] !== expected[i]) return false;
    return true;
  }

  /** `r`, `s` and `t`, each once at most, up to the `>` or `/` that ends the tag. */
  private readAttributes(from: number): boolean {
    const { codes } = this;
    let hasAddress = false;
    let hasStyle = false;
    let hasType = false;
    this.style = 0;
    this.kind = "number";
    for (let i = from; ; i = this.after + 1) {
      const name = codes[i];
      if (codes[i + 1] !== EQUALS || codes[i + 2] !== QUOTE) return false;
      if (name === LOWER_R) {
        if (hasAddress || !this.readAddress(i + 3)) return false;
        hasAddress = true;
      } else if (name === LOWER_S) {
        if (hasStyle || !this.readStyle(i + 3)) return false;
        hasStyle = true;
      } else if (name === LOWER_T) {
        if (hasType || !this.readType(i + 3)) return false;
        hasType = true;
      } else return false;
      const next = codes[this.after];
      if (next === GREATER || next === SLASH) return hasAddress;
      if (next !== SPACE) return false;
    }
  }

  /** `AB12"` */
  private readAddress(from: number): boolean {
    const { codes } = this;
    let i = from;
    let column = 0;
    for (let code = codes[i] ?? 0; code >= A && code <= Z; code = codes[++i] ?? 0) column = column * 26 + code - A + 1;
    const digits = i;
    const row = this.readInteger(i);
    if (digits === from || column > MAX_COLUMNS || row < 1 || row > MAX_ROWS) return false;
    this.column = column - 1;
    this.row = row - 1;
    return this.skipQuote();
  }

  private readStyle(from: number): boolean {
    this.style = this.readInteger(from);
    return this.style >= 0 && this.skipQuote();
  }

  private readType(from: number): boolean {
    const type = TYPES.find(({ attribute }) => this.isAt(attribute, from));
    if (!type) return false;
    this.kind = type.kind;
    this.after = from + type.attribute.length;
    return true;
  }

  /** At most seven digits; -1 where there are none or more. Leaves `after` behind them. */
  private readInteger(from: number): number {
    const { codes } = this;
    let i = from;
    let value = 0;
    for (let code = codes[i] ?? 0; code >= ZERO && code <= NINE; code = codes[++i] ?? 0)
      value = value * 10 + code - ZERO;
    this.after = i;
    return i === from || i - from > 7 ? -1 : value;
  }

  private skipQuote(): boolean {
    return this.codes[this.after++] === QUOTE;
  }

  /** `-12.5</v></c>`; exponents are left to the general reader. */
  private readNumber(from: number): number {
    const { codes } = this;
    const isNegative = codes[from] === MINUS;
    let i = isNegative ? from + 1 : from;
    let value = 0;
    let digits = 0;
    let decimals = -1;
    for (let code = codes[i] ?? 0; code !== LESS; code = codes[++i] ?? 0) {
      if (code >= ZERO && code <= NINE) {
        value = value * 10 + code - ZERO;
        digits++;
        if (decimals >= 0) decimals++;
      } else if (code === POINT && decimals < 0) decimals = 0;
      else return 0;
    }
    if (digits === 0 || !this.isAt(VALUE_END, i)) return 0;
    if (this.kind === "shared" && (isNegative || decimals >= 0)) return 0;
    if (digits > EXACT_DIGITS) value = Number(this.xml.slice(from, i));
    else {
      if (decimals > 0) value /= POWERS_OF_TEN[decimals]!;
      if (isNegative) value = -value;
    }
    this.number = value;
    return i + VALUE_END.length;
  }

  private readText(from: number): number {
    const start = TEXT_STARTS.find((each) => this.isAt(each, from));
    if (start === undefined) return 0;
    const text = from + start.length;
    const end = this.codes.indexOf(LESS, text);
    if (end < 0 || !this.isAt(TEXT_END, end)) return 0;
    this.raw = this.xml.slice(text, end);
    return end + TEXT_END.length;
  }
}
