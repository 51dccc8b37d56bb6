/**
 * Puts the sheets of a report into the open workbook. Sheets of an earlier report of ours are written anew; a sheet of
 * the user's is never touched, whatever it is called.
 */
import { ExcelUtilities } from "@microsoft/office-js-helpers";
import { MARKER_NAME, markOf, type ReportKey, type ReportSheet } from "../../report";
import { removeSheet } from "../forms/insert";
import { setUpPrintOrSay } from "../forms/print";
import { freeSheetName } from "../forms/sheet-name";
import { requests } from "../forms/step";
import { excelMessages } from "../messages";
import { asProblem, ExcelProblem, officeCode } from "../problem";
import { inExcel, type ExcelOptions, type Session } from "../session";
import { clearingSteps, drawingSteps, MOST_LINKS } from "./draw";

export interface WriteReportOptions extends ExcelOptions {
  /** 0 to 1 */
  readonly onProgress?: (share: number) => void;
}

export interface WrittenReport {
  /** names that the sheets have in this workbook, in the order given */
  readonly sheets: readonly string[];
  /** sentences on what Excel could not take over */
  readonly notices: readonly string[];
}

/** Where a sheet of the report goes. */
interface Place {
  readonly report: ReportSheet;
  readonly name: string;
  /** the sheet is there already, from an earlier report */
  readonly isOwn: boolean;
}

/** What was there before, and what was to be added. */
interface Begun {
  readonly ids: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** A chart sheet is not among the worksheets, so a name that looks free may still be taken. */
const NAME_ATTEMPTS = 5;

/** Errors: ExcelProblem. Sheets that were added for a report that then failed are taken away again. */
export async function writeReport(
  sheets: readonly ReportSheet[],
  options: WriteReportOptions = {},
): Promise<WrittenReport> {
  let begun: Begun | null = null;
  try {
    return await inExcel(
      "report",
      (session) =>
        write(session, sheets, options, (known) => {
          begun = known;
        }),
      { ...options, oneUndoStep: true },
    );
  } catch (error) {
    if (begun) await removeAdded(begun, options.timeLimit);
    throw asProblem(error, "report");
  }
}

async function write(
  session: Session,
  sheets: readonly ReportSheet[],
  { onProgress }: WriteReportOptions,
  onBegin: (begun: Begun) => void,
): Promise<WrittenReport> {
  onProgress?.(0);
  const { places, taken, ids } = await placesOf(session, sheets);
  const added = new Set(places.flatMap(({ name, isOwn }) => (isOwn ? [] : [name])));
  onBegin({ ids, names: added });
  const names: string[] = [];
  const notices = new Set<string>();
  for (const [index, place] of places.entries()) {
    const { sheet, name } = await made(session, place, taken);
    if (!place.isOwn) added.add(name);
    names.push(name);
    if (place.report.links.length > MOST_LINKS) notices.add(excelMessages.report.fewerLinks(name, MOST_LINKS));
    const steps = [...clearingSteps(sheet), ...drawingSteps(place.report, name, place.isOwn)];
    const parts = requests(steps);
    for (const [done, part] of parts.entries()) {
      session.context.application.suspendScreenUpdatingUntilNextSync();
      for (const { draw } of part) draw(sheet);
      await session.sync();
      onProgress?.((index + (done + 1) / parts.length) / places.length);
    }
    for (const notice of await setUpPrintOrSay(session, sheet, place.report.print)) notices.add(notice);
  }
  await show(session, names[0]);
  return { sheets: names, notices: [...notices] };
}

/** Finds our own sheets by their marks, and free names for the others. */
async function placesOf(
  session: Session,
  sheets: readonly ReportSheet[],
): Promise<{ places: Place[]; taken: string[]; ids: Set<string> }> {
  const { workbook } = session.context;
  const { worksheets } = workbook;
  worksheets.load("items/name,items/id");
  workbook.protection.load("protected");
  await session.sync();
  const found = worksheets.items.map((sheet) => {
    sheet.protection.load("protected");
    return { sheet, mark: sheet.names.getItemOrNullObject(MARKER_NAME).load("value,formula") };
  });
  await session.sync();
  const own = new Map<ReportKey, Excel.Worksheet>();
  for (const { sheet, mark } of found) {
    if (mark.isNullObject) continue;
    // one that was renamed or copied no longer agrees with its mark
    for (const { key } of sheets) if ([mark.value, mark.formula].includes(markOf(key, sheet.name))) own.set(key, sheet);
  }
  const says = excelMessages.report;
  for (const sheet of own.values())
    if (sheet.protection.protected) throw new ExcelProblem("protected", says.protectedSheet(sheet.name));
  if (workbook.protection.protected && own.size < sheets.length)
    throw new ExcelProblem("protected", says.protectedStructure);
  const taken = worksheets.items.map(({ name }) => name);
  const places = sheets.map((report): Place => {
    const known = own.get(report.key);
    if (known) return { report, name: known.name, isOwn: true };
    const name = freeSheetName(report.sheet, taken);
    taken.push(name);
    return { report, name, isOwn: false };
  });
  return { places, taken, ids: new Set(worksheets.items.map(({ id }) => id)) };
}

/** The sheet, empty. */
async function made(
  session: Session,
  { report, name: wished, isOwn }: Place,
  taken: string[],
): Promise<{ sheet: Excel.Worksheet; name: string }> {
  const { workbook } = session.context;
  let name = wished;
  for (let attempt = 1; ; attempt++) {
    try {
      const sheet = await session.through(ExcelUtilities.forceCreateSheet(workbook, name, true));
      sheet.charts.load("items/id");
      await session.sync();
      return { sheet, name };
    } catch (error) {
      if (isOwn || officeCode(error) !== "ItemAlreadyExists" || attempt === NAME_ATTEMPTS) throw error;
      taken.push(name);
      name = freeSheetName(report.sheet, taken);
    }
  }
}

/** Takes away the sheets that were added before something failed; those that were there before have other ids. */
async function removeAdded({ ids, names }: Begun, timeLimit?: number): Promise<void> {
  const options = timeLimit === undefined ? {} : { timeLimit };
  const added = await inExcel(
    "report",
    async (session) => {
      const { worksheets } = session.context.workbook;
      worksheets.load("items/name,items/id");
      await session.sync();
      return worksheets.items.flatMap(({ id, name }) => (!ids.has(id) && names.has(name) ? [id] : []));
    },
    options,
  ).catch(() => []);
  for (const id of added) await removeSheet({ id, name: "" }, timeLimit);
}

/** Brings the first sheet to the front, unless the user keeps it hidden. */
async function show(session: Session, name: string | undefined): Promise<void> {
  if (name === undefined) return;
  const sheet = session.context.workbook.worksheets.getItem(name);
  sheet.load("visibility");
  await session.sync();
  if (sheet.visibility !== "Visible") return;
  sheet.activate();
  sheet.getRange("A1").select();
  await session.sync();
}
