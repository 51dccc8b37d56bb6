/** Lays the rows of a form out on the grid. */
import type { Area } from "../../src/forms/types";
import { textHeight } from "./fit";
import type { ChartSpec, Content, Form, FormCell, NamedCell, PrintSetup, Style, Validation } from "../form";
import { looks } from "./looks";
import type { Box, CellRun, ChartWish, Choice, FormSpec, RowSpec } from "./spec";

/** characters between the printed columns and the helper columns */
const gutter = 2;
/** points */
const defaultMinimum = 21;
const margins = { top: 22, right: 18, bottom: 18, left: 18 } as const;

interface Placed {
  readonly box: Box;
  readonly area: Area;
  readonly part: "printed" | "aside" | "live";
}

/** The description of a form as data for the renderers. */
export function lay(spec: FormSpec): Form {
  const asideStart = spec.widths.length + 1;
  const liveStart = asideStart + (spec.asideWidths?.length ?? 0);
  const widths = [...spec.widths, ...(spec.asideWidths ? [gutter, ...spec.asideWidths] : [])];
  const placed = [
    ...place(spec, (row) => row.boxes, 0, spec.widths.length, "printed"),
    ...place(spec, (row) => row.aside ?? [], asideStart, liveStart, "aside"),
    ...place(spec, (row) => row.live ?? [], liveStart, liveStart + (spec.liveWidths?.length ?? 0), "live"),
  ];
  const ids = addresses(spec, placed);
  const fixed = placed.filter(({ part }) => part !== "live");
  return {
    id: spec.id,
    name: spec.name,
    sheet: spec.sheet,
    origin: spec.origin,
    widths,
    heights: heights(spec, placed),
    cells: fixed.flatMap((item) => cells(item, ids)),
    merges: fixed.map(({ area }) => area).filter(isMerge),
    validations: fixed.flatMap(({ box, area }) => (box.choice ? [validation(box.choice, area, ids)] : [])),
    names: fixed.flatMap(({ box, area }) => (box.named ? [named(box, area)] : [])),
    print: printSetup(spec, placed),
    first: corner(find(ids, spec.first)),
    live: spec.liveWidths
      ? {
          cells: placed.filter(({ part }) => part === "live").flatMap((item) => cells(item, ids)),
          columns: spec.liveWidths.map((width, index) => ({ column: liveStart + index, width })),
        }
      : null,
    charts: (spec.charts ?? []).map((wish) => chart(wish, ids)),
  };
}

/** Puts the boxes of one part of the sheet into its columns, row by row. */
function place(
  spec: FormSpec,
  boxesOf: (row: RowSpec) => readonly Box[],
  left: number,
  right: number,
  part: Placed["part"],
): Placed[] {
  const taken = new Set<string>();
  const placed: Placed[] = [];
  spec.rows.forEach((row, top) => {
    let column = left;
    for (const box of boxesOf(row)) {
      while (taken.has(`${top},${column}`)) column += 1;
      const area = { top, left: column, bottom: top + (box.down ?? 1) - 1, right: column + (box.across ?? 1) - 1 };
      if (area.right >= right || area.bottom >= spec.rows.length)
        throw new Error(`${spec.id}: a box of row ${top + 1} stands out of its part of the sheet`);
      forEachCell(area, (r, c) => {
        if (taken.has(`${r},${c}`)) throw new Error(`${spec.id}: two boxes at row ${r + 1}, column ${c + 1}`);
        taken.add(`${r},${c}`);
      });
      placed.push({ box, area, part });
      column = area.right + 1;
    }
  });
  return placed;
}

function addresses(spec: FormSpec, placed: readonly Placed[]): ReadonlyMap<string, Area> {
  const ids = new Map<string, Area>();
  for (const { box, area } of placed) {
    if (box.id === undefined) continue;
    if (ids.has(box.id)) throw new Error(`${spec.id}: two boxes are called ${box.id}`);
    ids.set(box.id, area);
  }
  return ids;
}

function find(ids: ReadonlyMap<string, Area>, id: string): Area {
  const area = ids.get(id);
  if (!area) throw new Error(`no box is called ${id}`);
  return area;
}

const corner = (area: Area) => ({ row: area.top, column: area.left });
const isMerge = (area: Area): boolean => area.top !== area.bottom || area.left !== area.right;
const named = (box: Box, area: Area): NamedCell => ({ name: box.id ?? "", ...corner(area) });

function forEachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) visit(row, column);
}

/** A merged box is a cell with the content and blank ones in the same style, so that its frame is whole. */
function cells({ box, area }: Placed, ids: ReadonlyMap<string, Area>): FormCell[] {
  const style: Style = box.format === undefined ? looks[box.look] : { ...looks[box.look], format: box.format };
  const list: FormCell[] = [];
  forEachCell(area, (row, column) => {
    const first = row === area.top && column === area.left;
    list.push({ row, column, content: first ? content(box, ids) : { kind: "blank" }, style });
  });
  return list;
}

function content(box: Box, ids: ReadonlyMap<string, Area>): Content {
  if (box.formula !== undefined) return { kind: "formula", formula: resolve(box.formula, ids), empty: box.empty ?? "" };
  if (box.number !== undefined) return { kind: "number", value: box.number };
  if (box.text === undefined) return { kind: "blank" };
  // a bare numeral (达标排放率 100) is a number, as it would be if somebody typed it
  return /^\d+(\.\d+)?$/.test(box.text)
    ? { kind: "number", value: Number(box.text) }
    : { kind: "text", text: box.text };
}

/** `{产量}` → `$D$12` */
function resolve(formula: string, ids: ReadonlyMap<string, Area>): string {
  return formula.replace(/\{([^{}";,]+)\}/g, (_, id: string) => address(find(ids, id)));
}

function address(area: Area): string {
  return `$${columnLetters(area.left)}$${area.top + 1}`;
}

/** 0 → A */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : "") + String.fromCharCode(65 + (column % 26));
}

function validation(choice: Choice, area: Area, ids: ReadonlyMap<string, Area>): Validation {
  const { rule, ...words } = choice;
  if (rule.kind !== "boxes") return { ...words, rule, area };
  const from = find(ids, rule.from);
  const to = find(ids, rule.to);
  return { ...words, area, rule: { kind: "cells", area: { ...from, bottom: to.bottom, right: to.right } } };
}

function heights(spec: FormSpec, placed: readonly Placed[]): number[] {
  const result = spec.rows.map((row) => row.height ?? row.minimum ?? defaultMinimum);
  const printed = placed.filter(({ part }) => part === "printed");
  // single rows first, then the rows under a tall box share what it still lacks
  for (const { box, area } of [...printed].sort((a, b) => (a.box.down ?? 1) - (b.box.down ?? 1))) {
    const text = box.text ?? (typeof box.empty === "string" ? box.empty : "");
    if (text === "" || spec.rows[area.top]?.height !== undefined) continue;
    const width = spec.widths.slice(area.left, area.right + 1).reduce((sum, w) => sum + w, 0);
    const needed = textHeight(text, width, looks[box.look].size, looks[box.look].indent);
    const rows = result.slice(area.top, area.bottom + 1);
    const lack = needed - rows.reduce((sum, height) => sum + height, 0);
    if (lack <= 0) continue;
    for (let row = area.top; row <= area.bottom; row += 1)
      result[row] = (result[row] ?? 0) + Math.ceil(lack / rows.length);
  }
  return result;
}

function printSetup(spec: FormSpec, placed: readonly Placed[]): PrintSetup {
  const bottom = Math.max(
    ...placed.filter(({ part }) => part === "printed").map(({ area }) => area.bottom),
    ...(spec.charts ?? []).map(({ place: area }) => area.bottom),
  );
  const repeated = spec.rows.flatMap((row, index) => (row.repeat ? [index] : []));
  return {
    paper: "A4",
    orientation: spec.orientation ?? "portrait",
    margins,
    pagesTall: spec.pagesTall === undefined ? 1 : spec.pagesTall,
    area: { top: 0, left: 0, bottom, right: spec.widths.length - 1 },
    repeat: repeated.length > 0 ? { top: Math.min(...repeated), bottom: Math.max(...repeated) } : null,
    breaks: spec.rows.flatMap((row, index) => (row.breakBefore ? [index] : [])),
  };
}

function chart({ categories, series, ...rest }: ChartWish, ids: ReadonlyMap<string, Area>): ChartSpec {
  const run = ({ from, to }: CellRun): Area => {
    const last = find(ids, to);
    return { ...find(ids, from), bottom: last.bottom, right: last.right };
  };
  return {
    ...rest,
    categories: run(categories),
    series: series.map(({ name, ...cellsOf }) => ({ name, values: run(cellsOf) })),
  };
}
