import type { IStyleData } from "@univerjs/core";
import { SetWorksheetColWidthMutation, SetWorksheetRowHeightMutation } from "@univerjs/sheets";
import { HostObject } from "../office";
import { toUniver } from "./address";
import { RangeBorderCollection } from "./borders";
import type { Cells } from "./cells";
import { color } from "./color";
import { invalidArgument } from "./errors";
import { valueOf } from "./values";

/** points per pixel at 96 dpi */
const POINTS = 0.75;
/** one step of indent in Univer's padding, px */
const INDENT = 9;
const WRAP = { off: 1, on: 3 } as const;
const HORIZONTAL = ["General", "Left", "Center", "Right", "Justify", "CenterAcrossSelection", "Distributed"];
const VERTICAL = ["Bottom", "Top", "Center", "Bottom"];
const BOTTOM = 3;

/** Where no canvas can measure: px a letter, px a Chinese character. */
const AUTOFIT = { letter: 7, wide: 14, margin: 10, least: 30, most: 480, rowHeight: 24 } as const;

export class RangeFormat extends HostObject {
  readonly $type = "RangeFormat";
  constructor(private readonly of: Cells) {
    super();
  }
  get fill(): RangeFill {
    return new RangeFill(this.of);
  }
  get font(): RangeFont {
    return new RangeFont(this.of);
  }
  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.of);
  }

  get wrapText(): boolean | null {
    return this.of.$uniform((style) => style?.tb === WRAP.on);
  }
  set wrapText(wrap: boolean | null) {
    this.of.$setStyle({ tb: wrap ? WRAP.on : WRAP.off });
  }
  get horizontalAlignment(): string | null {
    return this.of.$uniform((style) => HORIZONTAL[style?.ht ?? 0] ?? "General");
  }
  set horizontalAlignment(alignment: string | null) {
    const index = HORIZONTAL.indexOf(String(alignment));
    if (index < 0) throw invalidArgument();
    this.of.$setStyle({ ht: index || null });
  }
  get verticalAlignment(): string | null {
    return this.of.$uniform((style) => VERTICAL[style?.vt ?? 0] ?? "Bottom");
  }
  set verticalAlignment(alignment: string | null) {
    const index = alignment === "Bottom" ? BOTTOM : VERTICAL.indexOf(String(alignment));
    if (index < 0) throw invalidArgument();
    this.of.$setStyle({ vt: index });
  }
  get indentLevel(): number | null {
    return this.of.$uniform((style) => Math.round((style?.pd?.l ?? 0) / INDENT));
  }
  set indentLevel(level: number | null) {
    this.of.$setStyle({ pd: { l: (level ?? 0) * INDENT } });
  }

  /** in points */
  get columnWidth(): number | null {
    return this.size("columns");
  }
  set columnWidth(points: number | null) {
    this.resize("columns", () => Math.round((points ?? 0) / POINTS));
  }
  get rowHeight(): number | null {
    return this.size("rows");
  }
  set rowHeight(points: number | null) {
    this.resize("rows", () => Math.round((points ?? 0) / POINTS));
  }
  autofitColumns(): void {
    const cells = this.of.$context.engine.cells(this.of.$sheetId);
    this.resize("columns", (col) => {
      let widest: number = AUTOFIT.least;
      for (const row in cells) widest = Math.max(widest, estimatedWidth(String(valueOf(cells[+row]?.[col]))));
      return Math.min(widest, AUTOFIT.most);
    });
  }
  autofitRows(): void {
    this.resize("rows", () => AUTOFIT.rowHeight);
  }

  private size(axis: "rows" | "columns"): number | null {
    const sheet = this.of.$context.sheet(this.of.$sheetId);
    let first: number | undefined;
    for (const rect of this.of.$bounded()) {
      const [from, count] = axis === "rows" ? [rect.row, rect.rows] : [rect.col, rect.cols];
      for (let i = from; i < from + count; i++) {
        const size = axis === "rows" ? sheet.getRowHeight(i) : sheet.getColumnWidth(i);
        first ??= size;
        if (size !== first) return null;
      }
    }
    return first === undefined ? null : first * POINTS;
  }

  private resize(axis: "rows" | "columns", pixels: (index: number) => number): void {
    const { $context: context, $sheetId: id } = this.of;
    const sheet = context.sheet(id);
    context.mayWrite(id, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
    for (const rect of this.of.$bounded()) {
      context.engine.ensureSize(id, rect.row + rect.rows, rect.col + rect.cols);
      const [from, count] = axis === "rows" ? [rect.row, rect.rows] : [rect.col, rect.cols];
      const next: Record<number, number> = {};
      const old: Record<number, number> = {};
      for (let i = from; i < from + count; i++) {
        next[i] = pixels(i);
        old[i] = axis === "rows" ? sheet.getRowHeight(i) : sheet.getColumnWidth(i);
      }
      const ranges = [toUniver(rect)];
      if (axis === "rows") {
        context.change(id, SetWorksheetRowHeightMutation.id, { ranges, rowHeight: next }, { ranges, rowHeight: old });
      } else {
        context.change(id, SetWorksheetColWidthMutation.id, { ranges, colWidth: next }, { ranges, colWidth: old });
      }
    }
  }
}

