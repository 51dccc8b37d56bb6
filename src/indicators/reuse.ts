/** Water used again: reuse, circulation, condensate, wastewater. All rates in percent points. */
import { forReaders } from "../rulebook/for-readers";
import { otherNames } from "../rulebook/indicator-names";
import { define, impossible, partOf, quotient, shareOfSum, shown } from "./define";
import { formatAmount } from "./format";
import { messages } from "./messages";

export const reuseRate = define({
  id: "reuse-rate",
  functionName: "REUSE_RATE",
  name: "重复利用率",
  aliases: [...otherNames("reuse-rate"), "重复用水率"],
  symbol: "R",
  inputs: [
    { key: "reused", name: "重复利用水量", ...shown("Vr", "m³") },
    { key: "intake", name: "取水量", ...shown("Vi", "m³"), neverZero: true },
    { key: "supplied", name: "外供水量", ...shown("Vs", "m³"), default: 0 },
  ],
  divisorName: "取水量与重复利用水量之和",
  formula: forReaders("R = Vr ÷ (Vi + Vr) × 100%"),
  unit: "%",
  confidence: "secondary",
  note: forReaders("重复利用水量含循环、串联、回用。有外供水时取水量取净值（Vi − Vs），与统计公报口径一致。"),
  reject: (v) => (v.supplied > 0 && v.supplied >= v.intake ? impossible(messages.suppliedExceedsIntake) : null),
  work: (v) => {
    const gross = shareOfSum(v.reused, v.intake);
    if (v.supplied === 0) return gross;
    const [reused, intake, supplied] = [v.reused, v.intake, v.supplied].map(formatAmount);
    const process = `${reused} ÷ (${intake} − ${supplied} + ${reused}) × 100%`;
    return { dividend: v.reused, divisor: v.intake - v.supplied + v.reused, process };
  },
});

interface Circulation {
  readonly id: string;
  readonly functionName: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly symbol: string;
  /** symbols of the water in circulation and of the water that makes it up */
  readonly symbols: readonly [string, string];
  readonly names: readonly [string, string];
  readonly confidence: "usual" | "secondary" | "own";
  readonly note?: string;
}

function circulation({ symbols, names, ...rest }: Circulation) {
  return define({
    ...rest,
    inputs: [
      { key: "circulating", name: names[0], ...shown(symbols[0], "m³") },
      { key: "makeup", name: names[1], ...shown(symbols[1], "m³"), neverZero: true },
    ],
    divisorName: `${names[0]}与${names[1]}之和`,
    formula: forReaders(`${rest.symbol} = ${symbols[0]} ÷ (${symbols[0]} + ${symbols[1]}) × 100%`),
    unit: "%",
    work: (v) => {
      const [circulating, makeup] = [formatAmount(v.circulating), formatAmount(v.makeup)];
      const process = `${circulating} ÷ (${circulating} + ${makeup}) × 100%`;
      return { dividend: v.circulating, divisor: v.circulating + v.makeup, process };
    },
  });
}

export const circulationRate = circulation({
  id: "circulation-rate",
  functionName: "CIRCULATION_RATE",
  name: "循环利用率",
  aliases: ["水循环利用率", "循环率"],
  symbol: "Rx",
  symbols: ["Vc", "Vcf"],
  names: ["循环水量", "循环系统补充水量"],
  confidence: "own",
  note: forReaders(
    "通知附件2、4、5 列有此项而未给定义：按全厂各循环水系统合计的循环水量与补充水量计算，不等同于重复利用率。",
  ),
});

export const directCoolingRate = circulation({
  id: "direct-cooling-rate",
  functionName: "DIRECT_COOLING_RATE",
  name: "直接冷却水循环率",
  aliases: otherNames("direct-cooling-rate"),
  symbol: "Rd",
  symbols: ["Vdr", "Vdf"],
  names: ["直接冷却水循环量", "直接冷却水系统补充水量"],
  confidence: "usual",
});

export const indirectCoolingRate = circulation({
  id: "indirect-cooling-rate",
  functionName: "INDIRECT_COOLING_RATE",
  name: "间接冷却水循环率",
  aliases: otherNames("indirect-cooling-rate"),
  symbol: "Rc",
  symbols: ["Vcr", "Vcf"],
  names: ["间接冷却水循环量", "间接冷却水系统补充水量"],
  confidence: "secondary",
  note: forReaders("补充水含再生水时，补充水量与新水量不同，此处取补充水量。"),
});

export const processReuseRate = circulation({
  id: "process-reuse-rate",
  functionName: null,
  name: "工艺水回用率",
  aliases: [],
  symbol: "Rg",
  symbols: ["Vgr", "Vgf"],
  names: ["工艺水回用量", "工艺水新水量"],
  confidence: "secondary",
});

