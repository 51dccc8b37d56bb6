/** What happened in the grid → the events that Excel would send. */
import type { Change, ChangeKind } from "../grid/changes";
import type { GridEngine } from "../grid/engine";
import type { HostEvent } from "../office";
import { formatRect, fromUniver, MAX_COLUMNS, MAX_ROWS, type Rect } from "./address";
import { typeOf, valueOf } from "./values";
import type { Workbook } from "./workbook";

/** The client's own numbers. */
const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
} as const;

const CHANGE_TYPE: Partial<Record<ChangeKind, string>> = {
  values: "RangeEdited",
  "rows-inserted": "RowInserted",
  "rows-deleted": "RowDeleted",
  "columns-inserted": "ColumnInserted",
  "columns-deleted": "ColumnDeleted",
};

/** events of the collection of all sheets register with this */
const WORKBOOK = "Workbook";

export class EventTranslator {
  private activeSheet = "";

  constructor(
    private readonly engine: GridEngine,
    private readonly workbook: Workbook,
  ) {}

  listen(send: (event: HostEvent) => void): () => void {
    const deliver = (change: Change): void => this.translate(change).forEach(send);
    return this.engine.onChange((change) => {
      // Excel reports an edited formula with its result: such an event waits for the calculation
      if (change.after?.f && change.range) void this.calculated(change).then(deliver);
      else deliver(change);
    });
  }

  private async calculated(change: Change): Promise<Change> {
    // not in the middle of the command that is just being executed
    await new Promise((resolve) => setTimeout(resolve, 0));
    try {
      await this.engine.settle();
    } catch {
      return change;
    }
    const { startRow = 0, startColumn = 0 } = change.range ?? {};
    return { ...change, after: this.engine.cells(change.sheetId)[startRow]?.[startColumn] ?? null };
  }

  private translate(change: Change): HostEvent[] {
    const { sheetId } = change;
    const base = { worksheetId: sheetId, source: "Local" };
    const toBoth = (type: number, args: object, target = sheetId): HostEvent[] => [
      { type, target, args },
      { type, target: WORKBOOK, args },
    ];
    const changeType = CHANGE_TYPE[change.kind];
    if (changeType) return toBoth(EVENT.changed, { ...base, changeType, ...this.changedArgs(change) });
    switch (change.kind) {
      case "sheet-added":
        return [{ type: EVENT.added, target: WORKBOOK, args: base }];
      case "sheet-deleted":
        return [{ type: EVENT.deleted, target: WORKBOOK, args: base }];
      case "activated": {
        const left = this.activeSheet;
        this.activeSheet = sheetId;
        const deactivated =
          left && left !== sheetId ? toBoth(EVENT.deactivated, { ...base, worksheetId: left }, left) : [];
        return [...deactivated, ...toBoth(EVENT.activated, base)];
      }
      case "selected": {
        const address = change.range ? formatRect(fromUniver(change.range)) : "";
        return toBoth(EVENT.selectionChanged, { ...base, address });
      }
      case "calculated": {
        const worksheetId = this.workbook.worksheets.getActiveWorksheet().id;
        return toBoth(EVENT.calculated, { ...base, worksheetId, address: "" }, worksheetId);
      }
      default:
        return [];
    }
  }

  private changedArgs(change: Change): object {
    const rect = change.range && fromUniver(change.range);
    const details = change.before !== undefined &&
      change.after !== undefined && {
        valueBefore: valueOf(change.before),
        valueAfter: valueOf(change.after),
        valueTypeBefore: typeOf(change.before),
        valueTypeAfter: typeOf(change.after),
      };
    return {
      address: rect ? changedAddress(change.kind, rect) : "",
      shiftDirection: "None",
      triggerSource: change.byHost ? "ThisLocalAddin" : "Unknown",
      ...details,
      ...(rect && { referenceId: this.workbook.$rememberEventRange(change.sheetId, rect) }),
    };
  }
}

/** inserted rows are reported as `2:3`, columns as `B:C` */
function changedAddress(kind: ChangeKind, rect: Rect): string {
  if (kind.startsWith("rows")) return formatRect({ ...rect, col: 0, cols: MAX_COLUMNS });
  if (kind.startsWith("columns")) return formatRect({ ...rect, row: 0, rows: MAX_ROWS });
  return formatRect(rect);
}
