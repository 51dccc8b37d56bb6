/** Rules that hold cells against one another: a workbook with one planted fault has that one finding, set right it has none. */
import { reviewWorkbook, type Severity } from "../../src/review";
import { foreignIndustry } from "../../src/review/products";
import type { Cell, Sheet, Workbook } from "../../src/forms/types";
import { HEADER, sheetOf, workbookOf, type Value } from "../forms/sheets";
import { annex2 } from "./annex2-sheet";

const TITLE = ["重点用水企业水效对标汇总表（2021年）"];
const A: Value[] = [1, "甲钢铁有限公司", "钢铁", 3.9, 97.6, 95.4, 78, 6.5];
const B: Value[] = [2, "乙钢铁有限公司", "钢铁", 4.1, 97.2, 95.8, 76, 5.5];
const district = (...rows: readonly (readonly Value[])[]): Sheet => sheetOf([TITLE, HEADER, ...rows]);
const book = (...rows: readonly (readonly Value[])[]): Workbook => workbookOf(district(...rows));
/** annex 5 with a column 主要产品 */
const withProduct = (industry: string, product: string): Workbook =>
  workbookOf(
    sheetOf([
      [...HEADER.slice(0, 3), "主要产品", ...HEADER.slice(3)],
      [1, "甲公司", industry, product, "/", "/", "/", "/", "/"],
    ]),
  );
const numberShown = (value: number, format: string, text: string): Cell => ({
  content: { kind: "number", value, format },
  text,
});
const calculated = (formula: string, value: Value): Cell => ({
  ...(typeof value === "number"
    ? { content: { kind: "number", value, format: "General" } }
    : String(value).startsWith("#")
      ? { content: { kind: "error", code: String(value) } }
      : { content: { kind: "text", value: String(value) } }),
  formula,
});
const hidden = (workbook: Workbook, rows: number[], columns: number[] = []): Workbook => ({
  sheets: workbook.sheets.map((sheet) => ({ ...sheet, hiddenRows: new Set(rows), hiddenColumns: new Set(columns) })),
});
const own = (changes: Readonly<Record<string, Value>>, year = "2021"): Sheet =>
  annex2({ 企业名称: "甲钢铁有限公司", ...changes }, {}, year);
/** figures that both steel and coking may have */
const OTHER = own({ 取水量: 1100, 单位产品取水量: 1.1, 重复水利用率: 98.5, 循环利用率: 98, 用水综合漏失率: 2.9 });

interface Case {
  rule: string;
  severity: Severity;
  cell: string;
  source: string;
  wrong: Workbook;
  right: Workbook;
}

const cases: Case[] = [
  {
    rule: "similar-name",
    severity: "warning",
    cell: "B4",
    source: "issue 4 point 3: 有限公司 and 有限责任公司 are not the same enterprise silently",
    wrong: book(A, [2, "甲钢铁有限责任公司", ...B.slice(2)]),
    right: book(A, [2, "甲二钢铁有限责任公司", ...B.slice(2)]),
  },
  {
    rule: "same-figures",
    severity: "warning",
    cell: "B5",
    source: "issue 4 point 3: the same figures in two enterprises' rows",
    wrong: book(A, B, [3, "丙特钢厂", ...A.slice(2)]),
    // only two of the five figures are alike
    right: book(A, B, [3, "丙特钢厂", "钢铁", 3.9, 97.6, 95.1, 77, 6.1]),
  },
  {
    rule: "industry-product",
    severity: "warning",
    cell: "C2",
    source: "issue 4 point 3: an industry that does not fit the product",
    wrong: withProduct("钢铁", "啤酒"),
    // a steelworks sells coke, too
    right: withProduct("钢铁", "粗钢、焦炭"),
  },
  {
    rule: "annex-mismatch",
    severity: "error",
    cell: "E3",
    source: "issue 4 point 3: 97.6 in annex 5, 96.7 in the enterprise's annex 2 of the same year",
    wrong: workbookOf(district(A, B), own({ 重复水利用率: 97.7 })),
    right: workbookOf(district(A, B), own({ 重复水利用率: 97.62 })),
  },
  ...(
    [
      ["D3", "单位产品取水量", 4.0, { 取水量: 4000 }],
      ["F3", "循环利用率", 95.9, {}],
      ["G3", "废水回用率", 87, {}],
      ["H3", "用水综合漏失率", 5.6, {}],
    ] as const
  ).map(([cell, field, value, further]): Case => ({
    rule: "annex-mismatch",
    severity: "error",
    cell,
    source: "every column of annex 5 is compared",
    wrong: workbookOf(district(A, B), own({ [field]: value, ...further })),
    right: workbookOf(district(A, B), own({})),
  })),
  {
    rule: "annex-mismatch",
    severity: "warning",
    cell: "E3",
    source: "a form that states no year may be of another one",
    wrong: workbookOf(district(A, B), own({ 重复水利用率: 97.7 }, "")),
    right: workbookOf(district(A, B), own({ 重复水利用率: 97.7 }, "2020")),
  },
  {
    rule: "annex-mismatch",
    severity: "warning",
    cell: "C3",
    source: "annex 2 names another industry",
    wrong: workbookOf(district([1, "甲钢铁有限公司", "炼焦（常规焦炉）", 1.1, 98.5, 98, 78, 2.9], B), OTHER),
    right: workbookOf(district([1, "甲钢铁有限公司", "钢铁", 1.1, 98.5, 98, 78, 2.9], B), OTHER),
  },
  {
    rule: "hidden-data",
    severity: "warning",
    cell: "B4",
    source: "issue 4 point 3: hidden rows with data",
    wrong: hidden(book(A, B), [3, 7]),
    right: hidden(book(A, B), [7, 8]),
  },
  {
    rule: "hidden-data",
    severity: "warning",
    cell: "F3",
    source: "a hidden column of an indicator",
    wrong: hidden(book(A, B), [], [5]),
    right: hidden(book(A, B), [], [9]),
  },
  {
    rule: "stale-formula",
    severity: "error",
    cell: "J3",
    source: "970 ÷ (30 + 970) is 97 %, the file keeps 96",
    wrong: book([...A, "", calculated("=WATER.REUSE_RATE(970,30)", 96)], B),
    right: book([...A, "", calculated("=WATER.REUSE_RATE(970,30)", 97)], B),
  },
  {
    rule: "stale-formula",
    severity: "error",
    cell: "J3",
    source: "3.9 ≤ 4.2: 达标 (annex 6)",
    wrong: book([...A, "", calculated('=WATER.CHECK(C3,"单位产品取水量",D3)', "不达标")], B),
    right: book([...A, "", calculated('=WATER.CHECK(C3,"单位产品取水量",D3)', "达标")], B),
  },
  {
    rule: "stale-formula",
    severity: "warning",
    cell: "J3",
    source: "saved where the add-in was not installed",
    wrong: book([...A, "", calculated("=WATER.LEAK_RATE(6,100)", "#NAME?")], B),
    right: book([...A, "", calculated("=WATER.LEAK_RATE(6,100)", 6)], B),
  },
];

