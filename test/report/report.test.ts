/** What the sheets of the report say; values worked out by hand from 技术考核要求（钢铁行业） and （造纸行业）. */
import { reviewWorkbook } from "../../src/review";
import { reportOf, type ReportSheet } from "../../src/report";
import { passRate, ratesOf } from "../../src/report/rates";
import { objectionsOf } from "../../src/report/objections";
import { cellAddress, type Sheet } from "../../src/forms";
import { HEADER, sheetOf, workbookOf } from "../forms/sheets";

const district = sheetOf([
  HEADER,
  [1, "甲钢铁", "钢铁", 3.9, 97.5, 96, 80, 7],
  [2, "乙钢铁", "钢铁", 4.5, 98, 95, 76, 9],
  [3, "丙钢铁", "钢铁", 2.5, "", 95, 75, -1],
  [4, "=HYPERLINK(1)纸业", "造纸", 25, 85],
]);
const review = reviewWorkbook(workbookOf(district));
const [results, statistics, standings] = reportOf(review) as [ReportSheet, ReportSheet, ReportSheet];

const contents = ({ cells }: ReportSheet): Record<string, string | number> =>
  Object.fromEntries(
    cells.flatMap(({ row, column, content }) => {
      const at = cellAddress(row, column);
      if (content.kind === "text") return [[at, content.text]];
      if (content.kind === "number") return [[at, content.value]];
      return content.kind === "formula" ? [[at, content.empty]] : [];
    }),
  );
const rowOf = (sheet: ReportSheet, row: number) =>
  Object.fromEntries(Object.entries(contents(sheet)).filter(([at]) => /^[A-Z]+(\d+)$/.exec(at)?.[1] === String(row)));

test("objections: graver ones first, complete in themselves, no verdict said twice", () => {
  const listed = objectionsOf(review).map(({ outcome, cell, enterprise }) => [outcome, cell, enterprise]);
  expect(listed.slice(0, 5)).toEqual([
    ["不达标", "D3", "乙钢铁"],
    ["不达标", "H3", "乙钢铁"],
    ["无效", "H4", "丙钢铁"],
    ["待定", "D5", "=HYPERLINK(1)纸业"],
    ["未填", "E4", "丙钢铁"],
  ]);
  expect(listed.slice(5).every(([outcome]) => outcome === "提醒" || outcome === "提示")).toBe(true);
  expect(listed.filter(([, cell]) => cell === "H4")).toHaveLength(1);
  expect(objectionsOf(review)[0]).toEqual({
    sheet: "汇总",
    cell: "D3",
    enterprise: "乙钢铁",
    industry: "钢铁",
    indicator: "吨钢取水量",
    outcome: "不达标",
    value: 4.5,
    limit: "≤4.2",
    unit: "m³/t",
    margin: -0.3,
    standard: "GB/T 26924-2011",
    annex: "附件6、附件7",
    sentence: expect.stringContaining("4.5"),
    action: expect.stringContaining("核对"),
  });
  expect(objectionsOf(review)[3]!.action).toContain("需要产品");
});

test("核查结果: headings, hyperlinks, filter, frozen and repeated heading", () => {
  expect(contents(results)["A1"]).toBe("水效对标核查结果");
  expect(Object.values(rowOf(results, 3))).toEqual(
    "工作表 单元格 企业名称 行业 指标 结论 填报内容 限值 单位 余量 标准 附件 理由 如何处理".split(" "),
  );
  expect(rowOf(results, 4)).toMatchObject({ A4: "汇总", B4: "D3", C4: "乙钢铁", G4: 4.5, H4: "≤4.2", J4: -0.3 });
  expect(results.links[0]).toEqual({ row: 3, column: 1, text: "D3", target: { sheet: "汇总", address: "D3" } });
  const objections = objectionsOf(review).length;
  expect(results.filter).toEqual({ top: 2, left: 0, bottom: 2 + objections, right: 13 });
  expect(results.frozenRows).toBe(3);
  expect(results.print).toMatchObject({ paper: "A4", orientation: "landscape", repeat: { top: 2, bottom: 2 } });
});

test("text from files stays text in every sheet", () => {
  const formulas = [results, statistics, standings].flatMap(({ cells }) =>
    cells.flatMap(({ content }) => (content.kind === "formula" ? [content.formula] : [])),
  );
  expect(formulas.length).toBeGreaterThan(0);
  expect(formulas.every((formula) => /^=IF\(D\d+\+E\d+=0,"—",D\d+\/\(D\d+\+E\d+\)\)$/.test(formula))).toBe(true);
  expect(Object.values(contents(results))).toContain("=HYPERLINK(1)纸业");
});

