/**
 * Marks are conditional formats of our own: the user's fills survive, clearing is exact, and marks follow edits.
 * Marking a sheet replaces the marks that were on it.
 */
import type { Mark } from "../review/marks";
import { areaAddress } from "../forms/address";
import { parseAreas } from "./address";
import { excelMessages } from "./messages";
import { LOOKS, type LookStyle } from "../review/looks";
import { rulesOf, type Rule } from "./rules";
import { officeCode, problemCode } from "./problem";
import { inExcel, type ExcelOptions, type Session } from "./session";
import { Survey, type MarkedSheet } from "./survey";

export interface MarkOptions extends ExcelOptions {
  /** names of the sheets whose marks are replaced; all by default */
  readonly sheets?: readonly string[];
  /** what a reading has just found; without it the workbook is asked again */
  readonly marked?: readonly MarkedSheet[];
  /** looks first whether the marks are there already: a writing that changes nothing would still end the user's redo */
  readonly unlessSame?: boolean;
}

export interface Marked {
  /** conditional formats written */
  readonly written: number;
  /** conditional formats of ours that were deleted */
  readonly deleted: number;
  /** sentences on sheets that could not be changed */
  readonly notices: readonly string[];
  /** exchanges with Excel */
  readonly trips: number;
}

/** Conditional formats in one exchange: each takes a dozen instructions of about 200 bytes. */
const RULES_PER_TRIP = 400;
/** Bytes of addresses in one exchange */
const ADDRESS_BYTES = 700_000;

/** Writes the marks and removes those of an earlier review. Errors: ExcelProblem. */
export const mark = (marks: readonly Mark[], options: MarkOptions = {}): Promise<Marked> =>
  inExcel("mark", (session) => replace(session, marks, options), options);

/** Deletes exactly our own conditional formats, on hidden sheets too. Errors: ExcelProblem. */
export const clearMarks = (options: Pick<MarkOptions, "sheets" | "timeLimit"> = {}): Promise<Marked> =>
  inExcel("clear", (session) => replace(session, [], options), options);

async function replace(session: Session, marks: readonly Mark[], options: MarkOptions): Promise<Marked> {
  const known = options.marked ?? (await survey(session));
  if (options.unlessSame && (await areThere(session, known, marks, options))) {
    return { written: 0, deleted: 0, notices: [], trips: session.trips };
  }
  try {
    return await write(session, known, marks, options);
  } catch (error) {
    // somebody deleted a sheet or one of our rules since the survey: look again, once
    if (problemCode(error) !== "gone" && officeCode(error) !== "InvalidArgument") throw error;
    return write(session, await survey(session), marks, options);
  }
}

/** Do the sheets have exactly these marks? */
async function areThere(
  session: Session,
  known: readonly MarkedSheet[],
  marks: readonly Mark[],
  { sheets }: MarkOptions,
): Promise<boolean> {
  const wanted = known.filter(({ name }) => sheets === undefined || sheets.includes(name));
  const { worksheets } = session.context.workbook;
  const found = wanted.map(({ id, marks: ids }) => {
    const formats = worksheets.getItem(id).getRange().conditionalFormats;
    return ids.map((each) => {
      const format = formats.getItem(each);
      const areas = format.getRanges();
      areas.load("address");
      format.custom.rule.load("formula");
      format.custom.format.fill.load("color");
      return { areas, custom: format.custom };
    });
  });
  try {
    await session.sync();
  } catch (error) {
    if (problemCode(error) !== "gone" && officeCode(error) !== "InvalidArgument") throw error;
    return false;
  }
  const keyOf = (address: string, formula: string, fill: string): string =>
    [parseAreas(address).map(areaAddress).join(), formula.replace(/\s/g, ""), fill.toUpperCase()].join(" ");
  return wanted.every(({ name }, index) => {
    const there = found[index]!.map(({ areas, custom }) =>
      keyOf(areas.address, custom.rule.formula, custom.format.fill.color),
    );
    const asked = marks
      .filter(({ sheet }) => sheet === name)
      .flatMap((each) => rulesOf(each))
      .map(({ address, formula, look }) => keyOf(address, formula, LOOKS[look].fill));
    return there.sort().join("\n") === asked.sort().join("\n");
  });
}

async function survey(session: Session): Promise<MarkedSheet[]> {
  const { worksheets } = session.context.workbook;
  worksheets.load("items/id,items/name");
  await session.sync();
  const found = new Survey();
  found.askFormats(worksheets.items);
  await session.sync();
  if (found.askFormulas()) await session.sync();
  return found.result();
}

async function write(
  session: Session,
  known: readonly MarkedSheet[],
  marks: readonly Mark[],
  { sheets }: MarkOptions,
): Promise<Marked> {
  const wanted = known.filter(({ name }) => sheets === undefined || sheets.includes(name));
  const open = wanted.filter((sheet) => !sheet.protected);
  const { worksheets } = session.context.workbook;
  let deleted = 0;
  let written = 0;
  let room = roomOfATrip();
  const step = async (bytes: number) => {
    room.rules--;
    room.bytes -= bytes;
    if (room.rules > 0 && room.bytes > 0) return;
    await session.sync();
    room = roomOfATrip();
  };

  for (const sheet of open) {
    const worksheet = worksheets.getItem(sheet.id);
    const formats = worksheet.getRange().conditionalFormats;
    for (const id of sheet.marks) {
      formats.getItem(id).delete();
      deleted++;
      await step(0);
    }
    for (const rule of marks.filter((each) => each.sheet === sheet.name).flatMap((each) => rulesOf(each))) {
      add(worksheet, rule);
      written++;
      await step(rule.address.length + rule.formula.length);
    }
  }
  await session.sync();
  return { written, deleted, notices: noticesOn(wanted, marks), trips: session.trips };
}

const roomOfATrip = () => ({ rules: RULES_PER_TRIP, bytes: ADDRESS_BYTES });

function add(worksheet: Excel.Worksheet, { address, formula, look }: Rule): void {
  const target = address.includes(",") ? worksheet.getRanges(address) : worksheet.getRange(address);
  const { custom } = target.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = formula;
  const style: LookStyle = LOOKS[look];
  const { fill, font, borders } = custom.format;
  fill.color = style.fill;
  font.color = style.font;
  if (style.bold) font.bold = true;
  if (style.italic) font.italic = true;
  if (style.underline) font.underline = "Single";
  for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
    const border = borders.getItem(edge);
    border.style = style.border.style;
    border.color = style.border.color;
  }
}

function noticesOn(wanted: readonly MarkedSheet[], marks: readonly Mark[]): string[] {
  const { skipped } = excelMessages;
  const toMark = new Set(marks.map(({ sheet }) => sheet));
  const names = new Set(wanted.map(({ name }) => name));
  const locked = wanted.filter((sheet) => sheet.protected);
  const notices: [readonly string[], (sheets: string) => string][] = [
    [locked.filter(({ name }) => toMark.has(name)).map(({ name }) => name), skipped.protectedMarks],
    [
      locked.filter(({ name, marks: old }) => !toMark.has(name) && old.length > 0).map(({ name }) => name),
      skipped.protectedClear,
    ],
    [[...toMark].filter((name) => !names.has(name)), skipped.goneMarks],
  ];
  return notices.flatMap(([sheets, say]) =>
    sheets.length > 0 ? [say(sheets.map(excelMessages.quoted).join(""))] : [],
  );
}
