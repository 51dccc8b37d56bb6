/**
 * The review's highlights in the grid: conditional formats whose formula carries the marker `N("水效对标")=0`.
 *
 * Univer needs seconds an edit for formula rules over areas and nothing for number and text rules. So the forms in which
 * the add-in writes its marks become native Univer rules with the same meaning:
 *
 *   AND(N("水效对标")=0,ISNUMBER(D4),D4>=a,D4<=b)   number rule (bounds < <= > >=, either may be absent)
 *   AND(N("水效对标")=0,EXACT(D4,"4.5m³/t"))         text rule, equal
 *   AND(N("水效对标")=0,EXACT(LEFT(D4,250),"4.5…"))  text rule, beginsWith (250 being the literal's length)
 *   AND(N("水效对标")=0,ISERROR(D4))                 text rule, containsErrors
 *
 * CONTRACT for whoever reads or writes Univer rules (the Office.js host, the .xlsx conversion):
 * - the formula stands in the rule itself, as `rule.mark.formula`. It travels with the rule through undo, row insertion
 *   and the snapshot (resource SHEET_CONDITIONAL_FORMATTING_PLUGIN); there is no second place to keep in step;
 * - reading a file or a request: `markRule(formula, ranges, style)` gives the native rule, or null for any other formula;
 * - writing a file or an answer: `markFormula(rule)` gives the formula for the areas as they are now, or null.
 *   It is relative to the top left cell of the first area, by rows and then columns (`anchorOf`).
 */
import type { IRange, IStyleBase } from "@univerjs/core";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  type IConditionFormattingRule,
  type INumberHighlightCell,
  type ITextHighlightCell,
} from "@univerjs/sheets-conditional-formatting";

export const MARKER = "水效对标";

/** A native rule with the formula it stands for. */
export type MarkRule = (INumberHighlightCell | ITextHighlightCell) & { readonly mark: { readonly formula: string } };

type Cell = Pick<IRange, "startRow" | "startColumn">;

const REFERENCE = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const NUMBER = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:E[-+]?\d+)?`;
const BOUND = String.raw`(${REFERENCE})(<=|>=|<|>)(${NUMBER})`;
const MARKED = new RegExp(String.raw`^=?AND\(N\("${MARKER}"\)=0,(.*)\)$`, "is");
const NUMBERS = new RegExp(String.raw`^ISNUMBER\((${REFERENCE})\)(?:,${BOUND})?(?:,${BOUND})?$`, "i");
const EXACTLY = new RegExp(String.raw`^EXACT\((${REFERENCE}),"((?:[^"]|"")*)"\)$`, "is");
const BEGINNING = new RegExp(String.raw`^EXACT\(LEFT\((${REFERENCE}),(\d+)\),"((?:[^"]|"")*)"\)$`, "is");
const ERRORS = new RegExp(String.raw`^ISERROR\((${REFERENCE})\)$`, "i");

export const hasMarker = (formula: string): boolean => formula.includes(MARKER);

/** The cell that a rule's formula is relative to. */
export function anchorOf(ranges: readonly IRange[]): Cell {
  const [first = { startRow: 0, startColumn: 0 }, ...others] = ranges;
  return others.reduce<Cell>(
    (best, range) =>
      range.startRow < best.startRow || (range.startRow === best.startRow && range.startColumn < best.startColumn)
        ? range
        : best,
    first,
  );
}

/** The native rule for one of the add-in's own formulas; null for every other formula. */
export function markRule(formula: string, ranges: readonly IRange[], style: IStyleBase): MarkRule | null {
  const condition = MARKED.exec(withoutSpaces(formula))?.[1];
  if (condition === undefined) return null;
  const base = { type: CFRuleType.highlightCell, style, mark: { formula } } as const;
  const about = (reference: string): boolean => meansItself(reference, ranges);

  const exactly = EXACTLY.exec(condition);
  if (exactly?.[1] && about(exactly[1])) {
    return { ...base, subType: CFSubRuleType.text, operator: CFTextOperator.equal, value: unquoted(exactly[2]) };
  }
  const beginning = BEGINNING.exec(condition);
  if (beginning?.[1] && about(beginning[1]) && unquoted(beginning[3]).length === Number(beginning[2])) {
    return { ...base, subType: CFSubRuleType.text, operator: CFTextOperator.beginsWith, value: unquoted(beginning[3]) };
  }
  const errors = ERRORS.exec(condition);
  if (errors?.[1] && about(errors[1])) {
    return { ...base, subType: CFSubRuleType.text, operator: CFTextOperator.containsErrors };
  }
  const numbers = NUMBERS.exec(condition);
  const references = numbers && [numbers[1], numbers[2], numbers[5]].filter((reference) => reference !== undefined);
  if (!numbers || !references?.every(about)) return null;
  const [from, to] = interval([
    [numbers[3], numbers[4]],
    [numbers[6], numbers[7]],
  ]);
  // Univer would swap the ends of an empty interval
  if (from > to) return null;
  return { ...base, subType: CFSubRuleType.number, ...numberCondition(from, to) };
}

