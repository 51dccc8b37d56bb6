/** What happened in the grid, by whomever: typed, pasted, undone, or written by the add-in. */
import type { ICellData, ICommandInfo, IRange, Nullable } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { Matrix } from "./matrix";

export type ChangeKind =
  | "values"
  | "rows-inserted"
  | "rows-deleted"
  | "columns-inserted"
  | "columns-deleted"
  | "sheet-added"
  | "sheet-deleted"
  | "sheet-renamed"
  | "activated"
  | "selected"
  | "calculated";

export interface Change {
  readonly kind: ChangeKind;
  /** empty for a calculation, which concerns the workbook */
  readonly sheetId: string;
  readonly range?: IRange;
  /** contents, when a single cell changed */
  readonly before?: ICellData | null;
  readonly after?: ICellData | null;
  /** written by an Office.js request */
  readonly byHost: boolean;
}

const STRUCTURE: Readonly<Record<string, ChangeKind | undefined>> = {
  "sheet.mutation.insert-row": "rows-inserted",
  "sheet.mutation.remove-rows": "rows-deleted",
  "sheet.mutation.insert-col": "columns-inserted",
  "sheet.mutation.remove-col": "columns-deleted",
  "sheet.mutation.remove-sheet": "sheet-deleted",
  "sheet.mutation.set-worksheet-name": "sheet-renamed",
  "sheet.operation.set-worksheet-active": "activated",
};

export interface CommandOptions {
  readonly onlyLocal?: boolean;
  readonly fromFormula?: boolean;
}

interface MutationParams {
  readonly subUnitId?: string;
  readonly cellValue?: Matrix<Nullable<ICellData>>;
  readonly range?: IRange;
  readonly sheet?: { readonly id: string };
  readonly selections?: readonly { readonly range: IRange }[];
}

type CellAt = (sheetId: string, row: number, column: number) => Nullable<ICellData>;

export class ChangeFeed {
  private readonly listeners = new Set<(change: Change) => void>();
  private before: Nullable<ICellData>;

  constructor(
    private readonly cellAt: CellAt,
    private readonly byHost: () => boolean,
  ) {}

  listen(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  clear(): void {
    this.listeners.clear();
  }

  emit(change: Omit<Change, "byHost">): void {
    for (const listener of this.listeners) listener({ ...change, byHost: this.byHost() });
  }

  /** Remembers a single cell's content before it is overwritten. */
  beforeCommand(command: Readonly<ICommandInfo>): void {
    if (command.id !== SetRangeValuesMutation.id || !this.listeners.size) return;
    const { subUnitId = "", cellValue } = (command.params ?? {}) as MutationParams;
    const single = singleCell(cellValue);
    this.before = single ? structuredClone(this.cellAt(subUnitId, ...single) ?? null) : undefined;
  }

  afterCommand(command: Readonly<ICommandInfo>, options: CommandOptions): void {
    if (!this.listeners.size || options.fromFormula) return;
    const params = (command.params ?? {}) as MutationParams;
    const sheetId = params.subUnitId ?? "";
    const kind = STRUCTURE[command.id];
    if (kind) this.emit({ kind, sheetId, range: params.range });
    else if (command.id === SetRangeValuesMutation.id) {
      if (!options.onlyLocal) this.valuesChanged(sheetId, params.cellValue);
    } else if (command.id === "sheet.mutation.insert-sheet") {
      this.emit({ kind: "sheet-added", sheetId: params.sheet?.id ?? "" });
    } else if (command.id === "sheet.operation.set-selections") {
      const range = params.selections?.at(-1)?.range;
      if (range) this.emit({ kind: "selected", sheetId, range });
    }
  }

  private valuesChanged(sheetId: string, written: MutationParams["cellValue"]): void {
    const range = contentExtent(written);
    if (!range) return; // formats only
    const single = singleCell(written);
    const details = single && {
      before: this.before ?? null,
      after: structuredClone(this.cellAt(sheetId, ...single) ?? null),
    };
    this.emit({ kind: "values", sheetId, range, ...details });
  }
}

function singleCell(matrix: MutationParams["cellValue"]): [row: number, column: number] | null {
  let found: [number, number] | null = null;
  for (const row in matrix) {
    for (const column in matrix[+row]) {
      if (found) return null;
      found = [+row, +column];
    }
  }
  return found;
}

/** Smallest rectangle around the cells whose content (not only whose format) was written. */
function contentExtent(matrix: MutationParams["cellValue"]): IRange | null {
  const range = { startRow: Infinity, endRow: -1, startColumn: Infinity, endColumn: -1 };
  for (const rowKey in matrix) {
    const row = +rowKey;
    for (const columnKey in matrix[row]) {
      const column = +columnKey;
      const cell = matrix[row]?.[column];
      if (cell && !("v" in cell || "f" in cell || "p" in cell)) continue;
      range.startRow = Math.min(range.startRow, row);
      range.endRow = Math.max(range.endRow, row);
      range.startColumn = Math.min(range.startColumn, column);
      range.endColumn = Math.max(range.endColumn, column);
    }
  }
  return range.endRow < 0 ? null : range;
}
