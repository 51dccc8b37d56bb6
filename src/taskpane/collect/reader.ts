/** Reads chosen workbooks in a worker, one after the other. A file that brings the worker down is rejected, the others go on. */
import { unreadable, type Extraction } from "../../collect";
import type { ChosenFile } from "./files";

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
  let worker: Worker | null = null;
  try {
    for (const { name, file } of files) {
      signal.throwIfAborted();
      worker ??= startWorker();
      const extraction: Extraction | null = await ask(worker, name, file, signal);
      if (extraction === null) {
        worker.terminate();
        worker = null;
      }
      extractions.push(extraction ?? unreadable(name, null));
      onProgress(extractions.length);
    }
    return extractions;
  } finally {
    worker?.terminate();
  }
}

/** Null where the worker has failed. */
async function ask(worker: Worker, name: string, file: File, signal: AbortSignal): Promise<Extraction | null> {
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return unreadable(name, null);
  return new Promise((resolve, reject) => {
    const listening = new AbortController();
    const end = (settle: () => void): void => {
      listening.abort();
      settle();
    };
    const until = { signal: listening.signal };
    worker.addEventListener("message", ({ data }: MessageEvent<Extraction>) => end(() => resolve(data)), until);
    worker.addEventListener("error", () => end(() => resolve(null)), until);
    signal.addEventListener("abort", () => end(() => reject(signal.reason as Error)), until);
    worker.postMessage({ file: name, bytes }, [bytes]);
  });
}
