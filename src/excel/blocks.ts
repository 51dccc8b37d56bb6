/** Cuts the used ranges of several sheets into exchanges of bounded size. Pure. */

/** A rectangle of one sheet, zero-based. */
export interface Block {
  /** position of the sheet in the reading */
  readonly sheet: number;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

export const cellCount = (block: Block): number => block.rows * block.columns;

/**
 * Takes blocks of at most `cells` cells together off the front of the queue, cutting between rows.
 * At least one row is taken, however wide it is.
 */
export function takeBlocks(queue: readonly Block[], cells: number): { taken: Block[]; rest: Block[] } {
  const taken: Block[] = [];
  const rest = [...queue];
  let room = cells;
  for (let block = rest[0]; block; block = rest[0]) {
    const rows = Math.min(block.rows, Math.floor(room / block.columns));
    if (rows <= 0 && taken.length > 0) break;
    const cut = Math.max(rows, 1);
    taken.push({ ...block, rows: cut });
    room -= cut * block.columns;
    if (cut < block.rows) {
      rest[0] = { ...block, top: block.top + cut, rows: block.rows - cut };
      break;
    }
    rest.shift();
  }
  return { taken, rest };
}

/** Neighbouring columns as stretches: [1,2,3,7] → [1..3], [7..7]. */
export function stretches(columns: readonly number[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const column of columns) {
    const last = found.at(-1);
    if (last && column === last.to + 1) last.to = column;
    else found.push({ from: column, to: column });
  }
  return found;
}
