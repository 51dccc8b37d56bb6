/** The host as a test bench: faults on demand, round trips counted, ribbon buttons pressed. */
import { failure, pause } from "./support/watch";
import { startHost, type TestHost } from "./support/start-host";

let host: TestHost;
beforeEach(async () => {
  host = await startHost({ 数据: [[5]] });
});
afterEach(() => host.dispose());

const touch = (): Promise<string> =>
  failure(
    host.run(async (context) => {
      context.workbook.worksheets.getItem("数据").getRange("A1").load("values");
      await context.sync();
    }),
  );

test("a request hangs, the next ones are answered", async () => {
  host.office.inject({ kind: "hang", after: 1 });
  expect(await touch()).toBe("no error");
  const outcome = await Promise.race([touch(), pause(100).then(() => "hangs")]);
  expect(outcome).toBe("hangs");
  expect(await touch()).toBe("no error");
});

test("a request fails with the code that was asked for, and does nothing", async () => {
  host.office.inject({ kind: "error", code: "GeneralException" });
  const write = (): Promise<string> =>
    failure(
      host.run(async (context) => {
        context.workbook.worksheets.getItem("数据").getRange("A1").values = [[6]];
        await context.sync();
      }),
    );
  expect([await write(), host.read("数据!A1").value]).toEqual(["GeneralException", 5]);
  expect([await write(), host.read("数据!A1").value]).toEqual(["no error", 6]);
});

test("round trips are counted with their size", async () => {
  await touch();
  await touch();
  expect(host.office.exchanges).toHaveLength(2);
  const [exchange] = host.office.exchanges;
  expect(exchange?.actions).toBeGreaterThan(0);
  expect(exchange?.responseBytes).toBeGreaterThan(20);
  host.office.resetExchanges();
  expect(host.office.exchanges).toHaveLength(0);
});

test("latency is added to every request", async () => {
  host.office.latencyMs = 60;
  const start = performance.now();
  await touch();
  expect(performance.now() - start).toBeGreaterThanOrEqual(55);
});

test("a ribbon button runs the associated function and waits for completed()", async () => {
  const steps: string[] = [];
  host.Office.actions.associate("checkSheet", (event: Office.AddinCommands.Event) => {
    steps.push(`started by ${event.source.id}`);
    setTimeout(() => {
      steps.push("done");
      event.completed();
    }, 20);
  });
  await host.office.invokeAction("checkSheet", "CheckSheetButton");
  expect(steps).toEqual(["started by CheckSheetButton", "done"]);
});

test("showing and hiding the pane", async () => {
  const seen: boolean[] = [];
  host.office.pane.onChange = (visible) => seen.push(visible);
  await host.Office.addin.hide();
  await host.Office.addin.showAsTaskpane();
  expect(seen).toEqual([false, true]);
});

test("10,000 rows are read in one trip within the limits", async () => {
  const rows = Array.from({ length: 10_000 }, (_, r) => [
    `企业${r}`,
    "钢铁",
    "2023",
    ...Array.from({ length: 5 }, (_value, c) => Math.round(r * (c + 1) * 137.77) / 100),
  ]);
  host.dispose();
  host = await startHost({ 年报: rows });
  await host.run(async (context) => {
    const range = context.workbook.worksheets.getItem("年报").getUsedRange(true).load("values,text,numberFormat");
    await context.sync();
    expect([range.values.length, range.text[9999]?.[0]]).toEqual([10_000, "企业9999"]);
  });
  expect(host.office.exchanges).toHaveLength(1);
  expect(host.office.exchanges[0]?.responseBytes).toBeLessThan(5_000_000);
});
