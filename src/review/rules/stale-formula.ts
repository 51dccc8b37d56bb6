/**
 * WATER函数保存的结果应与按所引用数据重新计算的结果一致；没有装加载项时保存的#NAME?不可用。
 * =ABS(E5-WATER.REUSE_RATE(I5,H5))>0.000001
 */
import { cellAddress, displayText, type Cell, type Sheet } from "../../forms";
import { messages } from "../messages";
import type { Rule } from "../rule";
import type { Finding } from "../types";
import { compute, WATER_CALL, type Computed } from "../water-formula";

/** relative: what two ways of calculating may differ by */
const DUST = 1e-6;

export const staleFormula: Rule = ({ workbook, judged }) => {
  const findings = workbook.sheets.flatMap(inSheet);
  if (findings.length === 0) return findings;
  // an error in an indicator cell has a finding of its own
  const errors = new Set<string>();
  for (const { verdicts } of judged) {
    for (const { sheet, address, cell } of verdicts) {
      if (cell?.content.kind === "error") errors.add(`${sheet}!${address}`);
    }
  }
  return findings.filter(({ sheet, cell }) => !errors.has(`${sheet}!${cell ?? ""}`));
};

function inSheet(sheet: Sheet): Finding[] {
  const findings: Finding[] = [];
  for (const [row, cells] of sheet.rows.entries()) {
    if (!cells) continue;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (cell?.formula === undefined || !WATER_CALL.test(cell.formula)) continue;
      const objection = objectionTo(cell, cell.formula, sheet);
      if (objection) findings.push({ ...objection, sheet: sheet.name, cell: cellAddress(row, column) });
    }
  }
  return findings;
}

function objectionTo(cell: Cell, formula: string, sheet: Sheet): Pick<Finding, "rule" | "severity" | "message"> | null {
  const { content } = cell;
  if (content.kind === "error") {
    if (content.code !== "#NAME?") return null;
    return { rule: "stale-formula", severity: "warning", message: messages.unknownFunction(formula) };
  }
  // without a result there is nothing that could be stale
  if (content.kind === "blank") return null;
  const computed = compute(formula, sheet);
  if (computed === null || isSame(cell, computed)) return null;
  const shown = computed.is === "number" ? String(Number(computed.value.toPrecision(8))) : computed.value;
  const message = messages.staleFormula(formula, displayText(cell), shown);
  return { rule: "stale-formula", severity: "error", message };
}

function isSame({ content }: Cell, computed: Computed): boolean {
  if (computed.is === "text") return content.kind === "text" && content.value === computed.value;
  return (
    content.kind === "number" && Math.abs(content.value - computed.value) <= Math.abs(computed.value) * DUST + 1e-12
  );
}
