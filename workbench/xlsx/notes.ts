/** Notes (Excel's legacy comments) ⇄ Univer's. A note needs a comment, and a shape in a VML drawing that shows it. */
import { columnName, parseAddress } from "../../src/xlsx";
import type { SectionedPart } from "../../src/xlsx/edit/sections";
import { WORKSHEET_ORDER } from "../../src/xlsx/edit/sections";
import type { WorkbookPackage } from "../../src/xlsx/edit";
import { escapeText } from "../../src/xlsx/xml";
import { child, childrenOf, parseXml, type XmlElement } from "../../src/xlsx/xmlTree";

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REFERENCES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML_HEAD =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

export function readNotes(pack: WorkbookPackage, part: string): Note[] {
  const comments = pack.relationships(part).find((each) => each.type === "comments" && pack.has(each.target));
  if (!comments) return [];
  const list = child(parseXml(pack.text(comments.target), comments.target), "commentList");
  return childrenOf(list, "comment").flatMap((comment) => {
    const place = parseAddress(comment.attributes.get("ref") ?? "");
    return place ? [{ ...place, text: allText(child(comment, "text")) }] : [];
  });
}

function allText(element: XmlElement | undefined): string {
  if (!element) return "";
  return element.name === "t"
    ? element.text
    : element.children
        .filter((each) => each.name !== "rPh")
        .map(allText)
        .join("");
}

const byPlace = (notes: readonly Note[]) =>
  JSON.stringify(notes.map((note) => [note.row, note.column, note.text]).sort());

/** Writes the notes of a sheet anew when they changed; their authors and formats are kept where the text is the same. */
export function writeNotes(
  pack: WorkbookPackage,
  sheet: SectionedPart,
  part: string,
  before: readonly Note[],
  now: readonly Note[],
): void {
  if (byPlace(before) === byPlace(now)) return;
  const related = pack.relationships(part);
  const old = related.find((each) => each.type === "comments" && pack.has(each.target));
  const root = old && parseXml(pack.text(old.target), old.target);
  const kept = new Map(
    childrenOf(child(root, "commentList"), "comment").map((comment) => [
      comment.attributes.get("ref") ?? "",
      { comment, text: allText(child(comment, "text")) },
    ]),
  );
  const authors = childrenOf(child(root, "authors"), "author").map((author) => author.text);
  const fresh = now.map((note) => {
    const ref = columnName(note.column) + (note.row + 1);
    const same = kept.get(ref);
    const author = same?.text === note.text ? Number(same.comment.attributes.get("authorId") ?? 0) : 0;
    const body =
      same?.text === note.text && !/<\w+:/.test(same.comment.source) ? (child(same.comment, "text")?.source ?? "") : "";
    const text = body || `<text><t xml:space="preserve">${escapeText(note.text)}</t></text>`;
    return `<comment ref="${ref}" authorId="${author}">${text}</comment>`;
  });
  const names = (authors.length > 0 ? authors : [""]).map((name) => `<author>${escapeText(name)}</author>`).join("");
  const name = old?.target ?? pack.freeName((n) => `xl/comments${n}.xml`);
  pack.write(
    name,
    `<comments xmlns="${MAIN}"><authors>${names}</authors><commentList>${fresh.join("")}</commentList></comments>`,
  );
  if (!old) {
    pack.relate(part, "comments", name);
    pack.declareType(name, COMMENTS_TYPE);
  }
  writeShapes(pack, sheet, part, now);
}

/** The shapes of notes; form controls that stand in the same drawing are kept. */
function writeShapes(pack: WorkbookPackage, sheet: SectionedPart, part: string, notes: readonly Note[]): void {
  const shapes = notes.map(shapeXml).join("");
  const section = sheet.find("legacyDrawing");
  const id = section && parseXml(section.source, part).attributes.get("id");
  const drawing = pack.relationships(part).find((each) => each.id === id);
  if (drawing && pack.has(drawing.target)) {
    const vml = pack.text(drawing.target);
    const others = vml.replace(/<v:shape\b(?:(?!<\/v:shape>)[\s\S])*ObjectType="Note"[\s\S]*?<\/v:shape>/g, "");
    pack.write(drawing.target, others.replace(/<\/xml>\s*$/, `${shapes}</xml>`));
    return;
  }
  const name = pack.freeName((n) => `xl/drawings/vmlDrawing${n}.vml`);
  pack.write(name, `${VML_HEAD}${shapes}</xml>`);
  pack.declareType(name, "application/vnd.openxmlformats-officedocument.vmlDrawing");
  const relation = pack.relate(part, "vmlDrawing", name);
  const element = sheet.own(`<legacyDrawing xmlns:ref="${REFERENCES}" ref:id="${relation}"/>`);
  sheet.replace("legacyDrawing", [element], WORKSHEET_ORDER);
}

function shapeXml(note: Note, n: number): string {
  const anchor = [note.column + 1, 15, note.row, 2, note.column + 3, 15, note.row + 4, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${9000 + n}" type="#_x0000_t202" style="position:absolute;width:160px;height:80px;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${note.row}</x:Row><x:Column>${note.column}</x:Column></x:ClientData></v:shape>`
  );
}
