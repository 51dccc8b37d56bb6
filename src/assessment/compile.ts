/** A question worked out once: names resolved, conditions sorted, limits that stay possible. */
import {
  findIndicators,
  kindNames,
  nearestCondition,
  nearestIndicator,
  nearestIndustry,
  readIndustry,
  type FoundIndicators,
  type Industry,
  type Limit,
} from "../rulebook";
import type { Candidate } from "./candidate";
import type { CustomLimit, CustomLimits } from "./custom";
import { candidatesOf, customRows, override, ownWords, UNKNOWN_INTAKE } from "./custom-candidates";
import { isPossible, stated, understood, wordsByDimension, type Facts, type Stated } from "./facts";
import { withAllowances } from "./allowances";
import { messages } from "./messages";
import { boundOf, type PossibleLimit, type Requirement, type UnclaimedAllowance } from "./requirement";
import type { Question, UnknownName } from "./types";

function unknown(kind: UnknownName["unknown"], given: string, nearest: string | null, message: string): UnknownName {
  return { unknown: kind, given, nearest, message };
}

function printedCandidates(industry: Industry, asked: FoundIndicators): Candidate[] {
  return asked.indicators.flatMap((indicator) =>
    indicator.limits.map((limit) => {
      // a row asked for by its own name needs no word to select it
      const when = asked.direct ? limit.when : [...indicator.when, ...limit.when];
      return { indicator, limit: { ...limit, when }, under: wordsByDimension(industry, when) };
    }),
  );
}

const text = (limit: Limit): string => `${limit.comparison}${limit.value}${limit.unit}`;

/** Note c of ethylene: the limit moves with the stated share of reclaimed water. */
function adjusted(candidate: Candidate, { shares }: Stated, remarks: string[]): Candidate {
  const adjustment = candidate.indicator?.adjustment;
  const share = adjustment ? shares.get(adjustment.parameter) : undefined;
  if (!adjustment || share === undefined) return candidate;
  const value = Number((candidate.limit.value + adjustment.perPercent * share).toPrecision(12));
  const limit: Limit = { ...candidate.limit, value };
  const note = messages.adjusted(adjustment.note, share, text(limit));
  remarks.push(note);
  return { ...candidate, limit: { ...limit, note } };
}

/** Labels say what tells the possible limits apart: words that all of them share are left out. */
function label(candidate: Candidate, all: readonly Candidate[], facts: Facts): string {
  if (all.length < 2) return "";
  const words = [...candidate.under].flatMap(([dimension, list]) => {
    const open = (facts.get(dimension)?.size ?? 0) !== 1;
    return open ? list.filter((word) => candidate.limit.when.includes(word)) : [];
  });
  const own = words.length > 0 ? words : candidate.limit.when;
  return own.join("、") || candidate.limit.note || candidate.limit.printed;
}

function openDimensions(all: readonly Candidate[], facts: Facts, exemptUnder: readonly Candidate["under"][]): string[] {
  const unders = [...all.map(({ under }) => under), ...exemptUnder];
  if (unders.length < 2) return [];
  const names = new Set(unders.flatMap((under) => [...under.keys()]));
  return [...names].filter((name) => {
    if ((facts.get(name)?.size ?? 0) === 1) return false;
    const values = new Set(unders.map((under) => under.get(name)?.join("、") ?? ""));
    // a dimension that follows from another one (新闻纸 → 纸及纸板) need not be asked for
    return (
      values.size > 1 && all.some(({ under, limit }) => under.get(name)?.some((word) => limit.when.includes(word)))
    );
  });
}

