/** A reviewer's story: review the sample, make the report, look at it, and see where one enterprise stands. */
import { WorkbenchUnderTest } from "./support/workbench";

const SHEET = "附件5汇总表";
const REPORT = ["核查结果", "统计", "同行位置"];

let workbench: WorkbenchUnderTest;
beforeAll(async () => {
  workbench = await WorkbenchUnderTest.start();
  await workbench.paneButton("核查整个工作簿").click();
  await workbench.paneButton("生成核查结果").waitFor();
}, 300_000);
afterAll(() => workbench?.stop());

const texts = (addresses: readonly string[]): Promise<string[]> =>
  Promise.all(addresses.map(async (address) => (await workbench.read(address)).text));
const makeReport = async (): Promise<void> => {
  await workbench.paneButton("生成核查结果").click();
  await workbench.pane.getByText("已生成工作表").waitFor();
};

test("生成核查结果 adds the three sheets, once", async () => {
  expect(await workbench.sheets()).toEqual([SHEET, "函数示例"]);
  await makeReport();
  expect(await workbench.sheets()).toEqual([SHEET, "函数示例", ...REPORT]);
  await workbench.screenshot("report-1-results");
  await makeReport();
  expect(await workbench.sheets()).toEqual([SHEET, "函数示例", ...REPORT]);
});

test("核查结果 says what, where, by which clause and what to do", async () => {
  // 吨钢取水量 4.63 against ≤4.2, annexes 6 and 7
  const columns = "ABCEFGHIJKL".split("").map((column) => `核查结果!${column}4`);
  expect(await texts(columns)).toEqual([
    ...[SHEET, "D5", "云岭钢铁股份有限公司", "吨钢取水量", "不达标", "4.63", "≤4.2", "m³/t", "-0.43"],
    ...["GB/T 26924-2011", "附件6、附件7"],
  ]);
  // seven failing cells and one undetermined
  expect(await texts(["核查结果!F10", "核查结果!F11", "核查结果!F12"])).toEqual(["不达标", "待定", ""]);
});

test("统计 calculates its pass rates in the grid", async () => {
  // 8 of 11 decided unit intakes pass
  expect(await texts(["统计!B4", "统计!D4", "统计!E4", "统计!J4"])).toEqual(["单位产品取水量", "8", "3", "72.7%"]);
  expect(await texts(["同行位置!C4", "同行位置!G4", "同行位置!L4", "同行位置!L5"])).toEqual([
    ...["吨钢取水量", "青澜特钢有限公司", "1", "2"],
  ]);
});

test("a review after the report is the same: the report is nobody's data", async () => {
  const summary = workbench.pane.locator(".summary-title");
  const before = await summary.innerText();
  await workbench.paneButton("核查整个工作簿").click();
  await workbench.paneButton("生成核查结果").waitFor();
  await workbench.pane.locator(".progress").waitFor({ state: "detached" });
  expect(await summary.innerText()).toBe(before);
});

test("同行位置 in the pane: drawn, said in words, closed with the keyboard, nothing wider than 320 px", async () => {
  await workbench.paneButton("云岭钢铁股份有限公司的同行位置").click();
  const region = workbench.pane.getByRole("region", { name: "云岭钢铁股份有限公司：在同行中的位置" });
  await region.waitFor();
  const strip = region.getByRole("img", {
    name: /^吨钢取水量 4\.63 m³\/t，2 家中第 2 名，少于 4 家，不分档，与限值 ≤4\.2 差 0\.43 m³\/t/,
  });
  await strip.waitFor();
  expect(await region.innerText()).toContain("距最优值 3.86 还差 0.77 m³/t");
  await workbench.screenshot("report-2-standing");
  const width = await workbench.pane.locator("body").evaluate((body) => [body.scrollWidth, body.clientWidth]);
  expect(width[0]).toBeLessThanOrEqual(width[1]!);
  // the heading has the focus: Escape closes
  await workbench.page.keyboard.press("Escape");
  await region.waitFor({ state: "detached" });
  const focused = workbench.pane.locator(":focus");
  expect(await focused.getAttribute("aria-label")).toBe("云岭钢铁股份有限公司的同行位置");
  expect(workbench.consoleErrors).toEqual([]);
});