function estimatedWidth(text: string): number {
  let width: number = AUTOFIT.margin;
  for (const character of text) width += character.charCodeAt(0) > 255 ? AUTOFIT.wide : AUTOFIT.letter;
  return width;
}

export class RangeFill extends HostObject {
  readonly $type = "RangeFill";
  constructor(private readonly of: Cells) {
    super();
  }
  /** Excel answers #FFFFFF for a cell without a fill, and null where the cells differ. */
  get color(): string | null {
    return this.of.$uniform((style) => color(style?.bg?.rgb) || "#FFFFFF");
  }
  set color(value: string | null) {
    this.of.$setStyle({ bg: { rgb: color(value) } });
  }
  get pattern(): string | null {
    return this.of.$uniform((style) => (style?.bg?.rgb ? "Solid" : "None"));
  }
  clear(): void {
    this.of.$setStyle({ bg: null });
  }
}

const LARGEST_FONT = 409;

export class RangeFont extends HostObject {
  readonly $type = "RangeFont";
  constructor(private readonly of: Cells) {
    super();
  }
  private set(style: IStyleData): void {
    this.of.$setStyle(style);
  }
  get name(): string | null {
    return this.of.$uniform((style) => style?.ff ?? "宋体");
  }
  set name(name: string | null) {
    this.set({ ff: name });
  }
  /** in points */
  get size(): number | null {
    return this.of.$uniform((style) => style?.fs ?? 11);
  }
  set size(points: number | null) {
    if (!points || points < 1 || points > LARGEST_FONT) throw invalidArgument();
    this.set({ fs: points });
  }
  get color(): string | null {
    return this.of.$uniform((style) => color(style?.cl?.rgb) || "#000000");
  }
  set color(value: string | null) {
    this.set({ cl: { rgb: color(value) } });
  }
  get bold(): boolean | null {
    return this.of.$uniform((style) => style?.bl === 1);
  }
  set bold(on: boolean | null) {
    this.set({ bl: on ? 1 : 0 });
  }
  get italic(): boolean | null {
    return this.of.$uniform((style) => style?.it === 1);
  }
  set italic(on: boolean | null) {
    this.set({ it: on ? 1 : 0 });
  }
  get underline(): string | null {
    return this.of.$uniform((style) => (style?.ul?.s === 1 ? "Single" : "None"));
  }
  set underline(style: string | null) {
    this.set({ ul: { s: style && style !== "None" ? 1 : 0 } });
  }
  get strikethrough(): boolean | null {
    return this.of.$uniform((style) => style?.st?.s === 1);
  }
  set strikethrough(on: boolean | null) {
    this.set({ st: { s: on ? 1 : 0 } });
  }
}
