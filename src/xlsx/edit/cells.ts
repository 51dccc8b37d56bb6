/** The cells of one worksheet, changed one by one; those that nobody touches are written back as they were. */
import { columnIndex, columnName, formatAddress } from "../address";
import { XlsxError } from "../errors";
import { shiftFormula } from "../formula";
import { largest } from "../largest";
import { MESSAGES } from "../messages";
import { decodeText, escapeText } from "../xml";
import { child, childrenOf, numberOf, parseXml, type XmlElement } from "../xmlTree";
import type { WorkbookPackage } from "./package";
import { moveAreas, moveFormula, type RowInsertion } from "./references";
import { WORKSHEET_ORDER, type SectionedPart } from "./sections";

export type CellValue = string | number;

interface StoredCell {
  /** index into cellXfs */
  style: number;
  /** as stored, without `=`; shared formulas are written out */
  formula: string | null;
  /** the whole element; null when it has to be made anew from `value` */
  source: string | null;
  value: CellValue | null;
}

interface StoredRow {
  /** attributes of the `<row>`, without r and spans */
  attributes: string;
  cells: Map<number, StoredCell>;
}

export class CellsEditor {
  readonly sections: SectionedPart;
  private rows = new Map<number, StoredRow>();
  private readonly open: string;

  /** @throws XlsxError `damaged` where the part has no cells */
  constructor(
    pack: WorkbookPackage,
    readonly part: string,
  ) {
    this.sections = pack.sections(part);
    const data = this.sections.find("sheetData");
    if (!data) throw new XlsxError("damaged", MESSAGES.missingPart(`${part} sheetData`));
    this.open = /^<[^\s/>]+/.exec(data.source)?.[0] ?? "<sheetData";
    this.read(parseXml(data.source, part));
  }

  get lastRow(): number {
    return largest(-1, this.rows.keys());
  }

  style(row: number, column: number): number {
    return this.rows.get(row)?.cells.get(column)?.style ?? 0;
  }

  /** No value and no formula; it may have a style. */
  isEmpty(row: number, column: number): boolean {
    const cell = this.rows.get(row)?.cells.get(column);
    if (!cell) return true;
    return cell.source === null ? cell.value === null && cell.formula === null : !CONTENT.test(cell.source);
  }

  formula(row: number, column: number): string | null {
    return this.rows.get(row)?.cells.get(column)?.formula ?? null;
  }

  columns(row: number): number[] {
    return [...(this.rows.get(row)?.cells.keys() ?? [])];
  }

  /** Takes the place of whatever stood there. */
  set(row: number, column: number, value: CellValue | null, style = this.style(row, column)): void {
    this.rowAt(row).cells.set(column, { style, formula: null, source: null, value });
  }

  /** @param formula as stored, without `=`; `result` is shown until it is calculated */
  setFormula(row: number, column: number, formula: string, result: CellValue | null, style: number): void {
    this.rowAt(row).cells.set(column, { style, formula, source: null, value: result });
  }

  /** Height and whatever else a row says of itself, where the row says nothing yet. */
  likeRow(row: number, model: number): void {
    const attributes = this.rows.get(model)?.attributes;
    if (attributes !== undefined && !this.rows.has(row)) this.rowAt(row).attributes = attributes;
  }

  /** Rows at and below `at` go down, and every formula of this sheet follows. */
  insertRows(insertion: RowInsertion, sheet: string): void {
    const moved = new Map<number, StoredRow>();
    for (const [row, stored] of this.rows) {
      for (const cell of stored.cells.values()) {
        if (cell.formula !== null) this.rewrite(cell, moveFormula(cell.formula, sheet, sheet, insertion), insertion);
      }
      moved.set(row >= insertion.at ? row + insertion.count : row, stored);
    }
    this.rows = moved;
  }

  /** Formulas of this sheet that refer to another one into which rows are inserted. */
  followInsertion(insertion: RowInsertion, home: string, changed: string): boolean {
    let isChanged = false;
    for (const { cells } of this.rows.values()) {
      for (const cell of cells.values()) {
        if (cell.formula === null) continue;
        const formula = moveFormula(cell.formula, home, changed, insertion);
        if (formula === cell.formula) continue;
        this.rewrite(cell, formula, null);
        isChanged = true;
      }
    }
    return isChanged;
  }

  write(pack: WorkbookPackage): void {
    const tag = this.open.slice(1);
    const prefix = tag.includes(":") ? `${tag.slice(0, tag.indexOf(":"))}:` : "";
    const rows = [...this.rows].sort(([a], [b]) => a - b).map(([row, stored]) => rowXml(prefix, row, stored));
    this.sections.replace("sheetData", [`${this.open}>${rows.join("")}</${tag}>`], WORKSHEET_ORDER);
    // a statement of the used range that is no longer true may go; Excel makes its own
    this.sections.keep((section) => section.name !== "dimension");
    pack.write(this.part, this.sections.toString());
  }

