/** What the pane downloads before its first control, and functions.js. Office.js comes from Microsoft's cache and is not ours. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const KILO = 1024;
const GOALS = { pane: 230, functions: 25 };

const compressed = (root, file) => gzipSync(readFileSync(path.join(root, file)), { level: 9 }).length / KILO;

export async function benchSizes({ root }) {
  const html = readFileSync(path.join(root, "taskpane.html"), "utf8");
  const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src]) => src);
  const own = scripts.filter((src) => !src.includes("office.js"));
  const office = compressed(root, "office/office.js") + compressed(root, "office/excel-win32-16.01.js");
  const size = (what, files, goal) => {
    const ours = files.reduce((sum, file) => sum + compressed(root, file), 0);
    return {
      what,
      goal: `不超过 ${goal} KB（gzip）`,
      ours: `${ours.toFixed(1)} KB：${files.join("、")}`,
      reference: `Office.js 自身 ${office.toFixed(0)} KB`,
      ratio: ours / office,
      met: ours <= goal,
    };
  };
  return [size("窗格首次载入的脚本", own, GOALS.pane), size("functions.js", ["functions.js"], GOALS.functions)];
}
