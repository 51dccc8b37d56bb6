/** Edits of the workbook while a result is on show. */
import type { Area, Cell } from "../forms/types";
import { parseArea } from "./address";
import { cellOf } from "./cells";
import { asProblem, problemCode } from "./problem";
import { inExcel, TIME_LIMIT, withTimeLimit, type ExcelOptions } from "./session";

/** Cells and rows of one edit that are worth a look; a larger one calls for a new reading. */
const CELLS_FOLLOWED = 500;
const ROWS_FOLLOWED = 100;
/** Columns of an edited row in which formulas may depend on the edit; the official forms have up to 30. */
const COLUMNS_FOLLOWED = 60;

export interface EditedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | undefined;
}

export type Edit =
  /** these cells have new content; the other cells of their rows are told as well, because formulas there may follow */
  | { readonly kind: "cells"; readonly sheet: string; readonly cells: readonly EditedCell[] }
  /** rows, columns or more cells than can be followed have changed */
  | { readonly kind: "structure"; readonly sheet: string };

/** Calls back after every edit, with the new content. Resolves to the function that stops it. Errors: ExcelProblem. */
export async function watchEdits(
  onEdit: (edit: Edit) => Promise<void>,
  options: ExcelOptions = {},
): Promise<() => Promise<void>> {
  const handler = await inExcel(
    "watch",
    async (session) => {
      const added = session.context.workbook.worksheets.onChanged.add(async (event) => {
        const edit = await contentOf(event, options);
        if (edit) await onEdit(edit);
      });
      await session.sync();
      return added;
    },
    options,
  );
  return async () => {
    try {
      handler.remove();
      await withTimeLimit(handler.context.sync(), options.timeLimit ?? TIME_LIMIT);
    } catch (error) {
      throw asProblem(error, "watch");
    }
  };
}

async function contentOf(event: Excel.WorksheetChangedEventArgs, options: ExcelOptions): Promise<Edit | null> {
  const area = parseArea(event.address);
  const isSmall = area !== null && rowsOf(area) <= ROWS_FOLLOWED && rowsOf(area) * columnsOf(area) <= CELLS_FOLLOWED;
  try {
    return await inExcel(
      "watch",
      async (session): Promise<Edit> => {
        const worksheet = session.context.workbook.worksheets.getItem(event.worksheetId);
        worksheet.load("name");
        const followed = isSmall && event.changeType === "RangeEdited";
        const range = followed ? worksheet.getRange(event.address) : null;
        range?.load(CONTENT);
        const rows = range && area ? worksheet.getRangeByIndexes(area.top, 0, rowsOf(area), COLUMNS_FOLLOWED) : null;
        const beside = rows?.getUsedRangeOrNullObject(true);
        beside?.load(`rowIndex,columnIndex,${CONTENT}`);
        await session.sync();
        if (!range || !area || !beside) return { kind: "structure", sheet: worksheet.name };
        const isOutside = ({ row, column }: EditedCell): boolean =>
          row < area.top || row > area.bottom || column < area.left || column > area.right;
        const others = beside.isNullObject ? [] : cellsOf(beside, beside.rowIndex, beside.columnIndex);
        const cells = [...cellsOf(range, area.top, area.left), ...others.filter(isOutside)];
        return { kind: "cells", sheet: worksheet.name, cells };
      },
      options,
    );
  } catch (error) {
    // a sheet that is gone by now has nothing left to follow; anything else is the caller's to hear of at the next action
    if (problemCode(error) === "gone" || problemCode(error) === "editing") return null;
    throw error;
  }
}

const CONTENT = "values,numberFormat,text,valueTypes";

const cellsOf = (range: Excel.Range, top: number, left: number): EditedCell[] =>
  range.values.flatMap((line, r) =>
    line.map((value: unknown, c) => {
      const detail = { text: range.text[r]![c]!, type: range.valueTypes[r]![c]! };
      const format: string = range.numberFormat[r]![c];
      return { row: top + r, column: left + c, cell: cellOf(value, format, detail) };
    }),
  );

const rowsOf = ({ top, bottom }: Area): number => bottom - top + 1;
const columnsOf = ({ left, right }: Area): number => right - left + 1;
