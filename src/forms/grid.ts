/** A sheet with its merges resolved: a covered cell answers with the cell that covers it. */
import { displayText, isBlank } from "./text";
import type { Area, Cell, Sheet } from "./types";

/** A cell that holds words, short enough to be a label, a heading or a statement of a printed form. */
export interface Words {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** the longest statement that a form prints has 120 characters; a filled table has some room for its own spaces */
const LONGEST_WORDS = 200;

export class Grid {
  readonly rowCount: number;
  readonly columnCount: number;
  /** merges of each column, sorted by their first row, so that a look-up is a binary search */
  private readonly mergesByColumn = new Map<number, Area[]>();

  constructor(readonly sheet: Sheet) {
    this.rowCount = sheet.rows.length;
    this.columnCount = sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
    for (const area of sheet.merges) {
      // a merge over whole rows or columns is cut to what is filled
      for (let column = area.left; column <= Math.min(area.right, this.columnCount - 1); column++) {
        const list = this.mergesByColumn.get(column);
        if (list) list.push(area);
        else this.mergesByColumn.set(column, [area]);
      }
    }
    for (const list of this.mergesByColumn.values()) list.sort((a, b) => a.top - b.top);
  }

  /**
   * Cells with words, row by row. Every recogniser but the one of annex 5 starts from them, so they are collected once:
   * most cells of a large table are numbers.
   */
  get words(): readonly Words[] {
    if (this.collected) return this.collected;
    const collected: Words[] = [];
    for (const [row, cells] of this.sheet.rows.entries()) {
      if (!cells) continue;
      for (let column = 0; column < cells.length; column++) {
        const content = cells[column]?.content;
        if (content?.kind !== "text" || content.value.length > LONGEST_WORDS) continue;
        collected.push({ row, column, text: content.value });
      }
    }
    return (this.collected = collected);
  }
  private collected: readonly Words[] | null = null;

  /** the cell itself, merges not considered */
  own(row: number, column: number): Cell | undefined {
    return this.sheet.rows[row]?.[column];
  }

  merge(row: number, column: number): Area | null {
    const list = this.mergesByColumn.get(column);
    if (!list) return null;
    let low = 0;
    let high = list.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const area = list[middle];
      if (!area || area.top > row) high = middle - 1;
      else if (area.bottom < row) low = middle + 1;
      else return area;
    }
    return null;
  }

  /** the cell that is seen at this place */
  at(row: number, column: number): Cell | undefined {
    const area = this.merge(row, column);
    return area ? this.own(area.top, area.left) : this.own(row, column);
  }

  text(row: number, column: number): string {
    return displayText(this.at(row, column));
  }

  /** true for the covered cells of a merge, which cannot hold anything */
  isCovered(row: number, column: number): boolean {
    const area = this.merge(row, column);
    return area !== null && (area.top !== row || area.left !== column);
  }

  isBlank(row: number, column: number): boolean {
    return isBlank(this.at(row, column));
  }
}
