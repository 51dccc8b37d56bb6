/** A part as its top level children, each kept as the text it was, so that one can be changed without touching the rest. */
import { XlsxError } from "../errors";
import { MESSAGES, REASONS } from "../messages";
import { localName, walkXml } from "../xml";
import { parseXml } from "../xmlTree";

export interface Section {
  /** without prefix */
  readonly name: string;
  /** with its tags */
  readonly source: string;
}

interface LazySection extends Section {
  readonly attributes: ReadonlyMap<string, string>;
}

export class SectionedPart {
  private sections: Section[] = [];
  /** everything up to and with the root's opening tag */
  head: string;
  private readonly tail: string;
  /** prefix of the root and its namespace: children written without prefix must then name their namespace */
  private readonly prefix: string;
  private readonly namespace: string;
  /** name of the root, without prefix */
  readonly root: string;

  constructor(
    xml: string,
    private readonly part: string,
  ) {
    let depth = 0;
    let start = 0;
    let rootStart = -1;
    let firstChild = -1;
    let lastEnd = -1;
    let partEnd = xml.length;
    walkXml(xml, part, {
      open: (_name, _attributes, at) => {
        if (depth === 0) rootStart = at;
        else if (depth === 1) {
          start = at;
          if (firstChild < 0) firstChild = at;
        }
        depth++;
      },
      close: (name, end) => {
        depth--;
        if (depth === 1) {
          this.sections.push({ name, source: xml.slice(start, end) });
          lastEnd = end;
        } else if (depth === 0) partEnd = end;
      },
      text: () => undefined,
    });
    const rootTag = /^<([^\s/>]+)(?:"[^"]*"|'[^']*'|[^>"'])*>/.exec(xml.slice(rootStart));
    if (!rootTag) throw new XlsxError("damaged", MESSAGES.invalidXml(part, REASONS.unclosed));
    const rootName = rootTag[1]!;
    const closed = rootTag[0].endsWith("/>");
    this.head = xml.slice(0, rootStart) + (closed ? `${rootTag[0].slice(0, -2)}>` : rootTag[0]);
    this.tail = closed || lastEnd < 0 ? `</${rootName}>` : xml.slice(lastEnd, partEnd);
    this.root = localName(rootName);
    this.prefix = rootName === localName(rootName) ? "" : rootName.slice(0, rootName.indexOf(":"));
    const declared = new RegExp(`xmlns${this.prefix ? `:${this.prefix}` : ""}\\s*=\\s*["']([^"']*)["']`).exec(
      rootTag[0],
    );
    this.namespace = declared?.[1] ?? "";
  }

  get all(): readonly Section[] {
    return this.sections;
  }

  find(name: string): Section | undefined {
    return this.sections.find((section) => section.name === name);
  }

  findAll(name: string): Section[] {
    return this.sections.filter((section) => section.name === name);
  }

  /** Makes an element without prefix belong to the part's namespace; one with a prefix stays as it is. */
  own(xml: string): string {
    return this.prefix ? xml.replace(/^<([\w.-]+)(?=[\s/>])/, `<$1 xmlns="${this.namespace}"`) : xml;
  }

  add(source: string): void {
    this.sections.push({ name: nameOf(source), source: this.own(source) });
  }

  /** Keeps the sections for which the answer is true. */
  keep(wanted: (section: LazySection) => boolean): void {
    this.sections = this.sections.filter((section) => {
      const part = this.part;
      return wanted({
        ...section,
        get attributes() {
          return parseXml(section.source, part).attributes;
        },
      });
    });
  }

  /**
   * Puts elements in the place of all sections of that name. New elements go through `own` first.
   * @param order the schema's order of names
   */
  replace(name: string, sources: readonly string[], order: readonly string[]): void {
    const first = this.sections.findIndex((section) => section.name === name);
    const rank = order.indexOf(name);
    const later = this.sections.findIndex((section) => order.indexOf(section.name) > rank);
    const at = first >= 0 ? first : later >= 0 ? later : this.sections.length;
    const rest = this.sections.filter((section) => section.name !== name);
    rest.splice(at, 0, ...sources.map((source) => ({ name, source })));
    this.sections = rest;
  }

  toString(): string {
    return this.head + this.sections.map((section) => section.source).join("") + this.tail;
  }
}

function nameOf(source: string): string {
  return localName(/^<([^\s/>]+)/.exec(source)?.[1] ?? "");
}

/** Children of a worksheet in the order that the schema demands (ECMA-376 part 1, 18.3.1.99). */
export const WORKSHEET_ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
] as const;

export const WORKBOOK_ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "AlternateContent",
  "revisionPtr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
] as const;

export const STYLES_ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;
