/** Sentences of the functions that a user sees beside an error value, and headings of spilled tables. */
export const messages = {
  blank: (name: string) => `未填：${name}`,
  noNumber: (name: string, text: string) => `${name}不是数字：“${text}”`,
  isBoolean: (name: string) => `${name}应为数字，而不是逻辑值`,
  isError: (name: string, code: string) => `${name}是错误值 ${code}，请先改正`,
  oneCellOnly: (name: string) => `${name}只能是一个单元格；整张表请用 WATER.CHECK_TABLE`,
  shapes: "CHECK_TABLE 各区域的行数、列数须相同，或为一行、一列、一个单元格",
  unknownIndicator: (given: string, nearest: string | null) =>
    `未知指标“${given}”${nearest === null ? "" : `，是否为“${nearest}”`}`,
  unknownIndustry: (given: string, nearest: string | null) =>
    `未知行业“${given}”${nearest === null ? "" : `，是否为“${nearest}”`}`,
  tooLarge: (name: string) => `${name}的结果超出可计算的范围，请核对输入的数据`,
  tooManyInputs: (name: string, most: number) => `“${name}”最多 ${most} 个数据，给出的多了`,
  limitsDiffer: (requirement: string) => `考核值不止一个，需要补充条件：${requirement}`,
  notAssessed: (indicator: string) => `不考核：没有“${indicator}”的考核值`,
  marginUnsettled: (question: string | null) => `待定，不能给出余量${question === null ? "" : `：${question}`}`,
  noStandard: (industry: string) => `通知没有为${industry}指明标准`,
  unexpected: (detail: string) => `计算中出现意外情况：${detail}`,
  annexChoice: (given: string, choices: string) => `“${given}”不适用，附件编号应为 ${choices}`,
  rowCount: (what: string, wanted: string, given: number) => `${what}应有 ${wanted} 项，给出了 ${given} 项`,
  allScoresMissing: "未填：管理考核各项得分均为空",
  deduction: (row: number, points: number, given: number) =>
    `第 ${row} 项（使用地下水）只能填 是/否，或扣 ${points} 分、0 分，而不是 ${given}`,
  scoreMissing: (rows: string) => `未填：第 ${rows} 项得分`,
  scoreNoNumber: (row: number, text: string) => `第 ${row} 项得分不是数字：“${text}”`,
  scoreNegative: (row: number) => `第 ${row} 项得分不能为负数`,
  answerUnclear: (item: number, text: string) => `第 ${item} 项的“${text}”看不出是“是”还是“否”`,
  answersMissing: "未填：一票否决指标一项也没有填写",
} as const;

export const headings = {
  industries: ["编号", "行业", "标准", "标准名称", "出处"],
  indicators: ["指标", "条件", "考核值", "单位", "出处"],
} as const;

export const words = {
  notAssessed: "不考核",
  unknown: "未知",
  pass: "达标",
  fail: "不达标",
  undetermined: "待定",
  vetoPass: "通过",
  vetoed: (items: string) => `一票否决：第${items}项`,
  vetoOpen: (items: string) => `待定：第${items}项未填`,
  noLimits: "通知未印考核值，可用自定义限值",
} as const;
