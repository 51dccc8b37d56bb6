/** Every sentence about collecting, Chinese. */
import type { CollectField } from "./types";

export const FIELD_NAMES: Readonly<Record<CollectField, string>> = {
  // not “企业名称”: a sheet that lists these names must not look like a form itself
  name: "名称",
  code: "代码",
  industry: "行业",
  product: "产品",
  单位产品取水量: "单位产品取水量",
  重复利用率: "重复利用率",
  循环利用率: "循环利用率",
  废水回用率: "废水回用率",
  用水综合漏失率: "用水综合漏失率",
};

export const messages = {
  unreadable: "文件无法读取，未汇总。请用 Excel 打开确认后另存为 .xlsx 再试。",
  nothingToCollect:
    "没有识别到附件2（企业基本信息表）、附件5（汇总表），也没有填写了企业名称的附件6申请报告、附件7企业信息表，未汇总。",
  nameMissing: (form: string) => `${form}没有填写企业名称，未汇总；请补填后重新汇总。`,
  severalRows: (name: string) => `“${name}”分几行填写（其中：…），汇总到哪一行需要您决定，未汇总。`,
  annex2: "附件2",
  annex5: "附件5的这一行",
  contradiction: (name: string, field: string, first: string, second: string) =>
    `“${name}”的${field}有两种填法：${first}；${second}。请确认以哪个为准，未汇总。`,
  stated: (text: string, file: string, sheet: string, cell: string) => `“${text}”（${file} ${sheet}!${cell}）`,
  otherYear: (name: string, year: number, expected: number) =>
    `“${name}”填报的是${year}年，汇总表是${expected}年，未汇总；请确认是否拿错了文件。`,
  ambiguousRow: (name: string, cells: string) =>
    `汇总表中有几行是“${name}”（${cells}），更新哪一行需要您决定，未汇总。`,
  otherCode: (name: string, code: string, own: string) =>
    `汇总表中“${name}”的代码是${own}，来文是${code}，可能是同名的另一家企业，未汇总。`,
  otherName: (name: string, own: string) => `来文“${name}”与汇总表中“${own}”的代码相同而名称不同，未汇总；请确认。`,
  whoseTable: (sheet: string) => `文件中有几家企业，工作表“${sheet}”没有写明是哪一家的，没有采用。`,
  otherApplicant: (name: string, other: string) =>
    `同一文件中附件6、附件7填的是“${other}”，不是“${name}”，没有采用；请确认是否拿错了表。`,
  severalValues: (name: string, field: string, sheet: string) =>
    `“${name}”的${field}在工作表“${sheet}”分产品填了几行，汇总表只有一格，未填入；请确认后填写。`,
  otherValue: (name: string, field: string, own: string, sheet: string, other: string) =>
    `“${name}”的${field}在附件2是${own}，在工作表“${sheet}”是${other}，采用附件2的；请核对。`,
  answeredNo: (name: string, list: string, items: string) =>
    `“${name}”的${list}第${items}项填“否”；附件5没有这一栏，请另行核查。`,
  unit: (name: string, field: string, given: string, wanted: string) =>
    `“${name}”的${field}单位是${given}，汇总表是${wanted}，未换算也未填入；请确认后填写。`,
  unitNone: "未注明单位",
  error: (name: string, field: string, code: string) => `“${name}”的${field}是错误值${code}，未填入。`,
  truth: (name: string, field: string) => `“${name}”的${field}是逻辑值，不是数值，未填入。`,
  uncalculated: (name: string, field: string) =>
    `“${name}”的${field}是没有计算过的公式，未填入；请在 Excel 中打开来文保存后重新汇总。`,
  noColumn: (field: string) => `汇总表没有“${field}”一列，来文的这一项没有填入。`,
  formulaKept: (name: string, field: string) => `汇总表中“${name}”的${field}是公式，没有改动；来文的数值请自行核对。`,
  totalFormula: (cells: string) => `新增了行，下方的公式（${cells}）没有改动，请核对它们是否包括新行。`,
  productLost: (name: string, words: string) =>
    `来文“${name}”写明了${words}，汇总表没有地方写，判定可能变为待定；请在所属行业后用括号注明。`,

  noTarget: "没有识别到附件5（重点用水企业水效对标汇总表），无法汇总到这里。",
  severalTargets: (sheets: string) => `有几张汇总表（${sheets}），汇总到哪一张需要您指明。`,
  noSuchSheet: (sheet: string) => `工作表“${sheet}”中没有识别到汇总表。`,
  noRoom: (sheet: string) =>
    `工作表“${sheet}”的汇总表旁边另有表格或合并单元格，不能插入行；请先在汇总表末尾留出足够的空行。`,
};
