/** Many files through a few workers. A file that brings its worker down, or never ends, is given up; the others go on. */

export interface WorkerQueue<File, Answer> {
  readonly files: readonly File[];
  readonly startWorker: () => Worker;
  /** what is posted to a worker */
  readonly requestOf: (file: File) => unknown;
  /** null: the worker failed, or its time was up */
  readonly onAnswer: (file: File, answer: Answer | null) => void;
  readonly signal: AbortSignal;
  /** workers at a time */
  readonly workers?: number;
  /** milliseconds for one file, {@link LONGEST} by default */
  readonly timeLimit?: number;
}

/** Milliseconds: the largest file that is accepted takes a tenth of this. */
export const LONGEST = 120_000;

/** Rejects with the signal's reason when the user cancels. Answers come in whatever order they are ready. */
export async function askWorkers<File, Answer>(queue: WorkerQueue<File, Answer>): Promise<void> {
  const { files, signal, workers = 1 } = queue;
  const stop = new AbortController();
  const cancel = (): void => stop.abort(signal.reason);
  if (signal.aborted) cancel();
  signal.addEventListener("abort", cancel);
  let next = 0;
  const takeNext = (): File | undefined => files[next++];
  try {
    await Promise.all(
      Array.from({ length: Math.min(workers, files.length) }, () => serve(queue, takeNext, stop.signal)),
    );
  } finally {
    signal.removeEventListener("abort", cancel);
    // where one has failed for good, the others are not left behind
    stop.abort();
  }
}

async function serve<File, Answer>(
  { startWorker, requestOf, onAnswer, timeLimit = LONGEST }: WorkerQueue<File, Answer>,
  takeNext: () => File | undefined,
  signal: AbortSignal,
): Promise<void> {
  let worker: Worker | null = null;
  try {
    for (let file = takeNext(); file !== undefined; file = takeNext()) {
      signal.throwIfAborted();
      worker ??= startWorker();
      const answer: Answer | null = await ask<Answer>(worker, requestOf(file), signal, timeLimit);
      if (answer === null) {
        worker.terminate();
        worker = null;
      }
      onAnswer(file, answer);
    }
  } finally {
    worker?.terminate();
  }
}

function ask<Answer>(worker: Worker, request: unknown, signal: AbortSignal, timeLimit: number): Promise<Answer | null> {
  return new Promise((resolve, reject) => {
    const listening = new AbortController();
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      listening.abort();
      settle();
    };
    const timer = setTimeout(() => end(() => resolve(null)), timeLimit);
    const until = { signal: listening.signal };
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => end(() => resolve(data)), until);
    worker.addEventListener("error", () => end(() => resolve(null)), until);
    signal.addEventListener("abort", () => end(() => reject(signal.reason as Error)), until);
    worker.postMessage(request);
  });
}
