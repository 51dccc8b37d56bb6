/** Cell styles of a file ⇄ Univer's. A Univer style that came from a file is named after its index there: `x12`. */
import type { IStyleData, Nullable } from "@univerjs/core";
import type { StylesEditor } from "../../src/xlsx/edit";
import { customFormats, formatCode } from "../../src/xlsx/numberFormats";
import { escapeText } from "../../src/xlsx/xml";
import { child, childrenOf, flagOf, numberOf, parseXml, type XmlElement } from "../../src/xlsx/xmlTree";
import { argb, readColor, type Theme } from "./colors";

/** Univer's numbers for border styles, alignments and wrapping (its enums are not imported: they bring the whole grid). */
const BORDER_STYLES = [
  "none",
  "thin",
  "hair",
  "dotted",
  "dashed",
  "dashDot",
  "dashDotDot",
  "double",
  "medium",
  "mediumDashed",
  "mediumDashDot",
  "mediumDashDotDot",
  "slantDashDot",
  "thick",
];
const HORIZONTAL: Readonly<Record<string, number>> = { left: 1, center: 2, right: 3, justify: 4, distributed: 6 };
const VERTICAL: Readonly<Record<string, number>> = { top: 1, center: 2, bottom: 3 };
const WRAP = 3;
const SIDES = { left: "l", right: "r", top: "t", bottom: "b" } as const;
const POINTS_PER_INDENT = 9;

export const styleId = (xf: number): string => `x${xf}`;
/** Index in the file of a style with such an id, null for a style that was made in the grid. */
export const xfOf = (id: unknown): number | null => {
  const digits = typeof id === "string" ? /^x(\d+)$/.exec(id)?.[1] : undefined;
  return digits === undefined ? null : Number(digits);
};

/** Every cell style of the file, in order; style 0 is the workbook's default. */
export function readStyles(xml: string | null, part: string, theme: Theme): IStyleData[] {
  if (xml === null) return [{}];
  const root = parseXml(xml, part);
  const custom = customFormats(root);
  const fonts = childrenOf(child(root, "fonts"), "font").map((font) => readFont(font, theme));
  const fills = childrenOf(child(root, "fills"), "fill").map((fill) => readFill(fill, theme));
  const borders = childrenOf(child(root, "borders"), "border").map((border) => readBorder(border, theme));
  return childrenOf(child(root, "cellXfs"), "xf").map((xf) => {
    const code = formatCode(numberOf(xf, "numFmtId") ?? 0, custom);
    return {
      ...fonts[numberOf(xf, "fontId") ?? 0],
      ...fills[numberOf(xf, "fillId") ?? 0],
      ...borders[numberOf(xf, "borderId") ?? 0],
      ...readAlignment(child(xf, "alignment")),
      ...(code === "General" ? {} : { n: { pattern: code } }),
    };
  });
}

export function readFont(font: XmlElement | undefined, theme: Theme): IStyleData {
  const style: IStyleData = {};
  if (!font) return style;
  const name = child(font, "name")?.attributes.get("val");
  const size = numberOf(child(font, "sz"), "val");
  const color = readColor(child(font, "color"), theme);
  const on = (tag: string) => child(font, tag) !== undefined && flagOf(child(font, tag), "val", true);
  if (name) style.ff = name;
  if (size) style.fs = size;
  if (on("b")) style.bl = 1;
  if (on("i")) style.it = 1;
  if (on("strike")) style.st = { s: 1 };
  const underline = child(font, "u");
  if (underline && underline.attributes.get("val") !== "none") style.ul = { s: 1 };
  if (color && color !== "#000000") style.cl = { rgb: color };
  return style;
}

function readFill(fill: XmlElement, theme: Theme): IStyleData {
  const pattern = child(fill, "patternFill");
  const gradient = child(fill, "gradientFill");
  if (gradient) return asBackground(readColor(child(child(gradient, "stop"), "color"), theme));
  const type = pattern?.attributes.get("patternType") ?? "none";
  return type === "none" || type === "gray125" ? {} : asBackground(readColor(child(pattern, "fgColor"), theme));
}

const asBackground = (rgb: string | undefined): IStyleData => (rgb ? { bg: { rgb } } : {});

/** In a conditional format a solid fill shows its background colour. */
export function readDifferentialFill(fill: XmlElement | undefined, theme: Theme): IStyleData {
  const pattern = child(fill, "patternFill");
  return asBackground(readColor(child(pattern, "bgColor"), theme) ?? readColor(child(pattern, "fgColor"), theme));
}

export function readBorder(border: XmlElement | undefined, theme: Theme): IStyleData {
  const bd: NonNullable<IStyleData["bd"]> = {};
  for (const [side, key] of Object.entries(SIDES) as ["left", "l"][]) {
    const line = child(border, side);
    const s = BORDER_STYLES.indexOf(line?.attributes.get("style") ?? "none");
    if (s > 0) bd[key] = { s, cl: { rgb: readColor(child(line, "color"), theme) ?? "#000000" } };
  }
  return Object.keys(bd).length > 0 ? { bd } : {};
}

function readAlignment(alignment: XmlElement | undefined): IStyleData {
  const style: IStyleData = {};
  const known = (names: Readonly<Record<string, number>>, name = "") =>
    Object.hasOwn(names, name) ? names[name] : undefined;
  const horizontal = known(HORIZONTAL, alignment?.attributes.get("horizontal"));
  const vertical = known(VERTICAL, alignment?.attributes.get("vertical"));
  const rotation = numberOf(alignment, "textRotation") ?? 0;
  const indent = numberOf(alignment, "indent") ?? 0;
  if (horizontal) style.ht = horizontal;
  if (vertical) style.vt = vertical;
  if (flagOf(alignment, "wrapText")) style.tb = WRAP;
  if (rotation === 255) style.tr = { a: 0, v: 1 };
  else if (rotation) style.tr = { a: rotation <= 90 ? -rotation : rotation - 90 };
  if (indent) style.pd = { l: indent * POINTS_PER_INDENT };
  return style;
}

