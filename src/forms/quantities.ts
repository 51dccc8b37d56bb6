/** Headings and labels of the amounts that indicators are computed from: 取水量（万m³）, 重复利用水量, 主要产品产量（吨）. */
import { readHeading } from "./annex5/headings";
import { fold } from "./text";

export type QuantityKind =
  | "intake"
  | "output"
  | "reused"
  | "circulating"
  | "makeup"
  | "total"
  | "leak"
  | "wastewater-reused"
  | "discharged"
  | "wastewater"
  | "supplied";

/** Core of a heading, units and brackets taken off. 用水量 alone may mean intake or all water used: it is left out. */
const KINDS: readonly (readonly [RegExp, QuantityKind])[] = [
  [/^(?:年|总|全年|年度|工业|企业|合计)*(?:取水|取新水|新水|新鲜水|取用水|用新水)(?:总)?量$/, "intake"],
  [/^(?:主要|合格|年|全年|总)*(?:产品)?(?:年|总)?产量$|^(?:年)?发电量$/, "output"],
  [/^(?:年|总|工业)*(?:水)?重复(?:利用|使?用)?水?(?:总)?量$/, "reused"],
  [/^(?:年|总)*(?:冷却)?循环(?:利用|用|冷却)?水(?:总)?量$/, "circulating"],
  [/^(?:循环(?:冷却)?水?(?:系统)?)?补(?:充|给)?(?:新)?水量$/, "makeup"],
  [/^(?:年|工业|企业)*(?:总用水量|用水总量)$/, "total"],
  [/^(?:年|总|用水|管网|综合)*(?:漏失|漏损)水?(?:总)?量$/, "leak"],
  [/^(?:废水|污水|废污水|中水)(?:处理)?(?:后)?回用(?:水)?(?:总)?量$|^回用(?:水|废水|的?废水)量$/, "wastewater-reused"],
  [/^(?:废水|污水|废污水|年)*(?:外排|排放)(?:废水|污水|水)?(?:总)?量$/, "discharged"],
  [/^(?:废水|污水|废污水)产生(?:总)?量$/, "wastewater"],
  [/^外供(?:出)?水量$/, "supplied"],
];

/** one source, one use, or a plan: a part of the amount, or another one */
const OTHER_AMOUNT =
  /地表|地下|自来|常规|生活|计划|许可|批准|核定|其中|直接|间接|预计|目标|外购|蒸汽|设计|考核|日|月|季|定额|节约/;
/** names of units that readHeading() does not know because no indicator is counted in them */
const OUTPUT_UNIT =
  /[(](?:单位[:：])?((?:万|亿)?(?:千升|k[lL]|百米|100m|米|m|兆瓦时|千瓦时|MW[·.]?h|kW[·.]?h|件|台|套|支|瓶|箱))[)]/;

/** What a heading (its texts from top to bottom) or a label holds; null where it is none of these. */
export function quantityOf(path: readonly string[]): { quantity: QuantityKind; unit: string | null } | null {
  const folded = fold(path.join(""));
  if (!/量/.test(folded) || OTHER_AMOUNT.test(folded)) return null;
  const headings = path.map(readHeading);
  const cores = headings.map(({ core }) => core).filter((core) => core !== "");
  // 单位产品 above 取水量 is an indicator; a group such as 水量情况 says nothing
  const leaf = cores.at(-1) ?? "";
  const quantity = (KINDS.find(([pattern]) => pattern.test(cores.join(""))) ??
    (/单位|每/.test(cores.slice(0, -1).join("")) ? undefined : KINDS.find(([pattern]) => pattern.test(leaf))))?.[1];
  const unit = headings.reduce<string | null>((found, heading) => heading.unit ?? found, null);
  // m³/d, m³/h: not an amount of the year
  if (quantity === undefined || unit?.includes("/") === true || unit === "%") return null;
  return { quantity, unit: OUTPUT_UNIT.exec(folded)?.[1] ?? unit };
}
