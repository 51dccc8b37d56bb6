/** Recommendation tables of 渝经信节能〔2022〕34号: conditions, quotas, directions, condition ⑥. */
import fc from "fast-check";
import { reviewWorkbook, type Finding, type Review } from "../../src/review";
import { exceedsAverage, rateIn } from "../../src/review/pilots";
import { sheetOf, workbookOf, type Value } from "../forms/sheets";

const HEAD = ["序号", "企业名称", "所属行业", "工作亮点", "推荐意见", "试点方向", "重复利用率（%）", "行业平均值（%）"];
const CONDITIONS = ["条件①", "条件②", "条件③", "条件④", "条件⑤", "条件⑥"];
const YES = ["是", "是", "是", "是", "是"];
const GOOD: Value[] = [1, "甲公司", "钢铁", "亮点", "同意", "用水过程循环模式", 98.5, 98.07, ...YES, "是"];

/** the good row with some columns changed */
const row = (changes: Readonly<Record<number, Value>>): Value[] =>
  GOOD.map((value, at) => (at in changes ? changes[at] : value));

const table = (rows: readonly Value[][], place = "渝北区", name = "试点") =>
  sheetOf([["所在区县（公章）：", place], [...HEAD, ...CONDITIONS], ...rows], [], name);
const review = (...rows: Value[][]): Review => reviewWorkbook(workbookOf(table(rows)));
const worse = ({ findings }: Review): Finding[] => findings.filter(({ severity }) => severity !== "info");
const marks = ({ findings }: Review): string[] =>
  findings.map(({ rule, severity, cell }) => `${rule} ${severity} ${cell ?? ""}`);

test("a table that is in order: 通过, and nothing is objected to", () => {
  const result = review(GOOD);
  expect(marks(result)).toEqual(["pilot-enterprise-outcome info I3"]);
  expect(result.outcomes).toMatchObject([{ whole: "pilot-enterprise", enterprise: "甲公司", status: "pass" }]);
  // its 重复利用率 is compared with an average, not with a limit
  expect(result.cells).toEqual([]);
});

// source: the notice, 三（一）（三）: six conditions, five directions, one enterprise; rules.md section 6
test.each<[string, Value[], string[]]>([
  ["a condition answered 否", row({ 9: "否" }), ["pilot-enterprise-outcome error J3"]],
  ["a condition not answered", row({ 9: "" }), ["pilot-enterprise-outcome warning J3"]],
  ["answered by ticks", row({ 8: "√", 9: "☑是 □否", 10: "☑" }), ["pilot-enterprise-outcome info I3"]],
  ["no direction", row({ 5: "" }), ["pilot-enterprise-outcome info I3", "pilot-direction warning F3"]],
  [
    "a direction of one's own",
    row({ 5: "节水改造" }),
    ["pilot-enterprise-outcome info I3", "pilot-direction error F3"],
  ],
  [
    "two directions",
    row({ 5: "用水过程循环模式、智慧用水管控模式" }),
    ["pilot-enterprise-outcome info I3", "pilot-direction warning F3"],
  ],
  ["a direction by its number", row({ 5: "方向三" }), ["pilot-enterprise-outcome info I3"]],
  ["a direction cut short", row({ 5: "4.废水循环利用补短板" }), ["pilot-enterprise-outcome info I3"]],
  [
    "equal to the average is not above it",
    row({ 6: 98.07, 13: "是" }),
    ["pilot-enterprise-outcome error N3", "pilot-average error N3"],
  ],
  [
    "98.07 as a formula gives it",
    row({ 6: 98.07000000000001, 13: "否" }),
    ["pilot-enterprise-outcome error N3", "pilot-average error N3"],
  ],
  [
    "above the average, and 否 all the same",
    row({ 13: "否" }),
    ["pilot-enterprise-outcome info I3", "pilot-average error N3"],
  ],
  ["0.985 and 98.07%", row({ 6: 0.985, 7: "98.07%" }), ["pilot-enterprise-outcome info I3"]],
  ["an impossible rate", row({ 6: 120, 13: "" }), ["pilot-enterprise-outcome warning N3", "pilot-average error G3"]],
  [
    "no average: published ones are offered",
    row({ 7: "", 13: "" }),
    ["pilot-enterprise-outcome warning N3", "pilot-average info H3"],
  ],
  ["another average than the published", row({ 7: 90 }), ["pilot-enterprise-outcome info I3", "pilot-average info H3"]],
  ["a row without a name", row({ 1: "" }), ["pilot-row warning B3"]],
])("%s", (_name, cells, expected) => expect(marks(review(cells))).toEqual(expected));

