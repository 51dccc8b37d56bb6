/**
 * Rank, quartile and distances, worked out by hand. Limits: 通知附件6、附件7 技术考核要求（钢铁行业）: 吨钢取水量 ≤4.2 m³/t,
 * 重复利用率 ≥97%; （造纸行业）生活用纸 ≤30, 瓦楞原纸 ≤20 m³/t.
 */
import fc from "fast-check";
import { reviewWorkbook } from "../../src/review";
import { quartileOf, standingsOf, type Standing } from "../../src/report/standings";
import { HEADER, sheetOf, workbookOf, type Value } from "../forms/sheets";

const review = (rows: readonly (readonly Value[])[], name?: string) =>
  reviewWorkbook(workbookOf(sheetOf([HEADER, ...rows], [], name)));
const steel = (values: readonly Value[], column: "intake" | "reuse" = "intake") =>
  review(
    values.map((value, i) => [
      i + 1,
      `企业${i + 1}`,
      "钢铁",
      column === "intake" ? value : "",
      column === "reuse" ? value : "",
    ]),
  );
const row = ({ cell, value, rank, equals, quartile, toLimit, toBest }: Standing) => [
  cell.enterprise,
  value,
  rank,
  equals,
  quartile,
  toLimit,
  toBest,
];

test("the lower the better: 吨钢取水量 against ≤4.2", () => {
  expect(standingsOf(steel([4.5, 3.9, 3.1, 4.2])).map(row)).toEqual([
    ["企业3", 3.1, 1, 1, 1, 1.1, 0],
    ["企业2", 3.9, 2, 1, 2, 0.3, 0.8],
    ["企业4", 4.2, 3, 1, 3, 0, 1.1],
    ["企业1", 4.5, 4, 1, 4, -0.3, 1.4],
  ]);
});

test("the higher the better: 重复利用率 against ≥97%", () => {
  expect(standingsOf(steel([97, 98.5, 96, 97.6], "reuse")).map(row)).toEqual([
    ["企业2", 98.5, 1, 1, 1, 1.5, 0],
    ["企业4", 97.6, 2, 1, 2, 0.6, 0.9],
    ["企业1", 97, 3, 1, 3, 0, 1.5],
    ["企业3", 96, 4, 1, 4, -1, 2.5],
  ]);
});

test("ties share the better rank and quarter, and rounding noise makes no difference", () => {
  // 0.1 + 0.2 + 3.6 is 3.9000000000000004 in binary
  const ranks = standingsOf(steel([0.1 + 0.2 + 3.6, 3.9, "3.9", 4.1, 4.4])).map(
    ({ rank, equals, quartile, toBest }) => [rank, equals, quartile, toBest],
  );
  expect(ranks).toEqual([
    [1, 3, 1, 0],
    [1, 3, 1, 0],
    [1, 3, 1, 0],
    [4, 1, 3, 0.2],
    [5, 1, 4, 0.5],
  ]);
});

test.each([
  // rank, of, quarter: floor(4 × better ÷ peers) + 1
  [1, 1, null],
  [3, 3, null],
  [1, 4, 1],
  [2, 4, 2],
  [4, 4, 4],
  [2, 5, 1],
  [3, 5, 2],
  [4, 5, 3],
  [5, 5, 4],
  [2, 8, 1],
  [3, 8, 2],
  [25, 100, 1],
  [26, 100, 2],
  [100, 100, 4],
] as const)("rank %i of %i lies in quarter %s", (rank, peers, quarter) => {
  expect(quartileOf(rank, peers)).toBe(quarter);
});

test("only like is compared with like", () => {
  const paper = [...HEADER.slice(0, 3), "主要产品", ...HEADER.slice(3)];
  const { cells, forms } = reviewWorkbook(
    workbookOf(
      sheetOf([
        paper,
        [1, "甲", "造纸", "生活用纸", 25, 85],
        [2, "乙", "造纸", "瓦楞原纸", 18, 85],
        [3, "丙", "造纸", "瓦楞原纸", 16, 85],
        // no product: which limit is not known, so neither is the group
        [4, "丁", "造纸", "", 17, 85],
        // two values, a range, an impossible one, an industry without a table
        [5, "戊", "造纸", "瓦楞原纸", "15/16", 85],
        [6, "己", "造纸", "瓦楞原纸", -1, 85],
        [7, "庚", "水泥", "", 1, 85],
      ]),
    ),
  );
  const intake = standingsOf({ cells, forms }).filter(({ cell }) => cell.columnName === "单位产品取水量");
  expect(intake.map(({ cell, rank, group }) => [cell.enterprise, rank, group.values])).toEqual([
    ["甲", 1, [25]],
    ["丙", 1, [16, 18]],
    ["乙", 2, [16, 18]],
  ]);
});

test("years are apart, and an enterprise is not its own rival", () => {
  const table = (year: number, values: readonly number[], name: string) =>
    sheetOf(
      [
        [`重点用水企业水效对标汇总表（${year}年）`],
        HEADER,
        ...values.map((value, i) => [i + 1, `企业${i + 1}`, "钢铁", value]),
      ],
      [],
      name,
    );
  const ranks = (...sheets: ReturnType<typeof sheetOf>[]) =>
    standingsOf(reviewWorkbook(workbookOf(...sheets))).map(({ cell, rank, group }) => [
      cell.sheet,
      cell.enterprise,
      rank,
      group.values.length,
    ]);
  expect(ranks(table(2020, [4, 3], "去年"), table(2021, [3.5, 3.9], "今年"))).toEqual([
    ["去年", "企业2", 1, 2],
    ["去年", "企业1", 2, 2],
    ["今年", "企业1", 1, 2],
    ["今年", "企业2", 2, 2],
  ]);
  expect(ranks(table(2021, [4, 3], "一"), table(2021, [3.5], "二"))).toEqual([
    ["一", "企业2", 1, 2],
    ["一", "企业1", 2, 2],
  ]);
});

test("whatever the values: the best is first, nobody better stands behind, and order of the rows does not matter", () => {
  const values = fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(values, fc.constantFrom("intake", "reuse"), (tenths, column) => {
      const given = tenths.map((n) => (column === "intake" ? n / 10 : 20 + n));
      const found = standingsOf(steel(given, column));
      expect(found).toHaveLength(given.length);
      for (const { value, rank, equals, toBest, group } of found) {
        const better = given.filter((other) => (column === "intake" ? other < value : other > value)).length;
        expect(rank).toBe(better + 1);
        expect(equals).toBe(given.filter((other) => other === value).length);
        expect(toBest === 0).toBe(rank === 1);
        expect(group.values).toHaveLength(given.length);
      }
    }),
    { numRuns: 60 },
  );
});
