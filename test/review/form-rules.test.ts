/** Applications, information, comparisons and worksheets: right ones are accused of nothing, each planted fault is found. */
import fc from "fast-check";
import { reviewWorkbook, type Finding } from "../../src/review";
import type { FormId } from "../../templates";
import { entriesOf, filledSheet, type Entries } from "../forms/filled";
import { sheetOf, workbookOf } from "../forms/sheets";
import type { Sheet } from "../../src/forms/types";
import { beside, unmerged } from "../forms/variants";

const ANNEX2: Entries = {
  ...{
    企业名称: "甲钢铁公司",
    组织机构代码: "91450000MA5K00012D",
    所属行业: "钢铁",
    详细地址: "一路1号",
  },
  ...{
    主要产品: "粗钢",
    产量: 1000,
    主要水源: "地表水",
    总产值: 52000,
    取水量: 3900,
    单位产品取水量: 3.9,
  },
  ...{
    重复利用率: 97.6,
    废水回用率: 78,
    循环利用率: 95.4,
    用水综合漏失率: 6.5,
  },
};
const SIGNED: Entries = { 推荐日期: "2025年3月2日" };

const base = (id: FormId): Entries =>
  id === "annex2" ? ANNEX2 : { ...entriesOf(id), ...(id === "annex7-info" ? SIGNED : {}) };
const sheet = (id: FormId, changes: Entries = {}) => filledSheet(id, { ...base(id), ...changes }, id);
const findings = (...forms: readonly (readonly [FormId, Entries?])[]): Finding[] => [
  ...reviewWorkbook(workbookOf(...forms.map(([id, changes]) => sheet(id, changes)))).findings,
];
const shown = (all: readonly Finding[]): string[] =>
  all
    .filter(({ rule }) => !rule.endsWith("-outcome"))
    .map(({ rule, severity, sheet: name, cell }) => `${rule} ${severity} ${name}!${cell ?? ""}`);

test("forms of one enterprise that agree are accused of nothing", () => {
  const all = findings(["annex2"], ["annex6-application"], ["annex7-info"], ["annex4-trend"]);
  expect(shown(all)).toEqual([]);
});

// source: 附件6申请表, 附件7企业基本信息表 and 附件2 ask for the same figures; issue 3, item 7
test.each<[string, FormId, Entries, string[]]>([
  ["another intake", "annex6-application", { 上年取水量: 3950 }, ["figure-mismatch warning annex6-application!E10"]],
  ["the same intake in 万m³", "annex6-application", { 上年取水量: "0.39万m³" }, []],
  ["with its unit behind it", "annex6-application", { 上年取水量: "3,900（m³）", 上年总产值: "5.2亿元" }, []],
  [
    "another output value",
    "annex6-application",
    { 上年总产值: 5200 },
    ["figure-mismatch warning annex6-application!B10"],
  ],
  [
    "another industry",
    "annex6-application",
    { 所属行业: "造纸", 技术指标1: "1.", 技术指标2: "2." },
    ["figure-mismatch warning annex6-application!B5"],
  ],
  [
    "a declared indicator",
    "annex6-application",
    { 技术指标1: "1.吨钢取水量4.1m³/t" },
    ["figure-mismatch warning annex6-application!B12"],
  ],
  [
    "a declared indicator beyond its limit",
    "annex6-application",
    { 技术指标2: "2.水重复利用率96.5%" },
    ["application-claim error annex6-application!B13", "figure-mismatch warning annex6-application!B13"],
  ],
  [
    "a score below 48",
    "annex6-application",
    { 管理考核得分: 47.5 },
    ["application-claim error annex6-application!I11"],
  ],
  ["a score above 60", "annex6-application", { 管理考核得分: 61 }, ["application-claim error annex6-application!I11"]],
  [
    "no stamp, no date",
    "annex6-application",
    {
      申请企业: "申请企业：          （公章）",
      申请日期: "年     月     日    ",
    },
    ["missing-stamp info annex6-application!B16", "missing-date info annex6-application!B17"],
  ],
  [
    "a day that does not exist",
    "annex6-application",
    { 申请日期: "2025年2月30日" },
    ["invalid-date warning annex6-application!B17"],
  ],
  ["another intake of the same year", "annex7-info", { 取水量: 39000 }, ["figure-mismatch error annex7-info!B16"]],
  [
    "another unit intake of the same year",
    "annex7-info",
    { 单位产品用水量2024: "4.9m³/t" },
    ["figure-mismatch error annex7-info!C19"],
  ],
  ["of an earlier year", "annex7-info", { 单位产品用水量2023: "4.9m³/t" }, []],
  ["counted in something else", "annex7-info", { 单位产品用水量2024: "4.9m³/kL" }, []],
  [
    "a wrong code",
    "annex7-info",
    { 组织机构代码: "91450000MA5K00013D" },
    ["credit-code error annex7-info!B5", "figure-mismatch warning annex7-info!B5"],
  ],
  [
    "not signed",
    "annex7-info",
    { 单位负责人签字: "单位负责人（签字）：            " },
    ["missing-signature info annex7-info!A21"],
  ],
  ["not dated", "annex7-info", { 承诺日期: "年    月    日    " }, ["missing-date info annex7-info!A23"]],
  ["half dated", "annex7-info", { 推荐日期: "2025年    月    日    " }, ["missing-date info annex7-info!A27"]],
  ["another rate in the latest year", "annex4-trend", { E7: 98.6 }, ["figure-mismatch error annex4-trend!E7"]],
  ["another rate in an earlier year", "annex4-trend", { D7: 98.6 }, []],
  ["a wrong difference", "annex4-trend", { F6: 0.3 }, ["trend-change warning annex4-trend!F6"]],
  [
    "a right difference, and a wrong word",
    "annex4-trend",
    { F6: -0.3, H6: "退步", H7: "改善" },
    ["trend-change warning annex4-trend!H6"],
  ],
])("%s", (_name, id, changes, expected) => expect(shown(findings(["annex2"], [id, changes]))).toEqual(expected));

