import { HostObject } from "../office";
import type { HostContext } from "./context";
import { invalidArgument, invalidOperation } from "./errors";
import type { Worksheet } from "./worksheet";

/**
 * Excel's protection as a rule of this host. The grid's own permissions are asynchronous and know no options: it is
 * only told whether typing is allowed.
 */
export class WorksheetProtection extends HostObject {
  readonly $type = "WorksheetProtection";
  constructor(private readonly sheet: Worksheet) {
    super();
  }
  get protected(): boolean {
    return this.state !== undefined;
  }
  get options(): Record<string, unknown> | null {
    return this.state?.options ?? null;
  }
  protect(options: Record<string, unknown> = {}, password?: string): void {
    if (this.protected) throw invalidOperation("The worksheet is already protected.");
    const extras = this.sheet.$context.sheetExtras(this.sheet.id);
    extras.protection = { options: { ...options }, ...(password ? { password } : {}) };
    this.sheet.$workbook.$onProtect?.(this.sheet.id, true);
  }
  unprotect(password?: string): void {
    const state = this.state;
    if (state?.password && state.password !== password) throw invalidArgument();
    delete this.sheet.$context.sheetExtras(this.sheet.id).protection;
    this.sheet.$workbook.$onProtect?.(this.sheet.id, false);
  }
  private get state(): { options: Record<string, unknown>; password?: string } | undefined {
    return this.sheet.$context.sheetExtras(this.sheet.id).protection;
  }
}

/** Protection of the workbook's structure: the list of sheets stays as it is, the cells may be edited. */
export class WorkbookProtection extends HostObject {
  readonly $type = "WorkbookProtection";
  constructor(private readonly context: HostContext) {
    super();
  }
  get protected(): boolean {
    return this.context.bookExtras().protection !== undefined;
  }
  protect(password?: string): void {
    if (this.protected) throw invalidOperation("The workbook is already protected.");
    this.context.bookExtras().protection = password ? { password } : {};
  }
  unprotect(password?: string): void {
    const extras = this.context.bookExtras();
    if (extras.protection?.password && extras.protection.password !== password) throw invalidArgument();
    delete extras.protection;
  }
}
