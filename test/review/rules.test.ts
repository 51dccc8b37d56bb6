/** Each rule: a workbook that it objects to, and the same workbook set right, to which it does not. */
import { reviewWorkbook, type ReviewOptions, type Severity } from "../../src/review";
import { creditCheck, organisationCheck } from "../../src/review/rules/credit-code";
import type { Workbook } from "../../src/forms/types";
import { cellOf, HEADER, percent, sheetOf, workbookOf, type Value } from "../forms/sheets";
import { annex2 } from "./annex2-sheet";

const annex5 = (...rows: Value[][]): Workbook => workbookOf(sheetOf([HEADER, ...rows]));

/** 3900 ÷ 1000 is 3.9: stated as 4.9, and stated rightly */
const change = (fields: Readonly<Record<string, Value>>, units: Readonly<Record<string, string>> = {}) => ({
  wrong: workbookOf(annex2({ ...fields, 单位产品取水量: 4.9 }, units)),
  right: workbookOf(annex2(fields, units)),
});
const annex3 = (fourth: string) =>
  sheetOf(
    [
      ["序号", "评价指标", "评价情况"],
      ...["手续", "超计划", "事故", "先进企业指标", "淘汰", "制度", "三同时", "计量"].map((text, index) => [
        index + 1,
        text,
        index === 3 ? fourth : "☑是 □否",
      ]),
    ],
    [],
    "附件3",
  );

const STEEL: Value[] = ["钢铁", 3.9, 97.6, 95.4, 78, 6.5];
const CLEAN = annex5([1, "甲公司", ...STEEL], [2, "乙公司", "造纸（生活用纸）", 28, 86, "/", "", ""]);

interface Case {
  rule: string;
  severity: Severity;
  cell: string;
  /** where the expectation comes from */
  source: string;
  wrong: Workbook;
  right: Workbook;
  options?: ReviewOptions;
}

