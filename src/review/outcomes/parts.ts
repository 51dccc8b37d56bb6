/** What each part of an annex comes to: a list of answers, a table of scores, the technical tables. */
import { cellAddress, type ChecklistForm, type TechnicalForm } from "../../forms";
import { annex6Basic, annex7Veto, industryById, type Indicator } from "../../rulebook";
import type { Judged } from "../rule";
import type { ReadTable } from "../scores";
import type { CellVerdict } from "../types";
import { messages } from "./messages";
import type { OutcomeReason, OutcomeStatus, PartName } from "./types";

/** One table's contribution. */
export interface Part {
  readonly name: PartName;
  readonly status: OutcomeStatus;
  readonly reasons: readonly OutcomeReason[];
  /** what would settle it */
  readonly questions: readonly string[];
  readonly isEmpty: boolean;
}

/** The gravest of several; none at all decides nothing. */
export function gravest(statuses: readonly OutcomeStatus[]): OutcomeStatus {
  const order: readonly OutcomeStatus[] = ["vetoed", "fail", "undetermined"];
  return order.find((status) => statuses.includes(status)) ?? (statuses.length > 0 ? "pass" : "undetermined");
}

/** 附件7: one 否 rejects. 附件6: every requirement is to be met. */
export function checklistPart(form: ChecklistForm): Part {
  const isVeto = form.form === annex7Veto.form;
  const name: PartName = isVeto ? "veto" : "basic";
  const { items: statements } = isVeto ? annex7Veto : annex6Basic;
  const at = (item: { row: number; column: number } | undefined) => ({
    part: name,
    sheet: form.sheet,
    cell: item ? cellAddress(item.row, item.column) : null,
  });
  const refused = form.items.filter(({ answer }) => answer === "no");
  const reasons = refused.map((item): OutcomeReason => {
    const statement = statements[item.item - 1] ?? "";
    return { ...at(item), status: isVeto ? "vetoed" : "fail", text: messages.answeredNo(name, item.item, statement) };
  });
  const questions: string[] = [];
  const open = statements
    .map((_, index) => index + 1)
    .filter(
      (number) => !form.items.some(({ item, answer }) => item === number && (answer === "yes" || answer === "no")),
    );
  if (open.length > 0) {
    const first = form.items.find(({ item }) => item === open[0]);
    reasons.push({ ...at(first), status: "undetermined", text: messages.unanswered(name, open) });
    questions.push(messages.unansweredQuestion(name, open));
  }
  if (reasons.length === 0) {
    reasons.push({ ...at(form.items[0]), status: "pass", text: messages.allYes(name, statements.length) });
  }
  const isEmpty = form.items.every(({ answer }) => answer === "open");
  return { name, status: gravest(reasons.map(({ status }) => status)), reasons, questions, isEmpty };
}

export function managementPart({ form, table, rows, total, status, open }: ReadTable): Part {
  const place = form.totals[0] ?? rows[0]?.place;
  const sum = messages.between(total.least, total.most);
  const text =
    status === "pass"
      ? messages.scorePass(sum, table.passMark)
      : status === "fail"
        ? messages.scoreFail(sum, table.passMark)
        : messages.scoreOpen(sum, table.passMark, open);
  const cell = place ? cellAddress(place.row, place.column) : null;
  return {
    name: "management",
    status,
    reasons: [{ part: "management", status, sheet: form.sheet, cell, text }],
    questions: status === "undetermined" ? [messages.scoreQuestion(open)] : [],
    isEmpty: open.length === table.rows.length,
  };
}

