/** Annex 5 as people lay it out: which cells are data, and whose. Source of each layout: rules.md section 9, or the notice's print. */
import { cellAddress, recognise } from "../../src/forms";
import type { Annex5Form } from "../../src/forms";
import type { Sheet } from "../../src/forms/types";
import { HEADER, sheetOf, workbookOf } from "./sheets";

const forms = (sheet: Sheet): Annex5Form[] =>
  recognise(workbookOf(sheet)).filter((form): form is Annex5Form => form.form === "annex5");

/** `企业/行业: 指标@格` lines */
const lines = (sheet: Sheet): string[] =>
  forms(sheet).flatMap(({ rows }) =>
    rows.map(
      (row) =>
        `${row.name?.text ?? "?"}${row.kind === "part" ? `>${row.part ?? ""}` : ""}/${row.industry?.text ?? "?"}: ` +
        row.cells.map((cell) => cell.indicator[0]! + cellAddress(cell.row, cell.column)).join(" "),
    ),
  );

const STEEL = ["钢铁", 3.9, 97.6, 95.4, 78, 6.5];

const layouts: { layout: string; source: string; sheet: Sheet; expected: string[] }[] = [
  {
    layout: "as printed, with a prepared empty row",
    source: "notice, annex 5",
    sheet: sheetOf([["附件5"], ["重点用水企业水效对标汇总表（2021年）"], HEADER, [1, "甲", ...STEEL], [2]]),
    expected: ["甲/钢铁: 单D4 重E4 循F4 废G4 用H4"],
  },
  {
    layout: "two merged heading rows, units, remark, 其中 and 合计 without values, note below",
    source: "rules.md 9",
    sheet: sheetOf(
      [
        ["序号", "企业名称", "所属行业", "水效指标", "", "", "", "", "备注"],
        [
          "",
          "",
          "",
          "单位产品取水量（m³/t）",
          "重复利用率%",
          "循环利用率(%)",
          "废水回用率 （％）",
          "用水综合漏失率（%）",
        ],
        [1, "甲", ...STEEL, "供热"],
        ["", "其中：一分厂"],
        ["", "合计"],
        ["注：按国家标准计算。"],
      ],
      ["A1:A2", "B1:B2", "C1:C2", "D1:H1", "I1:I2"],
    ),
    expected: ["甲/钢铁: 单D3 重E3 循F3 废G3 用H3"],
  },
  {
    layout: "three heading rows with units and column numbers",
    source: "issue point 6",
    sheet: sheetOf([
      ["序号", "企业名称", "所属行业", "单位产品", "重复", "循环", "废水", "用水综合"],
      ["", "", "", "取水量", "利用率", "利用率", "回用率", "漏失率"],
      ["", "", "", "m³/t", "%", "%", "%", "%"],
      [1, 2, 3, 4, 5, 6, 7, 8],
      [1, "甲", ...STEEL],
    ]),
    expected: ["甲/钢铁: 单D5 重E5 循F5 废G5 用H5"],
  },
  {
    layout: "bare headings explained by the left neighbour",
    source: "rules.md 9",
    sheet: sheetOf([
      [
        "单位名称",
        "行业",
        "取水量(万立方米)",
        "单位产品取水量",
        "重复利用水量",
        "利用率",
        "循环水量",
        "循环率",
        "废水回用量",
        "回用率",
      ],
      ["甲", "钢铁", 390, 3.9, 900, 97.6, 800, 95.4, 70, 78],
    ]),
    expected: ["甲/钢铁: 单D2 重F2 循H2 废J2"],
  },
  {
    layout: "bare headings explained by the row above; a condensate rate is no column of annex 5",
    source: "rules.md 9",
    sheet: sheetOf(
      [
        ["企业名称", "所属行业", "重复用水", "", "废水", "", "冷凝水", ""],
        ["", "", "重复利用量", "利用率", "产生量", "回用率", "产生量", "回用率"],
        ["甲", "钢铁", 900, 97.6, 100, 78, 10, 60],
      ],
      ["C1:D1", "E1:F1", "G1:H1", "A1:A2", "B1:B2"],
    ),
    expected: ["甲/钢铁: 重D3 废F3"],
  },
  {
    layout: "a bare 回用率 without explanation, a heading that ends in a footnote mark",
    source: "rules.md 9",
    sheet: sheetOf([
      ["企业名称", "所属行业", "单位产品取水量注1", "重复利用率注", "循环率", "回用率", "漏失率"],
      ["甲", ...STEEL],
    ]),
    expected: ["甲/钢铁: 单C2 重D2 循E2 废F2 用G2"],
  },
  {
    layout: "an earlier year beside the year reported",
    source: "DECISIONS: the latest year is what is reported",
    sheet: sheetOf([
      ["企业名称", "所属行业", "2020年重复利用率", "2021年重复利用率", "废水回用率"],
      ["甲", "钢铁", 90, 97.6, 78],
    ]),
    expected: ["甲/钢铁: 重D2 废E2"],
  },
  {
    layout: "further names of the enterprise and of the intake",
    source: "issue point 6: header synonyms",
    sheet: sheetOf([
      ["序号", "申报单位", "行业分类", "产品单耗（m³/t）", "用水重复利用率"],
      [1, "甲", "钢铁", 3.9, 97.6],
    ]),
    expected: ["甲/钢铁: 单D2 重E2"],
  },
  {
    layout: "an industry's own intake as heading",
    source: "notice, annex 7",
    sheet: sheetOf([
      ["企业名称", "所属行业", "吨钢取水量", "水重复利用率"],
      ["甲", "钢铁", 3.9, 97.6],
    ]),
    expected: ["甲/钢铁: 单C2 重D2"],
  },
  {
    layout: "values that begin with a footnote mark do not make their row a note; a note with such a beginning does",
    source: "rules.md 9",
    sheet: sheetOf([
      HEADER,
      [1, "甲", "钢铁", "注13.9", "注197.6", "95.4", "/", "/"],
      ["", "注1.单位产品取水量按标准计算", "", "", "97"],
    ]),
    expected: ["甲/钢铁: 单D2 重E2 循F2 废G2 用H2"],
  },
  {
    layout: "other order, synonyms, helper columns, limits beside the values",
    source: "issue point 6",
    sheet: sheetOf([
      ["漏失率", "企 业 名 称", "辅助", "水重复利用率①", "行业类别", "重复利用率考核值", "吨产品取水量（m3/t）"],
      [6.5, "甲", "x", 97.6, "钢铁", 97, 3.9],
    ]),
    expected: ["甲/钢铁: 用A2 重D2 单G2"],
  },
  {
    layout: "page break: repeated heading, blank row, restarting numbers, totals with values",
    source: "rules.md 9",
    sheet: sheetOf([
      HEADER,
      [1, "甲", ...STEEL],
      [],
      HEADER,
      [1, "乙", ...STEEL],
      ["", "小计", "", 4, 97],
      ["", "全区平均", "", 4, 97],
      ["填表人：某某", "", "", "审核人：某某"],
    ]),
    expected: ["甲/钢铁: 单D2 重E2 循F2 废G2 用H2", "乙/钢铁: 单D5 重E5 循F5 废G5 用H5"],
  },
  {
    layout: "two tables side by side and one below the other",
    source: "rules.md 9",
    sheet: sheetOf([
      ["企业名称", "所属行业", "重复利用率", "", "企业名称", "所属行业", "重复利用率"],
      ["甲", "钢铁", 97, "", "乙", "造纸", 86],
      [],
      ["表2 汇总表"],
      ["序号", "企业名称", "所属行业", "单位产品取水量"],
      [1, "丙", "啤酒", 4],
    ]),
    expected: ["甲/钢铁: 重C2", "丙/啤酒: 单D6", "乙/造纸: 重G2"].sort(),
  },
  {
    layout: "one name over the rows of several products; one industry over several enterprises",
    source: "issue point 6",
    sheet: sheetOf(
      [
        ["序号", "企业名称", "所属行业", "主要产品", "单位产品取水量", "重复利用率"],
        [1, "甲", "造纸", "生活用纸", 28, 86],
        ["", "", "", "瓦楞原纸", 19, 86],
        [2, "乙", "", "箱纸板", 20, 86],
      ],
      ["A2:A3", "B2:B3", "C2:C4"],
    ),
    expected: ["甲/造纸: 单E2 重F2", "甲>/造纸: 单E3 重F3", "乙/造纸: 单E4 重F4"],
  },
  {
    layout: "sub-rows with values belong to the enterprise above",
    source: "DECISIONS: judged like a row of their own",
    sheet: sheetOf([HEADER, [1, "甲", ...STEEL], ["", "其中：一分厂", "", 3.8, 97], ["", "　二分厂", "", 4.4, 97]]),
    expected: [
      "甲/钢铁: 单D2 重E2 循F2 废G2 用H2",
      "甲>一分厂/钢铁: 单D3 重E3 循F3 废G3 用H3",
      "甲>二分厂/钢铁: 单D4 重E4 循F4 废G4 用H4",
    ],
  },
];

