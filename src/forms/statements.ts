/** Printed statements found again on a sheet: forms are retyped with other punctuation, numbers and line breaks. */
import type { Grid } from "./grid";
import { fold } from "./text";

/** 1.有取用水资源的合法手续； → 有取用水资源的合法手续 */
export function statementKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{Nd}]/gu, "")
    .replace(/^\d{1,2}(?=\p{Script=Han})/u, "")
    .replace(/帐/g, "账");
}

/** shorter texts are labels; a statement cut short still has so much in common with the printed one */
const SHORTEST = 6;

/** Same statement: word for word, or one of them goes on where the other ends (an appended bracket). */
export function saysSame(key: string, printed: string): boolean {
  if (key.length < SHORTEST) return false;
  return key === printed || printed.startsWith(key) || (printed.length >= SHORTEST && key.startsWith(printed));
}

/** A printed row found on the sheet. */
export interface FoundRow {
  readonly row: number;
  /** index in the printed list */
  readonly index: number;
}

export interface Found {
  readonly column: number;
  /** rows that say what is printed; the others are known by their place alone */
  readonly matched: number;
  readonly rows: readonly FoundRow[];
}

/** rows of one list stand no further apart, apart from a heading repeated after a page break */
const LARGEST_GAP = 8;

/** Every place where statements of a printed list stand below each other, in its order. */
export function findStatements(grid: Grid, printed: readonly string[]): Found[] {
  const keys = printed.map(statementKey);
  const byColumn = new Map<number, FoundRow[][]>();
  for (const { row, column, text } of grid.words) {
    const key = statementKey(text);
    const index = keys.findIndex((each) => saysSame(key, each));
    if (index < 0) continue;
    const lists = byColumn.get(column) ?? [];
    byColumn.set(column, lists);
    const last = lists.at(-1)?.at(-1);
    // the list from its beginning again: the form stands a second time below
    if (last && index > last.index && row - last.row <= LARGEST_GAP) lists.at(-1)?.push({ row, index });
    else lists.push([{ row, index }]);
  }
  return [...byColumn].flatMap(([column, lists]) =>
    lists.map((rows) => ({ column, matched: rows.length, rows: filled(grid, column, rows) })),
  );
}

/** A row that was reworded between two that were not: known by its place, if as many rows lie between as are missing. */
function filled(grid: Grid, column: number, rows: readonly FoundRow[]): FoundRow[] {
  return rows.flatMap((found, at) => {
    const next = rows[at + 1];
    if (!next) return [found];
    const between: number[] = [];
    for (let row = found.row + 1; row < next.row; row++) {
      if (!grid.isCovered(row, column) && !grid.isBlank(row, column)) between.push(row);
    }
    if (between.length !== next.index - found.index - 1) return [found];
    return [found, ...between.map((row, step) => ({ row, index: found.index + step + 1 }))];
  });
}

interface Candidate {
  readonly found: Found;
  readonly weight: number;
}

/** Lists share statements, so one place is found as several of them: it is the one for which most speaks. */
export function heaviest<T extends Candidate>(candidates: readonly T[]): T[] {
  const chosen: T[] = [];
  for (const candidate of [...candidates].sort((a, b) => b.weight - a.weight)) {
    if (!chosen.some(({ found }) => samePlace(found, candidate.found))) chosen.push(candidate);
  }
  return chosen.sort((a, b) => topOf(a.found) - topOf(b.found) || a.found.column - b.found.column);
}

export const topOf = ({ rows }: Found): number => rows[0]?.row ?? 0;
export const bottomOf = ({ rows }: Found): number => rows.at(-1)?.row ?? 0;

const samePlace = (a: Found, b: Found): boolean =>
  a.column === b.column && topOf(a) <= bottomOf(b) && topOf(b) <= bottomOf(a);