test("side by side on one sheet, each form keeps to its own columns", () => {
  const ids = ["annex2", "annex7-info", "annex6-application", "annex4-trend"] as const;
  const whole = ids.map((id) => sheet(id)).reduce((left, right) => beside(left, right));
  const { forms, findings: all } = reviewWorkbook(workbookOf(whole));
  expect(forms.map(({ form }) => form).sort()).toEqual([...ids].sort());
  expect(shown(all)).toEqual([]);
});

// source: 造纸 生活用纸 ≤30 m³/t in annexes 6 and 7; 48 points for 市级节水型企业
test("an application drawn by hand, its self-assessment in one cell", () => {
  const drawn = sheetOf([
    ["企业名称", "乙纸业"],
    ["通信地址", "二路", "邮政编码", "400000"],
    ["所属行业", "造纸", "企业人数", "300人"],
    ["节水管理部门", "环保部", "电话/传真", "2"],
    ["主要产品", "生活用纸", "主要水源", "自来水"],
    ["上年总产值", "8000（万元）", "上年取水量", "12万m³"],
    [
      "申请企业自评结果",
      "管理考核得分为46分，技术考核的各项指标值分别为：\n1.单位产品取水量：35m³/t\n2.重复利用率：88%\n符合节水型企业示范要求",
    ],
    ["", "申请企业：乙纸业（公章）"],
    ["", "2025.3.1"],
  ]);
  const all = reviewWorkbook(workbookOf(drawn)).findings;
  expect(shown(all)).toEqual(["application-claim error 汇总!B7", "application-claim error 汇总!B7"]);
  expect(all.map(({ message }) => message).join()).toMatch(/46分.*35m³\/t/);
});

test("the latest year of the comparison is judged, the earlier ones are not", () => {
  const { cells } = reviewWorkbook(workbookOf(sheet("annex4-trend", { E7: 96.5, C7: 50 })));
  expect(cells.map(({ address, verdict }) => `${address} ${verdict.status}`)).toEqual([
    ...["E6 pass", "E7 fail", "E8 pass", "E9 pass", "E10 pass"],
  ]);
});

test("the score of the application is the total of the table", () => {
  const fifty: Entries = entriesOf("annex6-management");
  expect(shown(findings(["annex6-application", { 管理考核得分: 50 }], ["annex6-management", fifty]))).toEqual([]);
  expect(shown(findings(["annex6-application", { 管理考核得分: 55 }], ["annex6-management", fifty]))).toEqual([
    "application-claim error annex6-application!I11",
  ]);
});

