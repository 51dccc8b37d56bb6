/** One Office.js request is one undo step, as in Excel. */
import { IUndoRedoService, LocalUndoRedoService, type Injector, type IUndoRedoItem } from "@univerjs/core";

export class UndoSteps {
  private readonly service: IUndoRedoService;
  private group: IUndoRedoItem[] | null = null;

  constructor(
    injector: Injector,
    private readonly unitId: () => string,
  ) {
    this.service = injector.get(IUndoRedoService);
    const collect = (item: IUndoRedoItem): boolean => {
      if (!this.group || item.unitID !== this.unitId()) return false;
      this.group.push(item);
      return true;
    };
    // Univer's own __tempBatchingUndoRedo() undoes the steps of a batch in the order in which they were done, so that a
    // second write to a cell wins on undo. Assigned before it is ever read: the service is a lazy proxy that
    // remembers the first method it hands out.
    this.service.pushUndoRedo = function pushUndoRedo(this: LocalUndoRedoService, item: IUndoRedoItem) {
      if (!collect(item)) LocalUndoRedoService.prototype.pushUndoRedo.call(this, item);
    };
  }

  push(item: Omit<IUndoRedoItem, "unitID">): void {
    this.service.pushUndoRedo({ unitID: this.unitId(), ...item });
  }

  begin(): void {
    this.group ??= [];
  }

  end(): void {
    const group = this.group ?? [];
    this.group = null;
    if (!group.length) return;
    this.push({
      redoMutations: group.flatMap((item) => item.redoMutations),
      undoMutations: [...group].reverse().flatMap((item) => item.undoMutations),
    });
  }
}
