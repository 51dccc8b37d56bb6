import { reviewWorkbook } from "../../src/review";
import type { Cell, Workbook } from "../../src/forms/types";
import {
  cellTotal,
  countsOf,
  entriesOf,
  segmentsOf,
  STATUSES,
  withCells,
  type Filter,
} from "../../src/taskpane/review/model";
import { afterEdit } from "../../src/taskpane/state/follow";

type Plain = string | number | null;

const cell = (value: Plain): Cell | undefined =>
  value === null
    ? undefined
    : { content: typeof value === "number" ? { kind: "number", value } : { kind: "text", value }, text: String(value) };

const workbook = (...rows: Plain[][]): Workbook => ({
  sheets: [
    {
      name: "汇总",
      visibility: "visible",
      merges: [],
      rows: [
        [
          "序号",
          "企业名称",
          "所属行业",
          "单位产品取水量",
          "重复利用率",
          "循环利用率",
          "废水回用率",
          "用水综合漏失率",
        ].map(cell),
        ...rows.map((row) => row.map(cell)),
      ],
    },
  ],
});

// 附件6、附件7 钢铁行业: ≤4.2, ≥97, 直接冷却水循环率 ≥95, ≥75, ≤8; 造纸 单位产品取水量 depends on the product
const review = reviewWorkbook(
  workbook(
    [1, "甲钢铁", "钢铁", 3.9, 97.5, 96, 80, 7],
    [2, "乙钢铁", "钢铁", 4.5, 98, 95, 76, null],
    [3, "丙纸业", "造纸", 25, 90, "/", 80, 5],
  ),
);

const shown = (filter: Filter): string[] =>
  entriesOf(review, filter).map((entry) => {
    switch (entry.kind) {
      case "group":
        return `# ${entry.enterprise ?? "-"} ${entry.issues}`;
      case "cell":
        return `${entry.cell.address} ${entry.cell.verdict.status}`;
      case "finding":
        return `${entry.finding.cell ?? "-"} ${entry.finding.rule}`;
    }
  });

test("what is to be done, grouped by enterprise in table order", () => {
  const issues = shown("issues").filter((line) => !line.includes("number-as-text"));
  expect(issues).toEqual(expect.arrayContaining(["# 乙钢铁 2", "D3 fail", "H3 missing", "D4 undetermined"]));
  expect(issues.indexOf("# 乙钢铁 2")).toBeLessThan(issues.indexOf("D3 fail"));
  expect(issues.join()).not.toContain("甲钢铁");
});

test("a finding that repeats the verdict of a cell on show is left out, and shown by itself", () => {
  expect(shown("issues").join()).not.toContain("product-needed");
  expect(shown("findings")).toContain("D4 product-needed");
});

test("a filter shows its outcome only, and its count is what it shows", () => {
  expect(shown("fail")).toEqual(["# 乙钢铁 2", "D3 fail"]);
  const counts = countsOf(review);
  for (const filter of ["issues", "all", "findings", ...STATUSES] as const) {
    expect([filter, shown(filter).filter((line) => !line.startsWith("#")).length]).toEqual([filter, counts[filter]]);
  }
});

test("the bar holds all cells and its widths sum to 100", () => {
  const counts = countsOf(review);
  const segments = segmentsOf(counts);
  expect(segments.reduce((total, { count }) => total + count, 0)).toBe(cellTotal(counts));
  expect(segments.reduce((total, { width }) => total + width, 0)).toBeCloseTo(100);
  expect(segmentsOf({ ...counts, fail: 1, pass: 100_000 })[0]).toMatchObject({ status: "fail", count: 1 });
  expect(segmentsOf({ ...counts, fail: 1, pass: 100_000 })[0]!.width).toBeGreaterThan(1);
});

test("a cell judged anew moves from one count to the other", () => {
  const failing = review.cells.find(({ address }) => address === "D3")!;
  const passing = review.cells.find(({ address }) => address === "D2")!;
  const next = withCells(review, [{ ...failing, verdict: passing.verdict }]);
  expect(next.summary).toMatchObject({ fail: review.summary.fail - 1, pass: review.summary.pass + 1 });
});

describe("an edit after the review", () => {
  const result = { review, scope: { of: "workbook" }, stale: false } as const;
  const edit = (row: number, column: number, value: Plain, sheet = "汇总") =>
    afterEdit(result, { kind: "cells", sheet, cells: [{ row, column, cell: cell(value) }] }).result;
  const statusAt = (address: string, of = review) => of.cells.find((each) => each.address === address)?.verdict.status;

  test.each([
    // 附件6、附件7 钢铁行业 吨钢取水量 ≤4.2
    [4.2, "pass"],
    [4.3, "fail"],
    [null, "missing"],
    ["abc", "invalid"],
    ["/", "not-applicable"],
  ])("of an indicator cell to %j is judged at once: %s", (value, status) => {
    expect(statusAt("D3")).toBe("fail");
    const next = edit(2, 3, value);
    expect(statusAt("D3", next.review)).toBe(status);
    expect(next.stale).toBe(false);
  });

  test("of an industry, a heading or the row below makes the result out of date", () => {
    expect([edit(2, 2, "造纸"), edit(0, 3, "别的"), edit(4, 1, "丁")].map(({ stale }) => stale)).toEqual([
      true,
      true,
      true,
    ]);
    expect(afterEdit(result, { kind: "structure", sheet: "汇总" }).result.stale).toBe(true);
  });

  test("elsewhere changes nothing", () => {
    expect(edit(20, 20, 1)).toEqual(result);
    expect(edit(2, 3, 1, "别的表")).toBe(result);
  });
});
