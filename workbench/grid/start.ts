/** What the grid in a page and the grid without one have in common. */
import type { IWorkbookData, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { GridEngine } from "./engine";
import { registerFunctions, type GridFunction } from "./functions";

/** Opens a workbook in a Univer whose plugins are registered. */
export function startEngine(
  univer: Univer,
  snapshot: Partial<IWorkbookData>,
  functions: readonly GridFunction[],
): GridEngine {
  const api = FUniver.newAPI(univer);
  // plugins start with the first unit, and functions must be there before the real one
  const first = api.createWorkbook({ id: "first-unit", name: "" });
  registerFunctions(univer.__getInjector(), functions);
  const engine = new GridEngine(univer, api);
  api.disposeUnit(first.getId());
  engine.open(snapshot);
  return engine;
}

/** A workbook with one empty sheet, as Excel starts with. */
export const emptyWorkbook = (): Partial<IWorkbookData> => ({
  id: "workbook",
  name: "工作簿1.xlsx",
  sheetOrder: ["sheet-1"],
  sheets: {
    "sheet-1": { id: "sheet-1", name: "Sheet1", rowCount: 1000, columnCount: 100, cellData: {} },
  },
});
