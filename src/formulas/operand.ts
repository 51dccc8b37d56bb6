/** What an argument is, as far as its own words tell: that decides how it may be repeated, compared and joined. */
import type { Token } from "./tokens";

export type Operand =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  /** one cell, a name, a structured reference: a place that can be blank */
  | { readonly kind: "place" }
  /** several cells, or an array: the indicator functions take one value only */
  | { readonly kind: "range" }
  | { readonly kind: "expression" }
  | { readonly kind: "left-out" };

const CELL = /^\$?[A-Z]{1,3}\$?\d{1,7}$/i;
const CONSTANT = /^(?:TRUE|FALSE)$/i;

/** @param tokens those of one argument */
export function operandOf(tokens: readonly Token[]): Operand {
  const own = withoutSpaces(tokens);
  const [first] = own;
  if (!first) return { kind: "left-out" };
  if (own.length === 1 && first.kind === "number") return { kind: "number", value: Number(first.text) };
  if (own.length === 1 && first.kind === "string") return { kind: "text", value: unquoted(first.text) };
  const outer = outerTokens(own);
  if (outer.some(({ kind, text }) => kind === "array" || kind === "space" || text === ":" || text === "#")) {
    return { kind: "range" };
  }
  return isPlace(own) ? { kind: "place" } : { kind: "expression" };
}

/** Nothing on either side can take a part of it away: `A2`, `SUM(A1:A9)`, `(A2+B2)`. */
export function standsAlone(tokens: readonly Token[]): boolean {
  return outerTokens(withoutSpaces(tokens)).every(
    ({ kind, text }) => kind === "name" || kind === "number" || kind === "bracket" || kind === "sheet" || text === "!",
  );
}

function isPlace(tokens: readonly Token[]): boolean {
  const bang = tokens.findIndex(({ text }) => text === "!");
  const qualifier = tokens.slice(0, Math.max(0, bang));
  if (!qualifier.every(({ kind }) => kind === "name" || kind === "sheet" || kind === "bracket")) return false;
  const place = tokens.slice(bang + 1);
  const [first, second, ...others] = place;
  if (!first || others.length > 0) return false;
  if (second) return first.kind === "name" && second.kind === "bracket";
  if (first.kind === "bracket") return true;
  return first.kind === "name" && (CELL.test(first.text) || !CONSTANT.test(first.text));
}

/** Those that are in no parentheses; the parentheses of a group or a call are left out, too. */
function outerTokens(tokens: readonly Token[]): Token[] {
  let depth = 0;
  return tokens.filter(({ kind }) => {
    if (kind === "open") depth++;
    const isOuter = depth === 0;
    if (kind === "close") depth--;
    return isOuter;
  });
}

function withoutSpaces(tokens: readonly Token[]): readonly Token[] {
  const from = tokens.findIndex(({ kind }) => kind !== "space");
  if (from < 0) return [];
  return tokens.slice(from, tokens.findLastIndex(({ kind }) => kind !== "space") + 1);
}

const unquoted = (literal: string): string => literal.slice(1, -1).replaceAll('""', '"');
