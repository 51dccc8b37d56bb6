import { readWorkbook } from "../../src/xlsx";
import { open } from "../../workbench/xlsx/open";
import type { MarkConverter } from "../../workbench/xlsx/rules";
import { save } from "../../workbench/xlsx/save";
import { fixture, partsOf, workbook, workbookParts, worksheet } from "./packages";

/** stands in for the grid's marks, whose module brings all of Univer */
const MARKS: MarkConverter = {
  toRule: (formula, _ranges, style) =>
    formula.startsWith('AND(N("水效对标")=0,ISNUMBER(')
      ? ({
          type: "highlightCell",
          subType: "number",
          operator: "greaterThanOrEqual",
          value: 2,
          style,
          mark: { formula },
        } as never)
      : null,
  toFormula: (rule) => (rule.rule as { mark?: { formula: string } }).mark?.formula ?? null,
};

describe.each(["openpyxl.xlsx", "libreoffice.xlsx"])("%s", (name) => {
  const bytes = fixture(name);
  const { snapshot, origin } = open(bytes, MARKS);
  const [first = ""] = snapshot.sheetOrder;

  test("saved unchanged, every part is as it was", () => {
    expect(partsOf(save(origin, structuredClone(snapshot)))).toEqual(partsOf(bytes));
  });

  test("one edited cell changes its sheet only, and only that cell", () => {
    const now = structuredClone(snapshot);
    now.sheets[first]!.cellData![5]![2] = { v: 7, t: 2 };
    const before = partsOf(bytes);
    const after = partsOf(save(origin, now));
    const sheetPart = origin.sheets.get(first)!.entry.part;
    for (const part of Object.keys(before))
      if (part !== sheetPart) expect([part, after[part]]).toEqual([part, before[part]]);
    const [was, is] = [readWorkbook(bytes), readWorkbook(save(origin, now))].map((book) => book.sheets[0]!.rows);
    expect(is?.[5]?.[2]?.content).toMatchObject({ value: 7 });
    for (const row of [0, 1, 2, 3, 4, 7]) expect(is?.[row]).toEqual(was?.[row]);
  });

  test("a mark is a native rule in the grid and an expression in the file", () => {
    const now = structuredClone(snapshot);
    const data = now.resources!.find((each) => each.name === "SHEET_CONDITIONAL_FORMATTING_PLUGIN")!;
    const rules = JSON.parse(data.data) as Record<string, { cfId: string; rule: { subType: string } }[]>;
    const mark = rules[first]!.find((rule) => "mark" in rule.rule)!;
    expect(mark.rule.subType).toBe("number");
    rules[first] = [{ ...mark, cfId: "new" }];
    data.data = JSON.stringify(rules);
    const xml = partsOf(save(origin, now))[origin.sheets.get(first)!.entry.part]!;
    expect(xml.match(/type="expression"/g)).toHaveLength(1);
    expect(xml).toContain("AND(N(&quot;水效对标&quot;)=0,ISNUMBER(C2)");
    // the icon set, which the grid cannot show, is still there
    expect(xml).toContain("iconSet");
  });

  test("sheets renamed, added, deleted and reordered", () => {
    const now = structuredClone(snapshot);
    now.sheets[first]!.name = "改名";
    now.sheets["added"] = { id: "added", name: "新表", cellData: { 0: { 0: { v: "=1+1", t: 1 } } } };
    now.sheetOrder = ["added", first];
    const saved = readWorkbook(save(origin, now));
    expect(saved.sheets.map((sheet) => sheet.name)).toEqual(["新表", "改名"]);
    expect(saved.sheets[0]?.rows[0]?.[0]).toMatchObject({ content: { kind: "text", value: "=1+1" } });
  });

  test("settings survive", () => {
    const now = structuredClone(snapshot) as unknown as { custom: unknown };
    now.custom = { office: { settings: { answers: '{"甲":["生活用纸"]}' } } };
    const again = open(save(origin, now as never), MARKS).snapshot as unknown as { custom: unknown };
    expect(again.custom).toEqual(now.custom);
  });

  test("an inserted row takes along what the grid does not show", () => {
    const now = structuredClone(snapshot);
    const sheet = now.sheets[first]!;
    const down = <T>(rows: Record<number, T>) =>
      Object.fromEntries(Object.entries(rows).map(([row, data]) => [Number(row) >= 2 ? Number(row) + 1 : row, data]));
    sheet.cellData = down(sheet.cellData as Record<number, object>) as never;
    sheet.rowData = down(sheet.rowData as Record<number, object>) as never;
    const saved = save(origin, now);
    expect(readWorkbook(saved).sheets[0]?.rows[6]?.[1]?.text).toBe("企业4");
    const icons = /<conditionalFormatting sqref="([^"]*)"[^>]*>(?:(?!<\/conditionalFormatting>).)*iconSet/s;
    expect(icons.exec(partsOf(saved)[origin.sheets.get(first)!.entry.part]!)?.[1]).toBe("C2:C7");
  });
});

