/**
 * A small XML reader for workbook parts. Names come without their prefix (some writers put `x:` before everything),
 * tags must balance, and a DTD is refused: OOXML forbids it, and entity declarations are how small files become large.
 */
import { XlsxError } from "./errors";
import { MESSAGES, REASONS } from "./messages";

/** Called in document order. `attributes` and `text` are raw: `attribute()` and `decodeText()` read them. */
export interface XmlVisitor {
  /** `start`: index of the tag's `<` */
  open(name: string, attributes: string, start: number): void;
  /** `end`: index after the closing tag's `>` */
  close(name: string, end: number): void;
  text(raw: string): void;
  /** Offered every element before it is walked: index after what the visitor has taken, whole elements; 0 for none. */
  take?(start: number, depth: number): number;
}

const MAX_DEPTH = 256;
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({ lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }),
);
const SLASH = 47;
const LESS = 60;
const GREATER = 62;
const AMPERSAND = 38;
const HASH = 35;

export const invalidXml = (part: string, why: string) => new XlsxError("damaged", MESSAGES.invalidXml(part, why));

/** Bytes of a part → text; UTF-8 unless a byte order mark says UTF-16. @throws XlsxError `damaged` */
export function decodePart(bytes: Uint8Array, part: string): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? "utf-16le" : mark === 0xfeff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw invalidXml(part, REASONS.badEncoding);
  }
}

/** The characters of a text as numbers. */
export type Codes = Uint8Array | Uint16Array;

/** Text that is not ASCII is copied to get at its characters; beyond this many the copy would cost too much memory. */
const MOST_COPIED = 64 * 1024 * 1024;

/**
 * The characters of a part's text, at the same places: looking at them one by one takes half the time that it takes in
 * a string. An ASCII part, which most worksheets are, is its own bytes. Null where they are too many.
 */
