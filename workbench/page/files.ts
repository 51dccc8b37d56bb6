/** The workbook file behind the grid: opened from bytes, saved back into the same package. */
import type { IWorkbookData } from "@univerjs/core";
import { openSnapshot, saveSnapshot, type Origin, type Spill } from "../xlsx";
import type { GridEngine } from "../grid/engine";
import { valueOf } from "../host/values";

/** A file as the grid takes it, and what the grid cannot hold of it. */
export interface OpenedFile {
  readonly snapshot: Partial<IWorkbookData>;
  readonly origin: Origin;
  readonly name: string;
}

/** @throws XlsxError */
export const readFile = (bytes: ArrayBuffer, name: string): OpenedFile => {
  const { snapshot, origin } = openSnapshot(new Uint8Array(bytes));
  return { snapshot: { ...snapshot, name }, origin, name };
};

export class WorkbookFile {
  private origin: Origin;

  /** @param opened the file that the grid was built with */
  constructor(
    private readonly engine: GridEngine,
    opened: OpenedFile,
  ) {
    this.origin = opened.origin;
  }

  /** Replaces the open workbook. */
  open({ snapshot, origin }: OpenedFile): void {
    this.engine.open(snapshot);
    this.origin = origin;
  }

  /** The workbook as it is now; parts that the grid does not know are those of the opened file. */
  async save(): Promise<Uint8Array<ArrayBuffer>> {
    await this.engine.settle();
    const bytes = saveSnapshot(this.origin, this.engine.snapshot(), { spills: this.spills() });
    return new Uint8Array(bytes);
  }

  /** What spilling formulas show beyond their own cell: the snapshot does not hold it. */
  private spills(): Record<string, Spill[]> {
    const ids = this.engine.workbook.getSheets().map((sheet) => sheet.getSheetId());
    return Object.fromEntries(ids.map((sheetId) => [sheetId, this.spillsOf(sheetId)]));
  }

  private spillsOf(sheetId: string): Spill[] {
    const shown = this.engine.spill(sheetId) ?? {};
    const own = this.engine.cells(sheetId);
    return this.engine.spillAreas(sheetId).map(({ startRow, endRow, startColumn, endColumn }) => ({
      row: startRow,
      column: startColumn,
      values: indexes(startRow, endRow).map((row) =>
        indexes(startColumn, endColumn).map((column) => valueOf(shown[row]?.[column] ?? own[row]?.[column])),
      ),
    }));
  }
}

const indexes = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Hands bytes to the user as a file. */
export function download(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // the browser has taken the bytes by the next task, but not before
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** Calls `open` for a file that is dropped anywhere on the window, and shows meanwhile that it can be dropped. */
export function acceptDrops(veil: HTMLElement, open: (files: readonly File[]) => void): void {
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  // entering a child and leaving its parent come in pairs
  let depth = 0;
  const show = (change: number): void => {
    depth = Math.max(0, depth + change);
    veil.hidden = depth === 0;
  };
  const options = { capture: true } as const;
  window.addEventListener("dragenter", (event) => carriesFiles(event) && show(1), options);
  window.addEventListener("dragleave", (event) => carriesFiles(event) && show(-1), options);
  window.addEventListener(
    "dragover",
    (event) => {
      if (carriesFiles(event)) event.preventDefault();
    },
    options,
  );
  window.addEventListener(
    "drop",
    (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      show(-depth);
      open([...(event.dataTransfer?.files ?? [])]);
    },
    options,
  );
}
