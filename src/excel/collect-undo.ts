/** Takes back what a collection wrote before it failed: rows, contents, formats and the sheet of the origins. */
import { PROVENANCE_HEADING, type Plan, type ProvenanceRow } from "../collect";
import { asText } from "./forms/contents";
import { inExcel } from "./session";

/** Milliseconds for one exchange, when Excel may be hanging. */
const TIME_LIMIT = 5_000;

/** Part of a row as it was, at its place before any row was inserted. */
export interface OldCells {
  readonly row: number;
  readonly left: number;
  /** as `range.formulas` takes them; null leaves a cell as it is */
  readonly contents: readonly unknown[];
  readonly formats: readonly unknown[];
}

export interface Before {
  readonly sheet: string;
  readonly insert: Plan["insert"];
  /** last used row, zero-based */
  readonly bottom: number;
  readonly cells: readonly OldCells[];
  /** name of the sheet of the origins, there or to be made */
  readonly provenance: string;
  /** null: there was no such sheet */
  readonly known: readonly ProvenanceRow[] | null;
}

/** False when Excel did not take it back. */
export async function takeBack(before: Before, timeLimit: number): Promise<boolean> {
  try {
    await inExcel(
      "collect",
      async (session) => {
        const { worksheets } = session.context.workbook;
        const sheet = worksheets.getItem(before.sheet);
        const used = sheet.getUsedRangeOrNullObject(true);
        used.load("rowIndex,rowCount");
        const origins = worksheets.getItemOrNullObject(before.provenance);
        origins.load("id");
        const filled = origins.getUsedRangeOrNullObject(true);
        filled.load("rowIndex,rowCount");
        await session.sync();

        const bottom = used.isNullObject ? -1 : used.rowIndex + used.rowCount - 1;
        if (before.insert && bottom > before.bottom) {
          const { at, count } = before.insert;
          sheet.getRange(`${at + 1}:${at + count}`).delete("Up");
        }
        for (const { row, left, contents, formats } of before.cells) {
          const range = sheet.getRangeByIndexes(row, left, 1, contents.length);
          range.numberFormat = [[...formats]];
          range.formulas = [[...contents]];
        }
        if (before.known === null) {
          if (!origins.isNullObject) origins.delete();
        } else {
          const lines = [PROVENANCE_HEADING, ...before.known];
          const width = PROVENANCE_HEADING.length;
          origins.getRangeByIndexes(0, 0, lines.length, width).formulas = lines.map((line) => line.map(asText));
          const more = filled.isNullObject ? 0 : filled.rowIndex + filled.rowCount - lines.length;
          if (more > 0) origins.getRangeByIndexes(lines.length, 0, more, width).clear("Contents");
        }
        await session.sync();
      },
      { timeLimit: Math.min(timeLimit, TIME_LIMIT) },
    );
    return true;
  } catch {
    return false;
  }
}