export function codesOf(text: string, bytes: Uint8Array): Codes | null {
  // whatever is not ASCII takes more bytes than characters
  if (text.length === bytes.length) return bytes;
  if (text.length > MOST_COPIED) return null;
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < codes.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

/** Walks the whole text. @throws XlsxError `damaged` where tags do not balance or a DTD is declared */
export function walkXml(xml: string, part: string, visitor: XmlVisitor): void {
  const open: string[] = [];
  const locals: string[] = [];
  let rootSeen = false;
  let at = 0;
  for (;;) {
    const tag = xml.indexOf("<", at);
    const textEnd = tag < 0 ? xml.length : tag;
    if (textEnd > at) {
      if (open.length > 0) visitor.text(xml.slice(at, textEnd));
      else if (/\S/.test(xml.slice(at, textEnd))) throw invalidXml(part, rootSeen ? REASONS.afterRoot : REASONS.noRoot);
    }
    if (tag < 0) break;
    const second = xml.charCodeAt(tag + 1);
    if (second === SLASH) {
      const expected = open.pop();
      if (expected === undefined) throw invalidXml(part, REASONS.unexpectedEnd(xml.slice(tag + 2, tag + 22)));
      at = closeTagEnd(xml, tag, expected, part);
      visitor.close(locals.pop()!, at);
    } else if (second === 33 || second === 63) {
      at = skipMarkup(xml, tag, part, open.length > 0 ? visitor : null);
    } else {
      if (open.length === 0 && rootSeen) throw invalidXml(part, REASONS.afterRoot);
      rootSeen = true;
      const taken = visitor.take?.(tag, open.length) ?? 0;
      if (taken > 0) {
        at = taken;
        continue;
      }
      const end = tagEnd(xml, tag, part);
      const closed = xml.charCodeAt(end - 1) === SLASH;
      const nameEnd = endOfName(xml, tag + 1, closed ? end - 1 : end);
      const name = xml.slice(tag + 1, nameEnd);
      if (name === "") throw invalidXml(part, REASONS.unclosed);
      const local = localName(name);
      visitor.open(local, xml.slice(nameEnd, closed ? end - 1 : end), tag);
      if (closed) visitor.close(local, end + 1);
      else {
        locals.push(local);
        if (open.push(name) > MAX_DEPTH) throw invalidXml(part, REASONS.tooDeep);
      }
      at = end + 1;
    }
  }
  if (open.length > 0) throw invalidXml(part, REASONS.unclosed);
  if (!rootSeen) throw invalidXml(part, REASONS.noRoot);
}

/** Index after a closing tag, which must be the one expected. */
function closeTagEnd(xml: string, tag: number, expected: string, part: string): number {
  const after = tag + 2 + expected.length;
  if (xml.charCodeAt(after) === GREATER && xml.startsWith(expected, tag + 2)) return after + 1;
  const end = xml.indexOf(">", tag);
  if (end < 0) throw invalidXml(part, REASONS.unclosed);
  const found = xml.slice(tag + 2, end).trimEnd();
  if (found !== expected) throw invalidXml(part, REASONS.mismatch(expected, found));
  return end + 1;
}

/** The `>` that ends a tag; one inside an attribute's quotes does not. */
function tagEnd(xml: string, tag: number, part: string): number {
  for (let i = tag + 1; i < xml.length; i++) {
    const code = xml.charCodeAt(i);
    if (code === GREATER) return i;
    if (code === 34 || code === 39) {
      i = xml.indexOf(code === 34 ? '"' : "'", i + 1);
      if (i < 0) break;
    } else if (code === LESS) throw invalidXml(part, REASONS.badAttribute);
  }
  throw invalidXml(part, REASONS.unclosed);
}

function endOfName(xml: string, from: number, to: number): number {
  for (let i = from; i < to; i++) if (xml.charCodeAt(i) <= 32) return i;
  return to;
}

/** `x:row` → `row` */
export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function skipMarkup(xml: string, at: number, part: string, visitor: XmlVisitor | null): number {
  const skipTo = (ending: string, from: number): number => {
    const end = xml.indexOf(ending, from);
    if (end < 0) throw invalidXml(part, REASONS.unclosed);
    return end + ending.length;
  };
  if (xml.startsWith("<?", at)) return skipTo("?>", at + 2);
  if (xml.startsWith("<!--", at)) return skipTo("-->", at + 4);
  if (xml.startsWith("<![CDATA[", at) && visitor) {
    const end = skipTo("]]>", at + 9);
    visitor.text(escapeText(xml.slice(at + 9, end - 3)));
    return end;
  }
  throw new XlsxError("damaged", MESSAGES.doctype(part));
}

/** The opening tag that an element's text begins with; a `>` within quotes does not end it. */
export const openingTag = (source: string): string => /^<(?:"[^"]*"|'[^']*'|[^>"'])*>/.exec(source)?.[0] ?? "";

/** Value of an attribute by its name without prefix (`id` finds `r:id`), entities resolved; null where there is none. */
export function attribute(attributes: string, name: string): string | null {
  let at = attributes.indexOf(name);
  while (at >= 0) {
    const before = attributes.charCodeAt(at - 1);
    let i = at + name.length;
    while (attributes.charCodeAt(i) <= 32) i++;
    if ((before <= 32 || before === 58) && attributes.charCodeAt(i) === 61) {
      do i++;
      while (attributes.charCodeAt(i) <= 32);
      const end = attributes.indexOf(attributes[i] ?? "", i + 1);
      if (end > i) return decodeText(attributes.slice(i + 1, end));
    }
    at = attributes.indexOf(name, at + 1);
  }
  return null;
}

/** Resolves the five named entities and character references. @throws XlsxError `damaged` for any other entity */
export function decodeText(raw: string, part = "XML"): string {
  let at = raw.indexOf("&");
  if (at < 0) return raw;
  // by hand: some writers spell every Chinese character as a reference, so this runs for most of a file
  let text = "";
  let done = 0;
  while (at >= 0) {
    const end = raw.indexOf(";", at);
    if (end < 0) throw invalidXml(part, REASONS.badEntity(raw.slice(at + 1, at + 20)));
    if (at > done) text += raw.slice(done, at);
    text +=
      raw.charCodeAt(at + 1) === HASH ? characterReference(raw, at + 2, end, part) : namedEntity(raw, at, end, part);
    done = end + 1;
    at = raw.charCodeAt(done) === AMPERSAND ? done : raw.indexOf("&", done);
  }
  return done < raw.length ? text + raw.slice(done) : text;
}

function characterReference(raw: string, from: number, end: number, part: string): string {
  const hex = (raw.charCodeAt(from) | 32) === 120;
  let code = 0;
  for (let i = hex ? from + 1 : from; i < end; i++) {
    const c = raw.charCodeAt(i);
    const letter = c | 32;
    const digit = c >= 48 && c <= 57 ? c - 48 : hex && letter >= 97 && letter <= 102 ? letter - 87 : NaN;
    code = code * (hex ? 16 : 10) + digit;
  }
  if (!(code > 0 && code <= 0x10ffff)) throw invalidXml(part, REASONS.badEntity(raw.slice(from - 1, end).slice(0, 20)));
  return code < 0x10000 ? String.fromCharCode(code) : String.fromCodePoint(code);
}

function namedEntity(raw: string, at: number, end: number, part: string): string {
  const named = NAMED.get(raw.slice(at + 1, end));
  if (named === undefined) throw invalidXml(part, REASONS.badEntity(raw.slice(at + 1, end).slice(0, 20)));
  return named;
}

/** Text in a cell: `_x000D_` stands for the character 0x0D. */
export function decodeCellText(text: string): string {
  return text.indexOf("_x") < 0
    ? text
    : text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Text for an element or attribute; characters that XML 1.0 cannot hold are dropped. */
export function escapeText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"]/g, (c) => (c === "&" ? "&amp;" : c === "<" ? "&lt;" : c === ">" ? "&gt;" : "&quot;"));
}
