/**
 * What a sheet of the report is to whoever draws it: like a form (templates/form.ts), and also filtered, frozen and
 * linked. Two renderers read it: into the open workbook (src/excel), into the bytes of a copy (src/xlsx).
 */
import { REPORT_TITLES, type Area } from "../forms";
import type { ChartSpec, FormCell, PrintSetup, Style } from "../../templates/form";
import { textHeight } from "../../templates/kit/fit";
import { looks } from "../../templates/kit/looks";

export type ReportKey = keyof typeof REPORT_TITLES;

export interface ReportChart extends Omit<ChartSpec, "kind" | "series"> {
  readonly kind: "column" | "stacked-column";
  /** `color`: RRGGBB */
  readonly series: readonly { readonly name: string; readonly values: Area; readonly color: string }[];
  /** ends of the value axis; null: as the values need */
  readonly axis: { readonly minimum: number; readonly maximum: number } | null;
  /** Excel number formats of the value axis and of the labels */
  readonly format: string;
  readonly labels: string;
}

/** A cell that leads to a place of this workbook; its text is that of the cell. */
export interface ReportLink {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly target: { readonly sheet: string; readonly address: string };
}

export interface ReportSheet {
  readonly key: ReportKey;
  /** wished name; the renderers make it free where another sheet has it */
  readonly sheet: string;
  /** in characters of 宋体 11 */
  readonly widths: readonly number[];
  /** points, from row 1 */
  readonly heights: readonly number[];
  readonly cells: readonly FormCell[];
  readonly merges: readonly Area[];
  readonly links: readonly ReportLink[];
  /** heading row and the rows below it */
  readonly filter: Area;
  /** rows that stay when scrolling */
  readonly frozenRows: number;
  readonly print: PrintSetup;
  readonly charts: readonly ReportChart[];
}

/** Name of the sheet level that marks a sheet as ours; it holds the sheet's own name, so that a renamed or copied one is the user's. */
export const MARKER_NAME = "水效对标.报表";
/** What that name says. */
export const markOf = (key: ReportKey, sheet: string): string => `${key} ${sheet}`;

const small = { size: 9.5, wrap: true, indent: 0 } as const;
export const reportLooks = {
  title: { ...looks.title, size: 16, horizontal: "left", wrap: false },
  note: { ...looks.line, size: 10.5, vertical: "top" },
  head: { ...looks.head, size: 10, fill: "E8EEF4" },
  text: { ...looks.dense, ...small },
  centre: { ...looks.centre, ...small },
  amount: { ...looks.centre, ...small, format: "#,##0.####" },
  count: { ...looks.centre, ...small, format: "0" },
  percent: { ...looks.centre, ...small, format: "0.0%" },
  link: { ...looks.centre, ...small, color: "0563C1" },
} as const satisfies Record<string, Style>;

export type ReportLook = keyof typeof reportLooks;

export type Value = string | number | null | { readonly formula: string; readonly shows: number | string };

export interface Column {
  readonly heading: string;
  /** characters */
  readonly width: number;
  readonly look: ReportLook;
}

export interface TableSpec {
  readonly key: ReportKey;
  readonly sheet: string;
  /** below the title */
  readonly note: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
  /** leads from the table's cells elsewhere; rows counted from the first of the table */
  readonly links?: readonly ReportLink[];
  /** charts below the table, each of so many rows */
  readonly charts?: (firstRow: number) => readonly ReportChart[];
  readonly orientation: PrintSetup["orientation"];
}

/** Zero-based row of the headings: title and note stand above. */
export const HEAD_ROW = 2;
export const FIRST_ROW = HEAD_ROW + 1;
/** points */
const TITLE_HEIGHT = 30;
const LEAST_HEIGHT = 18;
/** rows of one height are set at once, so heights come in steps */
const HEIGHT_STEP = 6;
/** Excel allows 409.5 */
const MOST_HEIGHT = 408;
export const CHART_ROW_HEIGHT = LEAST_HEIGHT;
const margins = { top: 14, right: 10, bottom: 16, left: 10 } as const;

/** Title, note and one table with its headings: what all sheets of the report are. */
export function tableSheet(spec: TableSpec): ReportSheet {
  const { columns, rows } = spec;
  const right = columns.length - 1;
  const bottom = HEAD_ROW + rows.length;
  const charts = spec.charts?.(bottom + 2) ?? [];
  const lastRow = Math.max(bottom, ...charts.map(({ place }) => place.bottom));
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return {
    key: spec.key,
    sheet: spec.sheet,
    widths: columns.map((column) => column.width),
    heights: [
      TITLE_HEIGHT,
      stepped(textHeight(spec.note, width, reportLooks.note.size)),
      heightOf(
        columns.map(({ heading }) => heading),
        columns,
        "head",
      ),
      ...rows.map((row) => heightOf(row, columns)),
      ...Array.from({ length: lastRow - bottom }, () => CHART_ROW_HEIGHT),
    ],
    cells: [
      cellAt(0, 0, REPORT_TITLES[spec.key], "title"),
      ...columns.map((_, column) => cellAt(1, column, column === 0 ? spec.note : null, "note")),
      ...columns.map(({ heading }, column) => cellAt(HEAD_ROW, column, heading, "head")),
      ...rows.flatMap((row, r) => columns.map(({ look }, c) => cellAt(FIRST_ROW + r, c, row[c] ?? null, look))),
    ],
    merges: [{ top: 1, left: 0, bottom: 1, right }],
    links: (spec.links ?? []).map((link) => ({ ...link, row: link.row + FIRST_ROW })),
    filter: { top: HEAD_ROW, left: 0, bottom, right },
    frozenRows: FIRST_ROW,
    print: {
      paper: "A4",
      orientation: spec.orientation,
      margins,
      pagesTall: null,
      area: { top: 0, left: 0, bottom: lastRow, right },
      repeat: { top: HEAD_ROW, bottom: HEAD_ROW },
      // the charts stay together
      breaks: charts.length > 0 ? [Math.min(...charts.map(({ place }) => place.top))] : [],
    },
    charts,
  };
}

function cellAt(row: number, column: number, value: Value, look: ReportLook): FormCell {
  const style = reportLooks[look];
  if (value === null || value === "") return { row, column, style, content: { kind: "blank" } };
  if (typeof value === "string") return { row, column, style, content: { kind: "text", text: value } };
  if (typeof value === "number") return { row, column, style, content: { kind: "number", value } };
  return { row, column, style, content: { kind: "formula", formula: value.formula, empty: value.shows } };
}

function heightOf(row: readonly Value[], columns: readonly Column[], look?: ReportLook): number {
  let most = LEAST_HEIGHT;
  for (const [c, value] of row.entries()) {
    const column = columns[c];
    if (typeof value !== "string" || value === "" || !column) continue;
    // most texts fit into one line, which a look at their length shows
    if (value.length * 2 < column.width * 0.8 && !value.includes("\n")) continue;
    most = Math.max(most, textHeight(value, column.width, reportLooks[look ?? column.look].size));
  }
  return stepped(most);
}

const stepped = (height: number): number => Math.min(MOST_HEIGHT, Math.ceil(height / HEIGHT_STEP) * HEIGHT_STEP);
