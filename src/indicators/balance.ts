/** Losses, discharge, water treatment and metering. */
import { forReaders } from "../rulebook/for-readers";
import { otherNames } from "../rulebook/indicator-names";
import { define, impossible, partOf, quotient, shown } from "./define";
import { formatAmount } from "./format";
import { messages } from "./messages";

export const leakRate = define({
  id: "leak-rate",
  functionName: "LEAK_RATE",
  name: "用水综合漏失率",
  aliases: otherNames("leak-rate"),
  symbol: "Kl",
  inputs: [
    // rules.md section 3: 0 is 未填 for 漏失率 too, because no pipe network loses nothing
    { key: "leak", name: "漏失水量", ...shown("Vl", "m³"), neverZero: true },
    { key: "intake", name: "取水量", ...shown("Vi", "m³") },
  ],
  divisorName: "取水量",
  formula: forReaders("Kl = Vl ÷ Vi × 100%"),
  unit: "%",
  confidence: "usual",
  note: forReaders("越小越好。"),
  reject: (v) => partOf(v.leak, "漏失水量", v.intake, "取水量"),
  work: (v) => quotient(v.leak, v.intake, true),
});

export const dischargeComplianceRate = define({
  id: "discharge-compliance-rate",
  functionName: "DISCHARGE_COMPLIANCE_RATE",
  name: "达标排放率",
  aliases: otherNames("discharge-compliance-rate"),
  symbol: "Kd",
  inputs: [
    { key: "compliant", name: "达标排放水量", ...shown("Vda", "m³") },
    { key: "discharged", name: "外排水总量", ...shown("Vd", "m³") },
  ],
  divisorName: "外排水总量",
  formula: forReaders("Kd = Vda ÷ Vd × 100%"),
  unit: "%",
  confidence: "secondary",
  note: forReaders("没有外排水（零排放）时不考核。"),
  reject: (v) =>
    v.compliant === 0 && v.discharged === 0
      ? { kind: "not-applicable", message: messages.noDischarge }
      : partOf(v.compliant, "达标排放水量", v.discharged, "外排水总量"),
  work: (v) => quotient(v.compliant, v.discharged, true),
});

export const chemicalWaterRatio = define({
  id: "chemical-water-ratio",
  functionName: "CHEMICAL_WATER_RATIO",
  name: "化学水制取系数",
  aliases: ["软化水、除盐水制取系数", "除盐水制取系数", "软化水制取系数"],
  symbol: "K",
  inputs: [
    { key: "feed", name: "制取化学水所用的水量", ...shown("Vcin", "m³"), neverZero: true },
    { key: "product", name: "制得的化学水量", ...shown("Vch", "m³") },
  ],
  divisorName: "制得的化学水量",
  formula: forReaders("K = Vcin ÷ Vch"),
  unit: "m³/m³",
  confidence: "usual",
  reject: (v) => (v.feed < v.product * (1 - 1e-9) ? impossible(messages.ratioBelowOne) : null),
  work: (v) => quotient(v.feed, v.product, false),
});

export const concentrationCycles = define({
  id: "concentration-cycles",
  functionName: "CONCENTRATION_CYCLES",
  name: "循环水浓缩倍数",
  aliases: [...otherNames("concentration-cycles"), "循环冷却水浓缩倍数"],
  symbol: "N",
  inputs: [
    {
      key: "circulating",
      name: "循环水中某离子浓度或电导率",
      ...shown("Cx", "mg/L（或 μS/cm）"),
      neverZero: true,
    },
    { key: "makeup", name: "补充水中同一离子浓度或电导率", ...shown("Cb", "mg/L（或 μS/cm）") },
  ],
  divisorName: "补充水中的浓度",
  formula: forReaders("N = Cx ÷ Cb"),
  unit: "倍",
  confidence: "secondary",
  note: forReaders("离子可取 K⁺、Cl⁻、SiO₂ 等；两项单位相同。浓缩倍数必大于 1，否则是两项颠倒或测定有误。"),
  reject: (v) => (v.circulating <= v.makeup ? impossible(messages.cyclesNotAboveOne) : null),
  work: (v) => quotient(v.circulating, v.makeup, false),
});

export const meteringRate = define({
  id: "metering-rate",
  functionName: "METERING_RATE",
  name: "水计量率",
  aliases: ["水表计量率", "二级水表计量率"],
  symbol: "Km",
  inputs: [
    { key: "metered", name: "计量水量", ...shown("Vm", "m³") },
    { key: "total", name: "应计量的总水量", ...shown("Vi", "m³") },
  ],
  divisorName: "应计量的总水量",
  formula: forReaders("Km = Vm ÷ Vi × 100%"),
  unit: "%",
  confidence: "secondary",
  note: forReaders("某级计量率为该级水表计量水量之和与上一级水量之比。"),
  reject: (v) => partOf(v.metered, "计量水量", v.total, "应计量的总水量"),
  work: (v) => quotient(v.metered, v.total, true),
});

export const meterInstallationRate = define({
  id: "meter-installation-rate",
  functionName: null,
  name: "水计量器具配备率",
  aliases: ["计量器具配备率", "水表配备率"],
  symbol: "Rp",
  inputs: [
    { key: "installed", name: "实际安装配备数", ...shown("Ns", "台") },
    { key: "needed", name: "应配备数", ...shown("Nl", "台") },
  ],
  divisorName: "应配备数",
  formula: forReaders("Rp = Ns ÷ Nl × 100%"),
  unit: "%",
  confidence: "usual",
  reject: (v) => partOf(v.installed, "实际安装配备数", v.needed, "应配备数"),
  work: (v) => quotient(v.installed, v.needed, true),
});

export const freshWaterCoefficient = define({
  id: "fresh-water-coefficient",
  functionName: null,
  name: "新水利用系数",
  aliases: [],
  symbol: "Kf",
  inputs: [
    { key: "intake", name: "取水量", ...shown("Vi", "m³") },
    { key: "discharged", name: "外排水量", ...shown("Vd", "m³") },
  ],
  divisorName: "取水量",
  formula: forReaders("Kf = (Vi − Vd) ÷ Vi"),
  unit: "",
  confidence: "usual",
  reject: (v) => partOf(v.discharged, "外排水量", v.intake, "取水量"),
  work: (v) => {
    const [intake, discharged] = [formatAmount(v.intake), formatAmount(v.discharged)];
    const process = `(${intake} − ${discharged}) ÷ ${intake}`;
    return { dividend: v.intake - v.discharged, divisor: v.intake, process };
  },
});

export const cyclesLimit = define({
  id: "cycles-limit",
  functionName: null,
  name: "循环水浓缩倍数考核值修正",
  aliases: ["浓缩倍数考核值"],
  symbol: "N限",
  inputs: [{ key: "share", name: "污（废）水回用水占补充水总量的百分数", ...shown("s", "%") }],
  divisorName: "",
  formula: forReaders("N限 = 5 − 0.1 × s ÷ 10"),
  unit: "倍",
  confidence: "notice",
  note: forReaders("附件7 乙烯行业注c；通知未说明逐级还是线性递减，按线性计算。"),
  reject: (v) => partOf(v.share, "回用水占比", 100, "100%"),
  // 0.1 × s ÷ 10 as s ÷ 100, so that 25 gives 4.75 exactly
  work: (v) => ({ dividend: 5 - v.share / 100, divisor: 1, process: `5 − 0.1 × ${formatAmount(v.share)} ÷ 10` }),
});
