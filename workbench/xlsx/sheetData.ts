/** The cells of the grid → the `sheetData` element. Cells that did not change are written as they were. */
import type { ICellData, IRowData, IStyleData, IWorkbookData, IWorksheetData, Nullable } from "@univerjs/core";
import { columnName, formatAddress, formatArea } from "../../src/xlsx";
import { shiftFormula, storedFormula } from "../../src/xlsx/formula";
import { escapeText, openingTag } from "../../src/xlsx/xml";
import type { StoredCell, StoredRow } from "./cells";
import { linkOf } from "./links";
import type { SheetMoves } from "./moved";
import { CELL_TYPE } from "./open";
import { xfOf, type StyleWriter } from "./styles";

export type SpillValue = string | number | boolean | null;

/** What a formula fills beyond its own cell, from its cell on; values as calculated. */
export interface Spill {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly SpillValue[])[];
}

export interface SheetDataInput {
  /** of the file, empty for a new sheet */
  readonly rows: ReadonlyMap<number, StoredRow>;
  readonly before: Partial<IWorksheetData>;
  readonly now: Partial<IWorksheetData>;
  readonly stylesBefore: IWorkbookData["styles"];
  readonly stylesNow: IWorkbookData["styles"];
  readonly moves: SheetMoves;
  readonly spills: readonly Spill[];
  readonly styles: StyleWriter;
  /** index in `metadata.xml` that makes an array formula a spilling one */
  readonly dynamicArray: () => number;
}

type Cells = Readonly<Record<number, Readonly<Record<number, ICellData | null | undefined>> | undefined>>;
const ERROR = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!)$/;

/** The whole element, or null when no cell and no row changed. */
export function sheetDataXml(input: SheetDataInput): string | null {
  return new SheetDataWriter(input).write();
}

class SheetDataWriter {
  private readonly before: Cells;
  private readonly now: Cells;
  private readonly masters = new Map<string, { formula: string; row: number; column: number }>();
  private changed = false;
  private readonly spillAt: Map<string, Spill>;
  private readonly spilled = new Map<string, SpillValue>();

  constructor(private readonly input: SheetDataInput) {
    this.before = (input.before.cellData ?? {}) as Cells;
    this.now = (input.now.cellData ?? {}) as Cells;
    this.spillAt = new Map(input.spills.map((spill) => [`${spill.row},${spill.column}`, spill]));
    for (const { row, column, values } of input.spills)
      values.forEach((line, r) =>
        line.forEach((value, c) => (r || c) && this.spilled.set(`${row + r},${column + c}`, value)),
      );
    for (const [r, row] of Object.entries(this.now))
      for (const [c, cell] of Object.entries(row ?? {}))
        if (cell?.si && cell.f) this.masters.set(cell.si, { formula: cell.f, row: Number(r), column: Number(c) });
  }

  write(): string | null {
    const { moves, rows } = this.input;
    this.changed = moves.rows.changed || moves.columns.changed;
    const stale = this.staleSpill();
    const indices = new Set([...Object.keys(this.now), ...Object.keys(this.input.now.rowData ?? {})].map(Number));
    for (const r of rows.keys()) {
      const place = moves.rows.place(r);
      if (!place.deleted) indices.add(place.index);
    }
    for (const spill of this.input.spills) spill.values.forEach((_line, r) => indices.add(spill.row + r));
    // twice: a formula that others share can only be kept when nothing changes at all
    const pass = () =>
      [...indices]
        .sort((a, b) => a - b)
        .map((r) => this.rowXml(r, stale))
        .join("");
    const first = pass();
    if (!this.changed && (rows.size > 0 || first === "")) return null;
    return `<sheetData>${rows.size > 0 ? pass() : first}</sheetData>`;
  }

