/** The list of a batch review: what each filter shows, and what is written of it. */
import type { Digest } from "../../src/review/digest";
import {
  countFiles,
  listRows,
  shows,
  withFiles,
  type FileFilter,
  type ReviewedFile,
} from "../../src/taskpane/batch/model";
import { zhCN } from "../../src/taskpane/messages/zh-CN";

const NO_CELLS = { pass: 0, fail: 0, undetermined: 0, missing: 0, "not-applicable": 0, invalid: 0 };
const digest = (change: Partial<Digest>): ReviewedFile["outcome"] => ({
  digest: {
    forms: ["annex5"],
    enterprises: 1,
    cells: { ...NO_CELLS, pass: 5 },
    findings: { error: 0, warning: 0, info: 0 },
    objections: [],
    further: 0,
    ...change,
  },
});
const objection = {
  kind: "fail",
  sheet: "汇总",
  cell: "D5",
  enterprise: "=1+1",
  indicator: "单位产品取水量",
  text: "4.5",
  requirement: "≤4.2 m³/t",
  standard: "GB/T 26924-2011",
  source: "附件6、附件7",
  sentence: "理由",
} as const;
const FILES: readonly ReviewedFile[] = [
  ["好.xlsx", digest({})],
  ["差.xlsx", digest({ cells: { ...NO_CELLS, fail: 1 }, objections: [objection], further: 2 })],
  ["待.xlsx", digest({ cells: { ...NO_CELLS, undetermined: 1 } })],
  ["错.xlsx", digest({ findings: { error: 1, warning: 0, info: 0 } })],
  ["空.xlsx", digest({ forms: [], cells: NO_CELLS })],
  ["坏.xlsx", { unread: "文件是空的（0 字节）。" } as const],
].map(([name, outcome]) => ({ name, outcome }) as ReviewedFile);

test.each<[FileFilter, string[]]>([
  ["all", FILES.map(({ name }) => name)],
  ["issues", ["差.xlsx", "待.xlsx", "错.xlsx"]],
  ["clean", ["好.xlsx"]],
  ["fail", ["差.xlsx"]],
  ["undetermined", ["待.xlsx"]],
  ["invalid", ["错.xlsx"]],
  ["missing", []],
  ["noForm", ["空.xlsx"]],
  ["unread", ["坏.xlsx"]],
])("filter %s", (filter, names) => {
  expect(FILES.filter((file) => shows(filter, file)).map(({ name }) => name)).toEqual(names);
  expect(countFiles(FILES)[filter]).toBe(names.length);
});

test("files stand in the order of their names; one that is given again takes its own place", () => {
  const named = (name: string, outcome = digest({})): ReviewedFile => ({ name, outcome });
  const known = [named("甲/第2区.xlsx"), named("甲/第10区.xlsx", { unread: "坏" })];
  const all = withFiles(known, [named("甲/第3区.xlsx"), named("甲/第10区.xlsx")]);
  expect(all.map(({ name, outcome }) => [name, "digest" in outcome])).toEqual([
    ["甲/第2区.xlsx", true],
    ["甲/第3区.xlsx", true],
    ["甲/第10区.xlsx", true],
  ]);
});

test("the list has a row for every objection, and one for every file without any", () => {
  const words = { ...zhCN.batch, kinds: { ...zhCN.status, ...zhCN.review.severity } };
  const rows = listRows(FILES, words);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([zhCN.batch.heading.length]));
  expect(zhCN.batch.widths).toHaveLength(zhCN.batch.heading.length);
  expect(rows[1]).toEqual([
    "差.xlsx",
    "汇总",
    "D5",
    "=1+1",
    "不达标",
    "单位产品取水量",
    "4.5",
    "≤4.2 m³/t",
    "GB/T 26924-2011",
    "附件6、附件7",
    "理由",
  ]);
  expect(rows.map((row) => [row[0], row[4], row[10]])).toEqual([
    ["好.xlsx", "没有问题", ""],
    ["差.xlsx", "不达标", "理由"],
    ["差.xlsx", "", "另有 2 项未列出，请打开该文件核查。"],
    ["待.xlsx", "没有问题", ""],
    ["错.xlsx", "没有问题", ""],
    ["空.xlsx", "没有识别出官方表", ""],
    ["坏.xlsx", "读不了", "文件是空的（0 字节）。"],
  ]);
});
