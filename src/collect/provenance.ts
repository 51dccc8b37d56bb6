/** The sheet 来源: for every cell that was collected, where it came from. */
import { cellAddress, displayText, type Workbook } from "../forms";
import { FIELD_NAMES } from "./messages";
import type { Plan } from "./types";

export const PROVENANCE_SHEET = "来源";

/** The heading; “企业名称” would make the sheet look like a form. */
export const PROVENANCE_HEADING = [
  "汇总表的企业",
  "工作表",
  "单元格",
  "项目",
  "值",
  "来源文件",
  "来源工作表",
  "来源单元格",
  "汇总时间",
] as const;
/** in characters */
export const PROVENANCE_WIDTHS = [30, 14, 9, 18, 16, 40, 16, 11, 18] as const;

/** enterprise, sheet, cell, item, value, file, sheet, cell, time */
export type ProvenanceRow = readonly [string, string, string, string, string, string, string, string, string];

const fileName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

/** One row for every cell of the plan. @param time of the collection, as it is to be read */
export const provenanceOf = (plan: Plan, time: string): ProvenanceRow[] =>
  plan.rows.flatMap((row) =>
    row.cells.map(({ field, row: at, column, text, source }): ProvenanceRow => [
      row.enterprise,
      plan.sheet,
      cellAddress(at, column),
      FIELD_NAMES[field],
      text,
      fileName(source.file),
      source.sheet,
      cellAddress(source.row, source.column),
      time,
    ]),
  );

/** `2022-03-01 09:05`, local time: how a collection's time is written. */
export function timeText(time: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

export interface KnownProvenance {
  /** the sheet that holds it; null where the workbook has none yet */
  readonly sheet: string | null;
  readonly rows: readonly ProvenanceRow[];
}

/** The sheet is known by its heading, so that a user's own sheet 来源 is never taken for it. */
export function readProvenance(workbook: Workbook): KnownProvenance {
  for (const { name, rows } of workbook.sheets) {
    const texts = (row: number): string[] =>
      PROVENANCE_HEADING.map((_, column) => displayText(rows[row]?.[column]).replace(/^'/, ""));
    if (!texts(0).every((text, column) => text === PROVENANCE_HEADING[column])) continue;
    const known: ProvenanceRow[] = [];
    for (let row = 1; row < rows.length; row++) {
      const read = texts(row);
      if (read.some((text) => text !== "")) known.push(read as unknown as ProvenanceRow);
    }
    return { sheet: name, rows: known };
  }
  return { sheet: null, rows: [] };
}

/** What was known, with what is new: a cell that is written again has its new origin only. */
export function mergeProvenance(known: readonly ProvenanceRow[], added: readonly ProvenanceRow[]): ProvenanceRow[] {
  const keyOf = ([, sheet, cell]: ProvenanceRow): string => `${sheet}!${cell}`;
  const rewritten = new Set(added.map(keyOf));
  return [...known.filter((row) => !rewritten.has(keyOf(row))), ...added];
}
