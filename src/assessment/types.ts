/** What a verdict is made of. Six outcomes, never a boolean; blank, zero, text and error are different types. */
import type { IndustryId, Limit } from "../rulebook/types";

/** 达标 · 不达标 · 待定 · 未填 · 不考核 · 无效 */
export type Status = "pass" | "fail" | "undetermined" | "missing" | "not-applicable" | "invalid";

/** A cell's content as a host hands it over, before anything is read into it. */
export type CellContent =
  | { readonly kind: "blank" }
  /** `format`: the Excel number format code (`0.0%`, `General`), undefined where it is not known */
  | { readonly kind: "number"; readonly value: number; readonly format?: string }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** `code`: `#DIV/0!`, `#N/A` … */
  | { readonly kind: "error"; readonly code: string };

/** What is asked: which indicator of which industry, under which known conditions. */
export interface Question {
  /** industry id or any Chinese name of it */
  readonly industry: string;
  /** a printed name, an alias, or an annex 5 column name */
  readonly indicator: string;
  /** product, raw material, process, cooling mode, unit capacity, oven type, `回用水占比=25%`; in any order */
  readonly conditions?: readonly string[];
}

export interface Warning {
  /** stable code: `fraction` (0.97 read as 97 %), `default-limit`, … */
  readonly code: string;
  readonly message: string;
}

/** The whole answer: complete in itself, so that it can be defended without a look at the program. */
export interface Verdict {
  readonly status: Status;
  readonly industry: IndustryId | null;
  /** printed name of the indicator, e.g. 吨钢取水量 */
  readonly indicator: string;
  /** limits that are possible under the known conditions; one when all is known, none for 不考核 */
  readonly limits: readonly Limit[];
  /** `≤4.2 m³/t`; several possible ones: `生活用纸 ≤30，瓦楞原纸 ≤20 m³/t`; null where there is none */
  readonly requirement: string | null;
  /** slack in the indicator's unit, positive is better; null unless there is one reading and one limit */
  readonly margin: number | null;
  /** `GB/T 26924-2011` */
  readonly standard: string | null;
  /** `附件6、附件7` */
  readonly source: string | null;
  /** one Chinese sentence with value, limit, unit and source */
  readonly reason: string;
  /** the one question that would settle a 待定, e.g. 需要产品：生活用纸 ≤30，瓦楞原纸 ≤20 */
  readonly question: string | null;
  /** condition words that answer the question, for a picker; empty unless 待定 for want of a condition */
  readonly choices: readonly string[];
  readonly warnings: readonly Warning[];
}

/**
 * A stretch of the number line (raw cell value, both ends inclusive, ±Infinity at the ends) in which a number cell
 * has one and the same status. The Excel layer turns the bands of a requirement into conditional formats.
 */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly status: Status;
}

/** A name that the rulebook does not know. */
export interface UnknownName {
  readonly unknown: "industry" | "indicator" | "condition";
  readonly given: string;
  /** nearest known name, null where nothing is near */
  readonly nearest: string | null;
  /** one Chinese sentence */
  readonly message: string;
}
