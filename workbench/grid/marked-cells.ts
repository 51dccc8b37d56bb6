/** On which cells the review's highlights lie now. */
import { CellValueType, type ICellData, type Injector, type Nullable } from "@univerjs/core";
import {
  CFSubRuleType,
  CFTextOperator,
  compareWithNumber,
  ConditionalFormattingRuleModel,
  ConditionalFormattingViewModel,
  getCellValue,
  type IConditionFormattingRule,
  type INumberHighlightCell,
  type ITextHighlightCell,
} from "@univerjs/sheets-conditional-formatting";
import { isMark } from "./marks";

/** How Univer stores the errors that a formula can end with. */
const ERROR = /^#(N\/A|VALUE!|DIV\/0!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|CYCLE!|ERROR!|CONNECT!)$/;
/** The one mark that stays a formula for the grid; what it means is known all the same. */
const LOGICAL = /ISLOGICAL\(/i;

/**
 * The screen follows an edit within 100 ms. Who asks right after one gets the answer at once: native rules are
 * evaluated here with Univer's own comparison, and only other formulas are looked up in what the grid shows.
 */
export function isMarkedCell(
  injector: Injector,
  unitId: string,
  sheetId: string,
  row: number,
  column: number,
  cell: Nullable<ICellData>,
): boolean {
  const rules = injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, sheetId) ?? [];
  return rules.some((rule) => {
    if (!covers(rule, row, column) || !isMark(rule)) return false;
    const known = holds(rule, cell);
    if (known !== null) return known;
    const shown = injector.get(ConditionalFormattingViewModel).getCellCfs(unitId, sheetId, row, column) ?? [];
    // a rule that does not hold answers an empty style
    const result = shown.find(({ cfId }) => cfId === rule.cfId)?.result;
    return Boolean(result && Object.keys(result).length > 0);
  });
}

const covers = ({ ranges }: IConditionFormattingRule, row: number, column: number): boolean =>
  ranges.some(
    (range) => row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn,
  );

/** null where the rule is a formula that only the calculation can answer */
function holds({ rule }: IConditionFormattingRule, cell: Nullable<ICellData>): boolean | null {
  switch ((rule as { subType?: CFSubRuleType }).subType) {
    case CFSubRuleType.number: {
      const { operator, value } = rule as INumberHighlightCell;
      if (cell?.t !== CellValueType.NUMBER || cell.v === undefined || cell.v === null) return false;
      return Boolean(compareWithNumber({ operator, value: value ?? 0 } as Comparison, Number(cell.v)));
    }
    case CFSubRuleType.text:
      return textHolds(rule as ITextHighlightCell, cell);
    case CFSubRuleType.formula: {
      const { value } = rule as { value?: unknown };
      return LOGICAL.test(String(value)) ? cell?.t === CellValueType.BOOLEAN : null;
    }
    default:
      return null;
  }
}

type Comparison = Parameters<typeof compareWithNumber>[0];

function textHolds({ operator, value = "" }: ITextHighlightCell, cell: Nullable<ICellData>): boolean | null {
  const text = String(getCellValue(cell ?? undefined) ?? "");
  switch (operator) {
    case CFTextOperator.equal:
      return text === value;
    case CFTextOperator.beginsWith:
      return text.startsWith(value);
    case CFTextOperator.containsErrors:
      return ERROR.test(text);
    default:
      return null;
  }
}
