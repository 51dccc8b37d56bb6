/**
 * The open workbook → a grid of cells, in few exchanges:
 * 1. which sheets there are, 2. their used ranges, 3. values and number formats, in blocks of bounded size,
 * 4. displayed text and types of the columns where a format or an error decides them (together with the next block).
 * A 10,000-row annex 5 takes five.
 */
import { can } from "./capabilities";
import type { Area, Cell, Sheet, Workbook } from "../forms/types";
import { areaAddress } from "../forms/address";
import { parseAreas } from "./address";
import { cellCount, stretches, takeBlocks, type Block } from "./blocks";
import { cellOf, needsDetail, wireSize } from "./cells";
import { excelMessages } from "./messages";
import { problemCode } from "./problem";
import { inExcel, type ExcelOptions, type Session } from "./session";
import { Survey, type MarkedSheet } from "./survey";

/** Bytes that one answer of Excel should not exceed; the web refuses 5 MB, and large answers block the desktop. */
const ANSWER_BYTES = 1_700_000;
/** Bytes for value and number format of a cell, before anything is known of the workbook */
const FIRST_GUESS = 31;
/** Bytes for displayed text and type of a cell */
const DETAIL_BYTES = 24;
/** Cells of one sheet beyond which it is not read: 100,000 rows of 30 columns */
export const CELL_LIMIT = 3_000_000;

export interface ReadOptions extends ExcelOptions {
  /** share of the cells that were read, 0 to 1 */
  readonly onProgress?: (share: number) => void;
  /** cells of one sheet, {@link CELL_LIMIT} by default */
  readonly cellLimit?: number;
  /** which sheets to read, by name; default: all */
  readonly only?: (name: string) => boolean;
}

export interface Reading {
  readonly workbook: Workbook;
  /** name of the sheet in front */
  readonly active: string;
  /** sentences on sheets that were not read */
  readonly skipped: readonly string[];
  /** the marks of an earlier review, for {@link mark} */
  readonly marked: readonly MarkedSheet[];
  /** exchanges with Excel */
  readonly trips: number;
}

/** How often a reading starts afresh because a sheet was deleted under it. */
const ATTEMPTS = 3;

/** Reads every sheet, also hidden ones. Errors: ExcelProblem. */
export const readWorkbook = (options: ReadOptions = {}): Promise<Reading> =>
  inExcel(
    "read",
    async (session) => {
      const seen = new Set<string>();
      for (let attempt = 1; ; attempt++) {
        const reader = new Reader(session, options, seen);
        try {
          return await reader.read();
        } catch (error) {
          if (problemCode(error) !== "gone" || attempt === ATTEMPTS) throw error;
        }
      }
    },
    options,
  );

interface Plan {
  readonly worksheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly rows: (Cell | undefined)[][];
  mergedAreas?: Excel.RangeAreas;
  rowFlags?: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  columnFlags?: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

/** A block whose values have arrived, waiting for text and types. */
interface Half {
  readonly block: Block;
  readonly values: unknown[][];
  readonly formats: string[][];
  readonly details: readonly { from: number; to: number; range: Excel.Range }[];
}

class Reader {
  private plans: Plan[] = [];
  private readonly skipped: string[] = [];
  private bytesPerCell = FIRST_GUESS;
  private readonly survey = new Survey();

  constructor(
    private readonly session: Session,
    private readonly options: ReadOptions,
    /** names of the sheets that earlier attempts have seen */
    private readonly seen: Set<string>,
  ) {}

  async read(): Promise<Reading> {
    const { worksheets } = this.session.context.workbook;
    const active = worksheets.getActiveWorksheet();
    active.load("name");
    worksheets.load("items/id,items/name,items/visibility");
    await this.session.sync();
    const names = new Set(worksheets.items.map(({ name }) => name));
    for (const name of this.seen) if (!names.has(name)) this.skipped.push(excelMessages.skipped.gone(name));
    for (const name of names) this.seen.add(name);

    const { only } = this.options;
    await this.measure(only === undefined ? worksheets.items : worksheets.items.filter(({ name }) => only(name)));
    await this.readBlocks();
    return {
      workbook: { sheets: this.plans.map(sheetOf) },
      active: active.name,
      skipped: this.skipped,
      marked: this.survey.result(),
      trips: this.session.trips,
    };
  }

  private async measure(worksheets: readonly Excel.Worksheet[]): Promise<void> {
    const found = worksheets.map((worksheet): Plan => {
      const used = worksheet.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
      return { worksheet, used, rows: [] };
    });
    this.survey.askFormats(worksheets);
    await this.session.sync();
    this.plans = found.filter(({ worksheet, used }) => this.isReadable(worksheet.name, used));
  }

  private isReadable(name: string, used: Excel.Range): boolean {
    const limit = this.options.cellLimit ?? CELL_LIMIT;
    if (used.isNullObject || used.rowCount * used.columnCount <= limit) return true;
    const cells = (used.rowCount * used.columnCount).toLocaleString("zh-CN");
    this.skipped.push(
      excelMessages.skipped.tooLarge(name, areaAddress(areaOf(used)), cells, limit.toLocaleString("zh-CN")),
    );
    return false;
  }

  /** Merges, hidden rows and old marks ride along with the first block; per-row flags only where some rows are hidden. */
  private askAlongside(): boolean {
    let asked = this.survey.askFormulas();
    const merges = can("mergedCells");
    for (const plan of this.plans) {
      const { used } = plan;
      if (used.isNullObject) continue;
      asked = true;
      if (merges) {
        plan.mergedAreas = used.getMergedAreasOrNullObject();
        plan.mergedAreas.load("address");
      }
      if (used.rowHidden !== false) plan.rowFlags = used.getRowProperties({ rowHidden: true });
      if (used.columnHidden !== false) plan.columnFlags = used.getColumnProperties({ columnHidden: true });
    }
    return asked;
  }

