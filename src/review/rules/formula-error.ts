/**
 * 指标单元格不应是错误值，公式应有计算结果。
 * =ISERROR(D5)
 */
import { isUncalculated } from "../../forms";
import { messages } from "../messages";
import { forEachCell, onCell, type Rule } from "../rule";

export const formulaError: Rule = ({ judged }) =>
  forEachCell(judged, (cell) => {
    const content = cell.cell?.content;
    if (content?.kind === "error") {
      // where nothing is assessed the error changes no verdict
      const severity = cell.verdict.status === "invalid" ? "error" : "warning";
      return onCell("formula-error", severity, cell, messages.errorCell(cell.columnName, content.code));
    }
    if (isUncalculated(cell.cell)) {
      const severity = cell.verdict.status === "undetermined" ? "warning" : "info";
      return onCell("formula-error", severity, cell, messages.uncalculated(cell.columnName));
    }
    return null;
  });
