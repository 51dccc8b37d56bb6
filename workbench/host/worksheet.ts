import type { Worksheet as UniverSheet } from "@univerjs/core";
import {
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { HostError, HostObject } from "../office";
import { checkedRect, MAX_ADDRESS_LENGTH, parseRect, splitSheet, WHOLE_SHEET, type Rect } from "./address";
import { AutoFilter } from "./auto-filter";
import { ChartCollection } from "./charts";
import { color } from "./color";
import type { HostContext } from "./context";
import { alreadyExists, invalidArgument, invalidOperation, required } from "./errors";
import { FreezePanes } from "./freeze-panes";
import { NamedItemCollection } from "./names";
import { PageBreakCollection } from "./page-breaks";
import { PageLayout } from "./page-layout";
import { WorksheetProtection } from "./protection";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { usedRect } from "./used-range";
import type { Workbook } from "./workbook";
import { checkSheetName } from "./worksheets";

/** points per pixel at 96 dpi */
const POINTS = 0.75;
const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"];

export class Worksheet extends HostObject {
  readonly $type = "Worksheet";
  constructor(
    readonly $workbook: Workbook,
    readonly id: string,
  ) {
    super();
  }
  override get $id(): string {
    return this.id;
  }
  get $context(): HostContext {
    return this.$workbook.$context;
  }
  private get sheet(): UniverSheet {
    return this.$context.sheet(this.id);
  }
  private get facade(): FWorksheet {
    return required(this.$context.engine.facade.getSheetBySheetId(this.id));
  }

  get name(): string {
    return this.sheet.getName();
  }
  set name(name: string) {
    checkSheetName(name);
    const other = this.$workbook.worksheets.getItemOrNullObject(name);
    if (other && other.id !== this.id) throw alreadyExists();
    if (name === this.name) return;
    this.$context.mayChangeSheets();
    this.$context.change(this.id, SetWorksheetNameMutation.id, { name }, { name: this.name });
  }
  get position(): number {
    return this.$context.engine.workbook.getSheets().findIndex((sheet) => sheet.getSheetId() === this.id);
  }
  set position(position: number) {
    this.$context.mayChangeSheets();
    if (position < 0 || position >= this.$workbook.worksheets.getCount()) throw invalidArgument();
    this.$context.engine.facade.moveSheet(this.facade, position);
  }
  get visibility(): string {
    if (!this.sheet.isSheetHidden()) return "Visible";
    return this.$context.sheetExtras(this.id).veryHidden ? "VeryHidden" : "Hidden";
  }
  set visibility(visibility: string) {
    this.$context.mayChangeSheets();
    if (!VISIBILITIES.includes(visibility)) throw invalidArgument();
    if (visibility !== "Visible" && this.isLastVisible()) throw invalidOperation();
    this.$context.sheetExtras(this.id).veryHidden = visibility === "VeryHidden";
    const [hidden, before] = [visibility === "Visible" ? 0 : 1, this.sheet.isSheetHidden()];
    if (hidden !== before) {
      this.$context.change(this.id, SetWorksheetHideMutation.id, { hidden }, { hidden: before });
    }
  }
  get tabColor(): string {
    return color(this.sheet.getTabColor());
  }
  set tabColor(value: string) {
    const old = { color: this.sheet.getTabColor() ?? "" };
    this.$context.change(this.id, SetTabColorMutation.id, { color: color(value) }, old);
  }
  get showGridlines(): boolean {
    return !this.sheet.hasHiddenGridlines();
  }
  set showGridlines(show: boolean) {
    const state = (on: boolean): object => ({ showGridlines: on ? 1 : 0 });
    this.$context.change(this.id, ToggleGridlinesMutation.id, state(show), state(this.showGridlines));
  }
  /** the client's wire name of showGridlines */
  get gridlines(): boolean {
    return this.showGridlines;
  }
  set gridlines(show: boolean) {
    this.showGridlines = show;
  }
  get standardWidth(): number {
    return this.sheet.getConfig().defaultColumnWidth * POINTS;
  }
  get standardHeight(): number {
    return this.sheet.getConfig().defaultRowHeight * POINTS;
  }
  get freezePanes(): FreezePanes {
    return new FreezePanes(this);
  }
  get protection(): WorksheetProtection {
    return new WorksheetProtection(this);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.$workbook, this);
  }
  get autoFilter(): AutoFilter {
    return new AutoFilter(this);
  }
  get charts(): ChartCollection {
    return new ChartCollection(this);
  }
  get pageLayout(): PageLayout {
    return new PageLayout(this);
  }
  get horizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this);
  }

  activate(): void {
    if (this.visibility !== "Visible") throw invalidOperation();
    this.$context.engine.facade.setActiveSheet(this.facade);
  }
  delete(): void {
    this.$context.mayChangeSheets();
    if (this.visibility === "VeryHidden") {
      throw new HostError("GeneralException", "A very hidden worksheet cannot be deleted.");
    }
    if (this.isLastVisible()) throw invalidOperation("A workbook must contain at least one visible worksheet.");
    // the sheet's own names go with it
    for (const name of this.names.$items) name.delete();
    this.$context.engine.facade.deleteSheet(this.facade);
  }
  private isLastVisible(): boolean {
    return this.visibility === "Visible" && this.$workbook.worksheets.getCount(true) === 1;
  }

  $range(rect: Rect): Range {
    return new Range(this, rect);
  }
  $areas(rects: readonly Rect[]): RangeAreas {
    return new RangeAreas(this, rects);
  }
  getCell(row: number, column: number): Range {
    return new Range(this, checkedRect(row, column, 1, 1));
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this, checkedRect(row, column, rows, columns));
  }
  /** an address or a defined name; the whole sheet without */
  getRange(address?: string): Range {
    if (address === undefined) return new Range(this, WHOLE_SHEET);
    const [sheet, rest] = splitSheet(address);
    if (sheet !== null && sheet.toLowerCase() !== this.name.toLowerCase()) throw invalidArgument();
    if (rest.includes(",")) throw invalidArgument();
    const named = this.names.getItemOrNullObject(rest) ?? this.$workbook.names.getItemOrNullObject(rest);
    return named ? named.getRange() : new Range(this, parseRect(rest));
  }
  getRanges(address?: string): RangeAreas {
    if (address === undefined) return new RangeAreas(this, [WHOLE_SHEET]);
    if (address.length > MAX_ADDRESS_LENGTH) throw invalidArgument();
    const rects = address.split(",").map((part) => this.areaRect(part));
    return new RangeAreas(this, rects);
  }
  /** thousands of areas: names are looked up only for what is no address */
  private areaRect(part: string): Rect {
    return /^\$?[A-Z]{1,3}\$?\d/i.test(part) ? parseRect(part) : this.getRange(part).$rect;
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const used = usedRect(this.$context, this.id, valuesOnly);
    return used && new Range(this, used);
  }
  getUsedRange(valuesOnly?: boolean): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }
}