test.each(cases)("$rule at $cell ($source)", ({ rule, severity, cell, wrong, right }) => {
  const findings = (workbook: Workbook) =>
    reviewWorkbook(workbook).findings.map((each) => [each.rule, each.severity, each.cell]);
  expect(findings(wrong)).toEqual([[rule, severity, cell]]);
  expect(findings(right)).toEqual([]);
});

test("96.96 shown as 97.0: the verdict says that it fails, the finding says why nobody sees it", () => {
  const of = (cell: Cell) =>
    reviewWorkbook(book(A.with(4, cell), B))
      .findings.filter(({ severity }) => severity !== "info")
      .map((each) => [each.rule, each.cell]);
  expect(of(numberShown(96.96, "0.0", "97.0"))).toEqual([["display-rounding", "E3"]]);
  expect(of(numberShown(0.9696, "0%", "97%"))).toEqual([["display-rounding", "E3"]]);
  // shown as what it is, or right as shown
  expect(of(numberShown(96.96, "0.00", "96.96"))).toEqual([]);
  expect(of(numberShown(97.04, "0.0", "97.0"))).toEqual([]);
});

// the products of rulebook and of products.ts; null: not certain
test.each([
  ["steel", "啤酒", "beer"],
  ["beer", "粗钢、钢材", "steel"],
  ["paper", "白砂糖", null],
  ["steel", "焦炭", null],
  ["steel", "粗钢、啤酒", null],
  ["steel", "啤酒设备", null],
  ["chlor-alkali", "生活用纸", "paper"],
  ["thermal-power", "啤酒", null],
] as const)("an enterprise of %s that makes %s: %s", (stated, product, expected) =>
  expect(foreignIndustry(stated, product)).toBe(expected),
);

test("a formula that the calculator does not understand accuses nobody", () => {
  const formulas = [
    "=WATER.REUSE_RATE(SUM(D3:E3),30)",
    "=IF(WATER.CHECK(1,2,3)=1,2,3)",
    "=WATER.REUSE_RATE(Sheet2!A1,1)",
  ];
  for (const formula of formulas) {
    expect(reviewWorkbook(book([...A, "", calculated(formula, 1)], B)).findings).toEqual([]);
  }
});

test("an enterprise with a row for each product is not held against its one annex 2", () => {
  const rows = [A, [2, "甲钢铁有限公司", "炼焦（常规焦炉）", 1.1, 98.5, 98, 76, 2.9]];
  const { findings } = reviewWorkbook(workbookOf(district(...rows), own({ 重复水利用率: 97.7 })));
  expect(findings.map(({ rule }) => rule)).toEqual(["duplicate-enterprise"]);
});
