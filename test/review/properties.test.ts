/** Where a table stands, in which order its columns are and how its headings are spelled does not change a verdict. */
import fc from "fast-check";
import { reviewWorkbook } from "../../src/review";
import { HEADER, sheetOf, workbookOf, type Value } from "../forms/sheets";

// source: rules.md section 9 (spellings), annex 5 (first of each row)
const SPELLINGS: readonly (readonly string[])[] = [
  ["序号", "编号", "序 号"],
  ["企业名称", "单位名称", "企 业\n名 称", "企业（单位）名称"],
  ["所属行业", "行业", "行业类别", "所　属　行　业"],
  ["单位产品取水量", "单位产品取水量（m³/t）", "单位产品\n取水量 m3/吨", "吨产品取水量"],
  ["重复利用率", "水重复利用率（%）", "重复水利用率％", "重复利用率*"],
  ["循环利用率", "循环利用率(%)", "循环率"],
  ["废水回用率", "废水\n回用率", "废（污）水回用率%"],
  ["用水综合漏失率", "综合漏失率（％）", "用水综合\n漏失率"],
];
const ROWS: readonly (readonly Value[])[] = [
  [1, "甲厂", "钢铁", 3.9, 97.6, 95.4, 78, 6.5],
  [2, "乙厂", "炼钢", 4.6, 96.2, "95%", "75以上", 8.3],
  [3, "丙厂", "造纸（生活用纸）", 28, 86, "", "", ""],
  [4, "丁厂", "造纸", 25, "－", "", "", 5],
  [5, "戊厂", "某未知行业", 25, 97, "", "", 5],
  [6, "己厂", "啤酒", "#DIV/0!", 101, 96, "无", ""],
  [7, "庚厂", "钢铁", "", 97, 95, 75, 8],
];

const verdicts = (rows: readonly (readonly Value[])[]): string[] =>
  reviewWorkbook(workbookOf(sheetOf(rows)))
    .cells.map(({ enterprise, columnName, verdict }) => `${enterprise} ${columnName} ${verdict.status}`)
    .sort();

test("shifted, permuted and respelled, a table has the same verdicts", () => {
  const expected = verdicts([HEADER, ...ROWS]);
  expect(expected).toHaveLength(35);
  expect(new Set(expected.map((line) => line.split(" ")[2])).size).toBe(6);
  fc.assert(
    fc.property(
      fc.nat(6),
      fc.nat(5),
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
      fc.tuple(...SPELLINGS.map((names) => fc.constantFrom(...names))),
      (down, right, order, names) => {
        const indent: Value[] = Array.from({ length: right }, () => "");
        const move = (row: readonly Value[]): Value[] => [...indent, ...order.map((index) => row[index])];
        const above: Value[][] = Array.from({ length: down }, (_, i) => (i === 0 ? [...indent, "某市汇总表"] : []));
        expect(verdicts([...above, move(names), ...ROWS.map(move)])).toEqual(expected);
      },
    ),
    { numRuns: 150 },
  );
});
