/** What the batch review shows, kept while other tabs are looked at. Of each file only its digest is kept. */
import { useSyncExternalStore } from "react";
import { createStore } from "../state/store";
import type { FileFilter, ReviewedFile } from "./model";

export interface Batch {
  /** in the order of their names; grows as files are done */
  readonly files: readonly ReviewedFile[];
  readonly filter: FileFilter;
  /** files that were given and not done, because the user cancelled */
  readonly left: number;
  /** limits of the open workbook that were applied as well */
  readonly limits: number;
}

export const batch = createStore<Batch>({ files: [], filter: "all", left: 0, limits: 0 });

export const useBatch = (): Batch => useSyncExternalStore(batch.subscribe, batch.get);
