/** Cell contents as Office.js sees them ⇄ Univer cells. */
import { CellValueType, numfmt, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";

export type CellValue = string | number | boolean;

const ERRORS = new Set(
  "#N/A #VALUE! #DIV/0! #REF! #NAME? #NUM! #NULL! #SPILL! #CALC! #CYCLE! #ERROR! #CONNECT!".split(" "),
);

export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return "";
  if (cell.v === undefined || cell.v === null) return cell.p ? plainText(cell) : "";
  if (cell.t === CellValueType.BOOLEAN) return typeof cell.v === "boolean" ? cell.v : Number(cell.v) === 1;
  return cell.v;
}

/** A cell with a hyperlink or mixed fonts keeps its text in a small document. */
const plainText = (cell: ICellData): string => (cell.p?.body?.dataStream ?? "").replace(/\r\n$/, "");

/** Excel.RangeValueType */
export function typeOf(cell: Nullable<ICellData>): string {
  const value = valueOf(cell);
  if (value === "") return cell?.f || cell?.si ? "String" : "Empty";
  if (typeof value === "string") return ERRORS.has(value) ? "Error" : "String";
  return typeof value === "number" ? "Double" : "Boolean";
}

/** As displayed. */
export function textOf(cell: Nullable<ICellData>, format: string): string {
  const value = valueOf(cell);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? formatNumber(value, format) : value;
}

/** Formatting a number is the dear part of a first read: results are remembered by format and number. */
const formatted = new Map<string, Map<number, string>>();
const MOST_REMEMBERED = 50_000;

function formatNumber(value: number, format: string): string {
  const quick = quickText(value, format);
  if (quick !== null) return quick;
  let texts = formatted.get(format);
  if (!texts || texts.size > MOST_REMEMBERED) {
    texts = new Map();
    formatted.set(format, texts);
  }
  let text = texts.get(value);
  if (text === undefined) {
    text = numfmt.format(format, value, { throws: false }) as string;
    texts.set(value, text);
  }
  return text;
}

/** Longest decimal that the format General shows in full. */
const GENERAL_DIGITS = 10;

/**
 * The commonest formats, where no rounding is needed: the decimals that the number has, padded with zeros. Null leaves
 * the number to the formatter.
 */
function quickText(value: number, format: string): string | null {
  const digits = String(value);
  if (digits.includes("e") || !Number.isFinite(value)) return null;
  if (format === "General") return digits.length <= GENERAL_DIGITS ? digits : null;
  const wanted = /^(#,##)?0(?:\.(0+))?$/.exec(format);
  if (!wanted || value < 0) return null;
  const places = wanted[2]?.length ?? 0;
  const [whole = "", decimals = ""] = digits.split(".");
  if (decimals.length > places) return null;
  const grouped = wanted[1] ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return places ? `${grouped}.${decimals.padEnd(places, "0")}` : grouped;
}

/** What a cell becomes, and the number format that typing `12.5%` or a date brings with it. */
export interface Entry {
  readonly cell: ICellData;
  readonly format?: string;
}

/** null removes a member in a Univer mutation, undefined leaves it as it is */
const NOTHING_ELSE = { f: null, si: null, p: null } as const;

export const EMPTY_ENTRY: Entry = { cell: { v: null, t: null, ...NOTHING_ELSE } };

/** longer texts and texts that begin otherwise cannot be a number or a date; the parser is slow */
const MAY_BE_NUMBER = /^\s*[-+(]?\s*[\d.¥￥$€£]/;
const LONGEST_NUMBER = 40;
/** what needs no parser; more digits than a double holds are left to it */
const PLAIN_NUMBER = /^\s*[-+]?(\d{1,15}|\d{1,8}\.\d{1,7})\s*$/;

/** What a cell becomes when this is typed into it: Excel's own parsing, which range.values uses too. */
export function entryOf(input: unknown, format: string): Entry {
  if (input === "" || input === undefined) return EMPTY_ENTRY;
  if (typeof input === "number") return { cell: { v: input, t: CellValueType.NUMBER, ...NOTHING_ELSE } };
  if (typeof input === "boolean") return booleanEntry(input);
  const text = String(input);
  if (text.startsWith("'")) {
    return { cell: { v: text.slice(1), t: CellValueType.FORCE_STRING, ...NOTHING_ELSE } };
  }
  if (format === "@") return textEntry(text);
  if (text.startsWith("=") && text.length > 1) return { cell: { v: null, t: null, ...NOTHING_ELSE, f: text } };
  if (/^(true|false)$/i.test(text)) return booleanEntry(text.toLowerCase() === "true");
  if (PLAIN_NUMBER.test(text)) return { cell: { v: Number(text), t: CellValueType.NUMBER, ...NOTHING_ELSE } };
  if (text.length < LONGEST_NUMBER && MAY_BE_NUMBER.test(text)) {
    const parsed = numfmt.parseValue(text);
    if (parsed && typeof parsed.v === "number") {
      const cell = { v: parsed.v, t: CellValueType.NUMBER, ...NOTHING_ELSE };
      return parsed.z && format === "General" ? { cell, format: parsed.z } : { cell };
    }
  }
  return textEntry(text);
}

const textEntry = (text: string): Entry => ({ cell: { v: text, t: CellValueType.STRING, ...NOTHING_ELSE } });

const booleanEntry = (value: boolean): Entry => ({
  cell: { v: value ? 1 : 0, t: CellValueType.BOOLEAN, ...NOTHING_ELSE },
});

/** The content as it was, in the form that puts it back. */
export const restoredContent = (cell: Nullable<ICellData>): ICellData => ({
  v: cell?.v ?? null,
  t: cell?.t ?? null,
  f: cell?.f ?? null,
  si: cell?.si ?? null,
  p: cell?.p ?? null,
});

/** Only the style members that `next` touches, as they were. */
export function restoredStyle(old: Nullable<IStyleData>, next: IStyleData): IStyleData {
  const restored: Record<string, unknown> = {};
  const before = (old ?? {}) as Record<string, unknown>;
  for (const key of Object.keys(next)) {
    if (key === "bd") {
      const sides = (before["bd"] ?? {}) as Record<string, unknown>;
      restored["bd"] = Object.fromEntries(Object.keys(next.bd ?? {}).map((side) => [side, sides[side] ?? null]));
    } else restored[key] = before[key] ?? null;
  }
  return restored as IStyleData;
}
