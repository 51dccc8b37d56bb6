/** Excel's objects over the grid, as the transport wants them. */
import type { GridEngine } from "../grid/engine";
import type { OfficeModel } from "../office";
import { EventTranslator } from "./events";
import { Workbook } from "./workbook";

export interface ExcelModel extends OfficeModel {
  readonly root: Workbook;
}

export function createExcelModel(
  engine: GridEngine,
  editing: Pick<OfficeModel, "isEditing" | "whenEdited"> = {},
): ExcelModel {
  const root = new Workbook(engine);
  const events = new EventTranslator(engine, root);
  return {
    root,
    settle: () => engine.settle(),
    begin: () => engine.begin(),
    end: () => engine.end(),
    onEvent: (listener) => events.listen(listener),
    ...editing,
  };
}
