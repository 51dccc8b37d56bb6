/** What happens in the grid reaches the add-in's handlers, as Excel reports it. */
import { eventually, pause } from "./support/watch";
import { startHost, type TestHost } from "./support/start-host";

let host: TestHost;
let changes: Excel.WorksheetChangedEventArgs[];
beforeEach(async () => {
  host = await startHost({ 汇总: [[5, "=A1*2"], [1], [2]], 其他: [] });
  changes = [];
});
afterEach(() => host.dispose());

const listen = () =>
  host.run(async (context) => {
    const handler = context.workbook.worksheets.getItem("汇总").onChanged.add(async (event) => {
      changes.push(event);
    });
    await context.sync();
    return handler;
  });
const gridSheet = (name = "汇总") => {
  const sheet = host.engine.facade.getSheetByName(name);
  if (!sheet) throw new Error(name);
  return sheet;
};
const next = (count: number): Promise<Excel.WorksheetChangedEventArgs> =>
  eventually(
    () => changes,
    (seen) => seen.length >= count,
  ).then((seen) => {
    const event = seen[count - 1];
    if (!event) throw new Error("no event");
    return event;
  });

test("an edit in the grid: address, details, and its range", async () => {
  await listen();
  gridSheet().getRange("A1").setValue(6);
  const event = await next(1);
  expect(event).toMatchObject({
    type: "WorksheetChanged",
    address: "A1",
    changeType: "RangeEdited",
    source: "Local",
    details: { valueBefore: 5, valueAfter: 6, valueTypeBefore: "Double", valueTypeAfter: "Double" },
  });
  await host.run(async (context) => {
    const range = event.getRange(context).load("address");
    await context.sync();
    expect(range.address).toBe("汇总!A1");
  });
});

test("an edited formula is reported with its result", async () => {
  await listen();
  gridSheet().getRange("C1").setValue({ f: "=1+41" });
  expect((await next(1)).details).toMatchObject({ valueAfter: 42 });
});

test("undo, clearing, pasted areas and structure are changes too", async () => {
  await listen();
  gridSheet().getRange("A1").setValue(6);
  await next(1);
  host.engine.facade.undo();
  expect((await next(2)).details).toMatchObject({ valueAfter: 5 });
  gridSheet()
    .getRange("A2:B3")
    .setValues([
      [1, 2],
      [3, 4],
    ]);
  expect((await next(3)).address).toBe("A2:B3");
  gridSheet().insertRows(1, 2);
  const heard = (changeType: string, address: string): Promise<unknown> =>
    eventually(
      () => changes.map((event) => `${event.changeType} ${event.address}`),
      (seen) => seen.includes(`${changeType} ${address}`),
    );
  await heard("RowInserted", "2:3");
  gridSheet().deleteColumns(1, 1);
  // formulas that the deletion touches are reported as edits of their own, before or after it
  await heard("ColumnDeleted", "B:B");
});

test("own writes carry their trigger, formats and other sheets are silent", async () => {
  await listen();
  await host.run(async (context) => {
    context.workbook.worksheets.getItem("其他").getRange("A1").values = [[1]];
    context.workbook.worksheets.getItem("汇总").getRange("A1").format.fill.color = "#FF0000";
    context.workbook.worksheets.getItem("汇总").getRange("A1").values = [[1]];
    await context.sync();
  });
  expect((await next(1)).triggerSource).toBe("ThisLocalAddin");
  await pause(20);
  expect(changes).toHaveLength(1);
});

test("a removed handler hears nothing more", async () => {
  const handler = await listen();
  gridSheet().getRange("A1").setValue(6);
  await next(1);
  await host.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  gridSheet().getRange("A1").setValue(7);
  await pause(20);
  expect(changes).toHaveLength(1);
});

test("the collection of sheets tells of all of them", async () => {
  const heard: string[] = [];
  const sheetName = new Map(host.engine.facade.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getSheetName()]));
  const named = (id: string): string => sheetName.get(id) ?? "新";
  await host.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async (event) => void heard.push(`changed ${named(event.worksheetId)} ${event.address}`));
    worksheets.onActivated.add(async (event) => void heard.push(`activated ${named(event.worksheetId)}`));
    worksheets.onAdded.add(async (event) => void heard.push(`added ${named(event.worksheetId)}`));
    worksheets.onDeleted.add(async (event) => void heard.push(`deleted ${named(event.worksheetId)}`));
    worksheets.onSelectionChanged.add(async (event) => void heard.push(`selected ${event.address}`));
    await context.sync();
  });
  const heardOf = (what: string): Promise<string[]> =>
    eventually(
      () => heard,
      (seen) => seen.includes(what),
    );
  gridSheet("其他").getRange("B2").setValue(1);
  await heardOf("changed 其他 B2");
  host.engine.facade.setActiveSheet(gridSheet("其他"));
  await heardOf("activated 其他");
  host.engine.facade.insertSheet("又一张");
  await heardOf("added 新");
  host.engine.facade.deleteSheet(gridSheet("其他"));
  await heardOf("deleted 其他");
  await host.run(async (context) => {
    context.workbook.worksheets.getItem("汇总").getRange("C3:D4").select();
    await context.sync();
  });
  await heardOf("selected C3:D4");
});
