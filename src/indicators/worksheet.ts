/** What the water-balance worksheet asks for and what it gives, by the symbols of the indicators' formulas. */

export interface Meter {
  readonly symbol: string;
  readonly name: string;
  readonly unit: string;
  /** a sum of other rows, written with `{symbol}` */
  readonly sum?: string;
}

export interface MeterGroup {
  readonly heading: string;
  readonly meters: readonly Meter[];
}

const volume = (symbol: string, name: string): Meter => ({ symbol, name, unit: "m³" });

export const meterGroups: readonly MeterGroup[] = [
  {
    heading: "取水",
    meters: [
      volume("V1", "地表水取水量"),
      volume("V2", "地下水取水量"),
      volume("V3", "自来水取水量"),
      volume("V4", "外购水及水的产品"),
      volume("Vs", "外供水量"),
      { ...volume("Vi", "取水量（净值）"), sum: "{V1}+{V2}+{V3}+{V4}-{Vs}" },
      volume("Vih", "非常规水资源取水量"),
    ],
  },
  {
    heading: "重复利用",
    meters: [
      volume("Vdr", "直接冷却水循环量"),
      volume("Vdf", "直接冷却水系统补充水量"),
      volume("Vcr", "间接冷却水循环量"),
      volume("Vcf", "间接冷却水系统补充水量"),
      volume("Vgr", "工艺水等其他循环量"),
      volume("Vgf", "其他循环系统补充水量"),
      volume("Vt", "串联用水量"),
      volume("Vw", "处理后回用的废水量"),
      volume("Vbr", "冷凝水回用量"),
      { ...volume("Vr", "重复利用水量合计"), sum: "{Vdr}+{Vcr}+{Vgr}+{Vt}+{Vw}+{Vbr}" },
    ],
  },
  {
    heading: "排水漏失",
    meters: [
      volume("Vd", "外排废水量"),
      volume("Vok", "其中：达标排放水量"),
      volume("Vb", "循环冷却水排污水总量"),
      volume("Vbw", "排污水回用量"),
      volume("Vl", "漏失水量"),
    ],
  },
  {
    heading: "汽与化学水",
    meters: [
      { symbol: "D", name: "产汽设备产汽量", unit: "t" },
      { symbol: "ρ", name: "冷凝水密度（不填按1）", unit: "t/m³" },
      volume("Vcin", "制取化学水所用水量"),
      volume("Vch", "制得的化学水量"),
      { symbol: "Cr", name: "循环水离子浓度（或电导率）", unit: "同一单位" },
      { symbol: "Cm", name: "补充水离子浓度（或电导率）", unit: "同一单位" },
    ],
  },
  {
    heading: "计量产出",
    meters: [
      volume("Vm", "水表计量水量"),
      { symbol: "Q", name: "合格产品产量", unit: "产品单位" },
      { symbol: "Z", name: "工业总产值", unit: "万元" },
      { symbol: "L", name: "印染布产量（纺织染整）", unit: "百米" },
      { symbol: "Kf", name: "布幅折算系数（基准布幅填1）", unit: "—" },
      { symbol: "Kg", name: "布重折算系数（基准布重填1）", unit: "—" },
    ],
  },
];

export interface Output {
  readonly name: string;
  readonly symbol: string;
  readonly unit: string;
  /** with the numbers' symbols in braces; ×100 for percent */
  readonly expression: string;
  /** symbols without which there is no result; none of the last may be zero */
  readonly needs: readonly string[];
  /** the expression's divisor must not be zero */
  readonly divisor: string;
  /** the function of the live layer that gives the same */
  readonly live: string;
}

const percent = (
  name: string,
  symbol: string,
  part: string,
  divisor: string,
  needs: readonly string[],
  live: string,
): Output => ({
  name,
  symbol,
  unit: "%",
  expression: `${part}/${divisor.includes("+") ? `(${divisor})` : divisor}*100%`,
  needs,
  divisor,
  live,
});

const ratio = (
  name: string,
  symbol: string,
  unit: string,
  dividend: string,
  divisor: string,
  live: string,
): Output => ({
  name,
  symbol,
  unit,
  expression: `{${dividend}}/{${divisor}}`,
  needs: [dividend, divisor],
  divisor: `{${divisor}}`,
  live,
});

export const outputs: readonly Output[] = [
  ratio("单位产品取水量", "Vui", "m³/产品单位", "Vi", "Q", "INTAKE_PER_UNIT({Vi},{Q})"),
  ratio("单位产品排水量", "Vud", "m³/产品单位", "Vd", "Q", "DISCHARGE_PER_UNIT({Vd},{Q})"),
  ratio("万元产值取水量", "Vwi", "m³/万元", "Vi", "Z", "INTAKE_PER_VALUE({Vi},{Z})"),
  percent("重复利用率", "R", "{Vr}", "{Vi}+{Vr}", ["Vr", "Vi"], "REUSE_RATE({Vr},{Vi})"),
  percent(
    "循环利用率",
    "Rx",
    "({Vdr}+{Vcr}+{Vgr})",
    "{Vdr}+{Vcr}+{Vgr}+{Vdf}+{Vcf}+{Vgf}",
    [],
    "CIRCULATION_RATE({Vdr}+{Vcr}+{Vgr},{Vdf}+{Vcf}+{Vgf})",
  ),
  percent("直接冷却水循环率", "Rd", "{Vdr}", "{Vdr}+{Vdf}", ["Vdr", "Vdf"], "DIRECT_COOLING_RATE({Vdr},{Vdf})"),
  percent("间接冷却水循环率", "Rc", "{Vcr}", "{Vcr}+{Vcf}", ["Vcr", "Vcf"], "INDIRECT_COOLING_RATE({Vcr},{Vcf})"),
  percent("冷凝水回用率", "Rb", "{Vbr}*{ρ取值}", "{D}", ["Vbr", "D"], "CONDENSATE_RATE({Vbr},{D},{ρ取值})"),
  percent("废水回用率", "Kw", "{Vw}", "{Vd}+{Vw}", ["Vw", "Vd"], "WASTEWATER_REUSE_RATE({Vw},{Vd})"),
  percent("循环冷却水排污水回用率", "Kb", "{Vbw}", "{Vb}", ["Vbw", "Vb"], "BLOWDOWN_REUSE_RATE({Vbw},{Vb})"),
  percent("用水综合漏失率", "Kl", "{Vl}", "{Vi}", ["Vl", "Vi"], "LEAK_RATE({Vl},{Vi})"),
  percent("达标排放率", "Kd", "{Vok}", "{Vd}", ["Vok", "Vd"], "DISCHARGE_COMPLIANCE_RATE({Vok},{Vd})"),
  ratio("化学水制取系数", "K", "m³/m³", "Vcin", "Vch", "CHEMICAL_WATER_RATIO({Vcin},{Vch})"),
  ratio("循环水浓缩倍数", "N", "倍", "Cr", "Cm", "CONCENTRATION_CYCLES({Cr},{Cm})"),
  percent("水计量率", "Km", "{Vm}", "{Vi}", ["Vm", "Vi"], "METERING_RATE({Vm},{Vi})"),
  percent("非常规水资源替代率", "Kh", "{Vih}", "{Vi}+{Vih}", ["Vih", "Vi"], "UNCONVENTIONAL_RATE({Vih},{Vi})"),
  {
    name: "基准棉印染产品产量",
    symbol: "Qb",
    unit: "百米",
    expression: "{L}*{Kf}*{Kg}",
    needs: ["L", "Kf", "Kg"],
    divisor: "1",
    live: "",
  },
];
