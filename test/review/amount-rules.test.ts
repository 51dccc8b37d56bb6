/** Figures held against the amounts beside them, totals, numbering and years: one planted fault, one finding, in its cell. */
import { reviewWorkbook, type Severity } from "../../src/review";
import type { Workbook } from "../../src/forms/types";
import { HEADER, sheetOf, workbookOf, type Value } from "../forms/sheets";
import { annex2 } from "./annex2-sheet";

const AMOUNTS = [
  "取水量（m³）",
  "重复利用水量（m³）",
  "循环水量（m³）",
  "漏失水量（m³）",
  "总用水量（m³）",
  "产量（吨）",
];
// 3 900 000 ÷ 1 000 000 = 3.9; 158 600 000 ÷ 162 500 000 = 97.6 %; 154 375 000 ÷ 162 500 000 = 95 %; 253 500 ÷ 3 900 000 = 6.5 %
const A: Value[] = [
  1,
  "甲钢铁公司",
  "钢铁",
  3.9,
  97.6,
  95,
  78,
  6.5,
  3900000,
  158600000,
  154375000,
  253500,
  162500000,
  1000000,
];
// 820 000 ÷ 200 000 = 4.1; 38 540 000 ÷ 39 360 000 = 97.916…; 37 785 600 ÷ 39 360 000 = 96; 41 000 ÷ 820 000 = 5
const B: Value[] = [
  2,
  "乙钢铁公司",
  "钢铁",
  4.1,
  97.92,
  96,
  76,
  5,
  820000,
  38540000,
  37785600,
  41000,
  39360000,
  200000,
];
const TOTAL: Value[] = ["", "合计", "", "", "", "", "", "", 4720000, 197140000, 192160600, 294500, 201860000, 1200000];

const table = (...rows: readonly (readonly Value[])[]): Workbook =>
  workbookOf(sheetOf([[...HEADER, ...AMOUNTS], ...rows]));
/** columns of the table above, by letter */
const change = (row: readonly Value[], changes: Readonly<Record<string, Value>>): Value[] =>
  row.map((value, index) => changes[String.fromCharCode(65 + index)] ?? value);
const plain = (...rows: readonly (readonly Value[])[]): Workbook => workbookOf(sheetOf([HEADER, ...rows]));
const C = [1, "甲钢铁公司", "钢铁", 3.9, 97.6, 95.4, 78, 6.5] as const;
const D = [2, "乙钢铁公司", "钢铁", 4.1, 97.2, 95.8, 76, 5.5] as const;
const E = [3, "丙钢铁公司", "钢铁", 4.0, 97.9, 96.4, 77, 7.5] as const;
const YEARS = [
  "序号",
  "企业名称",
  "所属行业",
  "2019年单位产品取水量",
  "2020年单位产品取水量",
  "2021年单位产品取水量",
  "2020年重复利用率",
  "2021年重复利用率",
];
const years = (...values: Value[]): Workbook => workbookOf(sheetOf([YEARS, [1, "甲钢铁公司", "钢铁", ...values]]));
/** annex 4 as it is filled, of one enterprise */
const threeYears = (middle: number): Workbook =>
  workbookOf(
    sheetOf([
      ["近三年指标对标"],
      ["企业名称", "甲钢铁公司", "所属行业", "钢铁"],
      ["指标", "2019年", "2020年", "2021年"],
      ["单位产品取水量（m³/t）", 4, middle, 3.9],
      ["重复利用率（%）", 97.1, 97.3, 97.6],
    ]),
  );

interface Case {
  rule: string;
  severity: Severity;
  cell: string;
  source: string;
  wrong: Workbook;
  right: Workbook;
}

