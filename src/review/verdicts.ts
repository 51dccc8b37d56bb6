/** An enterprise's indicator cells → verdicts. */
import {
  compile,
  isUnknown,
  judge,
  type CellContent,
  type CustomLimits,
  type Question,
  type Requirement,
  type Verdict,
} from "../assessment";
import { cellAddress, displayText, type IndicatorCell } from "../forms";
import type { Entry } from "./entries";
import { messages } from "./messages";
import type { CellVerdict } from "./types";

const BLANK = { kind: "blank" } as const;

export function verdictsOf(entry: Entry, custom: CustomLimits | undefined): CellVerdict[] {
  return entry.cells.map((cell) => {
    const question = questionOf(entry, cell);
    return {
      sheet: entry.sheet,
      row: cell.row,
      column: cell.column,
      address: cellAddress(cell.row, cell.column),
      enterprise: entry.enterprise,
      columnName: cell.indicator,
      text: displayText(cell.cell),
      cell: cell.cell,
      question,
      verdict: verdictOf(entry, cell, question, custom),
    };
  });
}

const questionOf = (entry: Entry, cell: IndicatorCell): Question | null =>
  entry.industry === null
    ? null
    : { industry: entry.industry.id, indicator: cell.indicator, conditions: entry.conditions };

function verdictOf(
  entry: Entry,
  cell: IndicatorCell,
  question: Question | null,
  custom: CustomLimits | undefined,
): Verdict {
  if (question !== null) {
    const requirement = compile(question, custom);
    if (!isUnknown(requirement)) return judged(requirement, cell.cell?.content ?? BLANK);
  }
  const reason =
    entry.industryText === "" ? messages.industryMissing(cell.indicator) : messages.industryUnknown(entry.industryText);
  return {
    status: "not-applicable",
    industry: null,
    indicator: cell.indicator,
    limits: [],
    requirement: null,
    margin: null,
    standard: null,
    source: null,
    reason,
    question: null,
    choices: [],
    warnings: [],
  };
}

/** Verdicts by requirement and content: a column repeats its blanks, dashes and round values. Verdicts never change. */
const known = new WeakMap<Requirement, Map<string, Verdict>>();
const MOST_KEPT = 2000;

function judged(requirement: Requirement, content: CellContent): Verdict {
  let verdicts = known.get(requirement);
  if (!verdicts) known.set(requirement, (verdicts = new Map()));
  const key = keyOf(content);
  let verdict = verdicts.get(key);
  if (!verdict) {
    verdict = judge(requirement, content);
    if (verdicts.size < MOST_KEPT) verdicts.set(key, verdict);
  }
  return verdict;
}

function keyOf(content: CellContent): string {
  switch (content.kind) {
    case "blank":
      return "";
    case "number":
      return `n${content.value} ${content.format ?? "?"}`;
    case "error":
      return `e${content.code}`;
    default:
      return `${content.kind[0]}${content.value}`;
  }
}
