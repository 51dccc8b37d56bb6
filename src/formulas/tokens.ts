/**
 * A formula as Office.js hands it over (English names, commas, A1) → tokens. Their texts put together are the formula
 * again, so that whatever is not changed stays as it was written.
 */
export type TokenKind =
  | "string"
  /** a quoted sheet name: `'1号 厂'` */
  | "sheet"
  | "number"
  /** function, cell, defined name, TRUE */
  | "name"
  /** structured reference or the workbook of another file, with its brackets */
  | "bracket"
  | "error"
  | "space"
  | "open"
  | "close"
  | "comma"
  /** array constant with its braces */
  | "array"
  | "operator";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ["string", /"(?:[^"]|"")*"/y],
  ["sheet", /'(?:[^']|'')*'/y],
  ["error", /#(?:N\/A|[A-Z_]+(?:\/[A-Z0-9]+)?[!?]|GETTING_DATA)/iy],
  ["space", /[\s\u00A0]+/y],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?(?![\p{L}\p{N}_])/iuy],
  ["name", /\$?[\p{L}_\\\d][\p{L}\p{M}\p{N}_.\\?$]*/uy],
  ["array", /\{(?:[^{}"]|"(?:[^"]|"")*")*\}/y],
  ["open", /\(/y],
  ["close", /\)/y],
  ["comma", /,/y],
  ["operator", /<=|>=|<>|[-+*/^&=<>%:!@#]/y],
];

/** `[` in a structured reference may be nested: `表1[[#This Row],[取水量]]`; `'` escapes the character after it. */
function bracketEnd(formula: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  return null;
}

/** Null where something in it is no part of a formula (an unclosed string, a semicolon between arguments). */
export function tokenize(formula: string): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = formula[at] === "[" ? bracketAt(formula, at) : tokenAt(formula, at);
    if (!token) return null;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function bracketAt(formula: string, at: number): Token | null {
  const end = bracketEnd(formula, at);
  return end === null ? null : { kind: "bracket", text: formula.slice(at, end) };
}

function tokenAt(formula: string, at: number): Token | null {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return null;
}
