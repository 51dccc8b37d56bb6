/** Conditions that are chosen beside a technical table: for the whole of it, or for a row. */
import { readConditions, type Industry } from "../../rulebook";
import type { Grid } from "../grid";
import { fold } from "../text";
import type { Area } from "../types";

/** 炉型（请选择） → 炉型; 回用水占比（%，注c：…） → 回用水占比 */
const labelOf = (text: string): string =>
  fold(text)
    .replace(/\(.*$/, "")
    .replace(/[:：]$/, "");

/** Answers right of a label that names a dimension of the industry, or the share that moves a limit. */
export function chosenBeside(grid: Grid, { top, left, bottom, right }: Area, industry: Industry): string[] {
  const parameters = industry.indicators.flatMap(({ adjustment }) => adjustment?.parameter ?? []);
  const chosen: string[] = [];
  for (const { row, column, text } of grid.words) {
    if (row < top || row > bottom || column < left || column > right) continue;
    const label = labelOf(text);
    const dimension = industry.dimensions.find(({ name }) => name === label);
    const isShare = parameters.includes(label);
    if (!dimension && !isShare) continue;
    const answer = (grid.merge(row, column)?.right ?? column) + 1;
    const written = grid.text(row, answer).trim();
    if (written === "") continue;
    if (isShare) {
      const { words } = readConditions(industry, `${label}=${written}`);
      chosen.push(...words);
      continue;
    }
    // 机组冷却形式 of the printed table has a unit capacity beside it: no answer to it
    const own = new Set(dimension?.terms.map(({ word }) => word));
    chosen.push(...readConditions(industry, written).words.filter((word) => own.has(word)));
  }
  return [...new Set(chosen)];
}

const ROW_HEADING = /增加条款|适用条款/;

/** 适用的增加条款 beside a row of 造纸 */
export function chosenInRow(grid: Grid, { top, left, bottom, right }: Area, industry: Industry, row: number): string[] {
  const heading = grid.words.find(
    (words) =>
      words.row >= top &&
      words.row <= bottom &&
      words.column >= left &&
      words.column <= right &&
      ROW_HEADING.test(fold(words.text)),
  );
  if (!heading || heading.row >= row) return [];
  return [...readConditions(industry, grid.text(row, heading.column)).words];
}
