/** WATER functions that compute an indicator from meter readings. The JSDoc is what Excel shows; units stand in it. */
import { indicatorById } from "../indicators";
import { amountOf } from "./arguments";
import { failed, invalidValue } from "./errors";
import { messages } from "./messages";

function compute(id: string, ...given: unknown[]): number {
  const indicator = indicatorById(id);
  const outcome = indicator.compute(indicator.inputs.map((input, index) => amountOf(given[index], input.name)));
  if (outcome.kind !== "value") throw failed(outcome);
  if (!Number.isFinite(outcome.value)) throw invalidValue(messages.tooLarge(indicator.name));
  return outcome.value;
}

/**
 * 单位产品取水量 = 取水量 ÷ 产量。单位为 m³/产品单位（如 m³/t）。
 * @customfunction INTAKE_PER_UNIT
 * @helpurl https://localhost:3000/help/functions.html#INTAKE_PER_UNIT
 * @param intake 取水量（m³），常规水资源，扣除外供
 * @param output 同期合格产品产量（t、100m、kL、MW·h 等）
 * @returns 单位产品取水量
 */
export function intakePerUnit(intake: unknown, output: unknown): number {
  return compute("intake-per-unit", intake, output);
}

/**
 * 单位产品排水量（如单位乙烯排水量）= 外排水量 ÷ 产量。单位为 m³/t。
 * @customfunction DISCHARGE_PER_UNIT
 * @helpurl https://localhost:3000/help/functions.html#DISCHARGE_PER_UNIT
 * @param discharge 外排水量（m³）
 * @param output 同期产品产量（t）
 * @returns 单位产品排水量
 */
export function dischargePerUnit(discharge: unknown, output: unknown): number {
  return compute("discharge-per-unit", discharge, output);
}

/**
 * 万元产值取水量 = 取水量 ÷ 总产值。单位为 m³/万元。
 * @customfunction INTAKE_PER_VALUE
 * @helpurl https://localhost:3000/help/functions.html#INTAKE_PER_VALUE
 * @param intake 取水量（m³）
 * @param value 总产值或工业增加值（万元）
 * @returns 万元产值取水量
 */
export function intakePerValue(intake: unknown, value: unknown): number {
  return compute("intake-per-value", intake, value);
}

/**
 * 重复利用率 R = Vr ÷ (Vi + Vr) × 100，结果为百分点（97 即 97%）。有外供水时取水量取净值。
 * @customfunction REUSE_RATE
 * @helpurl https://localhost:3000/help/functions.html#REUSE_RATE
 * @param reused 重复利用水量 Vr（m³），含循环、串联、回用
 * @param intake 取水量 Vi（m³）
 * @param [supplied] 外供水量（m³），省略时为 0
 * @returns 重复利用率（百分点）
 */
export function reuseRate(reused: unknown, intake: unknown, supplied?: unknown): number {
  return compute("reuse-rate", reused, intake, supplied);
}

/**
 * 循环利用率（附件2、附件5）= 循环水量 ÷ (循环水量 + 补充水量) × 100，结果为百分点。通知无定义，本软件自定口径。
 * @customfunction CIRCULATION_RATE
 * @helpurl https://localhost:3000/help/functions.html#CIRCULATION_RATE
 * @param circulating 全厂各循环水系统的循环水量（m³）
 * @param makeup 循环水系统补充水量（m³）
 * @returns 循环利用率（百分点）
 */
export function circulationRate(circulating: unknown, makeup: unknown): number {
  return compute("circulation-rate", circulating, makeup);
}

/**
 * 直接冷却水循环率 = 循环量 ÷ (循环量 + 补充水量) × 100，结果为百分点。
 * @customfunction DIRECT_COOLING_RATE
 * @helpurl https://localhost:3000/help/functions.html#DIRECT_COOLING_RATE
 * @param circulating 直接冷却水循环量（m³）
 * @param makeup 直接冷却水系统补充水量（m³）
 * @returns 直接冷却水循环率（百分点）
 */
export function directCoolingRate(circulating: unknown, makeup: unknown): number {
  return compute("direct-cooling-rate", circulating, makeup);
}

/**
 * 间接冷却水循环率 = 循环量 ÷ (循环量 + 补充水量) × 100，结果为百分点。
 * @customfunction INDIRECT_COOLING_RATE
 * @helpurl https://localhost:3000/help/functions.html#INDIRECT_COOLING_RATE
 * @param circulating 间接冷却水循环量（m³）
 * @param makeup 间接冷却水系统补充水量（m³）
 * @returns 间接冷却水循环率（百分点）
 */
export function indirectCoolingRate(circulating: unknown, makeup: unknown): number {
  return compute("indirect-cooling-rate", circulating, makeup);
}

/**
 * 冷凝水回用率 = 冷凝水回用量 × 密度 ÷ 产汽量 × 100，结果为百分点。
 * @customfunction CONDENSATE_RATE
 * @helpurl https://localhost:3000/help/functions.html#CONDENSATE_RATE
 * @param condensate 冷凝水回用量（m³）
 * @param steam 产汽设备产汽量（t），与回用量同一时段
 * @param [density] 冷凝水密度（t/m³），省略时为 1
 * @returns 冷凝水回用率（百分点）
 */
export function condensateRate(condensate: unknown, steam: unknown, density?: unknown): number {
  return compute("condensate-rate", condensate, steam, density);
}

