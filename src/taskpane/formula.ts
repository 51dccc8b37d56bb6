/** Texts of formulas that the pane inserts. Pure. */

/** A text literal: quotation marks doubled. Excel takes 255 characters; the words here are far shorter. */
export const literal = (words: string): string => `"${words.replaceAll('"', '""')}"`;

/** `=WATER.CHECK("steel","吨钢取水量",D5,"…")` */
export const checkFormula = (
  industry: string,
  indicator: string,
  value: string,
  conditions: readonly string[],
): string => `=WATER.CHECK(${[literal(industry), literal(indicator), value, ...conditions.map(literal)].join(",")})`;

/** `=WATER.REUSE_RATE(970,30)` */
export const indicatorFormula = (functionName: string, operands: readonly string[]): string =>
  `=WATER.${functionName}(${operands.join(",")})`;

/** the formula as an operand of another one */
export const nested = (formula: string): string => formula.replace(/^=/, "");

export type Operand =
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly value: number }
  /** one cell, as typed: `D5`, `$D$5`, `汇总!D5`, `'一 二'!D5` */
  | { readonly kind: "reference"; readonly reference: string }
  | { readonly kind: "wrong" };

const REFERENCE = /^(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}$/u;
const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?$/;

/** What the user typed where a number or a cell is wanted; full-width digits and spaces are forgiven. */
export function readOperand(typed: string): Operand {
  const plain = typed.normalize("NFKC").trim();
  if (plain === "") return { kind: "empty" };
  if (REFERENCE.test(plain)) {
    const at = plain.lastIndexOf("!") + 1;
    return { kind: "reference", reference: plain.slice(0, at) + plain.slice(at).toUpperCase() };
  }
  const compact = plain.replace(/\s/g, "");
  if (!NUMBER.test(compact) || !/\d/.test(compact)) return { kind: "wrong" };
  return { kind: "number", value: Number(compact.replaceAll(",", "")) };
}

/** The reference as it is written from another cell of the workbook: without the sheet when that is the same one. */
export function relativeTo(reference: string, activeSheetPrefix: string): string {
  return reference.startsWith(`${activeSheetPrefix}!`) ? reference.slice(activeSheetPrefix.length + 1) : reference;
}
