/** How the text of a cell is compared: people fill forms with full-width letters, inner spaces and line breaks. */
import type { Cell } from "./types";

/** Full-width forms become ordinary ones, every kind of space and line break goes: `企 业\n名称（％）` → `企业名称(%)`. */
export function fold(text: string): string {
  // most cells of a large table are plain: one look is cheaper than two replacements
  if (!/[\uFF01-\uFF5E\s\u00A0\u2000-\u200F\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF]/.test(text)) return text;
  let folded = folds.get(text);
  if (folded === undefined) {
    folded = foldAnew(text);
    if (folds.size >= MOST_FOLDS) folds.clear();
    folds.set(text, folded);
  }
  return folded;
}

/** A table repeats its industries and remarks, and each is looked at several times. */
const folds = new Map<string, string>();
const MOST_FOLDS = 1000;

function foldAnew(text: string): string {
  // NFKC alone would also turn ³ into 3 and ① into 1, so only the full-width block is folded here
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00A0\u2000-\u200F\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF]/g, "");
}

/** The key under which two spellings of an enterprise's name are the same name. */
export function nameKey(name: string): string {
  const folded = fold(name);
  const key = OTHER_BRACKETS.test(folded) ? folded.replace(/[〔［【]/g, "(").replace(/[〕］】]/g, ")") : folded;
  return key.toUpperCase();
}
const OTHER_BRACKETS = /[〔［【〕］】]/;

/** A cell's own text as a reader sees it: what the host displays, else its content written plainly; "" for a blank. */
export function displayText(cell: Cell | undefined): string {
  if (!cell) return "";
  if (cell.text !== undefined && cell.text !== "") return cell.text;
  const { content } = cell;
  switch (content.kind) {
    case "blank":
      return "";
    case "number":
      return content.format?.includes("%") ? `${plain(content.value * 100)}%` : plain(content.value);
    case "text":
      return content.value;
    case "boolean":
      return content.value ? "TRUE" : "FALSE";
    case "error":
      return content.code;
  }
}

/** 15 significant digits, as a spreadsheet shows them: 97.59999999999999 → 97.6 */
const plain = (value: number): string => String(Number(value.toPrecision(15)));

export function isBlank(cell: Cell | undefined): boolean {
  if (!cell || cell.content.kind === "blank") return true;
  return cell.content.kind === "text" && fold(cell.content.value) === "";
}

/**
 * A formula whose result the file does not hold: a program wrote it, and no spreadsheet has calculated it since.
 * (A formula that gave an empty text has a result: that text.)
 */
export function isUncalculated(cell: Cell | undefined): boolean {
  return cell?.formula !== undefined && cell.content.kind === "blank";
}
