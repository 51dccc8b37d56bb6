/** Values, formulas, texts, number formats and the ranges they are asked of. */
import { testFunctions } from "./support/functions";
import { startHost, type TestHost } from "./support/start-host";

let host: TestHost;
beforeEach(async () => {
  host = await startHost({ 数据: [] }, { functions: testFunctions });
});
afterEach(() => host.dispose());

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("数据");

// what Excel makes of input, by its documentation of Range.values and its behaviour when typed
const ENTRIES: [input: unknown, value: unknown, text: string, format: string, type: string][] = [
  [3.9, 3.9, "3.9", "General", "Double"],
  ["12.5%", 0.125, "12.50%", "0.00%", "Double"],
  ["2024-03-01", 45352, "2024-03-01", "yyyy-mm-dd", "Double"],
  ["007", 7, "7", "General", "Double"],
  ["'007", "007", "007", "General", "String"],
  ["'=1+1", "=1+1", "=1+1", "General", "String"],
  [true, true, "TRUE", "General", "Boolean"],
  ["false", false, "FALSE", "General", "Boolean"],
  ["=2*3", 6, "6", "General", "Double"],
  ["=1/0", "#DIV/0!", "#DIV/0!", "General", "Error"],
  ["-5", -5, "-5", "General", "Double"],
  ["钢铁", "钢铁", "钢铁", "General", "String"],
  ["", "", "", "General", "Empty"],
];

test.each(ENTRIES)("%p typed into a cell", async (input, value, text, format, type) => {
  await host.run(async (context) => {
    const cell = sheetOf(context).getRange("B2");
    cell.values = [[input]];
    cell.load("values,text,numberFormat,valueTypes");
    await context.sync();
    expect([cell.values, cell.text, cell.numberFormat, cell.valueTypes]).toEqual([
      [[value]],
      [[text]],
      [[format]],
      [[type]],
    ]);
  });
});

test.each([
  ["0.00", 3.9, "3.90"],
  ["0.00", 2.005, "2.01"],
  ["0.0%", 0.9712, "97.1%"],
  ["#,##0.00", 1234567.5, "1,234,567.50"],
  ["#,##0", 1234567, "1,234,567"],
  ["0", 1234, "1234"],
  ["General", 0.1 + 0.2, "0.3"],
  ["General", 1e21, "1E+21"],
  ["0.00", -3.9, "-3.90"],
  ["@", 5, "5"],
])("the text of a number with the format %s", async (format, value, text) => {
  await host.run(async (context) => {
    const cell = sheetOf(context).getRange("A1");
    cell.values = [[value]];
    cell.numberFormat = [[format]];
    cell.load("text,numberFormat");
    await context.sync();
    expect([cell.text, cell.numberFormat]).toEqual([[[text]], [[format]]]);
  });
});

test("a text format keeps what looks like a number as text", async () => {
  await host.run(async (context) => {
    const cell = sheetOf(context).getRange("A1");
    cell.numberFormat = [["@"]];
    cell.values = [["3.9"]];
    cell.load("values,valueTypes");
    await context.sync();
    expect([cell.values, cell.valueTypes]).toEqual([[["3.9"]], [["String"]]]);
  });
});

test("a read after a write in the same request sees the calculated value", async () => {
  await host.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1:B1").formulas = [[2, "=A1*10"]];
    const result = sheet.getRange("B1").load("values,formulas");
    await context.sync();
    expect([result.values, result.formulas]).toEqual([[[20]], [["=A1*10"]]]);
    sheet.getRange("A1").values = [[5]];
    result.load("values");
    await context.sync();
    expect(result.values).toEqual([[50]]);
  });
});

test("null leaves a cell alone, one value fills all", async () => {
  await host.run(async (context) => {
    const range = sheetOf(context).getRange("A1:C1");
    range.values = [[1, 2, 3]];
    range.values = [[null, "x", null]];
    const filled = sheetOf(context).getRange("A3:B4");
    filled.values = 7 as unknown as number[][];
    range.load("values");
    filled.load("values");
    await context.sync();
    expect([range.values, filled.values]).toEqual([
      [[1, "x", 3]],
      [
        [7, 7],
        [7, 7],
      ],
    ]);
  });
});

