/** An older Excel: what it announces decides what is asked of it, and what the pane says. */
import { readWorkbook } from "../../src/excel";
import { can, CAPABILITIES, presenceOf, REQUIREMENTS, type Capability } from "../../src/excel/capabilities";
import { enUS } from "../../src/taskpane/messages/en-US";
import { zhCN } from "../../src/taskpane/messages/zh-CN";
import { shortcomings, supportOf } from "../../src/taskpane/shell/support";
import { district } from "./support/annex5";
import { startHost, type TestHost } from "./support/start-host";

/**
 * source: Microsoft's requirement set pages. The host of the tests announces no more than its client knows, ExcelApi 1.15,
 * and stands for LTSC 2024.
 */
const EXCELS: readonly (readonly [string, Record<string, string>, readonly Capability[]])[] = [
  ["LTSC 2024", {}, ["oneUndoStep"]],
  ["LTSC 2021", { ExcelApi: "1.14", SharedRuntime: "1.1" }, ["oneUndoStep"]],
  ["of 2019, by subscription", { ExcelApi: "1.9", SharedRuntime: "1.1" }, ["mergedCells", "oneUndoStep"]],
  ["iPad", { SharedRuntime: "1.0", CustomFunctionsRuntime: "1.0" }, ["sharedRuntime", "functions", "oneUndoStep"]],
  [
    "2019, volume licence",
    { ExcelApi: "1.7", SharedRuntime: "1.0", CustomFunctionsRuntime: "1.0" },
    ["workbook", "sharedRuntime", "functions", "mergedCells", "oneUndoStep"],
  ],
];

let host: TestHost | undefined;
afterEach(() => {
  host?.dispose();
  host = undefined;
});

test.each(EXCELS)("%s", async (_name, requirementSets, missing) => {
  host = await startHost({ 汇总: district }, { requirementSets });
  expect(CAPABILITIES.filter((each) => !can(each))).toEqual(missing);
  expect(CAPABILITIES.filter((each) => presenceOf(each) === "missing")).toEqual(missing);
  expect(supportOf(host.Office.HostType.Excel).kind).toBe(missing.includes("workbook") ? "old-excel" : "works");
  const looked = missing.filter((each) => each === "sharedRuntime" || each === "functions");
  expect(shortcomings().map(({ text }) => text)).toEqual(looked.map((each) => zhCN.excel.without[each]));
});

test("no Excel at all", () => {
  expect(supportOf(null)).toEqual({ kind: "no-excel" });
});

test("the lowest Excel that the manifest admits reads the same workbook in the same way", async () => {
  host = await startHost({ 汇总: district });
  const now = await readWorkbook();
  host.dispose();
  host = await startHost({ 汇总: district }, { requirementSets: { ExcelApi: "1.9", SharedRuntime: "1.1" } });
  const then = await readWorkbook();
  expect(then).toEqual(now);
});

test("every capability is explained in both languages", () => {
  for (const { excel } of [zhCN, enUS]) {
    expect(Object.keys(excel.capability)).toEqual(Object.keys(REQUIREMENTS));
    expect(Object.keys(excel.without)).toEqual(Object.keys(REQUIREMENTS));
  }
});
