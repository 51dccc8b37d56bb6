/** How far a form of labels reaches: beyond its last label stand stamps and dates. */
import type { Grid } from "./grid";
import type { Label } from "./labels";
import { displayText, fold, isBlank } from "./text";
import type { Area } from "./types";

/** the first words of another form */
const NEXT_FORM =
  /^附件[\d一二三四五六七]|^(?:企业|单位|园区)名称$|信息表$|推荐表$|汇总表|自评表$|管理.*要求$|考核指标$/;

/** The last row before the next form, or before more blank rows than a form has; at most `tail` below the last label. */
function endOfForm(grid: Grid, area: Area, tail: number): number {
  const last = area.bottom;
  let end = last;
  for (let row = last + 1; row < grid.rowCount && row <= last + tail; row++) {
    const cells = grid.sheet.rows[row] ?? [];
    const texts = cells.slice(area.left, area.right + 1).filter((cell) => !isBlank(cell));
    if (texts.some((cell) => NEXT_FORM.test(fold(displayText(cell))))) break;
    if (texts.length > 0) end = row;
  }
  return end;
}

/** From the label of the name to the answers; a title above is no part of the area. */
export function extent(grid: Grid, name: Label<string>, labels: readonly Label<string>[], tail: number): Area {
  const right = Math.max(
    ...labels.map(({ row, column }) => {
      const next = (grid.merge(row, column)?.right ?? column) + 1;
      return grid.merge(row, next)?.right ?? next;
    }),
  );
  const left = Math.min(...labels.map(({ column }) => column));
  const area = { top: name.row, left, bottom: labels.at(-1)?.row ?? name.row, right };
  return { ...area, bottom: endOfForm(grid, area, tail) };
}
