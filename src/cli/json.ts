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

/** Pieces are of this many bytes at least: a large file's output is never copied from a smaller buffer into a larger one. */
const PIECE = 128 * 1024;

/** Bytes, written one after the other into pieces. */
class Pieces {
  private readonly full: Uint8Array<ArrayBuffer>[] = [];
  private bytes = new Uint8Array(PIECE);
  private length = 0;

  all(): readonly Uint8Array<ArrayBuffer>[] {
    return [...this.full, this.bytes.subarray(0, this.length)];
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    this.full.push(this.bytes.subarray(0, this.length));
    this.bytes = new Uint8Array(Math.max(PIECE, more));
    this.length = 0;
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

/** The rest of a cell after its enterprise, for the column and the text for which it was last written. */
interface Tail {
  readonly column: string;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** Verdicts are shared by the cells for which they are the same, within a file and from file to file. */
const tails = new Map<Verdict, Tail>();
/** a column of figures that are all different has as many verdicts */
const MOST_KEPT = 10_000;

function tailOf(cell: CellVerdict): Uint8Array {
  const { verdict, columnName, text } = cell;
  const known = tails.get(verdict);
  if (known?.text === text && known.column === columnName) return known.bytes;
  const { sheet: _sheet, cell: _cell, enterprise: _enterprise, ...rest } = cellReport(cell);
  const bytes = encode(`,${JSON.stringify(rest).slice(1)}`);
  if (tails.size >= MOST_KEPT) tails.clear();
  tails.set(verdict, { column: columnName, text, bytes });
  return bytes;
}

function writeCells(output: Pieces, cells: readonly CellVerdict[]): void {
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

/** UTF-8 of `report` with its cells as the contract has them, in pieces: all of it may be too long for one buffer. */
export function jsonOf({
  file,
  error,
  forms,
  cells,
  findings,
  outcomes,
}: FileReport): readonly Uint8Array<ArrayBuffer>[] {
  const output = new Pieces();
  output.text(`${JSON.stringify({ file, error, forms }).slice(0, -1)},"cells":[`);
  writeCells(output, cells);
  output.text(`],${JSON.stringify({ findings, outcomes }).slice(1)}`);
  return output.all();
}