  private async readBlocks(): Promise<void> {
    let queue = this.plans.flatMap(({ used }, sheet) => (used.isNullObject ? [] : [blockOf(sheet, used)]));
    const total = Math.max(1, sum(queue.map(cellCount)));
    let halves: Half[] = [];
    let alongside = this.askAlongside();
    while (queue.length > 0 || halves.length > 0 || alongside) {
      const room = Math.floor((ANSWER_BYTES - detailBytes(halves)) / this.bytesPerCell);
      const { taken, rest } = takeBlocks(queue, Math.max(room, 1));
      const loads = taken.map((block) => ({ block, range: this.rangeOf(block).load("values,numberFormat") }));
      try {
        await this.session.sync();
      } catch (error) {
        if (problemCode(error) !== "too-large" || taken.length === 0) throw error;
        queue = this.smaller(taken, rest);
        // whatever else was asked was lost with the same answer
        if (alongside) this.askAlongside();
        halves = halves.map((half) => this.half(half.block, half.values, half.formats));
        continue;
      }
      alongside = false;
      for (const half of halves) this.finish(half);
      halves = [];
      for (const { block, range } of loads) {
        const half = this.half(block, range.values, range.numberFormat);
        if (half.details.length > 0) halves.push(half);
        else this.finish(half);
      }
      this.learn(loads);
      queue = rest;
      this.options.onProgress?.(1 - sum(queue.map(cellCount)) / total);
    }
  }

  /** Long texts: ask for less, and give up a sheet of which not even one row can be had. */
  private smaller(taken: readonly Block[], rest: readonly Block[]): Block[] {
    const [first] = taken;
    this.bytesPerCell *= 4;
    if (taken.length > 1 || first === undefined || first.rows > 1) return [...taken, ...rest];
    const lost = this.plans[first.sheet]!;
    this.skipped.push(excelMessages.skipped.changed(lost.worksheet.name));
    lost.rows.length = 0;
    return rest.filter((block) => block.sheet !== first.sheet);
  }

  private learn(loads: readonly { block: Block; range: Excel.Range }[]): void {
    const cells = sum(loads.map(({ block }) => cellCount(block)));
    if (cells < 1000) return;
    const bytes = sum(loads.map(({ range }) => wireSize(range.values) + wireSize(range.numberFormat)));
    // a fifth more: the next block may hold the longer names
    this.bytesPerCell = Math.max(12, (bytes / cells) * 1.2);
  }

  private rangeOf({ sheet, top, left, rows, columns }: Block): Excel.Range {
    return this.plans[sheet]!.worksheet.getRangeByIndexes(top, left, rows, columns);
  }

  /** Queues the request for text and type of those columns that need it. */
  private half(block: Block, values: unknown[][], formats: string[][]): Half {
    const needy: number[] = [];
    for (let column = 0; column < block.columns; column++) {
      if (values.some((row, r) => needsDetail(row[column], formats[r]?.[column]))) needy.push(column);
    }
    const details = stretches(needy).map(({ from, to }) => {
      const part = { ...block, left: block.left + from, columns: to - from + 1 };
      return { from, to, range: this.rangeOf(part).load("text,valueTypes") };
    });
    return { block, values, formats, details };
  }

  private finish({ block, values, formats, details }: Half): void {
    const { rows } = this.plans[block.sheet]!;
    const arrived = details.map(({ from, to, range }) => ({ from, to, text: range.text, types: range.valueTypes }));
    for (const [r, line] of values.entries()) {
      const row: (Cell | undefined)[] = (rows[block.top + r] ??= []);
      for (const [c, value] of line.entries()) {
        if (value === "") continue;
        const detail = arrived.find(({ from, to }) => c >= from && c <= to);
        row[block.left + c] = cellOf(
          value,
          formats[r]?.[c],
          detail && { text: detail.text[r]![c - detail.from]!, type: detail.types[r]![c - detail.from]! },
        );
      }
    }
  }
}

function sheetOf(plan: Plan): Sheet {
  const { worksheet, used, rows, mergedAreas, rowFlags, columnFlags } = plan;
  return {
    name: worksheet.name,
    visibility: VISIBILITY[worksheet.visibility],
    rows,
    merges: mergedAreas && !mergedAreas.isNullObject ? parseAreas(mergedAreas.address) : [],
    hiddenRows: hidden(
      rowFlags?.value.map((row) => row.rowHidden),
      used.isNullObject ? 0 : used.rowIndex,
    ),
    hiddenColumns: hidden(
      columnFlags?.value.map((column) => column.columnHidden),
      used.isNullObject ? 0 : used.columnIndex,
    ),
  };
}

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" } as const;

const hidden = (flags: readonly (boolean | undefined)[] | undefined, first: number): ReadonlySet<number> =>
  new Set(flags?.flatMap((flag, i) => (flag ? [first + i] : [])));

const areaOf = (used: Excel.Range): Area => ({
  top: used.rowIndex,
  left: used.columnIndex,
  bottom: used.rowIndex + used.rowCount - 1,
  right: used.columnIndex + used.columnCount - 1,
});

const blockOf = (sheet: number, used: Excel.Range): Block => ({
  sheet,
  top: used.rowIndex,
  left: used.columnIndex,
  rows: used.rowCount,
  columns: used.columnCount,
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

const detailBytes = (halves: readonly Half[]): number =>
  DETAIL_BYTES *
  sum(halves.map(({ block, details }) => block.rows * sum(details.map(({ from, to }) => to - from + 1))));
