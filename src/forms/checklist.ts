/** 附件3 自评表, 附件6 基本要求 and 附件7 一票否决指标: statements, each answered 是 or 否. */
import { readAnswer } from "../assessment/answers";
import { annex3, annex6Basic, annex7Veto } from "../rulebook";
import type { Grid } from "./grid";
import type { Answer, ChecklistForm, ChecklistItem } from "./records";
import { findStatements, heaviest, saysSame, statementKey, type Found } from "./statements";
import { fold } from "./text";
import type { Area } from "./types";

const STATEMENT_HEADING = /^评价指标$/;
const ANSWER_HEADING = /^评价情况$/;
/** 是否符合, 自评结果, 评价情况, 是/否 */
const ANSWER_COLUMN =
  /^(?:是否(?:符合|满足|达到)|符合情况|(?:自评|自查|评价|核查)(?:情况|结果|结论)?|是\/?否)(?:\(.*\))?$/;
const ITEMS = annex3.items.length;
/** words of items 3 and 4 of the veto list, in which the two lists differ */
const VETO_ONLY = /经营异常|失信企业|国家标准考核指标/;
/** fewer printed statements are a mention of them */
const FEWEST_STATEMENTS = 4;
const HEADING_ROWS = 3;

export function recogniseChecklists(grid: Grid): ChecklistForm[] {
  const headed = withHeadings(grid);
  return [...headed, ...byStatements(grid).filter(({ area }) => !headed.some((other) => overlap(other.area, area)))];
}

const overlap = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** 评价指标 | 评价情况: the lists of annexes 3 and 7, whatever the wording of their items. */
function withHeadings(grid: Grid): ChecklistForm[] {
  const forms: ChecklistForm[] = [];
  const headings = grid.words.filter(({ text }) => STATEMENT_HEADING.test(fold(text)));
  for (const { row, column: statement } of headings) {
    const beside = grid.words.filter((words) => words.row === row && ANSWER_HEADING.test(fold(words.text)));
    const heading = beside.find((words) => words.column > statement) ?? beside.at(-1);
    if (!heading) continue;
    const answer = heading.column;
    const rows = itemsBelow(grid, row, statement);
    const answerEnd = grid.merge(row, answer)?.right ?? endOfPair(grid, rows, answer);
    const isVeto = rows.some((at) => VETO_ONLY.test(fold(grid.text(at, statement))));
    const numbers = numbersOf(grid, rows, statement, isVeto ? annex7Veto.items : annex3.items);
    const items = rows.map((at, index) => itemAt(grid, at, answer, answerEnd, numbers[index] ?? index + 1));
    if (items.length === 0) continue;
    const left = Math.max(0, Math.min(statement, answer) - 1);
    const area = { top: row, left, bottom: items.at(-1)?.row ?? row, right: Math.max(statement, answerEnd) };
    forms.push({ form: isVeto ? "annex7-veto" : "annex3", sheet: grid.sheet.name, area, items });
  }
  return forms;
}

/** By its words where they are printed ones, so that a deleted row does not move the others up; else one after the other. */
function numbersOf(grid: Grid, rows: readonly number[], statement: number, printed: readonly string[]): number[] {
  const keys = printed.map(statementKey);
  const numbers: number[] = [];
  for (const row of rows) {
    const key = statementKey(grid.text(row, statement));
    const index = keys.findIndex((each) => saysSame(key, each));
    const last = numbers.at(-1) ?? 0;
    numbers.push(index + 1 > last ? index + 1 : last + 1);
  }
  // reworded rows pushed the numbers beyond the list: they are counted
  return numbers.some((number) => number > printed.length) ? rows.map((_, index) => index + 1) : numbers;
}

function itemsBelow(grid: Grid, heading: number, statement: number): number[] {
  const rows: number[] = [];
  for (let row = heading + 1; row < grid.rowCount && rows.length < ITEMS; row++) {
    if (grid.isCovered(row, statement)) continue;
    if (grid.isBlank(row, statement)) break;
    rows.push(row);
  }
  return rows;
}

