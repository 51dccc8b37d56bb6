/** An enterprise's indicator cells → verdicts. */
import { compile, isUnknown, judge, type CustomLimits, type Question, type Verdict } from "../assessment";
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
    if (!isUnknown(requirement)) return judge(requirement, cell.cell?.content ?? BLANK);
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
