/** Collecting in the open workbook: the summary as it is now, and the writing of a plan that the user has agreed to. */
import {
  isRate,
  meansTheSame,
  mergeProvenance,
  PROVENANCE_HEADING,
  PROVENANCE_SHEET,
  PROVENANCE_WIDTHS,
  provenanceOf,
  readProvenance,
  type Copied,
  type Plan,
  type ProvenanceRow,
} from "../collect";
import { cellAddress, columnLetters, recognise, type Cell, type Workbook } from "../forms";
import { shiftFormula } from "../forms/shift-formula";
import { asText } from "./forms/contents";
import { freeSheetName } from "./forms/sheet-name";
import { excelMessages } from "./messages";
import { asItWas } from "./as-it-was";
import { takeBack, type Before } from "./collect-undo";
import { asProblem, ExcelProblem } from "./problem";
import { readWorkbook, type ReadOptions } from "./read";
import { inExcel, TIME_LIMIT, type ExcelOptions, type Session } from "./session";

/** Rows whose formulas are asked for in one answer. */
const ROWS_PER_ANSWER = 5_000;
/** Cells of one write. */
const CELLS_PER_WRITE = 4_000;
const POINTS_PER_CHARACTER = 6;
const TEXT_FORMAT = "@";

/** The open workbook, with the formulas of the sheets that hold an annex 5. Errors: ExcelProblem. */
export async function readSummary(options: ReadOptions = {}): Promise<Workbook> {
  const { workbook } = await readWorkbook(options);
  const wanted = new Set(recognise(workbook).flatMap(({ form, sheet }) => (form === "annex5" ? [sheet] : [])));
  return inExcel(
    "read",
    async (session) => {
      const sheets = [...workbook.sheets];
      for (const [index, sheet] of sheets.entries()) {
        if (wanted.has(sheet.name)) sheets[index] = { ...sheet, rows: await withFormulas(session, sheet) };
      }
      return { sheets };
    },
    options,
  );
}

async function withFormulas(
  session: Session,
  { name, rows }: Workbook["sheets"][number],
): Promise<(Cell | undefined)[][]> {
  const worksheet = session.context.workbook.worksheets.getItem(name);
  const width = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const found = rows.map((row) => [...(row ?? [])]);
  for (let top = 0; top < rows.length; top += ROWS_PER_ANSWER) {
    const range = worksheet.getRangeByIndexes(top, 0, Math.min(ROWS_PER_ANSWER, rows.length - top), Math.max(1, width));
    range.load("formulas,values");
    await session.sync();
    for (const [r, line] of range.formulas.entries()) {
      for (const [c, formula] of line.entries()) {
        if (typeof formula !== "string" || !formula.startsWith("=") || formula === range.values[r]?.[c]) continue;
        const row = (found[top + r] ??= []);
        // a formula that shows nothing has a result: an empty text
        row[c] = { ...(row[c] ?? { content: { kind: "text", value: "" } }), formula };
      }
    }
  }
  return found;
}

export interface Collected {
  /** first cell that was written, to be shown */
  readonly cell: string;
  /** sheet of the origins */
  readonly provenance: string;
}

/**
 * Writes the plan, in one step of the user's undo where Excel can do that.
 * @param summary the workbook that the plan was made for
 * @param time of the collection, as it is to be read
 * Errors: ExcelProblem; a protected sheet is explained, and nothing is changed
 */
export async function writeCollection(
  plan: Plan,
  summary: Workbook,
  time: string,
  options: ExcelOptions = {},
): Promise<Collected> {
  let before: Before | null = null;
  const remember = (found: Before) => {
    before = found;
  };
  try {
    return await inExcel("collect", (session) => write(session, plan, summary, time, remember), {
      ...options,
      oneUndoStep: true,
    });
  } catch (error) {
    throw await afterFailure(asProblem(error, "collect"), before, options.timeLimit);
  }
}

