/** The queue of files: nothing that one of them does stops the others. */
import { askWorkers } from "../../src/taskpane/files/workers";

/** A worker that answers by what it is told. */
class FakeWorker extends EventTarget {
  static started = 0;
  static alive = 0;
  constructor() {
    super();
    FakeWorker.started++;
    FakeWorker.alive++;
  }
  postMessage(request: string): void {
    setTimeout(() => {
      if (request === "crash") this.dispatchEvent(new Event("error"));
      else if (request !== "hang") this.dispatchEvent(new MessageEvent("message", { data: `done ${request}` }));
    });
  }
  terminate(): void {
    FakeWorker.alive--;
  }
}
beforeEach(() => {
  FakeWorker.started = 0;
  FakeWorker.alive = 0;
});

const ask = (files: readonly string[], signal = new AbortController().signal, workers = 1) => {
  const answers: [string, string | null][] = [];
  const done = askWorkers<string, string>({
    files,
    signal,
    workers,
    timeLimit: 50,
    startWorker: () => new FakeWorker() as unknown as Worker,
    requestOf: (file) => file,
    onAnswer: (file, answer) => answers.push([file, answer]),
  });
  return { answers, done };
};

test("a file that crashes or hangs gets no answer, the others do, each worker ends", async () => {
  const { answers, done } = ask(["a", "crash", "b", "hang", "c"]);
  await done;
  expect(answers).toEqual([
    ["a", "done a"],
    ["crash", null],
    ["b", "done b"],
    ["hang", null],
    ["c", "done c"],
  ]);
  expect(FakeWorker.started).toBe(3);
  expect(FakeWorker.alive).toBe(0);
});

test("no more workers than files, none twice", async () => {
  const { answers, done } = ask(["a", "b"], undefined, 5);
  await done;
  expect(answers.map(([file]) => file).sort()).toEqual(["a", "b"]);
  expect(FakeWorker.started).toBe(2);
});

test("cancelling stops at once and leaves no worker behind", async () => {
  const stop = new AbortController();
  const { answers, done } = ask(["a", "hang", "b"], stop.signal, 1);
  setTimeout(() => stop.abort(new Error("cancelled")), 20);
  await expect(done).rejects.toThrow("cancelled");
  expect(answers).toEqual([["a", "done a"]]);
  expect(FakeWorker.alive).toBe(0);
});
