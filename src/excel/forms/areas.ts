/** Cells of a form → as few rectangles, and as few addresses, as will do. Pure. */
import { areaAddress } from "../../forms/address";
import type { Area } from "../../forms/types";
import { MAX_ADDRESS } from "../rules";

export interface Place {
  readonly row: number;
  readonly column: number;
}

export const isSingle = (area: Area): boolean => area.top === area.bottom && area.left === area.right;

export const areaOf = ({ row, column }: Place): Area => ({ top: row, left: column, bottom: row, right: column });

/** Rectangles that cover exactly these cells: runs within a row, then equal runs of rows that follow each other. */
export function cover(cells: readonly Place[]): Area[] {
  const runs: Area[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1);
    if (last && last.top === row && last.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push(areaOf({ row, column }));
  }
  const found: Area[] = [];
  for (const run of runs) {
    const above = found.findIndex(
      (area) => area.bottom === run.top - 1 && area.left === run.left && area.right === run.right,
    );
    if (above >= 0) found[above] = { ...found[above]!, bottom: run.bottom };
    else found.push(run);
  }
  return found;
}

/** Address lists that `getRanges` accepts, each of 8,192 characters at most. */
export function addressLists(areas: readonly Area[], longest = MAX_ADDRESS): string[] {
  const lists: string[] = [];
  for (const area of areas) {
    const address = areaAddress(area);
    const last = lists.at(-1);
    if (last !== undefined && last.length + 1 + address.length <= longest)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}

/** Things of the same kind together, in the order of their first appearance. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
