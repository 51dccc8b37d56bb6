/** Many files on all cores: worker threads run the same bundle and take one file after the other. */
import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { setImmediate as otherEvents } from "node:timers/promises";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { checkFile, type CheckOptions } from "./check-file";
import type { Target } from "./files";
import { messages } from "./messages";
import { outputOf, type FileOutput } from "./output";
import { failedResult, type FileResult } from "./report";

/** A thread costs about as much to start as this many bytes of workbooks cost to read. */
const BYTES_PER_THREAD = 400_000;
/**
 * Where no file has more bytes than this, the main thread takes its share, and one thread less has to start. A larger
 * one could keep it from handing out files, or use up its memory, which ends the program and not just a thread.
 */
const SMALL = 256 * 1024;
/** files that a thread has been given and not answered: with a second one it never waits for its next */
const IN_FLIGHT = 2;

/** Checks all files and hands over their outputs in the order of the files, each as soon as those before it are there. */
export async function checkAll(
  targets: readonly Target[],
  options: CheckOptions,
  script: URL,
  deliver: (output: FileOutput) => void,
): Promise<void> {
  const sizes = targets.map(({ file }) => statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const takesShare = sizes.every((size) => size <= SMALL);
  const threads = Math.min(availableParallelism(), targets.length, Math.floor(bytes / BYTES_PER_THREAD));
  if (threads < 2) {
    for (const target of targets) deliver(outputOf(checkFile(target, options), options.json));
    return;
  }
  const queue = targets.map((_, index) => index);
  const ready = inOrder(deliver);
  const failed = (index: number, problem: unknown): void => {
    const target = targets[index];
    if (target) ready(index, outputOf(internalError(target, problem), options.json));
  };

  const run = (): Promise<void> =>
    new Promise((resolve) => {
      const worker = new Worker(script, { workerData: options, resourceLimits: { maxOldGenerationSizeMb: 4096 } });
      const given: number[] = [];
      const give = (): void => {
        while (given.length < IN_FLIGHT) {
          const index = queue.shift();
          if (index === undefined) break;
          given.push(index);
          worker.postMessage(targets[index]);
        }
        if (given.length === 0) worker.postMessage(null);
      };
      worker.on("message", (output: FileOutput) => {
        const index = given.shift();
        if (index !== undefined) ready(index, output);
        give();
      });
      worker.on("error", (problem) => {
        // out of memory on one file: that file has failed, another thread takes the rest
        const index = given.shift();
        if (index !== undefined) failed(index, problem);
        queue.unshift(...given.splice(0));
        resolve(queue.length > 0 ? run() : undefined);
      });
      worker.on("exit", () => {
        for (const index of given.splice(0)) failed(index, new Error("worker"));
        resolve();
      });
      give();
    });
  const takeShare = async (): Promise<void> => {
    for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
      const target = targets[index];
      if (target) ready(index, outputOf(checkFile(target, options), options.json));
      await otherEvents();
    }
  };
  const workers = Array.from({ length: takesShare ? threads - 1 : threads }, run);
  await Promise.all(takesShare ? [...workers, takeShare()] : workers);
}

/** Holds back what comes before its turn. */
function inOrder(deliver: (output: FileOutput) => void): (index: number, output: FileOutput) => void {
  const early = new Map<number, FileOutput>();
  let next = 0;
  return (index, output) => {
    early.set(index, output);
    for (let turn = early.get(next); turn; turn = early.get(next)) {
      early.delete(next);
      next += 1;
      deliver(turn);
    }
  };
}

const internalError = ({ file }: Target, problem: unknown): FileResult =>
  failedResult(file, {
    code: "internal",
    message: messages.unexpected(problem instanceof Error ? problem.message : String(problem)),
  });

/** The other side: answers each file with its output until there are no more. */
export function serveAsWorker(): boolean {
  if (isMainThread || !parentPort) return false;
  const port = parentPort;
  const options = workerData as CheckOptions;
  port.on("message", (target: Target | null) => {
    if (target === null) {
      port.close();
      return;
    }
    const output = outputOf(checkFile(target, options), options.json);
    port.postMessage(
      output,
      output.bytes.map(({ buffer }) => buffer),
    );
  });
  return true;
}
