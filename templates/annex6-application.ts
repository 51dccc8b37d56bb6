/** 附件6 节水型企业申请表 */
import { count, industry, quantity } from "./kit/choices";
import type { Form, FormOptions } from "./form";
import { lay } from "./kit/layout";
import { annexRow, helperTitle, titleRow } from "./kit/parts";
import type { Box, RowSpec } from "./kit/spec";

const label = (text: string): Box => ({ text, look: "label" });
const field = (id: string, across: number, rest: Partial<Box> = {}): Box => ({
  id,
  named: true,
  across,
  look: "entry",
  ...rest,
});
const wide = (id: string): RowSpec => ({ boxes: [label(id), field(id, 5)], minimum: 27 });
const pair = (left: string, right: Box, leftRest: Partial<Box> = {}): RowSpec => ({
  boxes: [label(left), field(left, 2, leftRest), label(right.text ?? ""), { ...right, text: undefined }],
  minimum: 27,
});
const of = (text: string, rest: Partial<Box> = {}): Box => ({ ...field(text, 2, rest), text });

const opening = "经对照标准和要求进行自查，符合节水型企业示范的基本要求，管理考核得分为";
const closing = "分，技术考核的各项指标值分别为：";
const blankScore = "     ";

export function annex6Application(_options: FormOptions): Form {
  return lay({
    id: "annex6-application",
    name: "节水型企业申请表",
    sheet: "附件6申请表",
    origin: "notice",
    widths: [17, 15, 10, 17, 15, 8],
    asideWidths: [22, 14],
    rows: [
      annexRow("附件6", 6, [helperTitle]),
      titleRow("节水型企业申请表", 6),
      wide("企业名称"),
      pair("通信地址", of("邮政编码", { look: "code" })),
      pair("所属行业", of("企业人数", { look: "amount", choice: count("企业人数", 10_000_000) }), { choice: industry }),
      pair("法人代表", { ...of("电话/传真"), id: "法人电话传真", look: "code" }),
      pair("节水管理部门", { ...of("电话/传真"), id: "部门电话传真", look: "code" }),
      pair("节水管理负责人", { ...of("电话/传真"), id: "负责人电话传真", look: "code" }),
      pair("主要产品", of("主要水源")),
      {
        boxes: [
          label("上年总产值"),
          field("上年总产值", 1, { look: "amountOpen", choice: quantity("上年总产值", "万元") }),
          { text: "（万元）", look: "unitOpen" },
          label("上年取水量"),
          field("上年取水量", 1, { look: "amountOpen", choice: quantity("上年取水量", "m³（不是万 m³）") }),
          { text: "（m³）", look: "unitOpen" },
        ],
        minimum: 27,
      },
      {
        boxes: [
          { text: "申请企业\n自评结果", down: 7, look: "label" },
          {
            id: "自评结果",
            formula: `="${opening}"&IF(ISNUMBER({管理考核得分}),TEXT({管理考核得分},"0.##"),"${blankScore}")&"${closing}"`,
            empty: opening + blankScore + closing,
            across: 5,
            look: "frameTop",
          },
        ],
        aside: [
          { text: "管理考核得分（填入左侧文字）", look: "helperText" },
          {
            id: "管理考核得分",
            named: true,
            look: "helperAmount",
            choice: {
              rule: { kind: "between", minimum: 0, maximum: 60 },
              severity: "stop",
              title: "管理考核得分",
              message: "取自“节水型企业管理评价要求”的合计，0 至 60 分，48 分及以上达到市级节水型企业要求。",
            },
          },
        ],
        minimum: 56,
      },
      { boxes: [{ id: "技术指标1", named: true, text: "1.", across: 5, look: "frameMiddle" }], minimum: 48 },
      { boxes: [{ id: "技术指标2", named: true, text: "2.", across: 5, look: "frameMiddle" }], minimum: 48 },
      {
        boxes: [{ text: "符合节水型企业示范要求，申请审核验收", across: 5, look: "frameMiddle" }],
        aside: [
          { text: "管理考核判定（≥48 分）", look: "helperText" },
          {
            id: "管理考核判定",
            formula: '=IF(ISNUMBER({管理考核得分}),IF({管理考核得分}>=48,"达标","不达标"),"待定")',
            empty: "待定",
            look: "helperResult",
          },
        ],
        minimum: 30,
      },
      { boxes: [{ across: 5, look: "frameMiddle" }], minimum: 60 },
      {
        boxes: [{ id: "申请企业", named: true, text: "申请企业：          （公章）", across: 5, look: "frameRight" }],
        minimum: 28,
      },
      {
        boxes: [{ id: "申请日期", named: true, text: "年     月     日    ", across: 5, look: "frameBottom" }],
        minimum: 28,
      },
    ],
    first: "企业名称",
  });
}
