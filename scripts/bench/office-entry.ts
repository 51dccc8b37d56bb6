/** The add-in's own way through Office.js, on the host of the tests: bundled by office.mjs, run in plain Node. */
import { mark, readWorkbook } from "../../src/excel";
import { watchEdits } from "../../src/excel/watch";
import { marksOf, reviewWorkbook } from "../../src/review";
import { afterEdit } from "../../src/taskpane/state/follow";
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
  /** ms of our own part after one edit: event → content → verdict */
  readonly followMs: number;
}

const SHEET = "汇总";
const COLUMNS = 8;
/** one answer holds at most 5 MB */
const ROWS_A_READ = 5_000;
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
    const followMs = await follow(review);
    return { rows, reviewMs, readMs, trips: own.length, longest, followMs };
  } finally {
    host.dispose();
    engine.dispose();
  }

  /** From the edit's arrival to its verdict; the grid's own calculation is over before the event is sent. */
  async function follow(review: ReturnType<typeof reviewWorkbook>): Promise<number> {
    let judged: (ms: number) => void = () => undefined;
    let sent = 0;
    const stop = await watchEdits(async (edit) => {
      afterEdit({ review, scope: { of: "workbook" }, stale: false }, edit);
      judged(performance.now() - sent);
    });
    const followMs = await new Promise<number>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("no event came back")), LONGEST_ECHO);
      judged = (ms) => {
        clearTimeout(timer);
        resolve(ms);
      };
      sent = performance.now();
      model.root.worksheets.getItem(SHEET).getRange("D3").values = [[4.6]];
    });
    await stop();
    return followMs;
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
