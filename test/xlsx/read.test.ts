import fc from "fast-check";
import { readWorkbook } from "../../src/xlsx";
import { fixture, workbook, worksheet } from "./packages";

const sheetOf = (xml: string, more: Record<string, string> = {}) =>
  readWorkbook(workbook({ "xl/worksheets/sheet1.xml": worksheet(xml), ...more })).sheets[0]!;
const cell = (xml: string, more: Record<string, string> = {}) =>
  sheetOf(`<sheetData><row r="1">${xml}</row></sheetData>`, more).rows[0]?.[0];

const STRINGS = {
  "xl/sharedStrings.xml":
    "<sst><si><t>水</t></si><si><r><t>重复</t></r><r><t>利用率</t></r><rPh><t>zhòng</t></rPh></si></sst>",
};
const STYLES = {
  "xl/styles.xml":
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>',
};

describe("a cell by its type (ECMA-376 part 1, 18.18.11 ST_CellType)", () => {
  test.each([
    ["number", '<c r="A1"><v>3.9</v></c>', { kind: "number", value: 3.9, format: "General" }, "3.9"],
    [
      "number with the workbook's own format",
      '<c r="A1" s="1"><v>0.973</v></c>',
      { kind: "number", value: 0.973, format: "0.0%" },
      "97.3%",
    ],
    [
      "number with a built-in format",
      '<c r="A1" s="2"><v>0.5</v></c>',
      { kind: "number", value: 0.5, format: "0.00%" },
      "50.00%",
    ],
    ["shared string", '<c r="A1" t="s"><v>0</v></c>', { kind: "text", value: "水" }, "水"],
    [
      "rich shared string without its phonetic guide",
      '<c r="A1" t="s"><v>1</v></c>',
      { kind: "text", value: "重复利用率" },
      "重复利用率",
    ],
    [
      "inline string",
      '<c r="A1" t="inlineStr"><is><t>&#27700;&amp;&#x6548;</t></is></c>',
      { kind: "text", value: "水&效" },
      "水&效",
    ],
    [
      "escaped character",
      '<c r="A1" t="inlineStr"><is><t>a_x000A_b</t></is></c>',
      { kind: "text", value: "a\nb" },
      "a\nb",
    ],
    ["boolean", '<c r="A1" t="b"><v>1</v></c>', { kind: "boolean", value: true }, "TRUE"],
    ["error", '<c r="A1" t="e"><v>#DIV/0!</v></c>', { kind: "error", code: "#DIV/0!" }, "#DIV/0!"],
    ["ISO date", '<c r="A1" t="d"><v>2021-01-01</v></c>', { kind: "number", value: 44197, format: "General" }, "44197"],
  ])("%s", (_name, xml, content, text) => {
    const read = cell(xml, { ...STRINGS, ...STYLES });
    expect(read?.content).toEqual(content);
    expect(read?.text).toBe(text);
  });

  test.each([
    ["no value at all", '<c r="A1"><f>B1*2</f></c>', { kind: "blank" }],
    ["an empty value, as openpyxl writes it", '<c r="A1"><f>B1*2</f><v></v></c>', { kind: "blank" }],
    ["an empty value", '<c r="A1"><f>B1*2</f><v/></c>', { kind: "blank" }],
    [
      "an empty text as result, as Excel writes it",
      '<c r="A1" t="str"><f>B1*2</f><v></v></c>',
      { kind: "text", value: "" },
    ],
  ])("a formula with %s", (_name, xml, content) => {
    expect(cell(xml)).toMatchObject({ content, formula: "=B1*2" });
  });
  test("a formula keeps its cached text, and the add-in's functions get their names back", () => {
    const read = cell('<c r="A1" t="str"><f>_xldudf_WATER_INTAKE_PER_UNIT(B1,1)</f><v>x</v></c>');
    expect(read).toMatchObject({ content: { kind: "text", value: "x" }, formula: "=WATER.INTAKE_PER_UNIT(B1,1)" });
  });
  test("a style alone is no cell", () => expect(cell('<c r="A1" s="1"/>', STYLES)).toBeUndefined());
});

test("a shared formula moves along", () => {
  const rows = sheetOf(
    '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1+$C$1&amp;"B1"</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row></sheetData>',
  ).rows;
  expect(rows[1]?.[0]?.formula).toBe('=B2+$C$1&"B1"');
});

