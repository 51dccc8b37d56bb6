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
import { cellAddress, displayText, isBlank, isUncalculated } from "../forms";
import type { Entry, JudgedCell } from "./entries";
import { messages } from "./messages";
import type { Subject } from "./subjects";
import type { CellVerdict } from "./types";

const BLANK = { kind: "blank" } as const;

/** What is asked about one indicator of a subject: the same for every row that states the same. */
interface Asked {
  readonly question: Question | null;
  readonly requirement: Requirement | null;
}

/** Judges entries under these limits of the user's own. */
export function judgeUnder(custom: CustomLimits | undefined): (entry: Entry) => CellVerdict[] {
  const known = new Map<Subject, Map<string, Asked>>();
  const askedOf = (subject: Subject, indicator: string): Asked => {
    let ofSubject = known.get(subject);
    if (!ofSubject) known.set(subject, (ofSubject = new Map()));
    let asked = ofSubject.get(indicator);
    if (!asked) ofSubject.set(indicator, (asked = ask(subject, indicator, custom)));
    return asked;
  };
  return (entry) =>
    entry.cells.map((cell) => judged(entry, cell, askedOf(cell.subject ?? entry.subject, cell.indicator)));
}

function ask({ industry, conditions }: Subject, indicator: string, custom: CustomLimits | undefined): Asked {
  if (industry === null) return { question: null, requirement: null };
  const question = { industry: industry.id, indicator, conditions };
  const requirement = compile(question, custom);
  return { question, requirement: isUnknown(requirement) ? null : requirement };
}

const judged = (entry: Entry, cell: JudgedCell, { question, requirement }: Asked): CellVerdict => ({
  sheet: entry.sheet,
  row: cell.row,
  column: cell.column,
  address: cellAddress(cell.row, cell.column),
  enterprise: entry.enterprise,
  columnName: cell.indicator,
  text: displayText(cell.cell),
  cell: cell.cell,
  question,
  verdict: requirement === null ? withoutIndustry(entry, cell) : verdictOf(requirement, cell),
});

function withoutIndustry({ industryText }: Entry, { indicator }: JudgedCell): Verdict {
  const reason = industryText === "" ? messages.industryMissing(indicator) : messages.industryUnknown(industryText);
  return {
    status: "not-applicable",
    industry: null,
    indicator,
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

/** Nobody knows yet what the cell will say; that is neither a blank nor a value. Where nothing is assessed it does not matter. */
const uncalculated = (ofBlank: Verdict, indicator: string): Verdict =>
  ofBlank.status === "not-applicable"
    ? ofBlank
    : {
        ...ofBlank,
        status: "undetermined",
        reason: messages.uncalculated(indicator),
        question: messages.uncalculatedQuestion,
        choices: [],
      };

/** Verdicts by requirement and content: a column repeats its blanks, dashes and round values. Verdicts never change. */
const known = new WeakMap<Requirement, Map<string | number, Verdict>>();
const MOST_KEPT = 500;

function verdictOf(requirement: Requirement, { cell, indicator, unused }: JudgedCell): Verdict {
  const content = cell?.content ?? BLANK;
  if (unused !== undefined && isBlank(cell)) {
    return { ...judge(requirement, BLANK), status: "not-applicable", reason: unused };
  }
  if (isUncalculated(cell)) return uncalculated(judge(requirement, content), indicator);
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

function keyOf(content: CellContent): string | number {
  switch (content.kind) {
    case "blank":
      return "";
    case "number":
      // most numbers have the ordinary format, and need no text to be made of them
      return isOrdinary(content.format) ? content.value : `n${content.value} ${content.format}`;
    case "error":
      return `e${content.code}`;
    default:
      return `${content.kind[0]}${content.value}`;
  }
}

const isOrdinary = (format: string | undefined): boolean => format === undefined || format === "General";
