/** Looks and structure: fills, fonts, borders, sizes, hidden rows and columns, merges. */
import { startHost, type TestHost } from "./support/start-host";

let host: TestHost;
beforeEach(async () => {
  host = await startHost({
    数据: [
      ["甲", "乙"],
      ["丙", "丁"],
    ],
  });
});
afterEach(() => host.dispose());

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("数据");

test("fill, font and alignment", async () => {
  await host.run(async (context) => {
    const range = sheetOf(context).getRange("A20:C22");
    const { format } = range;
    format.fill.color = "yellow";
    format.font.bold = true;
    format.font.italic = true;
    format.font.underline = "Single";
    format.font.color = "#c00000";
    format.font.size = 14;
    format.font.name = "仿宋";
    format.wrapText = true;
    format.horizontalAlignment = "Center";
    format.verticalAlignment = "Center";
    format.indentLevel = 2;
    range.load(
      "format/fill/color,format/font/bold,format/font/italic,format/font/underline,format/font/color,format/font/size," +
        "format/font/name,format/wrapText,format/horizontalAlignment,format/verticalAlignment,format/indentLevel",
    );
    await context.sync();
    expect(range.toJSON().format).toMatchObject({
      fill: { color: "#FFFF00" },
      font: { bold: true, italic: true, underline: "Single", color: "#C00000", size: 14, name: "仿宋" },
      wrapText: true,
      horizontalAlignment: "Center",
      verticalAlignment: "Center",
      indentLevel: 2,
    });
  });
});

test("cells that differ answer null, a cell without a fill answers white", async () => {
  await host.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1").format.fill.color = "#FFEB9C";
    const mixed = sheet.getRange("A1:A2").load("format/fill/color,format/font/color");
    const plain = sheet.getRange("H19").load("format/fill/color");
    await context.sync();
    expect([mixed.format.fill.color, plain.format.fill.color]).toEqual([null, "#FFFFFF"]);
    expect(mixed.format.font.color).toBe("#000000");
  });
});

test("clearing formats keeps contents, clearing contents keeps formats", async () => {
  await host.run(async (context) => {
    const cell = sheetOf(context).getRange("A1");
    cell.format.fill.color = "#FF0000";
    cell.clear("Contents");
    cell.load("values,format/fill/color");
    await context.sync();
    expect([cell.values, cell.format.fill.color]).toEqual([[[""]], "#FF0000"]);
    const other = sheetOf(context).getRange("B1");
    other.format.fill.color = "#FF0000";
    other.clear("Formats");
    other.load("values,format/fill/color");
    await context.sync();
    expect([other.values, other.format.fill.color]).toEqual([[["乙"]], "#FFFFFF"]);
  });
});

test("borders of a range lie on its edges only", async () => {
  await host.run(async (context) => {
    const sheet = sheetOf(context);
    const { borders } = sheet.getRange("B2:C3").format;
    for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
      const border = borders.getItem(edge);
      border.style = "Continuous";
      border.weight = "Medium";
      border.color = "#0000FF";
    }
    const top = sheet.getRange("B2:C2").format.borders.getItem("EdgeTop").load("style,weight,color");
    const inner = sheet.getRange("B2:C2").format.borders.getItem("EdgeBottom").load("style");
    await context.sync();
    expect(top.toJSON()).toMatchObject({ style: "Continuous", weight: "Medium", color: "#0000FF" });
    expect(inner.style).toBe("None");
  });
});

test("column widths and row heights are in points", async () => {
  await host.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A:A").format.columnWidth = 120;
    sheet.getRange("2:2").format.rowHeight = 30;
    const cell = sheet.getRange("A2").load("format/columnWidth,format/rowHeight");
    const mixed = sheet.getRange("A1:B1").load("format/columnWidth");
    const right = sheet.getRange("B3").load("left,top");
    await context.sync();
    expect([cell.format.columnWidth, cell.format.rowHeight, mixed.format.columnWidth]).toEqual([120, 30, null]);
    expect(right.left).toBe(120);
  });
});