test.each(layouts)("$layout ($source)", ({ sheet, expected }) => {
  expect([...lines(sheet)].sort()).toEqual([...expected].sort());
});

test("tables of another kind are not annex 5", () => {
  // presence first: the same sheet with the heading of annex 5 is found
  expect(forms(sheetOf([HEADER, [1, "甲", ...STEEL]]))).toHaveLength(1);
  const others = [
    [
      ["姓名", "电话"],
      ["某某", "0771"],
    ],
    [
      ["序号", "企业名称", "所属行业", "工作亮点", "推荐意见"],
      [1, "甲", "钢铁", "节水", "同意"],
    ],
    [
      ["考核内容", "技术指标", "单位", "考核值"],
      ["取水量", "吨钢取水量", "m3", "≤4.2"],
      ["重复利用", "重复利用率", "%", "≥97"],
    ],
    [
      ["行业", "单位产品取水量", "重复利用率"],
      ["钢铁", "≤4.2", "≥97"],
    ],
    [["各行业平均水平"], ["行业", "单位产品取水量", "重复利用率"], ["钢铁", 3, 98]],
    [
      ["企业名称", "产能利用率", "负荷率"],
      ["甲", 90, 80],
    ],
  ];
  for (const rows of others) expect(forms(sheetOf(rows))).toEqual([]);
});

test("a list below the table does not belong to it", () => {
  const sheet = sheetOf([
    HEADER,
    [1, "甲", ...STEEL],
    [],
    ["序号", "姓名", "单位", "电话"],
    [1, "某某", "甲", 13800000000],
  ]);
  expect(lines(sheet)).toEqual(["甲/钢铁: 单D2 重E2 循F2 废G2 用H2"]);
  expect(forms(sheet)[0]!.area.bottom).toBe(1);
});

test("the cost grows with the rows, not with their square", () => {
  const rows = (n: number): Sheet =>
    sheetOf([HEADER, ...Array.from({ length: n }, (_, i) => [i + 1, `企业${i}`, ...STEEL])]);
  const time = (sheet: Sheet): number => {
    const start = performance.now();
    expect(forms(sheet)[0]!.rows.length).toBe(sheet.rows.length - 1);
    return performance.now() - start;
  };
  time(rows(2000));
  const small = time(rows(5000));
  const large = time(rows(50000));
  // ten times the rows; a square would be a hundred times
  expect(large / Math.max(small, 5)).toBeLessThan(40);
});
