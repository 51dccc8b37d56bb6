/** Every sentence of `collect`, Chinese. */
import type { Issue, PlannedRow } from "../../collect";

export const messages = {
  usage:
    "用法：npm run --silent collect -- --out 汇总.xlsx [--into 已有汇总.xlsx] [--sheet 工作表] [--year 年份] [--limits 文件] [--json] [--dry-run] [--force] 文件或文件夹…",
  help: [
    "把各企业填报的工作簿（.xlsx、.xlsm；文件夹逐级查找）汇总成一张附件5。",
    "  --out 文件       写出的汇总工作簿；已有同名文件时不覆盖，除非加 --force",
    "  --into 文件      在这份汇总表的基础上增补、更新；原文件不改动。不给则新建一张",
    "  --sheet 工作表   --into 的工作簿里有几张汇总表时，指明是哪一张",
    "  --year 年份      汇总的年度，如 2022",
    "  --limits 文件    自定义限值的工作簿：其中的条件（如产品名）也写在所属行业后的括号里",
    "  --dry-run        只列出将要写入的内容，不写文件",
    "  --json           以 JSON 输出结果",
    "退出状态：0 全部汇总；1 有未能汇总或需要您决定的；2 用法不对。",
  ],
  noFile: "没有给出要汇总的文件或文件夹。",
  noOut: "没有给出 --out 汇总工作簿的文件名。",
  badOut: (file: string) => `“${file}”不是 .xlsx 或 .xlsm 文件名。`,
  unknownOption: (option: string) => `不认识的选项“${option}”。`,
  missingValue: (option: string) => `选项${option}后面缺少内容。`,
  badYear: (year: string) => `“${year}”不是年份，--year 后面应为四位年份，如 2022。`,
  nothingFound: "所给的文件夹中没有 .xlsx 或 .xlsm 文件。",
  outIsInput: (file: string) => `“${file}”是要读取的文件，不能覆盖；请换一个文件名。`,
  outExists: (file: string) => `“${file}”已经存在，没有覆盖；确要覆盖请加 --force。`,
  intoFailed: (file: string, reason: string) => `汇总表“${file}”不能使用：${reason}`,
  outFailed: (file: string, reason: string) => `没有写出“${file}”：${reason}`,
  severalYears: (years: string) => `所给文件是几个年度的（${years}），请用 --year 指明汇总哪一年。`,

  new: (enterprise: string, row: number) => `[新增] 第${row}行 ${enterprise}`,
  changed: (enterprise: string, row: number) => `[更新] 第${row}行 ${enterprise}`,
  unchanged: (enterprise: string, row: number) => `[不变] 第${row}行 ${enterprise}`,
  newCell: (cell: string, field: string, text: string, from: string) => `    ${cell} ${field} ${text}  ← ${from}`,
  changedCell: (cell: string, field: string, old: string, text: string, from: string) =>
    `    ${cell} ${field} ${old} → ${text}  ← ${from}`,
  blank: "（空）",
  written: (file: string) => `已写出：${file}`,
  nothingWritten: "没有可以汇总的企业，没有写出文件。",
  dryRun: "只是预览，没有写出文件。",
  total: (files: number, added: number, changed: number, unchanged: number, open: number) =>
    `共${files}个文件：新增${added}家，更新${changed}家，不变${unchanged}家，未能汇总或需要您决定${open}项`,
};

export const KIND_TEXT: Readonly<Record<Issue["kind"], string>> = { rejected: "拒收", question: "待决", note: "提示" };
export const rowText = (kind: PlannedRow["kind"], enterprise: string, row: number): string =>
  messages[kind](enterprise, row);