/** Known by their printed statements: 附件6 has no such headings, and a list may have lost its own. */
function byStatements(grid: Grid): ChecklistForm[] {
  const candidates = [annex6Basic, annex7Veto, annex3].flatMap((list) =>
    findStatements(grid, list.items)
      .filter(({ matched }) => matched >= FEWEST_STATEMENTS)
      .map((found) => ({ list, found, weight: found.matched })),
  );
  return heaviest(candidates).map(({ list, found }) => {
    const [answer, answerEnd] = answerColumns(grid, found);
    const items = found.rows.map(({ row, index }) => itemAt(grid, row, answer, answerEnd, index + 1));
    const area = {
      top: items[0]?.row ?? 0,
      left: Math.max(0, Math.min(found.column, answer) - 1),
      bottom: items.at(-1)?.row ?? 0,
      right: Math.max(found.column, answerEnd),
    };
    return { form: formOf(list.form), sheet: grid.sheet.name, area, items };
  });
}

const formOf = (form: string): ChecklistForm["form"] =>
  form === annex6Basic.form ? "annex6-basic" : form === annex7Veto.form ? "annex7-veto" : "annex3";

/** Under a heading, else where answers stand, else right of the statements; a column for 是 and one for 否 go together. */
function answerColumns(grid: Grid, { column, rows }: Found): [first: number, last: number] {
  const top = rows[0]?.row ?? 0;
  const heading = grid.words.find(
    (words) =>
      words.row < top &&
      words.row >= top - HEADING_ROWS &&
      words.column > column &&
      ANSWER_COLUMN.test(fold(words.text)),
  );
  if (heading) return [heading.column, grid.merge(heading.row, heading.column)?.right ?? heading.column];
  const answers = (at: number): number =>
    rows.filter(
      ({ row }) => !["open", "unclear"].includes(answerIn(grid, row, at, at)) || /[□☐]/.test(grid.text(row, at)),
    ).length;
  let best = column + 1;
  for (let at = column + 1; at < grid.columnCount; at++) if (answers(at) > answers(best)) best = at;
  return [
    best,
    endOfPair(
      grid,
      rows.map(({ row }) => row),
      best,
    ),
  ];
}

/** The veto list has a cell for 是 and one for 否, under one heading, or each under its own. */
function endOfPair(grid: Grid, rows: readonly number[], column: number): number {
  const top = rows[0] ?? 0;
  for (let row = top - 1; row >= Math.max(0, top - HEADING_ROWS); row--) {
    if (fold(grid.text(row, column)) === "是" && fold(grid.text(row, column + 1)) === "否") return column + 1;
  }
  const ends = (row: number, at: number, word: RegExp): boolean => word.test(fold(grid.text(row, at)));
  if (rows.some((row) => ends(row, column, /是$/) && ends(row, column + 1, /否$/))) return column + 1;
  // bare ticks in two columns, of which the second lost its heading with the merge
  const isHeaded = grid.words.some((words) => words.row < top && words.row >= top - 1 && words.column === column + 1);
  const ticks = (row: number, at: number): boolean => /^[√✓✔☑]$/.test(fold(grid.text(row, at)));
  const isPair =
    !isHeaded &&
    rows.some((row) => ticks(row, column)) &&
    rows.some((row) => ticks(row, column + 1)) &&
    rows.every((row) => !ticks(row, column) || !ticks(row, column + 1));
  return isPair ? column + 1 : column;
}

const itemAt = (grid: Grid, row: number, from: number, to: number, item: number): ChecklistItem => ({
  row,
  column: from,
  cell: grid.at(row, from),
  item,
  answer: answerIn(grid, row, from, to),
});

function answerIn(grid: Grid, row: number, from: number, to: number): Answer {
  const texts: string[] = [];
  for (let column = from; column <= to; column++)
    if (!grid.isCovered(row, column)) texts.push(tickedText(grid.text(row, column)));
  return readAnswer(texts);
}

/** [x]是 [ ]否, R是: boxes as they are typed, or as the symbol fonts of Word store them, written as boxes. */
export const tickedText = (text: string): string =>
  text
    .replace(/[[【［]\s*[xX√v✓*]\s*[\]】］]/g, "☑")
    .replace(/[[【［]\s*[\]】］]/g, "□")
    .replace(/[Rþ](?=\s*[是否])/g, "☑");
