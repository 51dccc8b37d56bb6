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
}

const MAX_DEPTH = 256;
const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const SLASH = 47;

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

/** Walks the whole text. @throws XlsxError `damaged` where tags do not balance or a DTD is declared */
export function walkXml(xml: string, part: string, visitor: XmlVisitor): void {
  const open: string[] = [];
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
      const end = xml.indexOf(">", tag);
      if (end < 0) throw invalidXml(part, REASONS.unclosed);
      const name = xml.slice(tag + 2, end).trimEnd();
      const expected = open.pop();
      if (expected === undefined) throw invalidXml(part, REASONS.unexpectedEnd(name));
      if (expected !== name) throw invalidXml(part, REASONS.mismatch(expected, name));
      visitor.close(localName(name), end + 1);
      at = end + 1;
    } else if (second === 33 || second === 63) {
      at = skipMarkup(xml, tag, part, open.length > 0 ? visitor : null);
    } else {
      if (open.length === 0 && rootSeen) throw invalidXml(part, REASONS.afterRoot);
      rootSeen = true;
      const end = tagEnd(xml, tag, part);
      const closed = xml.charCodeAt(end - 1) === SLASH;
      const nameEnd = endOfName(xml, tag + 1, closed ? end - 1 : end);
      const name = xml.slice(tag + 1, nameEnd);
      if (name === "") throw invalidXml(part, REASONS.unclosed);
      const local = localName(name);
      visitor.open(local, xml.slice(nameEnd, closed ? end - 1 : end), tag);
      if (closed) visitor.close(local, end + 1);
      else if (open.push(name) > MAX_DEPTH) throw invalidXml(part, REASONS.tooDeep);
      at = end + 1;
    }
  }
  if (open.length > 0) throw invalidXml(part, REASONS.unclosed);
  if (!rootSeen) throw invalidXml(part, REASONS.noRoot);
}

/** The `>` that ends a tag; one inside an attribute's quotes does not. */
function tagEnd(xml: string, tag: number, part: string): number {
  let end = xml.indexOf(">", tag);
  let from = tag;
  for (;;) {
    if (end < 0) throw invalidXml(part, REASONS.unclosed);
    const open = openQuote(xml, from, end);
    if (open < 0) break;
    const close = xml.indexOf(xml[open]!, open + 1);
    if (close < 0) throw invalidXml(part, REASONS.unclosed);
    from = close + 1;
    if (close > end) end = xml.indexOf(">", close);
  }
  if (xml.lastIndexOf("<", end) !== tag) throw invalidXml(part, REASONS.badAttribute);
  return end;
}

function openQuote(xml: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const code = xml.charCodeAt(i);
    if (code === 34 || code === 39) return i;
  }
  return -1;
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
  if (raw.indexOf("&") < 0) return raw;
  return raw.replace(/&([^;&]*);?/g, (whole, entity: string) => {
    if (whole.endsWith(";")) {
      const code = /^#x([0-9a-fA-F]{1,6})$/.exec(entity)?.[1] ?? null;
      const number = code !== null ? parseInt(code, 16) : /^#\d{1,7}$/.test(entity) ? Number(entity.slice(1)) : -1;
      if (number >= 0 && number <= 0x10ffff) return String.fromCodePoint(number);
      const named = NAMED[entity];
      if (named !== undefined) return named;
    }
    throw invalidXml(part, REASONS.badEntity(entity.slice(0, 20)));
  });
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
