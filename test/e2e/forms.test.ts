/** A form's story: inserted from the pane beside the sample, filled, reviewed, marked. */
import { WorkbenchUnderTest } from "./support/workbench";

const SHEET = "附件5汇总表 (2)";

describe("附件5 from the pane", () => {
  let workbench: WorkbenchUnderTest;
  beforeAll(async () => {
    workbench = await WorkbenchUnderTest.start();
  }, 300_000);
  afterAll(() => workbench?.stop());

  test("插入 puts it on a sheet of its own and says where", async () => {
    await workbench.pane.getByRole("tab", { name: "表格", exact: true }).click();
    await workbench.paneButton("插入 重点用水企业水效对标汇总表").click();
    await workbench.pane.getByText(`已插入工作表“${SHEET}”，请从 B4 开始填写。`).waitFor();
    expect(await workbench.sheets()).toEqual(["附件5汇总表", "函数示例", SHEET]);
    const year = new Date().getFullYear() - 1;
    expect((await workbench.read(`${SHEET}!A2`)).text).toBe(`重点用水企业水效对标汇总表（${year}年）`);
    // the sample is what it was
    expect((await workbench.read("附件5汇总表!D5")).value).toBe(4.63);
    await workbench.screenshot("6-form");
  });

  test("the preview and the blank file are at hand", async () => {
    await workbench.paneButton("附件5 重点用水企业水效对标汇总表").click();
    await workbench.pane.getByRole("img", { name: "重点用水企业水效对标汇总表的预览" }).waitFor();
    const link = workbench.pane.getByRole("link", { name: "下载空表（.xlsx）重点用水企业水效对标汇总表" });
    const href = await link.getAttribute("href");
    const file = await workbench.page.request.get(new URL(href!, workbench.url).href);
    expect([file.status(), (await file.body()).subarray(0, 2).toString()]).toEqual([200, "PK"]);
    await workbench.screenshot("7-form-preview");
  });

  test("two rows are filled: their numbers come by themselves, and the review marks what fails", async () => {
    // source: annexes 6 and 7, 钢铁行业: 吨钢取水量 ≤4.2, 重复利用率 ≥97, 废水回用率 ≥75, 漏失率 ≤8
    const rows = [
      ["甲钢铁公司", "钢铁", 4.1, 97.5, 96, 80, 7],
      ["乙钢铁公司", "钢铁", 4.5, 96, 95, 76, 9],
    ];
    for (const [r, row] of rows.entries())
      for (const [c, value] of row.entries()) await workbench.write(`${SHEET}!${"BCDEFGH"[c]}${4 + r}`, value);
    expect([(await workbench.read(`${SHEET}!A4`)).value, (await workbench.read(`${SHEET}!A5`)).value]).toEqual([1, 2]);
    await workbench.ribbonButton("核查本表").click();
    await workbench.pane.getByText("乙钢铁公司").first().waitFor({ state: "attached" });
    const cells = ["D4", "E4", "G4", "H4", "D5", "E5", "G5", "H5"];
    const deadline = Date.now() + 15_000;
    while ((await workbench.marked(SHEET, cells)).length < 3 && Date.now() < deadline)
      await workbench.page.waitForTimeout(100);
    expect(await workbench.marked(SHEET, cells)).toEqual(["D5", "E5", "H5"]);
    await workbench.screenshot("8-form-reviewed");
  });

  test("no error was logged", () => {
    expect(workbench.consoleErrors).toEqual([]);
    expect(workbench.failedRequests).toEqual([]);
  });
});
