/**
 * What a heading cell of annex 5 says. The official names come from the rulebook; here are the spellings and habits
 * of filled tables: units glued on, footnote marks, years, numbering, helper columns with sub-headings.
 */
import { annex5Columns } from "../../rulebook";
import { fold } from "../text";

/** The five judged columns, by their printed names. */
export type IndicatorColumn = "单位产品取水量" | "重复利用率" | "循环利用率" | "废水回用率" | "用水综合漏失率";

export type Role =
  | { readonly is: "number" | "name" | "industry" }
  /** product, process, cooling mode, remark: words that may state a condition; `unit` completes a bare number (330 → 330MW) */
  | { readonly is: "condition"; readonly unit: string }
  | { readonly is: "indicator"; readonly column: IndicatorColumn };

export interface Heading {
  /** without units, brackets, numbering, year and footnote marks */
  readonly core: string;
  /** unit in the heading, folded: `m³/t`, `%`; null where it names none */
  readonly unit: string | null;
  /** the year that it names: 2020年重复利用率 */
  readonly year: number | null;
}

const UNIT = /(?:%|‰|(?:万|亿)?(?:m[³3]|立方米|方|吨|t|升|L|公斤|kg)(?:\/.+)?|MW|万千瓦)/;
const UNIT_ONLY = new RegExp(`^(?:单位[:：])?(${UNIT.source})$`, "i");
/** a unit written straight after the name; a lone 吨 or t would cut words apart */
const UNIT_AT_END = /[,，:：/]?(?:单位[:：]?)?(%|‰|(?:万|亿)?(?:m[³3]|立方米)(?:\/[^/]+)?|(?:吨|t|L|升)\/[^/]+)$/i;
const MARKS = /^[*①-⑳※†‡#]+|[*①-⑳※†‡#¹²]+$|(?<!备)注\d*$|\[\d+\]$/g;
const NUMBERING = /^(?:\(?[\d一二三四五六七八九十]{1,2}\)|[\d一二三四五六七八九十]{1,2}[、.])/;
const YEAR = /(?:19|20)\d\d年度?|^(?:上年度?|上一年度?|本年度?|当年|年度|年均)/g;
const HABIT = /^(?:企业)?实际|(?:实际|完成|填报|现状|指标|企业)?(?:数值|值|数据)$|情况$/g;

const memo = new Map<string, Heading>();

export function readHeading(text: string): Heading {
  let heading = memo.get(text);
  if (!heading) {
    heading = analyse(text);
    if (memo.size > 5000) memo.clear();
    memo.set(text, heading);
  }
  return heading;
}

function analyse(text: string): Heading {
  let rest = fold(text);
  let unit: string | null = null;
  // brackets hold a unit, or a remark that may go: 废（污）水回用率, 主要产品（名称）, （2021年）
  for (let bracket = BRACKET.exec(rest); bracket; bracket = BRACKET.exec(rest)) {
    const inside = UNIT_ONLY.exec(bracket[1] ?? "");
    unit ??= inside?.[1] ?? null;
    rest = rest.slice(0, bracket.index) + rest.slice(bracket.index + bracket[0].length);
  }
  rest = rest.replace(MARKS, "");
  const alone = UNIT_ONLY.exec(rest);
  const namedYear = /(?:19|20)\d\d(?=年)/.exec(fold(text))?.[0];
  const year = namedYear === undefined ? null : Number(namedYear);
  if (alone) return { core: "", unit: unit ?? alone[1] ?? null, year };
  const atEnd = UNIT_AT_END.exec(rest);
  if (atEnd) {
    unit ??= atEnd[1] ?? null;
    rest = rest.slice(0, atEnd.index);
  }
  rest = rest.replace(NUMBERING, "").replace(YEAR, "").replace(MARKS, "");
  const plain = rest.replace(HABIT, "");
  return { core: plain.replace(/[:：]$/, ""), unit, year };
}
const BRACKET = /[([{〔【［]([^()[\]{}〔〕【】［］]*)[)\]}〕】］]/;

/** Spellings that neither notice prints but filled tables use. */
const FURTHER_NAMES: Readonly<Record<IndicatorColumn, readonly string[]>> = {
  单位产品取水量: [
    "单位产品水耗",
    "单位产品耗水量",
    "单位产品耗新水量",
    "单位产品新水耗",
    "单位产品综合取水量",
    "单位产品新鲜水量",
    "产品单位取水量",
    "单位产品取用水量",
    "单位水耗",
    "单位产品取水量(水耗)",
    "取水量单位产品",
    "单位产品用新水量",
    "单耗水量",
    "单位用水量",
    "产品取水量",
    // rows of the technical tables whose industry has this one intake only
    "吨钢取水量",
    "吨钢耗新水",
    "吨焦取水量",
    "吨味精取水量",
    "千升啤酒取水量",
    "吨蔗耗新水",
    "单位乙烯取水量",
    "单位发电量取水量",
  ],
  重复利用率: [
    "水的重复利用率",
    "重复用水率",
    "重复率",
    "水重复率",
    "工业水重复利用率",
    "用水重复率",
    "水资源重复利用率",
    "重复利用水率",
  ],
  循环利用率: [
    "循环用水率",
    "循环水率",
    "水的循环利用率",
    "用水循环利用率",
    "循环水循环率",
    "水资源循环利用率",
    "用水循环率",
    "循环水回用率",
  ],
  废水回用率: [
    "废污水回用率",
    "废水回收利用率",
    "废水利用率",
    "废水回收率",
    "废水再利用率",
    "废水重复利用率",
    "中水回用率",
    "污水再生利用率",
    "废水循环利用率",
    "工业废水回用率",
    "外排废水回用率",
  ],
  用水综合漏失率: [
    "用水漏失率",
    "综合漏损率",
    "用水综合漏损率",
    "漏损率",
    "管网漏失率",
    "管网漏损率",
    "水综合漏失率",
    "用水漏损率",
  ],
};

const indicatorByName: ReadonlyMap<string, IndicatorColumn> = new Map(
  annex5Columns.flatMap((column) => {
    const name = column.name as IndicatorColumn;
    return [name, ...column.aliases, ...FURTHER_NAMES[name]].map((alias) => [fold(alias), name] as const);
  }),
);

const NAME =
  /^(?:重点|规上|规模以上|工业|用水|取水|申报|填报|参评|被核查)*(?:企业|单位|公司|用水户|用户)(?:名称|全称|名)(?:全称)?$/;
const NAME_ALONE = new Set([
  "企业",
  "重点用水企业",
  "用水企业",
  "用水单位",
  "用水户",
  "重点企业",
  "申报单位",
  "填报单位",
]);
const INDUSTRY = /^(?:企业)?(?:所属|所在|工业|国民经济|主要)*行业(?:类别|名称|分类|类型|大类|中类|小类|门类|领域)?$/;
const NUMBER = /^(?:序号|编号|序|项次|no\.?)$/i;
const CONDITION =
  /^(?:(?:主要|主导|代表|生产|终端)*产品(?:名称|种类|类别|类型|品种|名|规格)*|(?:主要)?(?:生产|制造)?工艺(?:类型|路线|流程|名称)?|(?:主要)?原(?:材)?料(?:种类|类型|名称)?|(?:机组)?(?:冷却)(?:方式|形式|类型)|机组(?:类型|规模|情况|容量)?|单机容量|焦炉(?:类型|炉型)?|炉型|备注|说明|条件)$/;
/** columns and column groups that stand beside the indicators and repeat their names: limits, targets, verdicts */
const REFERENCE =
  /考核值|标准值|限定值|限值|先进值|准入值|通用值|领跑值|目标值|定额值?$|基准值|参考值|要求$|上年|上一年|同比|是否|达标|评价|结论|差距|差值|排名|得分|考核要求|变化|修正/;

/** The role of a heading that speaks for itself; null where it needs its surroundings, or has no role. */
export function roleOf({ core, unit }: Omit<Heading, "year">): Role | null {
  if (core === "") return null;
  const column = indicatorByName.get(core);
  if (column) return { is: "indicator", column };
  if (NAME.test(core) || NAME_ALONE.has(core)) return { is: "name" };
  if (INDUSTRY.test(core)) return { is: "industry" };
  if (NUMBER.test(core)) return { is: "number" };
  if (CONDITION.test(core)) return { is: "condition", unit: unit ?? "" };
  return null;
}

export const isReference = (text: string): boolean => REFERENCE.test(fold(text));

/** 利用率, 循环率, 回用率 alone: only what stands above or to the left says of what. */
export function bareRole(core: string, context: string): Role | null {
  const column = bareColumn(core, fold(context));
  return column === null ? null : { is: "indicator", column };
}

function bareColumn(core: string, context: string): IndicatorColumn | null {
  switch (core) {
    case "利用率":
    case "率":
    case "比率":
      if (/重复/.test(context)) return "重复利用率";
      if (/废水|污水|中水|回用/.test(context)) return "废水回用率";
      if (/循环/.test(context)) return "循环利用率";
      if (/漏失|漏损/.test(context)) return "用水综合漏失率";
      return null;
    case "循环率":
      // a direct or indirect cooling rate is an indicator of its own, not the column of annex 5
      return /直接|间接|冷凝/.test(context) ? null : "循环利用率";
    case "回用率":
    case "回收率":
      return /废水|污水|中水/.test(context) ? "废水回用率" : null;
    case "取水量":
    case "用水量":
    case "水耗":
    case "单耗":
      return /单位产品/.test(context) ? "单位产品取水量" : null;
    case "单位产品":
      return /取水|用水|水耗/.test(context) ? "单位产品取水量" : null;
    default:
      return null;
  }
}

/** 回用率 that nothing explains: annex 5 has only one, unless its left neighbour speaks of another water. */
export const unexplainedRole = (core: string, left: string): Role | null =>
  core === "回用率" && !/冷凝|凝结|蒸汽|工艺|排污/.test(fold(left)) ? { is: "indicator", column: "废水回用率" } : null;

const PER_OUTPUT = /^(?:m[³3]|立方米|方|吨|t|L|升)\/(?!.*(?:万元|元|天|日|年|h$|人))/i;

/** `取水量（m³/t）` is an intake per unit of product, `取水量（万m³）` an amount. */
export const isPerOutput = (heading: Omit<Heading, "year">): boolean =>
  heading.unit !== null &&
  PER_OUTPUT.test(heading.unit) &&
  /^(?:取水量|用水量|新水量|水耗|(?:产品)?单耗)$/.test(heading.core);

/** Short words of a second or third heading row that name no column of their own. */
export const isSubHeading = (text: string): boolean => {
  const folded = fold(text);
  const { core, unit } = readHeading(text);
  return core === ""
    ? folded !== ""
    : unit !== null || isReference(text) || bareWords.has(core) || numberingToken(folded);
};
const bareWords = new Set([
  "利用率",
  "循环率",
  "回用率",
  "漏失率",
  "率",
  "比率",
  "取水量",
  "用水量",
  "水耗",
  "单耗",
  "单位产品",
  "单位",
  "水量",
  "实际",
  "企业",
]);

export const numberingToken = (folded: string): boolean =>
  /^(?:\(?\d{1,2}\)?|[甲乙丙丁戊己庚辛]|[A-Za-z]|[①-⑳]|\d{1,2}=[\d+\-×*/÷()]+)$/.test(folded);
