/** WATER functions in a formula, with their arguments, however deep they stand in others. */
import { tokenize, type Token } from "./tokens";

/** Positions of tokens; `to` is the first one behind. */
interface Span {
  readonly from: number;
  readonly to: number;
}

export interface WaterCall extends Span {
  /** in capitals, without the namespace: REUSE_RATE */
  readonly name: string;
  /** written as in a file, `_xldudf_WATER_REUSE_RATE`: Excel shows it so where the add-in was not at hand */
  readonly isStoredName: boolean;
  readonly arguments: readonly Span[];
}

export interface ParsedFormula {
  readonly tokens: readonly Token[];
  /** outer ones before the ones within them */
  readonly calls: readonly WaterCall[];
}

const WATER = /^(?:_xlfn\.)?(?:(_xldudf_)WATER[._]|WATER\.)([A-Z0-9_.]+)$/i;

/** Null where the formula cannot be read, or its parentheses do not match. */
export function parseFormula(formula: string): ParsedFormula | null {
  const tokens = tokenize(formula);
  if (!tokens) return null;
  const calls: WaterCall[] = [];
  const open: { readonly call: Draft | null; readonly from: number; commas: number[] }[] = [];
  for (const [index, { kind }] of tokens.entries()) {
    if (kind === "open") {
      open.push({ call: callBefore(tokens, index), from: index, commas: [] });
    } else if (kind === "comma") {
      open.at(-1)?.commas.push(index);
    } else if (kind === "close") {
      const closed = open.pop();
      if (!closed) return null;
      if (closed.call) calls.push({ ...closed.call, to: index + 1, arguments: argumentsOf(tokens, closed, index) });
    }
  }
  if (open.length > 0) return null;
  return { tokens, calls: calls.sort((a, b) => a.from - b.from) };
}

type Draft = Pick<WaterCall, "from" | "name" | "isStoredName">;

function callBefore(tokens: readonly Token[], open: number): Draft | null {
  const from = tokens[open - 1]?.kind === "space" ? open - 2 : open - 1;
  const before = tokens[from];
  if (before?.kind !== "name" || tokens[from - 1]?.text === "!") return null;
  const found = WATER.exec(before.text);
  if (!found?.[2]) return null;
  return { from, name: found[2].toUpperCase(), isStoredName: found[1] !== undefined };
}

function argumentsOf(tokens: readonly Token[], { from, commas }: { from: number; commas: number[] }, end: number) {
  const bounds = [from, ...commas, end];
  const spans = bounds.slice(1).map((to, index): Span => ({ from: (bounds[index] ?? from) + 1, to }));
  const [only] = spans;
  const isEmpty = spans.length === 1 && only !== undefined && textOf(tokens, only).trim() === "";
  return isEmpty ? [] : spans;
}

const textOf = (tokens: readonly Token[], { from, to }: Span): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join("");

/** A quick look that spares the tokens of most formulas. */
export const mayHoldWater = (formula: unknown): formula is string =>
  typeof formula === "string" && formula.startsWith("=") && /WATER[._]/i.test(formula);

/** `=_xldudf_WATER_CHECK(…)` → `=WATER.CHECK(…)`; null where no name needs it. */
export function repairNames(formula: string): string | null {
  const parsed = parseFormula(formula);
  if (!parsed?.calls.some(({ isStoredName }) => isStoredName)) return null;
  const names = new Map(
    parsed.calls.filter(({ isStoredName }) => isStoredName).map(({ from, name }) => [from, `WATER.${name}`]),
  );
  return parsed.tokens.map(({ text }, index) => names.get(index) ?? text).join("");
}

/** Names of the sheets that a formula refers to in its own workbook. */
export function sheetsIn(formula: string): string[] {
  const tokens = tokenize(formula) ?? [];
  return tokens.flatMap(({ kind, text }, index) => {
    if (tokens[index + 1]?.text !== "!" || tokens[index - 1]?.kind === "bracket") return [];
    if (kind === "name") return [text];
    const name = text.slice(1, -1).replaceAll("''", "'");
    return kind === "sheet" && !name.includes("]") ? [name] : [];
  });
}