export const condensateRate = define({
  id: "condensate-rate",
  functionName: "CONDENSATE_RATE",
  name: "冷凝水回用率",
  aliases: otherNames("condensate-reuse-rate"),
  symbol: "Rb",
  inputs: [
    { key: "condensate", name: "冷凝水回用量", ...shown("Vbr", "m³") },
    { key: "steam", name: "产汽设备产汽量", ...shown("D", "t") },
    { key: "density", name: "冷凝水密度", ...shown("ρ", "t/m³"), default: 1 },
  ],
  divisorName: "产汽设备产汽量",
  formula: forReaders("Rb = Vbr × ρ ÷ D × 100%"),
  unit: "%",
  confidence: "secondary",
  note: forReaders(
    "回用量与产汽量取同一时段（同为每小时或全年）。产汽量以吨计，不是千克。乙烯的蒸汽冷凝水回收率另有定义，不在此列。",
  ),
  reject: (v) => {
    if (v.density < 0.5 || v.density > 1.1) return impossible(messages.density);
    return v.condensate * v.density > v.steam * (1 + 1e-9) ? impossible(messages.aboveHundred("冷凝水回用率")) : null;
  },
  work: (v) => ({
    dividend: v.condensate * v.density,
    divisor: v.steam,
    process: `${formatAmount(v.condensate)} × ${formatAmount(v.density)} ÷ ${formatAmount(v.steam)} × 100%`,
  }),
});

export const wastewaterReuseRate = define({
  id: "wastewater-reuse-rate",
  functionName: "WASTEWATER_REUSE_RATE",
  name: "废水回用率",
  aliases: otherNames("wastewater-reuse-rate"),
  symbol: "Kw",
  inputs: [
    { key: "reused", name: "处理后回用的废水量", ...shown("Vw", "m³") },
    { key: "discharged", name: "向外排放的废水量", ...shown("Vd", "m³") },
  ],
  divisorName: "外排废水量与回用废水量之和",
  formula: forReaders("Kw = Vw ÷ (Vd + Vw) × 100%"),
  unit: "%",
  confidence: "usual",
  note: forReaders("外排废水量不含回用的部分。以废水产生总量为分母时，总量 = Vd + Vw，结果相同。"),
  work: (v) => shareOfSum(v.reused, v.discharged),
});

export const plantWastewaterReuseRate = define({
  id: "plant-wastewater-reuse-rate",
  functionName: null,
  name: "全厂废水回用率",
  aliases: [],
  symbol: "Kw",
  inputs: [
    { key: "reused", name: "全厂废水回用量", ...shown("Vw", "m³") },
    { key: "total", name: "全厂废水总量", ...shown("Vt", "m³") },
  ],
  divisorName: "全厂废水总量",
  formula: forReaders("Kw = Vw ÷ Vt × 100%"),
  unit: "%",
  confidence: "literal",
  reject: (v) => partOf(v.reused, "全厂废水回用量", v.total, "全厂废水总量"),
  work: (v) => quotient(v.reused, v.total, true),
});

export const blowdownReuseRate = define({
  id: "blowdown-reuse-rate",
  functionName: "BLOWDOWN_REUSE_RATE",
  name: "循环冷却水排污水回用率",
  aliases: ["排污水回用率"],
  symbol: "Kb",
  inputs: [
    { key: "reused", name: "排污水回用量", ...shown("Vbw", "m³") },
    { key: "blowdown", name: "循环冷却水排污水总量", ...shown("Vb", "m³") },
  ],
  divisorName: "循环冷却水排污水总量",
  formula: forReaders("Kb = Vbw ÷ Vb × 100%"),
  unit: "%",
  confidence: "literal",
  reject: (v) => partOf(v.reused, "排污水回用量", v.blowdown, "排污水总量"),
  work: (v) => quotient(v.reused, v.blowdown, true),
});

export const unconventionalRate = define({
  id: "unconventional-rate",
  functionName: "UNCONVENTIONAL_RATE",
  name: "非常规水资源替代率",
  aliases: ["非常规水替代率", "非常规水源替代率", "非常规水资源利用率"],
  symbol: "Kh",
  inputs: [
    { key: "unconventional", name: "非常规水资源取水量", ...shown("Vih", "m³") },
    { key: "intake", name: "常规水资源取水量", ...shown("Vi", "m³"), neverZero: true },
  ],
  divisorName: "常规与非常规水资源取水量之和",
  formula: forReaders("Kh = Vih ÷ (Vi + Vih) × 100%"),
  unit: "%",
  confidence: "usual",
  work: (v) => shareOfSum(v.unconventional, v.intake),
});
