import { addConditionalFormats, addSheet, openPackage, readWorkbook, savePackage, StylesEditor } from "../../src/xlsx";
import { fixture, partsOf } from "./packages";

test.each(["openpyxl.xlsx", "libreoffice.xlsx"])("%s marked: rules and a sheet are added, other parts stay", (name) => {
  const bytes = fixture(name);
  const pack = openPackage(bytes);
  const styles = new StylesEditor(pack);
  const area = { top: 1, left: 2, bottom: 5, right: 2 };
  addConditionalFormats(pack, styles, "汇总", [
    { areas: [area], formula: 'AND(N("水效对标")=0,C2>4.2)', style: { fill: "FFC7CE", bold: true } },
  ]);
  addSheet(pack, {
    name: "核查结果",
    rows: [[{ value: "单元格" }], [{ value: "=C2", link: "'汇总'!C2" }]],
    frozenRows: 1,
  });
  styles.commit();
  const [before, after] = [partsOf(bytes), partsOf(savePackage(pack))];
  const touched = Object.keys(before).filter((part) => before[part] !== after[part]);
  expect(touched.sort()).toEqual(
    [
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      pack.workbook.styles,
      "xl/workbook.xml",
      pack.workbook.sheets[0]!.part,
    ].sort(),
  );
  const sheet = readWorkbook(savePackage(pack)).sheets.at(-1)!;
  expect(sheet.name).toBe("核查结果");
  expect(sheet.rows[1]?.[0]).toEqual({ content: { kind: "text", value: "=C2" }, text: "=C2" });
});
