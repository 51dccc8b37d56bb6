/** The review's highlights: our formulas become native rules of the grid, and stay formulas for Excel and the file. */
import { startHost, type TestHost } from "./support/start-host";

let host: TestHost;
afterEach(() => host.dispose());

const MARKER = 'AND(N("水效对标")=0,';

async function addMark(address: string, formula: string): Promise<void> {
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("汇总");
    const format = sheet.getRanges(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = "#FFC7CE";
    await context.sync();
  });
}

/** the cells of column A on which the mark lies, one letter each: x marked, . not */
async function marks(rows: number): Promise<string> {
  await host.settled();
  return Array.from({ length: rows }, (_, i) => (host.read(`汇总!A${i + 1}`).marked ? "x" : ".")).join("");
}

/** below, at and above two bounds; blank; text; a number stored as text; TRUE; an error; a formula; zero; negative */
const COLUMN = [1, 2, 3, 4, 5, null, "文字", "3", true, "=1/0", "=1+2", 0, -1];

// expected by Excel's evaluation of the formula on each cell
const NUMBER_MARKS: [condition: string, marked: string][] = [
  ["ISNUMBER(A1),A1>=2,A1<=4", ".xxx......x.."],
  ["ISNUMBER(A1),A1>2,A1<4", "..x.......x.."],
  ["ISNUMBER(A1),A1>=4", "...xx........"],
  ["ISNUMBER(A1),A1>4", "....x........"],
  ["ISNUMBER(A1),A1<=0", "...........xx"],
  ["ISNUMBER(A1),A1<0", "............x"],
  ["ISNUMBER(A1),A1<=-1", "............x"],
  ["ISNUMBER(A1)", "xxxxx.....xxx"],
  ["ISNUMBER(A1),A1>=-1,A1<=0", "...........xx"],
  ["ISNUMBER($A1),$A1>4.5", "....x........"],
  [" ISNUMBER( A1 ), A1 > 4.999999999999999 ", "....x........"],
  ["ISNUMBER(A1),A1>=1E+3", "............."],
];

test.each(NUMBER_MARKS)("%s marks exactly the numbers meant", async (condition, marked) => {
  host = await startHost({ 汇总: COLUMN.map((content) => [content]) });
  await addMark(`A1:A${COLUMN.length}`, `=${MARKER}${condition})`);
  expect(await marks(COLUMN.length)).toBe(marked);
});

const TEXT_MARKS: [formula: string, marked: string][] = [
  ['EXACT(A1,"文字")', "......x......"],
  ['EXACT(A1,"3")', "..x....x..x.."],
  ['EXACT(LEFT(A1,1),"文")', "......x......"],
  ["ISERROR(A1)", ".........x..."],
  ["ISLOGICAL(A1)", "........x...."],
];

test.each(TEXT_MARKS)("%s marks texts, errors and booleans", async (condition, marked) => {
  host = await startHost({ 汇总: COLUMN.map((content) => [content]) });
  await addMark(`A1:A${COLUMN.length}`, `=${MARKER}${condition})`);
  expect(await marks(COLUMN.length)).toBe(marked);
});

test("the mark follows an edit, a clearing and a recalculation", async () => {
  host = await startHost({ 汇总: [[5], ["=B2*1", 1]] });
  await addMark("A1:A9", `=${MARKER}ISNUMBER(A1),A1>4)`);
  expect(await marks(2)).toBe("x.");
  const sheet = host.engine.facade.getSheetByName("汇总");
  sheet?.getRange("A1").setValue(3);
  sheet?.getRange("B2").setValue(9);
  expect(await marks(2)).toBe(".x");
  sheet?.getRange("A1").setValue(8);
  expect(await marks(1)).toBe("x");
  sheet?.getRange("A1").clearContent();
  expect(await marks(1)).toBe(".");
  expect(host.read("汇总!A1").value).toBe("");
});

test("Excel and the file see the formula; listing finds it, deleting removes it", async () => {
  host = await startHost({ 汇总: [[5]] });
  const formula = `=${MARKER}ISNUMBER(A1),A1>=2.5,A1<=1E+2)`;
  await addMark("A1:A3,A7:A9", formula);
  await host.run(async (context) => {
    const formats = context.workbook.worksheets.getItem("汇总").getRange().conditionalFormats;
    formats.load("items/id,items/type,items/custom/rule/formula,items/custom/format/fill/color");
    await context.sync();
    expect(formats.items.map((item) => item.type)).toEqual(["Custom"]);
    const [item] = formats.items;
    expect(item?.custom.rule.formula).toBe(formula);
    expect(item?.custom.format.fill.color).toBe("#FFC7CE");
    const areas = item?.getRanges().load("address");
    await context.sync();
    expect(areas?.address).toBe("汇总!A1:A3,汇总!A7:A9");
    item?.delete();
    await context.sync();
  });
  expect(await marks(1)).toBe(".");
});

test("the snapshot carries the formula with the rule, and opening it again keeps the mark", async () => {
  host = await startHost({ 汇总: [[5], [1]] });
  await addMark("A1:A3", `=${MARKER}ISNUMBER(A1),A1>4)`);
  const snapshot = host.engine.snapshot();
  const resource = snapshot.resources?.find((each) => each.name === "SHEET_CONDITIONAL_FORMATTING_PLUGIN");
  const [rule] = Object.values(JSON.parse(resource?.data ?? "{}") as Record<string, { rule: object }[]>)[0] ?? [];
  expect(rule?.rule).toMatchObject({ subType: "number", mark: { formula: `=${MARKER}ISNUMBER(A1),A1>4)` } });
  host.engine.open({ ...snapshot, id: "again" });
  expect(await marks(2)).toBe("x.");
});

test("undo and redo of adding and of deleting keep formula and mark together", async () => {
  host = await startHost({ 汇总: [[5]] });
  const formula = `=${MARKER}ISNUMBER(A1),A1>4)`;
  await addMark("A1", formula);
  const listed = (): Promise<string[]> =>
    host.run(async (context) => {
      const formats = context.workbook.worksheets.getItem("汇总").getRange("A1").conditionalFormats;
      formats.load("items/custom/rule/formula");
      await context.sync();
      return formats.items.map((item) => item.custom.rule.formula);
    });
  const { facade } = host.engine;
  facade.undo();
  expect([await listed(), await marks(1)]).toEqual([[], "."]);
  facade.redo();
  expect([await listed(), await marks(1)]).toEqual([[formula], "x"]);
  await host.run(async (context) => {
    context.workbook.worksheets.getItem("汇总").getRange().conditionalFormats.clearAll();
    await context.sync();
  });
  expect([await listed(), await marks(1)]).toEqual([[], "."]);
  facade.undo();
  expect([await listed(), await marks(1)]).toEqual([[formula], "x"]);
});

test("15 marks over 40,000 cells cost an edit next to nothing", async () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => [`企业${i}`, i, i / 7, i / 3, i / 11]);
  host = await startHost({ 汇总: rows });
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("汇总");
    for (let i = 0; i < 15; i++) {
      const format = sheet.getRange("B1:E10000").conditionalFormats.add("Custom");
      format.custom.rule.formula = `=${MARKER}ISNUMBER(B1),B1>${i * 100})`;
      format.custom.format.fill.color = "#FFC7CE";
    }
    await context.sync();
  });
  const start = performance.now();
  host.engine.facade.getSheetByName("汇总")?.getRange("B5").setValue(99_999);
  expect(host.read("汇总!B5").marked).toBe(true);
  // as formula rules this takes seconds; generous for a busy machine
  expect(performance.now() - start).toBeLessThan(500);
});