/** Works a question out. Not memoised: `compile` is the door. */
export function workOut(question: Question, custom?: CustomLimits): Requirement | UnknownName {
  const named = readIndustry(question.industry);
  if (!named) {
    const nearest = nearestIndustry(question.industry);
    return unknown("industry", question.industry, nearest, messages.unknownIndustry(question.industry, nearest));
  }
  const { industry } = named;
  const found = findIndicators(industry, question.indicator);
  const rows = customRows(custom, industry, found ?? question.indicator);
  if (!found && rows.length === 0) {
    const nearest = nearestIndicator(industry, question.indicator);
    return unknown("indicator", question.indicator, nearest, messages.unknownIndicator(question.indicator, nearest));
  }
  const asked: FoundIndicators = found ?? {
    name: question.indicator.trim(),
    kind: UNKNOWN_INTAKE.test(question.indicator) ? "intake-per-unit" : null,
    indicators: [],
    direct: true,
    comparedWith: null,
  };

  const own = ownWords(custom, industry);
  const words = [...named.conditions];
  for (const condition of question.conditions ?? []) {
    if (condition.trim() === "") continue;
    const known = understood(industry, condition, own);
    if (!known) {
      const nearest = nearestCondition(industry, condition);
      const message = messages.unknownCondition(condition, industry.name, nearest);
      return unknown("condition", condition, nearest, message);
    }
    words.push(...known);
  }
  return requirementOf(industry, asked, rows, own, stated(industry, words, named.states), new Set(words));
}

function requirementOf(
  industry: Industry,
  asked: FoundIndicators,
  rows: readonly CustomLimit[],
  own: readonly string[],
  known: Stated,
  words: ReadonlySet<string>,
): Requirement {
  const { facts } = known;
  const remarks: string[] = [];
  const customCandidates = candidatesOf(rows, industry, own);
  const all = override(
    printedCandidates(industry, asked).filter(({ under }) => isPossible(under, facts)),
    customCandidates.filter(({ under }) => isPossible(under, facts)),
    facts,
  );
  const unclaimed: UnclaimedAllowance[] = [];
  const candidates = all
    .map((candidate) => adjusted(candidate, known, remarks))
    .map((candidate) => withAllowances(candidate, facts, remarks, unclaimed));

  // a condition that sets no limit counts where it is stated, or where its dimension is as open as the limits' own
  const exemptions = asked.indicators.flatMap((indicator) =>
    indicator.exemptions
      .map((exemption) => ({ exemption, under: wordsByDimension(industry, exemption.when) }))
      .filter(({ exemption, under }) => isExemptionOpen(exemption.when, exemption.printed, under, facts, words)),
  );
  const exemptionApplies = !customCandidates.some(({ limit }) => limit.when.length === 0);
  const exempt = exemptionApplies
    ? exemptions.map(({ exemption }) => ({ label: exemption.when.join("、"), printed: exemption.printed }))
    : [];
  const limits = candidates.map(({ limit }) => limit);
  const [first] = limits;
  const isOne = candidates.length === 1 && candidates[0]?.indicator;
  const annexes = [...new Set(limits.flatMap(({ sources }) => sources.map(({ annex }) => annex)))];
  return {
    industry,
    indicator: isOne && asked.comparedWith === null ? isOne.name : asked.name,
    kind: asked.kind,
    possible: candidates.map((candidate): PossibleLimit => ({
      limit: candidate.limit,
      comparison: candidate.limit.comparison,
      bound: boundOf(candidate.limit),
      label: label(candidate, exempt.length > 0 ? [...candidates, candidate] : candidates, facts),
      under: candidate.under,
    })),
    limits,
    exempt,
    isPercent: limits.length > 0 && limits.every(({ unit }) => unit === "%" || unit === "％"),
    neverZero: kindNames.find(({ kind }) => kind === asked.kind)?.neverZero ?? false,
    isUnderConditions: asked.indicators.length > 0,
    higherIsBetter: first !== undefined && (first.comparison === "≥" || first.comparison === ">"),
    open: openDimensions(candidates, facts, exempt.length > 0 ? exemptions.map(({ under }) => under) : []),
    comparedWith: asked.comparedWith,
    remarks: [...known.remarks, ...remarks],
    unclaimed,
    standard: industry.standard?.code ?? null,
    source: annexes.length > 0 ? annexes.join("、") : null,
  };
}

/**
 * `-` in the table is one of the possible answers as long as the oven type is not stated.
 * Products that a note leaves out (特种纸) are thought of only where they are named.
 */
function isExemptionOpen(
  when: readonly string[],
  printed: string,
  under: Candidate["under"],
  facts: Facts,
  words: ReadonlySet<string>,
): boolean {
  return when.some((word) => words.has(word)) || (printed === "-" && isPossible(under, facts));
}
