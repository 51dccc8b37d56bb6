/** Every sentence that the assessment says. */
import type { Status } from "./types";

/** The six outcomes in the words of the notices. */
export const STATUS_TEXT: Readonly<Record<Status, string>> = {
  pass: "达标",
  fail: "不达标",
  undetermined: "待定",
  missing: "未填",
  "not-applicable": "不考核",
  invalid: "无效",
};

const didYouMean = (nearest: string | null): string => (nearest === null ? "" : `，您是否指“${nearest}”？`);

export const messages = {
  unknownIndustry: (given: string, nearest: string | null) => `未识别的行业“${given}”${didYouMean(nearest)}`,
  unknownIndicator: (given: string, nearest: string | null) => `未识别的指标“${given}”${didYouMean(nearest)}`,
  unknownCondition: (given: string, industry: string, nearest: string | null) =>
    `${industry}行业未识别的条件“${given}”${didYouMean(nearest)}`,

  // requirement
  noLimit: (industry: string, indicator: string) => `${industry}行业没有“${indicator}”的考核值，不考核`,
  noTable: (industry: string, standard: string) =>
    `通知列出${industry}行业标准${standard}但未印考核表，不考核；可在“自定义限值”中录入限值`,
  exempt: (indicator: string, label: string, printed: string) =>
    printed === "-" ? `${label}的${indicator}栏印作“-”，不考核` : `${label}不考核（${printed}）`,
  noLimitUnderConditions: (indicator: string) => `所述条件下“${indicator}”没有考核值，不考核`,
  notAssessed: "不考核",
  claimed: (note: string, from: string, to: string) => `${note}，限值由${from}放宽为${to}`,
  adjusted: (note: string, share: number, to: string) => `${note}，回用水占比${share}%，限值为${to}`,
  question: (open: readonly string[], choices: string) =>
    `需要${open.length > 0 ? open.join("、") : "适用条件"}：${choices}`,

  // readings
  blank: "未填写",
  zeroIsBlank: "该指标不可能为0，按未填处理",
  dash: (written: string) => `填写为“${written}”，按不适用处理，不考核`,
  error: (code: string) => `单元格是错误值${code}`,
  boolean: "单元格是逻辑值，不是数值",
  notFinite: "不是有限的数值",
  date: "单元格是日期，不是数值，请核对是否把数字误录成了日期",
  notANumber: (written: string) => `“${written}”不是数值`,
  wrongUnit: (written: string, unit: string) => `“${written}”的单位与${unit}不符`,
  negative: (value: string) => `${value}为负，不可能`,
  above100: (value: string) => `${value}超过100%，不可能`,

  // sentences
  subject: (indicator: string, value: string) => `${indicator}${value}`,
  requires: (requirement: string) => `要求${requirement}`,
  citation: (standard: string | null, tables: string) =>
    standard === null ? `（${tables}）` : `（${standard}，${tables}）`,
  comparedWith: (indicator: string) => `按${indicator}考核值对照`,
  bothReadings: (value: string, fraction: string) => `“${value}”可能是${value}%，也可能是${fraction}%`,
  rangeUndecided: "所填范围有一部分达标、一部分不达标",
  wouldHold: (note: string) => `如符合“${note}”则达标，需注明条件`,
  invalidReading: (reason: string) => `${reason}，无效`,

  // warnings
  fraction: (raw: string, percent: string) => `${raw}按比例读作${percent}%，请确认并改用百分数`,
  fractionUnclear: (raw: string, percent: string) => `${raw}既可读作${raw}%，也可读作${percent}%，请确认`,
  approximate: "所填为约数，按所写数值判定",
  footnote: "数字前疑似粘连注号",
  scaled: (factor: string) => `按所写单位换算（×${factor}）`,
} as const;
