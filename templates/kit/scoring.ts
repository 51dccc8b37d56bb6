/** Totals and verdict beside a management table. */
import type { ScoreRow, ScoreTable } from "../../src/rulebook/checklists";
import type { Box } from "./spec";

/** A row with the number of its category, and how many rows the category has. */
export interface NumberedRow extends ScoreRow {
  readonly number: number;
  readonly first: boolean;
  readonly together: number;
}

export function numbered(rows: readonly ScoreRow[]): NumberedRow[] {
  const categories = [...new Set(rows.map(({ category }) => category))];
  return rows.map((row, index) => ({
    ...row,
    number: categories.indexOf(row.category) + 1,
    first: rows[index - 1]?.category !== row.category,
    together: rows.filter(({ category }) => category === row.category).length,
  }));
}

/** The rulebook keeps remarks of its own beside the notes that are printed below a table. */
export const isPrinted = (note: string): boolean => note.startsWith("注");
export const printedNotes = (table: ScoreTable): string[] => table.notes.filter(isPrinted);

/** What counts of a stated score: never above the printed points, never below 0 (a deduction: between it and 0). */
export const countedFormula = (score: string, points: number): string =>
  `=IF(ISNUMBER({${score}}),MAX(${Math.min(0, points)},MIN(${Math.max(0, points)},{${score}})),"")`;

/**
 * Rows of label and result: total, verdict, what is still open.
 * The verdict is given as soon as the open rows cannot change it.
 */
export function totals({ rows, passMark }: ScoreTable, across: number): Box[][] {
  const range = `{计分1}:{计分${rows.length}}`;
  const open = (sign: 1 | -1) =>
    rows
      .flatMap(({ points }, index) => (points * sign > 0 ? [`IF(ISNUMBER({计分${index + 1}}),0,${points})`] : []))
      .join("+") || "0";
  const line = (label: string, box: Box): Box[] => [{ text: label, across, look: "helperHead" }, box];
  return [
    line("管理考核合计", {
      id: "管理考核合计",
      named: true,
      formula: `=IF(COUNT(${range})=0,"",SUM(${range}))`,
      look: "helperResult",
    }),
    line(`判定（满${passMark}分）`, {
      id: "管理考核判定",
      named: true,
      formula:
        `=IF(SUM(${range})+${open(-1)}>=${passMark},"达标",` +
        `IF(SUM(${range})+${open(1)}<${passMark},"不达标","待定"))`,
      empty: "待定",
      look: "helperResult",
    }),
    line("未评项数", {
      formula: `=${rows.length}-COUNT(${range})`,
      empty: rows.length,
      look: "helperScore",
    }),
  ];
}
