/** Which cells the review's highlights lie on now, as the grid shows them. */
import type { Injector } from "@univerjs/core";
import {
  ConditionalFormattingRuleModel,
  ConditionalFormattingViewModel,
} from "@univerjs/sheets-conditional-formatting";
import { isMark } from "./marks";

export function isMarkedCell(
  injector: Injector,
  unitId: string,
  sheetId: string,
  row: number,
  column: number,
): boolean {
  const rules = injector.get(ConditionalFormattingRuleModel);
  const shown = injector.get(ConditionalFormattingViewModel).getCellCfs(unitId, sheetId, row, column) ?? [];
  return shown.some(({ cfId, result }) => {
    const rule = rules.getRule(unitId, sheetId, cfId);
    // a rule that does not hold answers an empty style
    return Boolean(rule && isMark(rule) && result && Object.keys(result).length > 0);
  });
}
