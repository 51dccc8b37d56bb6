/** One thread of the long run: examines cases one after the other and tells of each before it starts. */
import { parentPort, workerData } from "node:worker_threads";
import { caseOf, originals } from "./cases";
import { examine } from "./examine";

const { root, first } = workerData as { root: string; first: number };
const files = originals(root);
for (let seed = first; ; seed++) {
  const { file, bytes } = caseOf(seed, files);
  parentPort?.postMessage({ kind: "start", seed, file, bytes });
  try {
    parentPort?.postMessage({ kind: "done", seed, outcome: examine(bytes) });
  } catch (error) {
    parentPort?.postMessage({ kind: "broken", seed, message: String((error as Error).message) });
  }
}