/** Every indicator of the industry must be met, in at least one of its rows and in each that is filled. */
export function technicalPart({ entry, verdicts }: Judged, form: TechnicalForm): Part {
  const industry = industryById(form.industry);
  const reasons: OutcomeReason[] = [];
  const questions: string[] = [];
  let passing = 0;
  for (const requirement of requirementsOf(industry.indicators)) {
    const cells = verdicts.filter((_, index) => {
      const name = entry.cells[index]?.indicator;
      return requirement.indicators.some((indicator) => indicator.name === name);
    });
    const answer = answerOf(industry.name, requirement.name, cells);
    if (answer === null) {
      passing += 1;
      continue;
    }
    reasons.push(...answer.reasons.map((reason) => ({ ...reason, part: "technical" as const, sheet: form.sheet })));
    if (answer.question !== null) questions.push(answer.question);
  }
  if (reasons.length === 0) {
    const cell = cellAddress(form.area.top, form.area.left);
    const text = messages.technicalPass(industry.name, passing);
    reasons.push({ part: "technical", status: "pass", sheet: form.sheet, cell, text });
  }
  const isEmpty = verdicts.every(({ verdict }) => verdict.status === "missing");
  return { name: "technical", status: gravest(reasons.map(({ status }) => status)), reasons, questions, isEmpty };
}

/** An indicator, or those of which a plant has one (取水量 by product). */
interface TechnicalRequirement {
  readonly name: string;
  readonly indicators: readonly Indicator[];
}

function requirementsOf(indicators: readonly Indicator[]): TechnicalRequirement[] {
  const byKey = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const key = indicator.when.length > 0 ? indicator.kind : indicator.name;
    byKey.set(key, [...(byKey.get(key) ?? []), indicator]);
  }
  return [...byKey.values()].map((together) => {
    const [only, ...others] = together;
    return { name: only && others.length === 0 ? only.name : familyName(together), indicators: together };
  });
}

/** 取水量 of several products */
const familyName = (indicators: readonly Indicator[]): string => indicators.map(({ name }) => name).join("、");

interface Answer {
  readonly reasons: readonly Omit<OutcomeReason, "part" | "sheet">[];
  readonly question: string | null;
}

/** Null where the requirement is met, or the table sets none under the conditions (热回收焦炉). */
function answerOf(industry: string, name: string, cells: readonly CellVerdict[]): Answer | null {
  const of = (...wanted: readonly CellVerdict["verdict"]["status"][]) =>
    cells.filter(({ verdict }) => wanted.includes(verdict.status));
  const [first] = cells;
  const undetermined = (cell: CellVerdict | undefined, text: string) =>
    ({ status: "undetermined", cell: cell?.address ?? null, text }) as const;
  if (!first) {
    return {
      reasons: [undetermined(undefined, messages.indicatorAbsent(industry, name))],
      question: messages.indicatorMissingQuestion(name),
    };
  }
  const failing = of("fail").map(
    ({ address, verdict }) =>
      ({ status: "fail", cell: address, text: messages.technicalFail(industry, withoutStop(verdict.reason)) }) as const,
  );
  const open = of("undetermined", "invalid");
  const unclear = open.map((cell) =>
    undetermined(cell, messages.technicalFail(industry, withoutStop(cell.verdict.reason))),
  );
  const question = open.map(({ verdict }) => verdict.question).find((each) => each !== null);
  const missing = of("missing");
  if (failing.length + unclear.length > 0) {
    return {
      reasons: [...failing, ...unclear],
      question: question ?? (open[0] ? messages.indicatorMissingQuestion(name) : null),
    };
  }
  if (missing.length > 0) {
    if (missing.length === cells.length && cells.length > 1) {
      return {
        reasons: [undetermined(first, messages.rowsMissing(industry, name))],
        question: messages.rowsMissingQuestion(name),
      };
    }
    return {
      reasons: missing.map((cell) => undetermined(cell, messages.indicatorMissing(industry, cell.columnName))),
      question: messages.indicatorMissingQuestion(name),
    };
  }
  // a dash stands where the table does set a limit: whether it applies is not for the enterprise alone to say
  const isMet = of("pass").length > 0 || cells.every(({ verdict }) => verdict.limits.length === 0);
  if (isMet) return null;
  const written = cells.find(({ text }) => text.trim() !== "") ?? first;
  return {
    reasons: [undetermined(written, messages.indicatorWaived(industry, name, written.text.trim()))],
    question: messages.indicatorWaivedQuestion(name),
  };
}

const withoutStop = (reason: string): string => reason.replace(/。$/, "");