/** Takes back what was written, and tells how that went. */
async function afterFailure(
  problem: ExcelProblem,
  before: Before | null,
  timeLimit = TIME_LIMIT,
): Promise<ExcelProblem> {
  const says = excelMessages.collect;
  // a sentence of its own says what there is to say
  if (!before && problem.reason === problem.message) return problem;
  const sentence = !before
    ? says.untouched(problem.reason)
    : (await takeBack(before, timeLimit))
      ? says.takenBack(problem.reason)
      : says.leftBehind(problem.reason, before.sheet, before.provenance);
  return new ExcelProblem(problem.code, sentence, { cause: problem });
}

async function write(
  session: Session,
  plan: Plan,
  summary: Workbook,
  time: string,
  remember: (before: Before) => void,
): Promise<Collected> {
  const { workbook } = session.context;
  const sheet = workbook.worksheets.getItem(plan.sheet);
  const known = readProvenance(summary);
  const own = known.sheet === null ? null : workbook.worksheets.getItem(known.sheet);
  sheet.protection.load("protected");
  own?.protection.load("protected");
  workbook.protection.load("protected");
  workbook.worksheets.load("items/name");
  const lines = linesOf(plan, summary);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount");
  const { insert } = plan;
  const isInserted = (row: number): boolean => insert !== null && row >= insert.at && row < insert.at + insert.count;
  // where a row stands now; inserted rows get the formats of the row above them. Asked before, so that inserting and
  // writing are one request, and with it one step of undo also in an Excel that cannot merge several
  const placeOf = (row: number): number =>
    insert === null || row < insert.at ? row : isInserted(row) ? insert.at - 1 : row - insert.count;
  const present = lines.map(({ row, left, contents }) =>
    sheet.getRangeByIndexes(placeOf(row), left, 1, contents.length).load("formulas,values,numberFormat"),
  );
  await session.sync();
  if (sheet.protection.protected) throw new ExcelProblem("protected", excelMessages.collect.protectedSheet(plan.sheet));
  if (own ? own.protection.protected : workbook.protection.protected) {
    throw new ExcelProblem("protected", excelMessages.collect.protectedProvenance(known.sheet ?? PROVENANCE_SHEET));
  }

  const provenance =
    known.sheet ??
    freeSheetName(
      PROVENANCE_SHEET,
      workbook.worksheets.items.map(({ name }) => name),
    );
  remember({
    sheet: plan.sheet,
    insert: plan.insert,
    bottom: used.isNullObject ? -1 : used.rowIndex + used.rowCount - 1,
    cells: lines.flatMap(({ row, left, contents }, index) => {
      if (isInserted(row)) return [];
      const { formulas, values, numberFormat } = present[index]!;
      return {
        row: placeOf(row),
        left,
        contents: contents.map((written, c) => (written === null ? null : asItWas(formulas[0]?.[c], values[0]?.[c]))),
        formats: numberFormat[0] ?? [],
      };
    }),
    provenance,
    known: own === null ? null : known.rows,
  });

  session.context.application.suspendScreenUpdatingUntilNextSync();
  if (insert) sheet.getRange(`${insert.at + 1}:${insert.at + insert.count}`).insert("Down");
  for (const [index, { row, left, contents, copied }] of lines.entries()) {
    const range = sheet.getRangeByIndexes(row, left, 1, contents.length);
    const was = present[index]!.numberFormat[0] ?? [];
    const formats = copied.map((each, column) => formatFor(each, String(was[column] ?? "General")));
    // before the contents: a number that is put into a cell formatted as text becomes a text
    if (formats.some((format) => format !== null)) range.numberFormat = [formats];
    range.formulas = [[...contents]];
  }
  writeProvenance(
    own ?? workbook.worksheets.add(provenance),
    mergeProvenance(known.rows, provenanceOf(plan, time)),
    own === null,
  );
  const first = plan.rows.flatMap((row) => row.cells)[0];
  const cell = first ? cellAddress(first.row, first.column) : "A1";
  sheet.activate();
  sheet.getRange(cell).select();
  await session.sync();
  return { cell, provenance };
}

