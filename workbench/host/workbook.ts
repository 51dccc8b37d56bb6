import type { GridEngine } from "../grid/engine";
import { HostError, HostObject } from "../office";
import { fromUniver, type Rect } from "./address";
import { HostContext } from "./context";
import { required } from "./errors";
import { NamedItemCollection } from "./names";
import { WorkbookProtection } from "./protection";
import { Range } from "./range";
import { SettingCollection } from "./settings";
import { WorksheetCollection } from "./worksheets";

interface EventRange {
  readonly sheetId: string;
  readonly rect: Rect;
}

/** Ranges of past events that `event.getRange()` can still ask for. */
const MOST_EVENT_RANGES = 1000;

export class Workbook extends HostObject {
  readonly $type = "Workbook";
  readonly $context: HostContext;
  readonly worksheets: WorksheetCollection;
  readonly application: Application;
  /** tells the grid that typing in a sheet is (no longer) allowed */
  $onProtect?: (sheetId: string, on: boolean) => void;
  private readonly eventRanges = new Map<string, EventRange>();
  private nextEventRange = 1;

  constructor(engine: GridEngine) {
    super();
    this.$context = new HostContext(engine);
    this.worksheets = new WorksheetCollection(this);
    this.application = new Application(engine);
  }

  get name(): string {
    return this.$context.engine.workbook.name || "工作簿1.xlsx";
  }
  get readOnly(): boolean {
    return false;
  }
  get isDirty(): boolean {
    return true;
  }
  get autoSave(): boolean {
    return false;
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this);
  }
  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.$context);
  }
  get settings(): SettingCollection {
    return new SettingCollection(this.$context);
  }

  getSelectedRange(): Range {
    const sheet = this.worksheets.getActiveWorksheet();
    const selection = this.$context.engine.facade.getSheetBySheetId(sheet.id)?.getSelection();
    const areas = selection?.getActiveRangeList() ?? [];
    if (areas.length > 1) {
      throw new HostError("InvalidSelection", "The current selection is invalid for this operation.");
    }
    return new Range(sheet, areas[0] ? fromUniver(areas[0].getRange()) : { row: 0, col: 0, rows: 1, cols: 1 });
  }
  getActiveCell(): Range {
    return this.getSelectedRange().getCell(0, 0);
  }

  /** An event carries a number, with which `event.getRange(context)` comes back. */
  $rememberEventRange(sheetId: string, rect: Rect): string {
    const id = `event-${this.nextEventRange++}`;
    this.eventRanges.set(id, { sheetId, rect });
    const oldest = this.eventRanges.keys().next().value;
    if (this.eventRanges.size > MOST_EVENT_RANGES && oldest) this.eventRanges.delete(oldest);
    return id;
  }
  _GetRangeOrNullObjectForEventByReferenceId(id: string): Range | null {
    const found = this.eventRanges.get(id);
    return found ? new Range(this.worksheets.$sheet(found.sheetId), found.rect) : null;
  }
  _GetRangeForEventByReferenceId(id: string): Range {
    return required(this._GetRangeOrNullObjectForEventByReferenceId(id));
  }
}

export class Application extends HostObject {
  readonly $type = "Application";
  calculationMode = "Automatic";
  readonly calculationState = "Done";
  readonly decimalSeparator = ".";
  readonly thousandsSeparator = ",";
  readonly useSystemSeparators = true;

  constructor(private readonly engine: GridEngine) {
    super();
  }
  calculate(): void {
    this.engine.api.getFormula().executeCalculation();
  }
  suspendScreenUpdatingUntilNextSync(): void {
    // nothing is drawn before the request ends: the browser paints between tasks
  }
  suspendApiCalculationUntilNextSync(): void {
    // calculation runs at the first read after the writes
  }
}
