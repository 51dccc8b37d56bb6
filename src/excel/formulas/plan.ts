/** What becomes of each formula that was found. Pure; nothing is written here. */
import {
  FUNCTION_NAMES,
  repairNames,
  toNative,
  waterFunctionsIn,
  type NativeStyle,
  type Refusal,
} from "../../formulas";
import { looksLikeError } from "../cells";
import type { Finding, FoundFormula, FoundSheet } from "./find";

export type Tool = "freeze" | "native" | "repair";

export type Content =
  | { readonly kind: "value"; readonly value: string | number | boolean }
  | { readonly kind: "formula"; readonly formula: string };

export interface Change {
  /** zero-based */
  readonly row: number;
  readonly column: number;
  /** what stands there, with its leading `=` */
  readonly formula: string;
  readonly value: string | number | boolean;
  readonly becomes: Content;
}

/** Why a cell is left as it is. */
export type Reason =
  | Refusal
  | "protected"
  /** part of a formula that fills several cells */
  | "spilled"
  /** a cell formatted as text would keep a restored formula as a text */
  | "text-format"
  /** no result to keep: `#NAME?`, `#BUSY!` */
  | "no-result"
  /** a function that the add-in does not have */
  | "unknown-function"
  /** the result would be another one */
  | "differs"
  /** Excel does not know the function after the repair either */
  | "not-repaired";

export interface Kept {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly reason: Reason;
}

export interface SheetPlan extends Pick<FoundSheet, "id" | "name" | "isHidden"> {
  readonly changes: readonly Change[];
  readonly kept: readonly Kept[];
}

export interface Plan {
  readonly tool: Tool;
  readonly sheets: readonly SheetPlan[];
}

/** An error that says nothing of the figures: the function itself was not there, or not ready. */
export const isUnavailable = (value: unknown): boolean =>
  typeof value === "string" && /^#(?:NAME\?|BUSY!|GETTING_DATA|CONNECT!)$/.test(value);

type Decision = Content | Reason;

/** @param style of native formulas */
export function planOf(tool: Tool, { sheets }: Finding, style: NativeStyle = "guarded"): Plan {
  const decide = {
    freeze,
    native: (found: FoundFormula): Decision => native(found, style),
    repair,
  }[tool];
  return {
    tool,
    sheets: sheets.flatMap((sheet): SheetPlan[] => {
      const changes: Change[] = [];
      const kept: Kept[] = [];
      for (const found of sheet.formulas) {
        if (tool === "repair" && !isBroken(found)) continue;
        const decision = sheet.isProtected ? "protected" : (obstacle(found) ?? decide(found));
        const { row, column, formula, value } = found;
        if (typeof decision === "string") kept.push({ row, column, formula, reason: decision });
        else changes.push({ row, column, formula, value, becomes: decision });
      }
      const { id, name, isHidden } = sheet;
      return changes.length + kept.length > 0 ? [{ id, name, isHidden, changes, kept }] : [];
    }),
  };
}

function obstacle({ isSpilled, format }: FoundFormula): Reason | null {
  if (isSpilled) return "spilled";
  return format === "@" ? "text-format" : null;
}

/** Errors stay errors: as a formula, because a typed `#N/A` is a text in some spreadsheets. */
function freeze({ value }: FoundFormula): Decision {
  if (isUnavailable(value)) return "no-result";
  if (!looksLikeError(value)) return { kind: "value", value };
  return { kind: "formula", formula: value === "#N/A" ? "=NA()" : `=${value}` };
}

function native({ formula }: FoundFormula, style: NativeStyle): Decision {
  const rewriting = toNative(formula, style);
  return rewriting.outcome === "native" ? { kind: "formula", formula: rewriting.formula } : rewriting.why;
}

/** Shown as an error that is not about the figures, or with the names that only a file should hold. */
export const isBroken = ({ formula, value }: FoundFormula): boolean =>
  isUnavailable(value) || repairNames(formula) !== null || unknownFunction(formula) !== null;

const unknownFunction = (formula: string): string | null =>
  waterFunctionsIn(formula).find((name) => !FUNCTION_NAMES.has(name)) ?? null;

/** The right name where a file's stands, else the same formula again: entering it anew makes Excel look for the function. */
function repair({ formula }: FoundFormula): Decision {
  if (unknownFunction(formula) !== null) return "unknown-function";
  return { kind: "formula", formula: repairNames(formula) ?? formula };
}
