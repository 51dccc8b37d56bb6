/** A part as a tree, for the small parts and for rules; each element remembers where it stands in the text. */
import { invalidXml, decodeText, localName, walkXml } from "./xml";
import { REASONS } from "./messages";

export interface XmlElement {
  /** without prefix */
  readonly name: string;
  /** by name without prefix: `r:id` is found as `id` */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** the element's own text, entities resolved */
  readonly text: string;
  /** the text that it was read from, tags included: to be written back as it was */
  readonly source: string;
}

interface OpenElement {
  name: string;
  attributes: Map<string, string>;
  children: XmlElement[];
  text: string;
  source: string;
  start: number;
}

const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')|(\S)/g;

/** @throws XlsxError `damaged` */
export function parseXml(xml: string, part: string): XmlElement {
  const top: OpenElement = { name: "", attributes: new Map(), children: [], text: "", source: xml, start: 0 };
  const stack = [top];
  walkXml(xml, part, {
    open: (name, attributes, start) => {
      const element = { name, attributes: readAttributes(attributes, part), children: [], text: "", source: "", start };
      stack.at(-1)!.children.push(element);
      stack.push(element);
    },
    close: (_name, end) => {
      const element = stack.pop()!;
      element.source = xml.slice(element.start, end);
    },
    text: (raw) => {
      stack.at(-1)!.text += decodeText(raw, part);
    },
  });
  return top.children[0]!;
}

function readAttributes(raw: string, part: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const match of raw.matchAll(ATTRIBUTE)) {
    if (match[4] !== undefined) throw invalidXml(part, REASONS.badAttribute);
    attributes.set(localName(match[1]!), decodeText(match[2] ?? match[3] ?? "", part));
  }
  return attributes;
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const value = element?.attributes.get(name);
  return value === undefined || value === "" || !Number.isFinite(Number(value)) ? undefined : Number(value);
}

/** `1`, `true` and `on` are true in OOXML. */
export function flagOf(element: XmlElement | undefined, name: string, otherwise = false): boolean {
  const value = element?.attributes.get(name);
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}
