/**
 * One Univer workbook as the Office.js host and the workbench need it: mutations with undo, one undo step a request,
 * waiting for calculation, change notices. Knows nothing of Office.js. Runs in Node and in the browser.
 */
import {
  ICommandService,
  type ICellData,
  type IMutationInfo,
  type Injector,
  type IRange,
  type IStyleData,
  type IWorkbookData,
  type Nullable,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  SetRangeValuesMutation,
  SetStyleCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import type { FWorkbook } from "@univerjs/sheets/facade";
import { Calculation } from "./calculation";
import { ChangeFeed, type Change, type CommandOptions } from "./changes";
import { isMarkedCell } from "./marked-cells";
import type { Matrix } from "./matrix";
import { UndoSteps } from "./undo";
import { FormulaDataModel } from "./univer";

/** Rows and columns that a sheet is given beyond the last one needed. */
const SPARE_ROWS = 50;
const SPARE_COLUMNS = 5;

export class GridEngine {
  readonly injector: Injector;
  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;
  private readonly undoSteps: UndoSteps;
  private readonly calculation: Calculation;
  private readonly changes: ChangeFeed;
  private readonly deferred = new Map<object, () => void>();
  private depth = 0;
  private openings = 0;
  /** kept, because Univer builds a facade anew each time it is asked, which a read of 80,000 cells cannot afford */
  private opened: FWorkbook | undefined;
  private openedWorkbook: Workbook | undefined;

  constructor(
    readonly univer: Univer,
    readonly api: FUniver,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.formulas = this.injector.get(FormulaDataModel);
    this.undoSteps = new UndoSteps(this.injector, () => this.openedWorkbook?.getUnitId() ?? "");
    this.changes = new ChangeFeed(
      (sheetId, row, column) => this.sheet(sheetId)?.getCellMatrix().getMatrix()[row]?.[column],
      () => this.depth > 0,
    );
    this.calculation = new Calculation(
      this.injector,
      api,
      () => this.hasFormulas(),
      () => this.changes.emit({ kind: "calculated", sheetId: "" }),
    );
    this.commands.beforeCommandExecuted((command) => this.changes.beforeCommand(command));
    this.commands.onCommandExecuted((command, rawOptions) => {
      const options = (rawOptions ?? {}) as CommandOptions;
      if (!options.onlyLocal && !options.fromFormula) this.calculation.executed(command);
      this.changes.afterCommand(command, options);
    });
  }

  /** Replaces the open workbook. */
  open(snapshot: Partial<IWorkbookData>): void {
    // first: unloading any unit clears the conditional-format cache of all
    if (this.opened) this.api.disposeUnit(this.opened.getId());
    // an id of its own each time: under one id, Univer looks for the formulas of the workbook before
    this.opened = this.api.createWorkbook({ ...snapshot, id: `workbook-${++this.openings}` });
    this.openedWorkbook = this.opened.getWorkbook();
    this.calculation.opened();
  }

  /** The open workbook as data, with what the host keeps beside it in the custom metadata. */
  snapshot(): IWorkbookData {
    return this.facade.save();
  }

  /** A jest run does not end while a grid is alive. */
  dispose(): void {
    this.calculation.dispose();
    this.changes.clear();
    this.univer.dispose();
  }

  // ---- reading

  get facade(): FWorkbook {
    if (!this.opened) throw new Error("no workbook is open");
    return this.opened;
  }

  get workbook(): Workbook {
    if (!this.openedWorkbook) throw new Error("no workbook is open");
    return this.openedWorkbook;
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  sheet(id: string): Worksheet | null {
    return this.workbook.getSheetBySheetId(id) ?? null;
  }

  service<T>(token: Parameters<Injector["get"]>[0]): T {
    return this.injector.get(token) as T;
  }

  cells(sheetId: string): Matrix<Nullable<ICellData>> {
    return this.sheet(sheetId)?.getCellMatrix().getMatrix() ?? {};
  }

  /** Values that a spilling formula shows in other cells; the matrix itself does not hold them. */
  spill(sheetId: string): Matrix<Nullable<ICellData>> | undefined {
    return this.formulas.getArrayFormulaCellData()[this.unitId]?.[sheetId] as Matrix<Nullable<ICellData>> | undefined;
  }

  /** Rectangles that spilling formulas fill, each with the formula's own cell. */
  spillAreas(sheetId: string): IRange[] {
    const areas = this.formulas.getArrayFormulaRange()[this.unitId]?.[sheetId] ?? {};
    return Object.values(areas).flatMap((columns) => Object.values((columns ?? {}) as Record<number, IRange>));
  }

  /** the formula of a cell that shares one with its neighbours */
  formulaAt(sheetId: string, row: number, column: number): string | null {
    return this.formulas.getFormulaStringByCell(row, column, sheetId, this.unitId) ?? null;
  }

  style(style: Nullable<IStyleData | string>): Nullable<IStyleData> {
    return typeof style === "string" ? this.workbook.getStyles().get(style) : style;
  }

  /** Does a highlight of the review hold on this cell now? Zero-based. */
  isMarked(sheetId: string, row: number, column: number): boolean {
    const cell = this.cells(sheetId)[row]?.[column];
    return isMarkedCell(this.injector, this.unitId, sheetId, row, column, cell);
  }

  private hasFormulas(): boolean {
    for (const sheet of Object.values(this.formulas.getFormulaData()[this.unitId] ?? {})) {
      for (const row of Object.values(sheet ?? {})) if (row && Object.keys(row).length) return true;
    }
    return false;
  }

  // ---- writing

  /** Runs one mutation and records how to undo it. */
  mutate(redo: IMutationInfo, undo: IMutationInfo[]): void {
    if (!this.commands.syncExecuteCommand(redo.id, redo.params)) throw new Error(`${redo.id} was refused`);
    this.undoSteps.push({ redoMutations: [redo], undoMutations: undo });
  }

  /** Runs a command that records its own undo step; false when the grid refused it. */
  command(id: string, params: object): boolean {
    return Boolean(this.commands.syncExecuteCommand(id, params));
  }

  writeCells(sheetId: string, next: Matrix<ICellData>, old: Matrix<ICellData>): void {
    this.setRange(sheetId, next, old);
  }

  /** Looks only. Univer takes the formulas away from cells that are written without one, unless it is told why. */
  writeStyles(sheetId: string, next: Matrix<ICellData>, old: Matrix<ICellData>): void {
    this.setRange(sheetId, next, old, SetStyleCommand.id);
  }

  private setRange(sheetId: string, next: Matrix<ICellData>, old: Matrix<ICellData>, trigger?: string): void {
    const write = (cellValue: Matrix<ICellData>): IMutationInfo => ({
      id: SetRangeValuesMutation.id,
      params: { unitId: this.unitId, subUnitId: sheetId, cellValue, trigger },
    });
    this.mutate(write(next), [write(old)]);
  }

  /** A Univer sheet is as big as it says; an Excel sheet always has room. */
  ensureSize(sheetId: string, rows: number, columns: number): void {
    const sheet = this.sheet(sheetId);
    if (!sheet) return;
    const common = { unitId: this.unitId, subUnitId: sheetId };
    const [oldRows, oldColumns] = [sheet.getRowCount(), sheet.getColumnCount()];
    if (rows > oldRows) {
      const resize = (rowCount: number): IMutationInfo => ({
        id: SetWorksheetRowCountMutation.id,
        params: { ...common, rowCount },
      });
      this.mutate(resize(rows + SPARE_ROWS), [resize(oldRows)]);
    }
    if (columns > oldColumns) {
      const resize = (columnCount: number): IMutationInfo => ({
        id: SetWorksheetColumnCountMutation.id,
        params: { ...common, columnCount },
      });
      this.mutate(resize(columns + SPARE_COLUMNS), [resize(oldColumns)]);
    }
  }

  /** Does something once, at the end of the request or before the next read: what is set up property by property is written once. */
  defer(key: object, write: () => void): void {
    this.deferred.set(key, write);
  }

  /** Brackets one request. */
  begin(): void {
    this.depth++;
    this.undoSteps.begin();
  }

  end(): void {
    try {
      this.flush();
    } finally {
      this.depth--;
      if (this.depth === 0) this.undoSteps.end();
    }
  }

  // ---- waiting and listening

  /** Undefined when nothing is pending. */
  settle(): Promise<void> | undefined {
    this.flush();
    return this.calculation.settle();
  }

  onChange(listener: (change: Change) => void): () => void {
    return this.changes.listen(listener);
  }

  /** Writes what was put off, for whoever reads within the same request. */
  flush(): void {
    while (this.deferred.size) {
      const writes = [...this.deferred.values()];
      this.deferred.clear();
      for (const write of writes) write();
    }
  }
}
