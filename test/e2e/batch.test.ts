/** A reviewer's story: a folder of hundreds of workbooks, bad ones among them, reviewed in the pane. Source: issue 4, point 2. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { xlsx, type Value } from "../cli/workbooks";
import { workbook, workbookParts } from "../xlsx/packages";
import { WorkbenchUnderTest } from "./support/workbench";

const HEADER = [
  "序号",
  "企业名称",
  "所属行业",
  "单位产品取水量",
  "重复利用率",
  "循环利用率",
  "废水回用率",
  "用水综合漏失率",
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

// 附件6、附件7 钢铁行业: ≤4.2 m³/t; every tenth district has one steel works over it
const FAILING = 30;
const district = (n: number): Uint8Array => {
  const row = (i: number): Value[] => [
    i,
    `第${n}区${i}号钢铁`,
    "钢铁",
    n % 10 === 0 && i === 3 ? 4.5 : 3.9,
    97.5,
    96,
    80,
    7,
  ];
  return xlsx({ 汇总: [["重点用水企业水效对标汇总表（2021年）"], HEADER, ...[1, 2, 3, 4, 5].map(row)] });
};
const BAD: readonly [string, Uint8Array, RegExp][] = [
  ["加密.xlsx", new Uint8Array([...OLE, ...utf16("EncryptedPackage")]), /设有打开密码/],
  ["旧版改名.xlsx", new Uint8Array([...OLE, ...utf16("Workbook")]), /旧版 \.xls 工作簿/],
  [
    "炸弹.xlsx",
    zipSync(workbookParts({ "xl/worksheets/sheet1.xml": new Uint8Array(64 * 1024 * 1024) })),
    /可能是压缩炸弹/,
  ],
  ["坏标记.xlsx", workbook({ "xl/worksheets/sheet1.xml": "<worksheet><sheetData>" }), /不是有效的 XML/],
  ["空文件.xlsx", new Uint8Array(), /文件是空的/],
];
const GOOD = 300;

describe("批量文件 in the pane", () => {
  let workbench: WorkbenchUnderTest;
  const folder = mkdtempSync(join(tmpdir(), "batch-"));
  beforeAll(async () => {
    mkdirSync(join(folder, "区县/深"), { recursive: true });
    for (let n = 1; n <= GOOD; n++) {
      writeFileSync(join(folder, n % 2 ? "区县" : "区县/深", `第${n}区.xlsx`), district(n));
    }
    for (const [name, bytes] of BAD) writeFileSync(join(folder, "区县", name), bytes);
    writeFileSync(join(folder, "区县/~$第1区.xlsx"), "lock");
    writeFileSync(join(folder, "区县/说明.txt"), "no workbook");
    workbench = await WorkbenchUnderTest.start();
  }, 300_000);
  afterAll(async () => {
    await workbench?.stop();
    rmSync(folder, { recursive: true });
  });

  /** a workbook that is opened has a pane of its own */
  const chooseFiles = (): Promise<void> => workbench.pane.getByRole("radio", { name: "批量文件" }).check();

  test("a chosen folder: the list fills as it goes, and no bad file stops the rest", async () => {
    await workbench.open(
      xlsx({
        说明: [["批量核查"]],
        自定义限值: [
          ["行业", "指标", "条件", "比较", "限值", "单位", "依据", "生效年份"],
          ["钢铁", "用水综合漏失率", null, "≤", 6, "%", "某市节水条例", 2021],
        ],
      }),
    );
    await chooseFiles();
    await workbench.pane.getByLabel("选择文件夹…").first().setInputFiles(join(folder, "区县"));
    await workbench.paneButton("取消").waitFor();
    await workbench.pane.getByText(`已核查 ${GOOD + BAD.length} 个文件，${GOOD * 5} 家企业`).waitFor();
    await workbench.screenshot("11-batch");
  }, 120_000);

  test("limits of the open workbook are in force", async () => {
    await workbench.pane.getByText("当前工作簿“自定义限值”的 1 条限值也用于这些文件。").waitFor();
    // 7 % of leakage is over the city's 6 %
    const chip = workbench.pane.getByRole("button", { name: `不达标 ${GOOD}`, exact: true });
    await chip.click();
    await workbench.pane.getByText("区县/第1区.xlsx").waitFor();
  });

  test("what cannot be read says why, each in its sentence", async () => {
    await workbench.pane.getByRole("button", { name: `读不了 ${BAD.length}`, exact: true }).click();
    const list = workbench.pane.getByRole("list", { name: "文件清单" });
    for (const [name, , sentence] of BAD) {
      const item = list.getByRole("listitem").filter({ hasText: name });
      await item.waitFor();
      expect(await item.textContent()).toMatch(sentence);
    }
    await workbench.screenshot("12-batch-unread");
  });

  test("a dropped folder; without limits of its own the notice's are in force", async () => {
    await workbench.open(xlsx({ 说明: [["批量核查"]] }));
    await chooseFiles();
    await workbench.drop(workbench.pane.locator(".drop-zone").first(), [join(folder, "区县")]);
    await workbench.pane.getByText(`已核查 ${GOOD + BAD.length} 个文件，${GOOD * 5} 家企业`).waitFor();
    await workbench.pane.getByRole("button", { name: `不达标 ${FAILING}`, exact: true }).click();
    const item = workbench.pane.getByRole("listitem").filter({ hasText: "第10区.xlsx" });
    await item.getByRole("button", { name: /第10区\.xlsx 的 \d+ 项问题/ }).click();
    await item.getByText("汇总 D5 第10区3号钢铁").waitFor();
    await item
      .getByText(/4\.2 m³\/t/)
      .first()
      .waitFor();
    await workbench.screenshot("13-batch-details");
  }, 120_000);

  test("the list goes to a sheet of its own, as text", async () => {
    await workbench.paneButton("把清单写入新工作表").click();
    await workbench.pane.getByText(/清单共 \d+ 行，已写入工作表“核查结果（批量）”/).waitFor();
    expect(await workbench.read("核查结果（批量）!A1")).toMatchObject({ value: "文件", formula: null });
    expect((await workbench.read("核查结果（批量）!A2")).value).toBe("区县/深/第10区.xlsx");
    expect((await workbench.read("核查结果（批量）!C2")).value).toBe("D5");
    expect((await workbench.read("核查结果（批量）!E2")).value).toBe("不达标");
    await workbench.screenshot("14-batch-list");
  });

  test("cancelling keeps what is done and says what is left", async () => {
    await workbench.paneButton("清空清单").click();
    await workbench.pane.getByLabel("选择文件夹…").first().setInputFiles(join(folder, "区县"));
    await workbench.pane.getByText(/已核查 \d+ 个文件/).waitFor();
    await workbench.paneButton("取消").click();
    await workbench.pane.getByText(/已取消，还有 \d+ 个文件没有核查。/).waitFor();
  });

  test("no error was logged", () => {
    expect(workbench.consoleErrors).toEqual([]);
    expect(workbench.failedRequests).toEqual([]);
  });
});
