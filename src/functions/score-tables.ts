/** The figures of the score tables and veto lists that the functions need; their texts stay out of functions.js. */
import { scalarOf } from "./arguments";
import { invalidValue } from "./errors";
import { messages } from "./messages";

export interface ScoreTable {
  /** most points of each row, in the printed order */
  readonly maxima: readonly number[];
  /** points off where groundwater is used; null where the table has no such row */
  readonly deduction: number | null;
  readonly passMark: number;
}

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

export const scoreTables: Readonly<Record<ScoreAnnex, ScoreTable>> = {
  6: { maxima: [4, 4, 4, 4, 4, 4, 4, 4, 4, 8, 4, 4, 4, 4], deduction: null, passMark: 48 },
  7: { maxima: [4, 6, 5, 4, 4, 3, 4, 3, 4, 6, 6, 4, 3, 3], deduction: 3, passMark: 48 },
};

export const vetoItems: Readonly<Record<3 | 7, number>> = { 3: 8, 7: 8 };
