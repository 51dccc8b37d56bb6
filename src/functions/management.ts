/** Management scores of annexes 6 and 7, as a range of cells hands them over. */
import { deductedPoints, scoredPoints, scoreIn, scoreStatus, totalOf, usedIn, type Points } from "../assessment/scores";
import { annex6Points } from "../rulebook/checklists/points";
import { flatten, scalarOf } from "./arguments";
import { invalidValue, notAvailable } from "./errors";
import { messages, words } from "./messages";
import { annexNumber, scoreTables, type ScoreAnnex } from "./score-tables";

/** A score as number or text (`4`, `4分`); null where the cell is blank. */
function scoreOf(cell: unknown, row: number): number | null {
  const scalar = scalarOf(cell);
  if (scalar.kind === "blank") return null;
  if (scalar.kind === "number" && Number.isFinite(scalar.value)) return scalar.value;
  if (scalar.kind === "error") throw invalidValue(messages.isError(`第 ${row} 项得分`, scalar.code));
  const score = scoreIn(String(scalar.value));
  if (score === undefined) throw invalidValue(messages.scoreNoNumber(row, String(scalar.value)));
  return score;
}

function pointsOf(cell: unknown, row: number, maximum: number): Points {
  const score = scoreOf(cell, row);
  if (score !== null && score < 0) throw invalidValue(messages.scoreNegative(row));
  return scoredPoints(score, maximum);
}

/** The row about groundwater: 是 or the printed −3 (also written 3) deducts, 否 or 0 does not. */
function deductionOf(cell: unknown, row: number, deduction: number): Points {
  const scalar = scalarOf(cell);
  const text = scalar.kind === "text" || scalar.kind === "boolean" ? String(scalar.value).trim() : "";
  const used = usedIn(text);
  if (used !== null) return deductedPoints(used, deduction);
  const score = scoreOf(cell, row);
  if (score !== null && Math.abs(score) !== deduction && score !== 0)
    throw invalidValue(messages.deduction(row, deduction, score));
  return deductedPoints(score === null ? null : score !== 0, deduction);
}

const FEWEST = annex6Points.rows.length;

/** The rows as far as they are known. @throws FunctionError for a wrong number of rows, or where nothing is filled */
function readSheet(scores: unknown, annex: unknown): { readonly rows: readonly Points[]; readonly passMark: number } {
  const cells = flatten(scores);
  const guessed: ScoreAnnex = cells.length > FEWEST ? 7 : 6;
  const { rows: printed, passMark } = scoreTables[annexNumber(annex, [6, 7], guessed)];
  // annex 7 has as many rows and one more, its deduction; it may come without it: that row is open, then
  if (cells.length < FEWEST || cells.length > printed.length) {
    const wanted = FEWEST === printed.length ? `${FEWEST}` : `${FEWEST} 或 ${printed.length}`;
    throw invalidValue(messages.rowCount("管理考核得分", wanted, cells.length));
  }
  const rows = printed.map((points, index) =>
    points < 0 ? deductionOf(cells[index], index + 1, -points) : pointsOf(cells[index], index + 1, points),
  );
  if (cells.every((cell) => scalarOf(cell).kind === "blank")) throw notAvailable(messages.allScoresMissing);
  return { rows, passMark };
}

/**
 * Total points.
 * @throws FunctionError #N/A naming the rows that are not filled, #VALUE! for what is no score
 */
export function totalScore(scores: unknown, annex: unknown): number {
  const { rows } = readSheet(scores, annex);
  const open = rows.flatMap(({ least, most }, index) => (least === most ? [] : [index + 1]));
  if (open.length > 0) throw notAvailable(messages.scoreMissing(open.join("、")));
  return totalOf(rows, "least");
}

/** 达标 from the pass mark on; 待定 only while open rows can still turn the result. */
export function scoreVerdict(scores: unknown, annex: unknown): string {
  const { rows, passMark } = readSheet(scores, annex);
  return words[scoreStatus(rows, passMark)];
}
