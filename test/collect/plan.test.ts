/** What collecting decides, case by case. Source of each expectation: issue 4, point 1, unless a case names another. */
import { extract, planCollection, type Extraction, type Issue, type Plan } from "../../src/collect";
import { cellAddress, type Workbook } from "../../src/forms";
import { HEADER, percent, sheetOf, workbookOf, type Value } from "../forms/sheets";
import { annex2Of, annex5Of, STEEL, TITLE, type Filled } from "./books";

const from = (...files: readonly Filled[]): Extraction[] =>
  files.map((filled, index) => extract(`${index + 1}.xlsx`, annex2Of(filled)));

function plan(target: Workbook, extractions: readonly Extraction[], without?: ReadonlySet<string>): Plan {
  const planned = planCollection(target, extractions, without ? { without } : {});
  if ("problem" in planned) throw new Error(planned.problem);
  return planned;
}

/** `D3 = 3.9` */
const writes = ({ rows }: Plan): string[] =>
  rows.flatMap(({ cells }) =>
    cells.map(({ row, column, old, text }) => `${cellAddress(row, column)} ${old === "" ? "" : `${old} → `}${text}`),
  );
const codes = (issues: readonly Issue[]): string[] => issues.map(({ kind, code }) => `${kind} ${code}`);

const OLD: readonly Value[] = [1, "乙厂", "钢铁", 4, 97, 95, 76, 7];

test("a new enterprise fills the row below the last one, each value with its origin", () => {
  const planned = plan(annex5Of([OLD]), from(STEEL));
  expect(writes(planned)).toEqual(
    ["B4 甲钢铁有限公司", "C4 钢铁", "D4 3.9", "E4 97.6", "H4 6.5", "G4 78", "F4 95.4"].sort(),
  );
  expect(planned.rows[0]?.cells.find(({ field }) => field === "重复利用率")?.source).toEqual({
    file: "1.xlsx",
    sheet: "附件2",
    row: 6,
    column: 1,
  });
  expect(planned.numbers).toEqual([{ row: 3, column: 0, value: 2, formula: false }]);
  expect(planned.issues).toEqual([]);
});

test.each<[name: string, old: readonly Value[], filled: Filled, expected: string[]]>([
  ["the same again", [1, STEEL.name, "钢铁", 3.9, 97.6, 95.4, 78, 6.5], STEEL, []],
  ["one figure differs", [1, STEEL.name, "钢铁", 3.9, 97, 95.4, 78, 6.5], STEEL, ["E3 97 → 97.6"]],
  ["a blank is filled", [1, STEEL.name, "钢铁", 3.9, null, 95.4, 78, 6.5], STEEL, ["E3 97.6"]],
  [
    "a blank in the file takes nothing away",
    [1, STEEL.name, "钢铁", 3.9, 97.6, 95.4, 78, 6.5],
    { ...STEEL, reuse: null },
    [],
  ],
  [
    "spaces and brackets of the name do not count",
    [1, "甲 钢铁（集团）", "钢铁", 3.9, 97.6, 95.4, 78, 6.5],
    { ...STEEL, name: "甲钢铁(集团)" },
    [],
  ],
  [
    "97 % and 97 say the same to the eye but are other contents",
    [1, STEEL.name, "钢铁", 3.9, percent(0.976), 95.4, 78, 6.5],
    STEEL,
    ["E3 97.6% → 97.6"],
  ],
])("update: %s", (_name, old, filled, expected) => {
  const planned = plan(annex5Of([old]), from(filled));
  expect(writes(planned)).toEqual(expected);
  expect(planned.rows.map(({ kind }) => kind)).toEqual([expected.length > 0 ? "changed" : "unchanged"]);
  expect(planned.insert).toBeNull();
});

const WITH_CODE = [...HEADER, "统一社会信用代码", "主要产品"];
const CODE = "91450000MA5K00012D";
const OTHER_CODE = "91450000MA5K000208";

test.each<
  [name: string, rows: readonly (readonly Value[])[], filled: Filled, header: readonly Value[], expected: string[]]
