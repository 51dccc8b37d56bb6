/** The command as its users call it: exit status, output, what it does with bad files. Source: contracts.md, `check`. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { reviewWorkbook } from "../../src/review";
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
const PASSING: Value[] = [1, "甲公司", "钢铁", 3.9, 97.6, 95.4, 78, 6.5];
const FAILING: Value[] = [2, "乙公司", "钢铁", 4.6, 97.6, 95.4, 78, 6.5];
const TITLE = ["重点用水企业水效对标汇总表（2021年）"];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "check-"));
  const put = (path: string, content: Uint8Array | string): void => writeFileSync(join(folder, path), content);
  mkdirSync(join(folder, "全区", "一区"), { recursive: true });
  put("好.xlsx", xlsx({ 汇总: [TITLE, HEADER, PASSING] }));
  put("差.xlsx", xlsx({ 汇总: [TITLE, HEADER, PASSING, FAILING] }));
  put("坏.xlsx", "这不是工作簿");
  put("别的.xlsx", xlsx({ 联系人: [["姓名", "电话"]] }));
  put(
    "限值.xlsx",
    xlsx({
      自定义限值: [
        ["行业", "指标", "比较", "限值", "单位", "依据"],
        ["钢铁", "吨钢取水量", "≤", 3.5, "m³/t", "某市文件"],
        ["不知", "x", "≤", 1],
      ],
    }),
  );
  put("全区/一区/甲.xlsx", xlsx({ 汇总: [TITLE, HEADER, PASSING] }));
  put("全区/一区/~$甲.xlsx", "lock");
  put("全区/一区/说明.txt", "text");
  put("全区/甲.xlsx", xlsx({ 汇总: [TITLE, HEADER, FAILING] }));
  symlinkSync(join(folder, "全区"), join(folder, "全区", "一区", "回路"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = (...args: string[]) => {
  const script = resolve(__dirname, "../../scripts/check.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr, json: () => JSON.parse(stdout) as Report };
};
interface Report {
  files: {
    file: string;
    error: { code: string; message: string } | null;
    forms: unknown[];
    cells: Record<string, unknown>[];
    findings: { rule: string; severity: string; cell: string }[];
  }[];
  summary: Record<string, number>;
}

test.each([
  { what: "nothing failed", args: ["好.xlsx"], status: 0 },
  { what: "no form in the file", args: ["别的.xlsx"], status: 0 },
  { what: "a failing cell", args: ["差.xlsx"], status: 1 },
  { what: "a file that is no workbook, beside a failing one", args: ["坏.xlsx", "差.xlsx"], status: 2 },
  { what: "a file that does not exist", args: ["没有.xlsx"], status: 2 },
  { what: "no file", args: [], status: 2 },
  { what: "an unknown option", args: ["--xml", "好.xlsx"], status: 2 },
  { what: "an option without its value", args: ["好.xlsx", "--year"], status: 2 },
  { what: "a year that is none", args: ["--year", "22", "好.xlsx"], status: 2 },
  { what: "limits without limits", args: ["--limits", "好.xlsx", "好.xlsx"], status: 2 },
  { what: "help", args: ["--help"], status: 0 },
])("exit status $status: $what", ({ args, status }) => {
  const run = check(...args);
  expect(run.status).toBe(status);
  if (run.stdout === "") expect(run.stderr).toMatch(/[。.]\n用法：/);
});

test("--json is the contract's report", () => {
  const { json } = check("--json", "差.xlsx");
  const report = json();
  expect(report.files).toHaveLength(1);
  expect(report.files[0]!.forms).toEqual([{ form: "annex5", sheet: "汇总", range: "A2:H4", rows: 2 }]);
  expect(report.files[0]!.cells).toHaveLength(10);
  expect(report.files[0]!.cells[5]).toEqual({
    sheet: "汇总",
    cell: "D4",
    enterprise: "乙公司",
    industry: "steel",
    indicator: "吨钢取水量",
    column: "单位产品取水量",
    text: "4.6",
    status: "fail",
    limit: "≤4.2 m³/t",
    standard: "GB/T 26924-2011",
    source: expect.stringContaining("附件6、附件7"),
    reason: expect.stringContaining("不达标"),
  });
  expect(report.summary).toEqual({
    files: 1,
    enterprises: 2,
    pass: 9,
    fail: 1,
    undetermined: 0,
    missing: 0,
    "not-applicable": 0,
    invalid: 0,
  });
});

test("a bad file gives one error and the others go on", () => {
  const report = check("--json", "坏.xlsx", "好.xlsx").json();
  expect(report.files.map(({ file, error }) => [file, error?.code ?? null])).toEqual([
    ["坏.xlsx", "not-a-workbook"],
    ["好.xlsx", null],
  ]);
  expect(report.files[0]!.error!.message).toMatch(/[\u4e00-\u9fff]/);
});

test("folders are searched recursively, lock files and loops left out", () => {
  const { json, status } = check("--json", "全区");
  expect(json().files.map(({ file }) => file)).toEqual([join("全区", "一区", "甲.xlsx"), join("全区", "甲.xlsx")]);
  expect(status).toBe(1);
});

test("without --json people read it, file by file", () => {
  const { stdout } = check("差.xlsx", "坏.xlsx");
  expect(stdout).toContain("差.xlsx：附件5，企业2家，达标9 不达标1");
  expect(stdout).toMatch(/\[不达标\] 汇总!D4 {2}乙公司 {2}吨钢取水量 4.6 .*≤4.2 m³\/t.*GB\/T 26924-2011/);
  expect(stdout).toMatch(/坏\.xlsx：无法核查。/);
});

test("--annotate writes marked copies beside nothing of the original", () => {
  const before = readFileSync(join(folder, "差.xlsx"));
  expect(check("--annotate", "标注", "差.xlsx", "全区").status).toBe(1);
  expect(readFileSync(join(folder, "差.xlsx")).equals(before)).toBe(true);
  const copy = readWorkbook(readFileSync(join(folder, "标注", "差.xlsx")));
  expect(copy.sheets.map(({ name }) => name)).toEqual(["汇总", "核查结果", "统计", "同行位置"]);
  const texts = copy.sheets[1]!.rows.flatMap((row) => row?.map((cell) => cell?.content) ?? []);
  expect(texts).toContainEqual({ kind: "text", value: "D4" });
  // the copy reviews like the original: the results are not taken for a form
  expect(reviewWorkbook(copy).summary.fail).toBe(1);
  expect(existsSync(join(folder, "标注", "一区", "甲.xlsx"))).toBe(true);
  expect(existsSync(join(folder, "标注", "甲.xlsx"))).toBe(true);
  // a copy never replaces its source
  const over = check("--json", "--annotate", ".", "差.xlsx");
  expect(over.json().files[0]!.error!.code).toBe("annotate");
  expect(readFileSync(join(folder, "差.xlsx")).equals(before)).toBe(true);
});

test.each([
  ["好.xlsx", "已有同名的文件", "a file has this name"],
  [join("好.xlsx", "标注"), "已有同名的文件", "a file stands where a folder should"],
  ...(process.platform === "linux" ? [["/proc/标注", "不能写入", "Node's own mkdir never returns here"]] : []),
])("--annotate into %s is refused: %s (%s)", (target, says) => {
  const { status, stderr } = check("--annotate", target!, "好.xlsx");
  expect(status).toBe(2);
  expect(stderr).toContain(says);
});

test("--limits judges by the user's limits, and names the row that it left out", () => {
  expect(check("好.xlsx").status).toBe(0);
  const { json, status, stderr } = check("--json", "--limits", "限值.xlsx", "好.xlsx");
  expect(status).toBe(1);
  expect(json().files[0]!.cells[0]).toMatchObject({ status: "fail", limit: "≤3.5 m³/t" });
  expect(stderr).toContain("自定义限值!A3");
});

test("--year points out a table of another year", () => {
  const rules = (year: string) =>
    check("--json", "--year", year, "好.xlsx")
      .json()
      .files[0]!.findings.map(({ rule }) => rule);
  expect(rules("2022")).toEqual(["reporting-year"]);
  expect(rules("2021")).toEqual([]);
});

test("many files on several threads give the same report in the same order", () => {
  const rows = Array.from({ length: 1500 }, (_, i): Value[] => [
    i + 1,
    `企业${i}-${(i * 7919) % 1009}`,
    ...PASSING.slice(2),
  ]);
  mkdirSync(join(folder, "多"), { recursive: true });
  const names = Array.from({ length: 24 }, (_, i) => `${String(i).padStart(2, "0")}.xlsx`);
  const bytes = xlsx({ 汇总: [HEADER, ...rows] });
  for (const name of names) writeFileSync(join(folder, "多", name), bytes);
  writeFileSync(join(folder, "多", "05.xlsx"), "bad");
  expect(bytes.length * names.length).toBeGreaterThan(800_000);
  const { json, status } = check("--json", "多");
  expect(status).toBe(2);
  expect(json().files.map(({ file }) => file)).toEqual(names.map((name) => join("多", name)));
  expect(json().files.map(({ cells }) => cells.length)).toEqual(names.map((name) => (name === "05.xlsx" ? 0 : 7500)));
});
