/** The styles part: entries are only ever appended, so what cells refer to stays as it is. */
import { builtInId, customFormats, formatCode } from "../numberFormats";
import { parseXml, type XmlElement } from "../xmlTree";
import { escapeText, openingTag } from "../xml";
import { largest } from "../largest";
import { XML_DECLARATION, type WorkbookPackage } from "./package";
import { STYLES_ORDER, SectionedPart } from "./sections";

type Table = "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** The least that Excel accepts: a font, the two fills that it reserves, a border, a style. */
const EMPTY = `${XML_DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

export class StylesEditor {
  readonly part: string;
  private readonly sections: SectionedPart;
  private readonly added = new Map<string, number>();
  private readonly tables = new Map<Table, string[]>();
  private formats: Map<number, string>;
  private newFormats: string[] = [];

  constructor(private readonly pack: WorkbookPackage) {
    const { styles } = pack.workbook;
    // a workbook without styles gets them only when there is one to be kept
    this.part = styles ?? pack.freeName((n) => `xl/styles${n === 1 ? "" : n}.xml`);
    const xml = styles === null ? EMPTY : pack.text(styles);
    this.sections = new SectionedPart(xml, this.part);
    this.formats = customFormats(parseXml(xml, this.part));
  }

  /** Number of entries that a table has now. */
  count(table: Table): number {
    return this.entries(table).length;
  }

  /** An entry as an element, undefined beyond the end. */
  entry(table: Table, index: number): XmlElement | undefined {
    const source = this.entries(table)[index];
    return source === undefined ? undefined : parseXml(source, this.part);
  }

  /** Index of an entry, appended when it was not added before. */
  append(table: Table, xml: string): number {
    const key = `${table} ${xml}`;
    let index = this.added.get(key);
    if (index === undefined) {
      index = this.entries(table).push(this.sections.own(xml)) - 1;
      this.added.set(key, index);
    }
    return index;
  }

  /** The number format code of a cell style. */
  formatOf(style: number): string {
    const id = Number(this.entry("cellXfs", style)?.attributes.get("numFmtId") ?? 0);
    return formatCode(id, this.formats);
  }

  /** A cell style as this one, with another number format, or with the mark of a text that looks like a formula. */
  variant(style: number, changes: { readonly format?: string; readonly quotePrefix?: boolean }): number {
    const { format, quotePrefix } = changes;
    let source = this.entries("cellXfs")[style] ?? "<xf/>";
    if (format !== undefined) {
      source = withAttribute(source, "numFmtId", String(this.formatId(format)));
      source = withAttribute(source, "applyNumberFormat", "1");
    }
    if (quotePrefix === true) source = withAttribute(source, "quotePrefix", "1");
    const known = this.entries("cellXfs").indexOf(source);
    return known >= 0 ? known : this.append("cellXfs", source);
  }

  /** The id of a number format code: built in, the workbook's own, or appended. */
  formatId(code: string): number {
    const known = builtInId(code) ?? [...this.formats].find(([, each]) => each === code)?.[0];
    if (known !== undefined) return known;
    const id = largest(163, this.formats.keys()) + 1;
    this.formats.set(id, code);
    this.newFormats.push(`<numFmt numFmtId="${id}" formatCode="${escapeText(code)}"/>`);
    return id;
  }

  /** Writes the part back, when anything was added. */
  commit(): void {
    if (this.added.size === 0 && this.newFormats.length === 0) return;
    for (const [table, entries] of this.tables) {
      const source = this.sections.find(table)?.source ?? this.sections.own(`<${table}>`);
      const opening = openingTag(source).replace(/\/>$/, ">");
      const counted = /\scount\s*=/.test(opening)
        ? opening.replace(/(\scount\s*=\s*)["'][^"']*["']/, `$1"${entries.length}"`)
        : opening.replace(/>$/, ` count="${entries.length}">`);
      this.put(table, counted, entries);
    }
    if (this.newFormats.length > 0) {
      const old = this.sections.find("numFmts");
      const kept = old ? parseXml(old.source, this.part).children.map((each) => each.source) : [];
      const all = [...kept, ...this.newFormats.map((xml) => this.sections.own(xml))];
      this.put("numFmts", this.sections.own(`<numFmts count="${all.length}">`), all);
    }
    this.pack.write(this.part, this.sections.toString());
    if (this.pack.workbook.styles !== null) return;
    this.pack.declareType(this.part, CONTENT_TYPE);
    this.pack.relate(this.pack.workbook.part, "styles", this.part);
  }

  private put(name: string, opening: string, entries: readonly string[]): void {
    const tag = /^<([^\s>]+)/.exec(opening)![1]!;
    this.sections.replace(name, [`${opening}${entries.join("")}</${tag}>`], STYLES_ORDER);
  }

  private entries(table: Table): string[] {
    let entries = this.tables.get(table);
    if (!entries) {
      const section = this.sections.find(table);
      entries = section ? parseXml(section.source, this.part).children.map((each) => each.source) : [];
      this.tables.set(table, entries);
    }
    return entries;
  }
}

/** Sets an attribute of an element's opening tag. */
function withAttribute(source: string, name: string, value: string): string {
  const without = source.replace(new RegExp(`^(<[^>]*?)\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "$1");
  return without.replace(/^<[^\s/>]+/, (opening) => `${opening} ${name}="${value}"`);
}
