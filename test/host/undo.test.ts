/** One request is one step of undo, whatever it did. */
import { startHost, type TestHost } from "./support/start-host";

let host: TestHost;
beforeEach(async () => {
  host = await startHost({ 数据: [["之前"]] });
});
afterEach(() => host.dispose());

async function state(): Promise<unknown> {
  return host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("数据");
    const range = sheet.getRange("A1:B2").load("values,format/fill/color");
    const merged = range.getMergedAreasOrNullObject().load("address");
    const formats = sheet.getRange().conditionalFormats.getCount();
    const validation = sheet.getRange("B2").dataValidation.load("type");
    const column = sheet.getRange("A1").load("format/columnWidth");
    await context.sync();
    return {
      values: range.values,
      fill: range.format.fill.color,
      merged: merged.isNullObject ? null : merged.address,
      formats: formats.value,
      validation: validation.type,
      width: column.format.columnWidth,
    };
  });
}

test("values, formats, merges, rules and validation come back together", async () => {
  const before = await state();
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("数据");
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    // a second write to the same cell: undo has to restore the first content, not the second
    sheet.getRange("A1").values = [[9]];
    sheet.getRange("A1:B2").format.fill.color = "#FF0000";
    sheet.getRange("A1").format.columnWidth = 150;
    sheet.getRange("A2:B2").merge();
    sheet.getRange("A1:B2").conditionalFormats.add("Custom").custom.rule.formula = "=A1>1";
    sheet.getRange("B2").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    await context.sync();
  });
  const after = await state();
  expect(after).toEqual({
    values: [
      [9, 2],
      [3, ""],
    ],
    fill: "#FF0000",
    merged: "数据!A2:B2",
    formats: 1,
    validation: "WholeNumber",
    width: 150,
  });
  host.engine.facade.undo();
  expect(await state()).toEqual(before);
  host.engine.facade.redo();
  expect(await state()).toEqual(after);
});

test("what was done before a failing action stays, and is one step too", async () => {
  await expect(
    host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("数据");
      sheet.getRange("A1").values = [["写了"]];
      sheet.getRange("坏地址!!").values = [[1]];
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
  expect(host.read("数据!A1").value).toBe("写了");
  host.engine.facade.undo();
  expect(host.read("数据!A1").value).toBe("之前");
});
