/** Many files on all cores: worker threads run the same bundle and take one file after the other. */
import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { checkFile, type CheckOptions } from "./check-file";
import type { Target } from "./files";
import { messages } from "./messages";
import { failedReport, type FileResult } from "./report";

/** A thread costs about as much to start as this many bytes of workbooks cost to read. */
const BYTES_PER_THREAD = 400_000;

export async function checkAll(targets: readonly Target[], options: CheckOptions, script: URL): Promise<FileResult[]> {
  const bytes = targets.reduce((sum, { file }) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
  const threads = Math.min(availableParallelism(), targets.length, Math.floor(bytes / BYTES_PER_THREAD));
  if (threads < 2) return targets.map((target) => checkFile(target, options));

  const results = new Array<FileResult | undefined>(targets.length).fill(undefined);
  let next = 0;
  const run = (): Promise<void> =>
    new Promise((resolve) => {
      const worker = new Worker(script, { workerData: options, resourceLimits: { maxOldGenerationSizeMb: 4096 } });
      let current: number | null = null;
      const give = (): void => {
        if (next >= targets.length) {
          current = null;
          worker.postMessage(null);
          return;
        }
        current = next++;
        worker.postMessage(targets[current]);
      };
      worker.on("message", (result: FileResult) => {
        if (current !== null) results[current] = result;
        give();
      });
      worker.on("error", (problem) => {
        // out of memory on one file: that file has failed, another thread takes the rest
        const target = current === null ? undefined : targets[current];
        if (current !== null && target) results[current] = internalError(target, problem);
        resolve(next < targets.length ? run() : undefined);
      });
      worker.on("exit", () => resolve());
      give();
    });
  await Promise.all(Array.from({ length: threads }, run));
  return targets.map((target, index) => results[index] ?? internalError(target, new Error("worker")));
}

const internalError = ({ file }: Target, problem: unknown): FileResult => ({
  report: failedReport(file, {
    code: "internal",
    message: messages.unexpected(problem instanceof Error ? problem.message : String(problem)),
  }),
  enterprises: 0,
  copy: null,
});

/** The other side: answers each file with its result until there are no more. */
export function serveAsWorker(): boolean {
  if (isMainThread || !parentPort) return false;
  const port = parentPort;
  const options = workerData as CheckOptions;
  port.on("message", (target: Target | null) => {
    if (target === null) port.close();
    else port.postMessage(checkFile(target, options));
  });
  return true;
}
