/** What is said of an annex as a whole, Chinese. */
import type { Outcome, OutcomeStatus, PartName } from "./types";

export const OUTCOME_TEXT: Readonly<Record<OutcomeStatus, string>> = {
  pass: "通过",
  fail: "不通过",
  vetoed: "一票否决",
  undetermined: "待定",
};

export const WHOLE_TEXT: Readonly<Record<Outcome["whole"], string>> = {
  annex6: "附件6（节水型企业）整体结论",
  annex7: "附件7（节水标杆企业）整体结论",
  "pilot-enterprise": "工业废水循环利用试点企业申报条件",
  "pilot-park": "工业废水循环利用试点园区申报条件",
};

const PART_TEXT: Readonly<Record<PartName, string>> = {
  basic: "基本要求",
  veto: "一票否决指标",
  management: "管理考核",
  technical: "技术考核",
  conditions: "申报条件",
};

const items = (numbers: readonly number[]): string => `第${numbers.join("、")}项`;

export const messages = {
  absent: (part: PartName) => `工作簿中没有${PART_TEXT[part]}的表`,
  absentQuestion: (parts: readonly PartName[]) =>
    `请把${parts.map((part) => PART_TEXT[part]).join("、")}的表放在同一工作簿中`,
  disagree: (part: PartName, count: number) => `工作簿中有${count}张${PART_TEXT[part]}的表，结论不一致`,
  disagreeQuestion: "这几张表属于同一家企业吗？不同企业请分开核查",

  allYes: (part: PartName, count: number) => `${PART_TEXT[part]}${count}项均为“是”`,
  answeredNo: (part: PartName, item: number, statement: string) => `${PART_TEXT[part]}第${item}项“${statement}”为“否”`,
  unanswered: (part: PartName, numbers: readonly number[]) => `${PART_TEXT[part]}${items(numbers)}没有明确答复`,
  unansweredQuestion: (part: PartName, numbers: readonly number[]) => `${PART_TEXT[part]}${items(numbers)}是否符合？`,

  conditionsAbsent: "表中没有逐条核对申报条件的栏",

  scorePass: (total: string, passMark: number) => `管理考核${total}分，不低于${passMark}分`,
  scoreFail: (total: string, passMark: number) => `管理考核${total}分，低于${passMark}分`,
  scoreOpen: (total: string, passMark: number, ids: readonly string[]) =>
    `管理考核${total}分，第${ids.join("、")}项未评，是否达到${passMark}分不能确定`,
  scoreQuestion: (ids: readonly string[]) => `管理考核第${ids.join("、")}项各得多少分？`,
  between: (least: number, most: number) => (least === most ? `${least}` : `${least}至${most}`),

  technicalPass: (industry: string, count: number) => `技术考核（${industry}）${count}项指标达标`,
  technicalFail: (industry: string, reason: string) => `技术考核（${industry}）${reason}`,
  indicatorMissing: (industry: string, indicator: string) => `技术考核（${industry}）“${indicator}”未填`,
  indicatorMissingQuestion: (indicator: string) => `“${indicator}”是多少？`,
  rowsMissing: (industry: string, indicator: string) => `技术考核（${industry}）“${indicator}”各行均未填`,
  rowsMissingQuestion: (indicator: string) => `“${indicator}”按哪一行（产品、原料或工艺）考核，是多少？`,
  indicatorAbsent: (industry: string, indicator: string) => `技术考核（${industry}）的表中没有“${indicator}”一行`,
  indicatorWaived: (industry: string, indicator: string, text: string) =>
    `技术考核（${industry}）“${indicator}”填写为“${text}”，没有可考核的数值`,
  indicatorWaivedQuestion: (indicator: string) => `“${indicator}”是否确实不适用？`,

  outcome: ({ whole, status, enterprise }: Outcome, clauses: readonly string[], question: string | null) =>
    `${WHOLE_TEXT[whole]}${whole.startsWith("pilot-") && enterprise !== null ? `（${enterprise}）` : ""}：${OUTCOME_TEXT[status]}。${clauses.join("；")}${question === null ? "" : `。需要明确：${question}`}`,
};
