/** Every sentence of the command line, Chinese. */
import type { Severity } from "../review";
import { findIndustry } from "../rulebook";

export const messages = {
  usage: "用法：npm run --silent check -- [--json] [--annotate 目录] [--limits 限值.xlsx] [--year 年份] 文件或文件夹…",
  help: [
    "核查工作簿中的水效对标表（.xlsx、.xlsm；文件夹逐级查找）。",
    "  --json           以 JSON 输出结果",
    "  --annotate 目录  另存一份标出问题单元格并附“核查结果”“统计”“同行位置”的副本",
    "  --limits 文件    采用该工作簿“自定义限值”工作表中的限值",
    "  --year 年份      核查的年份：表中年份不符时提示，并据此选用自定义限值",
    "退出状态：0 没有不达标；1 有不达标或错误；2 用法不对或有文件无法读取。",
  ],
  noFile: "没有给出要核查的文件或文件夹。",
  unknownOption: (option: string) => `不认识的选项“${option}”。`,
  missingValue: (option: string) => `选项${option}后面缺少内容。`,
  badYear: (year: string) => `“${year}”不是年份，--year 后面应为四位年份，如 2022。`,
  nothingFound: "所给的文件夹中没有 .xlsx 或 .xlsm 文件。",
  limitsUnreadable: (file: string, reason: string) => `无法读取自定义限值文件“${file}”：${reason}`,
  limitsEmpty: (file: string) => `自定义限值文件“${file}”中没有可用的限值。`,
  limitsProblem: (file: string, sheet: string, cell: string, message: string) => `${file} ${sheet}!${cell}：${message}`,
  annotateUnusable: (folder: string, reason: string) => `无法使用目录“${folder}”：${reason}`,

  notFound: "文件不存在。",
  notReadable: "没有读取该文件的权限。",
  notWritable: "该处不能写入文件，或磁盘已满。",
  nameTaken: "已有同名的文件，不能作为目录。",
  notAFile: "不是普通文件。",
  unexpected: (detail: string) => `核查时发生意外错误：${detail}`,
  annotateOverSource: "标注副本会覆盖原文件，未写出；请换一个目录。",
  annotateFailed: (reason: string) => `标注副本未能写出：${reason}`,

  fileFailed: (file: string, message: string) => `${file}：无法核查。${message}`,
  nothingRecognised: (file: string) => `${file}：没有识别到水效对标表`,
  fileSummary: (file: string, forms: string, enterprises: number, counts: string) =>
    `${file}：${forms}，企业${enterprises}家，${counts}`,
  forms: (name: string, count: number) => (count === 1 ? name : `${name}（${count}张）`),
  annotated: (path: string) => `  标注副本：${path}`,
  cellLine: (status: string, place: string, enterprise: string, indicator: string, text: string, reason: string) =>
    `  [${status}] ${place}  ${enterprise}  ${indicator} ${text}  ${reason}`,
  findingLine: (severity: string, place: string, message: string) => `  [${severity}] ${place}  ${message}`,
  total: (files: number, enterprises: number, counts: string) => `共${files}个文件，企业${enterprises}家，${counts}`,
  blankText: "（空）",
};

export const SEVERITY_TEXT: Readonly<Record<Severity, string>> = { error: "错误", warning: "提醒", info: "提示" };

const FORM_NAMES: Readonly<Record<string, string>> = {
  annex2: "附件2",
  annex3: "附件3",
  annex5: "附件5",
  "annex6-basic": "附件6基本要求",
  "annex6-management": "附件6管理评价要求",
  "annex7-veto": "附件7一票否决指标",
  "annex7-management": "附件7管理考核指标",
};

/** The technical tables are named by their annex and industry. */
export function formName(form: string): string {
  const [, annex, id] = /^annex([67])-technical-(.+)$/.exec(form) ?? [];
  const industry = id === undefined ? null : findIndustry(id);
  return industry ? `附件${annex}技术考核要求（${industry.name}）` : (FORM_NAMES[form] ?? form);
}
