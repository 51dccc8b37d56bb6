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
import { readFile } from "./files";
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
  const file = readFile(await sample, messages.sampleFileName);
  const engine = createBrowserGrid(byId("grid", HTMLElement), gridFunctions, file.snapshot);
  const workbench = new Workbench(engine, file);
  const started = workbench.startAddIn();
  window.workbench = workbench.api;
  await Promise.all([started, showRibbon(workbench)]);
}

void start();
