import fc from "fast-check";
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
import { afterEdit, isOutdatedBy, reviewAgain, type Known } from "../../src/taskpane/state/follow";
import { isLive, MOST_FOLLOWED } from "../../src/taskpane/state/live-choice";

type Plain = string | number | null;

const cell = (value: Plain): Cell | undefined =>
  value === null
    ? undefined
    : { content: typeof value === "number" ? { kind: "number", value } : { kind: "text", value }, text: String(value) };

const HEADINGS = [
  "序号",
  "企业名称",
  "所属行业",
  "单位产品取水量",
  "重复利用率",
  "循环利用率",
  "废水回用率",
  "用水综合漏失率",
];

const workbook = (...rows: Plain[][]): Workbook => ({
  sheets: [
    {
      name: "汇总",
      visibility: "visible",
      merges: [],
      rows: [HEADINGS.map(cell), ...rows.map((row) => row.map(cell))],
    },
  ],
});

// 附件6、附件7 钢铁行业: ≤4.2, ≥97, 直接冷却水循环率 ≥95, ≥75, ≤8; 造纸 单位产品取水量 depends on the product
const ROWS: Plain[][] = [
  [1, "甲钢铁", "钢铁", 3.9, 97.5, 96, 80, 7],
  [2, "乙钢铁", "钢铁", 4.5, 98, 95, 76, null],
  [3, "丙纸业", "造纸", 25, 90, "/", 80, 5],
];
const review = reviewWorkbook(workbook(...ROWS));

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
  const read = workbook(...ROWS);
  const result = { review, scope: { of: "workbook" }, stale: false } as const;
  const known = { workbook: read, result };
  const edit = (row: number, column: number, value: Plain, sheet = "汇总") =>
    afterEdit(known, { kind: "cells", sheet, cells: [{ row, column, cell: cell(value) }] }, {});
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
    expect(statusAt("D3", next.result.review)).toBe(status);
    expect(next).toMatchObject({ rest: "review", result: { stale: false } });
  });

  test("of an industry is judged at once, too", () => {
    // 附件6、附件7 造纸行业: 4.5 m³/t is within the limit of every product; 重复利用率 98 as well
    const next = edit(2, 2, "造纸");
    expect(statusAt("D3", next.result.review)).toBe("pass");
    expect(next).toMatchObject({ rest: "nothing", needsMarks: true, result: { stale: false } });
  });

  test("a new row below the table becomes one of its rows; a heading that is gone takes its column along", () => {
    const named = edit(4, 1, "丁钢铁");
    const filled = afterEdit(
      named,
      {
        kind: "cells",
        sheet: "汇总",
        cells: [2, 3].map((column) => ({ row: 4, column, cell: cell(["钢铁", 5][column - 2]!) })),
      },
      {},
    );
    expect(statusAt("D5", filled.result.review)).toBe("fail");
    expect(statusAt("D3", edit(0, 3, "别的").result.review)).toBeUndefined();
  });

  test("rows that move, and cells elsewhere that formulas may use, are read again", () => {
    const moved = afterEdit(known, { kind: "structure", sheet: "汇总" }, {});
    expect(moved).toMatchObject({ rest: "reading", result: { stale: true } });
    expect(edit(20, 20, 1)).toMatchObject({ rest: "reading", result });
    expect(edit(2, 3, 1, "别的表").rest).toBe("reading");
  });

  test("cells that are told with an edit and have not changed change nothing", () => {
    expect(edit(2, 3, 4.5)).toEqual({ ...known, rest: "nothing", needsMarks: false });
  });

  test("whatever is edited, the review after the pause is that of the workbook as it is", () => {
    const value = fc.oneof(
      fc.constantFrom<Plain>("造纸", "钢铁", "/", "约4", null, "甲钢铁", "生活用纸", "96.5%", "=1+1"),
      fc.double({ min: -1, max: 120, noNaN: true }),
    );
    const place = { row: fc.integer({ min: 0, max: 6 }), column: fc.integer({ min: 0, max: 8 }) };
    fc.assert(
      fc.property(fc.array(fc.record({ ...place, value }), { minLength: 1, maxLength: 6 }), (edits) => {
        let state: Known = known;
        const rows: Plain[][] = [HEADINGS, ...ROWS].map((row) => [...row]);
        for (const { row, column, value: plain } of edits) {
          const line = (rows[row] ??= []);
          while (line.length <= column) line.push(null);
          line[column] = plain;
          const before = state;
          const next = afterEdit(
            before,
            { kind: "cells", sheet: "汇总", cells: [{ row, column, cell: cell(plain) }] },
            {},
          );
          state = next;
          // at once: every verdict that is on show is the whole review's
          const whole = reviewWorkbook(next.workbook);
          if (next.rest !== "reading") {
            expect(next.result.review.cells.map(({ address, verdict }) => [address, verdict.status])).toEqual(
              whole.cells.map(({ address, verdict }) => [address, verdict.status]),
            );
            expect(next.result.review.summary).toMatchObject({ fail: whole.summary.fail, pass: whole.summary.pass });
          }
          state = { workbook: next.workbook, result: reviewAgain(next.workbook, next.result, {}) };
          expect(countsOf(state.result.review)).toEqual(countsOf(whole));
        }
        const fresh = reviewWorkbook({
          sheets: [{ ...read.sheets[0]!, rows: Array.from(rows, (row) => (row ?? []).map(cell)) }],
        });
        expect(state.result.review.cells.map(({ verdict }) => verdict)).toEqual(
          fresh.cells.map(({ verdict }) => verdict),
        );
        expect(state.result.review.findings).toEqual(fresh.findings);
      }),
      { numRuns: 60 },
    );
  });

  test("standing still: only an edit inside a form makes the result out of date", () => {
    const outdated = (row: number, sheet = "汇总") =>
      isOutdatedBy(result, { kind: "cells", sheet, cells: [{ row, column: 3, cell: cell(1) }] });
    expect([outdated(2), outdated(4), outdated(9), outdated(2, "别的表")]).toEqual([true, true, false, false]);
    expect(isOutdatedBy(result, { kind: "structure", sheet: "汇总" })).toBe(true);
  });
});

test.each([
  // choice of the user, indicator cells, followed
  ["auto", MOST_FOLLOWED, true],
  ["auto", MOST_FOLLOWED + 1, false],
  ["on", MOST_FOLLOWED + 1, true],
  ["off", 1, false],
] as const)("实时核查 %s with %i cells: %s", (choice, cells, on) => {
  const sized = { cells: Array.from({ length: cells }, () => review.cells[0]!) };
  expect(isLive(choice, sized)).toBe(on);
});
