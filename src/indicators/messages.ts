/** Sentences of the indicators that a user sees. */
import type { Confidence } from "./types";

/** 依据: how the form of a formula is known. */
export const CONFIDENCE_TEXT = {
  notice: "通知原文载明",
  statistics: "见于统计公报的口径",
  secondary: "公式形式见于二手资料，未核对标准原文",
  usual: "通用公式形式，未核对标准条文",
  literal: "按名称字面计算，标准定义未见",
  own: "通知与公开资料均无定义，本软件自定口径",
} as const satisfies Record<Confidence, string>;

export const messages = {
  missing: (name: string) => `未填：${name}`,
  neverZero: (name: string) => `未填：${name}为 0 或空（空单元格在 Windows 版 Excel 中按 0 传入，此项不可能为 0）`,
  notFinite: (name: string) => `${name}不是有效数字`,
  negative: (name: string) => `${name}不能为负数`,
  zeroDivisor: (names: string) => `除数为 0：${names}为 0`,
  partExceedsWhole: (part: string, whole: string) => `不可能：${part}大于${whole}`,
  aboveHundred: (name: string) => `不可能：${name}超过 100%，请核对各项数据及单位`,
  suppliedExceedsIntake: "不可能：外供水量不小于取水量",
  density: "冷凝水密度应以 t/m³ 为单位（约 0.96～1.00），请核对是否误用 kg/m³",
  cyclesNotAboveOne: "不可能：循环水浓缩倍数必须大于 1（循环水浓度应高于补充水）",
  ratioBelowOne: "不可能：制取化学水所用水量小于制得的化学水量（系数不会小于 1）",
  noDischarge: "不考核：没有外排水（达标排放水量与外排水总量均为 0 或空）",
  factorMissing: (name: string, measured: string, baseline: string) =>
    `未填：${name}。${measured}偏离基准值${baseline}，折合系数须按 GB/T 26923-2011 附录C 查取后填写，不作推算`,
  factorAtBaseline: (name: string, baseline: string) => `${name}应为 1：产品正是基准值${baseline}`,
} as const;
