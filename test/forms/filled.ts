/**
 * What the forms are filled with in the tests, in one table: a form that is read back adds its entries here, and then
 * has its round trip through LibreOffice (scripts/round-trip-forms.mjs), too.
 */
import type { Cell, Sheet } from "../../src/forms/types";
import { industries, type Indicator, type Limit } from "../../src/rulebook";
import { buildForm, formEntries, type Form, type FormId } from "../../templates";

/** by the name of the cell, or by its address where it has none */
export type Entries = Readonly<Record<string, string | number>>;

export interface FilledForm {
  readonly id: FormId;
  readonly entries: Entries;
}

const YEAR = 2024;

/** 1 → name1 … */
const numbered = (name: string, values: readonly (string | number)[]): Entries =>
  Object.fromEntries(values.map((value, index) => [`${name}${index + 1}`, value]));

/** Conditions that are chosen beside the tables, and the limits that are left then. */
const CHOSEN: Readonly<Record<string, Entries>> = {
  "thermal-power": { 机组冷却形式: "循环冷却", 单机容量: "单机容量300MW级" },
  coking: { 炉型: "常规焦炉" },
  ethylene: { 回用水占比: 20 },
};

/** The rows of a technical table in their printed order: an indicator with the limit that the row prints. */
export interface PrintedRow {
  readonly indicator: Indicator;
  readonly limit: Limit;
  /** words that the row prints; empty where they are chosen beside the table */
  readonly when: readonly string[];
}

export function printedRows(id: string): PrintedRow[] {
  const industry = industries.find((each) => id.endsWith(`-technical-${each.id}`));
  if (!industry) throw new Error(`${id} is no technical table`);
  const chosen = Object.values(CHOSEN[industry.id] ?? {});
  const isCrossed = industry.id === "thermal-power" || industry.id === "coking";
  return industry.indicators.flatMap((indicator) => {
    if (!isCrossed) return indicator.limits.map((limit) => ({ indicator, limit, when: limit.when }));
    const limit = indicator.limits.find(({ when }) => when.every((word) => chosen.includes(word)));
    return limit ? [{ indicator, limit, when: [] }] : [];
  });
}

/** Values that differ from row to row and keep to their limits. */
const values = (id: string): number[] =>
  printedRows(id).map(({ limit: { comparison, value, unit } }, index) => {
    const slack = 0.001 * (index + 1);
    if (comparison === "≤") return Number((value - slack).toFixed(3));
    return unit === "%" ? Math.min(100, Number((value + slack).toFixed(3))) : Number((value + slack).toFixed(3));
  });

const technical = formEntries
  .map(({ id }) => id)
  .filter((id) => id.includes("-technical-"))
  .map((id): FilledForm => {
    const industry = id.replace(/^.*-technical-/, "");
    return { id, entries: { ...CHOSEN[industry], ...numbered("指标值", values(id)) } };
  });

