/** A cell with a hyperlink is a small Univer document with one custom range. */
import { CellValueType, CustomRangeType, type IDocumentData } from "@univerjs/core";
import { invalidArgument } from "./errors";
import type { Range } from "./range";
import { restoredContent, valueOf } from "./values";

export interface Hyperlink {
  readonly address?: string;
  /** `'数据'!A1` */
  readonly documentReference?: string;
  readonly textToDisplay?: string;
}

export function hyperlinkOf(range: Range): Hyperlink | null {
  const cell = range.$context.engine.cells(range.$sheetId)[range.rowIndex]?.[range.columnIndex];
  const link = cell?.p?.body?.customRanges?.find((part) => part.rangeType === CustomRangeType.HYPERLINK);
  const url = (link?.properties as { url?: string } | undefined)?.url;
  if (!url) return null;
  const textToDisplay = String(valueOf(cell));
  return url.startsWith("#") ? { documentReference: url.slice(1), textToDisplay } : { address: url, textToDisplay };
}

export function setHyperlink(range: Range, link: Hyperlink | null): void {
  const { $context: context, $sheetId: sheetId } = range;
  context.mayWrite(sheetId, "allowInsertHyperlinks");
  const url = link?.documentReference ? `#${link.documentReference}` : link?.address;
  if (!link || !url) throw invalidArgument();
  const { rowIndex: row, columnIndex: col } = range;
  const cell = context.engine.cells(sheetId)[row]?.[col];
  const text = link.textToDisplay ?? (String(valueOf(cell)) || url);
  const next = { p: linkedText(text, url, `link-${row}-${col}`), v: text, t: CellValueType.STRING, f: null, si: null };
  context.engine.writeCells(sheetId, { [row]: { [col]: next } }, { [row]: { [col]: restoredContent(cell) } });
}

function linkedText(text: string, url: string, rangeId: string): IDocumentData {
  return {
    id: "d",
    documentStyle: {},
    body: {
      dataStream: `${text}\r\n`,
      textRuns: [],
      paragraphs: [{ startIndex: text.length }],
      sectionBreaks: [{ startIndex: text.length + 1 }],
      customRanges: [
        {
          startIndex: 0,
          endIndex: text.length - 1,
          rangeId,
          rangeType: CustomRangeType.HYPERLINK,
          properties: { url },
        },
      ],
    },
  };
}
