/** CHECK_TABLE: the verdicts of a whole sheet in one call, since a call a cell is what makes big sheets slow. */
import { isUnknown, STATUS_TEXT, statusOf } from "../assessment";
import { contentOf, matrixOf, scalarOf } from "./arguments";
import { lookUp } from "./checks";
import { invalidValue } from "./errors";
import { messages, words } from "./messages";

type Matrix = readonly (readonly unknown[])[];

function cellAt(matrix: Matrix, row: number, column: number): unknown {
  const cells = matrix[matrix.length === 1 ? 0 : row] ?? [];
  return cells[cells.length === 1 ? 0 : column];
}

/** Rows or columns of the result; every range has as many, or one that holds for all. */
function common(counts: readonly number[]): number {
  const most = Math.max(...counts);
  if (counts.some((count) => count !== most && count !== 1)) throw invalidValue(messages.shapes);
  return most;
}

/** A blank name cell: 0 is how Excel on Windows may hand it over, and no name is 0. */
function isBlank(cell: unknown): boolean {
  const scalar = scalarOf(cell);
  return scalar.kind === "blank" || (scalar.kind === "number" && scalar.value === 0) || isSpace(scalar);
}

const isSpace = (scalar: ReturnType<typeof scalarOf>): boolean => scalar.kind === "text" && scalar.value.trim() === "";

function wordFor(industry: unknown, indicator: unknown, value: unknown, condition: unknown): string {
  // a row or column that is prepared and not yet used stays empty; a value without a name does not
  if (isBlank(industry) || isBlank(indicator)) return isBlank(value) ? "" : words.unknown;
  if (scalarOf(industry).kind === "error" || scalarOf(indicator).kind === "error") return words.unknown;
  const requirement = lookUp(industry, indicator, scalarOf(condition).kind === "text" ? [condition] : []);
  return isUnknown(requirement) ? words.unknown : STATUS_TEXT[statusOf(requirement, contentOf(value))];
}

/**
 * One word a cell, in the shape of the largest range; one row, one column or one cell holds for all.
 * @throws FunctionError #VALUE! where the ranges do not fit together; what is wrong with a cell stands in that cell
 */
export function checkTable(industries: unknown, indicators: unknown, values: unknown, conditions: unknown): string[][] {
  const ranges = [industries, indicators, values, conditions].map(matrixOf) as [Matrix, Matrix, Matrix, Matrix];
  const rows = common(ranges.map((range) => range.length));
  const columns = common(ranges.flatMap((range) => range.map((cells) => cells.length)));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => {
      const [industry, indicator, value, condition] = ranges.map((range) => cellAt(range, row, column));
      return wordFor(industry, indicator, value, condition);
    }),
  );
}
