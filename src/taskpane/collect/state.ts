/** What the tab 汇总 shows, kept while other tabs are looked at. */
import { useSyncExternalStore } from "react";
import type { Extraction, Plan } from "../../collect";
import type { Workbook } from "../../forms";
import { createStore } from "../state/store";

export interface Comparison {
  readonly summary: Workbook;
  /** everything that could be written */
  readonly whole: Plan;
}

export interface Collection {
  readonly extractions: readonly Extraction[];
  readonly comparison: Comparison | null;
  /** why there is nothing to compare with */
  readonly problem: string | null;
  /** sheets of the workbook that hold an annex 5 */
  readonly sheets: readonly string[];
  /** the one that the user has chosen among several */
  readonly sheet: string | null;
  /** keys of enterprises that the user does not want */
  readonly without: ReadonlySet<string>;
  /** the plan has been carried out */
  readonly written: boolean;
  /** sentence on the origin of the cell that was asked for */
  readonly origin: string;
}

export const collection = createStore<Collection>({
  extractions: [],
  comparison: null,
  problem: null,
  sheets: [],
  sheet: null,
  without: new Set(),
  written: false,
  origin: "",
});

export const useCollection = (): Collection => useSyncExternalStore(collection.subscribe, collection.get);