  /** Cells with values of an array formula that is gone or another one now. */
  private staleSpill(): Set<string> {
    const stale = new Set<string>();
    for (const [r, row] of this.input.rows)
      for (const [c, cell] of row.cells) {
        if (!cell.spill) continue;
        const y = this.input.moves.rows.place(r).index;
        const x = this.input.moves.columns.place(c).index;
        if (!this.spillAt.has(`${y},${x}`) && this.sameContent(this.before[r]?.[c], this.now[y]?.[x])) continue;
        for (let sr = cell.spill.top; sr <= cell.spill.bottom && sr - cell.spill.top < 100_000; sr++)
          for (const sc of this.input.rows.get(sr)?.cells.keys() ?? [])
            if (sc >= cell.spill.left && sc <= cell.spill.right && (sr !== r || sc !== c)) stale.add(`${sr},${sc}`);
      }
    return stale;
  }

  private rowXml(r: number, stale: ReadonlySet<string>): string {
    const { rows, moves } = this.input;
    const origin = moves.rows.origin(r);
    const stored = origin === null ? undefined : rows.get(origin);
    const columns = new Set(Object.keys(this.now[r] ?? {}).map(Number));
    for (const c of stored?.cells.keys() ?? []) {
      const place = moves.columns.place(c);
      if (!place.deleted) columns.add(place.index);
    }
    for (const key of this.spilled.keys())
      if (key.startsWith(`${r},`)) columns.add(Number(key.slice(key.indexOf(",") + 1)));
    const cells = [...columns]
      .sort((a, b) => a - b)
      .map((c) => this.cellXml(r, c, origin, stored, stale))
      .join("");
    const attributes = this.rowAttributes(r, origin, stored);
    return cells === "" && attributes === "" ? "" : `<row r="${r + 1}"${attributes}>${cells}</row>`;
  }

  private rowAttributes(r: number, origin: number | null, stored: StoredRow | undefined): string {
    const now = (this.input.now.rowData as Record<number, Partial<IRowData>> | undefined)?.[r];
    const before =
      origin === null
        ? undefined
        : (this.input.before.rowData as Record<number, Partial<IRowData>> | undefined)?.[origin];
    let attributes = (stored?.attributes ?? "")
      .replace(/\s(?:\w+:)?(?:r|spans)\s*=\s*(?:"[^"]*"|'[^']*')/g, "")
      .trimEnd();
    const put = (name: string, text: string) => {
      attributes = attributes.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "") + text;
      this.changed = true;
    };
    if (now?.h !== undefined && now.h !== before?.h && now.ia !== 1) {
      put("customHeight", ' customHeight="1"');
      put("ht", ` ht="${(now.h * 72) / 96}"`);
    }
    if ((now?.hd ?? 0) !== (before?.hd ?? 0)) put("hidden", now?.hd ? ' hidden="1"' : "");
    return attributes;
  }

  private cellXml(
    r: number,
    c: number,
    originRow: number | null,
    row: StoredRow | undefined,
    stale: ReadonlySet<string>,
  ): string {
    const originColumn = this.input.moves.columns.origin(c);
    const stored = originColumn === null ? undefined : row?.cells.get(originColumn);
    const before = originRow === null || originColumn === null ? undefined : this.before[originRow]?.[originColumn];
    const now = this.now[r]?.[c];
    const spilled = this.spilled.get(`${r},${c}`);
    const spill = this.spillAt.get(`${r},${c}`);
    const wasSpilled = stale.has(`${originRow},${originColumn}`);
    const style = this.styleIndex(now, before, stored);
    if (stored && !spill && spilled === undefined && !wasSpilled && this.sameContent(before, now)) {
      if (style === stored.style && !(this.changed && stored.shared))
        return retag(stored.source, formatAddress(r, c), stored.style);
      this.changed = true;
      if (!stored.shared) return retag(stored.source, formatAddress(r, c), style);
    }
    if (!stored && !now && spilled === undefined) return "";
    this.changed = true;
    const tag = `<c r="${columnName(c)}${r + 1}"${style ? ` s="${style}"` : ""}`;
    if (spilled !== undefined) return valueXml(tag, spilled);
    const formula = this.formulaOf(now, r, c);
    const value = valueOf(now);
    if (formula === null) return value === null && style === 0 ? "" : valueXml(tag, value);
    return formulaXml(tag, formula, value, spill, this.input.dynamicArray);
  }

