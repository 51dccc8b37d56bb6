/** What a row of a technical table is about, from the words that it prints. */
import { findIndicators, readConditions, type Indicator, type Industry, type Limit } from "../../rulebook";
import { fold } from "../text";

export interface Identified {
  readonly indicator: Indicator;
  /** words of the one limit that the row prints; empty where its indicator has one limit, or the row several */
  readonly when: readonly string[];
}

const NUMBERING = /^(?:\(?[\d一二三四五六七八九十]{1,2}\)|[\d一二三四五六七八九十]{1,2}[、.．])/;

/** 1、重复利用率 → 重复利用率 */
const withoutNumber = (text: string): string => fold(text).replace(NUMBERING, "");

/** ≤4.2, ﹥90, ≤1.1（离子交换树脂工艺）, ≤0.4m³/t */
const LIMIT = /^(?:[≤≥<>≦≧﹤﹥]|<=|>=|不[大高小低]于)=?(\d+(?:\.\d+)?)/;

/** The number of a limit as printed; null for a text that is none. */
export function limitIn(text: string): number | null {
  const found = LIMIT.exec(fold(text))?.[1];
  return found === undefined ? null : Number(found);
}

/** The one indicator whose own name this is: 吨钢取水量, 重复利用率（%）. */
export function indicatorNamed(industry: Industry, text: string): Indicator | null {
  // the longest printed name has 20 characters and a unit behind it
  if (text.length > 40) return null;
  const found = findIndicators(industry, withoutNumber(text));
  const [only, ...others] = found?.indicators ?? [];
  return only && others.length === 0 && found?.comparedWith === null ? only : null;
}

/** Condition words of a text that holds nothing else, or of the bracket behind a limit. */
function wordsOf(industry: Industry, text: string): readonly string[] {
  const said = limitIn(text) === null ? withoutNumber(text) : (/\((.+)\)/.exec(fold(text))?.[1] ?? "");
  const { words, rest } = readConditions(industry, said);
  return rest === "" ? words : [];
}

/**
 * @param texts what the row prints, from left to right; `重复利用率：纸浆` counts as two
 * @param above indicator named by a row above that this row may go on with, null where there is none
 */
export function identify(industry: Industry, texts: readonly string[], above: Indicator | null): Identified | null {
  const parts = texts.flatMap((text) => [text, ...(/[:：]/.test(text) ? text.split(/[:：]/) : [])]);
  const named = parts.map((text) => indicatorNamed(industry, text)).filter((each) => each !== null);
  const words = new Set(parts.flatMap((text) => wordsOf(industry, text)));
  const fits = ({ when }: Limit): boolean => when.length > 0 && when.every((word) => words.has(word));
  // words alone name the indicator whose limits are told apart by them
  const indicator =
    named.at(-1) ??
    (above && (above.limits.length > 1 || words.size > 0) ? above : null) ??
    industry.indicators.find(({ limits }) => limits.some(fits)) ??
    null;
  if (!indicator) return null;
  const fitting = indicator.limits.filter(fits);
  const [only, ...others] = fitting;
  if (only && others.length === 0) return { indicator, when: only.when };
  return { indicator, when: singleWords(industry, indicator, words) };
}

/** Words of dimensions of which the row says exactly one: 直流冷却 beside three unit capacities. */
function singleWords(industry: Industry, { limits }: Indicator, words: ReadonlySet<string>): string[] {
  const ofLimits = new Set(limits.flatMap(({ when }) => when));
  return industry.dimensions.flatMap(({ terms }) => {
    const said = terms.map(({ word }) => word).filter((word) => words.has(word) && ofLimits.has(word));
    return said.length === 1 ? said : [];
  });
}
