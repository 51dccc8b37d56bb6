/** What every host object needs: the grid, and Excel's rules that the grid does not know. */
import type { IMutationInfo, Nullable, Worksheet as UniverSheet } from "@univerjs/core";
import type { GridEngine } from "../grid/engine";
import { accessDenied, notFound } from "./errors";

export interface ChartSeriesData {
  name: string;
  /** addresses with their sheet, empty where none was given */
  values: string;
  categories: string;
  /** #RRGGBB, absent: as Excel chooses */
  color?: string;
  /** number format of the labels, absent: no labels */
  labels?: string;
}

export interface ChartData {
  id: string;
  name: string;
  chartType: string;
  /** address with its sheet */
  source: string;
  seriesBy: string;
  title: string;
  series: ChartSeriesData[];
  legend: { visible: boolean; position: string };
  /** absent: as the values need */
  valueAxis?: { minimum?: number; maximum?: number; numberFormat?: string };
  /** in points */
  top: number;
  left: number;
  width: number;
  height: number;
}

/**
 * What an .xlsx can hold and Univer cannot show. Kept in the sheet's custom metadata under `office`, so that it is in
 * the snapshot (`sheets[id].custom.office`) where the .xlsx writer finds it. Not undoable, as in Excel.
 */
export interface SheetExtras {
  protection?: { options: Record<string, unknown>; password?: string };
  pageLayout?: Record<string, unknown>;
  charts?: ChartData[];
  /** address of the range with filter buttons */
  autoFilter?: string;
  /** zero-based rows above which a new page begins */
  rowBreaks?: number[];
  veryHidden?: boolean;
}

/** The same for the workbook: `snapshot.custom.office`. */
export interface BookExtras {
  settings?: Record<string, unknown>;
  /** present: no sheet may be added, deleted, renamed, moved, hidden or shown */
  protection?: { password?: string };
}

/** Members of Excel's WorksheetProtectionOptions that allow something. */
export type ProtectionOption =
  | "allowAutoFilter"
  | "allowDeleteColumns"
  | "allowDeleteRows"
  | "allowEditObjects"
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertColumns"
  | "allowInsertHyperlinks"
  | "allowInsertRows";

export class HostContext {
  constructor(readonly engine: GridEngine) {}

  sheet(id: string): UniverSheet {
    const sheet = this.engine.sheet(id);
    if (!sheet) throw notFound();
    return sheet;
  }

  sheetExtras(id: string): SheetExtras {
    return officePart<SheetExtras>(this.sheet(id));
  }

  bookExtras(): BookExtras {
    return officePart<BookExtras>(this.engine.workbook);
  }

  /** Excel's answer to any change of a protected sheet that its options do not allow. */
  mayWrite(sheetId: string, allowedBy?: ProtectionOption): void {
    const { protection } = this.sheetExtras(sheetId);
    if (protection && !(allowedBy && protection.options[allowedBy] === true)) throw accessDenied();
  }

  /** Excel's answer to any change of the list of sheets while the workbook's structure is protected. */
  mayChangeSheets(): void {
    if (this.bookExtras().protection) throw accessDenied();
  }

  /** Runs a mutation of one sheet that differs from its undo in a few parameters only. */
  change(sheetId: string, mutation: string, next: object, old: object): void {
    const info = (params: object): IMutationInfo => ({
      id: mutation,
      params: { unitId: this.engine.unitId, subUnitId: sheetId, ...params },
    });
    this.engine.mutate(info(next), [info(old)]);
  }
}

interface WithMetadata {
  getCustomMetadata(): Nullable<Record<string, unknown>>;
  setCustomMetadata(metadata: Nullable<Record<string, unknown>>): void;
}

function officePart<T extends object>(owner: WithMetadata): T {
  const metadata = owner.getCustomMetadata() ?? {};
  if (!metadata["office"]) {
    metadata["office"] = {};
    owner.setCustomMetadata(metadata);
  }
  return metadata["office"] as T;
}

let lastId = 0;
/** An id that nothing else in this session has. */
export const newId = (kind: string): string => `${kind}-${Date.now().toString(36)}-${++lastId}`;
