/** Management scores of annexes 6 and 7: rows are capped, groundwater deducts, an open row makes a range of totals. */
import { flatten, scalarOf } from "./arguments";
import { invalidValue, notAvailable } from "./errors";
import { messages, words } from "./messages";
import { annexNumber, scoreTables, type ScoreAnnex, type ScoreTable } from "./score-tables";

/** Points that a row may stand for: both ends the same where it is filled. */
interface Points {
  readonly least: number;
  readonly most: number;
}

const certain = (points: number): Points => ({ least: points, most: points });

const YES = /^(是|有|使用|TRUE|Y|YES)$/i;
const NO = /^(否|无|没有|未使用|不使用|FALSE|N|NO)$/i;

/** A score as number or text (`4`, `4分`); null where the cell is blank. */
function scoreOf(cell: unknown, row: number): number | null {
  const scalar = scalarOf(cell);
  if (scalar.kind === "blank") return null;
  if (scalar.kind === "number" && Number.isFinite(scalar.value)) return scalar.value;
  if (scalar.kind === "error") throw invalidValue(messages.isError(`第 ${row} 项得分`, scalar.code));
  const text = String(scalar.value)
    .normalize("NFKC")
    .replace(/[\s分]/g, "");
  if (text === "") return null;
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw invalidValue(messages.scoreNoNumber(row, String(scalar.value)));
  return Number(text);
}

function pointsOf(cell: unknown, row: number, maximum: number): Points {
  const score = scoreOf(cell, row);
  if (score === null) return { least: 0, most: maximum };
  if (score < 0) throw invalidValue(messages.scoreNegative(row));
  return certain(Math.min(score, maximum));
}

/** The row about groundwater: 是 or the printed −3 (also written 3) deducts, 否 or 0 does not. */
function deductionOf(cell: unknown, row: number, deduction: number): Points {
  const scalar = scalarOf(cell);
  const text = scalar.kind === "text" || scalar.kind === "boolean" ? String(scalar.value).trim() : "";
  if (YES.test(text)) return certain(-deduction);
  if (NO.test(text)) return certain(0);
  const score = scoreOf(cell, row);
  if (score === null) return { least: -deduction, most: 0 };
  if (Math.abs(score) !== deduction && score !== 0) throw invalidValue(messages.deduction(row, deduction, score));
  return certain(score === 0 ? 0 : -deduction);
}

interface ScoreSheet {
  readonly rows: readonly Points[];
  readonly table: ScoreTable;
}

function readSheet(scores: unknown, annex: unknown): ScoreSheet {
  const cells = flatten(scores);
  const guessed: ScoreAnnex = cells.length > scoreTables[6].maxima.length ? 7 : 6;
  const table = scoreTables[annexNumber(annex, [6, 7], guessed)];
  const { maxima, deduction } = table;
  const most = maxima.length + (deduction === null ? 0 : 1);
  // annex 7 may come without its last row: an open deduction, like any open row
  if (cells.length < maxima.length || cells.length > most) {
    const wanted = deduction === null ? `${most}` : `${maxima.length} 或 ${most}`;
    throw invalidValue(messages.rowCount("管理考核得分", wanted, cells.length));
  }
  const rows = maxima.map((maximum, index) => pointsOf(cells[index], index + 1, maximum));
  if (deduction !== null) rows.push(deductionOf(cells[maxima.length], most, deduction));
  if (cells.every((cell) => scalarOf(cell).kind === "blank")) throw notAvailable(messages.allScoresMissing);
  return { rows, table };
}

/** Sum of half points without floating-point dust; never below 0. */
function sum(points: readonly number[]): number {
  const total = points.reduce((left, right) => left + right, 0);
  return Math.max(0, Number(total.toPrecision(12)));
}

/**
 * Total points.
 * @throws FunctionError #N/A naming the rows that are not filled, #VALUE! for what is no score
 */
export function totalScore(scores: unknown, annex: unknown): number {
  const { rows } = readSheet(scores, annex);
  const open = rows.flatMap(({ least, most }, index) => (least === most ? [] : [index + 1]));
  if (open.length > 0) throw notAvailable(messages.scoreMissing(open.join("、")));
  return sum(rows.map(({ least }) => least));
}

/** 达标 from the pass mark on; 待定 only while open rows can still turn the result. */
export function scoreVerdict(scores: unknown, annex: unknown): string {
  const { rows, table } = readSheet(scores, annex);
  if (sum(rows.map(({ least }) => least)) >= table.passMark) return words.pass;
  return sum(rows.map(({ most }) => most)) < table.passMark ? words.fail : words.undetermined;
}
