/** Worksheets, defined names, settings, and what is kept for the file although the grid cannot show it. */
import { startHost, type TestHost } from "./support/start-host";

let host: TestHost;
beforeEach(async () => {
  host = await startHost({ 数据: [[5]], 附件5: [["企业名称"]] });
});
afterEach(() => host.dispose());

const names = async (context: Excel.RequestContext): Promise<string[]> => {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  return sheets.items.map((sheet) => sheet.name);
};

test("add, rename, move, colour, hide, delete", async () => {
  await host.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add("结果");
    sheet.position = 0;
    sheet.tabColor = "#ff8000";
    sheet.showGridlines = false;
    const active = worksheets.getActiveWorksheet().load("name");
    sheet.load("position,tabColor,showGridlines,visibility");
    await context.sync();
    expect(await names(context)).toEqual(["结果", "数据", "附件5"]);
    expect([sheet.position, sheet.tabColor, sheet.showGridlines]).toEqual([0, "#FF8000", false]);
    // adding does not activate, as in Excel
    expect(active.name).toBe("数据");

    sheet.name = "核查结果";
    sheet.visibility = "VeryHidden";
    sheet.load("name,visibility");
    const shown = worksheets.getCount(true);
    await context.sync();
    expect([sheet.name, sheet.visibility, shown.value]).toEqual(["核查结果", "VeryHidden", 2]);
    sheet.visibility = "Visible";
    sheet.delete();
    const gone = worksheets.getItemOrNullObject("核查结果").load("name");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test("activate and select", async () => {
  await host.run(async (context) => {
    context.workbook.worksheets.getItem("附件5").activate();
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect(active.name).toBe("附件5");
    context.workbook.worksheets.getItem("数据").getRange("B2:C3").select();
    const selected = context.workbook.getSelectedRange().load("address");
    const cell = context.workbook.getActiveCell().load("address");
    await context.sync();
    expect([selected.address, cell.address]).toEqual(["数据!B2:C3", "数据!B2"]);
  });
});

test("frozen panes", async () => {
  await host.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getItem("数据");
    freezePanes.freezeRows(2);
    const rows = freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    expect(rows.address).toBe("数据!1:2");
    freezePanes.unfreeze();
    const none = freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test("names of sheets with spaces and quotes are quoted in addresses", async () => {
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.add("取水 '24");
    const range = sheet.getRange("A1").load("address");
    const again = sheet.getRange("'取水 ''24'!B2").load("address");
    await context.sync();
    expect([range.address, again.address]).toEqual(["'取水 ''24'!A1", "'取水 ''24'!B2"]);
  });
});

test("page layout and charts are kept in the snapshot", async () => {
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("数据");
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.setPrintArea("A1:H20");
    sheet.charts.add("ColumnClustered", sheet.getRange("A1:B5"), "Auto").title.text = "取水量";
    const area = sheet.pageLayout.getPrintAreaOrNullObject().load("address");
    sheet.charts.load("items/chartType");
    await context.sync();
    expect([area.address, sheet.charts.items.map((chart) => chart.chartType)]).toEqual([
      "数据!A1:H20",
      ["ColumnClustered"],
    ]);
  });
  expect(host.engine.snapshot().sheets["sheet-1"]?.custom).toMatchObject({
    office: { pageLayout: { orientation: "Landscape", printArea: "A1:H20" }, charts: [{ title: "取水量" }] },
  });
});

test("a defined name is a range, serves in formulas and in getRange, and goes away", async () => {
  await host.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem("数据");
    const name = workbook.names.add("定额", sheet.getRange("A1"));
    sheet.getRange("B1").formulas = [["=定额+1"]];
    name.load("formula,type,value,scope");
    const range = name.getRangeOrNullObject().load("address");
    const byName = sheet.getRange("定额").load("values");
    const sum = sheet.getRange("B1").load("values");
    await context.sync();
    expect(name.toJSON()).toMatchObject({ formula: "=数据!$A$1", type: "Range", scope: "Workbook" });
    expect([range.address, byName.values, sum.values]).toEqual(["数据!A1", [[5]], [[6]]]);
    name.delete();
    const gone = workbook.names.getItemOrNullObject("定额").load("name");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test("settings are kept in the workbook and survive opening it again", async () => {
  await host.run(async (context) => {
    const { settings } = context.workbook;
    settings.add("水效.答复", { 甲厂: ["生活用纸"] });
    settings.add("临时", 1);
    settings.add("临时", 2);
    settings.getItem("临时").delete();
    const kept = settings.getItemOrNullObject("水效.答复").load("value");
    const gone = settings.getItemOrNullObject("临时").load("value");
    settings.load("items/key");
    await context.sync();
    expect([kept.value, gone.isNullObject]).toEqual([{ 甲厂: ["生活用纸"] }, true]);
    expect(settings.items.map((setting) => setting.key)).toEqual(["水效.答复"]);
  });
  host.engine.open({ ...host.engine.snapshot(), id: "again" });
  await host.run(async (context) => {
    const kept = context.workbook.settings.getItem("水效.答复").load("value");
    await context.sync();
    expect(kept.value).toEqual({ 甲厂: ["生活用纸"] });
  });
});
