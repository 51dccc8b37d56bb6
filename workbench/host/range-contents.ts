/** Reading and writing a range's values, formulas, texts and number formats, straight from the grid's cell matrix. */
import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import { put, type Matrix } from "../grid/matrix";
import { MAX_COLUMNS, MAX_ROWS } from "./address";
import { invalidArgument, tooMuchData } from "./errors";
import type { Range } from "./range";
import { entryOf, restoredContent, restoredStyle, textOf, typeOf, valueOf, type CellValue } from "./values";

export type Table<T> = T[][];

type CellReader<T> = (cell: Nullable<ICellData>, row: number, col: number) => T;

/** Excel gives up a read of more cells than this. */
const MOST_CELLS_READ = 5_000_000;

const GENERAL = "General";

export class RangeContents {
  constructor(private readonly range: Range) {}

  values(): Table<CellValue> | null {
    return this.read(valueOf);
  }

  valueTypes(): Table<string> | null {
    return this.read(typeOf);
  }

  text(): Table<string> | null {
    const format = this.formatReader();
    return this.read((cell, row, col) => textOf(cell, format(cell, row, col)));
  }

  formulas(): Table<CellValue> | null {
    const { engine } = this.range.$context;
    const shared = (cell: Nullable<ICellData>, row: number, col: number): string | null =>
      cell?.si ? engine.formulaAt(this.range.$sheetId, row, col) : null;
    return this.read((cell, row, col) => cell?.f ?? shared(cell, row, col) ?? valueOf(cell));
  }

  numberFormats(): Table<string> | null {
    return this.read(this.formatReader());
  }

  /** as typed: formulas, numbers, dates, `'text` */
  enter(input: unknown): void {
    const { range } = this;
    range.$context.mayWrite(range.$sheetId);
    const format = this.formatReader();
    this.write(input, (value, row, col, cell) => {
      const entry = entryOf(value, format(cell, row, col));
      if (!entry.format) return [entry.cell, restoredContent(cell)];
      return [
        { ...entry.cell, s: { n: { pattern: entry.format } } },
        { ...restoredContent(cell), s: { n: null } },
      ];
    });
  }

  setNumberFormats(input: unknown): void {
    const { range } = this;
    const { engine } = range.$context;
    range.$context.mayWrite(range.$sheetId, "allowFormatCells");
    this.write(
      input,
      (value, _row, _col, cell) => {
        const style: IStyleData = { n: value === GENERAL ? null : { pattern: String(value) } };
        return [{ s: style }, { s: restoredStyle(engine.style(cell?.s), style) }];
      },
      (redo, undo) => engine.writeStyles(range.$sheetId, redo, undo),
    );
  }

  checkSize(rows: number, columns: number): void {
    if (rows === this.range.rowCount && columns === this.range.columnCount) return;
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }

  private get isUnbounded(): boolean {
    return this.range.rowCount === MAX_ROWS || this.range.columnCount === MAX_COLUMNS;
  }

  private read<T>(value: CellReader<T>): Table<T> | null {
    if (this.isUnbounded) return null;
    const { row, col, rows, cols } = this.range.$rect;
    if (rows * cols > MOST_CELLS_READ) throw tooMuchData();
    const { engine } = this.range.$context;
    const cells = engine.cells(this.range.$sheetId);
    const spill = engine.spill(this.range.$sheetId);
    const table: Table<T> = new Array<T[]>(rows);
    for (let r = row; r < row + rows; r++) {
      const line = cells[r];
      const spilled = spill?.[r];
      const out = new Array<T>(cols);
      for (let c = col; c < col + cols; c++) {
        const cell = line?.[c];
        const over = spilled?.[c];
        out[c - col] = value(over ? { ...cell, ...over } : cell, r, c);
      }
      table[r - row] = out;
    }
    return table;
  }

  /** One value for all cells, or an array of the range's size in which null leaves a cell alone. */
  private write(
    input: unknown,
    change: (value: unknown, row: number, col: number, cell: Nullable<ICellData>) => [next: ICellData, old: ICellData],
    apply: (redo: Matrix<ICellData>, undo: Matrix<ICellData>) => void = (redo, undo) =>
      this.range.$context.engine.writeCells(this.range.$sheetId, redo, undo),
  ): void {
    if (this.isUnbounded) throw invalidArgument();
    const { row, col, rows, cols } = this.range.$rect;
    const table = Array.isArray(input) ? this.checkedTable(input) : null;
    const { engine } = this.range.$context;
    engine.ensureSize(this.range.$sheetId, row + rows, col + cols);
    const cells = engine.cells(this.range.$sheetId);
    const redo: Matrix<ICellData> = {};
    const undo: Matrix<ICellData> = {};
    for (let r = row; r < row + rows; r++) {
      for (let c = col; c < col + cols; c++) {
        const value = table ? table[r - row]?.[c - col] : input;
        if (value === null) continue;
        const [next, old] = change(value, r, c, cells[r]?.[c]);
        put(redo, r, c, next);
        put(undo, r, c, old);
      }
    }
    apply(redo, undo);
  }

  private checkedTable(input: unknown[]): Table<unknown> {
    for (const line of input) this.checkSize(input.length, Array.isArray(line) ? line.length : 0);
    this.checkSize(input.length, this.range.columnCount);
    return input as Table<unknown>;
  }

  /** the number format of a cell; styles are shared by many cells, so each is looked up once */
  private formatReader(): CellReader<string> {
    const { engine } = this.range.$context;
    const known = new Map<string, string>();
    return (cell, row, col) => {
      if (typeof cell?.s !== "string") return this.range.$styleAt(row, col, cell)?.n?.pattern ?? GENERAL;
      let format = known.get(cell.s);
      if (format === undefined) {
        format = engine.style(cell.s)?.n?.pattern ?? GENERAL;
        known.set(cell.s, format);
      }
      return format;
    };
  }
}
