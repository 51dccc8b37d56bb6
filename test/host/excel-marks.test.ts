/** Marks: at the right cells, following edits, leaving everything else alone. */
import { clearMarks, mark, readWorkbook } from "../../src/excel";
import { marksOf, reviewWorkbook } from "../../src/review";
import { district } from "./support/annex5";
import { startHost, type TestHost } from "./support/start-host";

let host: TestHost;
beforeEach(async () => {
  host = await startHost({ 汇总: district, 二表: district });
});
afterEach(() => host.dispose());

async function checkAll(sheets?: readonly string[]) {
  const reading = await readWorkbook();
  const review = reviewWorkbook(reading.workbook, sheets ? { sheets } : {});
  return mark(marksOf(review), { marked: reading.marked, ...(sheets && { sheets }) });
}

/** every conditional format of a sheet as Office.js shows it */
const formatsOf = (sheet: string) =>
  host.run(async (context) => {
    const formats = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
    formats.load("items/type");
    await context.sync();
    const rules = formats.items.map((format) => {
      format.custom.rule.load("formula");
      return { format, areas: format.getRanges().load("address") };
    });
    await context.sync();
    return rules.map(({ format, areas }) => `${areas.address} ${format.custom.rule.formula}`);
  });

const marked = (sheet: string, ...addresses: string[]): string[] =>
  addresses.filter((address) => host.read(`${sheet}!${address}`).marked);

const ALL = ["D", "E", "F", "G", "H"].flatMap((column) => [3, 4, 5].map((row) => `${column}${row}`));

// 乙钢铁: 吨钢取水量 4.5 > 4.2, 用水综合漏失率 9% > 8%; 丙钢铁: an error value; 附件6、附件7 技术考核要求（钢铁行业）
const EXPECTED = ["D4", "E5", "H4"];

test("exactly the failing and invalid cells are marked", async () => {
  await checkAll();
  expect(marked("汇总", ...ALL)).toEqual(EXPECTED);
  expect(marked("二表", ...ALL)).toEqual(EXPECTED);
});

test("marks follow a later edit, both ways", async () => {
  await checkAll();
  await host.run(async (context) => {
    context.workbook.worksheets.getItem("汇总").getRange("D3:D4").values = [[4.3], [4.2]];
    await context.sync();
  });
  await host.settled();
  expect(marked("汇总", "D3", "D4", "D5")).toEqual(["D3"]);
});

test("reviewing again replaces the marks instead of piling them up", async () => {
  await checkAll();
  const before = await formatsOf("汇总");
  const { deleted, written } = await checkAll();
  expect(written).toBe(deleted);
  expect(await formatsOf("汇总")).toEqual(before);
});

test("one sheet's review leaves the other sheet's marks", async () => {
  await checkAll();
  const other = await formatsOf("二表");
  await checkAll(["汇总"]);
  expect(other.length).toBeGreaterThan(0);
  expect(await formatsOf("二表")).toEqual(other);
});

test("review, mark, clear: the workbook is what it was, the user's own formats included", async () => {
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("汇总");
    sheet.getRange("D3:D5").format.fill.color = "#00FF00";
    const own = sheet.getRange("D3:H5").conditionalFormats.add("Custom");
    own.custom.rule.formula = "=D3>100";
    own.custom.format.fill.color = "#0000FF";
    context.workbook.worksheets.getItem("二表").visibility = "Hidden";
    await context.sync();
  });
  const picture = async () => ({
    formats: [await formatsOf("汇总"), await formatsOf("二表")],
    cells: ALL.map((address) => host.read(`汇总!${address}`)),
  });
  const before = await picture();
  await checkAll();
  const during = await picture();
  expect(during.formats).not.toEqual(before.formats);
  expect(during.cells.map(({ fill }) => fill)).toEqual(before.cells.map(({ fill }) => fill));

  const { deleted } = await clearMarks();
  expect(deleted).toBeGreaterThan(0);
  expect(await picture()).toEqual(before);
});

test("a protected sheet is reported and not touched, the other one is marked", async () => {
  await host.run(async (context) => {
    context.workbook.worksheets.getItem("汇总").protection.protect();
    await context.sync();
  });
  const { notices } = await checkAll();
  expect(notices).toEqual(["工作表“汇总”受保护，核查了但没有标记；请在列表中查看结果。"]);
  expect(await formatsOf("汇总")).toEqual([]);
  expect(marked("二表", ...ALL)).toEqual(EXPECTED);
});

test("marks on a sheet that was protected later stay, and the user is told", async () => {
  await checkAll();
  await host.run(async (context) => {
    context.workbook.worksheets.getItem("汇总").protection.protect();
    await context.sync();
  });
  const { notices } = await clearMarks();
  expect(notices).toEqual(["工作表“汇总”受保护，其中的标记没有清除；撤销保护后可以再试。"]);
  expect(marked("汇总", "D4")).toEqual(["D4"]);
  expect(marked("二表", ...ALL)).toEqual([]);
});

test("a sheet deleted between reading and marking is reported, the other one is marked", async () => {
  const reading = await readWorkbook();
  const marks = marksOf(reviewWorkbook(reading.workbook));
  await host.run(async (context) => {
    context.workbook.worksheets.getItem("汇总").delete();
    await context.sync();
  });
  const { notices } = await mark(marks, { marked: reading.marked });
  expect(notices).toEqual(["工作表“汇总”已不存在，没有标记。"]);
  expect(marked("二表", ...ALL)).toEqual(EXPECTED);
});

test("marks made in an earlier session are found by their formula", async () => {
  await host.run(async (context) => {
    const old = context.workbook.worksheets.getItem("汇总").getRange("D3:D5").conditionalFormats.add("Custom");
    old.custom.rule.formula = '=AND(N("水效对标")=0,ISNUMBER(D3),D3>=4.3)';
    old.custom.format.font.bold = true;
    await context.sync();
  });
  expect(await clearMarks()).toMatchObject({ deleted: 1, notices: [] });
  expect(await formatsOf("汇总")).toEqual([]);
});
