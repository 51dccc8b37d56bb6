/**
 * `npm test`: every check of the project, one after the other, and a closing line `N passed, N failed`. A check that
 * fails does not stop the ones after it, so that one run tells everything; the exit status tells whether all passed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowser } from "./browser.mjs";
import { buildWorkbench } from "./bundle/workbench.mjs";

const project = fileURLToPath(new URL("../", import.meta.url));
const reports = path.join(project, "build/reports");
const tool = (name) => path.join(project, "node_modules", name);

const CHECKS = [
  ["类型检查", [tool("typescript/bin/tsc"), "-p", "."]],
  ["代码规范", [tool("eslint/bin/eslint.js"), ".", "--max-warnings", "0"]],
  ["排版", [tool("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", "."]],
  ["构建加载项", [tool("webpack/bin/webpack.js"), "--config", "webpack.config.js"]],
];
const JEST_PROJECTS = ["unit", "host", "e2e"];

const totals = { passed: 0, failed: 0 };

function count(name, passed, failed, started) {
  totals.passed += passed;
  totals.failed += failed;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`—— ${name}：${passed} passed, ${failed} failed（${seconds} 秒）`);
}

function node(args, environment = {}) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: project,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...environment },
  });
  return status === 0;
}

async function check(name, run) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  let passed = false;
  try {
    passed = await run();
  } catch (problem) {
    console.error(problem.message);
  }
  count(name, passed ? 1 : 0, passed ? 0 : 1, started);
}

/** Every test counts; a suite that did not even load, and a test that was switched off, count as failures. */
function jest(name, environment) {
  console.log(`\n== 测试：${name}`);
  const started = Date.now();
  const report = path.join(reports, `${name}.json`);
  rmSync(report, { force: true });
  const passed = node(
    [tool("jest/bin/jest.js"), "--selectProjects", name, "--json", "--outputFile", report, "--reporters", "summary"],
    environment,
  );
  if (!existsSync(report)) return count(name, 0, 1, started);
  const result = JSON.parse(readFileSync(report, "utf8"));
  for (const suite of result.testResults.filter(({ status }) => status === "failed")) {
    console.log(`${path.relative(project, suite.name)}\n${suite.message}`);
  }
  const unloaded = result.numRuntimeErrorTestSuites;
  const skipped = result.numPendingTests + result.numTodoTests;
  if (skipped > 0) console.log(`有 ${skipped} 项测试被跳过，按失败计。`);
  const failed = result.numFailedTests + unloaded + skipped;
  count(name, result.numPassedTests, failed === 0 && !passed ? 1 : failed, started);
}

mkdirSync(reports, { recursive: true });
let browser = "";
await check("浏览器", () => {
  browser = ensureBrowser();
  console.log(browser);
  return true;
});
for (const [name, args] of CHECKS) await check(name, () => node(args));
await check("构建工作台", async () => {
  await buildWorkbench();
  return true;
});
for (const name of JEST_PROJECTS) jest(name, browser ? { CHROME: browser } : {});

console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);
