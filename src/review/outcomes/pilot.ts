/** 试点企业、园区: each enterprise or park of a recommendation table, by the conditions of the notice. */
import { cellAddress, type PilotForm, type PilotRow } from "../../forms";
import { answersOf, conditionsOf, nameIn, type ConditionAnswer } from "../pilots";
import { messages } from "./messages";
import { gravest } from "./parts";
import type { Outcome, OutcomeReason } from "./types";

export function pilotOutcomes(form: PilotForm): Outcome[] {
  return form.rows.flatMap((row) => (nameIn(row) === "" ? [] : [outcomeOf(form, row)]));
}

/** One 否 rejects, as with the veto lists; all 是 pass. */
function outcomeOf(form: PilotForm, row: PilotRow): Outcome {
  const conditions = conditionsOf(form);
  const answers = answersOf(form, row);
  const at = (answer: ConditionAnswer | undefined) => ({
    part: "conditions" as const,
    sheet: form.sheet,
    cell: cellAddress(answer?.place?.row ?? row.row, answer?.place?.column ?? row.name.column),
  });
  const reasons = answers
    .filter(({ answer }) => answer === "no")
    .map((answer): OutcomeReason => {
      const text = messages.answeredNo("conditions", answer.condition, conditions[answer.condition - 1] ?? "");
      return { ...at(answer), status: "vetoed", text };
    });
  const open = answers.filter(({ answer }) => answer !== "yes" && answer !== "no");
  const numbers = open.map(({ condition }) => condition);
  const isAsked = row.conditions.length > 0;
  if (open.length > 0) {
    const text = isAsked ? messages.unanswered("conditions", numbers) : messages.conditionsAbsent;
    reasons.push({ ...at(open[0]), ...(isAsked ? {} : { sheet: null, cell: null }), status: "undetermined", text });
  }
  if (reasons.length === 0) {
    reasons.push({ ...at(answers[0]), status: "pass", text: messages.allYes("conditions", conditions.length) });
  }
  const status = gravest(reasons.map((reason) => reason.status));
  return {
    whole: form.form,
    enterprise: nameIn(row),
    status,
    reasons,
    question: status === "undetermined" ? messages.unansweredQuestion("conditions", numbers) : null,
    missing: isAsked ? [] : ["conditions"],
    isEmpty: open.length === answers.length,
  };
}
