/**
 * Draws the workbook that the workbench opens first: `node workbench/sample/make.mjs`. The result is committed.
 * District, enterprises and figures are invented; several rows fail, one leaves its product open.
 */
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { writeXlsx } from "hucre/xlsx";

const TITLE = "重点用水企业水效对标汇总表（2021年）";
const UNIT_LINE = ["填报单位：青澜区水务局（示例数据，企业均为虚构）", "填报日期：2022年8月"];
const HEADINGS = [
  "序号",
  "企业名称",
  "所属行业",
  "单位产品取水量",
  "重复利用率（%）",
  "循环利用率（%）",
  "废水回用率（%）",
  "用水综合漏失率（%）",
];

/** 企业名称, 所属行业, 单位产品取水量, 重复利用率, 循环利用率, 废水回用率, 用水综合漏失率 */
const ENTERPRISES = [
  ["青澜特钢有限公司", "钢铁", 3.86, 97.9, 96.4, 81.2, 4.6],
  ["云岭钢铁股份有限公司", "钢铁", 4.63, 97.1, 95.3, 72.5, 6.8],
  ["澄江热电有限公司", "火力发电（循环冷却，300MW）", 1.58, "/", "/", 90.6, "/"],
  ["锦溪印染有限公司", "纺织染整（棉机织物）", 1.92, 46.8, 95.6, 22, 4.2],
  ["白鹭丝绸印染厂", "纺织染整（丝绸机织物）", 3.4, 38.5, 95.1, 21.3, 6.4],
  ["竹溪纸业有限公司", "造纸", 25, 87.2, "/", "/", 3.1],
  ["青竹生活用纸有限公司", "造纸（生活用纸）", 18.4, 91.6, "/", "/", 2.7],
  ["临港氯碱化工有限公司", "氯碱（烧碱）", 5.1, 96.8, 98.3, "/", 1.9],
  ["金穗味精有限公司", "味精", 23.7, 92.6, 95.8, "/", 2.4],
  ["南浦啤酒有限公司", "啤酒", 4.2, 71.5, 95.4, "/", "/"],
  ["沃野化肥有限公司", "氮肥（尿素）", 2.31, 95.7, 97.6, "/", 1.6],
  ["赤山焦化有限公司", "炼焦（常规焦炉）", 1.12, 98.3, 98.2, 78.9, "≤2.5"],
];

const NOTES = [
  "注：“/”表示该行业不涉及此项。单位产品取水量的单位按所属行业的考核表。",
  "填表人：陆青　　　审核人：沈澜　　　联系电话：略",
];

const FUNCTIONS_SHEET = [
  ["函数写法", "结果", "说明"],
  ["CHECK", 'WATER.CHECK("钢铁","吨钢取水量",3.9)', "一个数值是否达到考核值"],
  ["CHECK", 'WATER.CHECK("造纸","单位产品取水量",25)', "缺少产品，结论为待定"],
  ["REQUIREMENT", 'WATER.REQUIREMENT("钢铁","重复利用率")', "考核值的写法"],
  ["MARGIN", 'WATER.MARGIN("钢铁","吨钢取水量",3.9)', "离考核值还有多少余量，正数为优"],
  ["REUSE_RATE", "WATER.REUSE_RATE(970,30)", "重复利用率，%"],
  ["STEPS", 'WATER.STEPS("重复利用率",970,30)', "计算过程"],
  ["WHY", 'WATER.WHY("钢铁","吨钢取水量",4.63)', "一句话的理由，带限值和出处"],
];

const thin = { style: "thin", color: { rgb: "7F8C99" } };
const border = { top: thin, right: thin, bottom: thin, left: thin };
const font = { name: "宋体", size: 11 };
const STYLE = {
  title: { font: { name: "黑体", size: 16, bold: true }, alignment: { horizontal: "center", vertical: "center" } },
  line: { font, alignment: { vertical: "center" } },
  lineRight: { font, alignment: { horizontal: "right", vertical: "center" } },
  heading: {
    font: { ...font, bold: true },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E8EEF4" } },
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
    border,
  },
  text: { font, alignment: { vertical: "center", wrapText: true }, border },
  centre: { font, alignment: { horizontal: "center", vertical: "center" }, border },
  amount: { font, alignment: { horizontal: "center", vertical: "center" }, border, numFmt: "0.00" },
  rate: { font, alignment: { horizontal: "center", vertical: "center" }, border, numFmt: "0.0" },
};

class SheetBuilder {
  cells = new Map();
  rows = [];

  put(row, column, value, style, formula) {
    (this.rows[row] ??= [])[column] = formula ? null : value;
    this.cells.set(`${row},${column}`, { value, style, ...(formula ? { formula } : {}) });
  }
}

function summarySheet() {
  const sheet = new SheetBuilder();
  const lastColumn = HEADINGS.length - 1;
  sheet.put(0, 0, TITLE, STYLE.title);
  sheet.put(1, 0, UNIT_LINE[0], STYLE.line);
  sheet.put(1, 5, UNIT_LINE[1], STYLE.lineRight);
  HEADINGS.forEach((heading, column) => sheet.put(2, column, heading, STYLE.heading));
  const styles = [STYLE.centre, STYLE.text, STYLE.text, STYLE.amount, STYLE.rate, STYLE.rate, STYLE.rate, STYLE.rate];
  ENTERPRISES.forEach((enterprise, index) => {
    [index + 1, ...enterprise].forEach((value, column) => sheet.put(3 + index, column, value, styles[column]));
  });
  NOTES.forEach((note, index) => sheet.put(3 + ENTERPRISES.length + index, 0, note, STYLE.line));
  const noteRow = 3 + ENTERPRISES.length;
  const across = (row, startCol, endCol) => ({ startRow: row, endRow: row, startCol, endCol });
  return {
    name: "附件5汇总表",
    rows: sheet.rows,
    cells: sheet.cells,
    columns: [6, 25, 32, 12, 12, 12, 12, 13].map((width) => ({ width })),
    merges: [
      across(0, 0, lastColumn),
      across(1, 0, 4),
      across(1, 5, lastColumn),
      across(noteRow, 0, lastColumn),
      across(noteRow + 1, 0, lastColumn),
    ],
    rowDefs: new Map([
      [0, { height: 32 }],
      [1, { height: 20 }],
      [2, { height: 34 }],
      ...ENTERPRISES.map((_, index) => [3 + index, { height: 22 }]),
    ]),
    freezePane: { rows: 3 },
  };
}

function functionsSheet() {
  const sheet = new SheetBuilder();
  FUNCTIONS_SHEET.forEach(([name, formula, meaning], row) => {
    const isHeading = row === 0;
    sheet.put(row, 0, isHeading ? name : `=${formula}`, isHeading ? STYLE.heading : STYLE.text);
    // Excel stores a custom function under this prefix and shows it as WATER.…
    const stored = formula.replaceAll("WATER.", "_xldudf_WATER_");
    sheet.put(row, 1, isHeading ? formula : "", isHeading ? STYLE.heading : STYLE.text, isHeading ? undefined : stored);
    sheet.put(row, 2, meaning, isHeading ? STYLE.heading : STYLE.text);
  });
  return {
    name: "函数示例",
    rows: sheet.rows,
    cells: sheet.cells,
    columns: [46, 52, 40].map((width) => ({ width })),
    rowDefs: new Map(FUNCTIONS_SHEET.map((_, row) => [row, { height: row === 7 ? 52 : 24 }])),
  };
}

const bytes = await writeXlsx({ sheets: [summarySheet(), functionsSheet()] });
await writeFile(fileURLToPath(new URL("district.xlsx", import.meta.url)), bytes);
