/** Takes the user to a cell, without unhiding anything. */
import { excelMessages } from "./messages";
import { inExcel, type ExcelOptions } from "./session";

/** Resolves to a sentence where the cell cannot be seen, to null where all is well. Errors: ExcelProblem. */
export const goTo = (sheet: string, address: string, options: ExcelOptions = {}): Promise<string | null> =>
  inExcel(
    "goTo",
    async (session) => {
      const says = excelMessages.goTo;
      const worksheet = session.context.workbook.worksheets.getItemOrNullObject(sheet);
      worksheet.load("visibility");
      await session.sync();
      if (worksheet.isNullObject) return says.noSheet(sheet);
      if (worksheet.visibility !== "Visible") return says.hiddenSheet(sheet, address);
      const range = worksheet.getRange(address);
      range.load("rowHidden,columnHidden");
      worksheet.activate();
      range.select();
      await session.sync();
      if (range.rowHidden) return says.hiddenRow(address);
      return range.columnHidden ? says.hiddenColumn(address) : null;
    },
    options,
  );
