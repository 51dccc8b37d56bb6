/** How far a sheet is filled. */
import type { HostContext } from "./context";
import type { Rect } from "./address";
import { valueOf } from "./values";

/** Smallest rectangle around everything; formats count unless only values are asked for. */
export function usedRect({ engine }: HostContext, sheetId: string, valuesOnly = false): Rect | null {
  const cells = engine.cells(sheetId);
  const spill = engine.spill(sheetId);
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const take = (row: number, col: number): void => {
    if (row < top) top = row;
    if (col < left) left = col;
    if (row > bottom) bottom = row;
    if (col > right) right = col;
  };
  for (const row in cells) {
    for (const col in cells[+row]) {
      const cell = cells[+row]?.[+col];
      if (!cell) continue;
      if (valueOf(cell) !== "" || cell.f || cell.si || (!valuesOnly && cell.s)) take(+row, +col);
    }
  }
  for (const row in spill) for (const col in spill[+row]) take(+row, +col);
  return bottom < 0 ? null : { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 };
}

/** Grows from a rectangle while an adjoining row or column, corners included, holds anything. */
export function surroundingRegion(context: HostContext, sheetId: string, start: Rect): Rect {
  const cells = context.engine.cells(sheetId);
  const sheet = context.sheet(sheetId);
  const [lastRow, lastCol] = [sheet.getRowCount() - 1, sheet.getColumnCount() - 1];
  let [top, left] = [start.row, start.col];
  let [bottom, right] = [start.row + start.rows - 1, start.col + start.cols - 1];
  const anything = (fromRow: number, toRow: number, fromCol: number, toCol: number): boolean => {
    for (let row = fromRow; row <= toRow; row++) {
      for (let col = fromCol; col <= toCol; col++) if (valueOf(cells[row]?.[col]) !== "") return true;
    }
    return false;
  };
  for (;;) {
    const [outerTop, outerLeft] = [Math.max(0, top - 1), Math.max(0, left - 1)];
    const [outerBottom, outerRight] = [Math.min(lastRow, bottom + 1), Math.min(lastCol, right + 1)];
    if (top > 0 && anything(top - 1, top - 1, outerLeft, outerRight)) top--;
    else if (bottom < lastRow && anything(bottom + 1, bottom + 1, outerLeft, outerRight)) bottom++;
    else if (left > 0 && anything(outerTop, outerBottom, left - 1, left - 1)) left--;
    else if (right < lastCol && anything(outerTop, outerBottom, right + 1, right + 1)) right++;
    else return { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 };
  }
}
