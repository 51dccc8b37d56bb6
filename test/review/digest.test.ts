/** What is kept of a reviewed workbook: counts, and objections in order of gravity. */
import { reviewWorkbook } from "../../src/review";
import { digestOf } from "../../src/review/digest";
import { HEADER, sheetOf, workbookOf } from "../forms/sheets";

// 附件6、附件7 钢铁行业: ≤4.2, ≥97, ≥95, ≥75, ≤8; 造纸 单位产品取水量 depends on the product
const review = reviewWorkbook(
  workbookOf(
    sheetOf([
      ["重点用水企业水效对标汇总表（2021年）"],
      HEADER,
      [1, "甲钢铁", "钢铁", 3.9, 97.5, 96, 80, 7],
      [2, "乙钢铁", "钢铁", 4.5, 98, 95, 76, null],
      [3, "丙纸业", "造纸", 25, 90, "/", 80, 5],
      [4, "丙纸业", "造纸", 25, 90, "/", 80, 5],
    ]),
  ),
);

test("counts are those of the review; a passing cell is no objection", () => {
  const digest = digestOf(review);
  const { enterprises, ...cells } = review.summary;
  expect(digest).toMatchObject({ forms: ["annex5"], enterprises, cells, further: 0 });
  expect(digest.objections.every(({ enterprise }) => enterprise !== "甲钢铁")).toBe(true);
  expect(digest.objections[0]).toMatchObject({
    kind: "fail",
    cell: "D4",
    enterprise: "乙钢铁",
    indicator: "单位产品取水量",
    text: "4.5",
    requirement: "≤4.2 m³/t",
    standard: "GB/T 26924-2011",
  });
});

test("graver ones come first; a finding that repeats a verdict is left out", () => {
  const order = ["fail", "error", "invalid", "undetermined", "warning", "missing", "info"];
  const kinds = digestOf(review).objections.map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(["fail", "undetermined", "warning", "missing"]));
  expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  // 待定 for want of a product is said once for a cell, not twice
  expect(review.findings.some(({ rule }) => rule === "product-needed")).toBe(true);
  const onCell = digestOf(review).objections.filter(({ cell }) => cell === "D5");
  expect(onCell).toHaveLength(1);
});

test("what goes beyond the bound is counted", () => {
  const whole = digestOf(review).objections.length;
  const cut = digestOf(review, 2);
  expect(cut.objections).toHaveLength(2);
  expect(cut.further).toBe(whole - 2);
  expect(cut.cells).toEqual(digestOf(review).cells);
});
