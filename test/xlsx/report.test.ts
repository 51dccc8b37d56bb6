/** The report as sheets of an .xlsx: what is added, what stays as it was, and what is known again as ours. */
import { reportOf } from "../../src/report";
import { reviewWorkbook } from "../../src/review";
import { addReport, openPackage, readWorkbook, savePackage, StylesEditor } from "../../src/xlsx";
import { HEADER, sheetOf, workbookOf } from "../forms/sheets";
import { xlsx } from "../cli/workbooks";
import { fixture, partsOf } from "./packages";

const rows = [HEADER, [1, "甲钢铁", "钢铁", 3.9, 97.5, 96, 80, 7], [2, "=1+1厂", "钢铁", 4.5, 98, 95, 76, 9]] as const;
const report = (sheet = "汇总") => reportOf(reviewWorkbook(workbookOf(sheetOf(rows, [], sheet))));

function withReport(bytes: Uint8Array, sheets = report()): Uint8Array {
  const pack = openPackage(bytes);
  const styles = new StylesEditor(pack);
  addReport(pack, styles, sheets);
  styles.commit();
  return savePackage(pack);
}
const names = (bytes: Uint8Array): string[] => readWorkbook(bytes).sheets.map(({ name }) => name);
const plain = () => xlsx({ 汇总: rows.map((row) => [...row]) });

test.each(["openpyxl.xlsx", "libreoffice.xlsx"])(
  "%s: nothing but the lists of parts, names and styles changes",
  (name) => {
    const bytes = fixture(name);
    const [before, after] = [partsOf(bytes), partsOf(withReport(bytes))];
    const { workbook } = openPackage(bytes);
    const touched = Object.keys(before).filter((part) => before[part] !== after[part]);
    expect(touched.sort()).toEqual(
      ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", workbook.styles, workbook.part].sort(),
    );
    // every name that was there still is, as it was
    for (const [own] of before[workbook.part]!.matchAll(/<definedName .*?<\/definedName>/g))
      expect(after[workbook.part]).toContain(own);
    expect(Object.keys(after).filter((part) => /charts\/chart\d+\.xml$/.test(part))).toHaveLength(
      Object.keys(before).filter((part) => /charts\/chart\d+\.xml$/.test(part)).length + 3,
    );
  },
);

test("filter, freeze, print set-up, links, and texts that stay texts", () => {
  const parts = partsOf(withReport(plain()));
  const xml = parts["xl/worksheets/sheet2.xml"]!;
  expect(xml).toContain('<autoFilter ref="A3:N');
  expect(xml).toContain('ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"');
  expect(xml).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"');
  expect(xml).toContain('<hyperlink ref="B4" location="\'汇总\'!D3"/>');
  expect(xml).not.toContain("<f>");
  // Excel would take it for a formula when somebody edits the cell, if it were not quoted
  const [, style] = /<c r="C4" s="(\d+)" t="inlineStr"><is><t xml:space="preserve">=1\+1厂/.exec(xml)!;
  const styles = parts["xl/styles.xml"]!;
  const xfs = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles)![1]!.match(/<xf .*?(?:\/>|<\/xf>)/gs)!;
  expect(xfs[Number(style)]).toContain('quotePrefix="1"');
  const names = parts["xl/workbook.xml"]!;
  expect(names).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="1">'核查结果'!$3:$3</definedName>`);
  expect(names).toContain(
    `<definedName name="水效对标.报表" localSheetId="1">&quot;results 核查结果&quot;</definedName>`,
  );
});

test("an empty list of names, as openpyxl leaves it, is filled", () => {
  const pack = openPackage(plain());
  const xml = pack.text("xl/workbook.xml");
  pack.write("xl/workbook.xml", xml.replace("</sheets>", "</sheets><definedNames/>"));
  const written = partsOf(withReport(savePackage(pack)))["xl/workbook.xml"]!;
  expect(written.match(/<definedNames>(?:<definedName [^>]*>[^<]*<\/definedName>)+<\/definedNames>/g)).toHaveLength(1);
});

test("a quote in a sheet's name does not break out of link or chart", () => {
  const parts = partsOf(withReport(xlsx({ "汇总'A": rows.map((row) => [...row]) }), report("汇总'A")));
  expect(parts["xl/worksheets/sheet2.xml"]).toContain("location=\"'汇总''A'!D3\"");
});

test("a later report takes the place of ours, with its charts, and adds nothing", () => {
  const once = withReport(plain());
  const twice = withReport(once);
  expect(names(twice)).toEqual(["汇总", "核查结果", "统计", "同行位置"]);
  expect(Object.keys(partsOf(twice)).sort()).toEqual(Object.keys(partsOf(once)).sort());
  expect(partsOf(twice)["xl/workbook.xml"]).toEqual(partsOf(once)["xl/workbook.xml"]);
  // another review: the sheet says so
  const sheets = reportOf(reviewWorkbook(workbookOf(sheetOf([HEADER]))));
  expect(readWorkbook(withReport(once, sheets)).sheets[1]!.rows[3]?.[12]?.text).toContain("没有发现");
});

test("a user's own 核查结果 and a report that was renamed stay as they are", () => {
  const own = xlsx({ 汇总: rows.map((row) => [...row]), 核查结果: [["我的笔记"]], 统计: [["我的统计"]] });
  const added = withReport(own);
  expect(names(added)).toEqual(["汇总", "核查结果", "统计", "核查结果 2", "统计 2", "同行位置"]);
  expect(readWorkbook(added).sheets[1]!.rows[0]?.[0]?.text).toBe("我的笔记");
  const parts = partsOf(withReport(plain()));
  const pack = openPackage(withReport(plain()));
  pack.write("xl/workbook.xml", parts["xl/workbook.xml"]!.replace('<sheet name="核查结果"', '<sheet name="三月核查"'));
  expect(names(withReport(savePackage(pack)))).toEqual(["汇总", "三月核查", "统计", "同行位置", "核查结果"]);
});
