/** In the browser: pane and workbench from navigation to use, and a sheet full of CHECK formulas. */
import { writeXlsx } from "hucre/xlsx";
import { chromium } from "playwright-core";
import { ensureBrowser } from "../browser.mjs";
import { serve } from "../serve.mjs";

const GOALS = { pane: 500, grid: 2000, formulas: 2000 };
const FORMULAS = 10_000;
const ROUNDS = 3;

/** Runs in every frame: when its first button, and its first canvas with something on it, are there. */
function watchFirstUse() {
  const note = () => {
    const seen = (window.firstUse ??= {});
    if (!seen.button && document.querySelector("#root button, [role=tab]")) seen.button = performance.now();
    if (!seen.canvas && document.querySelector("#grid canvas")) {
      seen.canvas = -1;
      requestAnimationFrame(() => requestAnimationFrame(() => (seen.canvas = performance.now())));
    }
  };
  new MutationObserver(note).observe(document, { childList: true, subtree: true });
}

async function visit(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  await page.addInitScript(watchFirstUse);
  await page.goto(url);
  await page.waitForFunction(() => {
    const pane = document.getElementById("pane")?.contentWindow;
    return window.firstUse?.canvas > 0 && pane?.firstUse?.button > 0 && window.workbench;
  });
  return { page, gridMs: await page.evaluate(() => window.firstUse.canvas) };
}

/** ms from navigation to the first control of the pane alone, the grid being at rest. */
async function reloadPane(page) {
  await page.evaluate(() => document.getElementById("pane").contentWindow.location.reload());
  await page.waitForTimeout(200);
  await page.waitForFunction(() => document.getElementById("pane").contentWindow.firstUse?.button > 0);
  return page.evaluate(() => document.getElementById("pane").contentWindow.firstUse.button);
}

/** ms from the bytes of a sheet full of formulas, without stored results, to the last result. */
async function calculate(page, formula) {
  const rows = Array.from({ length: FORMULAS }, (_, i) => [3 + (i % 20) / 10]);
  const cells = new Map(rows.map((_, i) => [`${i},1`, { value: null, formula: formula(i + 1) }]));
  const bytes = await writeXlsx({ sheets: [{ name: "S", rows, cells }] });
  return page.evaluate(
    async ([base64, last]) => {
      const book = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;
      const start = performance.now();
      const opened = window.workbench.open(book);
      const { text } = await window.workbench.read(last);
      const ms = performance.now() - start;
      if (!text.endsWith("达标")) throw new Error(`not calculated: ${text}`);
      // the pane starts anew for each workbook; the next measurement must not run beside it
      await opened;
      return ms;
    },
    [Buffer.from(bytes).toString("base64"), `S!B${FORMULAS}`],
  );
}

async function staticPage(browser, url) {
  const page = await browser.newPage();
  await page.goto(url);
  const ms = await page.evaluate(() => performance.getEntriesByType("navigation")[0].loadEventStart);
  await page.close();
  return ms;
}

export async function benchPages({ root }) {
  const server = await serve({ root });
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    let [grid, pane] = [Infinity, Infinity];
    for (let i = 1; i < ROUNDS; i++) {
      const { page, gridMs } = await visit(browser, server.url);
      grid = Math.min(grid, gridMs);
      pane = Math.min(pane, await reloadPane(page));
      await page.close();
    }
    const plain = await staticPage(browser, `${server.url}help/functions.html`);
    const { page, gridMs } = await visit(browser, server.url);
    grid = Math.min(grid, gridMs);
    const ours = await calculate(page, (row) => `_xldudf_WATER_CHECK("钢铁","吨钢取水量",A${row})`);
    const native = await calculate(page, (row) => `IF(A${row}<=4.2,"达标","不达标")`);
    const row = (what, goal, ms, reference, base) => ({
      what,
      goal: `不超过 ${goal} 毫秒`,
      ours: `${ms.toFixed(0)} 毫秒`,
      reference: `${reference} ${base.toFixed(0)} 毫秒`,
      ratio: ms / base,
      met: ms <= goal,
    });
    return [
      row("窗格：从打开到第一个可用的控件", GOALS.pane, pane, "同一服务器的静态说明页", plain),
      row("工作台：从打开到画出表格", GOALS.grid, grid, "同一服务器的静态说明页", plain),
      row(
        `工作台：打开并算完 ${FORMULAS.toLocaleString("en")} 个 CHECK 公式`,
        GOALS.formulas,
        ours,
        "同样多的原生 IF 公式",
        native,
      ),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}
