/** Veto lists of annexes 3 and 7: names the items that decide. */
import { readAnswer, type Answer } from "../assessment/answers";
import { VETO_ITEMS } from "../rulebook/checklists/points";
import { matrixOf, scalarOf } from "./arguments";
import { invalidValue, notAvailable } from "./errors";
import { messages, words } from "./messages";
import { annexNumber } from "./score-tables";

/** Text of a cell; a number 0 is a blank on Windows, and FALSE is never handed over as one. */
function textOf(cell: unknown): string {
  const scalar = scalarOf(cell);
  if (scalar.kind === "blank" || (scalar.kind === "number" && scalar.value === 0)) return "";
  return String(scalar.kind === "error" ? scalar.code : scalar.value);
}

/** One item: one cell, or the two columns 是 and 否 of annex 7. */
function answerOf(cells: readonly unknown[], item: number): Answer {
  const texts = cells.map(textOf);
  const answer = readAnswer(texts);
  if (answer === "both" || answer === "unclear")
    throw invalidValue(messages.answerUnclear(item, texts.join("").trim()));
  return answer;
}

/**
 * 通过, 一票否决 with the items answered 否, or 待定 with the items not answered. One 否 rejects whatever else is open.
 * @throws FunctionError #N/A where nothing is answered, #VALUE! where an answer is neither 是 nor 否
 */
export function vetoOutcome(answers: unknown, annex: unknown): string {
  // both lists have the same number of items; any other annex has none
  annexNumber(annex, [3, 7], 7);
  const matrix = matrixOf(answers);
  const items = matrix.length === 1 && (matrix[0]?.length ?? 0) > 2 ? (matrix[0] ?? []).map((cell) => [cell]) : matrix;
  if (items.length !== VETO_ITEMS) throw invalidValue(messages.rowCount("一票否决指标", `${VETO_ITEMS}`, items.length));
  if (items.flat().every((cell) => textOf(cell).trim() === "")) throw notAvailable(messages.answersMissing);
  const given = items.map((cells, index) => answerOf(cells, index + 1));
  const numbers = (answer: Answer) => given.flatMap((each, index) => (each === answer ? [index + 1] : [])).join("、");
  if (given.includes("no")) return words.vetoed(numbers("no"));
  return given.includes("open") ? words.vetoOpen(numbers("open")) : words.vetoPass;
}