const cases: Case[] = [
  {
    rule: "unknown-industry",
    severity: "warning",
    cell: "C2",
    source: "rules.md 5",
    wrong: annex5([1, "甲公司", "钢铁冶练", 3.9, 97]),
    right: annex5([1, "甲公司", "钢铁冶炼", 3.9, 97]),
  },
  {
    rule: "product-needed",
    severity: "warning",
    cell: "D2",
    source: "rules.md 3: 25 lies between the limits of paper",
    wrong: annex5([1, "甲公司", "造纸", 25, 86]),
    right: annex5([1, "甲公司", "造纸", 12, 86]),
  },
  {
    rule: "product-needed",
    severity: "warning",
    cell: "D2",
    source: "rules.md 5: the product may stand in the enterprise's own annex 2",
    wrong: workbookOf(sheetOf([HEADER, [1, "乙公司", "造纸", 25, 86]])),
    right: workbookOf(
      sheetOf([HEADER, [1, "乙 公司", "造纸", 25, 86]]),
      annex2({ 企业名称: "乙公司", 所属行业: "造纸", 主要产品: "生活用纸", 取水量: 25000, 单位产品取水量: 25 }),
    ),
  },
  {
    rule: "product-needed",
    severity: "warning",
    cell: "D2",
    source: "issue point 8: a supplied answer settles it",
    wrong: annex5([1, "乙（集团）公司", "造纸", 25, 86]),
    right: annex5([1, "乙（集团）公司", "造纸（生活用纸）", 25, 86]),
  },
  {
    rule: "duplicate-enterprise",
    severity: "warning",
    cell: "B3",
    source: "contract example; spaces and bracket width do not count",
    wrong: annex5([1, "甲（集团）", ...STEEL], [2, " 甲 (集团)", ...STEEL]),
    right: annex5([1, "甲（集团）", ...STEEL], [2, "甲二（集团）", ...STEEL]),
  },
  {
    rule: "missing-name",
    severity: "warning",
    cell: "B2",
    source: "issue point 6",
    wrong: annex5([1, "", ...STEEL]),
    right: annex5([1, "甲公司", ...STEEL], [2]),
  },
  {
    rule: "number-as-text",
    severity: "info",
    cell: "D2",
    source: "issue point 6",
    wrong: annex5([1, "甲公司", "钢铁", "3.9", 97.6]),
    right: annex5([1, "甲公司", "钢铁", "≤3.9", 97.6]),
  },
  {
    rule: "number-as-text",
    severity: "info",
    cell: "E2",
    source: "two values in one cell are no number stored as text",
    wrong: annex5([1, "甲公司", "钢铁", 3.9, "9,876"]),
    right: annex5([1, "甲公司", "钢铁", 3.9, "98\n99"], [2, "乙公司", "钢铁", 3.9, "98，998"]),
  },
  {
    rule: "impossible-value",
    severity: "error",
    cell: "E2",
    source: "rules.md 3: rates above 100",
    wrong: annex5([1, "甲公司", "钢铁", 3.9, 976]),
    right: annex5([1, "甲公司", "钢铁", 3.9, 100]),
  },
  {
    rule: "formula-error",
    severity: "error",
    cell: "D2",
    source: "rules.md 3",
    wrong: annex5([1, "甲公司", "钢铁", "#DIV/0!", 97.6]),
    right: annex5([1, "甲公司", "钢铁", "/", 97.6]),
  },
  {
    rule: "unit-scale",
    severity: "warning",
    cell: "D2",
    source: "3900 L/t is 3.9 m³/t, limit 4.2",
    wrong: annex5([1, "甲公司", "钢铁", 3900, 97.6]),
    right: annex5([1, "甲公司", "钢铁", 8.4, 97.6]),
  },
  {
    rule: "unit-scale",
    severity: "warning",
    cell: "D2",
    source: "rules.md 9: 万m³ under a m³ heading; 0.00039 × 10⁴ = 3.9",
    wrong: annex5([1, "甲公司", "钢铁", 0.00039, 97.6]),
    right: annex5([1, "甲公司", "钢铁", 0.39, 97.6]),
  },
  {
    rule: "doubtful-fraction",
    severity: "warning",
    cell: "E2",
    source: "rules.md 3",
    wrong: annex5([1, "甲公司", "钢铁", 3.9, 0.976]),
    right: annex5([1, "甲公司", "钢铁", 3.9, percent(0.976)]),
  },
  {
    rule: "formula-like-text",
    severity: "warning",
    cell: "B2",
    source: "design.md, traps",
    wrong: annex5([1, '=HYPERLINK("http://example.invalid","丙")', ...STEEL]),
    right: annex5([1, "—", ...STEEL]),
  },
  {
    rule: "unit-intake-mismatch",
    severity: "error",
    cell: "B8",
    source: "4200 ÷ 1000 = 4.2, not 3.9",
    wrong: workbookOf(annex2({ 取水量: 4200 })),
    right: workbookOf(annex2()),
  },
  {
    rule: "unit-intake-mismatch",
    severity: "error",
    cell: "B8",
    source: "3949 ÷ 1000 = 3.949: truncated to 3.9 it agrees, 3.7 does not",
    wrong: workbookOf(annex2({ 取水量: 3949, 单位产品取水量: 3.7 })),
    right: workbookOf(annex2({ 取水量: 3949, 单位产品取水量: 3.9 })),
  },
  {
    rule: "unit-intake-mismatch",
    severity: "error",
    cell: "B8",
    source: "the label's own unit: 0.39 万m³ is 3900 m³",
    wrong: workbookOf(annex2({ 取水量: 3900 }, { 取水量: "（万m3）" })),
    right: workbookOf(annex2({ 取水量: 0.39 }, { 取水量: "（万m3）" })),
  },
  ...(
    [
      ["千升", "m³/千升", "啤酒", "啤酒"],
      ["kL", "m³/kL", "啤酒", "啤酒"],
      ["百米", "m³/100m", "纺织染整", "棉印染布"],
      ["MW·h", "m³/（MW·h）", "火力发电", "电力"],
    ] as const
  ).map(([output, perUnit, industry, product]): Case => ({
    rule: "unit-intake-mismatch",
    severity: "error",
    cell: "B8",
    source: `issue 3 point 7: both labels name ${output}; 3900 ÷ 1000 = 3.9`,
    ...change({ 所属行业: industry, 主要产品: product }, { 主要产品产量: `（${output}）`, 单位产品取水量: perUnit }),
  })),
  ...["啤酒（千升）", "啤酒"].map((product): Case => ({
    rule: "unit-intake-mismatch",
    severity: "warning",
    cell: "B8",
    source: `the form prints 吨, ${product} is counted in kL: asked, not accused`,
    ...change({ 所属行业: "啤酒", 主要产品: product }),
  })),
  {
    rule: "credit-code",
    severity: "error",
    cell: "B3",
    source: "GB 32100-2015: check character D for 91450000MA5K00012",
    wrong: workbookOf(annex2({ 组织机构代码: "91450000MA5K000123" })),
    right: workbookOf(annex2({ 组织机构代码: " ９1450000MA5K00012d" })),
  },
  {
    rule: "credit-code",
    severity: "error",
    cell: "B3",
    source: "GB 11714-1997, example of the standard: D2143569-X",
    wrong: workbookOf(annex2({ 组织机构代码: "D2143569-3" })),
    right: workbookOf(annex2({ 组织机构代码: "D2143569-X" })),
  },
  {
    rule: "self-assessment",
    severity: "warning",
    cell: "C5",
    source: "annex 3 item 4 against 4.6 > 4.2",
    wrong: workbookOf(annex2({ 取水量: 4600, 单位产品取水量: 4.6 }), annex3("☑是 □否")),
    right: workbookOf(annex2({ 取水量: 4600, 单位产品取水量: 4.6 }), annex3("□是 ☑否")),
  },
  {
    rule: "reporting-year",
    severity: "warning",
    cell: "A2",
    source: "contract, --year",
    wrong: workbookOf(sheetOf([["汇总表（2021年）"], HEADER, [1, "甲公司", ...STEEL]])),
    right: workbookOf(sheetOf([["汇总表（2022年）"], HEADER, [1, "甲公司", ...STEEL]])),
    options: { year: 2022 },
  },
  {
    rule: "custom-limits",
    severity: "warning",
    cell: "C2",
    source: "rules.md 8: a bad row is reported by cell",
    wrong: workbookOf(
      sheetOf(
        [
          ["行业", "指标", "限值", "比较"],
          ["钢铁", "吨钢取水量", "四", "≤"],
        ],
        [],
        "自定义限值",
      ),
    ),
    right: workbookOf(
      sheetOf(
        [
          ["行业", "指标", "限值", "比较"],
          ["钢铁", "吨钢取水量", 4, "≤"],
        ],
        [],
        "自定义限值",
      ),
    ),
  },
];

