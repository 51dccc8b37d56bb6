/** Puts a formula into the cell that the user has selected; what stands there is overwritten only on request. */
import { cellAddress } from "../forms/address";
import { excelMessages } from "./messages";
import { sheetOf } from "./address";
import { asItWas } from "./as-it-was";
import { asProblem, ExcelProblem } from "./problem";
import { inExcel, TIME_LIMIT, type ExcelOptions, type Session } from "./session";

export type Inserted =
  /** `address` with its sheet, `shows` what the cell displays now */
  | { readonly outcome: "inserted"; readonly address: string; readonly formula: string; readonly shows: string }
  /** nothing was changed: the cell holds `content` */
  | { readonly outcome: "occupied"; readonly address: string; readonly content: string };

export interface InsertOptions extends ExcelOptions {
  readonly overwrite?: boolean;
  /** refuse any cell but this one: the one that the user has agreed to overwrite */
  readonly only?: string;
}

/** The cell to the left of the formula, as a reference. */
export type FormulaBuilder = (left: string) => string;

/**
 * Writes into the active cell. A builder gets the address of the cell to the left.
 * Errors: ExcelProblem, among them a protected sheet; its sentence says whether the cell was changed.
 */
export async function insertFormula(formula: string | FormulaBuilder, options: InsertOptions = {}): Promise<Inserted> {
  let before: Before | null = null;
  const remember = (found: Before) => {
    before = found;
  };
  try {
    return await inExcel("insert", (session) => insert(session, formula, options, remember), options);
  } catch (error) {
    throw await afterFailure(asProblem(error, "insert"), before, options.timeLimit);
  }
}

/** A cell as it was. */
interface Before {
  readonly address: string;
  readonly content: unknown;
  readonly written: string;
}

async function insert(
  session: Session,
  formula: string | FormulaBuilder,
  { overwrite = false, only }: InsertOptions,
  remember: (before: Before) => void,
): Promise<Inserted> {
  const cell = session.context.workbook.getActiveCell();
  cell.load("address,formulas,values,rowIndex,columnIndex");
  await session.sync();
  const { address, rowIndex, columnIndex } = cell;
  const content = String(cell.formulas[0]?.[0] ?? "");
  if (content !== "" && !(overwrite && (only === undefined || only === address))) {
    return { outcome: "occupied", address, content };
  }
  const text = typeof formula === "string" ? formula : formula(leftOf(rowIndex, columnIndex));
  remember({ address, content: asItWas(cell.formulas[0]?.[0], cell.values[0]?.[0]), written: text });
  cell.formulas = [[text]];
  cell.load("text");
  await session.sync();
  return { outcome: "inserted", address, formula: text, shows: cell.text[0]?.[0] ?? "" };
}

/** Puts back what the cell held, and tells how that went. */
async function afterFailure(
  problem: ExcelProblem,
  before: Before | null,
  timeLimit = TIME_LIMIT,
): Promise<ExcelProblem> {
  const says = excelMessages.insert;
  // a protected sheet and a missing cell to the left have sentences that say it already
  if (problem.code === "protected" || (!before && problem.reason === problem.message)) return problem;
  if (!before) return new ExcelProblem(problem.code, says.untouched(problem.reason), { cause: problem });
  const { address } = before;
  const sentence = {
    untouched: says.untouched(problem.reason),
    restored: says.takenBack(problem.reason, address),
    unsure: says.unsure(problem.reason, address),
  }[await putBack(before, Math.min(timeLimit, CLEANING_LIMIT))];
  return new ExcelProblem(problem.code, sentence, { cause: problem });
}

/** Milliseconds for one exchange, when Excel may be hanging. */
const CLEANING_LIMIT = 5_000;

async function putBack(
  { address, content, written }: Before,
  timeLimit: number,
): Promise<"untouched" | "restored" | "unsure"> {
  try {
    return await inExcel(
      "insert",
      async (session) => {
        const sheet = session.context.workbook.worksheets.getItem(sheetOf(address) ?? "");
        const cell = sheet.getRange(address.slice(address.lastIndexOf("!") + 1));
        cell.load("formulas");
        await session.sync();
        // something else: it was not written, or somebody has changed it since
        if (cell.formulas[0]?.[0] !== written) return "untouched";
        cell.formulas = [[content]];
        await session.sync();
        return "restored";
      },
      { timeLimit },
    );
  } catch {
    return "unsure";
  }
}

function leftOf(row: number, column: number): string {
  if (column === 0) throw new ExcelProblem("invalid", excelMessages.insert.noLeft);
  return cellAddress(row, column - 1);
}

/** Address of the selected cell, with its sheet, for a formula that refers to it. Errors: ExcelProblem. */
export const selectedCell = (options: ExcelOptions = {}): Promise<string> =>
  inExcel(
    "pick",
    async (session) => {
      const cell = session.context.workbook.getActiveCell();
      cell.load("address");
      await session.sync();
      return cell.address;
    },
    options,
  );
