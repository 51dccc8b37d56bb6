/** One or many rectangles of a sheet: what Range and RangeAreas share. */
import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import { put, type Matrix } from "../grid/matrix";
import { HostObject, notImplemented } from "../office";
import { cellsOf, intersect, MAX_COLUMNS, MAX_ROWS, type Rect } from "./address";
import { ConditionalFormatCollection } from "./conditional-formats";
import type { HostContext } from "./context";
import { DataValidation } from "./data-validation";
import { RangeFormat } from "./format";
import { EMPTY_ENTRY, restoredContent, restoredStyle } from "./values";
import type { Worksheet } from "./worksheet";

/** Excel answers -1 for more cells than an Int32 can say. */
const MOST_CELLS = 2 ** 31 - 1;

const CLEARABLE = ["All", "Contents", "Formats"] as const;
type ClearApplyTo = (typeof CLEARABLE)[number];

/** A style for every cell, or one that depends on the place (outer borders); null leaves the cell alone. */
export type StyleFor = IStyleData | ((row: number, col: number, rect: Rect) => IStyleData | null);

export abstract class Cells extends HostObject {
  abstract readonly $rects: readonly Rect[];
  abstract readonly worksheet: Worksheet;

  get $context(): HostContext {
    return this.worksheet.$context;
  }
  get $sheetId(): string {
    return this.worksheet.id;
  }
  get format(): RangeFormat {
    return new RangeFormat(this);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this);
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this);
  }
  get cellCount(): number {
    const count = this.$rects.reduce((sum, rect) => sum + rect.rows * rect.cols, 0);
    return count > MOST_CELLS ? -1 : count;
  }
  get isEntireColumn(): boolean {
    return this.$rects.every((rect) => rect.rows === MAX_ROWS);
  }
  get isEntireRow(): boolean {
    return this.$rects.every((rect) => rect.cols === MAX_COLUMNS);
  }
  get style(): string {
    return "Normal";
  }

  /** The rectangles, cut to what the sheet really has: whole rows and columns reach no further. */
  $bounded(): Rect[] {
    const sheet = this.$context.sheet(this.$sheetId);
    const all = { row: 0, col: 0, rows: sheet.getRowCount(), cols: sheet.getColumnCount() };
    return this.$rects
      .map((rect) => (rect.rows === MAX_ROWS || rect.cols === MAX_COLUMNS ? intersect(rect, all) : rect))
      .filter((rect) => rect !== null);
  }

  /** A cell's own style, or that of its row, column or sheet. */
  $styleAt(row: number, col: number, cell: Nullable<ICellData>): Nullable<IStyleData> {
    const { engine } = this.$context;
    if (cell?.s) return engine.style(cell.s);
    const sheet = this.$context.sheet(this.$sheetId);
    return (
      engine.style(sheet.getRowStyle(row)) ??
      engine.style(sheet.getColumnStyle(col)) ??
      engine.style(sheet.getDefaultCellStyle()) ??
      null
    );
  }

  /** The same answer for every cell, or Excel's null where they differ. */
  $uniform<T extends string | number | boolean>(read: (style: Nullable<IStyleData>) => T): T | null {
    const cells = this.$context.engine.cells(this.$sheetId);
    // cells with the same style answer the same
    const known = new Map<unknown, T>();
    let first: T | undefined;
    for (const rect of this.$bounded()) {
      for (const [row, col] of cellsOf(rect)) {
        const cell = cells[row]?.[col];
        const key = cell?.s ?? null;
        let value = key === null ? undefined : known.get(key);
        if (value === undefined) {
          value = read(this.$styleAt(row, col, cell));
          if (key !== null) known.set(key, value);
        }
        first ??= value;
        if (value !== first) return null;
      }
    }
    return first ?? read(null);
  }

  $setStyle(next: StyleFor): void {
    this.$context.mayWrite(this.$sheetId, "allowFormatCells");
    const { engine } = this.$context;
    const cells = engine.cells(this.$sheetId);
    const redo: Matrix<ICellData> = {};
    const undo: Matrix<ICellData> = {};
    for (const rect of this.$bounded()) {
      engine.ensureSize(this.$sheetId, rect.row + rect.rows, rect.col + rect.cols);
      for (const [row, col] of cellsOf(rect)) {
        const style = typeof next === "function" ? next(row, col, rect) : next;
        if (!style) continue;
        put(redo, row, col, { s: style });
        put(undo, row, col, { s: restoredStyle(engine.style(cells[row]?.[col]?.s), style) });
      }
    }
    engine.writeStyles(this.$sheetId, redo, undo);
  }

  clear(applyTo: string = "All"): void {
    this.$context.mayWrite(this.$sheetId);
    if (!CLEARABLE.includes(applyTo as ClearApplyTo)) throw notImplemented(`Range.clear("${applyTo}")`);
    const contents = applyTo !== "Formats";
    const formats = applyTo !== "Contents";
    this.clearCells(contents, formats);
    if (formats) this.conditionalFormats.clearAll();
    if (applyTo === "All") this.dataValidation.clear();
  }

  /** Walks the cells that exist, not the addresses: a sheet's getRange().clear() names 17 billion of them. */
  private clearCells(contents: boolean, formats: boolean): void {
    const { engine } = this.$context;
    const cells = engine.cells(this.$sheetId);
    const redo: Matrix<ICellData> = {};
    const undo: Matrix<ICellData> = {};
    const inside = (row: number, col: number): boolean =>
      this.$rects.some(
        (rect) => row >= rect.row && row < rect.row + rect.rows && col >= rect.col && col < rect.col + rect.cols,
      );
    for (const rowKey in cells) {
      for (const colKey in cells[+rowKey]) {
        const [row, col] = [+rowKey, +colKey];
        if (!inside(row, col)) continue;
        const cell = cells[row]?.[col];
        put(redo, row, col, { ...(contents && EMPTY_ENTRY.cell), ...(formats && { s: null }) });
        put(undo, row, col, {
          ...(contents && restoredContent(cell)),
          ...(formats && { s: engine.style(cell?.s) ?? null }),
        });
      }
    }
    engine.writeCells(this.$sheetId, redo, undo);
  }
}
