/** Inserting rows: what Excel itself does on 插入行 is the source of every expected value, unless a case says otherwise. */
import { CellsEditor, hasAnchoredParts, insertRows, openPackage, readWorkbook, savePackage } from "../../src/xlsx";
import { moveAreas, moveFormula } from "../../src/xlsx/edit/references";
import { partsOf, workbook, worksheet } from "./packages";

const TWO_BEFORE_ROW_5 = { at: 4, count: 2 };

test.each<[formula: string, expected: string]>([
  ["A4", "A4"],
  ["A5", "A7"],
  ["$A$5+B$9", "$A$7+B$11"],
  ["SUM(A1:A4)", "SUM(A1:A4)"],
  ["SUM(A1:A5)", "SUM(A1:A7)"],
  ["SUM(5:6)", "SUM(7:8)"],
  ["SUM(A:A)", "SUM(A:A)"],
  ['IF(A5="A5","A9",A9)', 'IF(A7="A5","A9",A11)'],
  ["汇总!A5+'其他'!A5", "汇总!A7+'其他'!A5"],
  ["'汇总'!A5:B6", "'汇总'!A7:B8"],
  ["LOG10(A5)", "LOG10(A7)"],
  ["Q5Total+A5", "Q5Total+A7"],
  ["年5", "年5"],
])("%s → %s", (formula, expected) => {
  expect(moveFormula(formula, "汇总", "汇总", TWO_BEFORE_ROW_5)).toBe(expected);
});

test("on another sheet only what names the changed one moves", () => {
  expect(moveFormula("A5+汇总!A5", "其他", "汇总", TWO_BEFORE_ROW_5)).toBe("A5+汇总!A7");
  expect(moveFormula("A5", null, "汇总", TWO_BEFORE_ROW_5)).toBe("A5");
});

test.each<[areas: string, stretch: boolean, expected: string]>([
  ["A1:C4", false, "A1:C4"],
  // ours: choices and marks of the last row hold for the new ones
  ["A1:C4", true, "A1:C6"],
  ["A1:C3", true, "A1:C3"],
  ["A5 B4 C1:C9", true, "A7 B4:B6 C1:C11"],
  ["A:C", true, "A:C"],
])("areas %s (stretched: %s) → %s", (areas, stretch, expected) => {
  expect(moveAreas(areas, TWO_BEFORE_ROW_5, stretch)).toBe(expected);
});

const SHEET = worksheet(
  '<sheetData><row r="1" ht="30" customHeight="1" spans="1:3"><c r="A1" s="0"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B6" si="0">A1+A$6</f><v>2</v></c></row>' +
    '<row r="6"><c r="A6"><v>6</v></c><c r="B6"><f t="shared" si="0"/><v>9</v></c><c r="C6" t="inlineStr"><is><t>注</t></is></c></row></sheetData>' +
    '<autoFilter ref="A1:C4"/><mergeCells count="1"><mergeCell ref="A6:A7"/></mergeCells>' +
    '<conditionalFormatting sqref="A1:A4"><cfRule type="expression" priority="1"><formula>A1&lt;$A$6</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="list" sqref="B1:B4"><formula1>$A$6:$A$7</formula1></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="C6" location="x"/></hyperlinks>',
);
const NAMES =
  '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>' +
  '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$C$4</definedName><definedName name="脚注">表!$C$6</definedName></definedNames></workbook>';

function inserted(): Uint8Array {
  const pack = openPackage(workbook({ "xl/worksheets/sheet1.xml": SHEET, "xl/workbook.xml": NAMES }));
  const cells = new CellsEditor(pack, "xl/worksheets/sheet1.xml");
  insertRows(pack, cells, "表", TWO_BEFORE_ROW_5);
  cells.write(pack);
  return savePackage(pack);
}

test("cells, shared formulas, merges and everything that refers to them go down", () => {
  const [sheet] = readWorkbook(inserted()).sheets;
  expect(sheet?.rows[7]?.[2]?.content).toEqual({ kind: "text", value: "注" });
  expect([sheet?.rows[0]?.[1]?.formula, sheet?.rows[7]?.[1]?.formula]).toEqual(["=A1+A$8", "=A8+A$8"]);
  expect(sheet?.rows[7]?.[1]?.content).toMatchObject({ value: 9 });
  expect(sheet?.merges).toEqual([{ top: 7, left: 0, bottom: 8, right: 0 }]);
  const xml = partsOf(inserted())["xl/worksheets/sheet1.xml"] ?? "";
  for (const piece of [
    '<row r="1" ht="30" customHeight="1">',
    '<autoFilter ref="A1:C6"/>',
    '<conditionalFormatting sqref="A1:A6">',
    "<formula>A1&lt;$A$8</formula>",
    'sqref="B1:B6"',
    "<formula1>$A$8:$A$9</formula1>",
    '<hyperlink ref="C8"',
  ]) {
    expect(xml).toContain(piece);
  }
  const names = partsOf(inserted())["xl/workbook.xml"] ?? "";
  expect(names).toContain("表!$A$1:$C$7</definedName>");
  expect(names).toContain("表!$C$8</definedName>");
});

test("a sheet with a drawing says so", () => {
  const pack = (inner: string) =>
    openPackage(workbook({ "xl/worksheets/sheet1.xml": worksheet(`<sheetData/>${inner}`) }));
  const part = "xl/worksheets/sheet1.xml";
  expect(hasAnchoredParts(pack(""), part)).toBe(false);
  expect(hasAnchoredParts(pack('<legacyDrawing xmlns:r="r" r:id="rId1"/>'), part)).toBe(true);
});
