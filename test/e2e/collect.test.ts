/** A district's story: the enterprises' files chosen in the pane, looked at, agreed to, written, reviewed. Source: issue 4, point 1. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { xlsx, type Value } from "../cli/workbooks";
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
const annex2 = (name: string, reuse: number): Value[][] => [
  ["企业名称", name],
  ["组织机构代码", null, "所属行业", "造纸"],
  ["二、2021年企业水效指标"],
  ["主要产品（名称）", "生活用纸"],
  ["单位产品取水量m³ /吨", 32],
  ["重复水利用率（%）", reuse],
];
/** 附件3, the second item answered 否 */
const ANNEX3: Value[][] = [
  ["序号", "评价指标", "评价情况"],
  ...["手续", "超计划", "事故", "先进企业指标", "淘汰", "制度", "三同时", "计量"].map((text, index): Value[] => [
    index + 1,
    text,
    index === 1 ? "□是 ☑否" : "☑是 □否",
  ]),
];
const SUMMARY = xlsx({
  汇总: [
    ["重点用水企业水效对标汇总表（2021年）"],
    HEADER,
    [1, "甲纸业", "造纸（生活用纸）", 32, 80],
    [null, "合计", null, { formula: "SUM(D3:D3)" }],
  ],
});
const file = (name: string, content: Uint8Array | string) => ({
  name,
  mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  buffer: Buffer.from(content),
});
const FILES = [
  file("甲.xlsx", xlsx({ 附件2: annex2("甲纸业", 86) })),
  file("丙.xlsx", xlsx({ 附件2: annex2("=1+1", 87) })),
  file("丁.xlsx", xlsx({ 附件2: annex2("丁纸业", 88) })),
  file("坏.xlsx", "这不是工作簿"),
];

describe("汇总 in the pane", () => {
  let workbench: WorkbenchUnderTest;
  beforeAll(async () => {
    workbench = await WorkbenchUnderTest.start();
    await workbench.open(SUMMARY);
    await workbench.paneButton("核查整个工作簿").waitFor();
  }, 300_000);
  afterAll(() => workbench?.stop());

  test("files are read, compared and shown; nothing is written", async () => {
    await workbench.pane.getByRole("tab", { name: "汇总", exact: true }).click();
    await workbench.pane.getByLabel("选择文件…").first().setInputFiles(FILES);
    await workbench.pane.getByText("新增 2 家，更新 1 家，不变 0 家，未能汇总或需要您决定 1 项").waitFor();
    await workbench.pane.getByText("重复利用率：80 → 86").waitFor();
    await workbench.pane.getByText("坏.xlsx").waitFor();
    expect((await workbench.read("汇总!E3")).value).toBe(80);
    expect(await workbench.sheets()).toEqual(["汇总"]);
    await workbench.screenshot("9-collect-preview");
  });

  test("what is ticked is written above the total, texts stay texts", async () => {
    await workbench.pane.getByRole("checkbox", { name: "汇总 丁纸业" }).uncheck();
    await workbench.paneButton("写入汇总表").click();
    await workbench.pane.getByText("已写入 2 家企业的 5 个单元格，来源记在工作表“来源”。").waitFor();
    expect((await workbench.read("汇总!E3")).value).toBe(86);
    expect(await workbench.read("汇总!B4")).toMatchObject({ value: "=1+1", formula: null });
    expect((await workbench.read("汇总!C4")).value).toBe("造纸（生活用纸）");
    expect((await workbench.read("汇总!B5")).value).toBe("合计");
    expect((await workbench.read("来源!A2")).value).toBe("甲纸业");
    await workbench.screenshot("10-collected");
  });

  test("a jump to a cell, and where it came from", async () => {
    await workbench.pane.getByRole("button", { name: "跳转到 汇总 B4" }).first().click();
    await workbench.paneButton("所选单元格的来源").click();
    await workbench.pane.getByText(/^B4 来自 丙\.xlsx 附件2!B1/).waitFor();
  });

  describe("60 enterprises in a folder", () => {
    const folder = mkdtempSync(join(tmpdir(), "collect-"));
    const names = Array.from({ length: 60 }, (_, index) => `第${index + 1}纸业有限公司`);
    beforeAll(() => {
      names.forEach((name, index) => {
        const sheets = { 附件2: annex2(name, 80 + index / 10), ...(index === 6 ? { 附件3: ANNEX3 } : {}) };
        mkdirSync(join(folder, `街道${index % 3}`), { recursive: true });
        writeFileSync(join(folder, `街道${index % 3}`, `${name}.xlsx`), xlsx(sheets));
      });
      writeFileSync(join(folder, "街道0/坏.xlsx"), "这不是工作簿");
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    test("dropped, looked at, written and saved", async () => {
      await workbench.open(SUMMARY);
      await workbench.pane.getByRole("tab", { name: "汇总", exact: true }).click();
      await workbench.drop(workbench.pane.locator(".drop-zone").last(), [folder]);
      await workbench.pane.getByText("新增 60 家，更新 0 家，不变 0 家，未能汇总或需要您决定 1 项").waitFor();
      await workbench.pane.getByText(/“第7纸业有限公司”的附件3第2项填“否”/).waitFor();
      await workbench.paneButton("写入汇总表").click();
      await workbench.pane.getByText(/已写入 60 家企业的 \d+ 个单元格/).waitFor();
      const written = await Promise.all(names.map((_, index) => workbench.read(`汇总!B${4 + index}`)));
      expect(written.map(({ value }) => value).sort()).toEqual([...names].sort());
      expect((await workbench.read("汇总!B64")).value).toBe("合计");
      expect((await workbench.read("来源!F2")).value).toMatch(/纸业有限公司\.xlsx$/);
      const saved = await workbench.save();
      mkdirSync("build/saved", { recursive: true });
      writeFileSync("build/saved/collected-60.xlsx", saved);
      await workbench.screenshot("11-collected-60");
    }, 120_000);
  });

  test("no error was logged", () => {
    expect(workbench.consoleErrors).toEqual([]);
    expect(workbench.failedRequests).toEqual([]);
  });
});