interface Line {
  readonly row: number;
  readonly left: number;
  /** as `range.formulas` takes them; null leaves a cell as it is */
  readonly contents: readonly (string | number | null)[];
  readonly copied: readonly ({ readonly content: Copied; readonly rate: boolean } | null)[];
}

/** What goes into each row, from its first to its last cell that is written. */
function linesOf(plan: Plan, summary: Workbook): Line[] {
  const rows = summary.sheets.find(({ name }) => name === plan.sheet)?.rows ?? [];
  const model = plan.like === null ? [] : (rows[plan.like] ?? []);
  return plan.rows.flatMap(({ kind, row, cells }): Line[] => {
    const contents = new Map<number, string | number>();
    const isInserted = plan.insert !== null && row >= plan.insert.at;
    if (kind === "new" && plan.like !== null && row !== plan.like) {
      for (const [column, cell] of model.entries()) {
        if (cell?.formula === undefined || (!isInserted && rows[row]?.[column] !== undefined)) continue;
        contents.set(column, shiftFormula(cell.formula, row - plan.like, 0));
      }
    }
    for (const { row: at, column, value, formula } of plan.numbers)
      if (at === row && !formula) contents.set(column, value);
    for (const { column, content } of cells) {
      contents.set(column, content.kind === "text" ? asText(content.value) : content.value);
    }
    if (contents.size === 0) return [];
    const left = Math.min(...contents.keys());
    const columns = Array.from({ length: Math.max(...contents.keys()) - left + 1 }, (_, index) => left + index);
    const copiedAt = new Map(cells.map(({ column, field, content }) => [column, { content, rate: isRate(field) }]));
    return [
      {
        row,
        left,
        contents: columns.map((column) => contents.get(column) ?? null),
        copied: columns.map((column) => copiedAt.get(column) ?? null),
      },
    ];
  });
}

/** The format that a number needs to mean what it means in its file; null where the cell's own will do. */
function formatFor(copied: Line["copied"][number], present: string): string | null {
  if (copied?.content.kind !== "number") return null;
  const { value, format = "General" } = copied.content;
  if (present !== TEXT_FORMAT && meansTheSame(value, format, present, copied.rate)) return null;
  return format === TEXT_FORMAT ? "General" : format;
}

function writeProvenance(sheet: Excel.Worksheet, rows: readonly ProvenanceRow[], isNew: boolean): void {
  const width = PROVENANCE_HEADING.length;
  const lines = [PROVENANCE_HEADING, ...rows];
  const height = Math.floor(CELLS_PER_WRITE / width);
  for (let top = 0; top < lines.length; top += height) {
    const part = lines.slice(top, top + height);
    sheet.getRangeByIndexes(top, 0, part.length, width).formulas = part.map((line) => line.map(asText));
  }
  if (!isNew) return;
  sheet.getRange(`A1:${columnLetters(width - 1)}1`).format.font.bold = true;
  for (const [column, characters] of PROVENANCE_WIDTHS.entries()) {
    const letters = columnLetters(column);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = characters * POINTS_PER_CHARACTER;
  }
  sheet.freezePanes.freezeRows(1);
}

export interface Origin {
  /** A1 address of the selected cell */
  readonly cell: string;
  /** null: not a collected cell */
  readonly from: ProvenanceRow | null;
}

/** Where the content of the selected cell came from, by the sheet 来源. Errors: ExcelProblem. */
export async function originOfSelection(options: ReadOptions = {}): Promise<Origin> {
  const place = await inExcel(
    "pick",
    async (session) => {
      const cell = session.context.workbook.getActiveCell();
      cell.load("rowIndex,columnIndex");
      cell.worksheet.load("name");
      await session.sync();
      return { sheet: cell.worksheet.name, cell: cellAddress(cell.rowIndex, cell.columnIndex) };
    },
    options,
  );
  const { rows } = readProvenance((await readWorkbook(options)).workbook);
  const from = rows.find(([, sheet, cell]) => sheet === place.sheet && cell === place.cell) ?? null;
  return { cell: place.cell, from };
}
