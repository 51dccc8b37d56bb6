/** Annex 2 is read from its printed labels, units included. */
import { recogniseSheet, type Annex2Form } from "../../src/forms";
import type { Sheet } from "../../src/forms/types";
import { buildForm } from "../../templates";
import { cellOf, sheetOf, type Value } from "./sheets";

function read(sheet: Sheet): Annex2Form {
  const form = recogniseSheet(sheet).find((each): each is Annex2Form => each.form === "annex2");
  if (!form) throw new Error("no annex 2 on the sheet");
  return form;
}

/** The official form as built, with values in the cells that its names point to. */
function filled(values: Readonly<Record<string, Value>>): Sheet {
  const form = buildForm("annex2", { year: 2021 });
  const rows: Value[][] = [];
  const put = (row: number, column: number, value: Value) => ((rows[row] ??= [])[column] = value);
  for (const { row, column, content } of form.cells) {
    if (content.kind === "text") put(row, column, content.text);
  }
  for (const { name, row, column } of form.names) {
    if (name in values) put(row, column, values[name]);
  }
  return {
    name: "任意",
    visibility: "visible",
    rows: Array.from(rows, (row) => Array.from(row ?? [], cellOf)),
    merges: form.merges,
  };
}

// source: the labels of 附件2 as printed; each answer stands in the cell that the built form names for it
test("every field of the official form is read back", () => {
  const values = {
    企业名称: "甲公司",
    组织机构代码: "91450000MA5K00012D",
    所属行业: "钢铁",
    详细地址: "渝北区一路1号",
    联系部门: "能源处",
    联系人: "李四",
    联系电话: "023-1",
    传真: "023-2",
    主要产品: "粗钢",
    产量: 1000,
    主要水源: "地表水",
    总产值: 52000,
    取水量: 3900,
    单位产品取水量: 3.9,
    重复利用率: 97.6,
    废水回用率: 78,
    循环利用率: 95.4,
    用水综合漏失率: 6.5,
  };
  const { fields, year } = read(filled(values));
  const content = Object.fromEntries([...fields].map(([field, { cell }]) => [field, cell?.content]));
  const of = (value: Value) => cellOf(value)?.content;
  expect(year).toBe(2021);
  expect(content).toEqual({
    name: of(values.企业名称),
    code: of(values.组织机构代码),
    industry: of(values.所属行业),
    address: of(values.详细地址),
    department: of(values.联系部门),
    contact: of(values.联系人),
    phone: of(values.联系电话),
    fax: of(values.传真),
    product: of(values.主要产品),
    output: of(values.产量),
    source: of(values.主要水源),
    value: of(values.总产值),
    intake: of(values.取水量),
    单位产品取水量: of(values.单位产品取水量),
    重复利用率: of(values.重复利用率),
    废水回用率: of(values.废水回用率),
    循环利用率: of(values.循环利用率),
    用水综合漏失率: of(values.用水综合漏失率),
  });
});

// source: issue 3 point 7, units that districts write into the labels
test.each([
  ["主要产品产量（吨）", "output", "吨"],
  ["主要产品产量（千升）", "output", "千升"],
  ["主要产品产量 （ kL ）", "output", "kL"],
  ["产品产量（万MW·h）：", "output", "万MW·h"],
  ["总产值（万元）", "value", "万元"],
  ["2021年取水量（万m³）", "intake", "万m³"],
  ["单位产品取水量m³/千升", "单位产品取水量", "m³/千升"],
  ["单位产品取水量（m³／100m）", "单位产品取水量", "m³/100m"],
  ["单位产品取水量m³/（MW·h）", "单位产品取水量", "m³/MW·h"],
] as const)("the unit of %s", (label, field, unit) => {
  const others = ["重复利用率", "废水回用率", "循环利用率"].map((name): Value[] => [name, 90]);
  expect(read(sheetOf([["企业名称", "甲"], [label, 5], ...others])).fields.get(field)).toMatchObject({
    unit,
    column: 1,
  });
});
