import { HostObject } from "../office";
import { alreadyExists, invalidArgument, required } from "./errors";
import type { Workbook } from "./workbook";
import { Worksheet } from "./worksheet";

const LONGEST_NAME = 31;
/** A formula that points outside a Univer sheet does not see a blank: a new sheet gets room. */
const NEW_SHEET = { rowCount: 1000, columnCount: 100 };

/** Excel's rules for the name of a sheet. */
export function checkSheetName(name: string): void {
  const valid =
    name !== "" &&
    name.length <= LONGEST_NAME &&
    !/[\\/?*[\]:]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== "history";
  if (!valid) throw invalidArgument();
}

export class WorksheetCollection extends HostObject {
  readonly $type = "WorksheetCollection";
  private readonly known = new Map<string, Worksheet>();

  constructor(private readonly workbook: Workbook) {
    super();
  }
  /** one object per sheet, so that a kept reference stays the same object */
  $sheet(id: string): Worksheet {
    let sheet = this.known.get(id);
    if (!sheet) {
      sheet = new Worksheet(this.workbook, id);
      this.known.set(id, sheet);
    }
    return sheet;
  }
  override get $items(): Worksheet[] {
    return this.workbook.$context.engine.workbook.getSheets().map((sheet) => this.$sheet(sheet.getSheetId()));
  }
  /** by id or by name, whatever its case */
  getItemOrNullObject(key: string): Worksheet | null {
    const wanted = String(key).toLowerCase();
    return this.$items.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === wanted) ?? null;
  }
  getItem(key: string): Worksheet {
    return required(this.getItemOrNullObject(key));
  }
  getActiveWorksheet(): Worksheet {
    const { workbook } = this.workbook.$context.engine;
    return required(
      this.$items.find((sheet) => sheet.id === workbook.getActiveSheet(true)?.getSheetId()) ?? this.$items[0] ?? null,
    );
  }
  getFirst(visibleOnly?: boolean): Worksheet {
    return required(this.shown(visibleOnly)[0] ?? null);
  }
  getLast(visibleOnly?: boolean): Worksheet {
    return required(this.shown(visibleOnly).at(-1) ?? null);
  }
  getCount(visibleOnly?: boolean): number {
    return this.shown(visibleOnly).length;
  }
  add(name = this.freeName()): Worksheet {
    this.workbook.$context.mayChangeSheets();
    checkSheetName(name);
    if (this.getItemOrNullObject(name)) throw alreadyExists();
    const { facade } = this.workbook.$context.engine;
    const active = facade.getActiveSheet();
    const made = facade.insertSheet(name, { sheet: NEW_SHEET });
    // Univer activates a new sheet, Excel's add() does not
    if (active) facade.setActiveSheet(active);
    return this.$sheet(made.getSheetId());
  }

  private shown(visibleOnly = false): Worksheet[] {
    return this.$items.filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
  }
  private freeName(): string {
    for (let number = this.$items.length + 1; ; number++) {
      const name = `Sheet${number}`;
      if (!this.getItemOrNullObject(name)) return name;
    }
  }
}
