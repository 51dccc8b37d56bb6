/** Reads chosen workbooks in a worker, one after the other. A file that brings the worker down is rejected, the others go on. */
import { unreadable, type Extraction } from "../../collect";
import type { ChosenFile } from "../files/chosen";
import { askWorkers } from "../files/workers";

export interface ExtractOptions {
  readonly signal: AbortSignal;
  /** files that are done */
  readonly onProgress: (done: number) => void;
}

const startWorker = (): Worker => new Worker(new URL("../../workers/extract.ts", import.meta.url));

/** Rejects with the signal's reason when the user cancels. */
export async function extractAll(
  files: readonly ChosenFile[],
  { signal, onProgress }: ExtractOptions,
): Promise<Extraction[]> {
  const extractions: Extraction[] = [];
  await askWorkers<ChosenFile, Extraction>({
    files,
    signal,
    startWorker,
    requestOf: ({ name, file }) => ({ name, file }),
    onAnswer: ({ name }, extraction) => {
      extractions.push(extraction ?? unreadable(name, null));
      onProgress(extractions.length);
    },
  });
  return extractions;
}
