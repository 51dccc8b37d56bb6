/** Ribbon buttons and pane: one state, one set of actions. */
import { associateCommands } from "../../src/taskpane/commands";
import { checkWorkbook, forget, jumpTo, stopFollowing, supply } from "../../src/taskpane/state/actions";
import { pane } from "../../src/taskpane/state/pane";
import { district, HEADINGS } from "./support/annex5";
import { startHost, type TestHost } from "./support/start-host";

let host: TestHost;
beforeEach(async () => {
  host = await startHost({
    汇总: district,
    造纸: [[...HEADINGS], [1, "丙 纸业", "造纸", 25, 90, "/", 80, 5]],
    空表: [],
  });
  pane.set({ result: null, notices: [], answers: {}, filter: "issues" });
  associateCommands();
});
afterEach(async () => {
  await stopFollowing();
  host.dispose();
});

const statusAt = (sheet: string, address: string) =>
  pane.get().result?.review.cells.find((cell) => cell.sheet === sheet && cell.address === address);

const write = (sheet: string, address: string, value: string | number) =>
  host.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });

/** until the event of an edit has come through, at most two seconds */
async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(holds()).toBe(true);
}

test("checkWorkbook marks and fills the pane, clearMarks clears", async () => {
  await host.office.invokeAction("checkWorkbook");
  expect(pane.get().notices).toEqual([]);
  expect(pane.get().result?.scope).toEqual({ of: "workbook" });
  expect(pane.get().announcement).toMatch(/^核查完成：不达标 2 格/);
  expect(host.read("汇总!D4").marked).toBe(true);
  await host.office.invokeAction("clearMarks");
  expect(host.read("汇总!D4").marked).toBe(false);
  expect(pane.get().notices).toEqual([{ tone: "success", text: "标记已全部清除，您自己的格式没有改动。" }]);
});

test("checkActiveSheet reviews and marks the sheet in front only", async () => {
  await jumpTo("造纸", "A1");
  await host.office.invokeAction("checkActiveSheet");
  expect(pane.get().result?.scope).toEqual({ of: "sheet", sheet: "造纸" });
  expect(host.read("造纸!D2").marked).toBe(true);
  expect(host.read("汇总!D4").marked).toBe(false);
});

test("a workbook without a form: nothing is marked, the pane can say so", async () => {
  await jumpTo("空表", "A1");
  await host.office.invokeAction("checkActiveSheet");
  expect(pane.get().result?.review).toMatchObject({ forms: [], cells: [] });
});

test("an answer settles a 待定 at once, is remembered in the workbook, and can be taken back", async () => {
  // 附件6、附件7 造纸行业: 生活用纸 ≤30, 瓦楞原纸 ≤20
  await host.office.invokeAction("checkWorkbook");
  const open = statusAt("造纸", "D2")!;
  expect(open.verdict.status).toBe("undetermined");
  expect(open.verdict.choices).toContain("生活用纸");
  await supply(open, "生活用纸");
  expect(statusAt("造纸", "D2")?.verdict.status).toBe("pass");
  expect(host.read("造纸!D2").marked).toBe(false);

  pane.set({ answers: {}, result: null });
  await host.office.invokeAction("checkWorkbook");
  expect(statusAt("造纸", "D2")?.verdict.status).toBe("pass");
  await forget("丙 纸业");
  expect(statusAt("造纸", "D2")?.verdict.status).toBe("undetermined");
});

test("the result follows edits: numbers, texts with a new mark, a changed industry", async () => {
  await host.office.invokeAction("checkWorkbook");
  await write("汇总", "D4", 4.1);
  await until(() => statusAt("汇总", "D4")?.verdict.status === "pass");
  expect(host.read("汇总!D4").marked).toBe(false);
  await write("汇总", "D4", "约5");
  await until(() => statusAt("汇总", "D4")?.verdict.status === "fail");
  await until(() => host.read("汇总!D4").marked);
  expect(pane.get().result?.stale).toBe(false);
  // 附件6、附件7: steel asks for 吨钢取水量 ≤4.2, paper for less than any of its limits
  await write("汇总", "D4", 4.5);
  await until(() => statusAt("汇总", "D4")?.verdict.status === "fail");
  await write("汇总", "C4", "造纸");
  await until(() => statusAt("汇总", "D4")?.verdict.status === "pass");
  await until(() => !host.read("汇总!D4").marked);
  expect(pane.get().result?.stale).toBe(false);
});

test("trouble becomes a notice, and the buttons work again afterwards", async () => {
  host.office.inject({ kind: "error", code: "InvalidOperationInCellEditMode" });
  await checkWorkbook();
  expect(pane.get().notices).toEqual([{ tone: "error", text: expect.stringContaining("请按 Enter 结束编辑后再试") }]);
  expect(pane.get().activity).toBeNull();
  await checkWorkbook();
  expect(pane.get().notices).toEqual([]);
});
