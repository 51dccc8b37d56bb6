/** What the tab 工具 lists. Pure. */
import { planOf, type Plan, type RecordedSheet, type RecordState, type Tool } from "../../excel/formulas";
import { cellAddress } from "../../forms/address";
import type { Reason } from "../../excel/formulas";
import type { Tools } from "./state";

/** The plan for the sheets that are ticked. */
export function planShown(tool: Tool, { finding, without, style }: Tools): Plan {
  if (!finding) return { tool, sheets: [] };
  const sheets = finding.sheets.filter(({ id }) => !without.has(id));
  return planOf(tool, { ...finding, sheets }, style);
}

export interface Line {
  readonly key: string;
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  /** what comes in its place; null where it is left */
  readonly becomes: string | null;
  readonly reason: Reason | RecordState | null;
}

export interface Lines {
  readonly lines: readonly Line[];
  /** lines beyond those that are listed */
  readonly more: number;
}

/** As many as one looks through. */
const MOST_LINES = 100;

const cut = (lines: Line[]): Lines => ({
  lines: lines.slice(0, MOST_LINES),
  more: Math.max(0, lines.length - MOST_LINES),
});

export const changedLines = ({ sheets }: Plan): Lines =>
  cut(
    sheets.flatMap(({ name, changes }) =>
      changes.map(({ row, column, formula, becomes }) => ({
        ...place(name, row, column),
        formula,
        becomes: becomes.kind === "formula" ? becomes.formula : String(becomes.value),
        reason: null,
      })),
    ),
  );

export const keptLines = ({ sheets }: Plan): Lines =>
  cut(
    sheets.flatMap(({ name, kept }) =>
      kept.map(({ row, column, formula, reason }) => ({ ...place(name, row, column), formula, becomes: null, reason })),
    ),
  );

export const recordLines = (records: readonly RecordedSheet[], wanted: (state: RecordState) => boolean): Lines =>
  cut(
    records.flatMap(({ name, cells }) =>
      cells
        .filter(({ state }) => wanted(state))
        .map(({ row, column, formula, becomes, state }) => ({
          ...place(name, row, column),
          formula: becomes.kind === "formula" ? becomes.formula : String(becomes.value),
          becomes: formula,
          reason: state === "restorable" ? null : state,
        })),
    ),
  );

const place = (sheet: string, row: number, column: number) => {
  const cell = cellAddress(row, column);
  return { key: `${sheet}!${cell}`, sheet, cell };
};

export const changeCount = ({ sheets }: Plan): number => sheets.reduce((sum, { changes }) => sum + changes.length, 0);

export const recordCount = (records: readonly RecordedSheet[], wanted: (state: RecordState) => boolean): number =>
  records.reduce((sum, { cells }) => sum + cells.filter(({ state }) => wanted(state)).length, 0);
