/** Every form that is filled comes back as it was filled: as written, through LibreOffice, and changed as people change it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { recogniseSheet, type Sheet } from "../../src/forms";
import { readWorkbook } from "../../src/xlsx";
import type { FormId } from "../../templates";
import { writeForm } from "../templates/load";
import { buildFilled, entriesOf, filledForms, fillingOf, printedRows, type Entries } from "./filled";
import { contentOf, expected, read } from "./readable";
import { cellOf } from "./sheets";
import { beside, cutAt, renamed, shifted, stacked, unmerged, withCells, withColumn, withoutTop } from "./variants";

async function written(id: FormId, entries: Entries): Promise<Sheet> {
  const form = buildFilled(id);
  const [sheet] = readWorkbook(await writeForm(form, fillingOf(form, entries))).sheets;
  if (!sheet) throw new Error("no sheet was written");
  return sheet;
}

const fixture = (id: FormId): Sheet => {
  const bytes = readFileSync(join(__dirname, `../fixtures/round-trip/${id}.xlsx`));
  const [sheet] = readWorkbook(bytes).sheets;
  if (!sheet) throw new Error(`${id}.xlsx has no sheet`);
  return sheet;
};

const ids = filledForms.map(({ id }) => id);
const technicalIds = ids.filter((id) => id.includes("-technical-"));
const readAll = (sheet: Sheet): unknown[] => recogniseSheet(sheet).map(read);

describe.each(ids)("%s", (id) => {
  let sheet: Sheet;
  beforeAll(async () => {
    sheet = await written(id, entriesOf(id));
  });

  test("as written", () => expect(readAll(sheet)).toEqual([expected(id)]));
  test("opened and saved by LibreOffice", () => expect(readAll(fixture(id))).toEqual([expected(id)]));

  test.each([
    ["pasted elsewhere", (each: Sheet) => shifted(each, 3, 2)],
    ["with a column before it", (each: Sheet) => withColumn(each, 0)],
    ["with a column before the aids", (each: Sheet) => withColumn(each, buildFilled(id).print.area.right + 1)],
    ["unmerged", unmerged],
  ])("%s", (_name, change) => {
    const changed = readAll(change(sheet));
    // 是 and 否 of the veto list share a heading by being merged only: without it the two boxes tell
    expect(changed).toEqual([expected(id)]);
  });
});

describe("told apart without the sheet's name", () => {
  // both annexes print these tables; the others are printed in one
  test.each(technicalIds)("%s by its title", async (id) => {
    const [form] = recogniseSheet(renamed(await written(id, {})));
    expect([form?.form, form && "isAnnexStated" in form && form.isAnnexStated]).toEqual([id, true]);
  });

  test.each(technicalIds)("%s without title and annex: its industry by its rows", async (id) => {
    const sheet = await written(id, entriesOf(id));
    // 纺织染整 has no heading but the title
    const titleRows = buildFilled(id).cells.filter(
      ({ content }) => content.kind === "text" && /^(?:附件|\d+）|技术考核要求)/.test(content.text),
    );
    const bare = withoutTop(renamed(sheet), Math.max(...titleRows.map(({ row }) => row)) + 1);
    // the conclusion beside the table names the annex: it goes, too
    const rows = bare.rows.map((row) =>
      row?.map((cell) =>
        cell?.content.kind === "text" && cell.content.value.startsWith("技术考核结论") ? undefined : cell,
      ),
    );
    const [form, ...others] = recogniseSheet({ ...bare, rows });
    expect(others).toEqual([]);
    if (!form || !("industry" in form)) throw new Error("not recognised");
    expect(id).toContain(`-technical-${form.industry}`);
    // ethylene's share stands beside the title that is gone
    expect(form.rows.map(({ indicator, when }) => [indicator, when])).toEqual(
      printedRows(id).map(({ indicator, when }) => [indicator.name, when]),
    );
    const isInBoth = new Set(printedRows(id).flatMap(({ limit }) => limit.sources.map(({ annex }) => annex))).size > 1;
    expect(form.isAnnexStated).toBe(!isInBoth);
  });
});

describe("several on one sheet", () => {
  test("one below the other, as annex 7 prints them", async () => {
    const tables = ["annex7-technical-steel", "annex7-technical-paper", "annex7-technical-coking"] as const;
    const sheets = await Promise.all(tables.map((id) => written(id, entriesOf(id))));
    const whole = sheets.slice(1).reduce((above, below) => stacked(above, below), sheets[0]!);
    expect(readAll(whole)).toEqual(tables.map(expected));
  });

  test("side by side", async () => {
    const tables = ["annex6-technical-steel", "annex6-technical-chlor-alkali"] as const;
    const [left, right] = await Promise.all(tables.map((id) => written(id, entriesOf(id))));
    expect(readAll(beside(left!, right!))).toEqual(tables.map(expected));
  });

  test("a list, the scores and a technical table", async () => {
    const forms = ["annex7-veto", "annex7-management", "annex7-technical-beer"] as const;
    const sheets = await Promise.all(forms.map((id) => written(id, entriesOf(id))));
    const whole = sheets.slice(1).reduce((above, below) => stacked(above, below), sheets[0]!);
    const found = readAll(whole);
    expect(found).toHaveLength(3);
    expect(found).toEqual(expect.arrayContaining(forms.map(expected)));
  });
});

describe("the printed table with a column of values drawn by hand", () => {
  const plain = technicalIds.filter((id) => !/thermal-power|coking/.test(id));

  async function drawn(id: FormId, heading: string | null): Promise<Sheet> {
    const form = buildFilled(id);
    const { right } = form.print.area;
    const sheet = cutAt(await written(id, {}), right);
    const limitRows = form.cells
      .filter(
        ({ column, content }) =>
          column === right && (content.kind === "number" || (content.kind === "text" && /^[≤≥﹥]/.test(content.text))),
      )
      .map(({ row }) => row);
    const headingRow = Math.min(...limitRows) - 1;
    const entries = entriesOf(id);
    return withCells(renamed(sheet), [
      ...(heading === null ? [] : [[headingRow, right + 1, cellOf(heading)!] as const]),
      ...limitRows.map((row, index) => [row, right + 1, cellOf(entries[`指标值${index + 1}`])!] as const),
    ]);
  }

  const filledRows = (id: FormId) =>
    printedRows(id).map(({ indicator, when }, index) => [indicator.name, when, entriesOf(id)[`指标值${index + 1}`]]);

  test.each(
    plain.flatMap((id) =>
      ["实际值", "2024年完成值", "企业自评值（填报）", null].map((heading) => [id, heading] as const),
    ),
  )("%s, headed %s", async (id, heading) => {
    const [form] = recogniseSheet(await drawn(id, heading));
    if (!form || !("industry" in form)) throw new Error("not recognised");
    expect(form.rows.map(({ indicator, when, cell }) => [indicator, when, cell && contentOf(cell)])).toEqual(
      filledRows(id),
    );
  });

  test("火力发电: the row in which the intake stands tells the cooling mode", async () => {
    const id = "annex6-technical-thermal-power";
    const { right } = buildFilled(id).print.area;
    const sheet = withCells(cutAt(await written(id, {}), right), [
      [2, right + 1, cellOf("实际值")!],
      [5, right + 1, cellOf(0.3)!],
      [7, right + 1, cellOf(91)!],
      [8, right + 1, cellOf(86)!],
    ]);
    const [form] = recogniseSheet(sheet);
    if (!form || !("industry" in form)) throw new Error("not recognised");
    const filled = form.rows.filter(({ cell }) => cell !== undefined);
    expect(filled.map(({ indicator, when, cell }) => [indicator, when, cell && contentOf(cell)])).toEqual([
      ["单位发电量取水量", ["直流冷却"], 0.3],
      ["循环冷却水排污水回用率", [], 91],
      ["全厂废水回用率", [], 86],
    ]);
  });

  test("火力发电: one intake merged over all rows tells none", async () => {
    const id = "annex6-technical-thermal-power";
    const { right } = buildFilled(id).print.area;
    const cut = withCells(cutAt(await written(id, {}), right), [
      [2, right + 1, cellOf("实际值")!],
      [3, right + 1, cellOf(0.3)!],
    ]);
    const merges = [...cut.merges, { top: 3, left: right + 1, bottom: 6, right: right + 1 }];
    const [form] = recogniseSheet({ ...cut, merges });
    if (!form || !("industry" in form)) throw new Error("not recognised");
    expect(form.rows[0]).toMatchObject({ row: 3, indicator: "单位发电量取水量", when: [] });
    expect(form.rows.filter(({ indicator }) => indicator === "单位发电量取水量")).toHaveLength(1);
  });
});

test.each(technicalIds)("%s: whatever is entered is read as it stands", async (id) => {
  const count = printedRows(id).length;
  const entry = fc.oneof(
    fc.double({ min: 0.001, max: 120, noNaN: true }).map((value) => Number(value.toPrecision(5))),
    fc.constantFrom("≥97", "97%", "4.1m³/t", "/", "无", "约 3", "5.2、5.8", "待补"),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { minLength: count, maxLength: count }), async (entered) => {
      const entries = Object.fromEntries(entered.map((value, index) => [`指标值${index + 1}`, value]));
      const [form] = recogniseSheet(await written(id, entries));
      if (!form || !("industry" in form)) throw new Error("not recognised");
      expect(form.rows.map(({ cell }) => cell && contentOf(cell))).toEqual(entered);
    }),
    { numRuns: 3 },
  );
});
