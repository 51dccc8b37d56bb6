/** Every form, put into an open workbook through the genuine Office.js client, is the form that was described. */
import { insertForm } from "../../src/excel/forms";
import { formEntries, type Form, type FormId } from "../../templates";
import { open } from "../../workbench/xlsx/open";
import type { MarkConverter } from "../../workbench/xlsx/rules";
import { writeForm } from "../templates/load";
import { describeForm, inPixels, readForm, readPrint } from "./support/form-reading";
import { startHost, type TestHost } from "./support/start-host";

const YEAR = 2024;
const forms = new Map(formEntries.map(({ id, build }): [FormId, Form] => [id, build({ year: YEAR })]));
const ids = [...forms.keys()];
const formOf = (id: FormId): Form => forms.get(id)!;

/** all forms in one workbook, each on its sheet: name by form */
const sheets = new Map<FormId, string>();
let host: TestHost;
let largest = 0;
let trips = 0;

beforeAll(async () => {
  host = await startHost({ 数据: [[1]] });
  for (const [id, form] of forms) {
    const inserted = await insertForm(form);
    expect(inserted.notices).toEqual([]);
    trips = Math.max(trips, inserted.trips);
    sheets.set(id, inserted.sheet);
  }
  largest = Math.max(...host.office.exchanges.map(({ requestBytes }) => requestBytes));
}, 60_000);
afterAll(() => host.dispose());

/** an empty form holds no marks of a review; their module brings all of Univer */
const NO_MARKS: MarkConverter = { toRule: () => null, toFormula: () => null };

const sheetOf = (id: FormId): string => sheets.get(id)!;

test.each(ids)(
  "%s stands in its sheet as described: contents, looks, lines, merges, choices, names, heights",
  async (id) => {
    const found = await host.run((context) => readForm(context, sheetOf(id), formOf(id)));
    expect(found).toEqual(describeForm(formOf(id)));
  },
);

test("few exchanges, each below 2 MB", () => {
  expect(trips).toBeLessThanOrEqual(6);
  expect(largest).toBeGreaterThan(10_000);
  expect(largest).toBeLessThan(2_000_000);
});

// one of each kind: fields, list of rows, framed text, technical table, charts
const SAMPLE = ["annex2", "annex5", "annex7-info", "annex6-technical-paper", "water-balance"] as const;

test.each(SAMPLE)("%s reads the same from its .xlsx", async (id) => {
  const form = formOf(id);
  const inserted = await host.run((context) => readForm(context, sheetOf(id), form));
  const { snapshot } = open(await writeForm(form), NO_MARKS);
  const file = await startHost(snapshot);
  try {
    const read = await file.run((context) => readForm(context, form.sheet, form));
    expect(inserted).toEqual(read);
  } finally {
    file.dispose();
  }
});

test.each(ids)("%s is set up for A4 as described", async (id) => {
  const form = formOf(id);
  const { print } = form;
  const found = await host.run((context) => readPrint(context, sheetOf(id)));
  expect(found).toEqual({
    gridlines: false,
    paper: "A4",
    orientation: print.orientation === "portrait" ? "Portrait" : "Landscape",
    // millimetres to points
    margins: [print.margins.top, print.margins.right, print.margins.bottom, print.margins.left].map((mm) =>
      Math.round((mm * 72) / 25.4),
    ),
    pages: [1, print.pagesTall ?? undefined],
    area: [print.area],
    repeat: print.repeat === null ? null : [print.repeat.top, print.repeat.bottom],
    breaks: print.breaks,
  });
});

test.each([
  // form, column, characters of 宋体 11, points: 8 px a character at 96 dpi
  ["annex5", "B:B", 26, 156],
  ["annex5", "A:A", 6, 36],
  ["annex2", "A:A", formOf("annex2").widths[0]!, formOf("annex2").widths[0]! * 6],
] as const)("%s, column %s: %d characters are %d points", async (id, column, characters, points) => {
  expect(formOf(id).widths[column.charCodeAt(0) - 65]).toBe(characters);
  await host.run(async (context) => {
    const format = context.workbook.worksheets.getItem(sheetOf(id)).getRange(column).format.load("columnWidth");
    await context.sync();
    expect(format.columnWidth).toBe(inPixels(points));
  });
});

test("the three-year table has its two charts over its own cells", async () => {
  await host.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem(sheetOf("annex4-trend"));
    charts.load("items/chartType");
    await context.sync();
    expect(charts.items.map(({ chartType }) => chartType)).toEqual(["ColumnClustered", "Line"]);
    const lines = charts.items[1]!;
    lines.series.load("items/name");
    lines.title.load("text");
    lines.legend.load("visible,position");
    await context.sync();
    expect(lines.title.text).toBe("各项比率（%）");
    expect(lines.series.items.map(({ name }) => name)).toEqual([
      "重复利用率",
      "循环利用率",
      "废水回用率",
      "用水综合漏失率",
    ]);
    expect(lines.legend.toJSON()).toMatchObject({ visible: true, position: "Bottom" });
  });
  const id = host.model.root.worksheets.getItem(sheetOf("annex4-trend")).id;
  expect(host.engine.snapshot().sheets[id]?.custom).toMatchObject({
    office: {
      charts: [
        { series: [{ values: "近三年指标对标!C6:E6", categories: "近三年指标对标!C5:E5" }] },
        { series: [{ values: "近三年指标对标!C7:E7" }, {}, {}, { values: "近三年指标对标!C10:E10" }] },
      ],
    },
  });
});
