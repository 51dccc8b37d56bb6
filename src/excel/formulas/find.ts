/**
 * The WATER formulas of the open workbook, on hidden sheets too. Exchanges: which sheets, their used ranges, formulas and
 * values in blocks, then format and spill of the cells found; 10,000 formulas take about six.
 */
import { mayHoldWater, parseFormula } from "../../formulas";
import type { Area } from "../../forms/types";
import { areaAddress } from "../../forms/address";
import { takeBlocks, type Block } from "../blocks";
import { cover } from "../forms/areas";
import { excelMessages } from "../messages";
import { problemCode } from "../problem";
import { CELL_LIMIT } from "../read";
import { inExcel, type ExcelOptions, type Session } from "../session";

export interface FoundFormula {
  /** zero-based */
  readonly row: number;
  readonly column: number;
  /** with its leading `=` */
  readonly formula: string;
  readonly value: string | number | boolean;
  /** number format */
  readonly format: string;
  /** one of several cells that a single formula fills */
  readonly isSpilled: boolean;
}

export interface FoundSheet {
  readonly id: string;
  readonly name: string;
  readonly isHidden: boolean;
  readonly isProtected: boolean;
  /** row by row */
  readonly formulas: readonly FoundFormula[];
}

export interface Finding {
  /** those with WATER formulas, in the order of the workbook */
  readonly sheets: readonly FoundSheet[];
  /** sentences on sheets that were not read */
  readonly skipped: readonly string[];
  /** exchanges with Excel */
  readonly trips: number;
}

export interface FindOptions extends ExcelOptions {
  /** share of the cells that were read, 0 to 1 */
  readonly onProgress?: (share: number) => void;
}

/** Cells whose formulas and values are asked for in one exchange. */
const CELLS_PER_TRIP = 60_000;
/** Rectangles about which one exchange asks. */
const AREAS_PER_TRIP = 400;

/** Errors: ExcelProblem. */
export const findFormulas = (options: FindOptions = {}): Promise<Finding> =>
  inExcel("findFormulas", (session) => find(session, options), options);

type Draft = Omit<FoundFormula, "format" | "isSpilled">;

interface Read {
  readonly worksheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly drafts: Draft[];
}

async function find(session: Session, { onProgress }: FindOptions): Promise<Finding> {
  const { worksheets } = session.context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  await session.sync();
  const all = worksheets.items.map((worksheet): Read => {
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    worksheet.protection.load("protected");
    return { worksheet, used, drafts: [] };
  });
  await session.sync();
  const skipped: string[] = [];
  const reads = all.filter(({ worksheet, used }) => {
    if (used.isNullObject || used.rowCount * used.columnCount <= CELL_LIMIT) return true;
    const number = (n: number): string => n.toLocaleString("zh-CN");
    const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
    const address = areaAddress({ top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 });
    const cells = number(rowCount * columnCount);
    skipped.push(excelMessages.formulas.tooLarge(worksheet.name, address, cells, number(CELL_LIMIT)));
    return false;
  });
  await readBlocks(session, reads, onProgress);
  const found = reads.filter(({ drafts }) => drafts.length > 0);
  const details = await readDetails(session, found);
  return {
    sheets: found.map(({ worksheet, drafts }, index): FoundSheet => ({
      id: worksheet.id,
      name: worksheet.name,
      isHidden: worksheet.visibility !== "Visible",
      isProtected: worksheet.protection.protected,
      formulas: drafts.map((draft) => ({ ...draft, ...detailOf(details[index], draft) })),
    })),
    skipped,
    trips: session.trips,
  };
}

