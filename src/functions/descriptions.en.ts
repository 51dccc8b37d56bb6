/** English descriptions of the WATER functions; the Chinese ones are their JSDoc. Read by the build only. */
interface Description {
  readonly description: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const industry = 'Industry id or Chinese name, e.g. "steel" or "钢铁"';
const indicator = "Indicator name as printed, or a column name of annex 5";
const value = 'Value (rates in percent points, 97 is 97 %); text such as "97%" or "≥95" is read too';
const conditions = "Conditions: product, raw material, process, cooling mode, unit capacity …, in any order";
const annex = "6 or 7; if left out, told from the number of rows";

export const descriptions: Readonly<Record<string, Description>> = {
  CHECK: {
    description:
      "Compares a value with the limit of annexes 6 and 7: 达标 (pass), 不达标 (fail), 待定 (undetermined) or 不考核 (not assessed). Blank: #N/A; invalid: #VALUE!.",
    parameters: { industry, indicator, value, conditions },
  },
  LIMIT: {
    description:
      "The limit as a number, in the indicator's unit (rates in percent points); #N/A where it depends on a condition not given.",
    parameters: { industry, indicator, conditions },
  },
  REQUIREMENT: {
    description: 'The requirement as text, e.g. "≤4.2 m³/t"; lists all limits where they depend on a condition.',
    parameters: { industry, indicator, conditions },
  },
  MARGIN: {
    description: "Slack between value and limit in the indicator's unit; positive is better than required.",
    parameters: { industry, indicator, value, conditions },
  },
  STANDARD: {
    description:
      'National standard for water-saving enterprises of the industry, e.g. "GB/T 26924-2011 节水型企业 钢铁行业".',
    parameters: { industry },
  },
  WHY: {
    description: "One sentence that gives the verdict's value, limit, unit and source.",
    parameters: { industry, indicator, value, conditions },
  },
  STEPS: {
    description: 'Calculation process of an indicator, e.g. "R = 970 ÷ (30 + 970) × 100% = 97.00%".',
    parameters: {
      indicator: 'Indicator name, or the function that computes it, e.g. "REUSE_RATE"',
      inputs: "Inputs in the order of that function's arguments",
    },
  },
  INDUSTRIES: {
    description: "Table of all industries: id, name, standard, title, source. Spills, with headings.",
    parameters: {},
  },
  INDICATORS: {
    description: "Table of an industry's indicators: name, condition, limit, unit, source. Spills, with headings.",
    parameters: { industry },
  },
  CHECK_TABLE: {
    description: "Verdicts of a whole sheet in one call; spills a table of the same shape.",
    parameters: {
      industries: "Industries: one cell, one column or the whole table",
      indicators: "Indicators: one cell, one row or the whole table",
      values: "Range of values (rates in percent points)",
      conditions: "Conditions: one cell, one column or the whole table",
    },
  },
  MANAGEMENT_SCORE: {
    description: "Total management score of annex 6 or 7 (points, 60 at most); each row is capped at its points.",
    parameters: { scores: "Scores row by row (14 rows; annex 7 has a 15th: groundwater)", annex },
  },
  MANAGEMENT_CHECK: {
    description:
      "Whether the management score reaches 48: 达标 (pass), 不达标 (fail), 待定 (undetermined while rows are open).",
    parameters: { scores: "Scores row by row (14 rows; annex 7 has a 15th: groundwater)", annex },
  },
  VETO: {
    description:
      "Veto list of annex 3 or 7: 通过 (no veto), 一票否决 (rejected, with item numbers) or 待定 (undetermined).",
    parameters: { answers: "Eight answers: 是/否, ☑/□, √/×, TRUE/FALSE", annex: "3 or 7, 7 if left out" },
  },
  INTAKE_PER_UNIT: {
    description: "Water intake per unit of product = intake ÷ output, m³ per unit (e.g. m³/t).",
    parameters: {
      intake: "Water intake (m³), net of water supplied to others",
      output: "Output of good product (t, 100 m, kL, MW·h …)",
    },
  },
  DISCHARGE_PER_UNIT: {
    description: "Discharge per unit of product (e.g. of ethylene) = discharge ÷ output, m³/t.",
    parameters: { discharge: "Water discharged (m³)", output: "Output (t)" },
  },
  INTAKE_PER_VALUE: {
    description: "Water intake per 10,000 yuan of output value, m³ per 10,000 yuan.",
    parameters: { intake: "Water intake (m³)", value: "Output value or value added (10,000 yuan)" },
  },
  REUSE_RATE: {
    description: "Reuse rate = reused ÷ (intake + reused) × 100, in percent points; net of water supplied to others.",
    parameters: {
      reused: "Reused water (m³): circulated, used in series, recycled",
      intake: "Water intake (m³)",
      supplied: "Water supplied to others (m³), 0 if left out",
    },
  },
  CIRCULATION_RATE: {
    description:
      "循环利用率 of annexes 2 and 5 = circulating ÷ (circulating + make-up) × 100, in percent points. The notices do not define it; own definition.",
    parameters: { circulating: "Circulating water of all systems (m³)", makeup: "Make-up water of these systems (m³)" },
  },
  DIRECT_COOLING_RATE: {
    description:
      "Circulation rate of direct cooling water = circulating ÷ (circulating + make-up) × 100, in percent points.",
    parameters: { circulating: "Direct cooling water in circulation (m³)", makeup: "Make-up water (m³)" },
  },
  INDIRECT_COOLING_RATE: {
    description:
      "Circulation rate of indirect cooling water = circulating ÷ (circulating + make-up) × 100, in percent points.",
    parameters: { circulating: "Indirect cooling water in circulation (m³)", makeup: "Make-up water (m³)" },
  },
  CONDENSATE_RATE: {
    description: "Condensate reuse rate = condensate × density ÷ steam × 100, in percent points.",
    parameters: {
      condensate: "Condensate reused (m³)",
      steam: "Steam generated (t) in the same period",
      density: "Density of condensate (t/m³), 1 if left out",
    },
  },
  WASTEWATER_REUSE_RATE: {
    description: "Wastewater reuse rate = reused ÷ (discharged + reused) × 100, in percent points.",
    parameters: {
      reused: "Wastewater treated and reused (m³)",
      discharged: "Wastewater discharged (m³), without the reused part",
    },
  },
  BLOWDOWN_REUSE_RATE: {
    description:
      "Reuse rate of cooling-water blowdown (thermal power) = reused ÷ blowdown × 100, in percent points; literal reading of the name.",
    parameters: { reused: "Blowdown reused (m³)", blowdown: "Total blowdown (m³)" },
  },
  LEAK_RATE: {
    description: "Comprehensive water loss rate = leakage ÷ intake × 100, in percent points; lower is better.",
    parameters: { leak: "Water lost (m³)", intake: "Water intake (m³)" },
  },
  DISCHARGE_COMPLIANCE_RATE: {
    description:
      "Compliant discharge rate = compliant ÷ discharged × 100, in percent points; #N/A where nothing is discharged.",
    parameters: { compliant: "Compliant discharge (m³)", discharged: "Total discharge (m³)" },
  },
  CHEMICAL_WATER_RATIO: {
    description: "Chemical water ratio (ethylene) = feed ÷ product, m³/m³, at least 1.",
    parameters: { feed: "Water fed to treatment (m³)", product: "Chemical water produced (m³)" },
  },
  CONCENTRATION_CYCLES: {
    description: "Cycles of concentration = ion concentration of circulating water ÷ that of make-up water; above 1.",
    parameters: {
      circulating: "Concentration of an ion (mg/L) or conductivity (μS/cm) of the circulating water",
      makeup: "The same of the make-up water",
    },
  },
  METERING_RATE: {
    description: "Metering rate = metered ÷ total × 100, in percent points.",
    parameters: { metered: "Sum of the meters of this level (m³)", total: "Water to be metered (m³)" },
  },
  UNCONVENTIONAL_RATE: {
    description:
      "Share of unconventional water = unconventional ÷ (conventional + unconventional) × 100, in percent points.",
    parameters: {
      unconventional: "Unconventional water taken in (m³): reclaimed, rain, desalinated",
      intake: "Conventional water intake (m³)",
    },
  },
  STANDARD_FABRIC_OUTPUT: {
    description:
      "Output converted to standard cotton fabric = length × width factor × weight factor, in 100 m. Off the baseline (106 cm, 12.00 kg/100 m) the factors are required.",
    parameters: {
      length: "Length (100 m)",
      width: "Fabric width (cm), baseline 106",
      weight: "Fabric weight (kg/100 m), baseline 12.00",
      widthFactor: "Width factor, from appendix C of GB/T 26923-2011",
      weightFactor: "Weight factor, from appendix C of GB/T 26923-2011",
    },
  },
};