test("prefixed elements, cells without addresses, hidden rows and columns, merges", () => {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const xml = `<x:worksheet xmlns:x="${main}"><x:cols><x:col min="2" max="3" hidden="1"/></x:cols><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row hidden="true"/></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>`;
  const sheet = readWorkbook(workbook({ "xl/worksheets/sheet1.xml": xml })).sheets[0]!;
  expect(sheet.rows[0]?.map((each) => each?.text)).toEqual(["1", "2"]);
  expect([...sheet.hiddenRows!]).toEqual([1]);
  expect([...sheet.hiddenColumns!]).toEqual([1, 2]);
  expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
});

test("the last possible row costs no more than the first", () => {
  const { rows } = sheetOf('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>');
  expect(Object.keys(rows)).toEqual(["1048575"]);
});

describe.each(["openpyxl.xlsx", "libreoffice.xlsx"])("a file by %s", (name) => {
  const [first, second] = readWorkbook(fixture(name)).sheets;
  test("sheets", () => expect([first?.name, second?.name, second?.visibility]).toEqual(["汇总", "第二", "hidden"]));
  test("cells", () => {
    expect(first?.rows[0]?.[1]?.content).toEqual({ kind: "text", value: "企业名称" });
    expect(first?.rows[1]?.[2]?.content).toEqual({ kind: "number", value: 0, format: "0.0%" });
    expect(first?.rows[2]?.[3]?.formula).toBe("=SUM(C2:C6)");
    expect(first?.rows[1]?.[4]?.content).toMatchObject({ value: true });
    expect(first?.rows[2]?.[4]?.content).toEqual({ kind: "error", code: "#N/A" });
    expect(first?.merges).toEqual([{ top: 7, left: 0, bottom: 8, right: 2 }]);
    expect(first?.hiddenRows?.has(3)).toBe(true);
  });
});

describe("cells that are taken whole read as cells that are walked tag by tag", () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.stringMatching(/^-?\d{1,18}(\.\d{0,18})?$/),
    fc.constantFrom("", " ", "-", ".", "1.2.3", "1e3", "-0", "007", "abc", "&#49;"),
  );
  const text = fc.constantFrom("水", "a&amp;b", "&#27700;", "_x000A_", "", " ", "&bad;", "a_b");
  const address = fc.constantFrom(
    "A1",
    "C1",
    "AA1",
    "XFD1",
    "XFE1",
    "a1",
    "A0",
    "A01",
    "1",
    "A",
    "A1048577",
    "A12345678",
  );
  const style = fc.constantFrom("", ' s="0"', ' s="1"', ' s="9"', ' s="-1"', ' s="1" s="2"', ' cm="1"');
  const value = fc.oneof(
    fc
      .tuple(fc.constantFrom("", ' t="n"', ' t="s"', ' t="str"', ' t="b"', ' t="q"'), number)
      .map(([type, content]) => [type, `<v>${content}</v>`] as const),
    fc.constantFrom("0", "1", "2", "-1", "0.5").map((index) => [' t="s"', `<v>${index}</v>`] as const),
    text.map((content) => [' t="inlineStr"', `<is><t>${content}</t></is>`] as const),
    text.map((content) => [' t="inlineStr"', `<is><t xml:space="preserve">${content}</t></is>`] as const),
    fc.constant(["", "<f>1+1</f><v>2</v>"] as const),
    fc.constant(["", ""] as const),
  );
  const read = (xml: string): unknown => {
    try {
      const { rows } = sheetOf(`<sheetData><row r="1">${xml}</row></sheetData>`, { ...STRINGS, ...STYLES });
      return rows.map((row) =>
        row?.map((cell) => cell && { content: cell.content, shown: cell.text, formula: cell.formula }),
      );
    } catch (error) {
      return (error as Error).message;
    }
  };

  test("whatever stands in them, errors included", () => {
    fc.assert(
      fc.property(address, style, value, fc.boolean(), (at, styled, [type, inside], styleFirst) => {
        const attributes = styleFirst ? `${styled} r="${at}"${type}` : ` r="${at}"${styled}${type}`;
        const rest = inside === "" ? "/>" : `>${inside}</c>`;
        // a second space before the attributes is as good XML, but not plain
        expect(read(`<c${attributes}${rest}`)).toEqual(read(`<c ${attributes}${rest}`));
      }),
      { numRuns: 500 },
    );
  });
});
