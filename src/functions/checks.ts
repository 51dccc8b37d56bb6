/** From what a cell says to a requirement and a verdict: what the rule functions share. */
import { compile, isUnknown, judge, STATUS_TEXT, statusOf } from "../assessment";
import type { Requirement } from "../assessment";
import type { CellContent, UnknownName, Verdict } from "../assessment/types";
import { conditionsOf, nameOf } from "./arguments";
import { invalidValue, notAvailable } from "./errors";
import { messages } from "./messages";

type Compiled = Requirement | UnknownName;

type ByIndustry = Map<string, Map<string, Compiled>>;

/**
 * Requirements by the very strings of the cells: conditions, industry, indicator. A sheet asks the same few questions
 * thousands of times, and three look-ups are all that such a call may cost.
 */
const known = new Map<string, ByIndustry>();
let size = 0;
/** A sheet that makes ever new names out of formulas must not fill the memory. */
const CAPACITY = 4096;

function compiled(industry: string, indicator: string, conditions: readonly string[]): Compiled {
  const key =
    conditions.length === 0 ? "" : conditions.length === 1 ? (conditions[0] ?? "") : conditions.join("\u0000");
  const found = known.get(key)?.get(industry)?.get(indicator);
  if (found !== undefined) return found;
  if (size >= CAPACITY) {
    known.clear();
    size = 0;
  }
  const byIndustry: ByIndustry = known.get(key) ?? new Map();
  const byIndicator = byIndustry.get(industry) ?? new Map<string, Compiled>();
  const answer = compile({ industry, indicator, conditions });
  known.set(key, byIndustry.set(industry, byIndicator.set(indicator, answer)));
  size += 1;
  return answer;
}

/** The requirement that a call asks for, or the name in it that nobody knows. */
export function lookUp(industry: unknown, indicator: unknown, conditions: readonly unknown[]): Compiled {
  return compiled(nameOf(industry, "行业"), nameOf(indicator, "指标"), conditionsOf(conditions));
}

/** @throws FunctionError #N/A that names the nearest known industry, indicator or condition */
export function requirementOf(industry: unknown, indicator: unknown, conditions: readonly unknown[]): Requirement {
  const compiled = lookUp(industry, indicator, conditions);
  if (isUnknown(compiled)) throw notAvailable(compiled.message);
  return compiled;
}

/**
 * The word of the verdict.
 * @throws FunctionError #N/A for a blank value, #VALUE! for one that is no number or impossible
 */
export function verdictWord(requirement: Requirement, content: CellContent): string {
  const status = statusOf(requirement, content);
  if (status === "missing" || status === "invalid") throw unusable(judge(requirement, content));
  return STATUS_TEXT[status];
}

/** The whole verdict, where there is one to give. */
export function verdictOf(requirement: Requirement, content: CellContent): Verdict {
  const verdict = judge(requirement, content);
  if (verdict.status === "missing" || verdict.status === "invalid") throw unusable(verdict);
  return verdict;
}

function unusable(verdict: Verdict): Error {
  return verdict.status === "missing" ? notAvailable(verdict.reason) : invalidValue(verdict.reason);
}

/** The one limit of a requirement; several that print the same number are one. */
export function singleLimit(requirement: Requirement): number {
  const { limits, indicator, requirement: text } = judge(requirement, { kind: "blank" });
  const [first, ...others] = limits;
  if (first === undefined) throw notAvailable(messages.notAssessed(indicator));
  if (others.some((limit) => limit.value !== first.value || limit.comparison !== first.comparison)) {
    throw notAvailable(messages.limitsDiffer(text ?? ""));
  }
  return first.value;
}
