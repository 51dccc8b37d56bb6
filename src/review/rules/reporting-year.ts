/**
 * 表中注明的年份应是本次核查的年份（仅在指定年份时检查）。
 * =ISERROR(FIND(核查年份,A2))
 */
import { cellAddress } from "../../forms";
import { messages } from "../messages";
import type { Rule } from "../rule";

export const reportingYear: Rule = ({ forms, year }) =>
  forms.flatMap((form) => {
    if (year === undefined || !("year" in form) || form.year === null || form.year === year) return [];
    const cell = cellAddress(form.area.top, form.area.left);
    return [
      { rule: "reporting-year", severity: "warning", sheet: form.sheet, cell, message: messages.year(form.year, year) },
    ];
  });