  private styleIndex(
    now: ICellData | null | undefined,
    before: ICellData | null | undefined,
    stored: StoredCell | undefined,
  ): number {
    const base = stored?.style ?? 0;
    if (!now?.s) return stored && !before?.s ? base : 0;
    if (xfOf(now.s) === null && JSON.stringify(now.s) === JSON.stringify(before?.s)) return base;
    const style: Nullable<IStyleData> = typeof now.s === "string" ? this.input.stylesNow?.[now.s] : now.s;
    return this.input.styles.indexOf(now.s, style, base);
  }

  private sameContent(before: ICellData | null | undefined, now: ICellData | null | undefined): boolean {
    return (valueOf(before) === valueOf(now) &&
      (before?.f ?? null) === (now?.f || null) &&
      (now?.f || !now?.si) &&
      linkOf(before) === linkOf(now)) as boolean;
  }

  /** Univer lets cells share a formula as well: only the first has its text. */
  private formulaOf(cell: ICellData | null | undefined, r: number, c: number): string | null {
    if (cell?.f) return storedFormula(cell.f);
    const master = cell?.si ? this.masters.get(cell.si) : undefined;
    return master ? storedFormula(shiftFormula(master.formula, r - master.row, c - master.column)) : null;
  }
}

function valueOf(cell: ICellData | null | undefined): SpillValue {
  const value = cell?.v ?? null;
  if (value === null) {
    const text = cell?.p?.body?.dataStream?.replace(/\r\n$/, "").replace(/\r/g, "\n");
    return text ? text : null;
  }
  return cell?.t === CELL_TYPE.boolean ? value === 1 || value === true || value === "1" : value;
}

function valueXml(tag: string, value: SpillValue): string {
  if (value === null || value === "") return `${tag}/>`;
  if (typeof value === "number") return `${tag}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `${tag} t="b"><v>${Number(value)}</v></c>`;
  if (ERROR.test(value)) return `${tag} t="e"><v>${value}</v></c>`;
  return `${tag} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(value)}</t></is></c>`;
}

function formulaXml(
  tag: string,
  formula: string,
  value: SpillValue,
  spill: Spill | undefined,
  dynamicArray: () => number,
): string {
  let element = `<f>${escapeText(formula)}</f>`;
  let start = tag;
  if (spill) {
    const bottom = spill.row + spill.values.length - 1;
    const right = spill.column + Math.max(1, ...spill.values.map((line) => line.length)) - 1;
    const ref = formatArea({ top: spill.row, left: spill.column, bottom, right });
    element = `<f t="array" ref="${ref}">${escapeText(formula)}</f>`;
    const metadata = dynamicArray();
    if (metadata > 0) start += ` cm="${metadata}"`;
  }
  if (value === null) return `${start}>${element}</c>`;
  if (typeof value === "number") return `${start}>${element}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b">${element}<v>${Number(value)}</v></c>`;
  return `${start} t="${ERROR.test(value) ? "e" : "str"}">${element}<v>${escapeCellText(value)}</v></c>`;
}

/** A text that contains `_x000D_` literally must not be read as a line break. */
const escapeCellText = (text: string): string => escapeText(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));

/** A cell's own text at another address and with another style. */
function retag(source: string, address: string, style: number): string {
  const tag = openingTag(source);
  const without = tag.replace(/\s(?:r|s)\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
  const attributes = ` r="${address}"${style ? ` s="${style}"` : ""}`;
  return without.replace(/^<[^\s/>]+/, (name) => name + attributes) + source.slice(tag.length);
}
