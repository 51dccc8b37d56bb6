/** The report in the open workbook, through the genuine client: what is drawn, what is written anew, what is left alone. */
import { readWorkbook } from "../../src/excel";
import { writeReport } from "../../src/excel/report";
import { reportOf } from "../../src/report";
import { reviewWorkbook } from "../../src/review";
import { district } from "./support/annex5";
import { startHost, type TestHost } from "./support/start-host";

let host: TestHost;
afterEach(() => host.dispose());

const NAMES = ["汇总", "核查结果", "统计", "同行位置"];
const review = async () => reviewWorkbook((await readWorkbook()).workbook);
const write = async () => writeReport(reportOf(await review()));
const inSheet = <T>(name: string, work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T) =>
  host.run(async (context) => {
    const result = await work(context.workbook.worksheets.getItem(name), context);
    await context.sync();
    return result;
  });
const names = () =>
  host.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });

describe("in a workbook without a report", () => {
  beforeEach(async () => {
    host = await startHost({ 汇总: [...district, [4, "丁钢铁", "钢铁", 9, 97.5, 96, 80, 7]] });
    await inSheet("汇总", (sheet) => {
      sheet.getRange("B6").values = [["'=1+1"]];
    });
    await write();
  });

  test("three sheets, the first in front, the data as it was", async () => {
    expect(await names()).toEqual(NAMES);
    expect(host.read("核查结果!A1").value).toBe("水效对标核查结果");
    expect(host.read("汇总!D4").value).toBe(4.5);
    const active = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return sheet.name;
    });
    expect(active).toBe("核查结果");
  });

  test("filter, frozen heading, print set-up, links", async () => {
    await inSheet("核查结果", async (sheet, context) => {
      const filter = sheet.autoFilter.getRangeOrNullObject().load("address");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("rowCount");
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address");
      sheet.pageLayout.load("orientation,paperSize,zoom");
      const cell = sheet.getRange("B4").load("hyperlink,values");
      await context.sync();
      expect(filter.address).toMatch(/^核查结果!A3:N\d+$/);
      expect(frozen.rowCount).toBe(3);
      expect(titles.address).toContain("3:3");
      expect(sheet.pageLayout).toMatchObject({
        orientation: "Landscape",
        paperSize: "A4",
        zoom: { horizontalFitToPages: 1 },
      });
      expect(cell.hyperlink.documentReference).toBe("'汇总'!D4");
      expect(cell.values).toEqual([["D4"]]);
    });
  });

  test("text from files is no formula, on no sheet", () => {
    const { model, engine } = host;
    for (const name of NAMES.slice(1)) {
      const { id } = model.root.worksheets.getItem(name);
      const formulas = Object.values(engine.cells(id)).flatMap((row) =>
        Object.values(row ?? {}).flatMap((cell) => (cell?.f ? [cell.f] : [])),
      );
      expect(formulas.filter((formula) => !formula.startsWith("=IF("))).toEqual([]);
      expect(formulas.length > 0).toBe(name === "统计");
    }
    const texts = Array.from({ length: 20 }, (_, row) => host.read(`核查结果!C${row + 1}`).value);
    expect(texts).toContain("=1+1");
  });

  test("pass rates are calculated, and the charts stand over them", async () => {
    await host.settled();
    // 3.9, 4.5, 4.1 and 9 against ≤4.2
    expect([host.read("统计!B4").value, host.read("统计!J4").value]).toEqual(["单位产品取水量", 0.5]);
    await inSheet("统计", async (sheet, context) => {
      sheet.charts.load("items/chartType,items/title/text");
      await context.sync();
      expect(sheet.charts.items.map(({ chartType, title }) => [chartType, title.text])).toEqual([
        ["ColumnClustered", "各指标达标率"],
        ["ColumnClustered", "各行业达标率"],
        ["ColumnStacked", "各行业单位产品取水量与限值之比的分布（家）"],
      ]);
      const spread = sheet.charts.items[2]!;
      spread.series.load("items/name,items/hasDataLabels");
      const rates = sheet.charts.items[0]!.axes.valueAxis.load("minimum,maximum,numberFormat");
      await context.sync();
      expect(spread.series.items).toHaveLength(5);
      expect(spread.series.items.every(({ hasDataLabels }) => hasDataLabels)).toBe(true);
      expect(rates).toMatchObject({ minimum: 0, maximum: 1, numberFormat: "0%" });
    });
  });

  test("a later report is written over ours, and nothing of the earlier one stays", async () => {
    await inSheet("汇总", (sheet) => {
      sheet.getRange("D4").values = [[4]];
    });
    const before = await review();
    expect(before.cells.filter(({ sheet }) => sheet !== "汇总")).toEqual([]);
    await write();
    expect(await names()).toEqual(NAMES);
    await host.settled();
    expect(host.read("统计!J4").value).toBe(0.75);
    await inSheet("统计", async (sheet, context) => {
      const count = sheet.charts.getCount();
      const breaks = sheet.horizontalPageBreaks.getCount();
      await context.sync();
      expect([count.value, breaks.value]).toEqual([3, 1]);
    });
    // all marks of before are gone: one line less
    const lines = Array.from({ length: 20 }, (_, row) => host.read(`核查结果!B${row + 1}`).value);
    expect(lines).not.toContain("D4");
  });

  test.each([
    ["renamed", (sheet: Excel.Worksheet) => (sheet.name = "三月留存"), [...NAMES.slice(2), "核查结果"]],
    ["deleted", (sheet: Excel.Worksheet) => sheet.delete(), [...NAMES.slice(2), "核查结果"]],
  ])("a report that was %s is not ours to write over", async (_, change, expected) => {
    await inSheet("核查结果", (sheet) => void change(sheet));
    await write();
    expect((await names()).filter((name) => name !== "汇总" && name !== "三月留存")).toEqual(expected);
    if (_ === "renamed") expect(host.read("三月留存!A1").value).toBe("水效对标核查结果");
  });

  test("a protected sheet of ours is left alone, and it is said which", async () => {
    await inSheet("统计", (sheet) => sheet.protection.protect());
    await expect(write()).rejects.toMatchObject({ code: "protected", message: expect.stringContaining("“统计”") });
    expect(await names()).toEqual(NAMES);
  });
});

describe("in a workbook with sheets of these names", () => {
  beforeEach(async () => {
    host = await startHost({ 汇总: district, 核查结果: [["我的笔记"]], 统计: [["我的", "统计"]] });
  });

  test("the user's sheets stay as they are", async () => {
    const { sheets } = await write();
    expect(sheets).toEqual(["核查结果 (2)", "统计 (2)", "同行位置"]);
    expect(host.read("核查结果!A1").value).toBe("我的笔记");
    expect(host.read("统计!B1").value).toBe("统计");
    // and the second time ours are found again
    expect((await write()).sheets).toEqual(sheets);
  });

  test.each([
    ["a failure", { kind: "error", code: "GeneralException", after: 9 }, "unknown"],
    ["no answer", { kind: "hang", after: 9 }, "timeout"],
  ] as const)("%s on the way takes away what was added", async (_, fault, code) => {
    const sheets = reportOf(await review());
    host.office.inject(fault);
    await expect(writeReport(sheets, { timeLimit: 500 })).rejects.toMatchObject({ code });
    expect(await names()).toEqual(["汇总", "核查结果", "统计"]);
    expect(host.read("核查结果!A1").value).toBe("我的笔记");
  });

  test("a protected workbook structure is said before anything is done", async () => {
    await host.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    await expect(write()).rejects.toMatchObject({ code: "protected" });
    expect(await names()).toEqual(["汇总", "核查结果", "统计"]);
  });
});
