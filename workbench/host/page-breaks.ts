/** Page breaks between rows. Univer has none: they are kept for the .xlsx writer. */
import { HostObject } from "../office";
import { invalidArgument } from "./errors";
import { Range } from "./range";
import type { Worksheet } from "./worksheet";

export class PageBreakCollection extends HostObject {
  readonly $type = "PageBreakCollection";
  constructor(private readonly sheet: Worksheet) {
    super();
  }
  private get rows(): number[] {
    return (this.sheet.$context.sheetExtras(this.sheet.id).rowBreaks ??= []);
  }
  override get $items(): PageBreak[] {
    return this.rows.map((row) => new PageBreak(this.sheet, row));
  }
  getCount(): number {
    return this.rows.length;
  }
  /** before the first row of the range; there can be none before the first row of all */
  add(place: Range | string): PageBreak {
    this.sheet.$context.mayWrite(this.sheet.id);
    const { rowIndex } = place instanceof Range ? place : this.sheet.getRange(place);
    if (rowIndex === 0) throw invalidArgument();
    const { rows } = this;
    if (!rows.includes(rowIndex)) {
      rows.push(rowIndex);
      rows.sort((a, b) => a - b);
    }
    return new PageBreak(this.sheet, rowIndex);
  }
  getItem(index: number): PageBreak {
    const row = this.rows[index];
    if (row === undefined) throw invalidArgument();
    return new PageBreak(this.sheet, row);
  }
  removePageBreaks(): void {
    this.sheet.$context.mayWrite(this.sheet.id);
    this.rows.length = 0;
  }
}

export class PageBreak extends HostObject {
  readonly $type = "PageBreak";
  constructor(
    private readonly sheet: Worksheet,
    private readonly row: number,
  ) {
    super();
  }
  get columnIndex(): number {
    return 0;
  }
  get rowIndex(): number {
    return this.row;
  }
  getCellAfterBreak(): Range {
    return this.sheet.getCell(this.row, 0);
  }
  delete(): void {
    this.sheet.$context.mayWrite(this.sheet.id);
    const rows = this.sheet.$context.sheetExtras(this.sheet.id).rowBreaks ?? [];
    rows.splice(rows.indexOf(this.row), 1);
  }
}