test("functions in cells: result, blank argument, exception, spilled table", async () => {
  await host.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1:A4").formulas = [
      ['=WATER.CHECK("steel","吨钢取水量",4.5)'],
      ['=WATER.CHECK("steel","吨钢取水量",Z99)'],
      ["=WATER.BROKEN(1)"],
      ["=1+1"],
    ];
    sheet.getRange("C1").formulas = [["=WATER.INDUSTRIES()"]];
    const results = sheet.getRange("A1:A4").load("values");
    const table = sheet.getRange("C1:D2").load("values,formulas");
    await context.sync();
    expect(results.values).toEqual([["不达标"], ["#N/A"], ["#VALUE!"], [2]]);
    expect(table.values).toEqual([
      ["steel", "钢铁"],
      ["paper", "造纸"],
    ]);
    expect(table.formulas[1]).toEqual(["paper", "造纸"]);
  });
});

test("the sheet grows with what is written", async () => {
  await host.run(async (context) => {
    const rows = Array.from({ length: 2000 }, (_, i) => [i]);
    sheetOf(context).getRange("DA1:DA2000").values = rows;
    const last = sheetOf(context).getRange("DA2000").load("values");
    await context.sync();
    expect(last.values).toEqual([[1999]]);
  });
});

test("used range: with and without formats, none on an empty sheet, far away", async () => {
  await host.run(async (context) => {
    const sheet = sheetOf(context);
    const none = sheet.getUsedRangeOrNullObject(true).load("address");
    await context.sync();
    expect(none.isNullObject).toBe(true);

    sheet.getRange("B2:C3").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("E9").format.fill.color = "#FF0000";
    const [values, all] = [sheet.getUsedRangeOrNullObject(true), sheet.getUsedRange()];
    values.load("address");
    all.load("address");
    await context.sync();
    expect([values.address, all.address]).toEqual(["数据!B2:C3", "数据!B2:E9"]);

    sheet.getRange("A1048576").values = [["末行"]];
    const far = sheet.getUsedRange(true).load("address,rowCount");
    await context.sync();
    expect(far.address).toBe("数据!A2:C1048576");
  });
});

test("ranges from ranges", async () => {
  await host.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("B2:C3").values = [
      [1, 2],
      [3, 4],
    ];
    const start = sheet.getRange("B2:C3");
    const ranges = [
      [start.getCell(1, 1), "C3"],
      [start.getOffsetRange(1, 2), "D3:E4"],
      [start.getResizedRange(1, -1), "B2:B4"],
      [start.getAbsoluteResizedRange(1, 4), "B2:E2"],
      [start.getLastRow(), "B3:C3"],
      [start.getEntireColumn(), "B:C"],
      [start.getEntireRow(), "2:3"],
      [start.getBoundingRect("E5"), "B2:E5"],
      [start.getIntersection("C:D"), "C2:C3"],
      [sheet.getRange("C3").getSurroundingRegion(), "B2:C3"],
      [sheet.getRangeByIndexes(0, 2, 2, 1), "C1:C2"],
    ] as const;
    const apart = start.getIntersectionOrNullObject("F9").load("address");
    for (const [range] of ranges) range.load("address");
    await context.sync();
    for (const [range, address] of ranges) expect(range.address).toBe(`数据!${address}`);
    expect(apart.isNullObject).toBe(true);
  });
});

test("a range without end reads null", async () => {
  await host.run(async (context) => {
    const column = sheetOf(context).getRange("A:A").load("values,address,cellCount");
    await context.sync();
    expect([column.values, column.address, column.cellCount]).toEqual([null, "数据!A:A", 1_048_576]);
  });
});

test("hyperlinks keep their text as the value", async () => {
  await host.run(async (context) => {
    const cell = sheetOf(context).getRange("A1");
    cell.hyperlink = { documentReference: "'数据'!B9", textToDisplay: "附件7", screenTip: "" };
    cell.load("values,hyperlink");
    await context.sync();
    expect(cell.values).toEqual([["附件7"]]);
    expect(cell.hyperlink).toMatchObject({ documentReference: "'数据'!B9", textToDisplay: "附件7" });
  });
});
