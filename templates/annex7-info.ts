/** 附件7 企业基本信息表 */
import { oneOf, quantity } from "./kit/choices";
import type { Form, FormOptions } from "./form";
import { lay } from "./kit/layout";
import { annexRow, titleRow } from "./kit/parts";
import type { Box, RowSpec } from "./kit/spec";

const label = (text: string, across = 1): Box => ({ text, look: "label", across });
const field = (id: string, across: number, rest: Partial<Box> = {}): Box => ({
  id,
  named: true,
  across,
  look: "entry",
  ...rest,
});
const wide = (text: string, rest: Partial<Box> = {}, id = text): RowSpec => ({
  boxes: [label(text), field(id, 3, rest)],
  minimum: 25,
});
const pair = (left: string, right: string, leftRest: Partial<Box> = {}, rightRest: Partial<Box> = {}): RowSpec => ({
  boxes: [label(left), field(left, 1, leftRest), label(right), field(right, 1, rightRest)],
  minimum: 25,
});

const companyTypes = "内资（□国有□集体□民营）□中外合资□港澳台□外商独资";

/** One entry for each box that can be ticked, and the printed text to take an answer back. */
const companyTypeChoices = ["国有", "集体", "民营", "中外合资", "港澳台", "外商独资"]
  .map((type) => companyTypes.replace(`□${type}`, `☑${type}`))
  .concat(companyTypes);

const pledge =
  "我单位郑重承诺：本次申报自治区节水标杆企业所提交的相关数据和信息均真实、有效，愿接受并积极配合主管部门的监督抽查和核验。如有违反，愿承担由此产生的相应责任。";

const code = { look: "code" } as const;

export function annex7Info({ year }: FormOptions): Form {
  const yearRow = (y: number): Box[] => [
    label(`${y}年`),
    // no number validation: the table asks for the unit in the same box
    field(`单位产品用水量${y}`, 2, { look: "rate" }),
  ];
  return lay({
    id: "annex7-info",
    name: "企业基本信息表（节水标杆企业）",
    sheet: "附件7基本信息表",
    origin: "notice",
    widths: [23, 20, 17, 22],
    rows: [
      annexRow("附件7", 4),
      titleRow("企业基本信息表", 4),
      { boxes: [{ text: "一、企业基本信息", across: 4, look: "section" }], minimum: 25 },
      wide("企业名称"),
      pair("组织机构代码", "邮编", code, code),
      wide("详细地址"),
      pair("法定代表人", "法人代表联系电话", {}, code),
      pair("联系部门", "联系人"),
      pair("联系电话", "传真", code, code),
      pair("手机", "电子邮箱", code, code),
      wide("企业类型", {
        text: companyTypes,
        choice: oneOf("企业类型", "请从下拉列表中选择企业类型，所选一项显示为 ☑。", companyTypeChoices),
      }),
      { boxes: [{ text: "二、企业水效指标", across: 4, look: "section" }], minimum: 25 },
      wide("主要产品"),
      wide("主要水源"),
      wide(`${year}年总产值（万元）`, { look: "amount", choice: quantity("总产值", "万元") }, "总产值"),
      wide(`${year}年取水量（m³）`, { look: "amount", choice: quantity("取水量", "m³（不是万 m³）") }, "取水量"),
      {
        boxes: [{ text: "近三年企业单位产品用水量指标（请注明单位）", down: 3, look: "label" }, ...yearRow(year - 2)],
        minimum: 25,
      },
      { boxes: yearRow(year - 1), minimum: 25 },
      { boxes: yearRow(year), minimum: 25 },
      { boxes: [{ text: `材料真实性承诺：\n    ${pledge}`, across: 4, look: "frameTop" }], minimum: 66 },
      {
        boxes: [
          {
            id: "单位负责人签字",
            named: true,
            text: "单位负责人（签字）：            ",
            across: 4,
            look: "frameRight",
          },
        ],
        minimum: 26,
      },
      { boxes: [{ text: "（申报单位公章）            ", across: 4, look: "frameRight" }], minimum: 26 },
      {
        boxes: [{ id: "承诺日期", named: true, text: "年    月    日    ", across: 4, look: "frameBottom" }],
        minimum: 26,
      },
      { boxes: [{ text: "推荐单位意见：", across: 4, look: "frameTop" }], minimum: 24 },
      { boxes: [{ id: "推荐单位意见", named: true, across: 4, look: "frameMiddle" }], minimum: 44 },
      { boxes: [{ text: "（推荐单位公章）            ", across: 4, look: "frameRight" }], minimum: 26 },
      {
        boxes: [{ id: "推荐日期", named: true, text: "年    月    日    ", across: 4, look: "frameBottom" }],
        minimum: 26,
      },
    ],
    first: "企业名称",
  });
}
