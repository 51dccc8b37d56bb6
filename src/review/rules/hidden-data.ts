/**
 * 隐藏的行、列和工作表中的填报数据照样核查，须让人看见（取消隐藏或删除）。
 * =SUBTOTAL(103,B5)<>COUNTA(B5)
 */
import { cellAddress, columnLetters, isBlank, type Sheet } from "../../forms";
import type { Entry, JudgedCell } from "../entries";
import { messages } from "../messages";
import type { Rule } from "../rule";
import type { Finding } from "../types";

export const hiddenData: Rule = ({ workbook, judged, forms }) => {
  const findings: Finding[] = [];
  const entriesBySheet = new Map<string, Entry[]>();
  for (const { entry } of judged) {
    const entries = entriesBySheet.get(entry.sheet);
    if (entries) entries.push(entry);
    else entriesBySheet.set(entry.sheet, [entry]);
  }
  for (const sheet of workbook.sheets) {
    if (sheet.visibility !== "visible" && forms.some((form) => form.sheet === sheet.name)) {
      findings.push({
        rule: "hidden-data",
        severity: "info",
        sheet: sheet.name,
        cell: null,
        message: messages.hiddenSheet(sheet.name),
      });
    }
    const entries = entriesBySheet.get(sheet.name) ?? [];
    findings.push(...hiddenRows(sheet, entries), ...hiddenColumns(sheet, entries));
  }
  return findings;
};

const isFilled = ({ cell }: JudgedCell): boolean => !isBlank(cell);

/** One finding for a run of hidden rows: a filter hides hundreds. */
function hiddenRows(sheet: Sheet, entries: readonly Entry[]): Finding[] {
  const hidden = sheet.hiddenRows;
  if (hidden === undefined || hidden.size === 0) return [];
  const runs: { first: Entry; place: string; from: number; to: number; rows: number }[] = [];
  for (const entry of entries) {
    const cell = entry.cells.find((each) => hidden.has(each.row) && isFilled(each));
    if (!cell) continue;
    const run = runs.at(-1);
    if (run && cell.row >= run.from && cell.row <= run.to + 1) {
      run.rows += cell.row === run.to ? 0 : 1;
      run.to = cell.row;
    } else {
      const isNamed = entry.name?.row === cell.row;
      const place = cellAddress(cell.row, isNamed ? (entry.name?.column ?? cell.column) : cell.column);
      runs.push({ first: entry, place, from: cell.row, to: cell.row, rows: 1 });
    }
  }
  return runs.map(({ first, place, from, to, rows }) => ({
    rule: "hidden-data",
    severity: "warning",
    sheet: sheet.name,
    cell: place,
    enterprise: first.enterprise,
    message: messages.hiddenRows(from + 1, to + 1, rows),
  }));
}

function hiddenColumns(sheet: Sheet, entries: readonly Entry[]): Finding[] {
  const hidden = sheet.hiddenColumns;
  if (hidden === undefined || hidden.size === 0) return [];
  const found = new Map<number, Finding>();
  for (const entry of entries) {
    for (const cell of entry.cells) {
      if (!hidden.has(cell.column) || found.has(cell.column) || !isFilled(cell)) continue;
      found.set(cell.column, {
        rule: "hidden-data",
        severity: "warning",
        sheet: sheet.name,
        cell: cellAddress(cell.row, cell.column),
        message: messages.hiddenColumn(columnLetters(cell.column), cell.indicator),
      });
    }
  }
  return [...found.values()];
}
