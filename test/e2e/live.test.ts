/** Tables that stand in the workbook already: live columns, missing sub-items, the annex as a whole. Source: issue 3, points 4, 5, 6. */
import { formEntries } from "../../templates";
import { WorkbenchUnderTest } from "./support/workbench";

const STEEL = "附件7技术钢铁";
const MANAGEMENT = "附件7管理考核";

describe("annex 7 in the pane", () => {
  let workbench: WorkbenchUnderTest;
  beforeAll(async () => {
    workbench = await WorkbenchUnderTest.start();
    await workbench.page.locator("#pane").evaluate((element) => {
      Object.assign((element as HTMLElement).style, { width: "320px" });
    });
    await workbench.pane.getByRole("tab", { name: "表格", exact: true }).click();
  }, 300_000);
  afterAll(() => workbench?.stop());

  test("every form has a preview that fits into 320 px and is no empty frame", async () => {
    const buttons = workbench.pane.locator(".form-name");
    await buttons.first().waitFor();
    expect(await buttons.count()).toBe(formEntries.length);
    for (const button of await buttons.all()) {
      await button.click();
      const picture = workbench.pane.locator("svg.form-preview");
      await picture.waitFor();
      const seen = await picture.evaluate((svg) => {
        const { left, right, height } = svg.getBoundingClientRect();
        const table = svg.querySelector("table")!.getBoundingClientRect();
        const texts = [...svg.querySelectorAll("td")].filter((cell) => cell.textContent !== "").length;
        // within the picture, and the picture within the pane
        const fits = left >= 0 && right <= window.innerWidth && table.right <= right + 1 && table.left >= left;
        return { fits, hasHeight: height > 100, hasTexts: texts > 5, over: table.height / height };
      });
      const name = await button.innerText();
      expect([name, seen.fits, seen.hasHeight, seen.hasTexts]).toEqual([name, true, true, true]);
      expect([name, seen.over <= 1.001]).toEqual([name, true]);
    }
  });

  test("附上判定列 and 去掉判定列 on the table in front", async () => {
    await workbench.paneButton("插入 节水标杆企业技术考核要求（钢铁行业）").click();
    await workbench.pane.getByText(`已插入工作表“${STEEL}”`).waitFor();
    await workbench.paneButton("附上判定列").click();
    await workbench.pane.getByText(/个空单元格中附上判定列。$/).waitFor();
    await workbench.screenshot("16-live-columns");
    await workbench.paneButton("去掉判定列").click();
    await workbench.pane.getByText(/^已去掉工作表“附件7技术钢铁”的判定列/).waitFor();
  });

  test("missing sub-items are ticked, looked at, written, and counted by the table", async () => {
    await workbench.paneButton("插入 管理考核指标").click();
    await workbench.pane.getByText(`已插入工作表“${MANAGEMENT}”`).waitFor();
    await workbench.pane.getByRole("tab", { name: "工具", exact: true }).click();
    const card = workbench.pane.getByRole("region", { name: "附件7 管理考核：缺少的分项" });
    await card.getByRole("button", { name: "读取当前工作表" }).click();
    await card.getByLabel(/^第 1-3 项缺少 ①/).check();
    await card.getByText("第 1-3 项分项 1：（空） → 缺").waitFor();
    await card.getByLabel("没有勾选的行按分项齐全写入").check();
    await workbench.screenshot("17-sub-items");
    await card.getByRole("button", { name: "写入表格" }).click();
    await workbench.pane.getByText(/^已写入工作表“附件7管理考核”的 \d+ 格。$/).waitFor();
    await card.getByText("没有需要写入的单元格。").waitFor();
  });

  test("the review shows one answer for the annex, with its reasons", async () => {
    await workbench.pane.getByRole("tab", { name: "核查", exact: true }).click();
    await workbench.paneButton("核查整个工作簿").click();
    const outcome = workbench.pane.getByRole("article", { name: /附件7（节水标杆企业）整体结论/ });
    await outcome.waitFor();
    expect(await outcome.innerText()).toMatch(/待定[\s\S]*工作簿中没有一票否决指标的表[\s\S]*管理考核/);
    await workbench.screenshot("18-outcome");
  });

  test("no error was logged", () => {
    expect(workbench.consoleErrors).toEqual([]);
    expect(workbench.failedRequests).toEqual([]);
  });
});
