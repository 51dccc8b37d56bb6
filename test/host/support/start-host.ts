/**
 * An Excel for tests: the genuine Office.js client (node_modules/@microsoft/office-js, unmodified) on our host over a
 * headless Univer workbook. Formulas, conditional formats, undo and events are the grid's own.
 *
 *     import { startHost, type TestHost } from "./support/start-host";
 *
 *     let host: TestHost;
 *     beforeEach(async () => { host = await startHost({ 汇总: [["企业名称", "取水量"], ["甲厂", 3.9]] }); });
 *     afterEach(() => host.dispose());            // or jest never ends
 *
 *     test("…", async () => {
 *       await host.run(async (context) => { … await context.sync(); });     // Excel.run
 *       expect(host.read("汇总!B2").marked).toBe(true);
 *       expect(host.office.exchanges.length).toBeLessThanOrEqual(6);        // round trips, bytes, milliseconds
 *     });
 *
 * Code under test finds the client where it expects it: startHost() puts `Excel`, `Office` and `OfficeExtension` on
 * globalThis until dispose(). Faults: `host.office.inject({ kind: "hang" })` lets the next request hang,
 * `{ kind: "error", code: "GeneralException", after: 1 }` fails the one after; `startHost(book, { latencyMs: 50 })`.
 * Ribbon buttons: `await host.office.invokeAction("name")` runs what `Office.actions.associate("name", …)` was given.
 */
import path from "node:path";
import type { IWorkbookData } from "@univerjs/core";
import type { GridEngine } from "../../../workbench/grid/engine";
import type { GridFunction } from "../../../workbench/grid/functions";
import type { ExcelModel } from "../../../workbench/host";
import type { OfficeHost, OfficeHostOptions } from "../../../workbench/office";
import { toSnapshot, type SheetContents } from "./snapshot";

type Bundle = typeof import("./bundle-entry");
interface OfficeWindow {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}
type CreateOfficeWindow = (install: (paneWindow: object) => void) => Promise<OfficeWindow>;

export interface TestHostOptions extends OfficeHostOptions {
  /** functions in cells, e.g. WATER.CHECK */
  readonly functions?: readonly GridFunction[];
}

export interface CellReading {
  readonly value: string | number | boolean;
  readonly formula: string | null;
  /** colour of the cell's own fill, null without one */
  readonly fill: string | null;
  /** a highlight of the review holds on this cell */
  readonly marked: boolean;
}

export interface TestHost extends OfficeWindow {
  readonly engine: GridEngine;
  readonly office: OfficeHost;
  readonly model: ExcelModel;
  /** Excel.run of this host's client */
  readonly run: typeof Excel.run;
  /** straight from the grid: `Sheet!A1`; after `await host.settled()` with its calculated value */
  read(address: string): CellReading;
  settled(): Promise<void>;
  dispose(): void;
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- a bundle that jest must not transform
const load = (file: string): unknown => require(file);

export async function startHost(
  workbook?: Record<string, SheetContents> | Partial<IWorkbookData>,
  options: TestHostOptions = {},
): Promise<TestHost> {
  const bundle = load(path.resolve(__dirname, "../../../build/test/host.cjs")) as Bundle;
  const { createOfficeWindow } = load("./office-window.cjs") as { createOfficeWindow: CreateOfficeWindow };
  const { functions, ...officeOptions } = options;
  const engine = bundle.createHeadlessGrid(workbook && toSnapshot(workbook), functions);
  const model = bundle.createExcelModel(engine);
  let office: OfficeHost | undefined;
  const client = await createOfficeWindow((paneWindow) => {
    office = new bundle.OfficeHost(paneWindow, model, officeOptions).install();
  });
  if (!office) throw new Error("the client did not start");
  const started = office;
  // what the client asked while it started is not the add-in's
  await started.ready;
  started.resetExchanges();

  const { Excel, Office, OfficeExtension } = client;
  const globals = globalThis as Record<string, unknown>;
  const before = { Excel: globals["Excel"], Office: globals["Office"], OfficeExtension: globals["OfficeExtension"] };
  Object.assign(globals, { Excel, Office, OfficeExtension });

  return {
    Excel,
    Office,
    OfficeExtension,
    engine,
    office: started,
    model,
    run: Excel.run,
    read: (address) => readCell(engine, model, address),
    settled: async () => {
      await engine.settle();
    },
    dispose: () => {
      Object.assign(globals, before);
      started.dispose();
      engine.dispose();
    },
  };
}

function readCell(engine: GridEngine, model: ExcelModel, address: string): CellReading {
  const at = address.lastIndexOf("!");
  const range = model.root.worksheets
    .getItem(address.slice(0, at).replace(/^'|'$/g, ""))
    .getRange(address.slice(at + 1));
  const [row, col, sheetId] = [range.rowIndex, range.columnIndex, range.worksheet.id];
  const cell = engine.cells(sheetId)[row]?.[col];
  return {
    value: range.values?.[0]?.[0] ?? "",
    formula: cell?.f ?? null,
    fill: engine.style(cell?.s)?.bg?.rgb ?? null,
    marked: engine.isMarked(sheetId, row, col),
  };
}