export const filledForms: readonly FilledForm[] = [
  ...technical,
  {
    id: "pilot-enterprise",
    entries: {
      ...{ 所在区县: "渝北区", 联系人: "张三", 联系电话: "023-67800001", 申报层级: "区县" },
      ...{ B6: "甲钢铁公司", D6: "钢铁", F6: "浓盐水零排放", H6: "同意推荐", J6: "用水过程循环模式" },
      ...{ K6: 98.5, L6: 98.07, M6: "是", N6: "是", O6: "是", P6: "是", Q6: "是", R6: "是" },
      ...{ B7: "乙印染厂", D7: "印染", F7: "中水回用", H7: "同意", J7: "其他经验做法" },
      ...{ K7: 40, L7: 40, M7: "是", N7: "否", P7: "是", R7: "否" },
    },
  },
  {
    id: "pilot-park",
    entries: {
      ...{ 所在区县: "长寿区", 联系人: "李四", 联系电话: "023-40700002" },
      ...{ B6: "长寿经开区", D6: "石化化工", F6: "集中污水回用", H6: "同意推荐", J6: "区域产城融合模式" },
      ...{ K6: "是", L6: "是", M6: "是", N6: "是", O6: "是" },
    },
  },
  {
    id: "annex6-application",
    entries: {
      ...{ 企业名称: "甲钢铁公司", 通信地址: "渝北区一路1号", 邮政编码: "401120", 所属行业: "钢铁", 企业人数: 1200 },
      ...{ 法人代表: "张三", 法人电话传真: "023-1", 节水管理部门: "能源处", 部门电话传真: "023-2" },
      ...{ 节水管理负责人: "李四", 负责人电话传真: "023-3", 主要产品: "粗钢", 主要水源: "长江水" },
      ...{ 上年总产值: 52000, 上年取水量: 3900, 管理考核得分: 55 },
      ...{ 技术指标1: "1.吨钢取水量3.9m³/t", 技术指标2: "2.水重复利用率97.6%" },
      ...{ 申请企业: "申请企业：甲钢铁公司（公章）", 申请日期: "2025年3月1日" },
    },
  },
  {
    id: "annex7-info",
    entries: {
      ...{ 企业名称: "甲钢铁公司", 组织机构代码: "91450000MA5K00012D", 邮编: "530000", 详细地址: "南宁市一路1号" },
      ...{ 法定代表人: "张三", 法人代表联系电话: "0771-1", 联系部门: "能源处", 联系人: "李四", 联系电话: "0771-2" },
      ...{ 传真: "0771-3", 手机: "13800000000", 电子邮箱: "a@b.cn", 主要产品: "粗钢", 主要水源: "邕江水" },
      ...{ 企业类型: "内资（□国有□集体☑民营）□中外合资□港澳台□外商独资", 总产值: 52000, 取水量: 3900 },
      ...{ 单位产品用水量2022: "4.2m³/t", 单位产品用水量2023: "4.0m³/t", 单位产品用水量2024: "3.9m³/t" },
      ...{ 单位负责人签字: "单位负责人（签字）：张三", 承诺日期: "2025年3月1日", 推荐单位意见: "同意推荐" },
    },
  },
  {
    id: "annex4-trend",
    entries: {
      ...{ 企业名称: "甲钢铁公司", 所属行业: "钢铁", C6: 4.2, D6: 4, E6: 3.9, C7: 97, D7: 97.2, E7: 97.6 },
      ...{ C8: 95, D8: 95.2, E8: 95.4, C9: 75, D9: 76, E9: 78, C10: 7, D10: 6.8, E10: 6.5, I6: 4.2 },
    },
  },
  {
    id: "water-balance",
    entries: {
      ...{ 企业名称: "甲钢铁公司", 主要产品: "粗钢" },
      ...{ E5: 4000, E8: 0, E9: 100, E12: 50000, E13: 2500, E14: 70000, E15: 3000, E18: 1500 },
    },
  },
  { id: "annex6-basic", entries: numbered("符合", ["是", "是", "否", "是", "是", "是", "是", "是", "是"]) },
  {
    id: "annex6-management",
    // 第5-1项 has 8 points, every other 4: 50
    entries: numbered("自评分", [4, 3, 4, 4, 2, 4, 4, 3.5, 0, 8, 4, "4分", 1.5, 4]),
  },
  {
    id: "annex7-veto",
    entries: { ...numbered("是", ["☑是", "□是", "☑是", "☑是", "☑是"]), 否2: "☑否", 否8: "☑否" },
  },
  {
    id: "annex7-management",
    // sub-items of rows 1-1 to 2-1 beside the table, the scores of the other rows typed over their formulas
    entries: {
      ...{ J5: "有", K5: "有", J6: "有", K6: "缺", L6: "有", J7: "有", K7: "有", L7: "有", J8: "缺", K8: "缺" },
      ...{ 得分1: 4, 得分2: 4, 得分3: 5, 得分4: 0, 得分5: 4, 得分6: 3, 得分7: 4, 得分8: 2, 得分9: 4, 得分10: 6 },
      ...{ 得分11: 6, 得分12: 4, 得分13: 3, 得分14: 0, 得分15: -3, 地下水: "是" },
    },
  },
];

export const entriesOf = (id: FormId): Entries => filledForms.find((each) => each.id === id)?.entries ?? {};

export const buildFilled = (id: FormId): Form => buildForm(id, { year: YEAR });

/** Entries by address, as the writer of forms takes them. */
export function fillingOf(form: Form, entries: Entries): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(entries).map(([name, value]) => {
      const cell = form.names.find((each) => each.name === name);
      if (!cell && !/^[A-Z]{1,2}\d+$/.test(name)) throw new Error(`${form.id} has no cell named ${name}`);
      return [cell ? addressOf(cell) : name, value];
    }),
  );
}

const addressOf = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  `${String.fromCharCode(65 + column)}${row + 1}`;

/** The form as a sheet with entries, without a file: its formulas are there and were never calculated, as a program leaves them. */
export function filledSheet(id: FormId, entries: Entries, name = id as string): Sheet {
  const form = buildFilled(id);
  const rows: (Cell | undefined)[][] = [];
  const put = (row: number, column: number, cell: Cell): void => {
    (rows[row] ??= [])[column] = cell;
  };
  for (const { row, column, content } of form.cells) {
    if (content.kind === "text") put(row, column, { content: { kind: "text", value: content.text } });
    else if (content.kind === "number") put(row, column, { content });
    else if (content.kind === "formula") put(row, column, { content: { kind: "blank" }, formula: content.formula });
  }
  for (const [address, value] of Object.entries(fillingOf(form, entries))) {
    const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const column = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const content = typeof value === "number" ? { kind: "number" as const, value } : { kind: "text" as const, value };
    put(Number(digits) - 1, column, { content });
  }
  return { name, visibility: "visible", rows: Array.from(rows, (row) => row ?? []), merges: form.merges };
}