const cases: Case[] = [
  ...(
    [
      ["unit-intake-mismatch", "error", "D2", { D: 3.4 }, "3 900 000 ÷ 1 000 000 is 3.9"],
      ["rate-mismatch", "error", "E2", { E: 97.2 }, "158 600 000 ÷ 162 500 000 is 97.6 %"],
      ["rate-mismatch", "warning", "F2", { F: 95.4 }, "95 % by our own formula: the notices define none"],
      ["rate-mismatch", "error", "H2", { H: 5.6 }, "253 500 ÷ 3 900 000 is 6.5 %"],
      ["unit-scale", "error", "I2", { I: 390 }, "390 万m³ under a heading in m³: all three figures disagree"],
      ["unit-scale", "error", "L2", { L: 25.35 }, "25.35 万m³ under m³; the intake fits the other figures"],
      ["unit-scale", "error", "N2", { N: 100 }, "100 万吨 under 吨"],
      ["contradicting-amounts", "warning", "M2", { M: 165000000 }, "3.9 + 158.6 million is 162.5 million"],
    ] as const
  ).map(([rule, severity, cell, changes, source]): Case => ({
    rule,
    severity,
    cell,
    source,
    wrong: table(change(A, changes), B),
    right: table(A, B),
  })),
  {
    rule: "contradicting-amounts",
    severity: "error",
    cell: "L2",
    source: "more water lost than taken in",
    wrong: table(change(A, { H: "/", L: 4900000 })),
    right: table(change(A, { H: "/" })),
  },
  {
    rule: "contradicting-amounts",
    severity: "error",
    cell: "L2",
    source: "a negative amount",
    wrong: table(change(A, { H: "/", L: -5 })),
    right: table(change(A, { H: "/", L: "" })),
  },
  {
    rule: "rate-truncated",
    severity: "info",
    cell: "E3",
    source: "rules.md 9: 97.91 for 97.916, which rounds to 97.92",
    wrong: table(A, change(B, { E: 97.91 })),
    right: table(A, B),
  },
  {
    rule: "rate-truncated",
    severity: "warning",
    cell: "H2",
    source: "8.2 % of loss written as 8, which is the limit",
    wrong: table(change(A, { H: 8, L: 319800 })),
    right: table(change(A, { H: 8, L: 312000 })),
  },
  {
    rule: "formula-error",
    severity: "warning",
    cell: "J2",
    source: "an error value in a helper column",
    wrong: table(change(A, { E: "/", J: "#REF!" })),
    right: table(change(A, { E: "/" })),
  },
  {
    rule: "rate-mismatch",
    severity: "error",
    cell: "B9",
    source: "annex 2 with its own amounts: 158 600 ÷ (3900 + 158 600) = 97.6 %",
    wrong: workbookOf(annex2({ 重复水利用率: 96.7, 重复利用水量: 158600 })),
    right: workbookOf(annex2({ 重复利用水量: 158600 })),
  },
  {
    rule: "totals",
    severity: "error",
    cell: "I4",
    source: "3 900 000 + 820 000 = 4 720 000",
    wrong: table(A, B, change(TOTAL, { I: 4702000 })),
    right: table(A, B, TOTAL),
  },
  {
    rule: "totals",
    severity: "error",
    cell: "D4",
    source: "intakes per unit do not add up: 3.9 + 4.1",
    wrong: plain(C, D, ["", "合计", "", 8]),
    right: plain(C, D, ["", "合计", "", 4]),
  },
  {
    rule: "totals",
    severity: "warning",
    cell: "E5",
    source: "(97.6 + 97.2 + 97.9) ÷ 3 = 97.57",
    wrong: plain(C, D, E, ["", "平均", "", 4, 97.25]),
    right: plain(C, D, E, ["", "平均", "", 4, 97.57]),
  },
  {
    rule: "totals",
    severity: "error",
    cell: "I6",
    source: "a subtotal counts its own section: 820 000",
    wrong: table(
      ["一、A区"],
      A,
      ["二、B区"],
      B,
      change(TOTAL, { B: "小计", I: 4720000, J: "", K: "", L: "", M: "", N: "" }),
    ),
    right: table(
      ["一、A区"],
      A,
      ["二、B区"],
      B,
      change(TOTAL, { B: "小计", I: 820000, J: "", K: "", L: "", M: "", N: "" }),
    ),
  },
  {
    rule: "sequence",
    severity: "warning",
    cell: "A4",
    source: "2 is missing",
    wrong: plain(C, D, [4, ...E.slice(1)]),
    right: plain(C, D, E),
  },
  {
    rule: "sequence",
    severity: "warning",
    cell: "A4",
    source: "2 stands twice",
    wrong: plain(C, D, [2, ...E.slice(1)]),
    // rules.md 9: 序号 restarting
    right: plain(C, D, [1, ...E.slice(1)]),
  },
  {
    rule: "sequence",
    severity: "warning",
    cell: "A3",
    source: "no number, where the others have one",
    wrong: plain(C, ["", ...D.slice(1)], E),
    right: plain(C, D, E),
  },
  {
    rule: "trend-break",
    severity: "warning",
    cell: "E2",
    source: "39.5 between 4.0 and 3.9: a point was lost",
    wrong: years(4.0, 39.5, 3.9, 97.1, 97.6),
    right: years(4.0, 3.95, 3.9, 97.1, 97.6),
  },
  {
    rule: "trend-break",
    severity: "warning",
    cell: "C4",
    source: "近三年指标对标: the middle year",
    wrong: threeYears(39.5),
    right: threeYears(3.95),
  },
  {
    rule: "trend-break",
    severity: "warning",
    cell: "D2",
    source: "the first year is the odd one",
    wrong: years(0.4, 3.95, 3.9, 97.1, 97.6),
    right: years("", 3.95, 3.9, 97.1, 97.6),
  },
  {
    rule: "trend-break",
    severity: "warning",
    cell: "H2",
    source: "71 % after 97.1 %, with the verdict that it fails",
    wrong: years(4.0, 3.95, 3.9, 75.1, 97.6),
    right: years(4.0, 3.95, 3.9, 97.1, 97.6),
  },
];

test.each(cases)("$rule at $cell ($source)", ({ rule, severity, cell, wrong, right }) => {
  const findings = (workbook: Workbook) =>
    reviewWorkbook(workbook).findings.map((each) => [each.rule, each.severity, each.cell]);
  expect(findings(wrong)).toEqual([[rule, severity, cell]]);
  expect(findings(right)).toEqual([]);
});

test("tables of several years are compared, enterprise by enterprise", () => {
  const of = (first: number) =>
    reviewWorkbook(
      workbookOf(
        sheetOf([["水效对标汇总表（2020年）"], HEADER, [1, "甲 钢铁公司", "钢铁", first, 97.6]], [], "2020"),
        sheetOf([["水效对标汇总表（2021年）"], HEADER, [1, "甲钢铁公司", "钢铁", 3.9, 97.6]], [], "2021"),
      ),
    ).findings.map((each) => [each.rule, each.sheet, each.cell]);
  expect(of(3.8)).toEqual([]);
  expect(of(0.38)).toEqual([["trend-break", "2021", "D3"]]);
});

test("a row with 其中 parts is summed once, whichever way the total counts them", () => {
  const part: Value[] = [
    "",
    "其中：一分厂",
    "",
    3.9,
    97.6,
    95,
    78,
    6.5,
    1950000,
    79300000,
    77187500,
    126750,
    81250000,
    500000,
  ];
  const { findings } = reviewWorkbook(table(A, part, B, TOTAL));
  expect(findings).toEqual([]);
});
