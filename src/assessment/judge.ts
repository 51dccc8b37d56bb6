/** A cell under a requirement: its status, and the verdict that can be defended. */
import { readConditions, type Limit } from "../rulebook";
import { outcomeOf, outcomeOfNumber, type Interval, type Outcome } from "./compare";
import { isPossible, stated } from "./facts";
import { messages, STATUS_TEXT } from "./messages";
import {
  ALMOST_ZERO,
  FULL,
  isDateFormat,
  isPercentFormat,
  isPlainFormat,
  numberText,
  read,
  type Reading,
  type ReadValue,
} from "./reading";
import type { PossibleLimit, Requirement } from "./requirement";
import type { CellContent, Status, Verdict } from "./types";

// Held here: where functions.js runs in a context of its own, each look-up of a global costs more than the comparison.
const isFiniteNumber = Number.isFinite;
const absolute = Math.abs;

/** Status only, no sentence: what columns of formulas and the bands are made of. */
export function statusOf(requirement: Requirement, content: CellContent): Status {
  if (requirement.possible.length === 0) return "not-applicable";
  if (content.kind === "number") return statusOfNumber(requirement, content.value, content.format);
  return statusOfReading(requirement, read(content, requirement));
}

/** The number path of `read`, without its allocations; a property test holds the two together. */
function statusOfNumber(requirement: Requirement, value: number, format: string | undefined): Status {
  if (!isFiniteNumber(value) || isDateFormat(format)) return "invalid";
  const mayBeExempt = requirement.exempt.length > 0;
  const { possible } = requirement;
  if (absolute(value) < ALMOST_ZERO) {
    return requirement.neverZero ? "missing" : outcomeOfNumber(0, possible, mayBeExempt);
  }
  if (value < 0) return "invalid";
  if (!requirement.isPercent) return outcomeOfNumber(value, possible, mayBeExempt);
  if (value <= 1 && isPlainFormat(format)) {
    const asFraction = outcomeOfNumber(value * 100, possible, mayBeExempt);
    if (requirement.higherIsBetter) return asFraction;
    const asWritten = outcomeOfNumber(value, possible, mayBeExempt);
    return asWritten === asFraction ? asWritten : "undetermined";
  }
  const percent = isPercentFormat(format) ? value * 100 : value;
  return percent > FULL ? "invalid" : outcomeOfNumber(percent, possible, mayBeExempt);
}

function statusOfReading(requirement: Requirement, reading: Reading): Status {
  if (reading.kind !== "values") return reading.kind;
  // every value must hold: one certain fail is a fail
  let status: Outcome = "pass";
  for (const value of reading.values) {
    const outcome = outcomeOfValue(requirement, value);
    if (outcome === "fail") return "fail";
    if (outcome === "undetermined") status = "undetermined";
  }
  return status;
}

function outcomeOfValue(requirement: Requirement, value: ReadValue): Outcome {
  const { possible } = requirement;
  const limits = value.label === "" || possible.length < 2 ? possible : limitsFor(requirement, value.label);
  return outcomeOf(value.readings, limits, limits === possible && requirement.exempt.length > 0);
}

/** A product named beside its value (烧碱5.2、聚氯乙烯5.8) says which limits are its own. */
function limitsFor(requirement: Requirement, label: string): readonly PossibleLimit[] {
  const { words } = readConditions(requirement.industry, label);
  if (words.length === 0) return requirement.possible;
  const { facts } = stated(requirement.industry, words, []);
  const own = requirement.possible.filter(({ under }) => isPossible(under, facts));
  return own.length > 0 ? own : requirement.possible;
}

const digits = (limit: Limit): string => {
  // 6.0 stays 6.0 as printed, unless an allowance moved the limit
  const printed = /\d+(?:\.\d+)?/u.exec(limit.printed)?.[0];
  return printed !== undefined && Number(printed) === limit.value ? printed : numberText(limit.value);
};
const withUnit = (number: string, unit: string): string =>
  unit === "%" || unit === "倍" ? `${number}${unit}` : `${number} ${unit}`;
const limitText = (limit: Limit): string => withUnit(`${limit.comparison}${digits(limit)}`, limit.unit);

