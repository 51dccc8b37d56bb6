/** `docs/benchmarks.md`: what a whole run of the benchmarks found, as a table. */
import { writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";

const FILE = fileURLToPath(new URL("../../docs/benchmarks.md", import.meta.url));

export const verdictOf = (met) => (met === null ? "未测" : met ? "达到" : "未达到");
const cell = (text) => text.replaceAll("|", "\\|");

/** @param {readonly import("../bench.mjs").Row[]} rows */
export async function document(rows) {
  const lines = rows.map(({ what, goal, ours, reference, ratio, met }) =>
    [what, goal, ours, reference, ratio === null ? "—" : ratio.toPrecision(3), verdictOf(met)].map(cell).join(" | "),
  );
  const text = [
    "# 性能",
    "由 `npm run bench` 写成，请勿手改。每一行的参照与本次都在同一次运行中测得：机器快慢不同，比值才可比较。",
    `运行环境：${availableParallelism()} 核，Node.js ${process.versions.node.split(".")[0]}。`,
    ["指标 | 目标 | 本次 | 参照 | 比值 | 结论", "--- | --- | --- | --- | --- | ---", ...lines].join("\n"),
  ].join("\n\n");
  await writeFile(FILE, await format(text, { ...(await resolveConfig(FILE)), parser: "markdown" }));
}
