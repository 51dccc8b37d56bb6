/**
 * Reads what Excel hands to a function. A blank cell is null on the web, 0 on Windows, "" out of a formula; a value may
 * come alone or as a 1×1 range; a data type comes as an object with its basic value; and the runtime adds an
 * invocation object after the last argument, which is not a value at all.
 */
import type { CellContent } from "../assessment/types";
import type { Amount } from "../indicators";
import { invalidValue, notAvailable } from "./errors";
import { messages } from "./messages";

// Held here: where functions.js runs in a context of its own, each look-up of a global costs more than the whole check.
const { isArray } = Array as { isArray: (value: unknown) => value is readonly unknown[] };

const NO_CONDITIONS: readonly string[] = [];

type Scalar =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly code: string };

const BLANK: Scalar = { kind: "blank" };

/** The field that holds an error's code: Excel's data types, CustomFunctions.Error, and the grid of the workbench. */
const ERROR_FIELDS = ["basicValue", "code", "error"] as const;

function scalarOfObject(value: object): Scalar {
  const fields = value as Readonly<Record<string, unknown>>;
  for (const field of ERROR_FIELDS) {
    const code = fields[field];
    if (typeof code === "string" && code.startsWith("#")) return { kind: "error", code };
  }
  return "basicValue" in fields ? scalarOf(fields.basicValue) : BLANK;
}

function scalarOf(value: unknown): Scalar {
  switch (typeof value) {
    case "number":
      return { kind: "number", value };
    case "string":
      return value === "" ? BLANK : { kind: "text", value };
    case "boolean":
      return { kind: "boolean", value };
    default:
      return value === null || value === undefined ? BLANK : scalarOfObject(value as object);
  }
}

/** Takes a value out of its 1×1 range; null where there is more than one cell. */
function single(argument: unknown): unknown {
  let value = argument;
  while (isArray(value)) {
    if (value.length > 1) throw invalidValue(messages.oneCellOnly("数据"));
    value = value[0];
  }
  return value;
}

/** The content of the one cell that an argument is. */
export function contentOf(argument: unknown): CellContent {
  return scalarOf(typeof argument === "object" ? single(argument) : argument);
}

/** A name: of an industry, of an indicator. */
export function nameOf(argument: unknown, what: string): string {
  if (typeof argument === "string" && argument !== "") return argument;
  const scalar = scalarOf(single(argument));
  if (scalar.kind === "text" && scalar.value.trim() !== "") return scalar.value;
  if (scalar.kind === "error") throw invalidValue(messages.isError(what, scalar.code));
  // 0 is how Excel on Windows hands over a blank cell; no name is a number
  if (scalar.kind === "number" && scalar.value !== 0) return String(scalar.value);
  throw notAvailable(messages.blank(what));
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** A measured amount (m³, t …) for a formula; null where the cell is blank. Text that is a plain number counts as one. */
export function amountOf(argument: unknown, what: string): Amount {
  const scalar = scalarOf(single(argument));
  switch (scalar.kind) {
    case "blank":
      return null;
    case "number":
      return scalar.value;
    case "boolean":
      throw invalidValue(messages.isBoolean(what));
    case "error":
      throw invalidValue(messages.isError(what, scalar.code));
    case "text": {
      const text = scalar.value.normalize("NFKC").replace(/\s/g, "");
      if (text === "") return null;
      const digits = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text) ? text.replaceAll(",", "") : text;
      if (!NUMBER.test(digits)) throw invalidValue(messages.noNumber(what, scalar.value));
      return Number(digits);
    }
  }
}

/** All cells of an argument that may be a value, a range, or a list of ranges (a repeating argument), row by row. */
export function flatten(argument: unknown): unknown[] {
  const cells: unknown[] = [];
  forEachCell(argument, (cell) => cells.push(cell));
  return cells;
}

function forEachCell(argument: unknown, take: (cell: unknown) => void): void {
  if (!isArray(argument)) return take(argument);
  for (let index = 0; index < argument.length; index++) forEachCell(argument[index], take);
}

/** Condition texts out of a repeating argument; blanks do not count. Words in them are the rulebook's to read. */
export function conditionsOf(argument: readonly unknown[]): readonly string[] {
  let found: readonly string[] | null = null;
  // A loop, because CHECK comes through here for every cell of a sheet.
  for (let index = 0; index < argument.length; index++) {
    const cell = argument[index];
    if (typeof cell === "string") {
      if (cell.trim() !== "") found = found === null ? [cell] : [...found, cell];
    } else if (typeof cell === "number" && cell !== 0) {
      // 0 is a blank cell; any other number is a word that the rulebook will not know, and says so
      found = found === null ? [String(cell)] : [...found, String(cell)];
    } else if (isArray(cell)) {
      const inside = conditionsOf(cell);
      if (inside.length > 0) found = found === null ? inside : [...found, ...inside];
    } else if (cell !== null && typeof cell === "object") {
      const scalar = scalarOf(cell);
      if (scalar.kind === "error") throw invalidValue(messages.isError("条件", scalar.code));
      if (scalar.kind === "text") found = found === null ? [scalar.value] : [...found, scalar.value];
    }
  }
  return found ?? NO_CONDITIONS;
}

/** A range as rows of cells; a single value is a range of one cell. */
export function matrixOf(argument: unknown): readonly (readonly unknown[])[] {
  if (!isArray(argument)) return [[argument]];
  return argument.length > 0 && argument.every(isArray) ? (argument as unknown[][]) : [argument];
}

export { scalarOf };
