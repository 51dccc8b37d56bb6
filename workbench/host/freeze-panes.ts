import { SetFrozenMutation } from "@univerjs/sheets";
import { HostObject } from "../office";
import { MAX_COLUMNS, MAX_ROWS, parseRect } from "./address";
import { Range } from "./range";
import type { Worksheet } from "./worksheet";

/** Univer's "from the first row or column that moves" when none is frozen */
const NOT_FROZEN = -1;

export class FreezePanes extends HostObject {
  readonly $type = "WorksheetFreezePanes";
  constructor(private readonly sheet: Worksheet) {
    super();
  }
  freezeRows(count = 1): void {
    this.freeze(count, 0);
  }
  freezeColumns(count = 1): void {
    this.freeze(0, count);
  }
  freezeAt(frozen: Range | string): void {
    const { row, col, rows, cols } = typeof frozen === "string" ? parseRect(frozen) : frozen.$rect;
    this.freeze(row + rows, col + cols);
  }
  unfreeze(): void {
    this.freeze(0, 0);
  }
  getLocationOrNullObject(): Range | null {
    const { xSplit, ySplit } = this.sheet.$context.sheet(this.sheet.id).getFreeze();
    if (!xSplit && !ySplit) return null;
    return new Range(this.sheet, { row: 0, col: 0, rows: ySplit || MAX_ROWS, cols: xSplit || MAX_COLUMNS });
  }
  private freeze(rows: number, columns: number): void {
    const { $context: context, id } = this.sheet;
    context.change(
      id,
      SetFrozenMutation.id,
      { xSplit: columns, ySplit: rows, startRow: rows || NOT_FROZEN, startColumn: columns || NOT_FROZEN },
      context.sheet(id).getFreeze(),
    );
  }
}
