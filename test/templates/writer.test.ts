/** The .xlsx of every form: what was described is what stands in the file. */
import { strFromU8, unzipSync } from "fflate";
import { recognise } from "../../src/forms";
import { readWorkbook } from "../../src/xlsx";
import type { Filling } from "../../src/xlsx/forms-writer";
import { buildForm, formEntries } from "../../templates";
import type { Form, FormId } from "../../templates";
import { writeForm } from "./load";
import { cellAt, shown } from "./read";

const build = (id: FormId): Form => buildForm(id, { year: 2021 });

async function parts(form: Form): Promise<Record<string, string>> {
  const files = unzipSync(await writeForm(form));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const sheetXml = async (id: FormId): Promise<string> => (await parts(build(id)))["xl/worksheets/sheet1.xml"] ?? "";
const bookXml = async (id: FormId): Promise<string> => (await parts(build(id)))["xl/workbook.xml"] ?? "";

test.each(formEntries.map(({ id }) => id))("%s comes back cell by cell", async (id) => {
  const form = build(id);
  const workbook = readWorkbook(await writeForm(form));
  expect(workbook.sheets.map(({ name }) => name)).toEqual([form.sheet]);
  const sheet = workbook.sheets[0];
  for (const cell of form.cells) {
    const read = sheet?.rows[cell.row]?.[cell.column];
    const value =
      read === undefined || read.content.kind === "blank"
        ? ""
        : "value" in read.content
          ? String(read.content.value)
          : read.content.kind;
    expect({ row: cell.row, column: cell.column, value }).toEqual({
      row: cell.row,
      column: cell.column,
      value: shown(cell),
    });
    if (cell.content.kind === "formula") expect(read?.formula).toBe(cell.content.formula);
  }
  const key = (area: { top: number; left: number; bottom: number; right: number }) =>
    [area.top, area.left, area.bottom, area.right].join();
  expect((sheet?.merges ?? []).map(key).sort()).toEqual(form.merges.map(key).sort());
});

test.each([
  // what, form, part of the sheet's XML
  ["one page wide", "annex5", 'fitToWidth="1" fitToHeight="0"'],
  ["one page tall", "annex2", 'fitToWidth="1" fitToHeight="1"'],
  ["A4, landscape", "annex5", 'paperSize="9" orientation="landscape"'],
  ["scaled to the page at all", "annex5", '<pageSetUpPr fitToPage="1"/>'],
  ["centred", "annex5", 'horizontalCentered="1"'],
  ["margins in inches", "annex2", 'left="0.7086'],
  ["the cursor on the first field", "annex2", '<selection activeCell="B4" sqref="B4"/>'],
  ["a page break before 生产工艺和设备", "annex7-management", '<brk id="14"'],
  ["a choice of boxes", "annex3", '<formula1>"☑是 □否,□是 ☑否,□是 □否"</formula1>'],
  ["a choice out of cells", "annex2", "<formula1>$F$3:$F$"],
  ["a Chinese input message", "annex2", 'prompt="请填写百分数的数值'],
  ["row heights", "annex2", 'ht="40" customHeight="1"'],
] as const)("writes %s (%s)", async (_, id, expected) => {
  expect(await sheetXml(id)).toContain(expected);
});

test("breaks the page above the sixth category", async () => {
  const form = build("annex7-management");
  const row = form.print.breaks[0] ?? 0;
  expect(shown(cellAt(form, row, 1))).toBe("生产工艺和设备");
  // a break's id is the number of the row above it, counted from 1
  expect(row).toBe(14);
});

test.each([
  ["print area", "annex5", "'附件5汇总表'!$A$1:$H$13"],
  ["repeated rows", "annex5", "'附件5汇总表'!$3:$3"],
  [
    "a name of the sheet",
    "annex2",
    '<definedName name="取水量" localSheetId="0">\'附件2基本信息表\'!$B$14</definedName>',
  ],
  ["recalculation on opening", "annex2", 'fullCalcOnLoad="1"'],
] as const)("defines the %s", async (_, id, expected) => {
  expect((await bookXml(id)).replaceAll("&apos;", "'")).toContain(expected);
});

test("sets the type in 宋体 and 仿宋, marked as Chinese for machines that lack them", async () => {
  const styles = (await parts(build("annex2")))["xl/styles.xml"] ?? "";
  for (const face of ["宋体", "仿宋", "黑体"]) expect(styles).toContain(`<name val="${face}"/>`);
  expect(styles).toContain('<charset val="134"/>');
});

test("draws the two charts of the three-year table over its own cells", async () => {
  const files = await parts(build("annex4-trend"));
  const charts = Object.entries(files).filter(([name]) => /charts\/chart\d+\.xml$/.test(name));
  expect(charts).toHaveLength(2);
  expect(charts[0]?.[1]).toContain("$C$6:$E$6");
  expect(charts[1]?.[1]).toContain("$C$10:$E$10");
});

test("holds no WATER function, so that nothing shows #NAME? without the add-in", async () => {
  const forms = formEntries.map(({ id }) => build(id));
  expect(forms.some(({ live }) => live !== null)).toBe(true);
  for (const form of forms)
    for (const [name, text] of Object.entries(await parts(form)))
      if (name.startsWith("xl/worksheets/")) expect(text).not.toContain("WATER.");
});

/** entries by the ids of the named cells */
const byName = (form: Form, entries: Readonly<Record<string, string | number>>): Filling =>
  Object.fromEntries(
    Object.entries(entries).map(([name, value]) => {
      const cell = form.names.find((each) => each.name === name);
      if (!cell) throw new Error(`${form.id} has no cell named ${name}`);
      return [`${String.fromCharCode(65 + cell.column)}${cell.row + 1}`, value];
    }),
  );

test("a filled annex 2 is recognised and read", async () => {
  const form = build("annex2");
  const filling = byName(form, {
    企业名称: "甲钢铁公司",
    所属行业: "钢铁",
    产量: 1000,
    取水量: 4100,
    重复利用率: 97.5,
  });
  const [record] = recognise(readWorkbook(await writeForm(form, filling)));
  if (record?.form !== "annex2") throw new Error("annex 2 was not recognised");
  expect(record.year).toBe(2021);
  expect([...record.fields.keys()]).toEqual(
    expect.arrayContaining([
      ...["name", "code", "industry", "product", "output", "source", "intake"],
      ...["单位产品取水量", "重复利用率", "废水回用率", "循环利用率", "用水综合漏失率"],
    ]),
  );
});

test("a filled annex 5 is recognised and read", async () => {
  const form = build("annex5");
  const filling: Filling = { B4: "甲钢铁公司", C4: "钢铁", D4: 4.1, E4: 97.5, F4: 95, G4: 75, H4: 8 };
  const [record] = recognise(readWorkbook(await writeForm(form, filling)));
  expect(record?.form).toBe("annex5");
  expect(JSON.stringify(record)).toContain("甲钢铁公司");
});

test("a filled annex 3 is recognised and read", async () => {
  const form = build("annex3");
  const [record] = recognise(readWorkbook(await writeForm(form, byName(form, { 评价1: "☑是 □否", 评价2: "□是 ☑否" }))));
  expect(record?.form).toBe("annex3");
});
