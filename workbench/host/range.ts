import { SetSelectionsOperation } from "@univerjs/sheets";
import type { CellValue } from "./values";
import {
  checkedRect,
  formatRect,
  fromUniver,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  parseRect,
  quoteSheet,
  toUniver,
  type Rect,
} from "./address";
import { Cells } from "./cells";
import { required } from "./errors";
import { hyperlinkOf, setHyperlink, type Hyperlink } from "./hyperlinks";
import { RangeAreas } from "./range-areas";
import { RangeContents, type Table } from "./range-contents";
import {
  deleteCells,
  hiddenState,
  insertCells,
  mergedAreas,
  mergeCells,
  setHidden,
  unmergeCells,
} from "./range-structure";
import { surroundingRegion } from "./used-range";
import type { Worksheet } from "./worksheet";

/** What getCellProperties() wants: a tree of member names. */
type WantedProperties = Record<string, unknown>;

const POINTS_PER_PIXEL = 0.75;

export class Range extends Cells {
  readonly $type = "Range";
  readonly $rects: readonly [Rect];
  private readonly contents: RangeContents;

  constructor(
    readonly worksheet: Worksheet,
    readonly $rect: Rect,
  ) {
    super();
    this.$rects = [$rect];
    this.contents = new RangeContents(this);
  }

  get rowIndex(): number {
    return this.$rect.row;
  }
  get columnIndex(): number {
    return this.$rect.col;
  }
  get rowCount(): number {
    return this.$rect.rows;
  }
  get columnCount(): number {
    return this.$rect.cols;
  }
  get address(): string {
    return `${quoteSheet(this.worksheet.name)}!${formatRect(this.$rect)}`;
  }
  get addressLocal(): string {
    return this.address;
  }

  // ---- contents; a range without end answers null, as in Excel

  get values(): Table<CellValue> | null {
    return this.contents.values();
  }
  set values(values: unknown) {
    this.contents.enter(values);
  }
  get formulas(): Table<CellValue> | null {
    return this.contents.formulas();
  }
  set formulas(formulas: unknown) {
    this.contents.enter(formulas);
  }
  get formulasLocal(): Table<CellValue> | null {
    return this.formulas;
  }
  set formulasLocal(formulas: unknown) {
    this.contents.enter(formulas);
  }
  get text(): Table<string> | null {
    return this.contents.text();
  }
  get valueTypes(): Table<string> | null {
    return this.contents.valueTypes();
  }
  get numberFormat(): Table<string> | null {
    return this.contents.numberFormats();
  }
  set numberFormat(formats: unknown) {
    this.contents.setNumberFormats(formats);
  }
  get numberFormatLocal(): Table<string> | null {
    return this.numberFormat;
  }
  set numberFormatLocal(formats: unknown) {
    this.contents.setNumberFormats(formats);
  }
  /** the client asks before it sends a large array in pieces */
  _ValidateArraySize(rows: number, columns: number): void {
    this.contents.checkSize(rows, columns);
  }
  /** do all cells, some (null) or none belong to a formula that fills several? */
  get hasSpill(): boolean | null {
    const areas = this.$context.engine.spillAreas(this.$sheetId).map((area) => fromUniver(area));
    const spilled = areas
      .map((area) => intersect(area, this.$rect))
      .reduce((cells, shared) => cells + (shared ? shared.rows * shared.cols : 0), 0);
    if (spilled === 0) return false;
    return spilled === this.$rect.rows * this.$rect.cols ? true : null;
  }
  /** the grid has no other arrays than those that spill */
  get savedAsArray(): boolean | null {
    return this.hasSpill;
  }
  get hyperlink(): Hyperlink | null {
    return hyperlinkOf(this);
  }
  set hyperlink(link: Hyperlink | null) {
    setHyperlink(this, link);
  }

  // ---- other ranges from this one