>([
  ["code and name agree", [[...OLD.with(1, "甲钢铁有限公司"), CODE, "粗钢"]], { ...STEEL, code: CODE }, WITH_CODE, []],
  ["the code of another name", [[...OLD, CODE, "粗钢"]], { ...STEEL, code: CODE }, WITH_CODE, ["question other-name"]],
  [
    "the name under another code",
    [[...OLD.with(1, "甲钢铁有限公司"), OTHER_CODE, "粗钢"]],
    { ...STEEL, code: CODE },
    WITH_CODE,
    ["question other-code"],
  ],
  [
    "two rows of the enterprise",
    [OLD.with(1, "甲钢铁有限公司"), OLD.with(1, "甲钢铁 有限公司").with(0, 2)],
    STEEL,
    HEADER,
    ["question ambiguous-row"],
  ],
])("matching: %s", (_name, rows, filled, header, expected) => {
  expect(codes(plan(annex5Of(rows, [], header), from(filled)).issues)).toEqual(expected);
});

test("columns for code and product are filled where the table has them", () => {
  const planned = plan(annex5Of([[...OLD, OTHER_CODE, "粗钢"]], [], WITH_CODE), from({ ...STEEL, code: CODE }));
  expect(writes(planned)).toEqual(expect.arrayContaining([`I4 ${CODE}`, "J4 粗钢"]));
});

test.each<[industry: string, product: string, expected: string]>([
  ["造纸", "生活用纸", "C4 造纸（生活用纸）"],
  ["造纸（生活用纸）", "生活用纸", "C4 造纸（生活用纸）"],
  ["造纸", "纸", "C4 造纸（纸）"],
  ["造纸", "某种东西", "C4 造纸"],
  ["造纸", "生活用纸（卷纸）", "C4 造纸（生活用纸（卷纸））"],
  ["不认识的行业", "生活用纸", "C4 不认识的行业"],
])("without a product column, %s with product %s → %s", (industry, product, expected) => {
  // source: rules.md 5, a product may stand in brackets after the industry
  const planned = plan(annex5Of([OLD]), from({ ...STEEL, industry, product }));
  expect(writes(planned)).toContain(expected);
});

test.each<[name: string, files: readonly Filled[], expected: string[]]>([
  ["no name", [{ ...STEEL, name: null }], ["rejected name-missing"]],
  ["an empty form alone", [{ industry: "钢铁" }], ["rejected name-missing"]],
  ["two files say the same", [STEEL, STEEL], []],
  ["two files contradict each other", [STEEL, { ...STEEL, reuse: 95 }], ["question contradiction"]],
  [
    "two names under one code",
    [
      { ...STEEL, code: CODE },
      { ...STEEL, name: "丙厂", code: CODE },
    ],
    ["question contradiction"],
  ],
  [
    "one name under two codes",
    [
      { ...STEEL, code: CODE },
      { ...STEEL, code: OTHER_CODE },
    ],
    ["question contradiction"],
  ],
  ["another year", [{ ...STEEL, year: 2020 }], ["question other-year"]],
  ["万m³ in the label", [{ ...STEEL, intakeLabel: "单位产品取水量（万m³/吨）" }], ["question unit"]],
  ["an error value", [{ ...STEEL, leak: "#DIV/0!" }], ["question not-a-value"]],
  ["a truth value", [{ ...STEEL, leak: true }], ["question not-a-value"]],
  [
    "a formula without result",
    [{ ...STEEL, leak: { content: { kind: "blank" }, formula: "=1+1" } }],
    ["question not-a-value"],
  ],
  [
    "a placeholder for a code",
    [
      { ...STEEL, code: "000000000" },
      { ...STEEL, name: "丙厂", code: "000000000" },
    ],
    [],
  ],
])("objection: %s", (_name, files, expected) => {
  expect(codes(plan(annex5Of([OLD]), from(...files)).issues)).toEqual(expected);
});

