/** Units of headings and labels: collecting never converts, so a value goes only where its unit is the same. */
import { fold, type IndicatorColumn } from "../forms";
import type { CollectField } from "./types";

export const INDICATORS = [
  "单位产品取水量",
  "重复利用率",
  "循环利用率",
  "废水回用率",
  "用水综合漏失率",
] as const satisfies readonly IndicatorColumn[];

export const isIndicator = (field: CollectField): field is IndicatorColumn =>
  INDICATORS.some((indicator) => indicator === field);

export const isRate = (field: CollectField): boolean => isIndicator(field) && field !== "单位产品取水量";

/** `万m³/吨` → `万m3`, `t`; a denominator that is not named is null */
function partsOf(unit: string): { water: string; product: string | null } {
  const [water = "", product] = fold(unit).toLowerCase().split("/");
  return {
    water: water.replace(/m³|立方米|立方|方|吨|(?<![a-z])t$/g, "m3").replace(/公升|升/g, "l"),
    product: product === undefined ? null : product.replace(/产品$/, "").replace("吨", "t"),
  };
}

/** May a value under `given` stand under `wanted`? A heading without a unit means m³ for an intake, % for a rate. */
export function sameUnit(column: IndicatorColumn, given: string | null, wanted: string | null): boolean {
  if (column !== "单位产品取水量") return fold(given ?? "%") === fold(wanted ?? "%");
  const one = partsOf(given ?? "m3");
  const other = partsOf(wanted ?? "m3");
  return one.water === other.water && (one.product === null || other.product === null || one.product === other.product);
}
