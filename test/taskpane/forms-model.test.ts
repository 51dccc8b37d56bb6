import { buildForm, findForm, formEntries } from "../../templates";
import { fullName, previewOf, readWhole, searchForms } from "../../src/taskpane/forms/model";

const found = (search: string): string[] => searchForms(search).flatMap(({ entries }) => entries.map(({ id }) => id));

test("without a search every form is listed once, in its group", () => {
  expect(found("")).toEqual(formEntries.map(({ id }) => id));
  expect(searchForms("").map(({ group }) => group)).toEqual([
    "试点推荐",
    "水效对标",
    "节水型企业",
    "节水标杆企业",
    "自制工具",
  ]);
});

test.each([
  ["附件5", ["annex5"]],
  ["自评", ["annex3"]],
  // both annexes have a table for steel, also under its longer name (rules.md: 钢铁企业)
  ["钢铁", ["annex6-technical-steel", "annex7-technical-steel"]],
  ["附件7 钢铁", ["annex7-technical-steel"]],
  ["印染", ["annex6-technical-textile-dyeing", "annex7-technical-textile-dyeing"]],
  ["不存在的表", []],
])("a search for %s", (search, ids) => {
  expect(found(search)).toEqual(ids);
});

test("no two forms have the same full name", () => {
  const names = formEntries.map(fullName);
  expect(new Set(names).size).toBe(names.length);
  expect(fullName(findForm("annex5")!)).toBe("重点用水企业水效对标汇总表");
});

test.each([
  ["2024", 2024],
  [" 2024 ", 2024],
  ["1979", null],
  ["2024.5", null],
  ["", null],
  ["二〇二四", null],
])("a year typed as %j is %p", (typed, expected) => {
  expect(readWhole(typed, 1980, 2099)).toBe(expected);
});

test.each(formEntries.map(({ id }) => id))("the preview of %s fills the printed area exactly once", (id) => {
  const form = buildForm(id, { year: 2024 });
  const { rows, widths, heights } = previewOf(form);
  const { bottom, right } = form.print.area;
  expect([heights.length, widths.length]).toEqual([bottom + 1, right + 1]);
  const places = rows.flat().reduce((sum, box) => sum + (box ? box.across * box.down : 1), 0);
  expect(places).toBe((bottom + 1) * (right + 1));
});

test("the preview shows the chosen year", () => {
  const texts = previewOf(buildForm("annex5", { year: 2024 }))
    .rows.flat()
    .map((box) => box?.text ?? "");
  expect(texts.join("")).toContain("2024年");
  expect(texts.join("")).not.toContain("2021");
});
