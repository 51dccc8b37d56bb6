/**
 * 指标的数值必须可能：率在0到100%之间，取水量不为负，且是数值。
 * =OR(D5<0,AND(E5>100,E$4="重复利用率"),NOT(ISNUMBER(D5)))
 */
import { forEachCell, onCell, type Rule } from "../rule";

export const impossibleValue: Rule = ({ judged }) =>
  forEachCell(judged, (cell) => {
    // error values have a rule of their own
    if (cell.verdict.status !== "invalid" || cell.cell?.content.kind === "error") return null;
    // the reason begins with the indicator's name
    return onCell("impossible-value", "error", cell, cell.verdict.reason);
  });
