/** The add-in's own way through Office.js, on the host of the tests: bundled by office.mjs, run in plain Node. */
import { mark, readWorkbook } from "../../src/excel";
import { watchEdits } from "../../src/excel/watch";
import { marksOf, reviewWorkbook } from "../../src/review";
import { countsOf, entriesOf } from "../../src/taskpane/review/model";
import { afterEdit, type Known } from "../../src/taskpane/state/follow";
import { largeTable } from "../../test/host/support/annex5";
import { toSnapshot } from "../../test/host/support/snapshot";
import { createHeadlessGrid } from "../../workbench/grid/headless";
import { createExcelModel } from "../../workbench/host";
import { OfficeHost } from "../../workbench/office";

type CreateOfficeWindow = (install: (paneWindow: object) => void) => Promise<{ readonly Excel: typeof Excel }>;
// eslint-disable-next-line @typescript-eslint/no-require-imports -- plain CommonJS, shared with the host tests
const { createOfficeWindow } = require("../../test/host/support/office-window.cjs") as {
  createOfficeWindow: CreateOfficeWindow;
};

export interface Measured {
  readonly rows: number;
  /** ms from the first request to the last answer of a whole review with its marks */
  readonly reviewMs: number;
  /** ms for the same values read through the same client and nothing else */
  readonly readMs: number;
  readonly trips: number;
  /** characters of the longest request or answer */
  readonly longest: number;
  /** ms of our own part after an edit of a figure: event → content → verdict → list */
  readonly followMs: number;
  /** the same after an edit of an industry, which has the table reviewed again and marked anew */
  readonly followNameMs: number;
}

const SHEET = "汇总";
const COLUMNS = 8;
/** one answer holds at most 5 MB */
const ROWS_A_READ = 5_000;
const FIGURES = [4.6, 4.1, 4.7, 4, 4.8].map((value, i) => [`D${3 + i}`, value] as const);
const INDUSTRIES = ["造纸", "钢铁", "味精", "钢铁", "甘蔗制糖"].map((text) => ["C40", text] as const);
/** how long an edit's echo may take before the measurement is a failure */
const LONGEST_ECHO = 10_000;

export async function measure(rows: number): Promise<Measured> {
  const engine = createHeadlessGrid(toSnapshot({ [SHEET]: largeTable(rows) }));
  const model = createExcelModel(engine);
  const hosts: OfficeHost[] = [];
  const client = await createOfficeWindow((paneWindow) => {
    hosts.push(new OfficeHost(paneWindow, model).install());
  });
  Object.assign(globalThis, client);
  const [host] = hosts;
  if (!host) throw new Error("the client did not start");
  try {
    await host.ready;
    const readMs = await timed(() =>
      client.Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(SHEET);
        for (let row = 0; row < rows; row += ROWS_A_READ) {
          worksheet
            .getRangeByIndexes(row, 0, Math.min(ROWS_A_READ, rows - row), COLUMNS)
            .load("values,text,numberFormat");
          await context.sync();
        }
      }),
    );
    host.resetExchanges();
    const start = performance.now();
    const reading = await readWorkbook();
    const review = reviewWorkbook(reading.workbook);
    await mark(marksOf(review), { marked: reading.marked });
    const reviewMs = performance.now() - start;
    const own = host.exchanges.filter(({ actions }) => actions > 0);
    const longest = Math.max(...own.flatMap(({ requestBytes, responseBytes }) => [requestBytes, responseBytes]));
    const known: Known = { workbook: reading.workbook, result: { review, scope: { of: "workbook" }, stale: false } };
    // as the pane has it on show before the first edit
    entriesOf(review, "issues");
    const followMs = await follow(known, FIGURES);
    const followNameMs = await follow(known, INDUSTRIES);
    return { rows, reviewMs, readMs, trips: own.length, longest, followMs, followNameMs };
  } finally {
    host.dispose();
    engine.dispose();
  }

  /** The median of several edits, each from its arrival to its verdict, its marks and the pane's list. */
  async function follow(known: Known, edits: readonly (readonly [string, string | number])[]): Promise<number> {
    let state = known;
    let judged: () => void = () => undefined;
    const stop = await watchEdits(async (edit) => {
      const followed = afterEdit(state, edit, {});
      state = followed;
      const { review } = followed.result;
      entriesOf(review, "issues");
      countsOf(review);
      if (followed.needsMarks) await mark(marksOf(review), { sheets: [SHEET], unlessSame: true });
      judged();
    });
    const times: number[] = [];
    for (const [address, value] of edits) {
      times.push(
        await timed(
          () =>
            new Promise<void>((resolve, reject) => {
              const timer = setTimeout(() => reject(new Error("no event came back")), LONGEST_ECHO);
              judged = () => {
                clearTimeout(timer);
                resolve();
              };
              model.root.worksheets.getItem(SHEET).getRange(address).values = [[value]];
            }),
        ),
      );
    }
    await stop();
    return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
