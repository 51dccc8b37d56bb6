/** Merging, hiding, inserting and deleting: what a range does to the sheet's structure. */
import type { ICellData } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
} from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { isEmpty, put, type Matrix } from "../grid/matrix";
import { cellsOf, fromUniver, intersect, toUniver, type Rect } from "./address";
import { invalidArgument, required } from "./errors";
import type { Range } from "./range";
import { EMPTY_ENTRY, restoredContent, valueOf } from "./values";

type Axis = "rows" | "columns";

export function mergedAreas(range: Range): Rect[] {
  const merges = range.$context.sheet(range.$sheetId).getMergeData().map(fromUniver);
  return merges.filter((rect) => intersect(rect, range.$rect));
}

export function mergeCells(range: Range, across: boolean): void {
  unmergeCells(range);
  const { row, rows } = range.$rect;
  const rects = across
    ? Array.from({ length: rows }, (_, i) => ({ ...range.$rect, row: row + i, rows: 1 }))
    : [range.$rect];
  const params = mergeParams(range, rects);
  range.$context.engine.mutate({ id: AddWorksheetMergeMutation.id, params }, [
    { id: RemoveWorksheetMergeMutation.id, params },
  ]);
  for (const rect of rects) keepTopLeftOnly(range, rect);
}

export function unmergeCells(range: Range): void {
  range.$context.mayWrite(range.$sheetId, "allowFormatCells");
  const merged = mergedAreas(range);
  if (!merged.length) return;
  const params = mergeParams(range, merged);
  range.$context.engine.mutate({ id: RemoveWorksheetMergeMutation.id, params }, [
    { id: AddWorksheetMergeMutation.id, params },
  ]);
}

const mergeParams = (range: Range, rects: readonly Rect[]): object => ({
  unitId: range.$context.engine.unitId,
  subUnitId: range.$sheetId,
  ranges: rects.map(toUniver),
});

/** Excel throws the other values of a merged area away. */
function keepTopLeftOnly(range: Range, rect: Rect): void {
  const { engine } = range.$context;
  const cells = engine.cells(range.$sheetId);
  const redo: Matrix<ICellData> = {};
  const undo: Matrix<ICellData> = {};
  for (const [row, col] of cellsOf(rect)) {
    const cell = cells[row]?.[col];
    if ((row === rect.row && col === rect.col) || (valueOf(cell) === "" && !cell?.f)) continue;
    put(redo, row, col, EMPTY_ENTRY.cell);
    put(undo, row, col, restoredContent(cell));
  }
  if (!isEmpty(redo)) engine.writeCells(range.$sheetId, redo, undo);
}

/** null when some are hidden and some are not */
export function hiddenState(range: Range, axis: Axis): boolean | null {
  const sheet = range.$context.sheet(range.$sheetId);
  const { row, rows, col, cols } = range.$bounded()[0] ?? range.$rect;
  const [from, count] = axis === "rows" ? [row, rows] : [col, cols];
  let hiddenOnes = 0;
  for (let i = from; i < from + count; i++) {
    if (!(axis === "rows" ? sheet.getRowVisible(i) : sheet.getColVisible(i))) hiddenOnes++;
  }
  if (hiddenOnes === 0) return false;
  return hiddenOnes === count ? true : null;
}

export function setHidden(range: Range, axis: Axis, hidden: boolean): void {
  const context = range.$context;
  context.mayWrite(range.$sheetId, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
  const [hide, show] =
    axis === "rows"
      ? [SetRowHiddenMutation.id, SetRowVisibleMutation.id]
      : [SetColHiddenMutation.id, SetColVisibleMutation.id];
  const params = {
    unitId: context.engine.unitId,
    subUnitId: range.$sheetId,
    ranges: range.$bounded().map(toUniver),
  };
  context.engine.mutate({ id: hidden ? hide : show, params }, [{ id: hidden ? show : hide, params }]);
}

/** Univer's own numbers for the direction in which cells make room */
const SHIFT = { horizontal: 0, vertical: 1 } as const;

export function insertCells(range: Range, shift: string): void {
  const down = direction(shift, "Down", "Right");
  range.$context.mayWrite(range.$sheetId, down ? "allowInsertRows" : "allowInsertColumns");
  const { row, col, rows, cols } = range.$bounded()[0] ?? range.$rect;
  const sheet = facadeSheet(range);
  if (down && range.isEntireRow) sheet.insertRows(row, rows);
  else if (!down && range.isEntireColumn) sheet.insertColumns(col, cols);
  else sheet.getRange(row, col, rows, cols).insertCells(down ? SHIFT.vertical : SHIFT.horizontal);
}

export function deleteCells(range: Range, shift: string): void {
  const up = direction(shift, "Up", "Left");
  range.$context.mayWrite(range.$sheetId, up ? "allowDeleteRows" : "allowDeleteColumns");
  const { row, col, rows, cols } = range.$bounded()[0] ?? range.$rect;
  const sheet = facadeSheet(range);
  if (up && range.isEntireRow) sheet.deleteRows(row, rows);
  else if (!up && range.isEntireColumn) sheet.deleteColumns(col, cols);
  else sheet.getRange(row, col, rows, cols).deleteCells(up ? SHIFT.vertical : SHIFT.horizontal);
}

function direction(shift: string, vertical: string, horizontal: string): boolean {
  if (shift !== vertical && shift !== horizontal) throw invalidArgument();
  return shift === vertical;
}

const facadeSheet = (range: Range): FWorksheet =>
  required(range.$context.engine.facade.getSheetBySheetId(range.$sheetId));
