/** What stands on a sheet by row and column outside of the grid's own data: drawings, tables, filters, print areas. */
import type { WorkbookPackage } from "../../src/xlsx/edit";
import type { SectionedPart } from "../../src/xlsx/edit/sections";
import { WORKSHEET_ORDER } from "../../src/xlsx/edit/sections";
import { moveSqref, type Moved, type SheetMoves } from "./moved";

export function moveParts(pack: WorkbookPackage, sheet: SectionedPart, part: string, moves: SheetMoves): void {
  if (!moves.rows.changed && !moves.columns.changed) return;
  const filter = sheet.find("autoFilter");
  if (filter) sheet.replace("autoFilter", [moveReferences(filter.source, moves)], WORKSHEET_ORDER);
  for (const { type, target } of pack.relationships(part)) {
    if (!pack.has(target)) continue;
    // a table's columns must go on matching its header, so only whole rows move it
    if (type === "table" && !moves.columns.changed) pack.write(target, moveReferences(pack.text(target), moves));
    if (type === "drawing") pack.write(target, moveAnchors(pack.text(target), moves));
  }
}

const moveReferences = (xml: string, moves: SheetMoves): string =>
  xml.replace(/(\sref=["'])([^"']*)/g, (_m, start: string, ref: string) => start + (moveSqref(ref, moves) || ref));

/** `<xdr:row>4</xdr:row>` counts from zero */
function moveAnchors(xml: string, { rows, columns }: SheetMoves): string {
  const move = (tag: string, moved: Moved, text: string) =>
    text.replace(
      new RegExp(`(<(?:\\w+:)?${tag}>)(\\d+)(?=<)`, "g"),
      (_m, start: string, index: string) => start + moved.place(Number(index)).index,
    );
  return move("col", columns, move("row", rows, xml));
}

/** `'汇总'!$A$1:$H$20,'汇总'!$1:$3` as the sheet stands now */
export function moveName(formula: string, moves: SheetMoves): string {
  if (!moves.rows.changed && !moves.columns.changed) return formula;
  return formula.replace(
    /(!)(\$?[A-Z]{0,3}\$?\d*(?::\$?[A-Z]{0,3}\$?\d*)?)(?=,|$)/g,
    (whole, mark: string, ref: string) => {
      const rowsOnly = /^\$?\d+:\$?\d+$/.test(ref);
      const columnsOnly = /^\$?[A-Z]+:\$?[A-Z]+$/.test(ref);
      const moved = moveSqref(ref, moves);
      if (moved === "") return whole;
      const shown = rowsOnly ? moved.replace(/[A-Z]/g, "") : columnsOnly ? moved.replace(/\d/g, "") : moved;
      return mark + shown.replace(/([A-Z]+|\d+)/g, "$$$1");
    },
  );
}
