/** Univer's filter is not in this grid: which range has filter buttons is kept for the .xlsx writer. */
import { HostObject, notImplemented } from "../office";
import { splitSheet } from "./address";
import { Range } from "./range";
import type { Worksheet } from "./worksheet";

export class AutoFilter extends HostObject {
  readonly $type = "AutoFilter";
  constructor(private readonly sheet: Worksheet) {
    super();
  }
  get enabled(): boolean {
    return this.extras.autoFilter !== undefined;
  }
  get isDataFiltered(): boolean {
    return false;
  }
  apply(range: Range | string, columnIndex?: number | null, criteria?: object | null): void {
    // buttons only: what would hide rows is refused rather than ignored
    if ((columnIndex ?? null) !== null || (criteria ?? null) !== null)
      throw notImplemented("AutoFilter.apply(criteria)");
    this.mayFilter();
    const address = range instanceof Range ? range.address : this.sheet.getRange(range).address;
    this.extras.autoFilter = splitSheet(address)[1];
  }
  remove(): void {
    this.mayFilter();
    delete this.extras.autoFilter;
  }
  getRangeOrNullObject(): Range | null {
    const { autoFilter } = this.extras;
    return autoFilter === undefined ? null : this.sheet.getRange(autoFilter);
  }

  private get extras(): { autoFilter?: string } {
    return this.sheet.$context.sheetExtras(this.sheet.id);
  }
  private mayFilter(): void {
    this.sheet.$context.mayWrite(this.sheet.id, "allowAutoFilter");
  }
}
