/**
 * The formulas that were replaced, kept in the workbook itself: they travel with the file, and anybody with the add-in
 * can put them back. One setting holds up to a few thousand cells; a column that was filled down is one formula. Pure.
 */
import { shiftFormula } from "../../forms/shift-formula";
import type { Content, Tool } from "./plan";

/** Settings with this before their number are records. */
export const RECORD = "水效对标.公式.";
const VERSION = 1;

export interface RecordedCell {
  /** zero-based */
  readonly row: number;
  readonly column: number;
  /** what stood there */
  readonly formula: string;
  /** what stands there since */
  readonly becomes: Content;
}

/** rows and columns from A1 that the record's name covers */
export type Reach = readonly [rows: number, columns: number];

export interface Record {
  readonly tool: Tool;
  /** of the worksheet; a file that was saved and opened may give it another */
  readonly sheetId: string;
  readonly sheet: string;
  readonly reach: Reach;
  readonly cells: readonly RecordedCell[];
}

/** Row, column, count, first formula, and what came: the first formula of a column, or each cell's own. */
type Run = readonly [number, number, number, string, string | readonly (string | number | boolean | { f: string })[]];

export function encode({ tool, sheetId, sheet, reach, cells }: Record): string {
  const runs: RecordedCell[][] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const run = runs.at(-1);
    if (run && continues(run, cell)) run.push(cell);
    else runs.push([cell]);
  }
  return JSON.stringify({ version: VERSION, tool, sheetId, sheet, reach, runs: runs.map(toRun) });
}

function continues(run: readonly RecordedCell[], { row, column, formula, becomes }: RecordedCell): boolean {
  const [first] = run;
  if (!first || column !== first.column || row !== first.row + run.length) return false;
  if (formula !== shiftFormula(first.formula, run.length, 0)) return false;
  return !isFilled(first) || (becomes.kind === "formula" && becomes.formula === shifted(first.becomes, run.length));
}

/** A native formula goes down with its column; errors kept as formulas stand beside values. */
const isFilled = ({ becomes }: RecordedCell): boolean => becomes.kind === "formula" && !isError(becomes.formula);
const isError = (formula: string): boolean => formula === "=NA()" || formula.startsWith("=#");
const shifted = (content: Content, rows: number): string =>
  content.kind === "formula" ? shiftFormula(content.formula, rows, 0) : "";

function toRun(cells: RecordedCell[]): Run {
  const first = cells[0]!;
  const { row, column, formula, becomes } = first;
  if (isFilled(first) && becomes.kind === "formula") return [row, column, cells.length, formula, becomes.formula];
  const contents = cells.map(({ becomes: each }) => (each.kind === "value" ? each.value : { f: each.formula }));
  return [row, column, cells.length, formula, contents];
}

const TOOLS: ReadonlySet<unknown> = new Set(["freeze", "native", "repair"] satisfies Tool[]);
const MOST_CELLS = 1_000_000;

/** The workbook may come from anybody: only what has the right shape is taken. Null where it has not. */
export function decode(stored: unknown): Record | null {
  if (typeof stored !== "string") return null;
  let found: unknown;
  try {
    found = JSON.parse(stored);
  } catch {
    return null;
  }
  if (!isObject(found) || found.version !== VERSION || !Array.isArray(found.runs)) return null;
  const { tool, sheetId, sheet } = found;
  if (!TOOLS.has(tool) || typeof sheetId !== "string" || typeof sheet !== "string") return null;
  const [rows, columns] = Array.isArray(found.reach) ? (found.reach as unknown[]) : [];
  if (!isPlace(rows) || !isPlace(columns)) return null;
  const cells: RecordedCell[] = [];
  for (const run of found.runs as unknown[]) {
    const own = cellsOf(run);
    if (!own || cells.length + own.length > MOST_CELLS) return null;
    cells.push(...own);
  }
  return { tool: tool as Tool, sheetId, sheet, reach: [rows, columns], cells };
}

function cellsOf(run: unknown): RecordedCell[] | null {
  if (!Array.isArray(run)) return null;
  const [row, column, count, formula, contents] = run as unknown[];
  if (!isPlace(row) || !isPlace(column) || !isPlace(count) || count > MOST_CELLS) return null;
  // only a formula may be written back as one
  if (typeof formula !== "string" || !formula.startsWith("=")) return null;
  const cells: RecordedCell[] = [];
  for (let index = 0; index < count; index++) {
    const becomes = contentOf(contents, index);
    if (!becomes) return null;
    cells.push({ row: row + index, column, formula: shiftFormula(formula, index, 0), becomes });
  }
  return cells;
}

function contentOf(contents: unknown, index: number): Content | null {
  if (typeof contents === "string") return { kind: "formula", formula: shiftFormula(contents, index, 0) };
  if (!Array.isArray(contents)) return null;
  const content: unknown = contents[index];
  if (isObject(content)) return typeof content.f === "string" ? { kind: "formula", formula: content.f } : null;
  const isValue = typeof content === "string" || typeof content === "number" || typeof content === "boolean";
  return isValue ? { kind: "value", value: content } : null;
}

const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isPlace = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

/**
 * Numbers that no record has, nor had: another program may have dropped a record and kept its name.
 * @param now milliseconds since 1970
 */
export function freeKeys(taken: readonly string[], now: number): () => string {
  let last = Math.max(now, ...taken.map((key) => Number(/^水效对标\.公式\.(\d+)$/.exec(key)?.[1] ?? 0)));
  return () => `${RECORD}${++last}`;
}

/** The later of two records first: what it says of a cell holds. */
export const latestFirst = (keys: readonly string[]): string[] => {
  const numberOf = (key: string): number => Number(key.slice(RECORD.length)) || 0;
  return [...keys].sort((a, b) => numberOf(b) - numberOf(a));
};
