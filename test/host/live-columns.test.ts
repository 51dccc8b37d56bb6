/** Live columns on tables that stand in the workbook already, and the sub-items of annex 7, through the real client. */
import { ExcelProblem } from "../../src/excel";
import {
  addLiveColumns,
  insertForm,
  plannedCells,
  readManagement,
  removeLiveColumns,
  writeSubItems,
} from "../../src/excel/forms";
import { buildForm, formEntries } from "../../templates";
import { gridFunctions } from "../../workbench/page/functions";
import { startHost, type TestHost } from "./support/start-host";

let host: TestHost;
beforeEach(async () => {
  host = await startHost({ 其他: [["甲"]] }, { functions: gridFunctions });
  await host.settled();
});
afterEach(() => host.dispose());

async function formulasOf(sheet: string): Promise<unknown[][]> {
  await host.settled();
  return host.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange().load("formulas");
    await context.sync();
    return used.formulas;
  });
}

async function valuesOf(sheet: string, address: string): Promise<unknown[][]> {
  await host.settled();
  return host.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values");
    await context.sync();
    return range.values;
  });
}

const enter = (sheet: string, address: string, content: string | number): Promise<void> =>
  host.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[content]];
    await context.sync();
  });

const sentenceOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "no error",
    (error: unknown) => (error instanceof ExcelProblem ? error.message : String(error)),
  );

const technical = formEntries.filter(({ id }) => id.includes("-technical-"));

test.each(technical.map(({ id }) => id))(
  "%s: added as an insertion with live columns has them, and removed without a trace",
  async (id) => {
    const form = buildForm(id, { year: 2024 });
    const alive = await insertForm(form, { live: true });
    const expected = await formulasOf(alive.sheet);
    const plain = await insertForm(form);
    const before = await formulasOf(plain.sheet);
    expect(before).not.toEqual(expected);
    const added = await addLiveColumns();
    expect(added).toMatchObject({ sheet: plain.sheet, left: [] });
    expect(await formulasOf(plain.sheet)).toEqual(expected);
    expect(await removeLiveColumns()).toEqual({ ...added });
    expect(await formulasOf(plain.sheet)).toEqual(before);
  },
);

describe("附件6 钢铁", () => {
  const form = buildForm("annex6-technical-steel", { year: 2024 });
  const value = form.names.find(({ name }) => name === "指标值1")!;
  const live = form.live!.cells.find(({ row }) => row === value.row)!;
  const at = (row: number, column: number): string => String.fromCharCode(65 + column) + (row + 1);

  test("a table that was moved gets its verdicts where it stands", async () => {
    const { sheet } = await insertForm(form);
    await host.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange("1:2").insert("Down");
      await context.sync();
    });
    // 附件6 钢铁行业: 吨钢取水量 ≤4.2 m³/t
    await enter(sheet, at(value.row + 2, value.column), 4.5);
    await addLiveColumns();
    expect((await valuesOf(sheet, at(live.row + 2, live.column)))[0]![0]).toBe("不达标");
    await enter(sheet, at(value.row + 2, value.column), 4.1);
    expect((await valuesOf(sheet, at(live.row + 2, live.column)))[0]![0]).toBe("达标");
  });

  test("a cell that is not empty is never overwritten, and nothing is written half", async () => {
    const { sheet } = await insertForm(form);
    await enter(sheet, at(live.row, live.column), "我的备注");
    const before = await formulasOf(sheet);
    expect(await sentenceOf(addLiveColumns())).toContain(at(live.row, live.column));
    expect(await formulasOf(sheet)).toEqual(before);
  });

  test("what was edited since is left when the columns go, and named", async () => {
    const { sheet } = await insertForm(form);
    const { cells } = await addLiveColumns();
    // a result of the grid that is still under way would be written over the edit
    await host.settled();
    await enter(sheet, at(live.row, live.column), "改过");
    expect(await removeLiveColumns()).toEqual({ sheet, cells: cells - 1, left: [at(live.row, live.column)] });
    expect((await valuesOf(sheet, at(live.row, live.column)))[0]![0]).toBe("改过");
  });

  test("a protected sheet, and one without a table, are explained", async () => {
    const { sheet } = await insertForm(form);
    await host.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).protection.protect();
      await context.sync();
    });
    expect(await sentenceOf(addLiveColumns())).toContain("受保护");
    await host.run(async (context) => {
      context.workbook.worksheets.getItem("其他").activate();
      await context.sync();
    });
    expect(await sentenceOf(addLiveColumns())).toContain("没有识别出技术考核表");
  });
});

describe("附件7 管理考核", () => {
  test("missing sub-items become marks, and the form's own formulas the scores", async () => {
    const { sheet } = await insertForm(buildForm("annex7-management", { year: 2024 }));
    const table = await readManagement();
    // 注1: row 1-3 has 5 points and loses 2 for each missing sub-item, row 3-1 has 3 and loses 1
    const cells = plannedCells(table, [
      { index: 2, missing: [0, 2] },
      { index: 5, missing: [1] },
    ]);
    expect(cells.map(({ id, subItem, old, value }) => [id, subItem, old, value])).toEqual([
      ["1-3", 1, "", "缺"],
      ["1-3", 2, "", "有"],
      ["1-3", 3, "", "缺"],
      ["3-1", 1, "", "有"],
      ["3-1", 2, "", "缺"],
      ["3-1", 3, "", "有"],
    ]);
    await writeSubItems(sheet, cells);
    await host.settled();
    const after = await readManagement();
    expect([2, 5].map((index) => after.form.rows.find((row) => row.index === index)!.cell?.content)).toEqual([
      { kind: "number", value: 1 },
      { kind: "number", value: 2 },
    ]);
    expect(plannedCells(after, [{ index: 2, missing: [0, 2] }])).toEqual([]);
  });

  test("a table without places for marks gets the score itself, old → new", async () => {
    const { sheet } = await insertForm(buildForm("annex7-management", { year: 2024 }));
    const whole = await readManagement();
    const marks = whole.form.rows.flatMap(({ subItems }) => subItems.map(({ column }) => column));
    await host.run(async (context) => {
      // the printed part alone, as it comes out of the notice
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.getRangeByIndexes(0, Math.min(...marks), 40, 12).clear("Contents");
      await context.sync();
    });
    const row = whole.form.rows.find(({ index }) => index === 2)!;
    await enter(sheet, at(row.row, row.column), 5);
    const cells = plannedCells(await readManagement(), [{ index: 2, missing: [0, 2] }]);
    expect(cells).toEqual([{ row: row.row, column: row.column, id: "1-3", subItem: null, old: "5", value: 1 }]);
    await writeSubItems(sheet, cells);
    expect((await valuesOf(sheet, at(row.row, row.column)))[0]![0]).toBe(1);
  });

  const at = (row: number, column: number): string => String.fromCharCode(65 + column) + (row + 1);
});
