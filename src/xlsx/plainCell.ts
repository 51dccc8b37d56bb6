/**
 * The ways in which nearly every cell of a file is written, taken as a whole:
 *
 *     <c r="D5" s="1"><v>4.2</v></c>   <c r="B5" t="s"><v>7</v></c>   <c r="B5" t="inlineStr"><is><t>…</t></is></c>
 *
 * Walking through their tags one by one would be most of the work of reading a large table. Whatever is written in
 * any other way, right or wrong, is left to the general reader, which alone decides what is an error.
 */
import { MAX_COLUMNS, MAX_ROWS } from "./address";

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

const VALUE_START = "<v>";
const VALUE_END = "</v></c>";
const TEXT_STARTS = ["<is><t>", '<is><t xml:space="preserve">'];
const TEXT_END = "</t></is></c>";
/** so many decimal digits are a double without loss, and so is their quotient by a power of ten up to 22 */
const EXACT_DIGITS = 15;
const POWERS_OF_TEN = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

/** One object for all cells of a sheet: `match` fills in what it found. */
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

  /** Index after the cell whose `<` is at `at`; 0 where it is not written in a plain way. */
  match(xml: string, at: number): number {
    if (xml.charCodeAt(at + 1) !== LOWER_C || xml.charCodeAt(at + 2) !== SPACE) return 0;
    if (!this.readAttributes(xml, at + 3)) return 0;
    const end = this.after;
    if (xml.charCodeAt(end) === SLASH) {
      this.kind = "empty";
      return xml.charCodeAt(end + 1) === GREATER ? end + 2 : 0;
    }
    if (this.kind === "inline") return this.readText(xml, end + 1);
    return xml.startsWith(VALUE_START, end + 1) ? this.readNumber(xml, end + 1 + VALUE_START.length) : 0;
  }

  /** `r`, `s` and `t`, each once at most, up to the `>` or `/` that ends the tag. */
  private readAttributes(xml: string, from: number): boolean {
    let hasAddress = false;
    let hasStyle = false;
    let hasType = false;
    this.style = 0;
    this.kind = "number";
    for (let i = from; ; i = this.after + 1) {
      const name = xml.charCodeAt(i);
      if (xml.charCodeAt(i + 1) !== EQUALS || xml.charCodeAt(i + 2) !== QUOTE) return false;
      if (name === LOWER_R) {
        if (hasAddress || !this.readAddress(xml, i + 3)) return false;
        hasAddress = true;
      } else if (name === LOWER_S) {
        if (hasStyle || !this.readStyle(xml, i + 3)) return false;
        hasStyle = true;
      } else if (name === LOWER_T) {
        if (hasType || !this.readType(xml, i + 3)) return false;
        hasType = true;
      } else return false;
      const next = xml.charCodeAt(this.after);
      if (next === GREATER || next === SLASH) return hasAddress;
      if (next !== SPACE) return false;
    }
  }

  /** `AB12"` */
  private readAddress(xml: string, from: number): boolean {
    let i = from;
    let column = 0;
    for (let code = xml.charCodeAt(i); code >= A && code <= Z; code = xml.charCodeAt(++i))
      column = column * 26 + code - A + 1;
    const digits = i;
    const row = this.readInteger(xml, i);
    if (digits === from || column > MAX_COLUMNS || row < 1 || row > MAX_ROWS) return false;
    this.column = column - 1;
    this.row = row - 1;
    return this.skipQuote(xml);
  }

  private readStyle(xml: string, from: number): boolean {
    this.style = this.readInteger(xml, from);
    return this.style >= 0 && this.skipQuote(xml);
  }

  private readType(xml: string, from: number): boolean {
    const end = xml.indexOf('"', from);
    switch (xml.slice(from, end)) {
      case "n":
        this.kind = "number";
        break;
      case "s":
        this.kind = "shared";
        break;
      case "inlineStr":
        this.kind = "inline";
        break;
      default:
        return false;
    }
    this.after = end + 1;
    return true;
  }

  /** At most seven digits; -1 where there are none or more. Leaves `after` behind them. */
  private readInteger(xml: string, from: number): number {
    let i = from;
    let value = 0;
    for (let code = xml.charCodeAt(i); code >= ZERO && code <= NINE; code = xml.charCodeAt(++i))
      value = value * 10 + code - ZERO;
    this.after = i;
    return i === from || i - from > 7 ? -1 : value;
  }

  private skipQuote(xml: string): boolean {
    return xml.charCodeAt(this.after++) === QUOTE;
  }

  /** `-12.5</v></c>`; exponents are left to the general reader. */
  private readNumber(xml: string, from: number): number {
    const isNegative = xml.charCodeAt(from) === MINUS;
    let i = isNegative ? from + 1 : from;
    let value = 0;
    let digits = 0;
    let decimals = -1;
    for (let code = xml.charCodeAt(i); code !== LESS; code = xml.charCodeAt(++i)) {
      if (code >= ZERO && code <= NINE) {
        value = value * 10 + code - ZERO;
        digits++;
        if (decimals >= 0) decimals++;
      } else if (code === POINT && decimals < 0) decimals = 0;
      else return 0;
    }
    if (digits === 0 || !xml.startsWith(VALUE_END, i)) return 0;
    if (this.kind === "shared" && (isNegative || decimals >= 0)) return 0;
    if (digits > EXACT_DIGITS) value = Number(xml.slice(from, i));
    else {
      if (decimals > 0) value /= POWERS_OF_TEN[decimals]!;
      if (isNegative) value = -value;
    }
    this.number = value;
    return i + VALUE_END.length;
  }

  private readText(xml: string, from: number): number {
    const start = TEXT_STARTS.find((each) => xml.startsWith(each, from));
    if (start === undefined) return 0;
    const text = from + start.length;
    const end = xml.indexOf("<", text);
    if (end < 0 || !xml.startsWith(TEXT_END, end)) return 0;
    this.raw = xml.slice(text, end);
    return end + TEXT_END.length;
  }
}
