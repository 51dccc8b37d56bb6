/** What may be entered into a field, with the message that Excel shows beside it. */
import { industryNames, pilotDirections } from "./terms";
import type { Choice } from "./spec";

/** □是 □否 as one cell: the third entry takes an answer back. */
export const yesNo: Choice = {
  rule: { kind: "list", values: ["☑是 □否", "□是 ☑否", "□是 □否"] },
  severity: "stop",
  title: "是或否",
  message: "请从下拉列表中选择：☑是 □否，或 □是 ☑否。",
};

export const yesBox: Choice = {
  rule: { kind: "list", values: ["☑是", "□是"] },
  severity: "stop",
  title: "是",
  message: "符合时选择 ☑是，同一行的“否”保持 □否。",
};

export const noBox: Choice = {
  rule: { kind: "list", values: ["☑否", "□否"] },
  severity: "stop",
  title: "否",
  message: "不符合时选择 ☑否，同一行的“是”保持 □是。任何一项为否，即一票否决。",
};

/** A bare 是 or 否, for the helper columns. */
export const yesOrNo: Choice = {
  rule: { kind: "list", values: ["是", "否"] },
  severity: "stop",
  title: "是或否",
  message: "请选择“是”或“否”；还不清楚时留空，结论为待定。",
};

export const present: Choice = {
  rule: { kind: "list", values: ["有", "缺"] },
  severity: "stop",
  title: "有或缺",
  message: "请选择该考核内容的相关材料是“有”还是“缺”；缺一项按注 1 扣分。",
};

export const industry: Choice = {
  rule: { kind: "list", values: industryNames },
  severity: "warning",
  title: "所属行业",
  message: "请从下拉列表中选择行业。列表之外的行业可以填写，但没有印刷的考核值，核查结果为不考核。",
};

export const direction: Choice = {
  rule: { kind: "list", values: pilotDirections },
  severity: "stop",
  title: "试点方向",
  message: "请选择通知列出的五个试点方向之一。",
};

/** A rate in percent points. */
export const rate: Choice = {
  rule: { kind: "between", minimum: 0, maximum: 100 },
  severity: "warning",
  title: "百分数",
  message: "请填写百分数的数值，不带百分号：97.5 表示 97.5%。应在 0 至 100 之间。",
};

/** A quantity that cannot be negative. */
export const quantity = (what: string, unit: string): Choice => ({
  rule: { kind: "at-least", minimum: 0 },
  severity: "warning",
  title: what.length > 32 ? "数值" : what,
  message: `请填写数值，单位：${unit}。不带单位文字，不能为负数。`,
});

/** A score between 0 and the printed maximum. */
export const score = (maximum: number): Choice => ({
  rule: { kind: "between", minimum: Math.min(0, maximum), maximum: Math.max(0, maximum) },
  severity: "stop",
  title: "自评得分",
  message: maximum >= 0 ? `请填写 0 至 ${maximum} 之间的得分。` : `使用地下水填 ${maximum}，不使用填 0。`,
});

export const count = (title: string, maximum: number): Choice => ({
  rule: { kind: "whole", minimum: 0, maximum },
  severity: "warning",
  title,
  message: "请填写整数。",
});

export const oneOf = (title: string, message: string, values: readonly string[]): Choice => ({
  rule: { kind: "list", values },
  severity: "stop",
  title,
  message,
});

/** Suggestions that stand in helper cells; anything else may be entered too. */
export const suggested = (title: string, message: string, from: string, to: string): Choice => ({
  rule: { kind: "boxes", from, to },
  severity: "warning",
  title,
  message,
});
