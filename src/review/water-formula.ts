/** What a WATER function in a cell gives for the cells that it refers to: enough of a calculator to see a stale result. */
import { compile, isUnknown, statusOf, STATUS_TEXT, type CellContent } from "../assessment";
import type { Cell, Sheet } from "../forms";
import { indicators, type Indicator } from "../indicators";

/** What a call gives; null where this calculator does not know. */
export type Computed =
  { readonly is: "number"; readonly value: number } | { readonly is: "text"; readonly value: string };

const byFunction: ReadonlyMap<string, Indicator> = new Map(
  // several share INTAKE_PER_UNIT: the first one listed is the general one
  [...indicators].reverse().flatMap((each) => (each.functionName === null ? [] : [[each.functionName, each] as const])),
);

/** a formula that calls one of our functions, as displayed or as a file stores it */
export const WATER_CALL = /(?:_xldudf_WATER_|(?<![A-Za-z0-9_.])WATER\.)[A-Z_]+\s*\(/i;

const WHOLE = /^=\+?(?:_xldudf_WATER_|WATER\.)([A-Z_]+)\(([^()]*)\)$/i;
const ROUNDED = /^=\+?ROUND\((.+),\s*(\d)\)$/i;

export function compute(formula: string, sheet: Sheet): Computed | null {
  const rounded = ROUNDED.exec(formula);
  if (rounded) {
    const inner = compute(`=${rounded[1] ?? ""}`, sheet);
    return inner?.is === "number" ? { is: "number", value: roundTo(inner.value, Number(rounded[2])) } : null;
  }
  const [, name = "", list = ""] = WHOLE.exec(formula) ?? [];
  if (name === "") return null;
  const given = argumentsOf(list, sheet);
  if (given === null) return null;
  return name.toUpperCase() === "CHECK" ? check(given) : amount(byFunction.get(name.toUpperCase()), given);
}

/** as Excel rounds: halves away from zero; quantities are not negative */
const roundTo = (value: number, digits: number): number => {
  const scale = 10 ** digits;
  return Math.round(Number((value * scale).toPrecision(15))) / scale;
};

function amount(indicator: Indicator | undefined, given: readonly CellContent[]): Computed | null {
  if (!indicator || given.length > indicator.inputs.length) return null;
  const amounts: (number | null)[] = [];
  for (const content of given) {
    const value = content.kind === "text" && content.value.trim() !== "" ? Number(content.value) : undefined;
    if (content.kind === "number") amounts.push(content.value);
    else if (content.kind === "blank" || (content.kind === "text" && content.value.trim() === "")) amounts.push(null);
    else if (value !== undefined && Number.isFinite(value)) amounts.push(value);
    else return null;
  }
  const outcome = indicator.compute(amounts);
  return outcome.kind === "value" && Number.isFinite(outcome.value) ? { is: "number", value: outcome.value } : null;
}

function check([industry, indicator, value, ...conditions]: readonly CellContent[]): Computed | null {
  if (industry?.kind !== "text" || indicator?.kind !== "text" || !value || value.kind === "error") return null;
  const words = conditions.flatMap((each) => (each.kind === "text" && each.value.trim() !== "" ? [each.value] : []));
  const requirement = compile({ industry: industry.value, indicator: indicator.value, conditions: words });
  if (isUnknown(requirement)) return null;
  // a function is handed the value without its format
  const content: CellContent = value.kind === "number" ? { kind: "number", value: value.value } : value;
  const status = statusOf(requirement, content);
  return status === "missing" || status === "invalid" ? null : { is: "text", value: STATUS_TEXT[status] };
}

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const TEXT = /^"((?:[^"]|"")*)"$/;
const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** Numbers, texts and single cells of the same sheet; null for anything else. */
function argumentsOf(list: string, sheet: Sheet): CellContent[] | null {
  const contents: CellContent[] = [];
  for (const written of splitArguments(list)) {
    const text = TEXT.exec(written)?.[1];
    const reference = REFERENCE.exec(written);
    if (written === "") contents.push({ kind: "blank" });
    else if (NUMBER.test(written)) contents.push({ kind: "number", value: Number(written) });
    else if (text !== undefined) contents.push({ kind: "text", value: text.replaceAll('""', '"') });
    else if (reference) {
      const cell = cellAt(sheet, reference[1] ?? "", Number(reference[2]));
      // a formula without its result: nobody knows
      if (cell?.formula !== undefined && cell.content.kind === "blank") return null;
      contents.push(cell?.content ?? { kind: "blank" });
    } else return null;
  }
  return contents;
}

const splitArguments = (list: string): string[] =>
  list.trim() === "" ? [] : (list.match(/(?:"(?:[^"]|"")*"|[^,"])+|(?<=,|^)(?=,|$)/g) ?? []).map((each) => each.trim());

const cellAt = ({ rows }: Sheet, letters: string, row: number): Cell | undefined => {
  const column = [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return rows[row - 1]?.[column];
};