/** `≤4.2 m³/t`; several possible ones: `生活用纸 ≤30，瓦楞原纸 ≤20 m³/t`; null where there is no limit. */
export function requirementText({ possible, exempt }: Requirement): string | null {
  const [first] = possible;
  if (!first) return null;
  if (possible.length === 1 && exempt.length === 0) return limitText(first.limit);
  const exempted = exempt.map(({ label }) => `${label} ${messages.notAssessed}`);
  return [...alternatives(possible), ...exempted].join("，");
}

/** Labelled limits; one unit for all stands behind the last of them. */
function alternatives(possible: readonly PossibleLimit[]): string[] {
  const sameUnit = possible.every(({ limit }) => limit.unit === possible[0]?.limit.unit);
  return possible.map(({ limit, label }, index) => {
    const isBare = sameUnit && index < possible.length - 1 && limit.unit !== "%";
    const text = isBare ? `${limit.comparison}${digits(limit)}` : limitText(limit);
    return label === "" ? text : `${label} ${text}`;
  });
}

const end = (value: number): string => (Number.isFinite(value) ? numberText(value) : "");

function intervalText({ low, high, lowOpen, highOpen }: Interval, isPercent: boolean): string {
  if (low === high) return end(low);
  if (high === Infinity || (isPercent && high === 100)) return `${lowOpen ? ">" : "≥"}${end(low)}`;
  if (low === 0) return `${highOpen ? "<" : "≤"}${end(high)}`;
  return `${end(low)}~${end(high)}`;
}

/** Number with its unit, e.g. 3.9 m³/t; text as written in the cell. */
function valueText(content: CellContent, requirement: Requirement, reading: Reading): string {
  if (reading.kind !== "values") return "";
  if (content.kind === "text") return `“${content.value.replace(/\s+/gu, " ").trim()}”`;
  const unit = requirement.limits.every((limit) => limit.unit === requirement.limits[0]?.unit)
    ? (requirement.limits[0]?.unit ?? "")
    : "";
  const texts = reading.values.flatMap(({ readings }) =>
    readings.map((interval) => intervalText(interval, requirement.isPercent)),
  );
  return texts.map((text) => ` ${unit === "" ? text : withUnit(text, unit)}`).join("或");
}

/** `GB/T 26924-2011，附件6、附件7 技术考核要求（钢铁行业）` */
function citation({ standard, limits, industry }: Requirement): string {
  const sources = limits.length > 0 ? limits.flatMap((limit) => limit.sources) : industry.sources;
  const tables = new Map<string, string[]>();
  for (const { annex, table } of sources) {
    const annexes = tables.get(table) ?? [];
    if (!annexes.includes(annex)) tables.set(table, [...annexes, annex]);
  }
  const text = [...tables].map(([table, annexes]) => `${annexes.join("、")} ${table}`).join("；");
  const isPrinted = sources.some(({ annex }) => annex !== "自定义限值");
  return text === "" ? "" : messages.citation(isPrinted ? standard : null, text);
}

function noLimitReason(requirement: Requirement): string {
  const { exempt, industry, indicator } = requirement;
  const [first] = exempt;
  if (first) return messages.exempt(indicator, first.label, first.printed);
  if (industry.indicators.length === 0) return messages.noTable(industry.name, requirement.standard ?? "");
  if (requirement.isUnderConditions) return messages.noLimitUnderConditions(indicator);
  return messages.noLimit(industry.name, indicator);
}

/** Slack to the limit in its unit, positive is better; only where there is one reading and one limit. */
function marginOf(requirement: Requirement, reading: Reading): number | null {
  const [limit, ...otherLimits] = requirement.limits;
  if (reading.kind !== "values" || !limit || otherLimits.length > 0 || requirement.exempt.length > 0) return null;
  const [value, ...otherValues] = reading.values;
  const [interval, ...otherReadings] = value?.readings ?? [];
  if (!interval || otherValues.length > 0 || otherReadings.length > 0 || interval.low !== interval.high) return null;
  const distance = interval.low - limit.value;
  const slack =
    limit.comparison === "="
      ? -Math.abs(distance)
      : limit.comparison === "≤" || limit.comparison === "<"
        ? -distance
        : distance;
  return Number(slack.toPrecision(12)) || 0;
}

/** Allowances that were not claimed and under which the value would keep to a limit. */
function wouldHold(requirement: Requirement, reading: Reading): string[] {
  if (reading.kind !== "values") return [];
  return requirement.unclaimed
    .filter(({ add }) =>
      reading.values.every(({ readings }) =>
        readings.some(({ low }) =>
          requirement.possible.some(({ limit, comparison, bound }) =>
            comparison === "≤" || comparison === "<" ? low <= bound + add : low >= limit.value - add,
          ),
        ),
      ),
    )
    .map(({ note }) => messages.wouldHold(note));
}

