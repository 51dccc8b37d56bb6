/**
 * 考核值因产品、工艺等不同时，须注明到能够判定的程度。
 * =WATER.CHECK(C5,D$4,D5)="待定"
 */
import { messages } from "../messages";
import { forEachCell, onCell, type Rule } from "../rule";

export const productNeeded: Rule = ({ judged }) =>
  forEachCell(judged, (cell) => {
    const { status, question, indicator, choices } = cell.verdict;
    // a range such as 70以上 is undetermined too, but no product would settle it
    if (status !== "undetermined" || question === null || choices.length === 0) return null;
    return onCell("product-needed", "warning", cell, messages.productNeeded(indicator, question));
  });
