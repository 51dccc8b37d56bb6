/**
 * 工作表“自定义限值”的每一行须写明行业、指标、比较和限值。
 * =AND(A2<>"",NOT(ISNUMBER(E2)))
 */
import { readCustomLimits } from "../../forms";
import type { Rule } from "../rule";

export const customLimits: Rule = ({ workbook }) =>
  (readCustomLimits(workbook)?.problems ?? []).map((problem) => ({
    rule: "custom-limits",
    severity: "warning",
    ...problem,
  }));
