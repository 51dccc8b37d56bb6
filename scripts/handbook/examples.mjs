/** One call of each WATER function; its result is computed when the page is made. `unit` where no indicator gives it. */

const column = (...values) => values.map((value) => [value]);
/** 附件6: 14 rows, of which the tenth counts double */
const SCORES = column(4, 4, 4, 4, 4, 4, 4, 4, 4, 8, 4, 0, 0, 0);

export const EXAMPLES = {
  CHECK: { given: ["钢铁", "吨钢取水量", 3.9] },
  LIMIT: { given: ["钢铁", "吨钢取水量"], unit: "同指标；率为百分点" },
  REQUIREMENT: { given: ["火力发电", "单位发电量取水量", [["直流冷却"]], [["300MW"]]] },
  MARGIN: { given: ["钢铁", "吨钢取水量", 3.9], unit: "同指标；率为百分点" },
  STANDARD: { given: ["钢铁"] },
  WHY: { given: ["钢铁", "吨钢取水量", 4.63] },
  STEPS: { given: ["重复利用率", 970, 30] },
  INDUSTRIES: { given: [] },
  INDICATORS: { given: ["钢铁"] },
  CHECK_TABLE: { given: [column("钢铁", "氯碱"), column("重复利用率", "用水综合漏失率"), column(97.5, 1.9)] },
  MANAGEMENT_SCORE: { given: [SCORES, 6], unit: "分" },
  MANAGEMENT_CHECK: { given: [SCORES, 6] },
  VETO: { given: [column("是", "是", "否", "是", "是", "是", "是", "是")] },
  INTAKE_PER_UNIT: { given: [41_000, 10_000] },
  DISCHARGE_PER_UNIT: { given: [12_000, 10_000] },
  INTAKE_PER_VALUE: { given: [41_000, 8_000] },
  REUSE_RATE: { given: [970, 30] },
  CIRCULATION_RATE: { given: [950, 50] },
  DIRECT_COOLING_RATE: { given: [950, 50] },
  INDIRECT_COOLING_RATE: { given: [980, 20] },
  CONDENSATE_RATE: { given: [80, 100] },
  WASTEWATER_REUSE_RATE: { given: [75, 25] },
  BLOWDOWN_REUSE_RATE: { given: [45, 50] },
  LEAK_RATE: { given: [6, 100] },
  DISCHARGE_COMPLIANCE_RATE: { given: [99, 100] },
  CHEMICAL_WATER_RATIO: { given: [110, 100] },
  CONCENTRATION_CYCLES: { given: [500, 100] },
  METERING_RATE: { given: [98, 100] },
  UNCONVENTIONAL_RATE: { given: [20, 100] },
  STANDARD_FABRIC_OUTPUT: { given: [1000, 106, 12, 1, 1] },
};
