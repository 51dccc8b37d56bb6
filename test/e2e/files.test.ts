/** Opening and saving: a table as people fill it, a round trip, drag and drop, files that are no workbooks. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { WorkbenchUnderTest } from "./support/workbench";

const AS_FILLED = path.join(__dirname, "support/as-filled.xlsx");
const SHEET = "'2021 汇总'";
const INDICATOR_CELLS = ["D5", "E5", "F5", "G5", "H5", "D6", "E6", "F6", "G6", "H6", "D7"];
const MESSAGE = "#message";

describe("files", () => {
  let workbench: WorkbenchUnderTest;
  beforeAll(async () => {
    workbench = await WorkbenchUnderTest.start();
  }, 300_000);
  afterAll(() => workbench?.stop());

  /** Drops a file on the grid as a browser reports it. */
  async function drop(...files: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<void> {
    await workbench.page.evaluate(
      (dropped) => {
        const dataTransfer = new DataTransfer();
        for (const [fileName, base64] of dropped) {
          const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          dataTransfer.items.add(new File([content], fileName));
        }
        const target = document.getElementById("grid")!;
        for (const type of ["dragenter", "dragover", "drop"]) {
          target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
        }
      },
      files.map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")] as const),
    );
  }

  test("a table as people fill it is recognised: full-width text fails, percent formats are read as they show", async () => {
    await workbench.open(readFileSync(AS_FILLED));
    expect(await workbench.sheets()).toEqual(["2021 汇总"]);
    expect((await workbench.read(`${SHEET}!E5`)).text).toBe("97.5%");
    await workbench.paneButton("核查整个工作簿").click();
    // source: annex 6, 钢铁 吨钢取水量 ≤4.2: the text ４.５ fails; everything else passes, is not asked, or is a total
    expect(await workbench.untilMarked(SHEET, INDICATOR_CELLS, ["D5"])).toEqual(["D5"]);
    await workbench.screenshot("4-as-filled");
  });

  test("saved and opened again: values, formats, the user's fill, the marks and a new formula are there", async () => {
    await workbench.write(`${SHEET}!J5`, '=WATER.CHECK(C5,"重复利用率",E5*100)');
    await workbench.write(`${SHEET}!D6`, 3.9);
    const bytes = await workbench.save();
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
    await workbench.open(bytes);
    expect(await workbench.read(`${SHEET}!D6`)).toMatchObject({ value: 3.9, fill: "#FFE699" });
    expect((await workbench.read(`${SHEET}!E5`)).text).toBe("97.5%");
    expect(await workbench.read(`${SHEET}!J5`)).toMatchObject({
      formula: '=WATER.CHECK(C5,"重复利用率",E5*100)',
      value: "达标",
    });
    expect(await workbench.marked(SHEET, INDICATOR_CELLS)).toEqual(["D5"]);
    await workbench.paneButton("清除标记").click();
    expect(await workbench.untilMarked(SHEET, INDICATOR_CELLS, [])).toEqual([]);
    expect((await workbench.read(`${SHEET}!D6`)).fill).toBe("#FFE699");
  });

  test("a file dropped on the grid opens under its name", async () => {
    await workbench.load();
    expect(await workbench.sheets()).not.toContain("2021 汇总");
    await drop(["北岭区.xlsx", readFileSync(AS_FILLED)]);
    await workbench.page.locator("#file-name", { hasText: "北岭区.xlsx" }).waitFor();
    expect(await workbench.sheets()).toEqual(["2021 汇总"]);
    await workbench.paneButton("核查整个工作簿").waitFor();
  });

  test("of two dropped files the first opens, and the page says so", async () => {
    await workbench.load();
    await drop(["甲区.xlsx", readFileSync(AS_FILLED)], ["乙区.xlsx", readFileSync(AS_FILLED)]);
    await workbench.page.locator(MESSAGE, { hasText: "已打开第一个" }).waitFor();
    expect(await workbench.page.locator("#file-name").textContent()).toBe("甲区.xlsx");
  });

  test("two workbooks with formulas, one after the other: each calculates its own", async () => {
    const withFormulas = async (first: number): Promise<Buffer> => {
      await workbench.open(readFileSync(AS_FILLED));
      await workbench.write(`${SHEET}!K1`, first);
      await workbench.write(`${SHEET}!K2`, "=K1*2");
      await workbench.write(`${SHEET}!K3`, '=WATER.CHECK("钢铁","吨钢取水量",K1)');
      return workbench.save();
    };
    const passing = await withFormulas(4);
    const failing = await withFormulas(5);
    for (const [bytes, value, verdict] of [
      [passing, 4, "达标"],
      [failing, 5, "不达标"],
      [passing, 4, "达标"],
    ] as const) {
      await workbench.open(bytes);
      expect((await workbench.read(`${SHEET}!K2`)).value).toBe(value * 2);
      expect((await workbench.read(`${SHEET}!K3`)).value).toBe(verdict);
      // an edit is calculated in the workbook that is open, not in the one before
      await workbench.write(`${SHEET}!K1`, 1);
      expect((await workbench.read(`${SHEET}!K2`)).value).toBe(2);
    }
  });

  test("打开 and 保存 in the bar: a chosen file, and a download of the same name", async () => {
    const [chooser] = await Promise.all([
      workbench.page.waitForEvent("filechooser"),
      workbench.page.getByRole("button", { name: "打开", exact: true }).click(),
    ]);
    await chooser.setFiles(AS_FILLED);
    await workbench.page.locator("#file-name", { hasText: "as-filled.xlsx" }).waitFor();
    const [download] = await Promise.all([
      workbench.page.waitForEvent("download"),
      workbench.page.getByRole("button", { name: "保存", exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("as-filled.xlsx");
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
  });

  test.each([
    ["损坏.xlsx", Buffer.from("this is no workbook"), /没能打开“损坏\.xlsx”/],
    ["截断.xlsx", readFileSync(AS_FILLED).subarray(0, 900), /没能打开“截断\.xlsx”/],
    ["旧格式.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), /另存为 \.xlsx/],
    ["通知.docx", readFileSync(AS_FILLED), /只能打开 \.xlsx 或 \.xlsm/],
    ["改了名的文档.xlsx", zipSync({ "word/document.xml": strToU8("<w:document/>") }), /没能打开“改了名的文档\.xlsx”/],
    ["没有扩展名", Buffer.alloc(0), /只能打开 \.xlsx 或 \.xlsm/],
  ])("%s: one clear sentence, and the open workbook stays", async (name, bytes, sentence) => {
    const before = await workbench.sheets();
    await drop([name, bytes]);
    const message = workbench.page.locator(MESSAGE);
    await message.filter({ hasText: sentence }).waitFor();
    expect(await workbench.sheets()).toEqual(before);
    await workbench.screenshot("5-bad-file");
    await message.getByRole("button", { name: "关闭提示" }).click();
    expect(await message.isVisible()).toBe(false);
  });

  test("window.workbench.open refuses what is no workbook with the reason", async () => {
    const refusal = await workbench.page.evaluate(() =>
      window.workbench!.open(new ArrayBuffer(8)).then(
        () => "opened",
        (error: Error) => error.message,
      ),
    );
    expect(refusal).toMatch(/\p{Script=Han}/u);
  });

  test("nothing was asked of another host, no error was logged", () => {
    expect(workbench.outsideRequests).toEqual([]);
    expect(workbench.consoleErrors).toEqual([]);
  });
});
