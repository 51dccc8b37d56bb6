/** Hyperlinks of a sheet ⇄ Univer's cells with a small document in them. */
import type { ICellData, IDocumentData } from "@univerjs/core";
import { formatAddress, parseArea } from "../../src/xlsx";
import type { SectionedPart } from "../../src/xlsx/edit/sections";
import { WORKSHEET_ORDER } from "../../src/xlsx/edit/sections";
import type { WorkbookPackage } from "../../src/xlsx/edit";
import { escapeText } from "../../src/xlsx/xml";
import { childrenOf, parseXml } from "../../src/xlsx/xmlTree";

const HYPERLINK = 0;
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
    const area = parseArea(element.attributes.get("ref") ?? "");
    const location = element.attributes.get("location");
    const target = targets.get(element.attributes.get("id") ?? "");
    const url = (target ?? "") + (location ? `#${location}` : "");
    if (!area || !url || (area.bottom - area.top + 1) * (area.right - area.left + 1) > LARGEST_AREA) continue;
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) links.set(formatAddress(row, column), url);
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

/** Writes the links of a sheet; leaves the part alone when they are the same. */
export function writeLinks(pack: WorkbookPackage, sheet: SectionedPart, part: string, before: Links, now: Links): void {
  if (before.size === now.size && [...now].every(([cell, url]) => before.get(cell) === url)) return;
  const ids = new Map<string, string>();
  const sources = [...now].map(([cell, url]) => {
    const hash = url.indexOf("#");
    const [target, location] = hash < 0 ? [url, ""] : [url.slice(0, hash), url.slice(hash + 1)];
    const where = location ? ` location="${escapeText(location)}"` : "";
    if (target === "") return `<hyperlink ref="${cell}"${where}/>`;
    let id = ids.get(target);
    if (!id) ids.set(target, (id = pack.relate(part, "hyperlink", target, true)));
    return `<hyperlink ref="${cell}" xmlns:ref="${REFERENCES}" ref:id="${id}"${where}/>`;
  });
  const all = sheet.own("<hyperlinks>") + sources.join("") + "</hyperlinks>";
  sheet.replace("hyperlinks", sources.length > 0 ? [all] : [], WORKSHEET_ORDER);
}
