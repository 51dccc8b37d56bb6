/** Collecting into the open workbook, through the genuine Office.js client. Source: issue 4, point 1. */
import { extract, planCollection, readProvenance, type Plan } from "../../src/collect";
import type { Workbook } from "../../src/forms";
import { originOfSelection, readSummary, writeCollection } from "../../src/excel/collect";
import { ExcelProblem } from "../../src/excel/problem";
import { readWorkbook } from "../../src/excel";
import { reviewWorkbook } from "../../src/review";
import { annex2Of, STEEL, TITLE, type Filled } from "../collect/books";
import { percent } from "../forms/sheets";
import { HEADINGS } from "./support/annex5";
import { startHost, type TestHost } from "./support/start-host";

const TIME = "2022-03-01 09:05";
const OLD = [1, "乙厂", "钢铁", 4, 97, 95, 76, 7];
const HOSTILE: Filled = {
  ...STEEL,
  name: "=HYPERLINK(1)",
  industry: "造纸",
  product: "生活用纸",
  intake: 0.5,
  reuse: percent(0.976),
  leak: "-2",
};

let host: TestHost;
afterEach(() => host.dispose());

async function start(): Promise<void> {
  host = await startHost({
    汇总: [
      [TITLE],
      [...HEADINGS, "核对"],
      [...OLD, '=IF(D3>1,"高","低")'],
      [null, "合计", null, "=SUM(D2:D3)"],
      ["注：一"],
    ],
    引用: [["=汇总!D4"]],
  });
  await host.settled();
}

/** every cell of every sheet */
const contents = (): string =>
  JSON.stringify(Object.values(host.engine.snapshot().sheets).map((sheet) => [sheet.name, sheet.cellData]));

async function planFor(...files: readonly Filled[]): Promise<{ plan: Plan; summary: Workbook }> {
  const summary = await readSummary();
  const plan = planCollection(
    summary,
    files.map((filled, index) => extract(`${index}.xlsx`, annex2Of(filled))),
  );
  if ("problem" in plan) throw new Error(plan.problem);
  return { plan, summary };
}

test("one step of the user's undo takes the whole writing back", async () => {
  await start();
  const before = contents();
  const { plan, summary } = await planFor(STEEL, HOSTILE);
  await writeCollection(plan, summary, TIME);
  expect(contents()).not.toBe(before);
  host.engine.facade.undo();
  await host.settled();
  expect(contents()).toBe(before);
});

test("planning changes nothing", async () => {
  await start();
  const before = contents();
  const { plan } = await planFor(STEEL, HOSTILE);
  expect(plan.insert).toEqual({ at: 3, count: 2 });
  expect(plan.issues).toMatchObject([{ code: "total-formula", cell: "D6" }]);
  expect(contents()).toBe(before);
});

test("new rows stand above the total, an old row is updated, texts stay texts", async () => {
  await start();
  const { plan, summary } = await planFor({ ...STEEL, name: "乙厂" }, STEEL, HOSTILE);
  expect(await writeCollection(plan, summary, TIME)).toMatchObject({ provenance: "来源" });
  await host.settled();
  const values = (row: number): unknown[] => [..."ABCDEFGHI"].map((column) => host.read(`汇总!${column}${row}`).value);
  expect(values(3)).toEqual([1, "乙厂", "钢铁", 3.9, 97.6, 95.4, 78, 6.5, "高"]);
  expect(values(4)).toEqual([2, "甲钢铁有限公司", "钢铁", 3.9, 97.6, 95.4, 78, 6.5, "高"]);
  expect(values(5)).toEqual([3, "=HYPERLINK(1)", "造纸（生活用纸）", 0.5, 0.976, 95.4, 78, "-2", "低"]);
  expect(host.read("汇总!B5").formula).toBeNull();
  expect(host.read("汇总!I5").formula).toBe('=IF(D5>1,"高","低")');
  expect(host.read("汇总!D6").formula).toBe("=SUM(D2:D3)");
  expect(host.read("引用!A1").formula).toBe("=汇总!D6");
  expect(host.read("汇总!A7").value).toBe("注：一");
});

test("each cell has the verdict that it has in its own file", async () => {
  await start();
  const files = [STEEL, HOSTILE];
  const { plan, summary } = await planFor(...files);
  await writeCollection(plan, summary, TIME);
  const { cells } = reviewWorkbook((await readWorkbook()).workbook);
  for (const filled of files) {
    for (const { columnName, verdict } of reviewWorkbook(annex2Of(filled)).cells) {
      const same = cells.find((cell) => cell.enterprise === filled.name && cell.columnName === columnName);
      expect([columnName, same?.verdict.status]).toEqual([columnName, verdict.status]);
    }
  }
});

test("a second time nothing is left to do, and 来源 knows every cell", async () => {
  await start();
  const first = await planFor(STEEL, HOSTILE);
  await writeCollection(first.plan, first.summary, TIME);
  const { plan, summary } = await planFor(STEEL, HOSTILE);
  expect(plan.rows.map(({ kind }) => kind)).toEqual(["unchanged", "unchanged"]);
  expect(readProvenance(summary).rows).toHaveLength(first.plan.rows.flatMap(({ cells }) => cells).length);
  const { cell, from } = await originOfSelection();
  expect([cell, from?.slice(4, 8)]).toEqual(["B4", ["甲钢铁有限公司", "0.xlsx", "附件2", "B2"]]);
});

test("a later collection keeps the origins of the earlier one", async () => {
  await start();
  const first = await planFor(STEEL);
  await writeCollection(first.plan, first.summary, TIME);
  const second = await planFor({ ...STEEL, leak: 7 });
  await writeCollection(second.plan, second.summary, "2022-03-02 10:00");
  const { rows } = readProvenance(await readSummary());
  expect(rows).toHaveLength(7);
  expect(rows.filter((row) => row[8] === "2022-03-02 10:00").map((row) => [row[2], row[4]])).toEqual([["H4", "7"]]);
});

test("a protected summary is explained, and nothing is changed", async () => {
  await start();
  const { plan, summary } = await planFor(STEEL);
  await host.run(async (context) => {
    context.workbook.worksheets.getItem("汇总").protection.protect();
    await context.sync();
  });
  const before = contents();
  const problem = await writeCollection(plan, summary, TIME).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(ExcelProblem);
  expect(problem).toMatchObject({ code: "protected", message: expect.stringContaining("没有做任何改动") as string });
  expect(contents()).toBe(before);
});
