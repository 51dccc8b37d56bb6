/** The page's parts at work together: the file, the grid, the pane, the bar above them. */
import { XlsxError } from "../../src/xlsx";
import type { GridEngine } from "../grid/engine";
import { byId } from "./dom";
import { acceptDrops, download, readFile, WorkbookFile, type OpenedFile } from "./files";
import { MessageBar } from "./message-bar";
import { messages } from "./messages";
import { Pane } from "./pane";
import type { RibbonButton } from "./ribbon";
import { PaneFrame } from "./splitter";
import { createCellAccess, type WorkbenchApi } from "./workbook-api";

const WORKBOOK_NAME = /\.xls[xm]$/i;

export class Workbench {
  readonly api: WorkbenchApi;
  private readonly messageBar = new MessageBar();
  private readonly file: WorkbookFile;
  private readonly pane: Pane;
  private name = "";

  /** @param opened the file that the grid was built with */
  constructor(engine: GridEngine, opened: OpenedFile) {
    this.file = new WorkbookFile(engine, opened);
    this.showName(opened.name);
    this.pane = new Pane(engine, new PaneFrame());
    window.attachOffice = (paneWindow) => this.pane.attach(paneWindow);
    this.api = {
      ...createCellAccess(engine, this.pane.createModel()),
      open: (bytes) => this.open(bytes, messages.newFileName),
      save: async () => (await this.file.save()).buffer,
    };
    this.listen();
  }

  /** Opens a workbook and starts the add-in for it; settles when both are there. @throws XlsxError, and then the open workbook stays as it is */
  async open(bytes: ArrayBuffer, name: string): Promise<void> {
    this.file.open(readFile(bytes, name));
    this.messageBar.hide();
    this.showName(name);
    await this.startAddIn();
  }

  /** Settles when the pane is there. */
  startAddIn(): Promise<void> {
    return this.pane.start();
  }

  /** A button of the ribbon. */
  async press({ id, label, action }: RibbonButton): Promise<void> {
    this.messageBar.hide();
    if (action.kind === "show-pane") return this.pane.show();
    try {
      await this.pane.invoke(action.name, id);
    } catch (error) {
      console.warn(error);
      this.messageBar.show(messages.commandFailed(label));
    }
  }

  private listen(): void {
    const input = byId("file", HTMLInputElement);
    byId("open", HTMLButtonElement).addEventListener("click", () => input.click());
    byId("save", HTMLButtonElement).addEventListener("click", () => void this.saveToDisk());
    input.addEventListener("change", () => {
      const files = [...(input.files ?? [])];
      // the same file may be chosen again
      input.value = "";
      void this.openFromDisk(files);
    });
    acceptDrops(byId("drop", HTMLDivElement), (files) => void this.openFromDisk(files));
  }

  private async openFromDisk([file, ...others]: readonly File[]): Promise<void> {
    if (!file) return;
    if (!WORKBOOK_NAME.test(file.name)) {
      this.messageBar.show(messages.notOpened(file.name, messages.notAnXlsx));
      return;
    }
    try {
      await this.open(await file.arrayBuffer(), file.name);
      if (others.length > 0) this.messageBar.show(messages.onlyOneFile);
    } catch (error) {
      this.messageBar.show(messages.notOpened(file.name, reasonOf(error)));
    }
  }

  private async saveToDisk(): Promise<void> {
    this.messageBar.hide();
    try {
      download(await this.file.save(), this.name);
    } catch (error) {
      this.messageBar.show(messages.notSaved(reasonOf(error)));
    }
  }

  private showName(name: string): void {
    this.name = name;
    const label = byId("file-name", HTMLSpanElement);
    label.textContent = name;
    label.title = name;
    document.title = messages.title(name);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof XlsxError) return error.message;
  console.warn(error);
  return messages.unexpected;
}
