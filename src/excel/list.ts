/** A list of texts on a sheet of its own. None of them can become a formula, a number or a date. */
import { columnLetters } from "../forms";
import { asText } from "./forms/contents";
import { freeSheetName } from "./forms/sheet-name";
import { excelMessages } from "./messages";
import { ExcelProblem } from "./problem";
import { inExcel, type ExcelOptions, type Session } from "./session";

/** Cells of one write. */
const CELLS_PER_WRITE = 4_000;
/** Writes of one exchange: with long sentences well below the 5 MB of the web. */
const WRITES_PER_TRIP = 2;
const POINTS_PER_CHARACTER = 6;

/**
 * @param wished name of the new sheet; a number is put behind it where it is taken
 * @param lines the heading and the rows, all of one length
 * @param widths in characters
 * @returns the name that the sheet got. Errors: ExcelProblem
 */
export const writeList = (
  wished: string,
  lines: readonly (readonly string[])[],
  widths: readonly number[],
  options: ExcelOptions = {},
): Promise<string> =>
  inExcel("list", (session) => write(session, wished, lines, widths), { ...options, oneUndoStep: true });

async function write(
  session: Session,
  wished: string,
  lines: readonly (readonly string[])[],
  widths: readonly number[],
): Promise<string> {
  const { workbook } = session.context;
  workbook.protection.load("protected");
  workbook.worksheets.load("items/name");
  await session.sync();
  if (workbook.protection.protected) throw new ExcelProblem("protected", excelMessages.list.protectedStructure);
  const name = freeSheetName(
    wished,
    workbook.worksheets.items.map((sheet) => sheet.name),
  );
  const sheet = workbook.worksheets.add(name);
  const height = Math.floor(CELLS_PER_WRITE / widths.length);
  for (let top = 0, writes = 1; top < lines.length; top += height, writes++) {
    const part = lines.slice(top, top + height);
    sheet.getRangeByIndexes(top, 0, part.length, widths.length).formulas = part.map((line) => line.map(asText));
    if (writes % WRITES_PER_TRIP === 0) await session.sync();
  }
  const last = columnLetters(widths.length - 1);
  sheet.getRange(`A1:${last}1`).format.font.bold = true;
  for (const [column, characters] of widths.entries()) {
    const letters = columnLetters(column);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = characters * POINTS_PER_CHARACTER;
  }
  sheet.getRange(`${last}2:${last}${lines.length}`).format.wrapText = true;
  sheet.freezePanes.freezeRows(1);
  sheet.activate();
  await session.sync();
  return name;
}
