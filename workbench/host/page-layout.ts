/** Univer has no page layout: everything is kept for the .xlsx writer. */
import { HostObject } from "../office";
import { splitSheet } from "./address";
import type { Range } from "./range";
import { RangeAreas } from "./range-areas";
import type { Worksheet } from "./worksheet";

/** Excel's defaults; margins in points. */
const DEFAULTS = {
  orientation: "Portrait",
  paperSize: "A4",
  blackAndWhite: false,
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  zoom: { scale: 100 },
  draftMode: false,
  firstPageNumber: "",
  printOrder: "DownThenOver",
  printComments: "NoComments",
  printErrors: "AsDisplayed",
} as const;

type PrintRange = "printArea" | "printTitleRows" | "printTitleColumns";

export class PageLayout extends HostObject {
  readonly $type = "PageLayout";
  constructor(private readonly sheet: Worksheet) {
    super();
    for (const [member, value] of Object.entries(DEFAULTS)) {
      Object.defineProperty(this, member, {
        get: () => this.store[member] ?? value,
        set: (given: unknown) => {
          sheet.$context.mayWrite(sheet.id);
          this.store[member] = given;
        },
      });
    }
  }
  setPrintArea(area: Range | RangeAreas | string): void {
    this.keep("printArea", area);
  }
  setPrintTitleRows(rows: Range | string): void {
    this.keep("printTitleRows", rows);
  }
  setPrintTitleColumns(columns: Range | string): void {
    this.keep("printTitleColumns", columns);
  }
  getPrintAreaOrNullObject(): RangeAreas | null {
    const range = this.kept("printArea");
    return range && new RangeAreas(this.sheet, [range.$rect]);
  }
  getPrintTitleRowsOrNullObject(): Range | null {
    return this.kept("printTitleRows");
  }
  getPrintTitleColumnsOrNullObject(): Range | null {
    return this.kept("printTitleColumns");
  }

  private get store(): Record<string, unknown> {
    return (this.sheet.$context.sheetExtras(this.sheet.id).pageLayout ??= {});
  }
  private keep(key: PrintRange, range: Range | RangeAreas | string): void {
    this.sheet.$context.mayWrite(this.sheet.id);
    this.store[key] = typeof range === "string" ? range : splitSheet(range.address)[1];
  }
  private kept(key: PrintRange): Range | null {
    const address = this.store[key];
    return typeof address === "string" ? this.sheet.getRange(address) : null;
  }
}
