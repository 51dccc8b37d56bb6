/** Window, columns, merges and tab of a sheet: written only where the grid changed them. */
import type { IColumnData, IWorksheetData } from "@univerjs/core";
import { formatArea } from "../../src/xlsx";
import type { SectionedPart } from "../../src/xlsx/edit/sections";
import { WORKSHEET_ORDER } from "../../src/xlsx/edit/sections";
import { formatAddress } from "../../src/xlsx";
import { escapeText } from "../../src/xlsx/xml";
import { child, parseXml, type XmlElement } from "../../src/xlsx/xmlTree";
import { argb } from "./colors";
import { toArea } from "./ranges";
import type { StyleWriter } from "./styles";

type Sheet = Partial<IWorksheetData>;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export function writeMerges(sheet: SectionedPart, before: Sheet, now: Sheet): void {
  const refs = (data: Sheet) => (data.mergeData ?? []).map((range) => formatArea(toArea(range)));
  const merges = refs(now);
  if (same([...refs(before)].sort(), [...merges].sort())) return;
  const all = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  const xml = sheet.own(`<mergeCells count="${merges.length}">`) + all + "</mergeCells>";
  sheet.replace("mergeCells", merges.length > 0 ? [xml] : [], WORKSHEET_ORDER);
}

export function writeColumns(sheet: SectionedPart, before: Sheet, now: Sheet, styles: StyleWriter): void {
  const visible = (data: Sheet) =>
    Object.entries((data.columnData ?? {}) as Record<string, Partial<IColumnData>>)
      .map(([c, { w, hd, s }]) => ({ c: Number(c), w: w ?? null, hd: hd ?? 0, s: s ?? null }))
      .filter(({ w, hd, s }) => w !== null || hd || s)
      .sort((a, b) => a.c - b.c);
  const columns = visible(now);
  if (same(visible(before), columns)) return;
  const cols = columns.map(({ c, w, hd, s }) => {
    const style = s ? styles.indexOf(s, typeof s === "string" ? null : s, 0) : 0;
    const width = w === null ? ' width="9.14"' : ` width="${Number(((w - 5) / 7).toFixed(4))}" customWidth="1"`;
    return `<col min="${c + 1}" max="${c + 1}"${width}${style ? ` style="${style}"` : ""}${hd ? ' hidden="1"' : ""}/>`;
  });
  sheet.replace("cols", cols.length > 0 ? [`${sheet.own("<cols>")}${cols.join("")}</cols>`] : [], WORKSHEET_ORDER);
}

export function writeView(sheet: SectionedPart, before: Sheet, now: Sheet): void {
  const freeze = (data: Sheet) => ({ x: data.freeze?.xSplit || 0, y: data.freeze?.ySplit || 0 });
  const look = (data: Sheet) => ({
    ...freeze(data),
    grid: data.showGridlines ?? 1,
    zoom: data.zoomRatio ?? 1,
    rtl: data.rightToLeft ?? 0,
  });
  const view = look(now);
  if (!same(look(before), view)) {
    const section = sheet.find("sheetViews");
    const old = child(section && parseXml(section.source, "sheetViews"), "sheetView");
    const attributes = new Map(old?.attributes ?? [["workbookViewId", "0"]]);
    attributes.set("showGridLines", view.grid ? "1" : "0");
    attributes.set("zoomScale", String(Math.round(view.zoom * 100)));
    if (view.rtl) attributes.set("rightToLeft", "1");
    else attributes.delete("rightToLeft");
    const corner = formatAddress(view.y, view.x);
    const name = view.x && view.y ? "bottomRight" : view.y ? "bottomLeft" : "topRight";
    const split = `${view.x ? ` xSplit="${view.x}"` : ""}${view.y ? ` ySplit="${view.y}"` : ""}`;
    const moved = view.x !== freeze(before).x || view.y !== freeze(before).y;
    const pane = view.x || view.y ? `<pane${split} topLeftCell="${corner}" activePane="${name}" state="frozen"/>` : "";
    const children = moved
      ? pane + others(old, "pane", "selection")
      : (old?.children ?? []).map((each) => each.source).join("");
    const xml = `${sheet.own("<sheetViews>")}<sheetView${written(attributes)}>${children}</sheetView></sheetViews>`;
    sheet.replace("sheetViews", [xml], WORKSHEET_ORDER);
  }
  if ((before.tabColor || "") !== (now.tabColor || "")) writeTabColor(sheet, now.tabColor || "");
}

function writeTabColor(sheet: SectionedPart, color: string): void {
  const section = sheet.find("sheetPr");
  const old = section && parseXml(section.source, "sheetPr");
  const rgb = argb(color);
  const tab = rgb ? `<tabColor rgb="${rgb}"/>` : "";
  const xml = `${sheet.own(`<sheetPr${written(old?.attributes ?? new Map())}>`)}${tab}${others(old, "tabColor")}</sheetPr>`;
  sheet.replace("sheetPr", [xml], WORKSHEET_ORDER);
}

const others = (element: XmlElement | undefined, ...names: string[]): string =>
  (element?.children ?? [])
    .filter((each) => !names.includes(each.name))
    .map((each) => each.source)
    .join("");

/** Attributes without prefix only: declarations of namespaces stand in the root. */
const written = (attributes: ReadonlyMap<string, string>): string =>
  [...attributes]
    .filter(([name]) => !["uid", "xmlns"].includes(name))
    .map(([name, value]) => ` ${name}="${escapeText(value)}"`)
    .join("");
