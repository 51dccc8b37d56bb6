/** Writing and reading single cells in as few rectangles as possible. */
import type { Area } from "../../forms/types";
import { cover } from "../forms/areas";
import { asText } from "../forms/contents";
import type { Content } from "./plan";

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Cells about which one exchange speaks, and rectangles that they may form. */
const CELLS_PER_TRIP = 2_000;
const AREAS_PER_TRIP = 250;

/** Parts of the list, in its order, each small enough for one exchange. */
export function portions<T extends Place>(cells: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < cells.length; from += CELLS_PER_TRIP)
    parts.push(...split(cells.slice(from, from + CELLS_PER_TRIP)));
  return parts;
}

function split<T extends Place>(cells: T[]): T[][] {
  if (cells.length <= 1 || cover(cells).length <= AREAS_PER_TRIP) return [cells];
  const half = Math.ceil(cells.length / 2);
  return [...split(cells.slice(0, half)), ...split(cells.slice(half))];
}

const keyOf = (row: number, column: number): string => `${row},${column}`;

const rangeOf = (worksheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range =>
  worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);

/** As `range.formulas` wants it: a text stays a text. */
function typed(content: Content): string | number | boolean {
  if (content.kind === "formula") return content.formula;
  return typeof content.value === "string" && content.value !== "" ? asText(content.value) : content.value;
}

/** Queues the writing; other cells of the rectangles there are none. */
export function write<T extends Place>(
  worksheet: Excel.Worksheet,
  cells: readonly T[],
  contentOf: (cell: T) => Content,
): void {
  const byPlace = new Map(cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  for (const area of cover(cells)) {
    rangeOf(worksheet, area).formulas = table(area, (row, column) => {
      const cell = byPlace.get(keyOf(row, column));
      return cell ? typed(contentOf(cell)) : null;
    });
  }
}

export interface Standing {
  /** the formula, or the value where there is none */
  readonly formula: unknown;
  readonly value: unknown;
}

/** Queues the reading; after the next exchange the answer tells what stands in each cell. */
export function read(worksheet: Excel.Worksheet, cells: readonly Place[]): (cell: Place) => Standing {
  const ranges = cover(cells).map((area) => ({ area, range: rangeOf(worksheet, area).load("formulas,values") }));
  let known: Map<string, Standing> | null = null;
  return ({ row, column }) => {
    if (!known) {
      known = new Map();
      for (const { area, range } of ranges) {
        for (const [r, line] of range.formulas.entries()) {
          for (const [c, formula] of (line as unknown[]).entries()) {
            known.set(keyOf(area.top + r, area.left + c), { formula, value: range.values[r]?.[c] });
          }
        }
      }
    }
    return known.get(keyOf(row, column)) ?? { formula: "", value: "" };
  };
}

function table<T>({ top, left, bottom, right }: Area, at: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = top; row <= bottom; row++) {
    const line: T[] = [];
    for (let column = left; column <= right; column++) line.push(at(row, column));
    rows.push(line);
  }
  return rows;
}

/** Does the cell hold exactly this? */
export function holds({ formula, value }: Standing, content: Content): boolean {
  return content.kind === "formula"
    ? formula === content.formula
    : formula === content.value && value === content.value;
}
