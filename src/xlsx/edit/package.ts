/**
 * A workbook's package that is changed in place: parts are edited one by one, everything else (charts, drawings, macros,
 * comments, custom XML, extensions) is written back byte for byte.
 */
import { strToU8, zipSync, type Zippable } from "fflate";
import { XlsxError } from "../errors";
import { explainMissingWorkbook, openContainer } from "../format";
import { DEFAULT_LIMITS, type ReadLimits } from "../limits";
import { MESSAGES } from "../messages";
import { readPart, readRelationships, relationshipsPart, type PartSource, type Relationship } from "../opc";
import { locateParts, type WorkbookParts } from "../readWorkbook";
import { escapeText } from "../xml";
import { SectionedPart } from "./sections";

const RELATIONSHIP_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ENCODING = /^(<\?xml[^>]*?\sencoding\s*=\s*["'])[\w.-]+/;
/** a fixed time stamp: the same content gives the same bytes */
const MTIME = new Date(1980, 0, 1);

export class WorkbookPackage implements PartSource {
  private constructor(
    private readonly parts: Map<string, { name: string; bytes: Uint8Array }>,
    readonly workbook: WorkbookParts,
  ) {}

  /** @throws XlsxError */
  static open(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): WorkbookPackage {
    const zip = openContainer(bytes, { ...DEFAULT_LIMITS, ...limits });
    const workbook = locateParts(zip);
    if (!workbook) throw explainMissingWorkbook(zip);
    const parts = new Map(
      zip.names.map((name) => [name.toLowerCase(), { name, bytes: zip.read(name) ?? new Uint8Array() }]),
    );
    return new WorkbookPackage(parts, workbook);
  }

  /** A second package to change, so that the first stays as it was opened. */
  copy(): WorkbookPackage {
    return new WorkbookPackage(new Map(this.parts), this.workbook);
  }

  get names(): string[] {
    return [...this.parts.values()].map((part) => part.name);
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  read(name: string): Uint8Array | null {
    return this.parts.get(name.toLowerCase())?.bytes ?? null;
  }

  /** @throws XlsxError `damaged` where there is no such part */
  text(name: string): string {
    return readPart(this, name);
  }

  write(name: string, content: string | Uint8Array): void {
    // text is always written as UTF-8, whatever it was read from
    const bytes = typeof content === "string" ? strToU8(content.replace(ENCODING, "$1UTF-8")) : content;
    this.parts.set(name.toLowerCase(), { name: this.parts.get(name.toLowerCase())?.name ?? name, bytes });
  }

  /** Removes a part with its relationships and its content type; parts that it referred to stay. */
  remove(name: string): void {
    this.parts.delete(name.toLowerCase());
    this.parts.delete(relationshipsPart(name).toLowerCase());
    const types = this.sections("[Content_Types].xml");
    types.keep((section) => section.attributes.get("PartName")?.toLowerCase() !== `/${name}`.toLowerCase());
    this.write("[Content_Types].xml", types.toString());
  }

  sections(name: string): SectionedPart {
    return new SectionedPart(this.text(name), name);
  }

  relationships(part: string): Relationship[] {
    return readRelationships(this, part);
  }

  /** Adds a relationship and answers its id. `target` is a part name, or an address where it is external. */
  relate(part: string, type: string, target: string, external = false): string {
    const name = part === "" ? "_rels/.rels" : relationshipsPart(part);
    if (!this.has(name)) this.write(name, `${XML_DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`);
    const taken = new Set(this.relationships(part).map((each) => each.id));
    let n = taken.size + 1;
    while (taken.has(`rId${n}`)) n++;
    const full = type.includes("/") ? type : RELATIONSHIP_TYPES + type;
    const href = external ? target : `/${target}`;
    const mode = external ? ' TargetMode="External"' : "";
    const sections = this.sections(name);
    sections.add(`<Relationship Id="rId${n}" Type="${full}" Target="${escapeText(href)}"${mode}/>`);
    this.write(name, sections.toString());
    return `rId${n}`;
  }

  unrelate(part: string, id: string): void {
    const name = part === "" ? "_rels/.rels" : relationshipsPart(part);
    const sections = this.sections(name);
    sections.keep((section) => section.attributes.get("Id") !== id);
    this.write(name, sections.toString());
  }

  declareType(part: string, contentType: string): void {
    const types = this.sections("[Content_Types].xml");
    types.keep((section) => section.attributes.get("PartName")?.toLowerCase() !== `/${part}`.toLowerCase());
    types.add(`<Override PartName="/${escapeText(part)}" ContentType="${contentType}"/>`);
    this.write("[Content_Types].xml", types.toString());
  }

  /** `xl/worksheets/sheet{n}.xml` with the first number that is free */
  freeName(pattern: (n: number) => string): string {
    let n = 1;
    while (this.has(pattern(n))) n++;
    return pattern(n);
  }

  save(): Uint8Array {
    if (!this.has("[Content_Types].xml")) throw new XlsxError("damaged", MESSAGES.missingPart("[Content_Types].xml"));
    const files: Zippable = {};
    // the content types come first: some readers decide by them what kind of zip this is
    const order = [...this.parts.values()].sort(
      (a, b) => Number(b.name === "[Content_Types].xml") - Number(a.name === "[Content_Types].xml"),
    );
    for (const { name, bytes } of order) {
      const packed = /\.(png|jpe?g|gif|zip|emz|wmz)$/i.test(name);
      files[name] = [bytes, { level: packed ? 0 : 6, mtime: MTIME }];
    }
    return zipSync(files);
  }
}
