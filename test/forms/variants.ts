/** What people do to a form before they send it back, done to a sheet of cells. */
import type { Area, Cell, Sheet } from "../../src/forms/types";

type Rows = (Cell | undefined)[][];
const copy = (sheet: Sheet): Rows => sheet.rows.map((row) => [...(row ?? [])]);

const moved = (area: Area, down: number, right: number): Area => ({
  top: area.top + down,
  left: area.left + right,
  bottom: area.bottom + down,
  right: area.right + right,
});

export const renamed = (sheet: Sheet, name = "Sheet1"): Sheet => ({ ...sheet, name });

/** further down and to the right, as pasted into another sheet */
export function shifted(sheet: Sheet, down: number, right: number): Sheet {
  const rows = copy(sheet).map((row) => [...Array<undefined>(right), ...row]);
  return {
    ...sheet,
    rows: [...Array.from({ length: down }, () => []), ...rows],
    merges: sheet.merges.map((area) => moved(area, down, right)),
  };
}

/** the first rows deleted, with the merges that they take along */
export function withoutTop(sheet: Sheet, count: number): Sheet {
  return {
    ...sheet,
    rows: copy(sheet).slice(count),
    merges: sheet.merges.filter(({ top }) => top >= count).map((area) => moved(area, -count, 0)),
  };
}

/** an empty column inserted: merges over it grow */
export function withColumn(sheet: Sheet, at: number): Sheet {
  return {
    ...sheet,
    rows: copy(sheet).map((row) => (row.length > at ? [...row.slice(0, at), undefined, ...row.slice(at)] : row)),
    merges: sheet.merges.map((area) => ({
      ...area,
      left: area.left >= at ? area.left + 1 : area.left,
      right: area.right >= at ? area.right + 1 : area.right,
    })),
  };
}

/** cells unmerged: what they held stands in the first of them alone */
export const unmerged = (sheet: Sheet): Sheet => ({ ...sheet, merges: [] });

/** only the columns up to this one, as printed */
export function cutAt(sheet: Sheet, right: number): Sheet {
  return {
    ...sheet,
    rows: copy(sheet).map((row) => row.slice(0, right + 1)),
    merges: sheet.merges.filter((area) => area.right <= right),
  };
}

/** cells written over */
export function withCells(sheet: Sheet, cells: readonly (readonly [row: number, column: number, cell: Cell])[]): Sheet {
  const rows = copy(sheet);
  for (const [row, column, cell] of cells) (rows[row] ??= [])[column] = cell;
  return { ...sheet, rows };
}

const widthOf = ({ rows }: Sheet): number => Math.max(0, ...rows.map((row) => row?.length ?? 0));

/** one below the other on one sheet */
export function stacked(first: Sheet, second: Sheet, gap = 2): Sheet {
  const below = shifted(second, first.rows.length + gap, 0);
  return {
    ...first,
    rows: [...copy(first), ...copy(below).slice(first.rows.length)],
    merges: [...first.merges, ...below.merges],
  };
}

/** side by side on one sheet */
export function beside(first: Sheet, second: Sheet, gap = 2): Sheet {
  const width = widthOf(first) + gap;
  const right = shifted(second, 0, width);
  const rows = Array.from({ length: Math.max(first.rows.length, right.rows.length) }, (_, row) => {
    const left = [...(first.rows[row] ?? [])];
    const next = right.rows[row] ?? [];
    return Array.from({ length: Math.max(left.length, next.length) }, (_, column) => left[column] ?? next[column]);
  });
  return { ...first, rows, merges: [...first.merges, ...right.merges] };
}
