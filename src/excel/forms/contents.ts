/** What stands in the cells: texts that stay texts, numbers, formulas, and their number formats. */
import { areaAddress } from "../../forms/address";
import type { Area } from "../../forms/types";
import type { Content, FormCell } from "../../../templates/form";
import { step, type Step } from "./step";

/** Cells of one write; a row of a form has about a dozen. */
const CELLS_PER_WRITE = 4_000;

/** Begins with a Chinese word that is neither a numeral nor a time of day: nothing Excel could take for a value. */
const PLAINLY_TEXT = /^(?![〇零一二三四五六七八九十百千万上下])\p{Script=Han}/u;

/**
 * A text as `range.formulas` has to get it. Excel reads what it is given as if it were typed: `-` begins a formula,
 * `1-2` is a date, `10%` a number. A leading apostrophe keeps it a text, and is no part of it.
 */
export const asText = (text: string): string => (PLAINLY_TEXT.test(text) ? text : `'${text}`);

function written(content: Content): string | number | null {
  switch (content.kind) {
    case "blank":
      // null leaves the cell of the new sheet as it is
      return null;
    case "text":
      return asText(content.text);
    case "number":
      return content.value;
    case "formula":
      return content.formula;
  }
}

/** Formats are set after the contents: a cell that is already formatted as text would keep a formula as text. */
export function contentSteps(cells: readonly FormCell[]): Step[] {
  const blocks = blocksOf(cells);
  return [
    ...blocks.map(({ area, rows }) => {
      const values = rows.map((row) => row.map((cell) => (cell ? written(cell.content) : null)));
      return write(area, values, (range, table) => {
        range.formulas = table;
      });
    }),
    ...blocks.map(({ area, rows }) => {
      const formats = rows.map((row) => row.map((cell) => cell?.style.format ?? null));
      return write(area, formats, (range, table) => {
        range.numberFormat = table;
      });
    }),
  ];
}

type Table = (string | number | null)[][];

function write(area: Area, table: Table, put: (range: Excel.Range, table: Table) => void): Step {
  const text = JSON.stringify(table).length;
  return step(1, (sheet) => put(sheet.getRange(areaAddress(area)), table), text);
}

interface CellBlock {
  readonly area: Area;
  readonly rows: readonly (readonly (FormCell | undefined)[])[];
}

/** The cells as full rectangles of bounded size, from the first to the last row. */
function blocksOf(cells: readonly FormCell[]): CellBlock[] {
  const byPlace = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const rowsOf = cells.map(({ row }) => row);
  const columnsOf = cells.map(({ column }) => column);
  const [top, bottom] = extent(rowsOf);
  const [left, right] = extent(columnsOf);
  const height = Math.max(1, Math.floor(CELLS_PER_WRITE / (right - left + 1)));
  const blocks: CellBlock[] = [];
  for (let from = top; from <= bottom; from += height) {
    const area = { top: from, left, bottom: Math.min(bottom, from + height - 1), right };
    const rows = range(area.top, area.bottom).map((row) =>
      range(left, right).map((column) => byPlace.get(`${row},${column}`)),
    );
    blocks.push({ area, rows });
  }
  return blocks;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** not `Math.min(...)`: a long table has more cells than a call may have arguments */
function extent(numbers: readonly number[]): [least: number, most: number] {
  let least = Infinity;
  let most = -1;
  for (const n of numbers) {
    least = Math.min(least, n);
    most = Math.max(most, n);
  }
  return [least, most];
}
