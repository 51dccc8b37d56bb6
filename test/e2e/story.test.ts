/** The main story of the workbench: the sample opens, is reviewed, a failing value is mended, the marks are cleared. */
import { WorkbenchUnderTest } from "./support/workbench";

const SHEET = "附件5汇总表";
/**
 * Indicator cells of the sample and what the notices say of them.
 * source: annexes 6 and 7, technical tables of the row's industry
 */
const FAILING = [
  ["D5", "吨钢取水量 ≤4.2", "4.63"],
  ["G5", "钢铁 废水回用率 ≥75", "72.5"],
  ["D8", "丝绸机织物 取水量 ≤3.0", "3.4"],
  ["E8", "纺织染整 重复利用率 ≥45", "38.5"],
  ["H8", "纺织染整 漏失率 ≤6", "6.4"],
  ["H11", "氯碱 漏失率 ≤1.5", "1.9"],
  ["D13", "千升啤酒取水量 ≤4.0", "4.2"],
] as const;
const FAILING_CELLS = FAILING.map(([cell]) => cell);
/** paper without a product: between the tightest limit (16) and the widest (100) */
const UNDETERMINED = "D9";
const PASSING = ["D4", "E4", "G4", "H5", "D10", "D12", "H15"];

describe("the sample district", () => {
  let workbench: WorkbenchUnderTest;
  beforeAll(async () => {
    workbench = await WorkbenchUnderTest.start();
  }, 300_000);
  afterAll(() => workbench?.stop());

  const watched = [...FAILING_CELLS, UNDETERMINED, ...PASSING];
  const marked = (): Promise<string[]> => workbench.marked(SHEET, watched);
  const untilMarked = async (expected: readonly string[]): Promise<void> => {
    expect(await workbench.untilMarked(SHEET, watched, expected)).toEqual(expected);
  };

  test("opens first, unmarked, beside the pane", async () => {
    expect(await workbench.sheets()).toEqual([SHEET, "函数示例"]);
    expect(await workbench.page.title()).toContain("示例");
    expect(await marked()).toEqual([]);
    await workbench.screenshot("1-sample");
  });

  test("核查整个工作簿 in the pane marks exactly what is not certain to pass", async () => {
    await workbench.paneButton("核查整个工作簿").click();
    await untilMarked([...FAILING_CELLS, UNDETERMINED]);
    await workbench.screenshot("2-reviewed");
  });

  test.each(FAILING)("%s fails by %s", async (cell, _source, text) => {
    const reading = await workbench.read(`${SHEET}!${cell}`);
    expect(Number(reading.text)).toBe(Number(text));
    expect(reading.marked).toBe(true);
  });

  test("the pane gives the reason with limit, standard and annex", async () => {
    const pane = workbench.pane.locator("body");
    await expect(pane.innerText()).resolves.toMatch(
      /云岭钢铁股份有限公司[\s\S]*4\.63[\s\S]*≤4\.2[\s\S]*GB\/T 26924-2011[\s\S]*附件6/,
    );
  });

  test("a value mended with the keyboard loses its mark, the others keep theirs", async () => {
    await workbench.type("D5", "4.2");
    await untilMarked([...FAILING_CELLS.filter((cell) => cell !== "D5"), UNDETERMINED]);
    expect((await workbench.read(`${SHEET}!D5`)).value).toBe(4.2);
  });

  test("a value that starts to fail is marked at once", async () => {
    await workbench.type("D5", "4.21");
    await untilMarked([...FAILING_CELLS, UNDETERMINED]);
  });

  test("清除标记 clears every mark and leaves the values", async () => {
    await workbench.paneButton("清除标记").click();
    await untilMarked([]);
    expect((await workbench.read(`${SHEET}!D5`)).value).toBe(4.21);
  });

  test("the ribbon's buttons do the same as the pane's", async () => {
    await workbench.ribbonButton("核查整个工作簿").click();
    await untilMarked([...FAILING_CELLS, UNDETERMINED]);
    await workbench.ribbonButton("清除标记").click();
    await untilMarked([]);
    await workbench.ribbonButton("核查本表").click();
    await untilMarked([...FAILING_CELLS, UNDETERMINED]);
  });

  test("nothing was asked of another host, nothing was missing, no error was logged", () => {
    expect(workbench.outsideRequests).toEqual([]);
    expect(workbench.failedRequests).toEqual([]);
    expect(workbench.consoleErrors).toEqual([]);
  });

  test("those three lists do fill when there is something to tell", async () => {
    await workbench.page.evaluate(async () => {
      console.error("shown to the test");
      await fetch("no-such-file").catch(() => undefined);
      await fetch("https://example.invalid/").catch(() => undefined);
    });
    expect(workbench.consoleErrors.join()).toContain("shown to the test");
    expect(workbench.failedRequests).toEqual([`404 ${workbench.url}no-such-file`]);
    // the page's own policy stops a request to elsewhere before it leaves
    expect([...workbench.outsideRequests, ...workbench.consoleErrors].join()).toContain("example.invalid");
  });
});