// source: the formulas of the worksheet: 4000 + 0 − 100 = 3900, (50000 + 70000) ÷ (… + 2500 + 3000) = 95.62 %
const BALANCE: Entries = { ...entriesOf("water-balance"), E36: 1000, E20: "" };
test.each<[string, Entries, string[]]>([
  ["not calculated", {}, []],
  ["a wrong sum", { E10: 4100 }, ["worksheet-sum warning water-balance!E10"]],
  ["less than its parts", { E10: 3000 }, ["worksheet-sum error water-balance!E10"]],
  ["a negative volume", { E12: -5 }, ["worksheet-result error water-balance!E45"]],
])("worksheet: %s", (_name, changes, expected) => {
  const all = findings(["water-balance", { ...BALANCE, ...changes }]);
  expect(shown(all).filter((line) => line.startsWith("worksheet"))).toEqual(expect.arrayContaining(expected));
  if (expected.length === 0) expect(shown(all)).toEqual([]);
});

test("whatever rounding a form uses, the same figure is not another one", () => {
  const rate = fc.integer({ min: 2_000, max: 10_000 }).map((hundredths) => hundredths / 100);
  fc.assert(
    fc.property(rate, fc.integer({ min: 0, max: 2 }), (value, decimals) => {
      const all = findings(
        ["annex2", { 重复利用率: value }],
        ["annex4-trend", { E7: Number(value.toFixed(decimals)) }],
      );
      expect(all.filter(({ rule }) => rule === "figure-mismatch")).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const LISTED = ["手续", "超计划", "事故", "指标", "淘汰", "制度", "三同时", "计量"];
const list = (id: "annex3" | "annex7-veto", answers: Entries) => filledSheet(id, answers);
const withoutRow = (each: Sheet, row: number): Sheet => ({
  ...unmerged(each),
  rows: each.rows.filter((_, at) => at !== row),
});
const all8 = (answer: string): Entries => Object.fromEntries(LISTED.map((_, index) => [`评价${index + 1}`, answer]));

// source: 附件3 and 附件7 print eight items; a row that is gone is no 是
test("a list from which a row was deleted", () => {
  const whole = list("annex3", all8("☑是 □否"));
  expect(shown(reviewWorkbook(workbookOf(whole)).findings)).toEqual([]);
  const found = reviewWorkbook(workbookOf(withoutRow(whole, 7))).findings;
  expect(shown(found)).toEqual(["checklist warning annex3!C10"]);
  expect(found[0]?.message).toContain("第5项");
});

const VETO: Entries = Object.fromEntries(
  LISTED.flatMap((_, n) => [
    [`是${n + 1}`, "√"],
    [`否${n + 1}`, ""],
  ]),
);
test.each<[string, Entries, string[]]>([
  ["all 是", {}, []],
  ["the last 否", { 是8: "", 否8: "√" }, ["checklist error annex7-veto!C11"]],
  [
    "item 4 否 beside figures that keep to the limit",
    { 是4: "", 否4: "√" },
    ["checklist error annex7-veto!C7", "self-assessment warning annex7-veto!C7"],
  ],
])("bare ticks in two columns whose heading is no longer merged: %s", (_name, changes, expected) => {
  const veto = unmerged(list("annex7-veto", { ...VETO, ...changes }));
  expect(shown(reviewWorkbook(workbookOf(sheet("annex2"), veto)).findings)).toEqual(expected);
});

test("item 4 of the basic requirements of annex 6 speaks of cooling water, not of the intake", () => {
  const basic = filledSheet(
    "annex6-basic",
    Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`符合${n + 1}`, "是"])),
  );
  const wrong = sheet("annex2", { 取水量: 4500, 单位产品取水量: 4.5 });
  expect(shown(reviewWorkbook(workbookOf(wrong, basic)).findings)).toEqual([]);
});

// source: 取水量 ÷ 产量 to its printed precision; 10000 ÷ 3000 = 3.333…
test.each<[string | number, string[]]>([
  [3.3, []],
  [3.33, []],
  [3.3333, []],
  ["3.33 m³/t", []],
  [3.34, ["unit-intake-mismatch warning annex2!B15"]],
  [3.4, ["unit-intake-mismatch warning annex2!B15"]],
  [3.5, ["unit-intake-mismatch error annex2!B15"]],
  ["4.1m³/吨", ["unit-intake-mismatch error annex2!B15"]],
])("10000 m³ for 3000 t stated as %s", (stated, expected) => {
  expect(shown(findings(["annex2", { 取水量: 10000, 产量: "3000吨", 单位产品取水量: stated }]))).toEqual(expected);
});
