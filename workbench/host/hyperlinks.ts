/** A cell with a hyperlink is a small Univer document with one custom range. */
import { CellValueType, CustomRangeType, type ICellData, type IDocumentData } from "@univerjs/core";
import type { GridEngine } from "../grid/engine";
import { put, type Matrix } from "../grid/matrix";
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
  const next: ICellData = {
    p: linkedText(text, url, `link-${row}-${col}`),
    v: text,
    t: CellValueType.STRING,
    f: null,
    si: null,
  };
  const links = linksOf(context.engine, sheetId);
  put(links.next, row, col, next);
  if (!links.old[row]?.[col]) put(links.old, row, col, restoredContent(cell));
  context.engine.defer(links, () => {
    pending.get(context.engine)?.delete(sheetId);
    context.engine.writeCells(sheetId, links.next, links.old);
  });
}

interface Links {
  readonly next: Matrix<ICellData>;
  readonly old: Matrix<ICellData>;
}

/** Links of one request, by sheet: thousands of single cells would each be a command of the grid. */
const pending = new WeakMap<GridEngine, Map<string, Links>>();

function linksOf(engine: GridEngine, sheetId: string): Links {
  let sheets = pending.get(engine);
  if (!sheets) pending.set(engine, (sheets = new Map()));
  let links = sheets.get(sheetId);
  if (!links) sheets.set(sheetId, (links = { next: {}, old: {} }));
  return links;
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
