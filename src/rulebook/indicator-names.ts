/** Names of what is measured: printed in several ways, meaning one thing each (rules of the two notices taken together). */
import type { IndicatorKind } from "./types";

export interface KindNames {
  readonly kind: IndicatorKind;
  /** first the name shown, then every other printed or usual one */
  readonly names: readonly string[];
  /** a number 0 cannot be a measurement: it stands for a blank */
  readonly neverZero: boolean;
}

export const kindNames: readonly KindNames[] = [
  {
    kind: "intake-per-unit",
    names: ["单位产品取水量", "单位产品用水量", "单位产品新水量", "单位产品取水", "单位取水量", "吨产品取水量"],
    neverZero: true,
  },
  {
    kind: "reuse-rate",
    names: ["重复利用率", "水重复利用率", "重复水利用率", "用水重复利用率", "工业用水重复利用率", "水的重复利用率"],
    neverZero: false,
  },
  { kind: "direct-cooling-rate", names: ["直接冷却水循环率", "直接冷却循环率"], neverZero: false },
  { kind: "indirect-cooling-rate", names: ["间接冷却水循环率", "间接冷却循环率"], neverZero: false },
  { kind: "condensate-reuse-rate", names: ["冷凝水回用率", "蒸汽冷凝水回用率"], neverZero: false },
  { kind: "condensate-recovery-rate", names: ["蒸汽冷凝水回收率"], neverZero: false },
  { kind: "wastewater-reuse-rate", names: ["废水回用率", "污水回用率", "废水再生回用率"], neverZero: false },
  { kind: "plant-wastewater-reuse-rate", names: ["全厂废水回用率"], neverZero: false },
  { kind: "blowdown-reuse-rate", names: ["循环冷却水排污水回用率"], neverZero: false },
  { kind: "leak-rate", names: ["用水综合漏失率", "综合漏失率", "漏失率"], neverZero: true },
  { kind: "discharge-compliance-rate", names: ["达标排放率", "废水排放达标率", "废水达标排放率"], neverZero: false },
  { kind: "chemical-water-ratio", names: ["化学水制取系数"], neverZero: true },
  { kind: "concentration-cycles", names: ["循环水浓缩倍数", "浓缩倍数"], neverZero: true },
  { kind: "discharge-per-unit", names: ["单位乙烯排水量", "单位产品排水量"], neverZero: true },
];

/** The other names of a kind, beside the one shown. */
export const otherNames = (wanted: IndicatorKind): readonly string[] =>
  kindNames.find(({ kind }) => kind === wanted)?.names.slice(1) ?? [];

/** Indicators that other formulas or forms name, for which the notices print no limit. */
export const namesWithoutLimit: readonly string[] = [
  "水计量率",
  "水表计量率",
  "水计量器具配备率",
  "非常规水资源替代率",
  "万元产值取水量",
  "万元工业增加值取水量",
  "新水利用系数",
  "工艺水回用率",
];

/** A column of annexes 2 and 5: it asks for whichever of these the industry has. */
export interface Annex5Column {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kinds: readonly IndicatorKind[];
  /** 循环利用率 is defined nowhere: compared with a cooling limit only where the industry has exactly one */
  readonly onlyIfSingle: boolean;
}

export const annex5Columns: readonly Annex5Column[] = [
  {
    name: "单位产品取水量",
    aliases: otherNames("intake-per-unit"),
    kinds: ["intake-per-unit"],
    onlyIfSingle: false,
  },
  {
    name: "重复利用率",
    aliases: otherNames("reuse-rate"),
    kinds: ["reuse-rate"],
    onlyIfSingle: false,
  },
  {
    name: "循环利用率",
    aliases: ["水循环利用率", "循环水利用率", "循环率", "水循环率", "冷却水循环率"],
    kinds: ["direct-cooling-rate", "indirect-cooling-rate"],
    onlyIfSingle: true,
  },
  {
    name: "废水回用率",
    aliases: otherNames("wastewater-reuse-rate"),
    kinds: ["wastewater-reuse-rate", "plant-wastewater-reuse-rate"],
    onlyIfSingle: false,
  },
  { name: "用水综合漏失率", aliases: otherNames("leak-rate"), kinds: ["leak-rate"], onlyIfSingle: false },
];
