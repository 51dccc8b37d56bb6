/** 附件2 重点用水企业基本信息表: labels with their answers to the right. */
import { MAY_BE_HEADING } from "./annex5/header";
import { readHeading, roleOf } from "./annex5/headings";
import type { Grid } from "./grid";
import { startOfNeighbour } from "./labels";
import type { Annex2Field, Annex2Form, Field } from "./records";
import { quantityOf } from "./quantities";
import { fold } from "./text";
import type { Area } from "./types";

const LABELS: readonly (readonly [RegExp, Annex2Field])[] = [
  [
    /^(?:组织机构代码|统一社会信用代码|社会信用代码|组织机构代码\/统一社会信用代码|统一社会信用代码\/组织机构代码)$/,
    "code",
  ],
  [/^(?:主要)?产品(?:名称)?$/, "product"],
  [/^(?:主要)?产品(?:年)?产量$/, "output"],
  [/^(?:主要)?(?:取)?水源$/, "source"],
  // readHeading() takes the last word of 总产值 for the habit of writing 数值 or 值 behind a name
  [/^(?:年|工业)?总产值?$/, "value"],
  [/^(?:年|总|年总)?取水量$/, "intake"],
  [/^(?:详细|通[信讯]|企业|单位)?地址$/, "address"],
  [/^(?:联系|节水管理|主管)部门$/, "department"],
  [/^联系人(?:姓名)?$/, "contact"],
  [/^(?:联系)?电话(?:号码)?$|^联系方式$/, "phone"],
  [/^传真(?:号码)?$/, "fax"],
];

function fieldOf(text: string): Annex2Field | null {
  // brackets inside a unit would be taken for a remark: m³/（MW·h）
  const heading = readHeading(text.replace(/[/／]\s*[(（]([^()（）]*)[)）]/, "/$1"));
  const role = roleOf(heading);
  // 企业指标值 heads the values of a technical table: readHeading() leaves 企业 of it
  if (role?.is === "name" && /值$/.test(fold(text))) return null;
  if (role?.is === "name" || role?.is === "industry") return role.is;
  if (role?.is === "indicator") return role.column;
  return LABELS.find(([pattern]) => pattern.test(heading.core))?.[1] ?? quantityOf([text])?.quantity ?? null;
}

/** a character that every label beyond the headings of annex 5 has: 代码, 产品, 水源, 产值, 地址 … (产量 and 取水量 have one of those) */
const MAY_BE_FURTHER = /[码品源值址门人话式真]/;

