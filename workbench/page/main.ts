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
import { byId } from "./dom";
import { gridFunctions } from "./functions";
import { MessageBar } from "./message-bar";
import { messages } from "./messages";
import { Pane } from "./pane";
import { drawRibbon, readRibbon, type RibbonButton } from "./ribbon";
import { PaneFrame } from "./splitter";
import { createCellAccess } from "./workbook-api";

const MANIFEST = "manifest.xml";

const messageBar = new MessageBar();
const engine = createBrowserGrid(byId("grid", HTMLElement), gridFunctions);
const pane = new Pane(engine, new PaneFrame());
window.attachOffice = (paneWindow) => pane.attach(paneWindow);
void pane.start();

async function press({ id, label, action }: RibbonButton): Promise<void> {
  messageBar.hide();
  if (action.kind === "show-pane") return pane.show();
  try {
    await (pane.invoke(action.name, id) ?? Promise.reject(new Error(messages.paneNotReady)));
  } catch (error) {
    console.warn(error);
    messageBar.show(messages.commandFailed(label));
  }
}

async function showRibbon(): Promise<void> {
  const ribbon = readRibbon(await (await fetch(MANIFEST)).text());
  drawRibbon(byId("ribbon", HTMLDivElement), ribbon, messages.ribbonLabel(ribbon.tab), press);
}

void showRibbon();
void createCellAccess;
