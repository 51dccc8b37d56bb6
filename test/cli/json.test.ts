/** The JSON of a file is written by hand for speed; it must be what `JSON.stringify` gives, byte for byte. */
import fc from "fast-check";
import { jsonOf } from "../../src/cli/json";
import { cellReport, failedResult, reportOf, type FileReport } from "../../src/cli/report";
import { reviewWorkbook } from "../../src/review";
import { readWorkbook } from "../../src/xlsx";
import { xlsx, type Value } from "./workbooks";

const HEADER = ["企业名称", "所属行业", "单位产品取水量", "重复利用率", "废水回用率"];

const plain = ({ file, error, forms, cells, findings, outcomes }: FileReport): string =>
  JSON.stringify({ file, error, forms, cells: cells.map(cellReport), findings, outcomes });
const written = (report: FileReport): string =>
  new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(jsonOf(report)));

const report = (file: string, sheets: Record<string, Value[][]>): FileReport =>
  reportOf(file, reviewWorkbook(readWorkbook(xlsx(sheets))));

test.each([
  ["plain names", "甲公司", "3.9"],
  ["what JSON escapes", 'a"b\\c/d', "<0.05"],
  ["line breaks and tabs", "甲\n公司\t一厂", "4\n5"],
  ["characters of two, three and four bytes", "é甲𠮷😀", "Ж"],
])("%s", (_what, name, value) => {
  const found = report(`${name}.xlsx`, {
    汇总: [HEADER, [name, "钢铁", value, 97.6, null], ["乙", "不知", 1, "/", 0.97]],
    "二 “表”": [HEADER, [name, "造纸", 25, "96%", 70]],
  });
  expect(found.cells).toHaveLength(9);
  expect(written(found)).toBe(plain(found));
});

test("more than one piece of output", () => {
  const rows: Value[][] = Array.from({ length: 400 }, (_, i) => [`第${i}号"厂"`, "钢铁", 3 + i / 300, 97.6, 80]);
  const found = report("x", { 汇总: [HEADER, ...rows] });
  expect(jsonOf(found).length).toBeGreaterThan(2);
  expect(written(found)).toBe(plain(found));
});

test("a file that could not be read", () => {
  const { report: failed } = failedResult("坏.xlsx", { code: "damaged", message: "“坏”\u0007" });
  expect(written(failed)).toBe(plain(failed));
});

test("whatever the name, and the same verdict under other texts and columns", () => {
  const base = report("x", { S: [HEADER, ["甲", "钢铁", 3.9, 97.6, 80], ["乙", "钢铁", 3.9, 98, 80]] });
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.array(fc.record({ enterprise: fc.string({ unit: "binary" }), text: fc.string(), sheet: fc.string() }), {
        minLength: 1,
      }),
      (file, others) => {
        const cells = others.flatMap((other, i) => {
          const cell = base.cells[i % base.cells.length]!;
          return [cell, { ...cell, ...other }, { ...cell, ...other, columnName: other.text }];
        });
        const changed = { ...base, file, cells };
        expect(written(changed)).toBe(plain(changed));
      },
    ),
  );
});