test.each(cases)("$rule at $cell ($source)", ({ rule, severity, cell, wrong, right, options }) => {
  const of = (workbook: Workbook) =>
    reviewWorkbook(workbook, options)
      .findings.filter((finding) => finding.rule === rule)
      .map((finding) => [finding.severity, finding.cell]);
  expect(of(wrong)).toContainEqual([severity, cell]);
  expect(of(right)).toEqual([]);
});

test("the sentence names a unit that scales, so that its arithmetic can be followed", () => {
  const form = annex2({ 取水量: 0.39, 单位产品取水量: 4.9 }, { 取水量: "（万m³）" });
  const messages = reviewWorkbook(workbookOf(form))
    .findings.filter(({ rule }) => rule === "unit-intake-mismatch")
    .map(({ message }) => message);
  expect(messages).toEqual([expect.stringContaining("0.39万m³ ÷ 1000 = 3.9 m3/吨")]);
});

test("units that cannot be compared accuse nobody: output in tonnes, intake per kL", () => {
  const units = { 单位产品取水量: "m³/千升" };
  const { findings } = reviewWorkbook(workbookOf(annex2({ 所属行业: "啤酒", 单位产品取水量: 4.9 }, units)));
  expect(findings.filter(({ rule }) => rule === "unit-intake-mismatch")).toEqual([]);
});

test("a clean workbook is accused of nothing", () => {
  const { findings, summary } = reviewWorkbook(CLEAN);
  expect(findings).toEqual([]);
  expect(summary).toMatchObject({ enterprises: 2, pass: 7, fail: 0, "not-applicable": 3 });
});

test("a supplied answer settles 待定, however the name is spelled", () => {
  const workbook = annex5([1, "乙（集团）公司", "造纸", 25, 86]);
  const status = (supplied: Record<string, string[]>) =>
    reviewWorkbook(workbook, { supplied }).cells[0]!.verdict.status;
  expect(status({})).toBe("undetermined");
  expect(status({ "乙(集团) 公司": ["生活用纸"] })).toBe("pass");
  expect(status({ "乙（集团）公司": ["瓦楞原纸"] })).toBe("fail");
  expect(status({ 丁公司: ["瓦楞原纸"] })).toBe("undetermined");
});