async function readBlocks(
  session: Session,
  reads: readonly Read[],
  onProgress: FindOptions["onProgress"],
): Promise<void> {
  let queue = reads.flatMap(({ used }, sheet): Block[] =>
    used.isNullObject
      ? []
      : [{ sheet, top: used.rowIndex, left: used.columnIndex, rows: used.rowCount, columns: used.columnCount }],
  );
  const cells = (blocks: readonly Block[]): number =>
    blocks.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const total = Math.max(1, cells(queue));
  let room = CELLS_PER_TRIP;
  while (queue.length > 0) {
    const { taken, rest } = takeBlocks(queue, room);
    const asked = taken.map((block) => ({
      block,
      range: reads[block.sheet]!.worksheet.getRangeByIndexes(block.top, block.left, block.rows, block.columns).load(
        "formulas,values",
      ),
    }));
    try {
      await session.sync();
    } catch (error) {
      // long texts: ask for less, as long as there is less to ask for
      if (problemCode(error) !== "too-large" || (taken.length === 1 && taken[0]?.rows === 1)) throw error;
      room = Math.max(1, Math.floor(room / 4));
      continue;
    }
    for (const { block, range } of asked) collect(reads[block.sheet]!.drafts, block, range);
    queue = rest;
    onProgress?.(1 - cells(queue) / total);
  }
}

function collect(drafts: Draft[], block: Block, { formulas, values }: Excel.Range): void {
  for (const [r, line] of formulas.entries()) {
    for (const [c, formula] of (line as unknown[]).entries()) {
      // a text that only looks like a formula is its own value
      if (!mayHoldWater(formula) || formula === values[r]?.[c]) continue;
      if (parseFormula(formula)?.calls.length === 0) continue;
      drafts.push({ row: block.top + r, column: block.left + c, formula, value: values[r]?.[c] });
    }
  }
}

interface Detail {
  readonly area: Area;
  readonly range: Excel.Range;
}

/** Number formats, and which cells belong to a formula that fills several. */
async function readDetails(session: Session, found: readonly Read[]): Promise<Detail[][]> {
  const knowsSpills = Office.context.requirements.isSetSupported("ExcelApi", "1.12");
  const members = knowsSpills ? "numberFormat,hasSpill,savedAsArray" : "numberFormat";
  const details: Detail[][] = found.map(() => []);
  let asked = 0;
  for (const [index, { worksheet, drafts }] of found.entries()) {
    for (const area of cover(drafts)) {
      details[index]?.push({ area, range: rangeOf(worksheet, area).load(members) });
      if (++asked % AREAS_PER_TRIP === 0) await session.sync();
    }
  }
  if (asked % AREAS_PER_TRIP !== 0) await session.sync();
  if (knowsSpills) await splitMixed(session, found, details);
  return details;
}

/** Where some cells of a rectangle spill and others do not, Excel answers null: each cell is asked then. */
async function splitMixed(session: Session, found: readonly Read[], details: Detail[][]): Promise<void> {
  let asked = 0;
  for (const [index, list] of details.entries()) {
    const { worksheet } = found[index]!;
    const split: Detail[] = [];
    for (const detail of list) {
      const { area, range } = detail;
      if (range.hasSpill !== null && range.savedAsArray !== null) {
        split.push(detail);
        continue;
      }
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const cell = { top: row, left: column, bottom: row, right: column };
          split.push({ area: cell, range: rangeOf(worksheet, cell).load("numberFormat,hasSpill,savedAsArray") });
          if (++asked % AREAS_PER_TRIP === 0) await session.sync();
        }
      }
    }
    details[index] = split;
  }
  if (asked % AREAS_PER_TRIP !== 0) await session.sync();
}

/** Functions that fill several cells wherever Excel lets a formula do so. */
const SPILLING = /(?:WATER[._])(?:INDUSTRIES|INDICATORS|CHECK_TABLE)\s*\(/i;

function detailOf(details: readonly Detail[] = [], { row, column, formula }: Draft) {
  const at = details.find(
    ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
  const format: unknown = at?.range.numberFormat[row - at.area.top]?.[column - at.area.left];
  const knowsSpills = Office.context.requirements.isSetSupported("ExcelApi", "1.12");
  const fills = knowsSpills && at !== undefined && (at.range.hasSpill || at.range.savedAsArray);
  return { format: String(format ?? "General"), isSpilled: fills || SPILLING.test(formula) };
}

const rangeOf = (worksheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range =>
  worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
