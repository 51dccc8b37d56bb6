/** 附件2 重点用水企业基本信息表 */
import { industry, quantity, rate, suggested } from "./kit/choices";
import type { Form, FormOptions } from "./form";
import { lay } from "./kit/layout";
import { annexRow, helperTitle, titleRow } from "./kit/parts";
import type { Box, RowSpec } from "./kit/spec";
import { productNames } from "./kit/terms";

const unitNote = "产量按“吨”填写；千升、百米、兆瓦时等计量的产品，请在主要产品后注明单位。";

const field = (id: string, across: number, rest: Partial<Box> = {}): Box => ({
  id,
  named: true,
  across,
  look: "entry",
  ...rest,
});

const rateField = (label: string, id: string): RowSpec => ({
  boxes: [{ text: label, look: "label" }, field(id, 3, { look: "rate", choice: rate })],
  minimum: 26,
});

export function annex2({ year }: FormOptions): Form {
  const rows: RowSpec[] = [
    annexRow("附件2", 4, [helperTitle]),
    titleRow("重点用水企业基本信息表", 4, [{ text: "产品名称参考（印有考核值的产品）", look: "helperHead" }]),
    { boxes: [{ text: "一、企业基本信息", across: 4, look: "section" }], minimum: 26 },
    { boxes: [{ text: "企业名称", look: "label" }, field("企业名称", 3)], minimum: 26 },
    {
      boxes: [
        { text: "组织机构代码", look: "label" },
        field("组织机构代码", 1, { look: "code" }),
        { text: "所属行业", look: "label" },
        field("所属行业", 1, { choice: industry }),
      ],
      minimum: 26,
    },
    { boxes: [{ text: "详细地址", look: "label" }, field("详细地址", 3)], minimum: 26 },
    {
      boxes: [
        { text: "联系部门", look: "label" },
        field("联系部门", 1),
        { text: "联系人", look: "label" },
        field("联系人", 1),
      ],
      minimum: 26,
    },
    {
      boxes: [
        { text: "联系电话", look: "label" },
        field("联系电话", 1, { look: "code" }),
        { text: "传真", look: "label" },
        field("传真", 1, { look: "code" }),
      ],
      minimum: 26,
    },
    { boxes: [{ text: `二、${year}年企业水效指标`, across: 4, look: "section" }], minimum: 26 },
    {
      boxes: [
        { text: "主要产品（名称）", look: "label" },
        field("主要产品", 3, {
          choice: suggested(
            "主要产品",
            "可从下拉列表选择印有考核值的产品，也可以直接填写。多种产品用顿号分隔。",
            "产品1",
            `产品${productNames.length}`,
          ),
        }),
      ],
      minimum: 26,
    },
    {
      boxes: [
        { text: "主要产品产量（吨）", look: "label" },
        field("产量", 3, { look: "amount", choice: quantity("主要产品产量", `吨。${unitNote}`) }),
      ],
      minimum: 26,
    },
    { boxes: [{ text: "主要水源", look: "label" }, field("主要水源", 3)], minimum: 26 },
    {
      boxes: [
        { text: "总产值（万元）", look: "label" },
        field("总产值", 3, { look: "amount", choice: quantity("总产值", "万元") }),
      ],
      minimum: 26,
    },
    {
      boxes: [
        { text: "取水量（m³）", look: "label" },
        field("取水量", 3, { look: "amount", choice: quantity("取水量", "m³（不是万 m³）") }),
      ],
      minimum: 26,
    },
    {
      boxes: [
        { text: "单位产品取水量m³ /吨", look: "label" },
        field("单位产品取水量", 3, {
          look: "rate",
          formula: '=IF(AND(ISNUMBER({取水量}),ISNUMBER({产量})),IF({产量}>0,{取水量}/{产量},""),"")',
          choice: quantity("单位产品取水量", "m³/吨。自动按 取水量 ÷ 产量 计算，也可以直接填写"),
        }),
      ],
      minimum: 26,
    },
    rateField("重复水利用率（%）", "重复利用率"),
    rateField("废水回用率（%）", "废水回用率"),
    rateField("循环利用率（%）", "循环利用率"),
    rateField("用水综合漏失率（%）", "用水综合漏失率"),
  ];
  return lay({
    id: "annex2",
    name: "重点用水企业基本信息表",
    sheet: "附件2基本信息表",
    origin: "notice",
    widths: [23, 19, 16, 22],
    asideWidths: [34],
    rows: withProducts(rows),
    first: "企业名称",
  });
}

/** The product names stand beside the form, so that the drop-down may be longer than a validation list can be. */
function withProducts(rows: readonly RowSpec[]): RowSpec[] {
  const top = 2;
  const length = Math.max(rows.length, top + productNames.length);
  return Array.from({ length }, (_, index): RowSpec => {
    const row = rows[index] ?? { boxes: [] };
    const product = productNames[index - top];
    return product === undefined
      ? row
      : { ...row, aside: [{ id: `产品${index - top + 1}`, text: product, look: "helperText" }] };
  });
}
