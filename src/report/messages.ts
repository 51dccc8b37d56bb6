/** Every sentence and heading of the report. The report is a Chinese official paper whatever the pane's language. */
import type { Status } from "../assessment/types";
import { RESULT_SHEET } from "../forms";
import type { Severity } from "../review";

export const SHEET_NAMES = { results: RESULT_SHEET, statistics: "统计", standings: "同行位置" } as const;

export const SEVERITY_TEXT: Readonly<Record<Severity, string>> = { error: "错误", warning: "提醒", info: "提示" };

type CountsText = Readonly<Record<Status, number>> & { readonly enterprises: number };

export const messages = {
  resultsNote: ({ enterprises, ...counts }: CountsText, objections: number, time: string | undefined) =>
    `共核查企业${enterprises}家：达标${counts.pass}，不达标${counts.fail}，待定${counts.undetermined}，未填${counts.missing}，` +
    `无效${counts.invalid}，不考核${counts["not-applicable"]}；本表列出问题${objections}条。${stamp(time)}点击“单元格”一列可跳到原处。` +
    "再次生成时本表整表替换，需要留存请改名或另存。",
  severalLimits: "随条件而定，见理由",
  none: "没有发现不达标、待定、未填、无效的单元格，也没有其他问题。",
  statisticsNote: (time: string | undefined) =>
    `达标率 = 达标 ÷（达标 + 不达标），待定、未填、无效、不考核都不计入；单位产品取水量只统计数值和限值都唯一的单元格。${stamp(time)}图在表的下方。`,
  noRates: "没有可以统计的指标。",
  standingsNote: (time: string | undefined) =>
    "只在本次读入的行中比较，年度、行业、指标和限值都相同的为一组；同一企业只计一次，以附件5为先。并列取较好的名次（1、2、2、4）；" +
    `按严格优于本企业的家数所占比例分为四档，少于4家不分档。${stamp(time)}`,
  noStandings: "没有可以比较的数值（需要数值和限值都唯一）。",

  results: {
    sheet: "工作表",
    cell: "单元格",
    enterprise: "企业名称",
    industry: "行业",
    indicator: "指标",
    outcome: "结论",
    value: "填报内容",
    limit: "限值",
    unit: "单位",
    margin: "余量",
    standard: "标准",
    annex: "附件",
    sentence: "理由",
    action: "如何处理",
  },
  rates: {
    industry: "行业",
    indicator: "指标",
    enterprises: "企业数",
    rate: "达标率",
    allIndustries: "全部行业",
    allIndicators: "全部指标",
    shares: ["取水量≤限值60%", "限值60%～80%", "限值80%～100%", "限值100%～120%", "超过限值120%"],
    byIndicator: "各指标达标率",
    byIndustry: "各行业达标率",
    distribution: "各行业单位产品取水量与限值之比的分布（家）",
    nothing: "—",
  },
  standings: {
    year: "年度",
    industry: "行业",
    indicator: "指标",
    conditions: "适用条件",
    limit: "限值",
    unit: "单位",
    enterprise: "企业名称",
    cell: "单元格",
    value: "数值",
    outcome: "结论",
    toLimit: "距限值（正为优于限值）",
    rank: "名次",
    peers: "参比家数",
    quartile: "四分位",
    best: "最优值",
    toBest: "距最优值",
  },
  quartile: { 1: "第一档（前25%）", 2: "第二档", 3: "第三档", 4: "第四档（后25%）" },
  tooFew: "家数不足",
  tied: (rank: number) => `${rank}（并列）`,

  advice: {
    fail: "核对计量记录和单位：有误则更正，属实则该项不满足考核要求。",
    invalid: "该内容不能作为指标值，请改填符合单位的数值后重新核查。",
    missing: "请补填；企业确不涉及该项的填“/”。",
    undetermined: "请补充适用条件或改为唯一的数值后重新核查。",
    question: (question: string) => `请查明后重新核查：${question}`,
    error: "请核对并更正后重新核查。",
    warning: "请与填报单位核对，有误则更正。",
    info: "供参考。",
  },
} as const;

const stamp = (time: string | undefined): string => (time === undefined ? "" : `生成时间${time}。`);