test("published averages come with source and year, and decide nothing", () => {
  const { findings, outcomes } = review(row({ 6: 99, 7: "", 13: "" }));
  expect(findings.find(({ rule }) => rule === "pilot-average")?.message).toContain(
    "钢铁98.07%（重点钢铁企业统计，2021年）",
  );
  expect(outcomes[0]?.status).toBe("undetermined");
  expect(outcomes[0]?.question).toBe("申报条件第6项是否符合？");
});

test("the printed table without the columns of the conditions: 待定, and no warning", () => {
  const printed = sheetOf([
    ["二、工业废水循环利用试点园区推荐表"],
    ["所在区县（公章）：长寿区          联系人：李四          联系电话：023-1"],
    ["序号", "园区名称", "主导产业", "工作亮点", "推荐意见"],
    [1, "长寿经开区", "化工", "按区域产城融合模式建设再生水管网", "同意"],
    ["注：本表一式两份"],
  ]);
  const result = reviewWorkbook(workbookOf(printed));
  expect(result.forms).toMatchObject([{ form: "pilot-park", rows: 1 }]);
  expect(result.findings).toEqual([]);
  expect(result.outcomes).toMatchObject([{ whole: "pilot-park", status: "undetermined", missing: ["conditions"] }]);
});

const named = (count: number): Value[][] => Array.from({ length: count }, (_, n) => row({ 1: `企业${n + 1}` }));
const park = (rows: readonly Value[][], place: string) =>
  sheetOf([["所在区县（公章）：", place], HEAD.map((text) => text.replace("企业", "园区")), ...rows], [], "园区");

// source: the notice: 各区县企业、园区各不超过1个；各省市企业不超过3个、园区不超过1个
test.each([
  ["a district names two", [table(named(2))], ["error"]],
  ["a district names one", [table(named(1))], []],
  ["a province names three", [table(named(3), "重庆市")], []],
  ["a province names four", [table(named(4), "重庆市")], ["error"]],
  ["nobody says whose two they are", [table(named(2), "")], ["warning"]],
  ["four are too many for anybody", [table(named(4), "")], ["error"]],
  ["a district's two sheets", [table(named(1)), table(named(2).slice(1), "渝北区", "另表")], ["error"]],
  ["two districts' sheets", [table(named(1)), table(named(2).slice(1), "巴南区", "另表")], []],
  ["a province's two parks", [park(named(2), "重庆市")], ["error"]],
  ["one enterprise and one park", [table(named(1)), park(named(1), "渝北区")], []],
])("quota: %s", (_name, sheets, expected) => {
  const quota = reviewWorkbook(workbookOf(...sheets)).findings.filter(({ rule }) => rule === "pilot-quota");
  expect(quota.map(({ severity }) => severity)).toEqual(expected);
});

test("one enterprise twice is named once", () => {
  expect(worse(review(GOOD, GOOD))).toMatchObject([{ rule: "pilot-row", cell: "B4" }]);
});

test("condition ⑥ is strict for every pair of rates", () => {
  const place = (value: number) => ({
    row: 0,
    column: 0,
    cell: { content: { kind: "number" as const, value, format: "0.00" } },
  });
  const rate = fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 100);
  fc.assert(
    fc.property(rate, rate, (own, average) => {
      expect(exceedsAverage(rateIn(place(own)), rateIn(place(average)))).toBe(own > average ? "yes" : "no");
    }),
  );
});
