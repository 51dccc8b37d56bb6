/** What a cell may mean: its set of possible readings, in the unit of the indicator. */
import { exactly, type Interval } from "./compare";
import { messages } from "./messages";
import type { Requirement } from "./requirement";
import { foldCell, scan, type WrittenValue } from "./scan";
import type { CellContent, Warning } from "./types";
import { NOT_APPLICABLE } from "./words";

/** One value of a cell with everything that it may mean. */
export interface ReadValue {
  /** words before it in the cell, e.g. a product */
  readonly label: string;
  readonly readings: readonly Interval[];
}

export type Reading =
  | { readonly kind: "values"; readonly values: readonly ReadValue[]; readonly warnings: readonly Warning[] }
  | { readonly kind: "missing"; readonly reason: string }
  | { readonly kind: "not-applicable"; readonly written: string }
  | { readonly kind: "invalid"; readonly reason: string };

/** Smaller amounts are zero: no meter shows them, and Excel itself rounds them away. */
export const ALMOST_ZERO = 1e-300;

/** Rates reach 100 %, with room for rounding in the last place. */
export const FULL = 100 * (1 + 1e-9);

/** `0.0%` shows percent; quoted text, escapes and colours in a format do not count. */
export function isPercentFormat(format: string | undefined): boolean {
  if (format === undefined || !format.includes("%")) return false;
  return format.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/gu, "").includes("%");
}

/** Formats that say nothing about how the number is meant. */
export function isPlainFormat(format: string | undefined): boolean {
  return format === undefined || format === "" || format === "@" || /^(?:general|g\/通用格式|g\/標準)$/iu.test(format);
}

/** `m"月"d"日"` shows a date: 4-1 typed for 4.1 has become one. Digits of any kind in the format mean an amount. */
export function isDateFormat(format: string | undefined): boolean {
  // most formats have none of these letters, which one look shows
  if (format === undefined || !/[ymdh]/iu.test(format) || isPlainFormat(format)) return false;
  const codes = format.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/gu, "");
  return /[ymdh]/iu.test(codes) && !/[0#?]/u.test(codes);
}

/** Text of a number in a sentence: no rounding noise, no exponent for everyday sizes. */
export function numberText(value: number): string {
  const shortest = String(value);
  return shortest.length <= 12 ? shortest : String(Number(value.toPrecision(12)));
}

const invalid = (reason: string): Reading => ({ kind: "invalid", reason });
const single = (readings: readonly Interval[], warnings: readonly Warning[] = []): Reading => ({
  kind: "values",
  values: [{ label: "", readings }],
  warnings,
});

/** A bare number between 0 and 1 in a percent column may be a share of one. */
function fractionReadings(value: number, requirement: Requirement): { readings: Interval[]; warning: Warning } {
  const raw = numberText(value);
  const percent = numberText(value * 100);
  return requirement.higherIsBetter
    ? { readings: [exactly(value * 100)], warning: { code: "fraction", message: messages.fraction(raw, percent) } }
    : {
        readings: [exactly(value), exactly(value * 100)],
        warning: { code: "fraction", message: messages.fractionUnclear(raw, percent) },
      };
}

function readNumber(value: number, format: string | undefined, requirement: Requirement): Reading {
  if (!Number.isFinite(value)) return invalid(messages.notFinite);
  if (isDateFormat(format)) return invalid(messages.date);
  if (Math.abs(value) < ALMOST_ZERO) {
    return requirement.neverZero ? { kind: "missing", reason: messages.zeroIsBlank } : single([exactly(0)]);
  }
  if (value < 0) return invalid(messages.negative(numberText(value)));
  if (!requirement.isPercent) return single([exactly(value)]);
  if (value <= 1 && isPlainFormat(format)) {
    const { readings, warning } = fractionReadings(value, requirement);
    return single(readings, [warning]);
  }
  const percent = isPercentFormat(format) ? value * 100 : value;
  return percent > FULL ? invalid(messages.above100(`${numberText(percent)}%`)) : single([exactly(percent)]);
}

const SPACES_ONLY = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/u;

