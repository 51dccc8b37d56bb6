/**
 * The zip container of a workbook, read with suspicion: sizes are checked from the directory before anything is
 * inflated, and again while inflating, because a directory can lie.
 */
import { Inflate, inflateSync } from "fflate";
import { crc32 } from "./crc32";
import { nativeCrc32, nativeInflate } from "./nativeInflate";
import { XlsxError } from "./errors";
import { RATIO_FLOOR, formatBytes, type ReadLimits } from "./limits";
import { MESSAGES } from "./messages";

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly inflated: number;
  readonly headerOffset: number;
}

/** The parts of a package by name; names are matched without regard to case, as OPC demands. */
export interface Zip {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** the inflated part, null where there is none; throws `damaged` or `too-large` */
  read(name: string): Uint8Array | null;
}

const END_RECORD = 0x06054b50;
const END_RECORD_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL_HEADER = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** above this many compressed bytes a part is inflated piecewise, so that a lying directory is caught early */
const PIECE = 64 * 1024;

const damaged = (message: string) => new XlsxError("damaged", message);

/** @throws XlsxError `not-a-workbook`, `encrypted`, `too-large` or `damaged` */
export function openZip(bytes: Uint8Array, limits: ReadLimits): Zip {
  const entries = new Map<string, Entry>();
  for (const entry of readDirectory(bytes, limits)) {
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw damaged(MESSAGES.duplicatePart(entry.name));
    entries.set(key, entry);
  }
  checkSizes([...entries.values()], bytes.length, limits);
  return {
    names: [...entries.values()].map((entry) => entry.name),
    has: (name) => entries.has(name.toLowerCase()),
    read: (name) => {
      const entry = entries.get(name.toLowerCase());
      return entry ? inflate(bytes, entry) : null;
    },
  };
}

function readDirectory(bytes: Uint8Array, limits: ReadLimits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view);
  if (count > limits.entries) throw new XlsxError("too-large", MESSAGES.tooManyEntries(count, limits.entries));
  const names = new TextDecoder();
  const entries: Entry[] = [];
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_HEADER) throw damaged(MESSAGES.truncated);
    if (view.getUint16(at + 8, true) & 1) throw new XlsxError("encrypted", MESSAGES.encrypted);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw damaged(MESSAGES.truncated);
    // some writers on Windows use backslashes
    const name = names
      .decode(bytes.subarray(at + 46, at + 46 + nameLength))
      .replace(/\\/g, "/")
      .replace(/^\//, "");
    const sizes = longSizes(view, at, at + 46 + nameLength, extraLength);
    if (!isPartName(name)) throw damaged(MESSAGES.badPartName(name.slice(0, 60)));
    if (!name.endsWith("/"))
      entries.push({ name, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), ...sizes });
    at = next;
  }
  return entries;
}

/**
 * A part's name must not lead out of a folder that somebody unpacks the workbook into, and must not mean something to
 * the programs that handle it.
 */
const isPartName = (name: string): boolean =>
  !/^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)|[\u0000-\u001f]/.test(name) && !name.split("/").includes("__proto__");

function findDirectory(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_RECORD) continue;
    const short = { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
    if (short.count !== 0xffff && short.offset !== 0xffffffff) return short;
    if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR_64) return short;
    const record = Number(view.getBigUint64(at - 12, true));
    if (record + 56 > view.byteLength || view.getUint32(record, true) !== END_RECORD_64) break;
    return {
      count: Number(view.getBigUint64(record + 32, true)),
      offset: Number(view.getBigUint64(record + 48, true)),
    };
  }
  throw damaged(MESSAGES.truncated);
}

/** Sizes and offset of a directory entry; streaming writers put them into a zip64 extra field even for small files. */
function longSizes(
  view: DataView,
  at: number,
  extraAt: number,
  extraLength: number,
): Pick<Entry, "compressed" | "inflated" | "headerOffset"> {
  let inflated = view.getUint32(at + 24, true);
  let compressed = view.getUint32(at + 20, true);
  let headerOffset = view.getUint32(at + 42, true);
  for (let i = extraAt; i + 4 <= extraAt + extraLength;) {
    const size = view.getUint16(i + 2, true);
    if (view.getUint16(i, true) === 1) {
      let field = i + 4;
      const end = Math.min(field + size, extraAt + extraLength);
      const long = (short: number): number => {
        if (short !== 0xffffffff || field + 8 > end) return short;
        const value = Number(view.getBigUint64(field, true));
        field += 8;
        return value;
      };
      inflated = long(inflated);
      compressed = long(compressed);
      headerOffset = long(headerOffset);
    }
    i += 4 + size;
  }
  return { inflated, compressed, headerOffset };
}

function checkSizes(entries: readonly Entry[], fileBytes: number, limits: ReadLimits): void {
  const inflated = entries.reduce((sum, entry) => sum + entry.inflated, 0);
  if (inflated > limits.inflatedBytes) {
    const message = MESSAGES.inflatedTooLarge(formatBytes(inflated), formatBytes(limits.inflatedBytes));
    throw new XlsxError("too-large", message);
  }
  for (const entry of entries) {
    const ratio = entry.inflated / Math.max(1, entry.compressed);
    if (entry.inflated > RATIO_FLOOR && ratio > limits.ratio)
      throw new XlsxError("too-large", MESSAGES.ratioTooHigh(Math.round(ratio), limits.ratio));
  }
  // parts that share the same bytes are how a small file makes a large bomb
  if (entries.reduce((sum, entry) => sum + entry.compressed, 0) > fileBytes) throw damaged(MESSAGES.truncated);
}

function inflate(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.headerOffset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER) throw damaged(MESSAGES.truncated);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const end = start + entry.compressed;
  if (end > bytes.length) throw damaged(MESSAGES.truncated);
  const raw = bytes.subarray(start, end);
  const content = decompress(raw, entry);
  if (content.length !== entry.inflated) throw damaged(MESSAGES.sizeMismatch(entry.name));
  if ((nativeCrc32(content) ?? crc32(content)) !== entry.crc) throw damaged(MESSAGES.damagedPart(entry.name));
  return content;
}

function decompress(raw: Uint8Array, entry: Entry): Uint8Array {
  if (entry.method === STORED) return raw.slice();
  if (entry.method !== DEFLATED) throw damaged(MESSAGES.unsupportedCompression(entry.name));
  try {
    const native = nativeInflate(raw, entry.inflated);
    if (native) return native;
    // one byte more than announced, so that a longer stream shows
    if (raw.length <= PIECE) return inflateSync(raw, { out: new Uint8Array(entry.inflated + 1) });
    return inflatePiecewise(raw, entry);
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    throw damaged(MESSAGES.damagedPart(entry.name));
  }
}

function inflatePiecewise(raw: Uint8Array, entry: Entry): Uint8Array {
  const out = new Uint8Array(entry.inflated);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > out.length) throw damaged(MESSAGES.sizeMismatch(entry.name));
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < raw.length; at += PIECE) stream.push(raw.subarray(at, at + PIECE), at + PIECE >= raw.length);
  return out.subarray(0, length);
}
