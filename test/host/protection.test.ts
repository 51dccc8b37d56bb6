/** A protected sheet refuses everything that its options do not allow, and stays readable. */
import { failure } from "./support/watch";
import { startHost, type TestHost } from "./support/start-host";

let host: TestHost;
beforeEach(async () => {
  host = await startHost({ 数据: [[5]] });
});
afterEach(() => host.dispose());

const attempt = (act: (sheet: Excel.Worksheet) => void): Promise<string> =>
  failure(
    host.run(async (context) => {
      act(context.workbook.worksheets.getItem("数据"));
      await context.sync();
    }),
  );

const protect = (options?: Excel.WorksheetProtectionOptions, password?: string): Promise<string> =>
  attempt((sheet) => sheet.protection.protect(options, password));

const CHANGES: [what: string, change: (sheet: Excel.Worksheet) => void][] = [
  ["values", (sheet) => (sheet.getRange("A1").values = [[1]])],
  ["fill", (sheet) => (sheet.getRange("A1").format.fill.color = "#FF0000")],
  ["conditional format", (sheet) => sheet.getRange("A1").conditionalFormats.add("Custom")],
  ["clearing of conditional formats", (sheet) => sheet.getRange().conditionalFormats.clearAll()],
  ["validation", (sheet) => (sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=A1>0" } })],
  ["column width", (sheet) => (sheet.getRange("A:A").format.columnWidth = 100)],
  ["hidden row", (sheet) => (sheet.getRange("1:1").rowHidden = true)],
  ["inserted row", (sheet) => sheet.getRange("1:1").insert("Down")],
  ["merge", (sheet) => sheet.getRange("A1:B1").merge()],
];

test.each(CHANGES)("%s: refused while protected, done otherwise", async (_what, change) => {
  expect(await attempt(change)).toBe("no error");
  await protect();
  expect(await attempt(change)).toBe("AccessDenied");
});

test("what the options allow passes", async () => {
  await protect({ allowFormatCells: true });
  expect(await attempt((sheet) => (sheet.getRange("A1").format.fill.color = "#00FF00"))).toBe("no error");
  expect(await attempt((sheet) => (sheet.getRange("A1").values = [[1]]))).toBe("AccessDenied");
});

test("reading works, the state is told, the password is asked for", async () => {
  await protect({}, "秘");
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("数据");
    sheet.protection.load("protected");
    const cell = sheet.getRange("A1").load("values");
    await context.sync();
    expect([sheet.protection.protected, cell.values]).toEqual([true, [[5]]]);
  });
  expect(await attempt((sheet) => sheet.protection.unprotect())).toBe("InvalidArgument");
  expect(await attempt((sheet) => sheet.protection.unprotect("秘"))).toBe("no error");
  expect(await attempt((sheet) => (sheet.getRange("A1").values = [[1]]))).toBe("no error");
});
