/**
 * The workbench: a spreadsheet in the page, the add-in's task pane in an iframe beside it, and our host of Office.js
 * between the two. The pane is the add-in as Excel loads it; it does not know where it runs.
 */
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "./style.css";
import { createBrowserGrid } from "../grid/browser";
import sampleAddress from "../sample/district.xlsx";
import { byId } from "./dom";
import { gridFunctions } from "./functions";
import { messages } from "./messages";
import { drawRibbon, readRibbon } from "./ribbon";
import { Workbench } from "./workbench";

const MANIFEST = "manifest.xml";

async function showRibbon(workbench: Workbench): Promise<void> {
  const ribbon = readRibbon(await (await fetch(MANIFEST)).text());
  drawRibbon(byId("ribbon", HTMLDivElement), ribbon, messages.ribbonLabel(ribbon.tab), (button) =>
    workbench.press(button),
  );
}

async function start(): Promise<void> {
  // asked for before the grid is built, which keeps the thread busy for a while
  const sample = fetch(sampleAddress).then((response) => response.arrayBuffer());
  const engine = createBrowserGrid(byId("grid", HTMLElement), gridFunctions);
  const workbench = new Workbench(engine);
  const opened = workbench.open(await sample, messages.sampleFileName);
  // only now: a caller who opens a workbook must not be overtaken by the sample
  window.workbench = workbench.api;
  await Promise.all([opened, showRibbon(workbench)]);
}

void start();
