/** Damage to the container: bytes, directory fields, names, doubled entries, zip64 records. */
import { strToU8, zipSync, type Zippable } from "fflate";
import type { Random } from "./random";

export type Parts = Record<string, Uint8Array>;

/** stands for `__proto__` until it is in the zip, because objects take that for something else */
const STAND_IN = "__prot0__";

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;
const EXTREMES = [0, 1, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];
const NAMES = [
  "../../etc/passwd",
  "..\\..\\windows\\win.ini",
  "/etc/passwd",
  "C:\\a.xml",
  STAND_IN,
  "constructor",
  `xl/${STAND_IN}`,
  "xl/../xl/workbook.xml",
  "XL/WORKBOOK.XML",
  "xl/worksheets/",
  "12",
  "\u0000",
  "名称".repeat(2000),
];

export function zip(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(parts)) files[name] = [bytes, { level: 1, mtime: new Date(1980, 0, 1) }];
  const bytes = zipSync(files);
  if (!Object.keys(parts).some((name) => name.includes(STAND_IN))) return bytes;
  const name = strToU8(STAND_IN);
  for (let at = 0; at + name.length <= bytes.length; at++)
    if (name.every((byte, i) => bytes[at + i] === byte)) bytes.set(strToU8("__proto__"), at);
  return bytes;
}

/** Where records of a kind begin. */
function records(bytes: Uint8Array, signature: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === signature) found.push(at);
  return found;
}

const concat = (...pieces: Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};

export function flipBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice();
  for (let n = 1 + random.below(6); n > 0; n--) changed[random.below(changed.length)]! ^= 1 + random.below(255);
  return changed;
}

function cut(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random.below(bytes.length);
  const to = Math.min(bytes.length, from + 1 + random.below(200));
  switch (random.below(3)) {
    case 0:
      return bytes.slice(0, from);
    case 1:
      return concat(bytes.subarray(0, from), bytes.subarray(to));
    default:
      return concat(bytes.subarray(0, to), bytes.subarray(from));
  }
}

/** A two- or four-byte field of a header gets an extreme value. */
function field(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  const [signature, size] = random.pick([[CENTRAL, 46] as const, [LOCAL, 30] as const, [END, 22] as const]);
  const at = random.pick(records(changed, signature));
  const offset = 4 + random.below(size - 4);
  if (at + offset + 4 > changed.length) return changed;
  if (random.below(2) === 0) view.setUint16(at + offset, random.pick(EXTREMES) & 0xffff, true);
  else view.setUint32(at + offset, random.pick(EXTREMES) >>> 0, true);
  return changed;
}

/** A zip64 end of directory before the short one, with extreme numbers, and a short one that points to it. */
function zip64(bytes: Uint8Array, random: Random): Uint8Array {
  const end = records(bytes, END).at(-1)!;
  const long = new Uint8Array(56 + 20);
  const view = new DataView(long.buffer);
  const old = new DataView(bytes.buffer, bytes.byteOffset + end, 22);
  const huge = [0n, 1n, 0xffffffffn, 0x7fffffffffffffffn, 0xffffffffffffffffn, BigInt(bytes.length)];
  const odd = (value: bigint) => (random.below(4) === 0 ? random.pick(huge) : value);
  view.setUint32(0, 0x06064b50, true);
  view.setBigUint64(4, odd(44n), true);
  view.setBigUint64(24, odd(BigInt(old.getUint16(10, true))), true);
  view.setBigUint64(32, odd(BigInt(old.getUint16(10, true))), true);
  view.setBigUint64(40, odd(BigInt(old.getUint32(12, true))), true);
  view.setBigUint64(48, odd(BigInt(old.getUint32(16, true))), true);
  view.setUint32(56, 0x07064b50, true);
  view.setBigUint64(64, odd(BigInt(end)), true);
  const short = bytes.slice(end);
  new DataView(short.buffer).setUint16(10, 0xffff, true);
  new DataView(short.buffer).setUint32(16, 0xffffffff, true);
  return concat(bytes.subarray(0, end), long, short);
}

/** An entry under another name of the same length, so that every offset stays right. */
function rename(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  const central = records(changed, CENTRAL);
  const [a, b] = [random.pick(central), random.pick(central)];
  const length = Math.min(view.getUint16(a + 28, true), view.getUint16(b + 28, true));
  changed.copyWithin(a + 46, b + 46, b + 46 + length);
  return changed;
}

/** An entry more, under a name that means something to a file system, to JavaScript or to a package. */
function oddName(parts: Parts, random: Random): Parts {
  return { ...parts, [random.pick(NAMES)]: strToU8(random.pick(["", "<a/>", "=1+1"])) };
}

type Mutation = (parts: Parts, random: Random) => Uint8Array;

export const ZIP_MUTATIONS: readonly Mutation[] = [
  (parts, random) => flipBytes(zip(parts), random),
  (parts, random) => cut(zip(parts), random),
  (parts, random) => field(zip(parts), random),
  (parts, random) => field(field(zip(parts), random), random),
  (parts, random) => zip64(zip(parts), random),
  (parts, random) => rename(zip(parts), random),
  (parts, random) => zip(oddName(parts, random)),
];