test("what is in question is not written, the rest of the enterprise is", () => {
  expect(writes(plan(annex5Of([OLD]), from({ ...STEEL, leak: "#DIV/0!" })))).toEqual(
    expect.not.arrayContaining([expect.stringMatching(/^H4/)]),
  );
  expect(plan(annex5Of([OLD]), from(STEEL, { ...STEEL, reuse: 95 })).rows).toEqual([]);
});

test("a file without any form is rejected by name", () => {
  const [issue] = extract("名单.xlsx", workbookOf(sheetOf([["姓名", "电话"]]))).issues;
  expect(issue).toMatchObject({ kind: "rejected", code: "nothing-to-collect", file: "名单.xlsx" });
});

test("a formula in the table is never overwritten", () => {
  const formula = { content: { kind: "number", value: 90 }, formula: "=A1" } as const;
  const planned = plan(annex5Of([[1, STEEL.name, "钢铁", 3.9, formula, 95.4, 78, 6.5]]), from(STEEL));
  expect(writes(planned)).toEqual([]);
  expect(codes(planned.issues)).toEqual(["question formula-kept"]);
});

test.each<[name: string, below: readonly (readonly Value[])[], rows: number[], insert: Plan["insert"]]>([
  ["nothing below", [], [3, 4], { at: 3, count: 2 }],
  ["a total right below", [[null, "合计", null, 8]], [3, 4], { at: 3, count: 2 }],
  ["prepared numbers", [[2], [3], ["注：一"]], [3, 4], null],
  ["one prepared number", [[2], ["注：一"]], [3, 4], { at: 4, count: 1 }],
  ["a blank row before the notes stays", [[], ["注：一"]], [3, 4], { at: 3, count: 2 }],
  ["blank rows before a total are used", [[], [], [null, "合计"]], [3, 4], null],
])("room for two enterprises: %s", (_name, below, rows, insert) => {
  const planned = plan(annex5Of([OLD], below), from(STEEL, { ...STEEL, name: "丙厂" }));
  expect(planned.rows.map(({ row }) => row)).toEqual(rows);
  expect(planned.insert).toEqual(insert);
});

test("a total that may not reach over the new rows is named, where it will be", () => {
  const total = { content: { kind: "number", value: 4 }, formula: "=AVERAGE(D3:D3)" } as const;
  const planned = plan(annex5Of([OLD], [[null, "平均", null, total]]), from(STEEL));
  expect(planned.issues).toMatchObject([{ kind: "note", code: "total-formula", cell: "D5" }]);
});

test("a table beside this one is not torn apart", () => {
  const target = workbookOf(
    sheetOf([
      [TITLE],
      [...HEADER, null, ...HEADER],
      [...OLD, null, ...OLD],
      [...Array<null>(9), ...OLD.with(1, "丙")],
      ["注：一"],
    ]),
  );
  expect(planCollection(target, from(STEEL))).toEqual({ problem: expect.stringMatching(/几张汇总表/) as string });
});

test("an enterprise that fills several rows is a question", () => {
  const other = annex5Of([OLD, [null, "其中：一分厂", null, 3, 97]]);
  const planned = plan(annex5Of([OLD.with(1, "丙厂")]), [extract("区.xlsx", other)]);
  expect(codes(planned.issues)).toEqual(["question several-rows"]);
  expect(planned.rows).toEqual([]);
});

test("a sub-district's annex 5 is collected row by row", () => {
  const other = annex5Of([OLD, OLD.with(0, 2).with(1, "丁厂")], [[null, "合计", null, 8]]);
  const planned = plan(annex5Of([OLD]), [extract("区.xlsx", other)]);
  expect(planned.rows.map(({ kind, enterprise }) => `${kind} ${enterprise}`)).toEqual(["unchanged 乙厂", "new 丁厂"]);
});

test("what the user leaves out is not planned", () => {
  const planned = plan(annex5Of([OLD]), from(STEEL, { ...STEEL, name: "丙厂" }), new Set(["丙厂"]));
  expect(planned.rows.map(({ enterprise }) => enterprise)).toEqual(["甲钢铁有限公司"]);
});
