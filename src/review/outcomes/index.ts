/** 附件6 and 附件7 as a whole, made only where the workbook holds at least one of their parts; 试点 by its conditions. */
import type { Form, TechnicalForm } from "../../forms";
import type { Judged } from "../rule";
import { scoredTables } from "../scores";
import { ownerOf } from "../technical";
import { pilotForms } from "../pilots";
import { messages } from "./messages";
import { checklistPart, gravest, managementPart, technicalPart, type Part } from "./parts";
import { pilotOutcomes } from "./pilot";
import type { Outcome, OutcomeReason, OutcomeStatus, PartName } from "./types";

export { OUTCOME_TEXT, WHOLE_TEXT } from "./messages";
export type * from "./types";

type Whole = Extract<Outcome["whole"], "annex6" | "annex7">;

/** annex 7 as a whole: no veto, management ≥ 48, every technical indicator; annex 6: its basic requirements instead of the veto */
const PARTS: Readonly<Record<Whole, readonly PartName[]>> = {
  annex6: ["basic", "management", "technical"],
  annex7: ["veto", "management", "technical"],
};

export function outcomesOf(forms: readonly Form[], judged: readonly Judged[]): Outcome[] {
  const stated = { annex6: statedParts("annex6", forms, judged), annex7: statedParts("annex7", forms, judged) };
  const unstated = technicalTables(judged)
    .filter(({ form }) => !form.isAnnexStated)
    .map(({ judged: each, form }) => technicalPart(each, form));
  const wholes = (["annex6", "annex7"] as const).flatMap((whole) => {
    const own = stated[whole];
    // a table that both annexes print counts where it is wanting, and for annex 6 where nothing else is there
    const takes =
      own.length > 0 ? !own.some(({ name }) => name === "technical") : whole === "annex6" && stated.annex7.length === 0;
    const parts = takes ? [...own, ...unstated] : own;
    return parts.length === 0 ? [] : [combine(whole, ownerOf(forms)?.name ?? null, parts)];
  });
  return [...wholes, ...pilotForms(forms).flatMap(pilotOutcomes)];
}

interface TechnicalTable {
  readonly judged: Judged;
  readonly form: TechnicalForm;
}

const technicalTables = (judged: readonly Judged[]): TechnicalTable[] =>
  judged.flatMap((each) => ("industry" in each.entry.form ? [{ judged: each, form: each.entry.form }] : []));

/** Parts whose form says which annex they belong to. */
function statedParts(whole: Whole, forms: readonly Form[], judged: readonly Judged[]): Part[] {
  const isOwn = ({ form }: { readonly form: string }): boolean => form.startsWith(`${whole}-`);
  return [
    ...forms.flatMap((form) => ("items" in form && isOwn(form) ? [checklistPart(form)] : [])),
    ...scoredTables(forms)
      .filter(({ form }) => isOwn(form))
      .map(managementPart),
    ...technicalTables(judged)
      .filter(({ form }) => isOwn(form) && form.isAnnexStated)
      .map(({ judged: each, form }) => technicalPart(each, form)),
  ];
}

function combine(whole: Whole, enterprise: string | null, parts: readonly Part[]): Outcome {
  const reasons: OutcomeReason[] = [];
  const questions: string[] = [];
  const statuses: OutcomeStatus[] = [];
  const missing = PARTS[whole].filter((name) => !parts.some((part) => part.name === name));
  for (const name of PARTS[whole]) {
    const own = parts.filter((part) => part.name === name);
    const differ = new Set(own.map(({ status }) => status)).size > 1;
    if (name !== "technical" && differ) {
      // two lists of one kind may be two enterprises': the worse one is not held against the other
      const first = own[0]?.reasons[0];
      const text = messages.disagree(name, own.length);
      reasons.push({
        part: name,
        status: "undetermined",
        sheet: first?.sheet ?? null,
        cell: first?.cell ?? null,
        text,
      });
      questions.push(messages.disagreeQuestion);
      statuses.push("undetermined");
      continue;
    }
    reasons.push(...own.flatMap((part) => part.reasons));
    questions.push(...own.flatMap((part) => part.questions));
    statuses.push(...own.map(({ status }) => status));
  }
  if (missing.length > 0) {
    for (const part of missing) {
      reasons.push({ part, status: "undetermined", sheet: null, cell: null, text: messages.absent(part) });
    }
    questions.push(messages.absentQuestion(missing));
    statuses.push("undetermined");
  }
  const status = gravest(statuses);
  return {
    whole,
    enterprise,
    status,
    reasons: [...reasons].sort((a, b) => rank(a.status) - rank(b.status)),
    question: status === "undetermined" ? [...new Set(questions)].join("；").replaceAll("？；", "？") : null,
    missing,
    isEmpty: parts.every(({ isEmpty }) => isEmpty),
  };
}

const ORDER: readonly OutcomeStatus[] = ["vetoed", "fail", "undetermined", "pass"];
const rank = (status: OutcomeStatus): number => ORDER.indexOf(status);

/** The sentence of an outcome: what decides it, each with its place. */
export function outcomeSentence(outcome: Outcome): string {
  const deciding = outcome.reasons.filter(({ status }) => status === outcome.status);
  return messages.outcome(outcome, deciding.map(clause), outcome.question);
}

const clause = ({ text, sheet, cell }: OutcomeReason): string =>
  sheet === null ? text : `${text}（${sheet}${cell === null ? "" : `!${cell}`}）`;
