/** Hyperlinks of a sheet ⇄ Univer's cells with a small document in them. */
import type { ICellData, IDocumentData } from "@univerjs/core";
import { formatAddress, parseArea } from "../../src/xlsx";
import type { SectionedPart } from "../../src/xlsx/edit/sections";
import { WORKSHEET_ORDER } from "../../src/xlsx/edit/sections";
import type { WorkbookPackage } from "../../src/xlsx/edit";
import { escapeText } from "../../src/xlsx/xml";
import { childrenOf, parseXml } from "../../src/xlsx/xmlTree";
import { moveSqref, type SheetMoves } from "./moved";

const HYPERLINK = 0;
/** what may be followed from a page; anything else stays in the file and is not shown as a link */
const SAFE = /^(?:https?:|mailto:|#)/i;
const REFERENCES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** cells that a link over an area is put into at most; a longer one stays in the file only */
const LARGEST_AREA = 1000;

/** Cell address → address, or `#'Sheet'!A1` */
export type Links = ReadonlyMap<string, string>;

export function readLinks(pack: WorkbookPackage, sheet: SectionedPart, part: string): Links {
  const section = sheet.find("hyperlinks");
  if (!section) return new Map();
  const targets = new Map(pack.relationships(part).map((each) => [each.id, each.target]));
  const links = new Map<string, string>();
  for (const element of childrenOf(parseXml(section.source, part), "hyperlink")) {
    const location = element.attributes.get("location");
    const target = targets.get(element.attributes.get("id") ?? "");
    const url = (target ?? "") + (location ? `#${location}` : "");
    if (SAFE.test(url)) for (const cell of cellsOf(element.attributes.get("ref") ?? "")) links.set(cell, url);
  }
  return links;
}

/** The document that shows a text as a link. */
export function linkedText(text: string, url: string, rangeId: string): IDocumentData {
  // ids that Univer expects and its types do not have yet
  const body = {
    dataStream: `${text}\r\n`,
    textRuns: [],
    paragraphs: [{ startIndex: text.length, paragraphId: "p0" }],
    sectionBreaks: [{ startIndex: text.length + 1, sectionId: "s0" }],
    customRanges: [{ startIndex: 0, endIndex: text.length - 1, rangeId, rangeType: HYPERLINK, properties: { url } }],
  };
  return { id: "d", documentStyle: {}, body };
}

export function linkOf(cell: ICellData | null | undefined): string | null {
  const range = cell?.p?.body?.customRanges?.find((each) => Number(each.rangeType) === HYPERLINK);
  const url = (range?.properties as { url?: unknown } | undefined)?.url;
  return typeof url === "string" && url !== "" ? url : null;
}

/**
 * Writes the links of a sheet; leaves the part alone when they are the same.
 * @param before shown by the grid when the file was opened: not all that the file has
 */
export function writeLinks(
  pack: WorkbookPackage,
  sheet: SectionedPart,
  part: string,
  before: Links,
  now: Links,
  moves: SheetMoves,
): void {
  const moved = moves.rows.changed || moves.columns.changed;
  const section = sheet.find("hyperlinks");
  if (!moved && before.size === now.size && [...now].every(([cell, url]) => before.get(cell) === url)) return;
  const written = new Set<string>();
  const kept = childrenOf(section && parseXml(section.source, part), "hyperlink").flatMap((element) => {
    const shown = shownCells(element.attributes.get("ref") ?? "", before);
    if (shown.length > 0) {
      if (moved || shown.some((cell) => now.get(cell) !== before.get(cell))) return [];
      for (const cell of shown) written.add(cell);
      return [element.source];
    }
    // over numbers, formulas, blanks or a whole column: the grid does not show it
    const ref = moveSqref(element.attributes.get("ref") ?? "", moves);
    return ref === "" ? [] : [element.source.replace(/(\sref\s*=\s*["'])[^"']*/, `$1${ref}`)];
  });
  const ids = new Map<string, string>();
  const added = [...now].flatMap(([cell, url]) => {
    if (written.has(cell)) return [];
    const hash = url.indexOf("#");
    const [target, location] = hash < 0 ? [url, ""] : [url.slice(0, hash), url.slice(hash + 1)];
    const where = location ? ` location="${escapeText(location)}"` : "";
    if (target === "") return [sheet.own(`<hyperlink ref="${cell}"${where}/>`)];
    let id = ids.get(target);
    if (!id) ids.set(target, (id = pack.relate(part, "hyperlink", target, true)));
    return [sheet.own(`<hyperlink ref="${cell}" xmlns:ref="${REFERENCES}" ref:id="${id}"${where}/>`)];
  });
  const all = [...kept, ...added];
  const xml = `${sheet.own("<hyperlinks>")}${all.join("")}</hyperlinks>`;
  sheet.replace("hyperlinks", all.length > 0 ? [xml] : [], WORKSHEET_ORDER);
}

function shownCells(ref: string, shown: Links): string[] {
  return cellsOf(ref).filter((cell) => shown.has(cell));
}

/** Addresses of an area; none where it is too large to be shown. */
function cellsOf(ref: string): string[] {
  const area = parseArea(ref);
  if (!area || (area.bottom - area.top + 1) * (area.right - area.left + 1) > LARGEST_AREA) return [];
  const cells: string[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) cells.push(formatAddress(row, column));
  return cells;
}