interface Label {
  readonly field: Annex2Field;
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

const INDICATORS: readonly Annex2Field[] = [
  "单位产品取水量",
  "重复利用率",
  "循环利用率",
  "废水回用率",
  "用水综合漏失率",
];

/** A form with 企业名称 and at least this many of the five indicators, each in a row of its own, is annex 2. */
const FEWEST_INDICATORS = 2;
/** the printed form has 18 rows; more than this between two labels is another table */
const LARGEST_GAP = 8;
const LONGEST_LABEL = 40;

export function recogniseAnnex2(grid: Grid): Annex2Form[] {
  const labels: Label[] = [];
  for (const { row, column, text } of grid.words) {
    if (text.length > LONGEST_LABEL || (!MAY_BE_HEADING.test(text) && !MAY_BE_FURTHER.test(text))) continue;
    const field = fieldOf(text);
    if (field) labels.push({ field, text, row, column });
  }
  const names = labels.filter((label) => label.field === "name");
  return names.flatMap((name) => readForm(grid, name, names, labels));
}

function readForm(grid: Grid, name: Label, names: readonly Label[], labels: readonly Label[]): Annex2Form[] {
  // a form reaches to the next 企业名称 below it in the same column, and to the next one beside it
  const below = names.find((other) => other.column === name.column && other.row > name.row)?.row ?? grid.rowCount;
  const beside = Math.min(grid.columnCount, startOfNeighbour(names, name));
  const own: Label[] = [];
  let last = name.row;
  for (const label of labels) {
    if (label.row < name.row || label.row >= below || label.column < name.column || label.column >= beside) continue;
    if (label.row - last > LARGEST_GAP) break;
    last = label.row;
    own.push(label);
  }
  const indicators = own.filter((label) => INDICATORS.includes(label.field));
  const rows = new Set(indicators.map((label) => label.row));
  // indicators in one row are the heading of annex 5, not labels of annex 2
  if (rows.size < FEWEST_INDICATORS || indicators.length > rows.size * 2) return [];
  if (comparesYears(grid, name, own, beside) || isWorksheet(grid, name, own, beside)) return [];

  const isLabel = new Set(own.map((label) => `${label.row},${label.column}`));
  const fields = new Map<Annex2Field, Field>();
  let area: Area = { top: name.row, left: name.column, bottom: name.row, right: name.column };
  for (const label of own) {
    if (fields.has(label.field)) continue;
    const column = (grid.merge(label.row, label.column)?.right ?? label.column) + 1;
    if (isLabel.has(`${label.row},${column}`)) continue;
    const unit = unitOfLabel(label.text) ?? readHeading(label.text).unit;
    fields.set(label.field, { row: label.row, column, cell: grid.at(label.row, column), label: label.text, unit });
    const right = grid.merge(label.row, column)?.right ?? column;
    area = { ...area, bottom: Math.max(area.bottom, label.row), right: Math.max(area.right, right) };
  }
  return [{ form: "annex2", sheet: grid.sheet.name, area, year: yearOf(grid, area), fields }];
}

/** Units that products other than tonnes are counted in, and 万元: no heading of annex 5 names them. */
const OUTPUT_UNIT = /(?:m[³3]|立方米)\/\(?(?:k[lL]|千升|100m|百米|MW[·.]?h|兆瓦时)\)?$/;
const BARE_UNIT = /^(?:万|亿)?(?:k[lL]|千升|100m|百米|MW[·.]?h|兆瓦时|万?元)$/i;

/** 主要产品产量（千升）, 单位产品取水量m³/（MW·h）, 总产值（万元）; null where the label names none of these. */
function unitOfLabel(text: string): string | null {
  const folded = fold(text).replace(/[:：]$/, "");
  const ratio = OUTPUT_UNIT.exec(folded.replace(/[()]/g, ""))?.[0];
  if (ratio !== undefined) return ratio;
  const bracketed = [...folded.matchAll(/\(([^()]*)\)/g)].map(([, inside = ""]) => inside);
  return bracketed.find((inside) => BARE_UNIT.test(inside)) ?? null;
}

/** 2019年 | 2020年 | 2021年 above the indicators: 近三年指标对标, whose cells to the right of the labels are units or other years. */
function comparesYears(grid: Grid, name: Label, labels: readonly Label[], beside: number): boolean {
  const last = labels.at(-1)?.row ?? name.row;
  for (let row = name.row; row <= last; row++) {
    let years = 0;
    for (let column = name.column; column < beside; column++) {
      if (YEAR_HEADING.test(fold(grid.text(row, column)))) years++;
    }
    if (years >= 2) return true;
  }
  return false;
}
/** 水平衡底稿 has results of the same names, each with its symbol beside it. */
function isWorksheet(grid: Grid, name: Label, labels: readonly Label[], beside: number): boolean {
  const last = labels.at(-1)?.row ?? name.row;
  return grid.words.some(
    ({ row, column, text }) =>
      row >= name.row &&
      row <= last &&
      column >= name.column &&
      column < beside &&
      /^(?:计算过程|计量项目|年计量值)$/.test(fold(text)),
  );
}
const YEAR_HEADING = /^20\d\d年?$/;

/** 二、2021年企业水效指标 */
function yearOf(grid: Grid, area: Area): number | null {
  for (let row = Math.max(0, area.top - 2); row <= area.bottom; row++) {
    const year = /(20\d\d)年.*(?:指标|信息表)/.exec(fold(grid.text(row, area.left)))?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
}