  private at(row: number, col: number, rows: number, cols: number): Range {
    return new Range(this.worksheet, checkedRect(row, col, rows, cols));
  }
  getCell(row: number, column: number): Range {
    return this.at(this.$rect.row + row, this.$rect.col + column, 1, 1);
  }
  getRow(row: number): Range {
    return this.at(this.$rect.row + row, this.$rect.col, 1, this.$rect.cols);
  }
  getColumn(column: number): Range {
    return this.at(this.$rect.row, this.$rect.col + column, this.$rect.rows, 1);
  }
  getLastCell(): Range {
    return this.getCell(this.$rect.rows - 1, this.$rect.cols - 1);
  }
  getLastRow(): Range {
    return this.getRow(this.$rect.rows - 1);
  }
  getLastColumn(): Range {
    return this.getColumn(this.$rect.cols - 1);
  }
  getEntireRow(): Range {
    return this.at(this.$rect.row, 0, this.$rect.rows, MAX_COLUMNS);
  }
  getEntireColumn(): Range {
    return this.at(0, this.$rect.col, MAX_ROWS, this.$rect.cols);
  }
  getOffsetRange(rows: number, columns: number): Range {
    return this.at(this.$rect.row + rows, this.$rect.col + columns, this.$rect.rows, this.$rect.cols);
  }
  getResizedRange(rows: number, columns: number): Range {
    return this.at(this.$rect.row, this.$rect.col, this.$rect.rows + rows, this.$rect.cols + columns);
  }
  getAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.at(this.$rect.row, this.$rect.col, rows, columns);
  }
  getIntersectionOrNullObject(other: Range | string): Range | null {
    const common = intersect(this.$rect, rectOf(other));
    return common && new Range(this.worksheet, common);
  }
  getIntersection(other: Range | string): Range {
    return required(this.getIntersectionOrNullObject(other));
  }
  getBoundingRect(other: Range | string): Range {
    const [a, b] = [this.$rect, rectOf(other)];
    const [row, col] = [Math.min(a.row, b.row), Math.min(a.col, b.col)];
    const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
    return this.at(row, col, rows, Math.max(a.col + a.cols, b.col + b.cols) - col);
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const used = this.worksheet.getUsedRangeOrNullObject(valuesOnly);
    return used && this.getIntersectionOrNullObject(used);
  }
  getUsedRange(valuesOnly?: boolean): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }
  getSurroundingRegion(): Range {
    return new Range(this.worksheet, surroundingRegion(this.$context, this.$sheetId, this.$rect));
  }
  select(): void {
    this.worksheet.activate();
    const { row, col } = this.$rect;
    const range = { ...toUniver(this.$bounded()[0] ?? this.$rect), rangeType: 0 };
    const primary = {
      ...toUniver({ row, col, rows: 1, cols: 1 }),
      actualRow: row,
      actualColumn: col,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.$context.engine.command(SetSelectionsOperation.id, {
      unitId: this.$context.engine.unitId,
      subUnitId: this.$sheetId,
      selections: [{ range, primary, style: null }],
    });
  }

  // ---- merges, rows and columns

  merge(across = false): void {
    mergeCells(this, across);
  }
  unmerge(): void {
    unmergeCells(this);
  }
  getMergedAreasOrNullObject(): RangeAreas | null {
    const areas = mergedAreas(this);
    return areas.length ? new RangeAreas(this.worksheet, areas) : null;
  }
  insert(shift: string): Range {
    insertCells(this, shift);
    return this;
  }
  delete(shift: string): void {
    deleteCells(this, shift);
  }
  get rowHidden(): boolean | null {
    return hiddenState(this, "rows");
  }
  set rowHidden(hidden: boolean | null) {
    setHidden(this, "rows", Boolean(hidden));
  }
  get columnHidden(): boolean | null {
    return hiddenState(this, "columns");
  }
  set columnHidden(hidden: boolean | null) {
    setHidden(this, "columns", Boolean(hidden));
  }
  get hidden(): boolean | null {
    const [rows, columns] = [this.rowHidden, this.columnHidden];
    if (rows || columns) return true;
    return rows === null || columns === null ? null : false;
  }
  get top(): number {
    const sheet = this.$context.sheet(this.$sheetId);
    return sum(this.$rect.row, (row) => sheet.getRowHeight(row)) * POINTS_PER_PIXEL;
  }
  get left(): number {
    const sheet = this.$context.sheet(this.$sheetId);
    return sum(this.$rect.col, (col) => sheet.getColumnWidth(col)) * POINTS_PER_PIXEL;
  }

  // ---- the formats of many cells in one answer

  getCellProperties(wanted: WantedProperties): Table<object> {
    const { row, col, rows, cols } = this.$rect;
    return Array.from({ length: rows }, (_r, r) =>
      Array.from({ length: cols }, (_c, c) => pick(this.at(row + r, col + c, 1, 1), wanted)),
    );
  }
  getRowProperties(wanted: WantedProperties): object[] {
    const { row, rows } = this.$bounded()[0] ?? this.$rect;
    return Array.from({ length: rows }, (_, i) => pick(this.at(row + i, 0, 1, MAX_COLUMNS), wanted));
  }
  getColumnProperties(wanted: WantedProperties): object[] {
    const { col, cols } = this.$bounded()[0] ?? this.$rect;
    return Array.from({ length: cols }, (_, i) => pick(this.at(0, col + i, MAX_ROWS, 1), wanted));
  }
}

const rectOf = (range: Range | string): Rect => (typeof range === "string" ? parseRect(range) : range.$rect);

function sum(count: number, size: (index: number) => number): number {
  let total = 0;
  for (let i = 0; i < count; i++) total += size(i);
  return total;
}

function pick(object: object, wanted: WantedProperties): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const [member, want] of Object.entries(wanted)) {
    if (!want) continue;
    const value = (object as Record<string, unknown>)[member];
    const deeper = typeof want === "object" && value !== null && typeof value === "object";
    picked[member] = deeper ? pick(value, want as WantedProperties) : value;
  }
  return picked;
}
