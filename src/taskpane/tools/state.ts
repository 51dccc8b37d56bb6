/** What the tab 工具 shows, kept while other tabs are looked at. */
import { useSyncExternalStore } from "react";
import type { Finding, RecordedSheet } from "../../excel/formulas";
import type { NativeStyle } from "../../formulas";
import { createStore } from "../state/store";

export interface Tools {
  /** the formulas of the workbook, null before they were looked for */
  readonly finding: Finding | null;
  readonly records: readonly RecordedSheet[];
  /** ids of sheets that the user does not want changed */
  readonly without: ReadonlySet<string>;
  readonly style: NativeStyle;
}

export const tools = createStore<Tools>({ finding: null, records: [], without: new Set(), style: "guarded" });

export const useTools = (): Tools => useSyncExternalStore(tools.subscribe, tools.get);