/**
 * 废水回用率 = 回用废水量 ÷ (外排废水量 + 回用废水量) × 100，结果为百分点。
 * @customfunction WASTEWATER_REUSE_RATE
 * @helpurl https://localhost:3000/help/functions.html#WASTEWATER_REUSE_RATE
 * @param reused 处理后回用的废水量（m³）
 * @param discharged 向外排放的废水量（m³），不含回用
 * @returns 废水回用率（百分点）
 */
export function wastewaterReuseRate(reused: unknown, discharged: unknown): number {
  return compute("wastewater-reuse-rate", reused, discharged);
}

/**
 * 循环冷却水排污水回用率（火力发电）= 回用量 ÷ 排污水总量 × 100，结果为百分点。按名称字面计算。
 * @customfunction BLOWDOWN_REUSE_RATE
 * @helpurl https://localhost:3000/help/functions.html#BLOWDOWN_REUSE_RATE
 * @param reused 循环冷却水排污水回用量（m³）
 * @param blowdown 循环冷却水排污水总量（m³）
 * @returns 循环冷却水排污水回用率（百分点）
 */
export function blowdownReuseRate(reused: unknown, blowdown: unknown): number {
  return compute("blowdown-reuse-rate", reused, blowdown);
}

/**
 * 用水综合漏失率 = 漏失水量 ÷ 取水量 × 100，结果为百分点，越小越好。
 * @customfunction LEAK_RATE
 * @helpurl https://localhost:3000/help/functions.html#LEAK_RATE
 * @param leak 漏失水量（m³）
 * @param intake 取水量（m³）
 * @returns 用水综合漏失率（百分点）
 */
export function leakRate(leak: unknown, intake: unknown): number {
  return compute("leak-rate", leak, intake);
}

/**
 * 达标排放率 = 达标排放水量 ÷ 外排水总量 × 100，结果为百分点。没有外排水时不考核（#N/A）。
 * @customfunction DISCHARGE_COMPLIANCE_RATE
 * @helpurl https://localhost:3000/help/functions.html#DISCHARGE_COMPLIANCE_RATE
 * @param compliant 达标排放水量（m³）
 * @param discharged 外排水总量（m³）
 * @returns 达标排放率（百分点）
 */
export function dischargeComplianceRate(compliant: unknown, discharged: unknown): number {
  return compute("discharge-compliance-rate", compliant, discharged);
}

/**
 * 化学水制取系数（乙烯）= 制取化学水所用水量 ÷ 制得的化学水量。单位为 m³/m³，不小于 1。
 * @customfunction CHEMICAL_WATER_RATIO
 * @helpurl https://localhost:3000/help/functions.html#CHEMICAL_WATER_RATIO
 * @param feed 制取化学水所用的水量（m³）
 * @param product 制得的化学水量（m³）
 * @returns 化学水制取系数
 */
export function chemicalWaterRatio(feed: unknown, product: unknown): number {
  return compute("chemical-water-ratio", feed, product);
}

/**
 * 循环水浓缩倍数 = 循环水离子浓度 ÷ 补充水离子浓度。单位为倍，大于 1。
 * @customfunction CONCENTRATION_CYCLES
 * @helpurl https://localhost:3000/help/functions.html#CONCENTRATION_CYCLES
 * @param circulating 循环水中某离子的浓度（mg/L）或电导率（μS/cm）
 * @param makeup 补充水中同一离子的浓度或电导率，单位相同
 * @returns 循环水浓缩倍数
 */
export function concentrationCycles(circulating: unknown, makeup: unknown): number {
  return compute("concentration-cycles", circulating, makeup);
}

/**
 * 水计量率 = 计量水量 ÷ 应计量的总水量 × 100，结果为百分点。
 * @customfunction METERING_RATE
 * @helpurl https://localhost:3000/help/functions.html#METERING_RATE
 * @param metered 该级水表计量水量之和（m³）
 * @param total 应计量的总水量（m³）
 * @returns 水计量率（百分点）
 */
export function meteringRate(metered: unknown, total: unknown): number {
  return compute("metering-rate", metered, total);
}

/**
 * 非常规水资源替代率 = 非常规水取水量 ÷ (常规 + 非常规取水量) × 100，结果为百分点。
 * @customfunction UNCONVENTIONAL_RATE
 * @helpurl https://localhost:3000/help/functions.html#UNCONVENTIONAL_RATE
 * @param unconventional 非常规水资源取水量（m³），如再生水、雨水、海水淡化水
 * @param intake 常规水资源取水量（m³）
 * @returns 非常规水资源替代率（百分点）
 */
export function unconventionalRate(unconventional: unknown, intake: unknown): number {
  return compute("unconventional-rate", unconventional, intake);
}

/**
 * 基准棉印染产品产量 = 长度 × 幅宽折合系数 × 布重折合系数。偏离基准（106 cm、12.00 kg/100m）时系数必填。
 * @customfunction STANDARD_FABRIC_OUTPUT
 * @helpurl https://localhost:3000/help/functions.html#STANDARD_FABRIC_OUTPUT
 * @param length 产品长度（100m）
 * @param width 布幅宽度（cm），基准 106
 * @param weight 布重（kg/100m），基准 12.00
 * @param [widthFactor] 幅宽折合系数，查 GB/T 26923-2011 附录C
 * @param [weightFactor] 布重折合系数，查 GB/T 26923-2011 附录C
 * @returns 基准棉印染产品产量（100m）
 */
export function standardFabricOutput(
  length: unknown,
  width: unknown,
  weight: unknown,
  widthFactor?: unknown,
  weightFactor?: unknown,
): number {
  return compute("standard-fabric-output", length, width, weight, widthFactor, weightFactor);
}
