/** Which column of a technical table holds the enterprise's own values. The printed tables have none: people add it. */
import type { Grid } from "../grid";
import { displayText, fold, isBlank } from "../text";
import type { Area } from "../types";

/** 企业指标值, 2024年实际值, 自评值, 完成情况: made of these words alone, with one at least that means a value */
const OWN =
  /^(?:20\d\d年度?|上年度?|本|该|我|企业|公司|厂|单位|指标|实际|实测|自评|完成|填报|填写|达到|现状|申报|当前|数|值|情况|数据|水平|结果)+$/;
const VALUE = /值|情况|数据|水平|结果|实际|实测|自评|完成|填报|20\d\d年/;

export interface Values {
  readonly column: number;
  /** row of its heading, null where it has none */
  readonly headingRow: number | null;
  /** column of the aid beside the table that repeats what each value is; null where the table itself says it */
  readonly captions: number | null;
}

/**
 * @param rows rows of the region that print limits
 * @param limits last column with a limit
 */
export function findValues(grid: Grid, region: Area, rows: readonly number[], limits: number): Values {
  const headed = headingsOf(grid, region);
  const filled = (column: number): number => rows.filter((row) => holdsValue(grid, row, column)).length;
  const [first, ...others] = headed;
  if (first) {
    // several years: the last one that is filled, else the last
    return others.reduce((chosen, other) => (filled(other.column) >= filled(chosen.column) ? other : chosen), first);
  }
  // a column without a heading, right of the limits as a rule
  let column = limits + 1;
  for (let other = limits + 1; other <= region.right; other++) if (filled(other) > filled(column)) column = other;
  return { column, headingRow: null, captions: null };
}

function headingsOf(grid: Grid, { top, left, bottom, right }: Area): Values[] {
  const found: Values[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (grid.isCovered(row, column)) continue;
      const heading = fold(grid.text(row, column)).replace(/\(.*\)$/, "");
      if (!OWN.test(heading) || !VALUE.test(heading)) continue;
      found.push({ column, headingRow: row, captions: captionsLeftOf(grid, row, column, left) });
    }
  }
  const headingRow = found[0]?.headingRow;
  // headings stand in one row, that of the first one found
  return found.filter((each) => each.headingRow === headingRow);
}

/** 指标 | 企业指标值: the words beside the values */
function captionsLeftOf(grid: Grid, row: number, column: number, left: number): number | null {
  for (let at = column - 1; at >= left; at--) {
    const text = fold(grid.text(row, at));
    if (text !== "") return text === "指标" ? at : null;
  }
  return null;
}

function holdsValue(grid: Grid, row: number, column: number): boolean {
  const cell = grid.at(row, column);
  if (isBlank(cell)) return false;
  return cell?.content.kind === "number" || /\d|^[/\-—－无]$/.test(fold(displayText(cell)));
}
