/**
 * Puts a form into the open workbook, on a new sheet of its own. What is there already is never touched; where
 * something fails on the way, the half-made sheet is taken away again.
 */
import { cellAddress } from "../../forms/address";
import type { Form } from "../../../templates/form";
import { excelMessages } from "../messages";
import { asProblem, ExcelProblem, officeCode } from "../problem";
import { inExcel, TIME_LIMIT, type ExcelOptions, type Session } from "../session";
import { contentSteps } from "./contents";
import { frameSteps, lookSteps } from "./looks";
import { setUpPrintOrSay } from "./print";
import { chartSteps, choiceSteps, mergeSteps, nameSteps, sizeSteps } from "./sheet";
import { freeSheetName } from "./sheet-name";
import { requests, step, type Step } from "./step";

export interface InsertFormOptions extends ExcelOptions {
  /** 0 to 1 */
  readonly onProgress?: (share: number) => void;
  /** also the columns that need the add-in (`WATER.CHECK`) */
  readonly live?: boolean;
}

export interface InsertedForm {
  /** name of the new sheet */
  readonly sheet: string;
  /** A1 address of the first field, where the cursor stands */
  readonly cell: string;
  /** sentences on what Excel could not take over */
  readonly notices: readonly string[];
  /** exchanges with Excel */
  readonly trips: number;
}

/** The sheet that is being made. */
interface Made {
  /** null: Excel was asked for it and did not answer */
  readonly id: string | null;
  readonly name: string;
}

/** Milliseconds for taking a half-made sheet away, when Excel may be hanging. */
const CLEANING_LIMIT = 5_000;
/** Chart sheets are not among the worksheets, so a name that looks free may still be taken. */
const NAME_ATTEMPTS = 5;

/** Errors: ExcelProblem, whose sentence says whether a sheet was left behind. */
export async function insertForm(form: Form, options: InsertFormOptions = {}): Promise<InsertedForm> {
  let made: Made | null = null;
  const keep = (sheet: Made) => {
    made = sheet;
  };
  try {
    return await inExcel("form", (session) => insert(session, form, options, keep), { ...options, oneUndoStep: true });
  } catch (error) {
    throw await afterFailure(asProblem(error, "form"), made, options.timeLimit);
  }
}

async function insert(
  session: Session,
  form: Form,
  { onProgress, live = false }: InsertFormOptions,
  keep: (made: Made) => void,
): Promise<InsertedForm> {
  onProgress?.(0);
  const made = await addSheet(session, form.sheet, keep);
  keep(made);
  const sheet = session.context.workbook.worksheets.getItem(made.id);
  const parts = requests(stepsOf(form, live));
  for (const [done, steps] of parts.entries()) {
    session.context.application.suspendScreenUpdatingUntilNextSync();
    for (const { draw } of steps) draw(sheet);
    await session.sync();
    onProgress?.((done + 1) / (parts.length + 1));
  }
  const notices = await setUpPrintOrSay(session, sheet, form.print);
  const cell = cellAddress(form.first.row, form.first.column);
  sheet.activate();
  sheet.getRange(cell).select();
  await session.sync();
  onProgress?.(1);
  return { sheet: made.name, cell, notices, trips: session.trips };
}

/** An empty sheet with a free name, behind all others. */
async function addSheet(
  session: Session,
  wished: string,
  keep: (made: Made) => void,
): Promise<{ id: string; name: string }> {
  const { workbook } = session.context;
  const { worksheets } = workbook;
  worksheets.load("items/name");
  workbook.protection.load("protected");
  await session.sync();
  if (workbook.protection.protected) throw new ExcelProblem("protected", excelMessages.form.protectedStructure);
  const taken = worksheets.items.map(({ name }) => name);
  for (let attempt = 1; ; attempt++) {
    const name = freeSheetName(wished, taken);
    const sheet = worksheets.add(name);
    sheet.load("id");
    try {
      await session.sync();
      return { id: sheet.id, name };
    } catch (error) {
      if (officeCode(error) !== "ItemAlreadyExists" || attempt === NAME_ATTEMPTS) {
        if (officeCode(error) !== "ItemAlreadyExists") keep({ id: null, name });
        throw error;
      }
      taken.push(name);
    }
  }
}

/** Contents first, formats upon them, merges before the lines around them. */
function stepsOf(form: Form, live: boolean): Step[] {
  const layer = live ? form.live : null;
  const cells = [...form.cells, ...(layer?.cells ?? [])];
  const widths = [...form.widths.map((width, column) => ({ column, width })), ...(layer?.columns ?? [])];
  return [
    step(1, (sheet) => {
      sheet.showGridlines = false;
    }),
    ...contentSteps(cells),
    ...mergeSteps(form.merges),
    ...lookSteps(cells),
    ...frameSteps(cells, form.merges),
    ...sizeSteps(widths, form.heights),
    ...choiceSteps(form.validations),
    ...nameSteps(form.names),
    ...chartSteps(form.charts),
  ];
}

/** Takes the sheet away again, and tells how that went. */
async function afterFailure(problem: ExcelProblem, made: Made | null, timeLimit?: number): Promise<ExcelProblem> {
  if (!made) return problem;
  const says = excelMessages.form;
  const outcome = await removeSheet(made, timeLimit);
  if (outcome === "absent") return problem;
  const isLeft = outcome === "left";
  const sentence = isLeft ? says.leftBehind(problem.reason, made.name) : says.removed(problem.reason);
  // a cancelled insertion that left something behind is more than a cancellation
  const code = problem.code === "cancelled" && isLeft ? "unknown" : problem.code;
  return new ExcelProblem(code, sentence, { cause: problem });
}

/**
 * Takes the sheet away by its id, which no other sheet can have; where that is not known, by
 * the name that was free, and only a sheet with nothing on it.
 */
export async function removeSheet({ id, name }: Made, timeLimit = TIME_LIMIT): Promise<"removed" | "absent" | "left"> {
  try {
    return await inExcel(
      "form",
      async (session) => {
        const sheet = session.context.workbook.worksheets.getItemOrNullObject(id ?? name);
        sheet.load("id");
        const used = sheet.getUsedRangeOrNullObject();
        used.load("address");
        await session.sync();
        if (sheet.isNullObject || (id === null && !used.isNullObject)) return "absent";
        sheet.delete();
        await session.sync();
        return "removed";
      },
      { timeLimit: Math.min(timeLimit, CLEANING_LIMIT) },
    );
  } catch {
    return "left";
  }
}
