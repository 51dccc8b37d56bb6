/**
 * Feeds damaged workbooks to every reader and writer until the time is over:
 *   npm run fuzz -- --minutes 10 [--seed 1]
 * A case that breaks a rule, takes too long or too much memory is written to test/fixtures/fuzz, where the tests find
 * it; the exit status tells whether there was one.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const CASE_MS = 10_000;
const MEGABYTES = 1024;

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "1" }, seed: { type: "string", default: "1" } },
});
const end = Date.now() + Number(values.minutes) * 60_000;
const first = Number(values.seed);
if (!Number.isFinite(end) || !Number.isInteger(first)) {
  console.error("用法：npm run fuzz -- --minutes 分钟数 [--seed 起始编号]");
  process.exit(2);
}

const bundle = join(root, "node_modules/.cache/water-benchmark/fuzz.mjs");
await build({
  entryPoints: [join(root, "test/fuzz/worker.ts")],
  outfile: bundle,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "error",
});

const counts = { refused: 0, read: 0, written: 0 };
const messages = new Map();
let next = first;

function keep({ seed, file, bytes }, message) {
  const times = messages.get(message) ?? 0;
  messages.set(message, times + 1);
  // the same trouble again and again needs no more examples
  if (times > 0) return;
  const name = join(root, "test/fixtures/fuzz", `${seed}.xlsx`);
  mkdirSync(dirname(name), { recursive: true });
  writeFileSync(name, bytes);
  console.error(`编号 ${seed}（${file}）：${message}`);
}

/** Runs one thread until a case ends it or the time is over. */
function run() {
  return new Promise((done) => {
    const worker = new Worker(bundle, {
      workerData: { root, first: next },
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    });
    let current = null;
    let timer;
    const finish = async (message) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      if (message !== null && current) keep(current, message);
      await worker.terminate();
      done();
    };
    worker.on("message", (message) => {
      clearTimeout(timer);
      if (message.kind === "start") {
        current = message;
        next = message.seed + 1;
        timer = setTimeout(() => finish(`超过 ${CASE_MS / 1000} 秒`), CASE_MS);
      } else if (message.kind === "broken") keep(current, message.message);
      else counts[message.outcome]++;
      if (Date.now() > end) void finish(null);
    });
    worker.on("error", (error) => finish(error.code ?? error.message));
  });
}

while (Date.now() < end) await run();
const total = counts.refused + counts.read + counts.written;
console.log(
  `编号 ${first} 至 ${next - 1}：${counts.refused} 个被拒绝，${counts.read} 个可读，${counts.written} 个可读可写；` +
    `${messages.size} 种问题。`,
);
process.exit(messages.size === 0 && total > 0 ? 0 : 1);