function readText(text: string, requirement: Requirement): Reading {
  if (SPACES_ONLY.test(text)) return { kind: "missing", reason: messages.blank };
  const folded = foldCell(text);
  if (NOT_APPLICABLE.test(folded)) return { kind: "not-applicable", written: text.trim() };
  if (folded.startsWith("#")) return invalid(messages.error(text.trim()));

  // 注190.87 is 注1 before 90.87, or 注 before 190.87: both stand as long as both are possible
  const glued = /^注\d/u.test(folded);
  const spellings = glued ? [folded.slice(2), folded.slice(1)] : [folded];
  const read = spellings.map((spelling) => readSpelling(spelling, text, requirement));
  const possible = read.filter((reading) => reading.kind === "values");
  const [first, second] = possible;
  if (!first) return read[0] ?? invalid(messages.notANumber(text));
  const warnings = glued ? [...first.warnings, { code: "footnote", message: messages.footnote }] : first.warnings;
  if (!second) return { ...first, warnings };
  return {
    kind: "values",
    values: first.values.map((value, index) => ({
      label: value.label,
      readings: [...value.readings, ...(second.values[index]?.readings ?? [])],
    })),
    warnings,
  };
}

function readSpelling(spelling: string, text: string, requirement: Requirement): Reading {
  // spaces inside a number mean nothing (1 .9), unless without them there is no number: 4.1 5.2
  const written = scan(spelling) ?? scan(foldCell(text.replace(/(?<=\d)[^\S\n]+(?=\d)/gu, "、")));
  if (!written) return invalid(messages.notANumber(text.trim()));
  const values: ReadValue[] = [];
  const warnings: Warning[] = [];
  for (const value of written) {
    const read = readWritten(value, text, requirement, warnings);
    if ("kind" in read) return read;
    values.push(read);
  }
  return { kind: "values", values, warnings };
}

function readWritten(
  value: WrittenValue,
  text: string,
  requirement: Requirement,
  warnings: Warning[],
): ReadValue | Reading {
  const { unit, perMoney, factor, approximate, label } = value;
  const isWrong = requirement.isPercent ? unit === "water" || unit === "times" : unit === "percent";
  if (isWrong || perMoney) {
    return invalid(messages.wrongUnit(text.trim(), requirement.isPercent ? "%" : (requirement.limits[0]?.unit ?? "")));
  }
  if (approximate) warnings.push({ code: "approximate", message: messages.approximate });
  if (factor !== 1) warnings.push({ code: "scaled", message: messages.scaled(numberText(factor)) });
  const top = requirement.isPercent ? 100 : Infinity;
  const scaled = (end: number | null): number | null => (end === null ? null : end * factor);
  const low = scaled(value.low);
  const high = scaled(value.high);
  const ends = [low, high].filter((end) => end !== null);
  const negative = ends.find((end) => end < 0);
  if (negative !== undefined) return invalid(messages.negative(numberText(negative)));
  if (requirement.isPercent) {
    const above = ends.find((end) => end > FULL);
    if (above !== undefined) return invalid(messages.above100(`${numberText(above)}%`));
  }
  if (low === 0 && high === 0 && requirement.neverZero && !isRealZero(requirement)) {
    return { kind: "missing", reason: messages.zeroIsBlank };
  }
  const interval = (scale: number, ceiling: number): Interval => ({
    low: low === null ? 0 : low * scale,
    high: high === null ? ceiling : high * scale,
    lowOpen: value.lowOpen,
    highOpen: value.highOpen,
  });
  const isFraction = requirement.isPercent && unit === "none" && ends.every((end) => end > 0 && end <= 1);
  if (!isFraction) return { label, readings: [interval(1, top)] };
  const { warning } = fractionReadings(ends[0] ?? 0, requirement);
  warnings.push(warning);
  return {
    label,
    readings: requirement.higherIsBetter ? [interval(100, top)] : [interval(1, top), interval(100, top)],
  };
}

/** No blank arrives as the text `0`: a loss or a discharge of nothing was meant. An intake cannot be 0 however written. */
function isRealZero({ kind }: Requirement): boolean {
  return kind === "leak-rate" || kind === "discharge-per-unit";
}

/** Everything that a cell may mean under a requirement that has limits. */
export function read(content: CellContent, requirement: Requirement): Reading {
  switch (content.kind) {
    case "blank":
      return { kind: "missing", reason: messages.blank };
    case "number":
      return readNumber(content.value, content.format, requirement);
    case "text":
      return readText(content.value, requirement);
    case "boolean":
      return invalid(messages.boolean);
    case "error":
      return invalid(messages.error(content.code));
  }
}
