/** The built workbench in a real browser, started as a user starts it: `node scripts/start.mjs`. */
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type FrameLocator, type Locator, type Page } from "playwright-core";
import type { CellReading } from "../../../workbench/page/workbook-api";

const project = path.join(__dirname, "../../..");
const screenshots = path.join(project, "build/screenshots");

const WINDOW = { width: 1440, height: 900 } as const;
/** ms; a first build on a busy machine */
const LONGEST_START = 240_000;
const PATIENCE = 60_000;
const LONGEST_MARKING = 15_000;

/** Must hold before any test of this folder can mean something. */
export function browserPath(): string {
  const candidates = [process.env["CHROME"], "/usr/bin/google-chrome", "/usr/bin/chromium", "/usr/bin/microsoft-edge"];
  const found = candidates.find((file) => file !== undefined && existsSync(file));
  if (!found) throw new Error("没有找到浏览器：请安装 Chrome、Edge 或 Chromium，或用环境变量 CHROME 指出它的路径。");
  return found;
}

function startServer(): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [path.join(project, "scripts/start.mjs")], {
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise((resolve, reject) => {
    let output = "";
    const timer = setTimeout(() => reject(new Error(`the workbench did not start:\n${output}`)), LONGEST_START);
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      const url = /http:\/\/localhost:\d+\//.exec(output)?.[0];
      if (!url) return;
      clearTimeout(timer);
      resolve({ process: child, url });
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", (code) => reject(new Error(`the workbench ended with ${code}:\n${output}`)));
  });
}

export class WorkbenchUnderTest {
  /** what went wrong or astray on any page, told by the browser */
  readonly consoleErrors: string[] = [];
  readonly outsideRequests: string[] = [];
  readonly failedRequests: string[] = [];

  private constructor(
    readonly url: string,
    private readonly server: ChildProcess,
    private readonly browser: Browser,
    readonly page: Page,
  ) {}

  static async start(): Promise<WorkbenchUnderTest> {
    const { process: server, url } = await startServer();
    let browser: Browser | undefined;
    try {
      browser = await chromium.launch({
        executablePath: browserPath(),
        args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
      });
      const page = await browser.newPage({ viewport: WINDOW, locale: "zh-CN", acceptDownloads: true });
      page.setDefaultTimeout(PATIENCE);
      const workbench = new WorkbenchUnderTest(url, server, browser, page);
      workbench.watch();
      await workbench.load();
      return workbench;
    } catch (error) {
      // a process that is left behind would keep jest from ending
      await browser?.close();
      server.kill();
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.server.kill();
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("#pane");
  }

  /** Goes to the page and waits for the sample and the pane. */
  async load(): Promise<void> {
    await this.page.goto(this.url);
    await this.page.waitForFunction(() => window.workbench !== undefined);
    await this.paneButton("核查整个工作簿").waitFor();
    await this.page.locator("#ribbon button").first().waitFor();
  }

  paneButton(name: string) {
    return this.pane.getByRole("button", { name, exact: true });
  }

  ribbonButton(name: string) {
    return this.page.locator("#ribbon").getByRole("button", { name, exact: true });
  }

  read(address: string): Promise<CellReading> {
    return this.page.evaluate((cell) => window.workbench!.read(cell), address);
  }

  async write(address: string, value: string | number | boolean | null): Promise<void> {
    await this.page.evaluate(([cell, content]) => window.workbench!.write(cell, content), [address, value] as const);
  }

  sheets(): Promise<string[]> {
    return this.page.evaluate(() => window.workbench!.sheets());
  }

  async open(bytes: Uint8Array): Promise<void> {
    await this.page.evaluate(async (base64) => {
      const opened = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      await window.workbench!.open(opened.buffer);
    }, Buffer.from(bytes).toString("base64"));
  }

  async save(): Promise<Buffer> {
    const base64 = await this.page.evaluate(async () => {
      const bytes = new Uint8Array(await window.workbench!.save());
      let text = "";
      for (const byte of bytes) text += String.fromCharCode(byte);
      return btoa(text);
    });
    return Buffer.from(base64, "base64");
  }

  /** Drops files and folders from the desktop, as the browser gets them from the window system. */
  async drop(target: Locator, files: readonly string[]): Promise<void> {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (!box) throw new Error("nothing to drop on");
    const session = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const) {
      await session.send("Input.dispatchDragEvent", { type, ...place, data });
    }
    await session.detach();
  }

  /** Jumps to a cell through the name box, as a user does. */
  async goTo(cell: string): Promise<void> {
    const nameBox = this.page.locator(NAME_BOX);
    await nameBox.click();
    await nameBox.fill(cell);
    await nameBox.press("Enter");
  }

  /** Types into a cell with the real keyboard. */
  async type(cell: string, text: string): Promise<void> {
    await this.goTo(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Addresses among `cells` of one sheet that carry a mark. */
  async marked(sheet: string, cells: readonly string[]): Promise<string[]> {
    const readings = await Promise.all(cells.map((cell) => this.read(`${sheet}!${cell}`)));
    return cells.filter((_, index) => readings[index]?.marked);
  }

  /** Marks come and go a moment after a press or an edit. Answers the last state seen, for the caller to judge. */
  async untilMarked(sheet: string, cells: readonly string[], expected: readonly string[]): Promise<string[]> {
    const deadline = Date.now() + LONGEST_MARKING;
    let marked = await this.marked(sheet, cells);
    while (marked.join() !== expected.join() && Date.now() < deadline) {
      await this.page.waitForTimeout(100);
      marked = await this.marked(sheet, cells);
    }
    return marked;
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await this.page.screenshot({ path: path.join(screenshots, `${name}.png`) });
  }

  private watch(): void {
    const { page, url } = this;
    page.on("console", (message) => {
      if (message.type() === "error") this.consoleErrors.push(message.text());
    });
    page.on("pageerror", (error) => this.consoleErrors.push(error.message));
    page.on("request", (request) => {
      const address = request.url();
      if (!address.startsWith(url) && !/^(?:data|blob):/.test(address)) this.outsideRequests.push(address);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) this.failedRequests.push(`${response.status()} ${response.url()}`);
    });
  }
}

/** Univer's box over the grid's left upper corner */
const NAME_BOX = "[data-u-comp='defined-name'] input";
