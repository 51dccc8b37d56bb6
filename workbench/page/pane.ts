/** The task pane in its iframe, with our host behind its Office.js client. */
import { cellEditing, protectInGrid } from "../grid/browser";
import type { GridEngine } from "../grid/engine";
import { createExcelModel, type ExcelModel } from "../host";
import { OfficeHost } from "../office";
import type { PaneFrame } from "./splitter";

const ADDRESS = "taskpane.html";
/** ms after which nobody goes on waiting for a pane that does not draw itself */
const LONGEST_START = 15_000;

export class Pane {
  private host: OfficeHost | undefined;

  constructor(
    private readonly engine: GridEngine,
    private readonly frame: PaneFrame,
  ) {}

  /** Called by taskpane.html's first script, before Office.js is there. */
  attach(paneWindow: Window): void {
    this.host?.dispose();
    this.host = new OfficeHost(paneWindow, this.createModel()).install();
    this.host.pane.onChange = (visible) => this.frame.show(visible);
    this.frame.show(true);
  }

  /** The Excel that the pane sees. One a pane: nothing of a former one may reach the next. */
  createModel(): ExcelModel {
    const model = createExcelModel(this.engine, cellEditing(this.engine));
    model.root.$onProtect = (sheetId, on) => protectInGrid(this.engine, sheetId, on);
    return model;
  }

  /** Starts the add-in anew, as Excel does for each workbook; settles when the pane has drawn its first control. */
  async start(): Promise<void> {
    const { frame } = this.frame;
    const loaded = new Promise<void>((resolve) => frame.addEventListener("load", () => resolve(), { once: true }));
    // not into the history: the back button leads out of the workbench, not to an older pane
    if (frame.contentWindow) frame.contentWindow.location.replace(new URL(ADDRESS, location.href));
    else frame.src = ADDRESS;
    await loaded;
    await firstControl(frame.contentDocument);
  }

  show(): void {
    if (this.host) this.host.pane.visible = true;
    this.frame.show(true);
  }

  /** Presses a ribbon button of the add-in. @throws while the add-in has not started */
  async invoke(action: string, controlId: string): Promise<void> {
    if (!this.host) throw new Error("the add-in has not started yet");
    await this.host.invokeAction(action, controlId);
  }
}

async function firstControl(pane: Document | null): Promise<void> {
  if (!pane || pane.querySelector("button")) return;
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (pane.querySelector("button")) finish();
    });
    const timer = setTimeout(() => finish(), LONGEST_START);
    const finish = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    };
    observer.observe(pane.documentElement, { childList: true, subtree: true });
  });
}
