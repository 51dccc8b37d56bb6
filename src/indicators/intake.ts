/** Water taken or discharged per unit of product, of value; units m³ per whatever the denominator counts. */
import { forReaders } from "../rulebook/for-readers";
import { otherNames } from "../rulebook/indicator-names";
import { define, impossible, quotient, shown } from "./define";
import { formatAmount } from "./format";
import { messages } from "./messages";
import type { Input } from "./types";

const intake = { key: "intake", name: "取水量", ...shown("Vi", "m³"), neverZero: true } as const satisfies Input;

export const intakePerUnit = define({
  id: "intake-per-unit",
  functionName: "INTAKE_PER_UNIT",
  name: "单位产品取水量",
  aliases: [...otherNames("intake-per-unit"), "单耗新水"],
  symbol: "Vui",
  inputs: [intake, { key: "output", name: "产品产量", ...shown("Q", "产品单位（t、100m、kL 等）") }],
  divisorName: "产品产量",
  formula: forReaders("Vui = Vi ÷ Q"),
  unit: "m³/单位产品",
  confidence: "secondary",
  note: forReaders("取水量指常规水资源取水量，含外购水及水的产品，扣除外供；不是总用水量。产量为同期合格产品产量。"),
  work: (v) => quotient(v.intake, v.output, false),
});

export const intakePerEnergy = define({
  id: "intake-per-energy",
  functionName: "INTAKE_PER_UNIT",
  name: "单位发电量取水量",
  aliases: ["发电取水量"],
  symbol: "Vui",
  inputs: [intake, { key: "output", name: "发电量", ...shown("Qe", "MW·h") }],
  divisorName: "发电量",
  formula: forReaders("Vui = Vi ÷ Qe"),
  unit: "m³/(MW·h)",
  confidence: "usual",
  note: forReaders("直流冷却的取水量不含凝汽器冷却水量。1 kg/(kW·h) = 1 m³/(MW·h)；万kW·h 要先乘 10 换成 MW·h。"),
  work: (v) => quotient(v.intake, v.output, false),
});

export const intakePerFabric = define({
  id: "intake-per-fabric",
  functionName: "INTAKE_PER_UNIT",
  name: "印染产品单位产量取水量",
  aliases: ["百米布取水量", "机织印染产品单位产量取水量"],
  symbol: "Wdc",
  inputs: [intake, { key: "output", name: "合格品产量（折合基准产品）", ...shown("Ngh", "100m") }],
  divisorName: "合格品产量",
  formula: forReaders("Wdc = mq ÷ Ngh"),
  unit: "m³/100m",
  confidence: "secondary",
  note: forReaders("合格品含一、二、三等品，不含等外品、零疋布；取水含进厂计量的外购蒸汽、热水等水的产品。"),
  work: (v) => quotient(v.intake, v.output, false),
});

export const dischargePerUnit = define({
  id: "discharge-per-unit",
  functionName: "DISCHARGE_PER_UNIT",
  name: "单位产品排水量",
  aliases: ["单位乙烯排水量"],
  symbol: "Vud",
  inputs: [
    { key: "discharge", name: "外排水量", ...shown("Vd", "m³") },
    { key: "output", name: "产品产量", ...shown("Q", "t") },
  ],
  divisorName: "产品产量",
  formula: forReaders("Vud = Vd ÷ Q"),
  unit: "m³/t",
  confidence: "usual",
  work: (v) => quotient(v.discharge, v.output, false),
});

export const intakePerValue = define({
  id: "intake-per-value",
  functionName: "INTAKE_PER_VALUE",
  name: "万元产值取水量",
  aliases: ["万元工业总产值取水量", "万元产值用水量"],
  symbol: "Vwi",
  inputs: [intake, { key: "value", name: "总产值", ...shown("Z", "万元") }],
  divisorName: "总产值",
  formula: forReaders("Vwi = Vi ÷ Z"),
  unit: "m³/万元",
  confidence: "secondary",
  note: forReaders("万m³ 与 亿元 之比同 m³ 与 万元 之比；误用亿元对 m³ 会差一万倍。"),
  work: (v) => quotient(v.intake, v.value, false),
});

export const intakePerAddedValue = define({
  id: "intake-per-added-value",
  functionName: "INTAKE_PER_VALUE",
  name: "万元工业增加值取水量",
  aliases: ["万元增加值取水量", "万元工业增加值用水量"],
  symbol: "Vva",
  inputs: [intake, { key: "value", name: "工业增加值", ...shown("VA", "万元") }],
  divisorName: "工业增加值",
  formula: forReaders("Vva = Vi ÷ VA"),
  unit: "m³/万元",
  confidence: "secondary",
  work: (v) => quotient(v.intake, v.value, false),
});

export const netIntake = define({
  id: "net-intake",
  functionName: null,
  name: "净用水量",
  aliases: ["统计口径用水量", "净取水量"],
  symbol: "Vn",
  inputs: [intake, { key: "supplied", name: "外供水量", ...shown("Vs", "m³"), default: 0 }],
  divisorName: "",
  formula: forReaders("Vn = Vi − Vs"),
  unit: "m³",
  confidence: "statistics",
  reject: (v) => (v.supplied >= v.intake ? impossible(messages.suppliedExceedsIntake) : null),
  work: (v) => ({
    dividend: v.intake - v.supplied,
    divisor: 1,
    process: `${formatAmount(v.intake)} − ${formatAmount(v.supplied)}`,
  }),
});