/** The formula of a mark for the areas as they are now; null when the rule is not one of ours in native form. */
export function markFormula(rule: IConditionFormattingRule): string | null {
  const { mark } = rule.rule as Partial<MarkRule>;
  if (!mark) return null;
  const { startRow, startColumn } = anchorOf(rule.ranges);
  // text in quotes could look like a reference: it is skipped
  return mark.formula.replace(new RegExp(`"(?:[^"]|"")*"|(${REFERENCE})`, "gi"), (found, reference?: string) => {
    if (!reference) return found;
    const [, fixedColumn = "", fixedRow = ""] = /^(\$?)[A-Z]+(\$?)/i.exec(reference) ?? [];
    return `${fixedColumn}${columnLetters(startColumn)}${fixedRow}${startRow + 1}`;
  });
}

/** Is this rule a mark of the review, in native form or as a formula? */
export function isMark(rule: IConditionFormattingRule): boolean {
  if (markFormula(rule)) return true;
  const { value } = rule.rule as { value?: unknown };
  return typeof value === "string" && value.startsWith("=") && hasMarker(value);
}

/** `D4` over D4:D20, `$D4` over rows of column D, `D$4` along row 4: the cell that is being looked at. */
function meansItself(reference: string, ranges: readonly IRange[]): boolean {
  const [, fixedColumn, letters = "", fixedRow, digits = ""] = /^(\$?)([A-Z]+)(\$?)(\d+)$/i.exec(reference) ?? [];
  const [row, column] = [Number(digits) - 1, columnIndex(letters)];
  const first = ranges[0];
  if (!first) return false;
  const isAnchor = (cell: Cell): boolean => cell.startRow === row && cell.startColumn === column;
  if (!isAnchor(first) && !isAnchor(anchorOf(ranges))) return false;
  return (
    (!fixedColumn || ranges.every((range) => range.startColumn === column && range.endColumn === column)) &&
    (!fixedRow || ranges.every((range) => range.startRow === row && range.endRow === row))
  );
}

type Bound = [operator: string | undefined, value: string | undefined];

/** Both ends inclusive: a strict bound moves to the neighbouring double, which is the same set of numbers. */
function interval(bounds: readonly Bound[]): [from: number, to: number] {
  let [from, to] = [-Infinity, Infinity];
  for (const [operator, value] of bounds) {
    if (operator === undefined) continue;
    const limit = Number(value);
    if (operator === ">=") from = Math.max(from, limit);
    else if (operator === ">") from = Math.max(from, nextAbove(limit));
    else if (operator === "<=") to = Math.min(to, limit);
    else to = Math.min(to, -nextAbove(-limit));
  }
  return [from, to];
}

type NumberCondition =
  | { operator: CFNumberOperator.between; value: [number, number] }
  | { operator: CFNumberOperator.greaterThanOrEqual | CFNumberOperator.lessThanOrEqual; value: number };

function numberCondition(from: number, to: number): NumberCondition {
  if (to === Infinity) {
    return { operator: CFNumberOperator.greaterThanOrEqual, value: Math.max(from, -Number.MAX_VALUE) };
  }
  if (from === -Infinity) return { operator: CFNumberOperator.lessThanOrEqual, value: to };
  return { operator: CFNumberOperator.between, value: [from, to] };
}

/** the smallest double greater than x */
function nextAbove(x: number): number {
  if (x === 0) return Number.MIN_VALUE;
  const bits = new BigInt64Array(new Float64Array([x]).buffer);
  bits[0] = (bits[0] ?? 0n) + (x > 0 ? 1n : -1n);
  return new Float64Array(bits.buffer)[0] ?? x;
}

/** spaces between the parts of a formula mean nothing; those inside quotes do */
const withoutSpaces = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|\s+/g, (found) => (found.startsWith('"') ? found : ""));

const unquoted = (literal = ""): string => literal.replaceAll('""', '"');

const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));
