/** A colleague without the add-in: formulas frozen, rewritten, sent as a file, put back. Source: issue 5, point 2. */
import { strFromU8, unzipSync } from "fflate";
import { xlsx } from "../cli/workbooks";
import { WorkbenchUnderTest } from "./support/workbench";

const BOOK = xlsx({
  指标: [
    ["重复利用水量", "取水量", "重复利用率", "判定"],
    [
      970,
      30,
      { formula: "_xldudf_WATER_REUSE_RATE(A2,B2)" },
      { formula: '_xldudf_WATER_CHECK("钢铁","重复利用率",C2)' },
    ],
    [90, 30, { formula: "_xldudf_WATER_REUSE_RATE(A3,B3)" }, { formula: '_xldudf_WATER_WHY("钢铁","重复利用率",C3)' }],
  ],
});

describe("工具 in the pane", () => {
  let workbench: WorkbenchUnderTest;
  const formulas = async (): Promise<(string | null)[]> =>
    Promise.all(["C2", "D2", "C3", "D3"].map(async (cell) => (await workbench.read(`指标!${cell}`)).formula));

  beforeAll(async () => {
    workbench = await WorkbenchUnderTest.start();
    await workbench.open(BOOK);
    await workbench.paneButton("核查整个工作簿").waitFor();
  }, 300_000);
  afterAll(() => workbench?.stop());

  test("six tabs stand side by side in a pane of 320 px", async () => {
    const frame = workbench.page.locator("#pane");
    await frame.evaluate((element) => Object.assign((element as HTMLElement).style, { width: "320px" }));
    const tabs = workbench.pane.getByRole("tab");
    expect(await tabs.allInnerTexts()).toEqual(["核查", "表格", "汇总", "标准", "计算", "工具"]);
    const left = (await frame.boundingBox())!.x;
    for (const box of await Promise.all((await tabs.all()).map((tab) => tab.boundingBox()))) {
      expect(box!.x + box!.width).toBeLessThanOrEqual(left + 320);
    }
  });

  test("by keyboard: the formulas are found and shown with what becomes of them", async () => {
    await workbench.pane.getByRole("tab", { name: "核查", exact: true }).focus();
    await workbench.page.keyboard.press("End");
    await workbench.page.keyboard.press("Enter");
    const find = workbench.paneButton("查找 WATER 公式");
    await find.waitFor();
    await find.focus();
    await workbench.page.keyboard.press("Enter");
    await workbench.pane.getByText("1 张工作表中有 4 个 WATER 公式。").waitFor();
    const native = workbench.pane.getByRole("region", { name: "改写为普通公式" });
    await native.getByRole("button", { name: "将改变 3 格" }).click();
    await native.getByText('=IF(OR(A2="",B2="",B2=0),NA(),A2*100/(A2+B2))').waitFor();
    await native.getByLabel("空白时仍显示 #N/A").uncheck();
    await native.getByText("=A2*100/(A2+B2)").waitFor();
    await native.getByRole("button", { name: "不改变 1 格" }).click();
    await native.getByText("没有对应的普通公式，可固定为数值").waitFor();
    await workbench.screenshot("14-tools");
  });

  test("rewritten, then the rest frozen: no WATER function is left", async () => {
    const before = await formulas();
    await workbench.paneButton("改写为普通公式").click();
    await workbench.pane.getByText("已把 3 个公式改写为普通公式，原公式记在工作簿里。").waitFor();
    await workbench.paneButton("固定为数值").click();
    await workbench.pane.getByText("已把 1 个公式固定为数值，原公式记在工作簿里。").waitFor();
    const [reuse, verdict, second, why] = await formulas();
    expect([reuse, second]).toEqual(["=A2*100/(A2+B2)", "=A3*100/(A3+B3)"]);
    expect(verdict).toMatch(/^=IF\(ISNUMBER\(C2\)/);
    expect([why, (await workbench.read("指标!C2")).value, (await workbench.read("指标!D2")).value]).toEqual([
      null,
      97,
      "达标",
    ]);

    // sent as a file, opened again, put back
    const file = await workbench.save();
    const sheet = strFromU8(unzipSync(file)["xl/worksheets/sheet1.xml"]!);
    expect([sheet.includes("A2*100/(A2+B2)"), sheet.includes("WATER")]).toEqual([true, false]);
    await workbench.open(file);
    await workbench.paneButton("核查整个工作簿").waitFor();
    await workbench.pane.getByRole("tab", { name: "工具", exact: true }).click();
    await workbench.paneButton("查找 WATER 公式").click();
    await workbench.paneButton("还原公式").click();
    await workbench.pane.getByText("已还原 4 个公式。").waitFor();
    expect(await formulas()).toEqual(before);
    await workbench.screenshot("15-tools-restored");
  });

  test("no error was logged", () => {
    expect(workbench.consoleErrors).toEqual([]);
    expect(workbench.failedRequests).toEqual([]);
  });
});
