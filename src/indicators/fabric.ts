/**
 * 基准棉印染产品产量. Appendix C of GB/T 26923-2011 is not public: only its anchor is known (factors 1 at the baseline),
 * so that off the baseline the factors have to be given. A proportional guess would look official and be wrong.
 */
import { forReaders } from "../rulebook/for-readers";
import { define, impossible, shown } from "./define";
import { formatAmount } from "./format";
import { messages } from "./messages";
import type { Failure } from "./types";

/** 附件6、附件7 纺织染整, note b: 布幅宽度106cm、布重12.00kg/100m */
const BASELINE = { width: 106, weight: 12 } as const;

interface Factor {
  readonly name: string;
  readonly measuredName: string;
  readonly measured: number;
  readonly baseline: number;
  readonly unit: string;
  readonly value: number;
  readonly given: boolean;
}

function checkFactor(factor: Factor): Failure | null {
  const baseline = `（${formatAmount(factor.baseline)} ${factor.unit}）`;
  const atBaseline = Math.abs(factor.measured - factor.baseline) <= factor.baseline * 1e-9;
  if (!atBaseline && !factor.given) {
    return { kind: "missing", message: messages.factorMissing(factor.name, factor.measuredName, baseline) };
  }
  return atBaseline && factor.value !== 1 ? impossible(messages.factorAtBaseline(factor.name, baseline)) : null;
}

export const standardFabricOutput = define({
  id: "standard-fabric-output",
  functionName: "STANDARD_FABRIC_OUTPUT",
  name: "基准棉印染产品产量",
  aliases: ["基准产品产量", "折合标准品产量"],
  symbol: "Qb",
  inputs: [
    { key: "length", name: "产品长度", ...shown("L", "100m"), neverZero: true },
    { key: "width", name: "布幅宽度", ...shown("b", "cm"), neverZero: true },
    { key: "weight", name: "布重", ...shown("m", "kg/100m"), neverZero: true },
    { key: "widthFactor", name: "幅宽折合系数", ...shown("kb", ""), default: 1 },
    { key: "weightFactor", name: "布重折合系数", ...shown("km", ""), default: 1 },
  ],
  divisorName: "",
  formula: forReaders("Qb = L × kb × km"),
  unit: "100m",
  confidence: "notice",
  note: forReaders("基准（幅宽 106 cm、布重 12.00 kg/100m）处两系数为 1；偏离基准时须给出附录C 的系数，否则不作计算。"),
  reject: (v, given) =>
    checkFactor({
      name: "幅宽折合系数",
      measuredName: "布幅宽度",
      measured: v.width,
      baseline: BASELINE.width,
      unit: "cm",
      value: v.widthFactor,
      given: given.has("widthFactor"),
    }) ??
    checkFactor({
      name: "布重折合系数",
      measuredName: "布重",
      measured: v.weight,
      baseline: BASELINE.weight,
      unit: "kg/100m",
      value: v.weightFactor,
      given: given.has("weightFactor"),
    }),
  work: (v) => ({
    dividend: v.length * v.widthFactor * v.weightFactor,
    divisor: 1,
    process: [v.length, v.widthFactor, v.weightFactor].map(formatAmount).join(" × "),
  }),
});
