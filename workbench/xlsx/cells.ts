/** The rows and cells of a worksheet part, each with the text it was, so that what did not change is written back as it was. */
import { MAX_COLUMNS, parseAddress, parseArea } from "../../src/xlsx/address";
import { displayFormula, shiftFormula } from "../../src/xlsx/formula";
import { decodeCellText, decodeText } from "../../src/xlsx/xml";
import { attribute, walkXml } from "../../src/xlsx/xml";
import type { Area } from "../../src/forms/types";

export interface StoredCell {
  readonly source: string;
  readonly style: number;
  readonly type: string;
  /** of `<v>` or the joined `<t>`; null where there is none */
  readonly value: string | null;
  /** with a leading `=`; null where there is none */
  readonly formula: string | null;
  /** whether the source holds a formula that others share or that belongs to a group */
  readonly shared: boolean;
  /** the area that an array formula fills */
  readonly spill: Area | null;
}

export interface StoredRow {
  /** attributes as written, `r` included */
  readonly attributes: string;
  readonly cells: Map<number, StoredCell>;
}

interface OpenCell {
  start: number;
  column: number;
  style: number;
  type: string;
  value: string | null;
  formula: string | null;
  sharedId: string | null;
  spill: Area | null;
}

/** Index of a style; 0 where the file says something else. */
const wholeNumber = (text: string | null): number => {
  const value = Number(text ?? 0);
  return Number.isInteger(value) && value >= 0 ? value : 0;
};

/** @param xml the `sheetData` element @throws XlsxError `damaged` */
export function readRows(xml: string, part: string): Map<number, StoredRow> {
  const rows = new Map<number, StoredRow>();
  const masters = new Map<string, { formula: string; row: number; column: number }>();
  let row = -1;
  let column = -1;
  let cells = new Map<number, StoredCell>();
  let cell: OpenCell | null = null;
  let textOf: "v" | "f" | "t" | null = null;
  let phonetic = 0;

  const finish = (open: OpenCell, end: number): StoredCell => {
    let formula = open.formula;
    if (open.sharedId !== null) {
      const master = masters.get(open.sharedId);
      if (formula || !master) masters.set(open.sharedId, { formula: formula ?? "", row, column: open.column });
      else formula = shiftFormula(master.formula, row - master.row, open.column - master.column);
    }
    return {
      source: xml.slice(open.start, end),
      style: open.style,
      type: open.type,
      value: open.value === null ? null : decodeCellText(open.value),
      formula: formula ? displayFormula(formula) : null,
      shared: open.sharedId !== null,
      spill: open.spill,
    };
  };

  walkXml(xml, part, {
    open: (name, attributes, start) => {
      if (name === "row") {
        const r = attribute(attributes, "r");
        row = r === null ? row + 1 : Number(r) - 1;
        column = -1;
        cells = new Map();
        rows.set(row, { attributes, cells });
      } else if (name === "c") {
        const place = parseAddress(attribute(attributes, "r") ?? "");
        column = Math.min(place?.column ?? column + 1, MAX_COLUMNS - 1);
        const type = attribute(attributes, "t") ?? "n";
        const style = wholeNumber(attribute(attributes, "s"));
        cell = { start, column, style, type, value: null, formula: null, sharedId: null, spill: null };
      } else if (name === "v" || (name === "t" && phonetic === 0)) textOf = name;
      else if (name === "rPh") phonetic++;
      else if (name === "f" && cell) {
        textOf = "f";
        cell.formula = "";
        const kind = attribute(attributes, "t");
        if (kind === "shared") cell.sharedId = attribute(attributes, "si") ?? "";
        if (kind === "array") cell.spill = parseArea(attribute(attributes, "ref") ?? "");
      }
    },
    close: (name, end) => {
      if (name === "c" && cell) {
        cells.set(cell.column, finish(cell, end));
        cell = null;
      } else if (name === "rPh") phonetic--;
      else textOf = null;
    },
    text: (raw) => {
      if (!cell || !textOf) return;
      const text = decodeText(raw, part);
      if (textOf === "f") cell.formula = (cell.formula ?? "") + text;
      else cell.value = (cell.value ?? "") + text;
    },
  });
  return rows;
}
