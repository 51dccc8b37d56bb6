/** 自定义限值: local or stricter limits, and limits for industries whose table the notices do not print. */
import { industry, oneOf } from "./kit/choices";
import type { Form, FormOptions } from "./form";
import { lay } from "./kit/layout";
import { aidRow, repeat, titleRow } from "./kit/parts";
import type { Box, Choice, RowSpec } from "./kit/spec";

const defaultRows = 30;

const number: Choice = {
  rule: { kind: "at-least", minimum: 0 },
  severity: "stop",
  title: "限值",
  message: "请填写数值；百分率填百分数的数值，如 97 表示 97%。",
};

const columns: readonly { readonly name: string; readonly width: number; readonly box: Partial<Box> }[] = [
  { name: "行业", width: 16, box: { choice: industry } },
  { name: "指标", width: 24, box: {} },
  { name: "条件", width: 22, box: {} },
  {
    name: "比较",
    width: 8,
    box: { choice: oneOf("比较", "指标值与限值的关系：取水量一般为 ≤，各种率一般为 ≥。", ["≤", "≥", "<", ">", "="]) },
  },
  { name: "限值", width: 11, box: { look: "amount", choice: number } },
  { name: "单位", width: 12, box: {} },
  { name: "依据", width: 32, box: { look: "entry" } },
  {
    name: "生效年份",
    width: 11,
    box: {
      format: "0",
      choice: {
        rule: { kind: "whole", minimum: 1990, maximum: 2100 },
        severity: "stop",
        title: "生效年份",
        message: "请填写四位年份；核查更早年份的数据时不使用该限值。可以留空。",
      },
    },
  },
  {
    name: "等级",
    width: 11,
    box: {
      choice: {
        rule: { kind: "list", values: ["领跑值", "先进值", "通用值", "准入值"] },
        severity: "warning",
        title: "等级",
        message: "可选。用水定额的等级，如 领跑值、先进值、通用值、准入值。",
      },
    },
  },
];

export function customLimits({ rows = defaultRows }: FormOptions): Form {
  const dataRow = (index: number): RowSpec => ({
    boxes: columns.map(({ name, box }): Box => ({ id: `${name}${index + 1}`, look: "entryCentre", ...box })),
    minimum: 24,
  });
  return lay({
    id: "custom-limits",
    name: "自定义限值",
    sheet: "自定义限值",
    origin: "aid",
    widths: columns.map(({ width }) => width),
    rows: [
      titleRow("自定义限值", columns.length),
      aidRow("每行一条限值，覆盖或补充印刷的考核值；凡使用了它的判定都会注明依据", columns.length),
      { boxes: columns.map(({ name }): Box => ({ text: name, look: "head" })), minimum: 28, repeat: true },
      ...repeat(rows, dataRow),
    ],
    orientation: "landscape",
    pagesTall: null,
    first: "行业1",
  });
}
