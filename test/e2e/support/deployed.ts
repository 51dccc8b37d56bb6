/**
 * The add-in as a closed network has it: built with `office=local` for an address below a path, sent with the headers
 * of the server configuration that lies in the built folder, every other address blocked. Around it stands the page of
 * the workbench, which is not deployed, in the role of Excel.
 */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { chromium, type Browser, type BrowserContext, type Page, type Route } from "playwright-core";
import { browserPath } from "./workbench";

const project = path.join(__dirname, "../../..");
const workbench = path.join(project, "build/workbench");
export const BASE_URL = "https://water.example.gov.cn/bureau/addin/";
const PATIENCE = 30_000;

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml",
};

/** The workbench's own files; all others come from the deployed folder. */
const isExcel = (file: string): boolean => file === "index.html" || file.startsWith("workbench/");

export interface Visit {
  readonly page: Page;
  /** below the base address */
  readonly requested: string[];
  readonly outside: string[];
  readonly missing: string[];
  /** what the browser's console said as an error */
  readonly errors: string[];
  /** directive and what it stopped */
  readonly violations: string[];
}

export class Deployment {
  /** as the nginx configuration of the folder has them */
  readonly headers: Readonly<Record<string, string>>;

  private constructor(
    readonly folder: string,
    private readonly browser: Browser,
  ) {
    const configuration = readFileSync(path.join(folder, "nginx.conf"), "utf8");
    const fixed = [...configuration.matchAll(/add_header (\S+) "([^"]+)"/g)];
    this.headers = Object.fromEntries(fixed.map(([, name = "", value = ""]) => [name, value]));
  }

  static async start(): Promise<Deployment> {
    const folder = mkdtempSync(path.join(tmpdir(), "deployed-"));
    const webpack = path.join(project, "node_modules/webpack/bin/webpack.js");
    const env = [`baseUrl=${BASE_URL}`, "office=local", `folder=${folder}`].flatMap((each) => ["--env", each]);
    await promisify(execFile)(process.execPath, [webpack, "--config", "webpack.config.js", ...env], { cwd: project });
    const browser = await chromium.launch({
      executablePath: browserPath(),
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
    });
    return new Deployment(folder, browser);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    rmSync(this.folder, { recursive: true });
  }

  /**
   * A page of a browser that has seen nothing yet.
   * @param announced the ExcelApi set of the Excel around the pane, in place of the workbench's own
   */
  async visit(address: string, announced?: string): Promise<Visit> {
    const context = await this.browser.newContext({ locale: "zh-CN", viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const visit: Visit = { page, requested: [], outside: [], missing: [], errors: [], violations: [] };
    await this.watch(context, visit, announced);
    await page.goto(BASE_URL + address);
    return visit;
  }

  private async watch(context: BrowserContext, visit: Visit, announced?: string): Promise<void> {
    await context.exposeBinding("reportViolation", (_source, text: string) => void visit.violations.push(text));
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
        const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
        reportViolation(`${effectiveDirective} ${blockedURI} ${sample}`);
      });
    });
    await context.route("**/*", (route) => this.answer(route, visit, announced));
    visit.page.on("console", (message) => {
      if (message.type() === "error") visit.errors.push(message.text());
    });
    visit.page.on("pageerror", (error) => visit.errors.push(error.message));
  }

  private async answer(route: Route, visit: Visit, announced?: string): Promise<void> {
    const address = route.request().url();
    if (!address.startsWith(BASE_URL)) {
      visit.outside.push(address);
      return route.abort("internetdisconnected");
    }
    const name = decodeURIComponent(new URL(address).pathname.slice(new URL(BASE_URL).pathname.length));
    visit.requested.push(name);
    const file = path.join(isExcel(name) ? workbench : this.folder, name);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      visit.missing.push(name);
      return route.fulfill({ status: 404, headers: this.headers });
    }
    const type = TYPES[path.extname(file)] ?? "application/octet-stream";
    const content = readFileSync(file);
    const body =
      announced !== undefined && isExcel(name) && type === TYPES[".js"]
        ? content.toString().replace(/\bExcelApi:\s*"[\d.]+"/, `ExcelApi:"${announced}"`)
        : content;
    await route.fulfill({ headers: { "Content-Type": type, ...(isExcel(name) ? {} : this.headers) }, body });
  }
}
