/** What annexes 3, 6 and 7 of an enterprise's file add to its row of annex 5. Source: issue 4, point 1. */
import { extract, planCollection, type Plan } from "../../src/collect";
import { cellAddress, type Sheet, type Workbook } from "../../src/forms";
import { entriesOf, filledSheet } from "../forms/filled";
import { HEADER, sheetOf, workbookOf, type Value } from "../forms/sheets";
import { annex2Of, annex5Of, STEEL, type Filled } from "./books";

const annex3 = (answers: Readonly<Record<number, string>>): Sheet =>
  sheetOf(
    [
      ["序号", "评价指标", "评价情况"],
      ...["手续", "超计划", "事故", "先进企业指标", "淘汰", "制度", "三同时", "计量"].map((text, index) => [
        index + 1,
        text,
        answers[index + 1] ?? "☑是 □否",
      ]),
    ],
    [],
    "附件3",
  );
/** 附件6 技术考核要求（钢铁行业）, as printed */
const steelTable = (values: readonly Value[]): Sheet =>
  sheetOf(
    [
      ["节水型企业技术考核要求（钢铁行业）"],
      ["考核内容", "技术指标", "考核值", "企业指标值"],
      ["取水量", "吨钢取水量", "≤4.2m³/t", values[0]],
      ["重复利用", "重复利用率", "≥97%", values[1]],
      [null, "直接冷却水循环率", "≥95%", values[2]],
      [null, "废水回用率", "≥75%", values[3]],
      ["用水漏损", "用水综合漏失率", "≤8%", values[4]],
    ],
    [],
    "技术表",
  );
const withSheets = (filled: Filled, ...sheets: Sheet[]): Workbook => ({
  sheets: [...annex2Of(filled).sheets, ...sheets],
});
function plan(source: Workbook, target: Workbook = annex5Of([])): Plan {
  const planned = planCollection(target, [extract("甲.xlsx", source)]);
  if ("problem" in planned) throw new Error(planned.problem);
  return planned;
}
const writes = ({ rows }: Plan): string[] =>
  rows.flatMap(({ cells }) =>
    cells.map(
      ({ field, text, source }) => `${field} ${text} ← ${source.sheet}!${cellAddress(source.row, source.column)}`,
    ),
  );
const issues = (planned: Plan): string[] =>
  planned.issues.map(({ kind, sheet, cell, message }) => `${kind} ${sheet}!${cell} ${message}`);

test("what annex 2 leaves blank comes from the technical table, with its own origin", () => {
  const planned = plan(
    withSheets({ ...STEEL, reuse: null, industry: null }, steelTable([3.9, 97.6, null, null, null])),
  );
  expect(writes(planned)).toEqual(
    expect.arrayContaining(["重复利用率 97.6 ← 技术表!D4", "单位产品取水量 3.9 ← 附件2!B6"]),
  );
  expect(writes(planned).some((line) => line.startsWith("industry 钢铁 ← 技术表!"))).toBe(true);
  expect(planned.issues).toEqual([]);
});

test("where both say something else, annex 2 is taken and the difference told", () => {
  const planned = plan(withSheets(STEEL, steelTable([4.1, 97.6, null, null, null])));
  expect(writes(planned)).toContain("单位产品取水量 3.9 ← 附件2!B6");
  expect(issues(planned)).toEqual([
    "note 技术表!D3 “甲钢铁有限公司”的单位产品取水量在附件2是3.9，在工作表“技术表”是4.1，采用附件2的；请核对。",
  ]);
});

test("answers 否 are told, nothing of them is written", () => {
  const planned = plan(withSheets(STEEL, annex3({ 2: "□是 ☑否", 4: "□是 ☑否" })));
  expect(writes(planned)).toEqual(writes(plan(annex2Of(STEEL))));
  expect(issues(planned)).toEqual([
    "note 附件3!C3 “甲钢铁有限公司”的附件3第2、4项填“否”；附件5没有这一栏，请另行核查。",
  ]);
  expect(plan(withSheets(STEEL, annex3({}))).issues).toEqual([]);
});

test("tables that may be anybody's are not taken", () => {
  const two: Workbook = {
    sheets: [
      ...annex2Of({ ...STEEL, leak: null }).sheets,
      ...annex2Of({ ...STEEL, name: "乙钢铁" }).sheets.map((sheet) => ({ ...sheet, name: "附件2乙" })),
      steelTable([3.9, 97.6, 96, 78, 6.5]),
    ],
  };
  const planned = plan(two);
  expect(writes(planned).filter((line) => line.includes("技术表"))).toEqual([]);
  expect(issues(planned).join()).toContain("文件中有几家企业，工作表“技术表”没有写明是哪一家的，没有采用。");
});

test("a condition that only the custom limits know is put behind the industry", () => {
  // rules.md section 8: custom limits have conditions of their own
  const limits = sheetOf(
    [
      ["行业", "指标", "条件", "比较", "限值", "单位", "依据"],
      ["钢铁", "吨钢取水量", "特种钢", "≤", 3, "m³/t", "某市文件"],
    ],
    [],
    "自定义限值",
  );
  const target = annex5Of([]);
  const filled = { ...STEEL, product: "特种钢" };
  const industry = (planned: Plan) => writes(planned).find((line) => line.startsWith("industry"));
  expect(industry(plan(annex2Of(filled), target))).toMatch(/^industry 钢铁 ←/);
  expect(industry(plan(annex2Of(filled), { sheets: [...target.sheets, limits] }))).toMatch(
    /^industry 钢铁（特种钢） ←/,
  );
});

test("without annex 2 the printed information of annex 7 names the enterprise; its technical table has the figures", () => {
  const planned = plan(
    workbookOf(
      filledSheet("annex7-info", entriesOf("annex7-info"), "企业信息表"),
      filledSheet("annex7-technical-steel", entriesOf("annex7-technical-steel"), "技术表"),
    ),
    workbookOf(sheetOf([["重点用水企业水效对标汇总表（2024年）"], [...HEADER, "统一社会信用代码", "主要产品"]])),
  );
  const written = writes(planned).map((line) => line.replace(/!.*/, ""));
  expect(written).toEqual(
    expect.arrayContaining([
      "name 甲钢铁公司 ← 企业信息表",
      "code 91450000MA5K00012D ← 企业信息表",
      "product 粗钢 ← 企业信息表",
      "industry 钢铁 ← 技术表",
    ]),
  );
  // 附件7 技术考核要求（钢铁行业）has a row for each column of annex 5
  const columns = ["单位产品取水量", "重复利用率", "循环利用率", "废水回用率", "用水综合漏失率"];
  expect(columns.filter((column) => written.some((line) => line.startsWith(column)))).toEqual(columns);
  expect(planned.rows.map(({ kind }) => kind)).toEqual(["new"]);
});
