/** One worksheet part → cells, merges and what is hidden. Nothing is allocated for a row or column that holds nothing. */
import type { CellContent } from "../assessment/types";
import type { Area, Cell } from "../forms/types";
import { MAX_COLUMNS, MAX_ROWS, parseArea } from "./address";
import { XlsxError } from "./errors";
import { formatNumber } from "./formatNumber";
import { displayFormula, shiftFormula } from "./formula";
import { MESSAGES, REASONS } from "./messages";
import { PlainCell } from "./plainCell";
import { attribute, codesOf, decodeCellText, decodePart, decodeText, invalidXml, walkXml } from "./xml";

export interface SheetContext {
  readonly sheet: string;
  readonly part: string;
  readonly strings: readonly string[];
  /** number format code of each cell style */
  readonly formats: readonly string[];
  readonly date1904: boolean;
  /** called once for each cell that holds something; throws when there are too many */
  readonly count: () => void;
}

export interface SheetCells {
  readonly rows: (Cell[] | undefined)[];
  readonly merges: Area[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}

type NumberContent = CellContent & { readonly kind: "number" };

/**
 * A number as it stands in a file. Nearly all cells of a large table are such, so it is one object: its own content.
 * Its text is made only when somebody asks, since a review asks for few of them.
 */
class NumberCell implements Cell, NumberContent {
  readonly kind = "number";
  constructor(
    readonly value: number,
    readonly format: string,
  ) {}
  get content(): NumberContent {
    return this;
  }
  get text(): string {
    return formatNumber(this.value, this.format);
  }
}

/** A number with a formula, or in a workbook that counts its days from 1904. */
class FurtherNumberCell implements Cell {
  constructor(
    readonly content: NumberContent,
    readonly formula: string | undefined,
    private readonly date1904: boolean,
  ) {}
  get text(): string {
    return formatNumber(this.content.value, this.content.format ?? "General", { date1904: this.date1904 });
  }
}

const BLANK: CellContent = { kind: "blank" };
const EMPTY_TEXT: CellContent = { kind: "text", value: "" };
/** worksheet, sheetData and row are open around a cell */
const CELL_DEPTH = 3;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const DAY = 86_400_000;

/** @throws XlsxError `damaged` */
export function readSheet(bytes: Uint8Array, context: SheetContext): SheetCells {
  const xml = decodePart(bytes, context.part);
  const codes = codesOf(xml, bytes);
  const reader = new SheetReader(context, codes === null ? null : new PlainCell(xml, codes));
  walkXml(xml, context.part, reader);
  if (!reader.isWorksheet) throw invalidXml(context.part, REASONS.wrongRoot(reader.root));
  return reader;
}

class SheetReader implements SheetCells {
  readonly rows: (Cell[] | undefined)[] = [];
  readonly merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  root = "";
  isWorksheet = false;

  private readonly shared = new Map<string, { formula: string; row: number; column: number }>();
  private row = -1;
  private column = -1;
  private type = "n";
  private style = 0;
  private value: string | null = null;
  private formula: string | null = null;
  private sharedId: string | null = null;
  private textOf: "v" | "f" | "t" | null = null;
  private inData = false;
  private phonetic = 0;
  constructor(
    private readonly context: SheetContext,
    private readonly plain: PlainCell | null,
  ) {}

  /** Plain cells in a row of the table, one after the other; all others are walked. */
  take(start: number, depth: number): number {
    const { plain } = this;
    if (plain === null || !this.inData || depth !== CELL_DEPTH || this.phonetic > 0) return 0;
    let after = 0;
    for (let end = plain.match(start); end > 0; end = plain.match(end)) {
      after = end;
      this.row = plain.row;
      this.column = plain.column;
      this.style = plain.style;
      const cell = this.plainCell(plain);
      if (cell !== null) this.put(cell);
    }
    return after;
  }

  private plainCell({ kind, number, raw }: PlainCell): Cell | null {
    switch (kind) {
      case "empty":
        return null;
      case "number":
        return this.cellOf(this.number(number));
      case "shared":
        return this.cellOf(this.sharedString(number));
      case "inline":
        return this.cellOf(
          raw === "" ? BLANK : { kind: "text", value: decodeCellText(decodeText(raw, this.context.part)) },
        );
    }
  }

  open(name: string, attributes: string): void {
    if (this.inData) this.openInData(name, attributes);
    else if (name === "sheetData") this.inData = true;
    else if (name === "mergeCell") this.addMerge(attributes);
    else if (name === "col") this.addColumn(attributes);
    else if (this.root === "") {
      this.root = name;
      this.isWorksheet = name === "worksheet";
    }
  }

  private openInData(name: string, attributes: string): void {
    switch (name) {
      case "c":
        this.startCell(attributes);
        break;
      case "v":
        this.textOf = "v";
        break;
      case "f":
        this.textOf = "f";
        this.formula = "";
        this.sharedId = attribute(attributes, "t") === "shared" ? (attribute(attributes, "si") ?? "") : null;
        break;
      case "t":
        if (this.phonetic === 0) this.textOf = "t";
        break;
      case "rPh":
        this.phonetic++;
        break;
      case "row":
        this.startRow(attributes);
        break;
    }
  }

  private startRow(attributes: string): void {
    const r = attribute(attributes, "r");
    const row = r === null ? this.row + 1 : Number(r) - 1;
    if (!Number.isInteger(row) || row < 0 || row >= MAX_ROWS) throw invalidXml(this.context.part, REASONS.badAddress);
    this.row = row;
    this.column = -1;
    if (isOn(attribute(attributes, "hidden"))) this.hiddenRows.add(row);
  }

