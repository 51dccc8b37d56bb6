/** Puts a formula into the cell that the user has selected; what stands there is overwritten only on request. */
import { cellAddress } from "../forms/address";
import { excelMessages } from "./messages";
import { ExcelProblem } from "./problem";
import { inExcel, type ExcelOptions } from "./session";

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
 * Errors: ExcelProblem, among them a protected sheet.
 */
export const insertFormula = (
  formula: string | FormulaBuilder,
  { overwrite = false, only, ...options }: InsertOptions = {},
): Promise<Inserted> =>
  inExcel(
    "insert",
    async (session): Promise<Inserted> => {
      const cell = session.context.workbook.getActiveCell();
      cell.load("address,formulas,rowIndex,columnIndex");
      await session.sync();
      const { address, rowIndex, columnIndex } = cell;
      const content = String(cell.formulas[0]?.[0] ?? "");
      if (content !== "" && !(overwrite && (only === undefined || only === address))) {
        return { outcome: "occupied", address, content };
      }
      const text = typeof formula === "string" ? formula : formula(leftOf(rowIndex, columnIndex));
      cell.formulas = [[text]];
      cell.load("text");
      await session.sync();
      return { outcome: "inserted", address, formula: text, shows: cell.text[0]?.[0] ?? "" };
    },
    options,
  );

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
