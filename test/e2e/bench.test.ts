/** The benchmarks run, and each says what it measured against what. */
import { spawnSync } from "node:child_process";
import path from "node:path";

const project = path.join(__dirname, "../..");

test("npm run bench, with small amounts", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/bench.mjs", "--short"], {
    cwd: project,
    encoding: "utf8",
  });
  expect(stderr).not.toMatch(/Error/);
  expect(status).toBe(0);
  for (const what of [
    "CHECK",
    "functions.js",
    "窗格首次载入",
    "Office.js 核查",
    "改一个数值之后",
    "改一家企业的行业之后",
    "201 × 30",
  ]) {
    expect(stdout).toMatch(new RegExp(`(?:达到|未达到|未测)  .*${what}[^\\n]*\\n.*本次 .*\\d.*；目标 .*\\n.*参照 `));
  }
}, 240_000);