  private rowAt(row: number): StoredRow {
    let stored = this.rows.get(row);
    if (!stored) this.rows.set(row, (stored = { attributes: "", cells: new Map() }));
    return stored;
  }

  private read(data: XmlElement): void {
    const shared = new Map<string, { formula: string; row: number; column: number }>();
    let row = -1;
    for (const element of childrenOf(data, "row")) {
      row = (numberOf(element, "r") ?? row + 2) - 1;
      const opening = /^<[^\s/>]+((?:"[^"]*"|'[^']*'|[^>"'])*?)\/?>/.exec(element.source)?.[1] ?? "";
      const attributes = opening.replace(/\s(?:r|spans)\s*=\s*(?:"[^"]*"|'[^']*')/g, "").trimEnd();
      const cells = new Map<number, StoredCell>();
      let column = -1;
      for (const cell of childrenOf(element, "c")) {
        const letters = /^[A-Za-z]+/.exec(cell.attributes.get("r") ?? "")?.[0];
        column = letters === undefined ? column + 1 : columnIndex(letters);
        cells.set(column, this.readCell(cell, row, column, shared));
      }
      this.rows.set(row, { attributes, cells });
    }
  }

  private readCell(
    cell: XmlElement,
    row: number,
    column: number,
    shared: Map<string, { formula: string; row: number; column: number }>,
  ): StoredCell {
    const stored = { style: numberOf(cell, "s") ?? 0, formula: null, source: cell.source, value: null };
    const f = child(cell, "f");
    if (!f) return stored;
    const id = f.attributes.get("t") === "shared" ? f.attributes.get("si") : undefined;
    if (id === undefined) return { ...stored, formula: f.text };
    const master = shared.get(id);
    if (f.text !== "" || !master) shared.set(id, { formula: f.text, row, column });
    const formula =
      f.text === "" && master ? shiftFormula(master.formula, row - master.row, column - master.column) : f.text;
    // each cell gets its own formula: a shared one could not follow an insertion in the middle of its cells
    const source = cell.source.replace(FORMULA, (_whole, open: string) => `<${open}>${escapeText(formula)}</${open}>`);
    return { ...stored, formula, source };
  }

  private rewrite(cell: StoredCell, formula: string, insertion: RowInsertion | null): void {
    cell.formula = formula;
    if (cell.source === null) return;
    cell.source = cell.source.replace(FORMULA, (whole, open: string) => {
      const head = /^<(?:"[^"]*"|'[^']*'|[^>"'])*>/.exec(whole)?.[0].replace(/\/>$/, ">") ?? `<${open}>`;
      const moved =
        insertion === null
          ? head
          : head.replace(/(\sref\s*=\s*["'])([^"']*)/, (_m, start: string, reference: string) => {
              return start + moveAreas(decodeText(reference), insertion, false);
            });
      return `${moved}${escapeText(formula)}</${open}>`;
    });
  }
}

const CONTENT = /<(?:[\w.-]+:)?(?:v|f|is)[\s/>]/;
const FORMULA = /<((?:[\w.-]+:)?f)(?=[\s/>])(?:"[^"]*"|'[^']*'|[^>"'])*?(?:\/>|>[\s\S]*?<\/\1>)/;

function rowXml(prefix: string, row: number, { attributes, cells }: StoredRow): string {
  const written = [...cells].sort(([a], [b]) => a - b).map(([column, cell]) => cellXml(prefix, row, column, cell));
  return `<${prefix}row r="${row + 1}"${attributes}>${written.join("")}</${prefix}row>`;
}

function cellXml(prefix: string, row: number, column: number, { source, style, formula, value }: StoredCell): string {
  const address = formatAddress(row, column);
  if (source !== null) {
    const opening = /^<[^\s/>]+/.exec(source)?.[0] ?? "";
    const rest = source.slice(opening.length);
    const located = /^((?:"[^"]*"|'[^']*'|[^>"'])*?\sr\s*=\s*)(?:"[^"]*"|'[^']*')/;
    return located.test(rest)
      ? opening + rest.replace(located, (_m, before: string) => `${before}"${address}"`)
      : `${opening} r="${address}"${rest}`;
  }
  const start = `<${prefix}c r="${columnName(column)}${row + 1}"${style > 0 ? ` s="${style}"` : ""}`;
  const f = formula === null ? "" : `<${prefix}f>${escapeText(formula)}</${prefix}f>`;
  if (value === null) return f === "" ? `${start}/>` : `${start}>${f}</${prefix}c>`;
  if (typeof value === "number") return `${start}>${f}<${prefix}v>${value}</${prefix}v></${prefix}c>`;
  const text = escapeText(literalText(value));
  return formula === null
    ? `${start} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is></${prefix}c>`
    : `${start} t="str">${f}<${prefix}v>${text}</${prefix}v></${prefix}c>`;
}

/** `_x000D_` in a file means a character; somebody's text that happens to read so must not. */
const literalText = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