  private startCell(attributes: string): void {
    const r = attribute(attributes, "r");
    if (r === null) this.column++;
    else this.locate(r);
    if (this.column >= MAX_COLUMNS) throw invalidXml(this.context.part, REASONS.badAddress);
    this.type = attribute(attributes, "t") ?? "n";
    const s = attribute(attributes, "s");
    this.style = s === null ? 0 : Number(s);
    this.value = null;
    this.formula = null;
    this.sharedId = null;
  }

  /** `AB12`; read digit by digit because it is done for every cell */
  private locate(address: string): void {
    let column = 0;
    let i = 0;
    for (; i < address.length; i++) {
      const code = address.charCodeAt(i) & ~32;
      if (code < 65 || code > 90) break;
      column = column * 26 + code - 64;
    }
    const row = Number(address.slice(i)) - 1;
    if (column === 0 || column > MAX_COLUMNS || !Number.isInteger(row) || row < 0 || row >= MAX_ROWS)
      throw this.invalidCell(address, REASONS.badAddress);
    this.column = column - 1;
    this.row = row;
  }

  text(raw: string): void {
    if (this.textOf === null) return;
    const text = decodeText(raw, this.context.part);
    if (this.textOf === "f") this.formula = (this.formula ?? "") + text;
    else this.value = (this.value ?? "") + text;
  }

  close(name: string): void {
    if (!this.inData) return;
    switch (name) {
      case "v":
      case "f":
      case "t":
        this.textOf = null;
        break;
      case "c":
        this.endCell();
        break;
      case "rPh":
        this.phonetic--;
        break;
      case "sheetData":
        this.inData = false;
    }
  }

  private endCell(): void {
    const formula = this.shownFormula();
    const content = this.content();
    if (formula === undefined) {
      const cell = this.cellOf(content);
      if (cell !== null) this.put(cell);
    } else if (content.kind === "number") this.put(new FurtherNumberCell(content, formula, this.context.date1904));
    else this.put({ content, text: plainText(content), formula });
  }

  private cellOf(content: CellContent): Cell | null {
    if (content.kind === "blank") return null;
    if (content.kind !== "number") return { content, text: plainText(content) };
    return content instanceof NumberCell && !this.context.date1904
      ? content
      : new FurtherNumberCell(content, undefined, this.context.date1904);
  }

  private put(cell: Cell): void {
    this.context.count();
    (this.rows[this.row] ??= [])[this.column] = cell;
  }

  private content(): CellContent {
    const value = this.value;
    // a formula that gave an empty text has a result; one without type and value was never calculated, and stays blank
    if (this.type === "str" && this.formula !== null && (value === null || value === "")) return EMPTY_TEXT;
    if (value === null) return BLANK;
    switch (this.type) {
      case "s":
        return this.sharedString(Number(value));
      case "inlineStr":
      case "str":
        return value === "" ? BLANK : { kind: "text", value: decodeCellText(value) };
      case "b":
        return { kind: "boolean", value: value.trim() === "1" || value.trim() === "true" };
      case "e":
        return { kind: "error", code: value.trim() };
      case "d":
        return this.number(dateSerial(value.trim(), this.context.date1904));
      default:
        return value.trim() === "" ? BLANK : this.number(Number(value));
    }
  }

  private sharedString(index: number): CellContent {
    const text = this.context.strings[index];
    if (text === undefined) throw this.invalidCell(null, REASONS.badString);
    return text === "" ? BLANK : { kind: "text", value: text };
  }

  private number(value: number): NumberCell {
    if (!Number.isFinite(value)) throw this.invalidCell(null, REASONS.badNumber);
    return new NumberCell(value, this.context.formats[this.style] ?? "General");
  }

  /** A shared formula stands once and is meant for many cells, moved along. */
  private shownFormula(): string | undefined {
    if (this.formula === null) return undefined;
    if (this.sharedId === null) return this.formula === "" ? undefined : displayFormula(this.formula);
    const master = this.shared.get(this.sharedId);
    if (this.formula !== "" || !master) {
      this.shared.set(this.sharedId, { formula: this.formula, row: this.row, column: this.column });
      return displayFormula(this.formula);
    }
    return displayFormula(shiftFormula(master.formula, this.row - master.row, this.column - master.column));
  }

  private addMerge(attributes: string): void {
    const area = parseArea(attribute(attributes, "ref") ?? "");
    if (!area) throw invalidXml(this.context.part, REASONS.badAddress);
    this.merges.push(area);
  }

  private addColumn(attributes: string): void {
    if (!isOn(attribute(attributes, "hidden"))) return;
    const last = Math.min(Number(attribute(attributes, "max")), MAX_COLUMNS);
    for (let c = Math.max(1, Number(attribute(attributes, "min"))); c <= last; c++) this.hiddenColumns.add(c - 1);
  }

  private invalidCell(address: string | null, why: string): XlsxError {
    const where = address ?? `R${this.row + 1}C${this.column + 1}`;
    return new XlsxError("damaged", MESSAGES.invalidCell(this.context.sheet, where, why));
  }
}

const isOn = (flag: string | null): boolean => flag === "1" || flag === "true";

function plainText(content: CellContent): string {
  switch (content.kind) {
    case "text":
      return content.value;
    case "boolean":
      return content.value ? "TRUE" : "FALSE";
    case "error":
      return content.code;
    default:
      return "";
  }
}

/** ISO 8601 date of a `t="d"` cell → serial number of days. */
function dateSerial(iso: string, date1904: boolean): number {
  const time = /^\d{2}:/.test(iso)
    ? Date.parse(`1899-12-30T${iso}Z`)
    : Date.parse(/T.*(Z|[+-]\d\d:?\d\d)$/.test(iso) || !iso.includes("T") ? iso : `${iso}Z`);
  return (time - (date1904 && !/^\d{2}:/.test(iso) ? EPOCH_1904 : EPOCH_1900)) / DAY;
}