test("macros, custom parts and the calculation chain", () => {
  const parts = workbookParts({
    "xl/worksheets/sheet1.xml": worksheet(
      '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData><extLst><ext uri="x"/></extLst>',
    ),
    "xl/vbaProject.bin": new Uint8Array([1, 2, 3]),
    "customXml/item1.xml": "<other/>",
  });
  const bytes = workbook(parts);
  const { snapshot, origin } = open(bytes, MARKS);
  snapshot.sheets["sheet-1"]!.cellData![0]![0] = { v: 3, t: 2 };
  const saved = partsOf(save(origin, snapshot));
  expect(saved["xl/vbaProject.bin"]).toBe("\u0001\u0002\u0003");
  expect(saved["customXml/item1.xml"]).toBe("<other/>");
  expect(saved["xl/worksheets/sheet1.xml"]).toContain('<extLst><ext uri="x"/></extLst>');
});

test("more rules than the grid can afford: it is given some, the marks among them, and the file keeps all", () => {
  const rule = (priority: number, type: string, formula: string) =>
    `<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="${type}" priority="${priority}" operator="greaterThan"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
  const numbers = Array.from({ length: 5000 }, (_, i) => rule(i + 1, "cellIs", String(i)));
  const formulas = Array.from({ length: 20 }, (_, i) => rule(5001 + i, "expression", `MOD(ROW(),${i + 2})=0`));
  const mark = rule(9000, "expression", 'AND(N("水效对标")=0,ISNUMBER(A1),A1&gt;=2)');
  const inner = `<sheetData/>${[...formulas, ...numbers, mark].join("")}`;
  const { snapshot, origin } = open(workbook({ "xl/worksheets/sheet1.xml": worksheet(inner) }), MARKS);
  const [id = ""] = snapshot.sheetOrder;
  const data = snapshot.resources!.find((each) => each.name === "SHEET_CONDITIONAL_FORMATTING_PLUGIN")!;
  const shown = (JSON.parse(data.data) as Record<string, { rule: { subType: string; mark?: object } }[]>)[id]!;
  expect(shown.filter(({ rule }) => rule.subType === "formula")).toHaveLength(4);
  expect(shown.filter(({ rule }) => rule.mark)).toHaveLength(1);
  expect(shown).toHaveLength(2001);
  // one rule fewer: all are written anew, the unseen ones where they were
  data.data = JSON.stringify({ [id]: shown.slice(1) });
  const xml = partsOf(save(origin, snapshot))[origin.sheets.get(id)!.entry.part]!;
  const priorities = [...xml.matchAll(/<cfRule[^>]* priority="(\d+)"/g)].map(([, priority]) => Number(priority));
  expect(priorities).toEqual(Array.from({ length: 5020 }, (_, i) => i + 1));
  expect(xml).toContain("MOD(ROW(),21)=0");
});
