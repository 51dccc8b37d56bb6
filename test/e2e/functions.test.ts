/** WATER functions live in the grid: typed, calculated, completed, spilled. */
import { WorkbenchUnderTest } from "./support/workbench";

describe("functions in cells", () => {
  let workbench: WorkbenchUnderTest;
  beforeAll(async () => {
    workbench = await WorkbenchUnderTest.start();
  }, 300_000);
  afterAll(() => workbench?.stop());

  /** source: annexes 6 and 7 (钢铁, 造纸); the formulas of the reuse rate's standard definition */
  test.each([
    ['=WATER.CHECK("钢铁","吨钢取水量",4.2)', "达标"],
    ['=WATER.CHECK("钢铁","吨钢取水量",4.21)', "不达标"],
    ['=WATER.CHECK("造纸","单位产品取水量",25)', "待定"],
    ['=WATER.CHECK("造纸","单位产品取水量",25,"生活用纸")', "达标"],
    ['=WATER.REQUIREMENT("steel","吨钢取水量")', "≤4.2 m³/t"],
    ["=WATER.REUSE_RATE(970,30)", 97],
    ["=WATER.REUSE_RATE(0,0)", "#DIV/0!"],
    ['=WATER.CHECK("钢铁","吨钢取水量",J40)', "#N/A"],
  ])("%s → %s", async (formula, expected) => {
    await workbench.write("附件5汇总表!J2", formula);
    expect(await workbench.read("附件5汇总表!J2")).toMatchObject({ value: expected, formula });
  });

  test("a formula follows the cell it refers to", async () => {
    await workbench.write("附件5汇总表!J5", "=WATER.CHECK(C5,$D$3,D5)");
    expect((await workbench.read("附件5汇总表!J5")).value).toBe("不达标");
    await workbench.write("附件5汇总表!D5", 4);
    expect((await workbench.read("附件5汇总表!J5")).value).toBe("达标");
  });

  test("a table spills", async () => {
    await workbench.write("附件5汇总表!L3", "=WATER.INDUSTRIES()");
    expect((await workbench.read("附件5汇总表!L3")).formula).toBe("=WATER.INDUSTRIES()");
    expect((await workbench.read("附件5汇总表!L5")).text).not.toBe("");
  });

  test("typing a function's first letters offers it, with its Chinese description", async () => {
    await workbench.goTo("J20");
    await workbench.page.keyboard.type("=WATER.CHE", { delay: 30 });
    await workbench.page.getByText("WATER.CHECK", { exact: true }).first().waitFor();
    await workbench.screenshot("3-autocomplete");
    await workbench.page.keyboard.press("Escape");
    await workbench.page.keyboard.press("Escape");
  });

  test("a function typed with the keyboard calculates", async () => {
    await workbench.type("J22", '=WATER.MARGIN("钢铁","吨钢取水量",3.9)');
    await workbench.page.waitForTimeout(300);
    expect((await workbench.read("附件5汇总表!J22")).value).toBeCloseTo(0.3, 9);
  });

  test("no error was logged", () => {
    expect(workbench.consoleErrors).toEqual([]);
  });
});