test("limits of the workbook's own sheet are used and cited", () => {
  const limits = sheetOf(
    [
      ["行业", "指标", "比较", "限值", "单位", "依据"],
      ["钢铁", "吨钢取水量", "≤", 3.5, "m³/t", "某市〔2022〕1号"],
    ],
    [],
    "自定义限值",
  );
  const { cells } = reviewWorkbook(workbookOf(sheetOf([HEADER, [1, "甲公司", ...STEEL]]), limits));
  expect(cells[0]!.verdict).toMatchObject({ status: "fail" });
  expect(cells[0]!.verdict.reason).toContain("某市〔2022〕1号");
});

test("the same enterprise with another product is only pointed out", () => {
  const { findings } = reviewWorkbook(annex5([1, "甲公司", ...STEEL], [2, "甲公司", "造纸（生活用纸）", 28, 86]));
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([["duplicate-enterprise", "info"]]);
});

// source: worked out by hand from the tables of GB 32100-2015 and GB 11714-1997
test.each([
  ["91450000MA5K00012", "D"],
  ["91450000MA5K00003", "F"],
])("credit code %s ends in %s", (code, check) => expect(creditCheck(code)).toBe(check));
test.each([
  ["D2143569", "X"],
  ["00000000", "0"],
])("organisation code %s ends in %s", (code, check) => expect(organisationCheck(code)).toBe(check));

describe("lists of eight statements", () => {
  /** The veto list has a cell for 是 and one for 否 under one heading; `answers`: of items 1 to 8, y, n or - */
  const veto = (answers: string, third = "未被列入企业经营异常名录或严重违法失信企业名单") =>
    workbookOf(
      sheetOf(
        [
          ["序号", "评价指标", "评价情况", ""],
          ...[...answers].map((answer, index) => [
            index + 1,
            index === 2 ? third : `第${index + 1}条`,
            answer === "y" ? "☑是" : "□是",
            answer === "n" ? "☑否" : "□否",
          ]),
        ],
        ["C1:D1"],
        "否决",
      ),
    );
  const said = (answers: string, third?: string) =>
    reviewWorkbook(veto(answers, third))
      .findings.filter(({ rule }) => rule === "checklist")
      .map(({ rule, severity, cell }) => [rule, severity, cell]);

  // source: rules.md section 6: one 否 rejects; an unanswered one is undetermined
  test.each([
    ["yyyyyyyy", []],
    ["yynyyyyy", [["checklist", "error", "C4"]]],
    [
      "ynyyyyyn",
      [
        ["checklist", "error", "C3"],
        ["checklist", "error", "C9"],
      ],
    ],
    ["yyyy-y-y", [["checklist", "warning", "C6"]]],
    [
      "nyyyyyy-",
      [
        ["checklist", "error", "C2"],
        ["checklist", "warning", "C9"],
      ],
    ],
    ["--------", [["checklist", "info", "C2"]]],
  ])("%s", (answers, expected) => expect(said(answers)).toEqual(expected));

  test("the veto list and annex 3 are told apart by their own words, and so are their sentences", () => {
    const of = (third: string) => {
      const { forms, findings } = reviewWorkbook(veto("nyyyyyyy", third));
      return [forms[0]?.form, findings.find(({ rule }) => rule === "checklist")?.message];
    };
    expect(of("未被列入企业经营异常名录")).toEqual(["annex7-veto", "一票否决：第1项“有取用水资源的合法手续”为“否”"]);
    expect(of("无违法行为")).toEqual(["annex3", "自评不通过：第1项“有取用水资源的合法手续”为“否”"]);
  });
});

describe("a formula without a stored result", () => {
  const cell = { content: { kind: "blank" }, formula: "=A1/B1" } as const;
  // source: rules.md 3: a blank is 未填, and a value that nobody knows yet is no blank
  test.each([
    ["undetermined where there is a limit", "钢铁", "undetermined", "warning"],
    ["not assessed where there is none", "氧化铝", "not-applicable", "info"],
  ])("%s", (_name, industry, status, severity) => {
    const { findings, cells } = reviewWorkbook(annex5([1, "甲公司", industry, cell, cellOf(97)]));
    expect(cells[0]!.verdict.status).toBe(status);
    const own = findings.filter(({ rule }) => rule === "formula-error");
    expect(own.map((finding) => [finding.severity, finding.cell])).toEqual([[severity, "D2"]]);
  });
  test("the verdict asks for the file to be calculated, and names no product", () => {
    const { verdict } = reviewWorkbook(annex5([1, "甲公司", "造纸", cell, cellOf(97)])).cells[0]!;
    expect(verdict).toMatchObject({ status: "undetermined", choices: [] });
    expect(verdict.question).toContain("重新计算并保存");
  });
});
