/** `collect` as its users call it. Source: issue 4, point 1. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readWorkbook } from "../../src/xlsx";
import { xlsx, type Value } from "./workbooks";

const HEADER = [
  "序号",
  "企业名称",
  "所属行业",
  "单位产品取水量",
  "重复利用率",
  "循环利用率",
  "废水回用率",
  "用水综合漏失率",
];
const TITLE = ["重点用水企业水效对标汇总表（2021年）"];
const annex2 = (name: string, reuse: number): Value[][] => [
  ["企业名称", name],
  ["组织机构代码", null, "所属行业", "钢铁"],
  ["二、2021年企业水效指标"],
  ["单位产品取水量m³ /吨", 3.9],
  ["重复水利用率（%）", reuse],
];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "collect-"));
  mkdirSync(join(folder, "来文"));
  const put = (path: string, content: Uint8Array | string): void => writeFileSync(join(folder, path), content);
  put("来文/甲.xlsx", xlsx({ 附件2: annex2("甲公司", 97.6) }));
  put("来文/丙.xlsx", xlsx({ 附件2: annex2("=1+1", 98) }));
  put("坏.xlsx", "这不是工作簿");
  put(
    "汇总.xlsx",
    xlsx({ 汇总: [TITLE, HEADER, [1, "甲公司", "钢铁", 3.9, 97], [null, "合计", null, { formula: "SUM(D3:D3)" }]] }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const collect = (...args: string[]) => {
  const script = resolve(__dirname, "../../scripts/collect.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
};
const texts = (file: string, sheet: string): string[][] =>
  (readWorkbook(readFileSync(join(folder, file))).sheets.find(({ name }) => name === sheet)?.rows ?? []).map((row) =>
    (row ?? []).map((cell) => cell?.text ?? ""),
  );

test("a folder becomes a new annex 5, with a sheet 来源", () => {
  const { status, stdout } = collect("--out", "新.xlsx", "来文");
  expect(stdout).toMatch(/^\[新增\] 第4行 =1\+1\n/);
  expect(stdout).toContain("D5 单位产品取水量 3.9  ← 来文/甲.xlsx 附件2!B4");
  expect(status).toBe(0);
  expect(texts("新.xlsx", "附件5汇总表").slice(3, 5)).toEqual([
    ["1", "=1+1", "钢铁", "3.90", "98.00"],
    ["2", "甲公司", "钢铁", "3.90", "97.60"],
  ]);
  expect(texts("新.xlsx", "来源")[1]?.slice(0, 8)).toEqual([
    "=1+1",
    "附件5汇总表",
    "B4",
    "名称",
    "=1+1",
    "丙.xlsx",
    "附件2",
    "B1",
  ]);
});

test("a summary is updated and added to; its own file stays as it was", () => {
  const before = readFileSync(join(folder, "汇总.xlsx"));
  const { status, stdout } = collect("--out", "增补.xlsx", "--into", "汇总.xlsx", "来文", "坏.xlsx");
  expect(stdout).toContain("E3 重复利用率 97 → 97.6  ← 来文/甲.xlsx 附件2!B5");
  expect(stdout).toMatch(/\[拒收\] 坏\.xlsx/);
  expect(stdout).toContain("[提示] 汇总!D5");
  expect(status).toBe(1);
  expect(texts("增补.xlsx", "汇总").slice(2, 4)).toEqual([
    ["1", "甲公司", "钢铁", "3.9", "97.6"],
    ["2", "=1+1", "钢铁", "3.9", "98"],
  ]);
  expect(readWorkbook(readFileSync(join(folder, "增补.xlsx"))).sheets[0]?.rows[4]?.[3]?.formula).toBe("=SUM(D3:D3)");
  expect(readFileSync(join(folder, "汇总.xlsx")).equals(before)).toBe(true);
});

test("--dry-run writes nothing, --json tells everything", () => {
  const { status, stdout } = collect("--dry-run", "--json", "--into", "汇总.xlsx", "来文");
  expect(JSON.parse(stdout)).toMatchObject({
    sheet: "汇总",
    out: null,
    rows: [
      { kind: "changed", enterprise: "甲公司", row: 3, cells: [{ cell: "E3", old: "97", new: "97.6" }] },
      { kind: "new", enterprise: "=1+1", row: 4 },
    ],
    summary: { files: 2, new: 1, changed: 1, unchanged: 0, rejected: 0, questions: 0 },
  });
  expect(status).toBe(0);
});

test.each<[what: string, args: string[], message: RegExp]>([
  ["no file", ["--out", "x.xlsx"], /没有给出要汇总的文件/],
  ["no --out", ["来文"], /--out/],
  ["an unknown option", ["--out", "x.xlsx", "--xml", "来文"], /--xml/],
  ["a year that is none", ["--out", "x.xlsx", "--year", "22", "来文"], /不是年份/],
  ["the output is an input", ["--force", "--out", "来文/甲.xlsx", "来文/甲.xlsx"], /不能覆盖/],
  ["the output is the summary", ["--force", "--out", "汇总.xlsx", "--into", "汇总.xlsx", "来文"], /不能覆盖/],
  ["the output exists", ["--out", "坏.xlsx", "来文"], /已经存在/],
  ["a summary that is none", ["--out", "x.xlsx", "--into", "坏.xlsx", "来文"], /坏\.xlsx/],
])("exit status 2: %s", (_what, args, message) => {
  const { status, stderr } = collect(...args);
  expect(stderr).toMatch(message);
  expect(status).toBe(2);
  expect(existsSync(join(folder, "x.xlsx"))).toBe(false);
});
