/** `window.workbench`: the open workbook for whoever drives the page from outside, cell by cell. */
import type { GridEngine } from "../grid/engine";
import type { ExcelModel } from "../host";
import { parseRect, splitSheet, type Rect } from "../host/address";
import { color } from "../host/color";
import type { Range } from "../host/range";
import { messages } from "./messages";

export type CellValue = string | number | boolean;

export interface CellReading {
  /** "" for a blank cell */
  readonly value: CellValue;
  /** as displayed */
  readonly text: string;
  /** with its `=`; null where there is none */
  readonly formula: string | null;
  /** the cell's own fill as #RRGGBB, whatever highlight lies over it; null where there is none */
  readonly fill: string | null;
  /** a highlight of the review lies on this cell */
  readonly marked: boolean;
}

export interface WorkbenchApi {
  open(bytes: ArrayBuffer): Promise<void>;
  save(): Promise<ArrayBuffer>;
  /** @param address `Sheet!A1`, the sheet's name quoted where Excel would */
  read(address: string): Promise<CellReading>;
  /** As if typed: a text that begins with `=` becomes a formula. */
  write(address: string, value: CellValue | null): Promise<void>;
  sheets(): Promise<string[]>;
}

interface Place {
  readonly sheetId: string;
  readonly rect: Rect;
}

export function createCellAccess(
  engine: GridEngine,
  model: ExcelModel,
): Pick<WorkbenchApi, "read" | "write" | "sheets"> {
  const locate = (address: string): Place => {
    const [name, cell] = splitSheet(address);
    if (name === null || !cell) throw new Error(messages.addressInvalid(address));
    const sheet = engine.facade.getSheetByName(name);
    if (!sheet) throw new Error(messages.sheetMissing(name));
    try {
      return { sheetId: sheet.getSheetId(), rect: parseRect(cell) };
    } catch {
      throw new Error(messages.addressInvalid(address));
    }
  };
  const rangeAt = ({ sheetId, rect }: Place): Range =>
    model.root.worksheets.$sheet(sheetId).getRangeByIndexes(rect.row, rect.col, 1, 1);
  return {
    async read(address) {
      await engine.settle();
      const place = locate(address);
      const { sheetId, rect } = place;
      const range = rangeAt(place);
      const cell = engine.cells(sheetId)[rect.row]?.[rect.col];
      return {
        value: range.values?.[0]?.[0] ?? "",
        text: range.text?.[0]?.[0] ?? "",
        formula: cell?.f ?? (cell?.si ? engine.formulaAt(sheetId, rect.row, rect.col) : null),
        fill: color(range.$styleAt(rect.row, rect.col, cell)?.bg?.rgb) || null,
        marked: engine.isMarked(sheetId, rect.row, rect.col),
      };
    },
    async write(address, value) {
      // outside any request of the pane, so that the add-in is told of it as of a user's edit
      rangeAt(locate(address)).values = [[value ?? ""]];
      await engine.settle();
    },
    sheets: async () => engine.facade.getSheets().map((sheet) => sheet.getSheetName()),
  };
}
