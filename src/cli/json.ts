/**
 * A file's report as JSON, the same bytes as `JSON.stringify` would give, written directly as UTF-8. Nearly all of it
 * is cells, and nearly all of a cell's text repeats: what follows from its verdict, and who it belongs to, is encoded
 * once and copied from then on.
 */
import type { Verdict } from "../assessment";
import type { CellVerdict } from "../review";
import { cellReport, type FileReport } from "./report";

const encoder = new TextEncoder();
const encode = (text: string) => encoder.encode(text);

const TO_ENTERPRISE = encode('","enterprise":');
const COMMA = 44;
const QUOTE = 34;
const BACKSLASH = 92;
/** control characters below, and lone halves of pairs from here on, are escaped by `JSON.stringify` */
const FIRST_PLAIN = 32;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;
/** bytes of the longest character below the surrogates, and of the longest escape of one unit */
const MOST_BYTES = 3;
const MOST_ESCAPED = 6;

/** Bytes that grow. One for a whole run: what it has grown to serves the next file. */
class Bytes {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;

  reset(): void {
    this.length = 0;
  }

  taken(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }

  byte(code: number): void {
    this.reserve(1);
    this.bytes[this.length++] = code;
  }

  copy(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** An ASCII text without anything to escape: an address. */
  ascii(text: string): void {
    this.reserve(text.length);
    for (let i = 0; i < text.length; i++) this.bytes[this.length++] = text.charCodeAt(i);
  }

  text(text: string): void {
    this.reserve(text.length * MOST_BYTES);
    this.length += encoder.encodeInto(text, this.bytes.subarray(this.length)).written;
  }

  /** A JSON string with its quotes; by hand, because most are too short for a call of the encoder to pay. */
  quoted(text: string): void {
    this.reserve(text.length * MOST_ESCAPED + 2);
    const { bytes } = this;
    let at = this.length;
    bytes[at++] = QUOTE;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x80) {
        if (code < FIRST_PLAIN || code === QUOTE || code === BACKSLASH) return this.text(JSON.stringify(text));
        bytes[at++] = code;
      } else if (code < 0x800) {
        bytes[at++] = 0xc0 | (code >> 6);
        bytes[at++] = 0x80 | (code & 0x3f);
      } else if (code < FIRST_SURROGATE || code > LAST_SURROGATE) {
        bytes[at++] = 0xe0 | (code >> 12);
        bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[at++] = 0x80 | (code & 0x3f);
      } else return this.text(JSON.stringify(text));
    }
    bytes[at++] = QUOTE;
    this.length = at;
  }
}

const output = new Bytes();

/** The rest of a cell after its enterprise, for the column and the text for which it was last written. */
interface Tail {
  readonly column: string;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** Verdicts are shared by the cells for which they are the same, within a file and from file to file. */
const tails = new WeakMap<Verdict, Tail>();

function tailOf(cell: CellVerdict): Uint8Array {
  const { verdict, columnName, text } = cell;
  const known = tails.get(verdict);
  if (known?.text === text && known.column === columnName) return known.bytes;
  const { sheet: _sheet, cell: _cell, enterprise: _enterprise, ...rest } = cellReport(cell);
  const bytes = encode(`,${JSON.stringify(rest).slice(1)}`);
  tails.set(verdict, { column: columnName, text, bytes });
  return bytes;
}

function writeCells(cells: readonly CellVerdict[]): void {
  let sheet: string | null = null;
  let head = encode("");
  for (const [index, cell] of cells.entries()) {
    if (index > 0) output.byte(COMMA);
    if (cell.sheet !== sheet) {
      sheet = cell.sheet;
      head = encode(`{"sheet":${JSON.stringify(sheet)},"cell":"`);
    }
    output.copy(head);
    output.ascii(cell.address);
    output.copy(TO_ENTERPRISE);
    output.quoted(cell.enterprise);
    output.copy(tailOf(cell));
  }
}

/** UTF-8 of `report` with its cells as the contract has them. */
export function jsonOf({ file, error, forms, cells, findings, outcomes }: FileReport): Uint8Array {
  output.reset();
  output.text(`${JSON.stringify({ file, error, forms }).slice(0, -1)},"cells":[`);
  writeCells(cells);
  output.text(`],${JSON.stringify({ findings, outcomes }).slice(1)}`);
  return output.taken();
}
