/**
 * `npm run bench`: the performance goals, each measured beside a reference in the same run, because a machine's own
 * speed says nothing. A whole run writes docs/benchmarks.md. `npm run bench -- --short` takes small amounts and needs no browser: a look whether it all runs.
 */
import { benchBatch } from "./bench/batch.mjs";
import { benchCheck } from "./bench/check-function.mjs";
import { document, verdictOf } from "./bench/document.mjs";
import { benchOffice } from "./bench/office.mjs";
import { benchPages } from "./bench/pages.mjs";
import { benchSizes } from "./bench/sizes.mjs";
import { buildWorkbench } from "./bundle/workbench.mjs";

const isShort = process.argv.includes("--short");

/** @typedef {{ what: string, goal: string, ours: string, reference: string, ratio: number | null, met: boolean | null }} Row */

function print(/** @type {Row} */ { what, goal, ours, reference, ratio, met }) {
  console.log(`${verdictOf(met)}  ${what}`);
  console.log(`      本次 ${ours}；目标 ${goal}`);
  console.log(`      参照 ${reference}${ratio === null ? "" : `；比值 ${ratio.toPrecision(3)}`}`);
}

const root = await buildWorkbench({ onBuild: () => console.log("正在构建 …") });
const benches = [benchCheck, benchSizes, benchOffice, benchBatch, ...(isShort ? [] : [benchPages])];
const rows = [];
for (const bench of benches) {
  for (const row of await bench({ root, isShort })) {
    print(row);
    rows.push(row);
  }
}
if (!isShort) await document(rows);
const missed = rows.filter(({ met }) => met === false).length;
console.log(missed === 0 ? "所测各项均达到目标。" : `${missed} 项未达到目标。`);
