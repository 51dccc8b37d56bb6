/** Trouble: Excel does not answer, refuses, or the workbook changes under the review. */
import { ExcelProblem, goTo, insertFormula, readWorkbook, recallAnswers, rememberAnswers } from "../../src/excel";
import { watchEdits, type Edit } from "../../src/excel/watch";
import { district } from "./support/annex5";
import { startHost, type TestHost } from "./support/start-host";

let host: TestHost;
beforeEach(async () => {
  host = await startHost({ 汇总: district, 二表: [["甲"]] });
});
afterEach(() => host.dispose());

const problemOf = async (work: Promise<unknown>): Promise<ExcelProblem> => {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof ExcelProblem) return error;
  throw new Error(`expected an ExcelProblem, got ${String(error)}`);
};

describe("faults", () => {
  test.each([0, 1, 2])("a sync that hangs at exchange %i ends at the time limit, with a sentence", async (after) => {
    host.office.inject({ kind: "hang", after });
    const { code, message } = await problemOf(readWorkbook({ timeLimit: 100 }));
    expect(code).toBe("timeout");
    expect(message).toBe("读取工作簿未完成：Excel 在 1 秒内没有回应。工作簿没有被改动。");
  });

  test.each([
    // Office.js code, ours; the codes are those of Microsoft's "Application-specific API error codes"
    ["AccessDenied", "protected"],
    ["InvalidOperationInCellEditMode", "editing"],
    ["ApiNotFound", "unsupported"],
    ["GeneralException", "unknown"],
  ])("%s is told as %s", async (office, ours) => {
    host.office.inject({ kind: "error", code: office });
    const { code, message } = await problemOf(readWorkbook());
    expect(code).toBe(ours);
    expect(message).toMatch(/^读取工作簿未完成：.+。$/);
  });

  test("cancelling stops at once, also while Excel is silent", async () => {
    host.office.inject({ kind: "hang", after: 1 });
    const stop = new AbortController();
    const reading = problemOf(readWorkbook({ signal: stop.signal, timeLimit: 500 }));
    setTimeout(() => stop.abort(), 20);
    expect((await reading).code).toBe("cancelled");
  });

  test("a sheet deleted during the reading is reported, the others are read", async () => {
    let deleted = false;
    host.office.inject({ kind: "error", code: "ItemNotFound", after: 1 });
    const reading = readWorkbook();
    deleted = await host.run(async (context) => {
      context.workbook.worksheets.getItem("二表").delete();
      await context.sync();
      return true;
    });
    const { workbook, skipped } = await reading;
    expect(deleted).toBe(true);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["汇总"]);
    expect(skipped.every((sentence) => sentence.includes("“二表”在核查过程中被删除"))).toBe(true);
  });
});

describe("goTo", () => {
  const change = (work: (workbook: Excel.Workbook) => void) =>
    host.run(async (context) => {
      work(context.workbook);
      await context.sync();
    });
  const selection = () =>
    host.run(async (context) => {
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      return cell.address;
    });

  test("selects the cell on its sheet", async () => {
    await change((workbook) => workbook.worksheets.getItem("二表").activate());
    expect(await goTo("汇总", "D4")).toBeNull();
    expect(await selection()).toBe("汇总!D4");
  });

  test.each([
    ["hidden row", (sheet: Excel.Worksheet) => (sheet.getRange("4:4").rowHidden = true), /所在的行是隐藏的/],
    ["hidden column", (sheet: Excel.Worksheet) => (sheet.getRange("D:D").columnHidden = true), /所在的列是隐藏的/],
    ["hidden sheet", (sheet: Excel.Worksheet) => (sheet.visibility = "Hidden"), /隐藏的工作表“汇总”/],
    ["deleted sheet", (sheet: Excel.Worksheet) => sheet.delete(), /“汇总”已不存在/],
  ])("%s: says so and unhides nothing", async (_, prepare, sentence) => {
    await change((workbook) => prepare(workbook.worksheets.getItem("汇总")));
    expect(await goTo("汇总", "D4")).toMatch(sentence);
  });
});

describe("insertFormula", () => {
  const select = (address: string) => goTo("汇总", address);

  test("writes into an empty cell and tells what it shows", async () => {
    await select("J4");
    expect(await insertFormula("=D4*2")).toEqual({
      outcome: "inserted",
      address: "汇总!J4",
      formula: "=D4*2",
      shows: "9",
    });
  });

  test("a builder gets the cell to the left; column A has none", async () => {
    await select("I4");
    expect(await insertFormula((left) => `=${left}`)).toMatchObject({ formula: "=H4" });
    await select("A9");
    expect((await problemOf(insertFormula((left) => `=${left}`))).message).toContain("左边没有单元格");
  });

  test("an occupied cell is replaced only on request, and only the cell that was asked about", async () => {
    await select("D4");
    expect(await insertFormula("=1")).toEqual({ outcome: "occupied", address: "汇总!D4", content: "4.5" });
    expect(host.read("汇总!D4").value).toBe(4.5);
    expect(await insertFormula("=1", { overwrite: true, only: "汇总!D3" })).toMatchObject({ outcome: "occupied" });
    expect(await insertFormula("=1", { overwrite: true, only: "汇总!D4" })).toMatchObject({ outcome: "inserted" });
    expect(host.read("汇总!D4").formula).toBe("=1");
  });

  test("a protected sheet is left alone", async () => {
    await select("J4");
    await host.run(async (context) => {
      context.workbook.worksheets.getItem("汇总").protection.protect();
      await context.sync();
    });
    const { code, message } = await problemOf(insertFormula("=1"));
    expect(code).toBe("protected");
    expect(message).toContain("不会替您撤销保护");
    expect(host.read("汇总!J4").formula).toBeNull();
  });
});

describe("memory", () => {
  test("answers come back from the workbook", async () => {
    expect(await recallAnswers()).toEqual({});
    await rememberAnswers({ 丙纸业: ["生活用纸"] });
    await rememberAnswers({ 丙纸业: ["瓦楞原纸"], 丁电厂: ["循环冷却", "300MW级"] });
    expect(await recallAnswers()).toEqual({ 丙纸业: ["瓦楞原纸"], 丁电厂: ["循环冷却", "300MW级"] });
  });
});

test("watchEdits tells the new content of an edit, and stops when asked", async () => {
  const edits: Edit[] = [];
  const stop = await watchEdits((edit) => Promise.resolve(void edits.push(edit)));
  const write = (value: string | number) =>
    host.run(async (context) => {
      context.workbook.worksheets.getItem("汇总").getRange("D4").values = [[value]];
      await context.sync();
    });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 100));
  await write("约4.1");
  await settled();
  expect(edits).toEqual([
    {
      kind: "cells",
      sheet: "汇总",
      cells: expect.arrayContaining([
        { row: 3, column: 3, cell: { content: { kind: "text", value: "约4.1" }, text: "约4.1" } },
        // formulas in its row may have followed
        { row: 3, column: 4, cell: { content: { kind: "number", value: 98 }, text: "98" } },
      ]),
    },
  ]);
  await stop();
  await write(4);
  await settled();
  expect(edits).toHaveLength(1);
});
