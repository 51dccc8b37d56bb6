/** Data validation: what may be typed into a cell. */
import { startHost, type TestHost } from "./support/start-host";

let host: TestHost;
beforeEach(async () => {
  host = await startHost({ 数据: [["是"], ["否"]] });
});
afterEach(() => host.dispose());

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("数据");

const RULES: [type: string, rule: Excel.DataValidationRule][] = [
  ["List", { list: { inCellDropDown: true, source: "是,否,无此项" } }],
  ["Decimal", { decimal: { formula1: 0, formula2: 100, operator: "Between" } }],
  ["WholeNumber", { wholeNumber: { formula1: 1, operator: "GreaterThan" } }],
  ["TextLength", { textLength: { formula1: 30, operator: "LessThanOrEqualTo" } }],
  ["Custom", { custom: { formula: "=C1>D1" } }],
];

test.each(RULES)("%s is read back as it was written", async (type, rule) => {
  await host.run(async (context) => {
    const validation = sheetOf(context).getRange("C1:C9").dataValidation;
    validation.rule = rule;
    const read = sheetOf(context).getRange("C5").dataValidation.load("type,rule");
    await context.sync();
    expect([read.type, read.rule]).toEqual([type, rule]);
  });
});

test("a list from a range, with prompt and alert", async () => {
  await host.run(async (context) => {
    const sheet = sheetOf(context);
    const { dataValidation } = sheet.getRange("C1:C9");
    dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("A1:A2") } };
    dataValidation.prompt = { showPrompt: true, title: "填写", message: "请选择" };
    dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "错误", message: "只能选择" };
    dataValidation.ignoreBlanks = false;
    const read = sheet.getRange("C1").dataValidation.load("rule,prompt,errorAlert,ignoreBlanks");
    await context.sync();
    expect(read.rule.list?.source).toBe("=数据!A1:A2");
    expect(read.prompt).toEqual({ showPrompt: true, title: "填写", message: "请选择" });
    expect(read.errorAlert).toEqual({ showAlert: true, style: "Warning", title: "错误", message: "只能选择" });
    expect(read.ignoreBlanks).toBe(false);
  });
});

test("clearing a part keeps the rest", async () => {
  await host.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("C1:C9").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
    await context.sync();
    sheet.getRange("C1:C3").dataValidation.clear();
    const cleared = sheet.getRange("C1").dataValidation.load("type");
    const kept = sheet.getRange("C4").dataValidation.load("type");
    await context.sync();
    expect([cleared.type, kept.type]).toEqual(["None", "List"]);
  });
});
