/** How many conditional formats of a file the grid can be given. */
import type { IRange } from "@univerjs/core";
import type { IConditionalFormattingRuleConfig } from "@univerjs/sheets-conditional-formatting";

/**
 * What the grid is given of a sheet's rules; beyond that they stay in the file, unseen. It works through all rules for
 * each change of one, and through all cells of a formula's: 20,000 rules, or 20 formulas over a whole sheet, took it seven
 * seconds, a million rules for ever.
 */
const MOST_RULES = 2_000;
const MOST_FORMULA_CELLS = 400_000;
/** rows and columns that a sheet has in the grid, where it does not hold more */
const SHEET_ROWS = 1_000;
const SHEET_COLUMNS = 100;

/** Says rule by rule whether the grid can still afford it. */
export function affordable(): (config: IConditionalFormattingRuleConfig, ranges: readonly IRange[]) => boolean {
  let rules = 0;
  let cells = 0;
  return (config, ranges) => {
    if (rules >= MOST_RULES) return false;
    if ("subType" in config && config.subType === "formula") {
      const more = ranges.reduce((sum, range) => sum + cellsIn(range), 0);
      if (cells + more > MOST_FORMULA_CELLS) return false;
      cells += more;
    }
    rules += 1;
    return true;
  };
}

const cellsIn = ({ startRow, endRow, startColumn, endColumn }: IRange): number =>
  Math.max(0, Math.min(endRow + 1, SHEET_ROWS) - startRow) *
  Math.max(0, Math.min(endColumn + 1, SHEET_COLUMNS) - startColumn);
