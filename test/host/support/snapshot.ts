/** Workbooks for tests, written as tables. */
import type { ICellData, IWorkbookData } from "@univerjs/core";

/** text beginning with `=` is a formula; null leaves a hole */
export type SheetContents = readonly (readonly (string | number | boolean | null)[])[];

/** Univer's CellValueType */
const TYPE = { string: 1, number: 2, boolean: 3 } as const;

function cellOf(content: string | number | boolean): ICellData {
  if (typeof content === "number") return { v: content, t: TYPE.number };
  if (typeof content === "boolean") return { v: content ? 1 : 0, t: TYPE.boolean };
  return content.startsWith("=") ? { f: content } : { v: content, t: TYPE.string };
}

/** Sheets by name, or a whole Univer snapshot as it is. */
export function toSnapshot(workbook: Record<string, SheetContents> | Partial<IWorkbookData>): Partial<IWorkbookData> {
  if ("sheetOrder" in workbook) return workbook as Partial<IWorkbookData>;
  const contents = Object.entries(workbook as Record<string, SheetContents>);
  const ids = contents.map((_, i) => `sheet-${i + 1}`);
  const sheets: NonNullable<IWorkbookData["sheets"]> = {};
  contents.forEach(([name, rows], i) => {
    const id = ids[i] ?? name;
    const cellData: Record<number, Record<number, ICellData>> = {};
    rows.forEach((line, r) => {
      line.forEach((content, c) => {
        if (content !== null) (cellData[r] ??= {})[c] = cellOf(content);
      });
    });
    sheets[id] = { id, name, rowCount: Math.max(1000, rows.length + 50), columnCount: 100, cellData };
  });
  return { id: `book-${Date.now()}`, name: "样例.xlsx", sheetOrder: ids, sheets };
}
