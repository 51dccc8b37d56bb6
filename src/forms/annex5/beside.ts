/** What stands beside the judged columns of annex 5: helper columns, earlier years; and what its summing rows are. */
import type { Grid } from "../grid";
import type { Annex5Total, EarlierCell, QuantityCell } from "../records";
import type { Header } from "./header";

/** What a row of this label sums up its table with; null for a median and the like. */
export function totalKind(label: string): Annex5Total["kind"] | null {
  if (/平均|均值/.test(label)) return "average";
  if (/小计/.test(label)) return "part-sum";
  if (/合计|总计|共计|累计|汇总|总和/.test(label)) return "sum";
  if (/最大|最高/.test(label)) return "highest";
  return /最小|最低/.test(label) ? "lowest" : null;
}

const NONE: readonly never[] = [];

/** Helper columns in a row. */
export function quantitiesOf(grid: Grid, { quantities }: Header, row: number): readonly QuantityCell[] {
  if (quantities.length === 0) return NONE;
  return quantities.flatMap(({ column, quantity, label, unit }) =>
    grid.isCovered(row, column) ? [] : [{ row, column, cell: grid.own(row, column), quantity, label, unit }],
  );
}

/** Values of earlier years in a row. */
export function earlierOf(grid: Grid, { earlier }: Header, row: number): readonly EarlierCell[] {
  if (earlier.length === 0) return NONE;
  return earlier.flatMap(({ column, role, unit, year }) =>
    grid.isCovered(row, column)
      ? []
      : [{ row, column, cell: grid.own(row, column), indicator: role.column, unit, year }],
  );
}
