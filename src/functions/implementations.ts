/** Every WATER function under the name that it has in Excel. */
import * as indicator from "./indicator-functions";
import * as rule from "./rule-functions";
import * as score from "./score-functions";

/** What Excel and the grid call: arguments as they come, a value or rows of values back, a FunctionError thrown. */
export type Implementation = (...given: never[]) => number | string | string[][];

export const implementations = {
  CHECK: rule.check,
  LIMIT: rule.limit,
  REQUIREMENT: rule.requirement,
  MARGIN: rule.margin,
  STANDARD: rule.standard,
  WHY: rule.why,
  STEPS: rule.steps,
  INDUSTRIES: rule.industries,
  INDICATORS: rule.indicators,
  CHECK_TABLE: rule.checkTableFunction,
  MANAGEMENT_SCORE: score.managementScore,
  MANAGEMENT_CHECK: score.managementCheck,
  VETO: score.veto,
  INTAKE_PER_UNIT: indicator.intakePerUnit,
  DISCHARGE_PER_UNIT: indicator.dischargePerUnit,
  INTAKE_PER_VALUE: indicator.intakePerValue,
  REUSE_RATE: indicator.reuseRate,
  CIRCULATION_RATE: indicator.circulationRate,
  DIRECT_COOLING_RATE: indicator.directCoolingRate,
  INDIRECT_COOLING_RATE: indicator.indirectCoolingRate,
  CONDENSATE_RATE: indicator.condensateRate,
  WASTEWATER_REUSE_RATE: indicator.wastewaterReuseRate,
  BLOWDOWN_REUSE_RATE: indicator.blowdownReuseRate,
  LEAK_RATE: indicator.leakRate,
  DISCHARGE_COMPLIANCE_RATE: indicator.dischargeComplianceRate,
  CHEMICAL_WATER_RATIO: indicator.chemicalWaterRatio,
  CONCENTRATION_CYCLES: indicator.concentrationCycles,
  METERING_RATE: indicator.meteringRate,
  UNCONVENTIONAL_RATE: indicator.unconventionalRate,
  STANDARD_FABRIC_OUTPUT: indicator.standardFabricOutput,
} as const satisfies Record<string, Implementation>;

export type FunctionName = keyof typeof implementations;
