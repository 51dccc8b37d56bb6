/**
 * The columns of WATER functions beside a technical table that stands in the workbook already. The table is recognised
 * by its words, and has to stand as it was issued, though it may have been moved; what is added are contents only, into
 * empty cells, so that it can be taken away without a trace.
 */
import { recogniseSheet, type TechnicalForm } from "../../forms";
import { cellAddress } from "../../forms/address";
import { shiftFormula } from "../../forms/shift-formula";
import { repairNames } from "../../formulas";
import { findForm, type Form, type FormCell } from "../../../templates";
import { excelMessages } from "../messages";
import { ExcelProblem } from "../problem";
import { readWorkbook, type ReadOptions } from "../read";
import { inExcel, type Session } from "../session";
import { asText } from "./contents";

/** Where the content of the live layer belongs on a sheet. */
export interface LiveCell {
  /** zero-based */
  readonly row: number;
  readonly column: number;
  /** formula with its leading `=`, or a heading */
  readonly content: string;
}

export interface LiveChange {
  readonly sheet: string;
  /** cells that were written, or emptied */
  readonly cells: number;
  /** addresses that hold something else and were not touched */
  readonly left: readonly string[];
}

/** Errors: ExcelProblem, where no table is recognised, the sheet is protected or a cell is not empty. */
export const addLiveColumns = (options: ReadOptions = {}): Promise<LiveChange> => change("add", options);

/** Takes away what still is as it was added. Errors: ExcelProblem. */
export const removeLiveColumns = (options: ReadOptions = {}): Promise<LiveChange> => change("remove", options);

async function change(what: "add" | "remove", options: ReadOptions): Promise<LiveChange> {
  const { workbook, active } = await readWorkbook(options);
  const sheet = workbook.sheets.find(({ name }) => name === active);
  const tables = sheet ? recogniseSheet(sheet).filter((form): form is TechnicalForm => "industry" in form) : [];
  const says = excelMessages.live;
  if (tables.length === 0) throw new ExcelProblem("invalid", says.noTable(active));
  const cells = tables.flatMap((table) => {
    const placed = liveCells(table);
    if (!placed) throw new ExcelProblem("invalid", says.otherLayout(active));
    return placed;
  });
  return inExcel("live", (session) => write(session, what, active, cells), { ...options, oneUndoStep: true });
}

/** Null where the values do not stand as in the issued form. Pure. */
export function liveCells(table: TechnicalForm): LiveCell[] | null {
  const form = findForm(table.form)?.build({ year: 0 });
  const offset = form && offsetOf(form, table);
  if (!form?.live || !offset) return null;
  return form.live.cells.flatMap(({ row, column, content }): LiveCell[] => {
    const text = textOf(content, offset);
    return text === null ? [] : [{ row: row + offset.rows, column: column + offset.columns, content: text }];
  });
}

interface Offset {
  readonly rows: number;
  readonly columns: number;
}

function offsetOf({ names }: Form, { rows }: TechnicalForm): Offset | null {
  const places = names.filter(({ name }) => /^指标值\d+$/.test(name));
  const known = new Set(places.map(({ row, column }) => `${row},${column}`));
  const [first] = rows;
  if (!first || rows.length !== places.length) return null;
  for (const place of places) {
    const offset = { rows: first.row - place.row, columns: first.column - place.column };
    if (rows.every(({ row, column }) => known.has(`${row - offset.rows},${column - offset.columns}`))) return offset;
  }
  return null;
}

/** Every reference of the layer is to a cell of the form, and goes along with it. */
function textOf(content: FormCell["content"], { rows, columns }: Offset): string | null {
  if (content.kind === "text") return content.text;
  if (content.kind !== "formula") return null;
  return rows === 0 && columns === 0
    ? content.formula
    : shiftFormula(content.formula.replaceAll("$", ""), rows, columns);
}

async function write(
  session: Session,
  what: "add" | "remove",
  sheet: string,
  cells: readonly LiveCell[],
): Promise<LiveChange> {
  const worksheet = session.context.workbook.worksheets.getItem(sheet);
  worksheet.protection.load("protected");
  const places = cells.map((cell) => ({
    ...cell,
    range: worksheet.getRangeByIndexes(cell.row, cell.column, 1, 1).load("formulas"),
  }));
  await session.sync();
  if (worksheet.protection.protected) throw new ExcelProblem("protected", excelMessages.live.protectedSheet(sheet));
  const standing = places.map((place) => ({ ...place, now: place.range.formulas[0]?.[0] as unknown }));
  const own = standing.filter(({ now, content }) => isSame(now, content));
  const others = standing.filter(({ now, content }) => now !== "" && !isSame(now, content));
  const left = others.map(({ row, column }) => cellAddress(row, column));
  if (what === "add") {
    // half a column would be worse than none
    if (left.length > 0)
      throw new ExcelProblem("invalid", excelMessages.live.occupied(sheet, left.slice(0, 5).join("、")));
    const free = standing.filter(({ now }) => now === "");
    for (const { range, content } of free) range.formulas = [[content.startsWith("=") ? content : asText(content)]];
    await session.sync();
    return { sheet, cells: free.length, left: [] };
  }
  for (const { range } of own) range.clear("Contents");
  await session.sync();
  return { sheet, cells: own.length, left };
}

/** Excel may write names in capitals, and names of the add-in as a file holds them. */
function isSame(now: unknown, content: string): boolean {
  if (typeof now !== "string" || now === "") return false;
  return plain(now) === plain(content);
}

const plain = (text: string): string =>
  (text.startsWith("=") ? (repairNames(text) ?? text) : text).replaceAll(/[\s$@]/g, "").toUpperCase();
