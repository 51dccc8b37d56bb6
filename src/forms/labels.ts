/** Labels with their answers beside them: 企业名称 | 甲公司, or 企业名称：甲公司 in one cell. */
import type { Grid } from "./grid";
import type { Field } from "./records";
import { fold } from "./text";
import type { Cell } from "./types";

/** Pattern of a label without its number, unit, year and colon, and the field that it asks for. */
export type LabelPattern<Name extends string> = readonly [pattern: RegExp, field: Name];

export interface Label<Name extends string> {
  readonly field: Name;
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** what the cell of the label itself goes on with: 企业名称：甲公司 */
  readonly inside: string | null;
}

/** longer texts are sentences */
const LONGEST_LABEL = 40;

/** 2、2021年取水量（m³）： → 取水量 */
export function labelCore(text: string): string {
  return fold(text)
    .replace(/^[*＊]/, "")
    .replace(/^(?:\(?[\d一二三四五六七八九十]{1,2}[).、．])+/, "")
    .replace(/^(?:20\d\d年度?|上一?年度?)/, "")
    .replace(/\([^()]*\)/g, "")
    .replace(/[:：*]+$/, "");
}

export function findLabels<Name extends string>(grid: Grid, patterns: readonly LabelPattern<Name>[]): Label<Name>[] {
  const labels: Label<Name>[] = [];
  const fieldOf = (text: string): Name | undefined => {
    const core = labelCore(text);
    return patterns.find(([pattern]) => pattern.test(core))?.[1];
  };
  for (const { row, column, text } of grid.words) {
    const [, before = text, inside] = /^([^:：]{2,24})[:：]\s*([^\s:：][^]*)$/.exec(text.trim()) ?? [];
    if (before.length > LONGEST_LABEL) continue;
    const field = fieldOf(before);
    if (field !== undefined) labels.push({ field, text, row, column, inside: inside?.trim() ?? null });
  }
  return labels;
}

/** Where the answer to a label stands; null where another label stands there. */
export function answerTo<Name extends string>(
  grid: Grid,
  label: Label<Name>,
  isLabel: (row: number, column: number) => boolean,
): Field | null {
  const unit = unitIn(label.text);
  if (label.inside !== null) {
    const cell: Cell = { content: { kind: "text", value: label.inside } };
    return { row: label.row, column: label.column, cell, label: label.text, unit };
  }
  let column = (grid.merge(label.row, label.column)?.right ?? label.column) + 1;
  // 所在区县（公章）：| | 渝北区: the label of a line spreads over a cell that is no longer merged with it
  const spreads = /[:：]\s*$/.test(label.text) && grid.isBlank(label.row, column) && !isLabel(label.row, column + 1);
  if (spreads && !grid.isBlank(label.row, column + 1) && !grid.isCovered(label.row, column)) column += 1;
  if (isLabel(label.row, column)) return null;
  return { row: label.row, column, cell: grid.at(label.row, column), label: label.text, unit };
}

/** The first label of each field with its answer. */
export function readFields<Name extends string>(grid: Grid, labels: readonly Label<Name>[]): Map<Name, Field> {
  const places = new Set(labels.map(({ row, column }) => `${row},${column}`));
  const fields = new Map<Name, Field>();
  for (const label of labels) {
    if (fields.has(label.field)) continue;
    const field = answerTo(grid, label, (row, column) => places.has(`${row},${column}`));
    if (field) fields.set(label.field, field);
  }
  return fields;
}

/** 取水量（万m³） → 万m³; null where the label names none */
export function unitIn(text: string): string | null {
  const inside = [...fold(text).matchAll(/\(([^()]*)\)/g)].map(([, unit = ""]) => unit);
  return inside.find((unit) => UNIT.test(unit)) ?? null;
}
const UNIT = /^(?:%|万?元|亿元|(?:万|亿)?(?:m[³3]|立方米|方|吨|t|千升|k[lL]|百米|100m|兆瓦时|MW[·.]?h)(?:\/.+)?)$/i;

/** Where the form to the right begins; its first label need not stand in the same row. */
export function startOfNeighbour(starts: readonly Start[], { row, column }: Start): number {
  const neighbours = starts.filter((other) => other.column > column && Math.abs(other.row - row) <= SIDE_BY_SIDE);
  return Math.min(Infinity, ...neighbours.map((other) => other.column));
}
type Start = { readonly row: number; readonly column: number };
/** titles of different height move the first labels of forms side by side so far apart */
const SIDE_BY_SIDE = 10;

/** Labels that belong to the form which begins at `start`: down to the next such label in its column, or beside it. */
export function labelsOf<Name extends string>(
  labels: readonly Label<Name>[],
  start: Label<Name>,
  largestGap: number,
): Label<Name>[] {
  const starts = labels.filter(({ field }) => field === start.field);
  const below = starts.find((other) => other.column === start.column && other.row > start.row)?.row ?? Infinity;
  const beside = startOfNeighbour(starts, start);
  const own: Label<Name>[] = [];
  let last = start.row;
  for (const label of labels) {
    if (label.row < start.row || label.row >= below || label.column < start.column || label.column >= beside) continue;
    if (label.row - last > largestGap) break;
    last = label.row;
    own.push(label);
  }
  return own;
}