/** What a requirement contributes to each of its verdicts: the same sentences stand in a whole column. */
interface Wording {
  /** null where there is no limit */
  readonly requirement: string | null;
  readonly citation: string;
  /** the whole reason where there is no limit */
  readonly withoutLimit: string;
  readonly requires: string;
  readonly compared: readonly string[];
}

const wordings = new WeakMap<Requirement, Wording>();

function wordingOf(requirement: Requirement): Wording {
  let wording = wordings.get(requirement);
  if (!wording) wordings.set(requirement, (wording = word(requirement)));
  return wording;
}

function word(requirement: Requirement): Wording {
  const requirementLine = requirementText(requirement);
  const cited = citation(requirement);
  return {
    requirement: requirementLine,
    citation: cited,
    withoutLimit: requirementLine === null ? `${noLimitReason(requirement)}${cited}。` : "",
    requires: requirementLine === null ? "" : `${messages.requires(requirementLine)}${cited}`,
    compared: requirement.comparedWith === null ? [] : [messages.comparedWith(requirement.comparedWith)],
  };
}

type Answer = Pick<Verdict, "status" | "reason"> &
  Partial<Pick<Verdict, "margin" | "question" | "choices" | "warnings">>;

const NONE: readonly never[] = [];

/** Written out property by property: spread from a common part, a verdict takes several times as long to make. */
function verdict(requirement: Requirement, requirementLine: string | null, answer: Answer): Verdict {
  return {
    status: answer.status,
    industry: requirement.industry.id,
    indicator: requirement.indicator,
    limits: requirement.limits,
    requirement: requirementLine,
    margin: answer.margin ?? null,
    standard: requirement.standard,
    source: requirement.source,
    reason: answer.reason,
    question: answer.question ?? null,
    choices: answer.choices ?? NONE,
    warnings: answer.warnings ?? NONE,
  };
}

/** The whole answer for a cell. */
export function judge(requirement: Requirement, content: CellContent): Verdict {
  const wording = wordingOf(requirement);
  const line = wording.requirement;
  if (line === null) return verdict(requirement, null, { status: "not-applicable", reason: wording.withoutLimit });

  const reading = read(content, requirement);
  if (reading.kind !== "values") {
    const subject = `${requirement.indicator}：${notAValue(reading)}`;
    const reason = `${[subject, wording.requires, ...wording.compared].join("，")}。`;
    return verdict(requirement, line, { status: reading.kind, reason });
  }

  const status = statusOfReading(requirement, reading);
  const sentence = [messages.subject(requirement.indicator, valueText(content, requirement, reading))];
  const { warnings } = reading;
  if (status !== "undetermined") {
    sentence.push(wording.requires, STATUS_TEXT[status], ...wording.compared, ...requirement.remarks);
    if (status === "fail") sentence.push(...wouldHold(requirement, reading));
    const margin = marginOf(requirement, reading);
    return verdict(requirement, line, { status, margin, reason: `${sentence.join("，")}。`, warnings });
  }

  const { possible, exempt } = requirement;
  const isForCondition = possible.length > 1 || exempt.length > 0;
  const question = isForCondition
    ? messages.question(requirement.open, line)
    : (warnings[0]?.message ?? messages.rangeUndecided);
  // the question names all possible limits already
  if (!isForCondition) sentence.push(wording.requires);
  sentence.push(STATUS_TEXT.undetermined, ...wording.compared);
  sentence.push(isForCondition ? `${question}${wording.citation}` : question, ...requirement.remarks);
  const labels = isForCondition ? [...possible, ...exempt].map(({ label }) => label) : [];
  return verdict(requirement, line, {
    status,
    margin: marginOf(requirement, reading),
    reason: `${sentence.join("，")}。`,
    question,
    choices: labels.filter((label) => label !== ""),
    warnings,
  });
}

function notAValue(reading: Exclude<Reading, { readonly kind: "values" }>): string {
  switch (reading.kind) {
    case "missing":
      return reading.reason;
    case "not-applicable":
      return messages.dash(reading.written);
    case "invalid":
      return messages.invalidReading(reading.reason);
  }
}
