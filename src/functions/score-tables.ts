/** The score tables by the number of their annex. */
import { annex6Points, annex7Points, type PrintedPoints } from "../rulebook/checklists/points";
import { scalarOf } from "./arguments";
import { invalidValue } from "./errors";
import { messages } from "./messages";

export type ScoreAnnex = 6 | 7;

/** The number of an annex out of 7, "7", "附件7"; `otherwise` where it is left out. */
export function annexNumber<N extends number>(argument: unknown, choices: readonly N[], otherwise: N): N {
  const scalar = scalarOf(Array.isArray(argument) ? argument.flat(2)[0] : argument);
  if (scalar.kind === "blank" || (scalar.kind === "number" && scalar.value === 0)) return otherwise;
  const text = String(scalar.kind === "error" ? scalar.code : scalar.value);
  const digits = text.normalize("NFKC").replace(/\s|附件/g, "");
  const found = choices.find((choice) => String(choice) === digits);
  if (found === undefined) throw invalidValue(messages.annexChoice(text, choices.join(" 或 ")));
  return found;
}

export const scoreTables: Readonly<Record<ScoreAnnex, PrintedPoints>> = { 6: annex6Points, 7: annex7Points };
