/** The sub-items of annex 7's management table in the open workbook: read, and written after the user has agreed. */
import { recogniseSheet, type ManagementForm } from "../../forms";
import { planSubItems, type PlannedCell, type RowAnswer } from "../../review/sub-items";
import { excelMessages } from "../messages";
import { ExcelProblem } from "../problem";
import { readWorkbook, type ReadOptions } from "../read";
import { inExcel } from "../session";

export interface ManagementTable {
  readonly form: ManagementForm;
  /** `row,column` of scores that a formula makes */
  readonly formulas: ReadonlySet<string>;
}

/** The table of annex 7 on the sheet in front. Errors: ExcelProblem, where there is none. */
export async function readManagement(options: ReadOptions = {}): Promise<ManagementTable> {
  const { workbook, active } = await readWorkbook(options);
  const sheet = workbook.sheets.find(({ name }) => name === active);
  const form = (sheet ? recogniseSheet(sheet) : []).find(
    (each): each is ManagementForm => each.form === "annex7-management",
  );
  if (!form) throw new ExcelProblem("invalid", excelMessages.subItems.noTable(active));
  const formulas = await inExcel(
    "read",
    async (session) => {
      const worksheet = session.context.workbook.worksheets.getItem(form.sheet);
      const scores = form.rows.map(({ row, column }) => ({
        key: `${row},${column}`,
        range: worksheet.getRangeByIndexes(row, column, 1, 1).load("formulas"),
      }));
      await session.sync();
      return scores.flatMap(({ key, range }) => (String(range.formulas[0]?.[0]).startsWith("=") ? [key] : []));
    },
    options,
  );
  return { form, formulas: new Set(formulas) };
}

export const plannedCells = ({ form, formulas }: ManagementTable, answers: readonly RowAnswer[]): PlannedCell[] =>
  planSubItems(form, answers, (row, column) => formulas.has(`${row},${column}`));

/** Writes what was shown. Errors: ExcelProblem; a protected sheet is explained, and nothing is changed. */
export const writeSubItems = (sheet: string, cells: readonly PlannedCell[], options: ReadOptions = {}): Promise<void> =>
  inExcel(
    "subItems",
    async (session) => {
      const worksheet = session.context.workbook.worksheets.getItem(sheet);
      worksheet.protection.load("protected");
      await session.sync();
      if (worksheet.protection.protected) throw new ExcelProblem("protected", excelMessages.live.protectedSheet(sheet));
      for (const { row, column, value } of cells) {
        worksheet.getRangeByIndexes(row, column, 1, 1).values = [[value]];
      }
      await session.sync();
    },
    { ...options, oneUndoStep: true },
  );