test("统计: counts and pass rates of each indicator, each industry, and both", () => {
  const { byIndicator, byIndustry, byBoth } = ratesOf(review);
  const intake = byIndicator.find(({ indicator }) => indicator === "单位产品取水量")!;
  expect(intake.counts).toEqual({
    pass: 2,
    fail: 1,
    undetermined: 1,
    missing: 0,
    "not-applicable": 0,
    invalid: 0,
  });
  expect(passRate(intake.counts)).toBeCloseTo(200 / 3);
  expect(byIndustry.map(({ industry, enterprises, shares }) => [industry, enterprises, shares])).toEqual([
    // 2.5 ÷ 4.2 = 59.5 %, 3.9 ÷ 4.2 = 92.9 %, 4.5 ÷ 4.2 = 107.1 %
    ["steel", 3, [1, 0, 1, 1, 0]],
    ["paper", 1, [0, 0, 0, 0, 0]],
  ]);
  expect(byBoth).toHaveLength(10);
  // 重复利用率: 97.5 and 98 pass, one blank; paper 85 passes with every product
  expect(rowOf(statistics, 5)).toMatchObject({ A5: "全部行业", B5: "重复利用率", C5: 4, D5: 3, E5: 0, G5: 1, J5: 1 });
});

test("统计: charts over its own cells", () => {
  expect(statistics.charts.map(({ title }) => title)).toEqual([
    "各指标达标率",
    "各行业达标率",
    "各行业单位产品取水量与限值之比的分布（家）",
  ]);
  const [byIndicator, byIndustry, spread] = statistics.charts;
  expect(byIndicator!.categories).toEqual({ top: 3, left: 1, bottom: 7, right: 1 });
  expect(byIndicator!.series[0]!.values).toEqual({ top: 3, left: 9, bottom: 7, right: 9 });
  expect(byIndustry!.categories).toEqual({ top: 8, left: 0, bottom: 9, right: 0 });
  expect(spread!.series.map(({ values }) => values)).toEqual(
    [10, 11, 12, 13, 14].map((left) => ({ top: 8, left, bottom: 9, right: left })),
  );
  const { area } = statistics.print;
  for (const { place } of statistics.charts) {
    expect(place.top).toBeGreaterThan(statistics.filter.bottom);
    expect(place.bottom <= area.bottom && place.right <= area.right).toBe(true);
  }
});

test("同行位置: one row an enterprise and indicator, linked to its cell", () => {
  expect(rowOf(standings, 4)).toMatchObject({
    B4: "钢铁",
    C4: "吨钢取水量",
    G4: "丙钢铁",
    H4: "汇总!D4",
    I4: 2.5,
    L4: 1,
  });
  expect(rowOf(standings, 4)).toMatchObject({ N4: "家数不足", K4: 1.7, P4: 0 });
  expect(standings.links[0]).toMatchObject({ row: 3, column: 7, target: { sheet: "汇总", address: "D4" } });
});

test("nothing to report is said, and drawn all the same", () => {
  const empty = reportOf(reviewWorkbook(workbookOf(sheetOf([["姓名", "电话"]]))));
  expect(empty.map((sheet) => sheet.cells.length > 0 && sheet.charts.length)).toEqual([0, 0, 0]);
  expect(Object.values(contents(empty[0]!)).join()).toContain("没有发现");
});

test("a report is never reviewed itself; a sheet of the user's that is called 核查结果 is", () => {
  const asSheet = (report: ReportSheet): Sheet => {
    const rows = new Map<number, Record<number, string | number>>();
    for (const { row, column, content } of report.cells) {
      const value = content.kind === "text" ? content.text : content.kind === "number" ? content.value : "";
      rows.set(row, { ...rows.get(row), [column]: value });
    }
    const table = [...rows.values()].map((row) => Object.values(row));
    return sheetOf(table, [], report.sheet);
  };
  const again = reviewWorkbook(workbookOf(district, ...[results, statistics, standings].map(asSheet)));
  expect(again.findings).toEqual(review.findings);
  expect(again.cells).toHaveLength(review.cells.length);
  const users = reviewWorkbook(workbookOf({ ...district, name: "核查结果" }));
  expect(users.summary).toEqual(review.summary);
});
