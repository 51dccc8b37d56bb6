/** Custom limits on their way to being possible: which rows a question concerns, and which printed limits they replace. */
import { findIndicators, findIndustry, fold, type FoundIndicators, type Industry } from "../rulebook";
import type { Candidate } from "./candidate";
import { limitOf, rowsInForce, type CustomLimit, type CustomLimits } from "./custom";
import { isCertain, understood, wordsByDimension, type Facts } from "./facts";

/** A formula sees only its arguments, never custom limits: functions.js is built with this defined, and without them. */
declare const WITHOUT_CUSTOM_LIMITS: true | undefined;
const NOT_HERE = typeof WITHOUT_CUSTOM_LIMITS !== "undefined";

export const UNKNOWN_INTAKE = /取水量|耗新水|用水量/u;

/** Custom rows that concern this industry and indicator. A row 重复利用率 also answers for 水重复利用率. */
export function customRows(
  custom: CustomLimits | undefined,
  industry: Industry,
  asked: FoundIndicators | string,
): CustomLimit[] {
  if (!custom || NOT_HERE) return [];
  const rows = custom.limits.filter((row) => {
    if (findIndustry(row.industry)?.id !== industry.id) return false;
    const found = findIndicators(industry, row.indicator);
    if (typeof asked === "string") return fold(row.indicator) === fold(asked);
    if (!found) return asked.kind === "intake-per-unit" && !asked.direct && UNKNOWN_INTAKE.test(row.indicator);
    if (fold(found.name) === fold(asked.name)) return true;
    if (found.indicators.length > 0 || asked.indicators.length > 0)
      return found.indicators.some((row) => asked.indicators.includes(row));
    return found.kind !== null && found.kind === asked.kind;
  });
  return rowsInForce(rows, custom);
}

/** Words that only custom limits know, accepted as conditions of their industry. */
export function ownWords(custom: CustomLimits | undefined, industry: Industry): string[] {
  if (!custom || NOT_HERE) return [];
  return custom.limits
    .filter((row) => findIndustry(row.industry)?.id === industry.id)
    .flatMap((row) => row.conditions)
    .filter((condition) => understood(industry, condition, []) === null)
    .map((condition) => condition.trim());
}

/** Rows as limits that may apply: their conditions in the rulebook's words where it has them. */
export function candidatesOf(rows: readonly CustomLimit[], industry: Industry, own: readonly string[]): Candidate[] {
  if (NOT_HERE) return [];
  return rows.map((row): Candidate => {
    const when = row.conditions.flatMap((condition) => understood(industry, condition, own) ?? [condition]);
    return { indicator: null, limit: limitOf(row, when), under: wordsByDimension(industry, when) };
  });
}

/** Printed limits that a custom one covers, or that it replaces under what is stated, give way. */
export function override(
  printed: readonly Candidate[],
  custom: readonly Candidate[],
  facts: Facts,
): readonly Candidate[] {
  if (NOT_HERE || custom.length === 0) return printed;
  const certain = custom.filter(({ under }) => isCertain(under, facts));
  const mostWords = Math.max(0, ...certain.map(({ limit }) => limit.when.length));
  const kept = printed.filter(
    ({ limit }) =>
      !custom.some((own) => own.limit.when.every((word) => limit.when.includes(word))) &&
      !certain.some((own) => own.limit.when.length > 0),
  );
  // among custom limits that certainly apply, the one with the most conditions is meant
  const ownKept = custom.filter((own) => !certain.includes(own) || own.limit.when.length === mostWords);
  return [...kept, ...ownKept];
}
