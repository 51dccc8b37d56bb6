/** What is said of the recommendation tables, the application forms and our own worksheets, Chinese. */
import type { PublishedAverage } from "../rulebook";

const averageText = ({ subject, printed, source, year }: PublishedAverage): string =>
  `${subject}${printed}（${source}${year === null ? "" : `，${year}年`}）`;

const KIND = { "pilot-enterprise": "企业", "pilot-park": "园区" } as const;
type Pilot = keyof typeof KIND;

export const formMessages = {
  offered: (averages: readonly PublishedAverage[]) =>
    averages.length === 0 ? "" : `。公开数据供参考，须自行核实后填入：${averages.map(averageText).join("；")}`,
  quota: (form: Pilot, level: "district" | "province", most: number, names: readonly string[]) =>
    `${level === "province" ? "省（市）" : "区县"}申报试点${KIND[form]}原则上不超过${most}个，已推荐${names.length}个：${names.join("、")}`,
  quotaOpen: (form: Pilot, district: number, province: number, names: readonly string[]) =>
    `已推荐试点${KIND[form]}${names.length}个：区县原则上不超过${district}个，省（市）不超过${province}个；请填写所在区县或申报层级以便核对`,
  directionMissing: (name: string) => `“${name}”未选择试点方向，应为通知列出的五个方向之一`,
  directionUnknown: (text: string) => `试点方向“${text}”不是通知列出的五个方向之一`,
  directionSeveral: (names: readonly string[]) => `试点方向填有${names.length}个：${names.join("、")}；应选定其中之一`,
  directionNoColumn: (name: string) => `表中没有试点方向一栏，“${name}”的文字中也未写明五个方向中的哪一个，请注明`,
  rateInvalid: (label: string, text: string, reason: string) => `${label}“${text}”无效：${reason}`,
  rateNotAbove: (rate: string, average: string) =>
    `条件⑥要求重复利用率高于行业平均值：填报${rate}，行业平均值${average}，没有高于`,
  rateContradicts: (answer: string, rate: string, average: string) =>
    `条件⑥填“${answer}”，与填报的重复利用率${rate}、行业平均值${average}不符`,
  averageMissing: (rate: string, offered: string) => `已填重复利用率${rate}，未填行业平均值，条件⑥不能核对${offered}`,
  rateMissing: "已填行业平均值，未填重复利用率，条件⑥不能核对",
  rateVague: (rate: string, average: string) => `重复利用率${rate}是否高于行业平均值${average}不能确定，条件⑥待定`,
  averageDiffers: (average: string, offered: string) =>
    `行业平均值${average}与公开数据不同，请注明来源和年份${offered}`,
  pilotDuplicate: (name: string, first: string) => `“${name}”与${first}重复`,
  pilotNoName: (form: Pilot) => `本行已填写，但未填${KIND[form]}名称`,
  pilotBlank: (name: string, labels: readonly string[]) => `“${name}”未填${labels.join("、")}`,

  figure: (label: string, text: string, isComputed: boolean, other: string, otherText: string, place: string) =>
    `${label}${isComputed ? "按计量值计算为" : "填报"}${text}，与同一企业的${other}${otherText}（${place}）不一致`,
  identity: (label: string, text: string, other: string, place: string) =>
    `${label}“${text}”与同一企业另一张表的“${other}”（${place}）不一致`,
  claimedAbove: (score: number, most: number) => `管理考核得分${score}超过总分${most}分`,
  claimedOther: (score: number, total: string, sheet: string) =>
    `管理考核得分填写${score}分，与管理评价表（${sheet}）的合计${total}分不一致`,
  claimedBelow: (score: number, passMark: number) =>
    `管理考核得分${score}分，低于${passMark}分，未达到市级节水型企业要求`,
  claimedIndicator: (indicator: string, reason: string) => `申请表写明的${indicator}：${reason}`,

  itemsAbsent: (numbers: readonly number[]) => `表中没有第${numbers.join("、")}项，结论待定，请按通知补齐`,
  selfRejected: (reason: string) =>
    `第4项“单位产品取水量达到国家标准考核指标”为“否”，与附件2的数值矛盾，请核对：${reason}`,

  dateImpossible: (written: string) => `日期“${written}”不存在`,
  datePartial: (label: string, written: string) => `${label}的日期“${written}”没有填完整`,
  dateMissing: (label: string) => `${label}没有注明日期`,
  stampMissing: (label: string) => `“${label}”处没有填写名称，请核对是否已盖章`,
  signatureMissing: (label: string) => `${label}没有签字`,
  fieldMissing: (label: string) => `未填${label}`,

  worksheetSum: (name: string, stated: number, formula: string, total: number) =>
    `${name}填写${stated}，与各项之和${total}不符（${formula}）`,
  worksheetResult: (name: string, stated: number, computed: string, unit: string) =>
    `${name}填写${stated}，按计量值计算为${computed} ${unit}`,
  worksheetFailure: (name: string, message: string) => `${name}不能计算：${message}`,
  trendChange: (indicator: string, stated: number, computed: number) =>
    `${indicator}的变化量填写${stated}，按首末两年数值应为${computed}`,
  trendWord: (indicator: string, word: string, expected: string) =>
    `${indicator}的趋势填“${word}”，按首末两年数值应为“${expected}”`,
};
