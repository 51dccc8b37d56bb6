/** Everything that a review objects to, in the order in which it is to be worked off. */
import { STATUS_TEXT } from "../assessment";
import type { Status } from "../assessment/types";
import { withoutEchoes } from "../review/echoes";
import type { CellVerdict, Finding, Review, Severity } from "../review";
import { industryById } from "../rulebook";
import { actionOn } from "./actions";
import { messages, SEVERITY_TEXT } from "./messages";

/** A line of the report: complete in itself. */
export interface Objection {
  readonly sheet: string;
  /** A1 address; null where the sheet as a whole is meant */
  readonly cell: string | null;
  readonly enterprise: string;
  readonly industry: string;
  readonly indicator: string;
  /** 不达标 待定 未填 无效, or 错误 提醒 提示 of a finding */
  readonly outcome: string;
  /** number where the cell holds one that shows as it is, else as displayed */
  readonly value: number | string;
  /** `≤4.2`, or all possible ones */
  readonly limit: string;
  readonly unit: string;
  /** in the unit, positive is better */
  readonly margin: number | null;
  readonly standard: string;
  readonly annex: string;
  readonly sentence: string;
  readonly action: string;
}

type ObjectedStatus = Exclude<Status, "pass" | "not-applicable">;

/** Graver ones first. */
const RANK: Readonly<Record<ObjectedStatus | Severity, number>> = {
  fail: 0,
  invalid: 1,
  error: 1,
  undetermined: 2,
  missing: 3,
  warning: 4,
  info: 5,
};

const isObjected = (status: Status): status is ObjectedStatus => status !== "pass" && status !== "not-applicable";

export function objectionsOf(review: Review): Objection[] {
  const at = new Map(review.cells.map((cell) => [`${cell.sheet}!${cell.address}`, cell]));
  const objected = review.cells.filter(({ verdict }) => isObjected(verdict.status));
  const shown = new Set(objected.map((cell) => `${cell.sheet}!${cell.address}`));
  const lines = [
    ...objected.map((cell) => ({ rank: rankOf(cell), objection: ofCell(cell) })),
    ...withoutEchoes(review.findings, (sheet, cell) => shown.has(`${sheet}!${cell}`)).map((finding) => ({
      rank: RANK[finding.severity],
      objection: ofFinding(finding, finding.cell === null ? undefined : at.get(`${finding.sheet}!${finding.cell}`)),
    })),
  ];
  // the sort keeps the order of the workbook among equals
  return lines.sort((a, b) => a.rank - b.rank).map(({ objection }) => objection);
}

const rankOf = ({ verdict: { status } }: CellVerdict): number => (isObjected(status) ? RANK[status] : RANK.info);

function ofCell(cell: CellVerdict): Objection {
  const { verdict } = cell;
  return {
    ...factsOf(cell),
    outcome: STATUS_TEXT[verdict.status],
    sentence: [verdict.reason, ...verdict.warnings.map(({ message }) => `${message}。`)].join(""),
    action: actionOf(cell),
  };
}

function ofFinding(finding: Finding, cell: CellVerdict | undefined): Objection {
  return {
    ...(cell ? factsOf(cell) : NO_FACTS),
    sheet: finding.sheet,
    cell: finding.cell,
    enterprise: finding.enterprise ?? cell?.enterprise ?? "",
    outcome: SEVERITY_TEXT[finding.severity],
    sentence: finding.message,
    action: actionOn(finding),
  };
}

const NO_FACTS = {
  industry: "",
  indicator: "",
  value: "",
  limit: "",
  unit: "",
  margin: null,
  standard: "",
  annex: "",
} as const;

type Facts = Omit<Objection, "outcome" | "sentence" | "action">;

function factsOf({ sheet, address, enterprise, cell, text, verdict }: CellVerdict): Facts {
  const { industry, indicator, limits, requirement, margin, standard, source } = verdict;
  const units = [...new Set(limits.map(({ unit }) => unit))];
  const unit = units.length === 1 ? (units[0] ?? "") : "";
  const content = cell?.content;
  return {
    sheet,
    cell: address,
    enterprise,
    industry: industry === null ? "" : industryById(industry).name,
    indicator,
    value: content?.kind === "number" && Number(text) === content.value ? content.value : text.trim(),
    limit: limits.length > 1 ? severalText(requirement ?? "") : withoutUnit(requirement ?? "", unit),
    unit,
    margin,
    standard: standard ?? "",
    annex: source ?? "",
  };
}

/** What fits into a narrow column; the sentence names them all. */
const severalText = (requirement: string): string =>
  requirement.length <= LONGEST_LIMIT ? requirement : messages.severalLimits;
const LONGEST_LIMIT = 40;

/** `≤4.2 m³/t` → `≤4.2`: the unit has a column of its own. */
function withoutUnit(requirement: string, unit: string): string {
  return unit !== "" && requirement.endsWith(unit) ? requirement.slice(0, -unit.length).trimEnd() : requirement;
}

function actionOf({ verdict: { status, question, choices } }: CellVerdict): string {
  const { advice } = messages;
  switch (status) {
    case "fail":
    case "invalid":
    case "missing":
      return advice[status];
    case "undetermined":
      // the choices stand in the sentence beside it
      return question === null
        ? advice.undetermined
        : advice.question(choices.length > 0 ? question.replace(/：.*$/s, "") : question);
    case "pass":
    case "not-applicable":
      return advice.info;
  }
}