test("hidden rows and columns", async () => {
  await host.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("2:3").rowHidden = true;
    sheet.getRange("C:C").columnHidden = true;
    const some = sheet.getRange("A1:A3").load("rowHidden,columnHidden");
    const both = sheet.getRange("C2:C3").load("rowHidden,columnHidden,hidden");
    await context.sync();
    expect([some.rowHidden, some.columnHidden]).toEqual([null, false]);
    expect([both.rowHidden, both.columnHidden, both.hidden]).toEqual([true, true, true]);
    const properties = sheet.getRange("A1:A4").getRowProperties({ rowHidden: true });
    sheet.getRange("1:9").rowHidden = false;
    const after = sheet.getRange("A1:A9").load("rowHidden");
    await context.sync();
    expect(properties.value.map((row) => row.rowHidden)).toEqual([false, true, true, false]);
    expect(after.rowHidden).toBe(false);
  });
});

test("the formats of many cells in one answer", async () => {
  await host.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("B1").format.fill.color = "#FFFF00";
    const properties = sheet.getRange("A1:B1").getCellProperties({ address: true, format: { fill: { color: true } } });
    await context.sync();
    expect(properties.value).toEqual([
      [
        { address: "数据!A1", format: { fill: { color: "#FFFFFF" } } },
        { address: "数据!B1", format: { fill: { color: "#FFFF00" } } },
      ],
    ]);
  });
});

test("merged areas are found, keep the top left value, and come apart", async () => {
  await host.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1:B1").merge();
    sheet.getRange("A5:B6").merge(true);
    const merged = sheet.getRange("A1:D9").getMergedAreasOrNullObject().load("address,areaCount");
    const none = sheet.getRange("H1:H2").getMergedAreasOrNullObject().load("address");
    const first = sheet.getRange("A1:B1").load("values");
    await context.sync();
    expect(merged.address).toBe("数据!A1:B1,数据!A5:B5,数据!A6:B6");
    expect(none.isNullObject).toBe(true);
    expect(first.values).toEqual([["甲", ""]]);
    sheet.getRange("A5:B6").unmerge();
    const left = sheet.getRange("A1:D9").getMergedAreasOrNullObject().load("areaCount");
    await context.sync();
    expect(left.areaCount).toBe(1);
  });
});

test("inserted and deleted rows move values and formulas", async () => {
  await host.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("C1:C2").formulas = [[5], ["=C1*2"]];
    await context.sync();
    sheet.getRange("2:3").insert("Down");
    const moved = sheet.getRange("C4").load("formulas,values");
    await context.sync();
    expect([moved.formulas, moved.values]).toEqual([[["=C1*2"]], [[10]]]);
    sheet.getRange("2:3").delete("Up");
    const back = sheet.getRange("A2").load("values");
    await context.sync();
    expect(back.values).toEqual([["丙"]]);
  });
});

test("a formula survives a new look and a new number format", async () => {
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.add("公式");
    const range = sheet.getRange("A1:B1");
    range.formulas = [["=1+1", "=A1*2"]];
    await context.sync();
    range.numberFormat = [["0.00", "0.0"]];
    range.format.font.bold = true;
    range.format.borders.getItem("EdgeBottom").style = "Continuous";
    range.load("formulas,text");
    await context.sync();
    expect(range.formulas).toEqual([["=1+1", "=A1*2"]]);
    expect(range.text).toEqual([["2.00", "4.0"]]);
  });
});

test("a line between two cells belongs to both", async () => {
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.add("线");
    const below = () => sheet.getRange("A2").format.borders.getItem("EdgeTop").load("style,weight");
    sheet.getRange("A1").format.borders.getItem("EdgeBottom").weight = "Medium";
    const drawn = below();
    await context.sync();
    expect([drawn.style, drawn.weight]).toEqual(["Continuous", "Medium"]);
    sheet.getRange("A2").format.borders.getItem("EdgeTop").style = "None";
    const [gone, other] = [below(), sheet.getRange("A1").format.borders.getItem("EdgeBottom").load("style")];
    await context.sync();
    expect([gone.style, other.style]).toEqual(["None", "None"]);
  });
});