/** Univer's styles → indices in the file, by changing as little as possible of the style that the cell had. */
export class StyleWriter {
  constructor(
    private readonly styles: StylesEditor,
    /** the file's styles as Univer was shown them */
    private readonly known: readonly IStyleData[],
  ) {}

  /** @param base index of the style that the cell had in the file */
  indexOf(id: unknown, style: Nullable<IStyleData>, base: number): number {
    const original = xfOf(id);
    if (original !== null && original < this.known.length) return original;
    if (!style) return 0;
    const before = this.known[base] ?? {};
    if (same(style, before)) return base;
    const xf = this.styles.entry("cellXfs", base);
    const part = (name: string, table: "fonts" | "fills" | "borders", changed: boolean, xml: () => string) =>
      changed ? this.styles.append(table, xml()) : (numberOf(xf, name) ?? 0);
    const pick = (data: IStyleData, keys: readonly (keyof IStyleData)[]) => keys.map((key) => data[key] ?? null);
    const differs = (...keys: (keyof IStyleData)[]) => !same(pick(style, keys), pick(before, keys));
    const font = part("fontId", "fonts", differs("ff", "fs", "bl", "it", "ul", "st", "cl"), () => fontXml(style));
    const fill = part("fillId", "fills", differs("bg"), () => fillXml(style));
    const border = part("borderId", "borders", differs("bd"), () => borderXml(style));
    const format = differs("n") ? this.styles.formatId(style.n?.pattern || "General") : (numberOf(xf, "numFmtId") ?? 0);
    const alignment = differs("ht", "vt", "tb", "tr", "pd")
      ? alignmentXml(style)
      : (child(xf, "alignment")?.source ?? "");
    const protection = child(xf, "protection")?.source ?? "";
    const flags = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    const attributes = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="${numberOf(xf, "xfId") ?? 0}"`;
    return this.styles.append("cellXfs", `<xf ${attributes} ${flags}>${alignment}${protection}</xf>`);
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const colorXml = (tag: string, rgb: Nullable<string>): string => {
  const color = argb(rgb);
  return color ? `<${tag} rgb="${color}"/>` : "";
};

function fontXml(style: IStyleData): string {
  const flags = `${style.bl ? "<b/>" : ""}${style.it ? "<i/>" : ""}${style.st?.s ? "<strike/>" : ""}${style.ul?.s ? "<u/>" : ""}`;
  const name = style.ff ? `<name val="${escapeText(style.ff)}"/>` : "";
  return `<font>${flags}<sz val="${style.fs ?? 11}"/>${colorXml("color", style.cl?.rgb)}${name}</font>`;
}

function fillXml(style: IStyleData): string {
  const color = colorXml("fgColor", style.bg?.rgb);
  return color
    ? `<fill><patternFill patternType="solid">${color}<bgColor indexed="64"/></patternFill></fill>`
    : '<fill><patternFill patternType="none"/></fill>';
}

export function borderXml(style: IStyleData, differential = false): string {
  const sides = (Object.entries(SIDES) as ["left", "l"][]).map(([side, key]) => {
    const line = style.bd?.[key];
    const name = BORDER_STYLES[line?.s ?? 0];
    return line && name && line.s
      ? `<${side} style="${name}">${colorXml("color", line.cl?.rgb)}</${side}>`
      : `<${side}/>`;
  });
  return `<border>${sides.join("")}${differential ? "" : "<diagonal/>"}</border>`;
}

function alignmentXml(style: IStyleData): string {
  const nameOf = (names: Readonly<Record<string, number>>, value: Nullable<number>) =>
    Object.keys(names).find((name) => names[name] === value);
  const angle = style.tr?.a ?? 0;
  const attributes = {
    horizontal: nameOf(HORIZONTAL, style.ht),
    vertical: nameOf(VERTICAL, style.vt),
    wrapText: style.tb === WRAP ? 1 : undefined,
    textRotation: style.tr?.v ? 255 : angle < 0 ? -angle : angle > 0 ? 90 + angle : undefined,
    indent: style.pd?.l ? Math.round(style.pd.l / POINTS_PER_INDENT) : undefined,
  };
  const written = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return written.length === 0 ? "" : `<alignment ${written.map(([name, value]) => `${name}="${value}"`).join(" ")}/>`;
}

/** `<dxf>` of a conditional format. */
export function dxfXml(style: IStyleData): string {
  const marks = `${style.bl ? "<b/>" : ""}${style.it ? "<i/>" : ""}${style.st?.s ? "<strike/>" : ""}${style.ul?.s ? "<u/>" : ""}`;
  const font = marks + colorXml("color", style.cl?.rgb);
  const fill = argb(style.bg?.rgb)
    ? `<fill><patternFill patternType="solid">${colorXml("fgColor", style.bg?.rgb)}${colorXml("bgColor", style.bg?.rgb)}</patternFill></fill>`
    : "";
  return `<dxf>${font ? `<font>${font}</font>` : ""}${fill}${style.bd ? borderXml(style, true) : ""}</dxf>`;
}

/** Style of a `<dxf>` as Univer shows it. */
export function readDifferentialStyle(dxf: XmlElement | undefined, theme: Theme): IStyleData {
  return {
    ...readFont(child(dxf, "font"), theme),
    ...readDifferentialFill(child(dxf, "fill"), theme),
    ...readBorder(child(dxf, "border"), theme),
  };
}
