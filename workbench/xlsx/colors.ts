/** Colours of a file (RGB, theme with tint, indexed) → `#RRGGBB`. */
import type { Nullable } from "@univerjs/core";
import { child, numberOf, parseXml, type XmlElement } from "../../src/xlsx/xmlTree";

/** The palette behind `indexed`, 0-7 repeated as 8-15, 64 is the system's text colour. */
const INDEXED =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " ",
  );
/** Office's theme, where a workbook brings none: light, dark, light 2, dark 2, six accents, two links */
const OFFICE_THEME = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");
/** `theme` counts lt1, dk1, lt2, dk2 …, while the part lists dk1, lt1, dk2, lt2 … */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

export type Theme = readonly string[];

export function readTheme(xml: string | null, part: string): Theme {
  if (xml === null) return OFFICE_THEME;
  const scheme = child(child(parseXml(xml, part), "themeElements"), "clrScheme");
  return THEME_ORDER.map((name, i) => {
    const color = child(scheme, name)?.children[0];
    return (color?.attributes.get("lastClr") ?? color?.attributes.get("val") ?? OFFICE_THEME[i]!).toUpperCase();
  });
}

/** `<color>`, `<fgColor>` … → `#RRGGBB`; undefined for an automatic colour */
export function readColor(element: XmlElement | undefined, theme: Theme): string | undefined {
  if (!element) return undefined;
  const index = numberOf(element, "indexed");
  const themeIndex = numberOf(element, "theme");
  const rgb = element.attributes.get("rgb")?.slice(-6);
  const base = rgb ?? (themeIndex !== undefined ? theme[themeIndex] : index !== undefined ? INDEXED[index] : undefined);
  if (!base || !/^[0-9A-Fa-f]{6}$/.test(base)) return undefined;
  return `#${tinted(base, numberOf(element, "tint") ?? 0).toUpperCase()}`;
}

/** Lightness moves towards white (tint > 0) or black, as in ECMA-376 part 1, 18.8.3; hue and saturation stay. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((i) => parseInt(rgb.slice(i, i + 2), 16) / 255);
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const lightness = (max + min) / 2;
  const range = max - min;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * lightness - 1));
  const sector =
    range === 0 ? 0 : max === r ? ((g - b) / range + 6) % 6 : max === g ? (b - r) / range + 2 : (r - g) / range + 4;
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * moved - 1)) * saturation;
  const channel = (offset: number) => {
    const k = (offset + sector) % 6;
    return moved + chroma / 2 - chroma * Math.max(0, Math.min(1, k, 4 - k));
  };
  return [5, 3, 1].map((offset) => toHex(channel(offset))).join("");
}

const toHex = (part: number): string =>
  Math.round(Math.max(0, Math.min(1, part)) * 255)
    .toString(16)
    .padStart(2, "0");

/** `#1a2b3c`, `rgb(1,2,3)` or `1A2B3C` → `FF1A2B3C`; null for anything else */
export function argb(color: Nullable<string>): string | null {
  const rgb = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color ?? "");
  if (rgb)
    return `FF${rgb
      .slice(1, 4)
      .map((part) => toHex(Number(part) / 255))
      .join("")
      .toUpperCase()}`;
  const hex = /^#?([0-9a-fA-F]{6})$/.exec(color ?? "")?.[1];
  return hex ? `FF${hex.toUpperCase()}` : null;
}
