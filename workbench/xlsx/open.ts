/** The bytes of an .xlsx → a Univer snapshot, and what saving will need to know of the file. */
import type { ICellData, IColumnData, IRowData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { formatAddress, parseArea } from "../../src/xlsx";
import type { WorkbookPackage } from "../../src/xlsx/edit";
import { openPackage } from "../../src/xlsx/edit";
import { displayFormula } from "../../src/xlsx/formula";
import { readSharedStrings } from "../../src/xlsx/sharedStrings";
import { REASONS } from "../../src/xlsx/messages";
import { attribute, invalidXml } from "../../src/xlsx/xml";
import { child, childrenOf, flagOf, numberOf, parseXml } from "../../src/xlsx/xmlTree";
import { readRows, type StoredCell, type StoredRow } from "./cells";
import { readColor, readTheme, type Theme } from "./colors";
import { linkedText, readLinks, type Links } from "./links";
import { readNotes } from "./notes";
import { ORIGIN_KEY, RESOURCES, type OpenedSheet, type Origin } from "./origin";
import { readProtection } from "./protection";
import { toRange } from "./ranges";
import { readRules, type MarkConverter } from "./rules";
import { readSettings } from "./settings";
import { readDifferentialStyle, readStyles, styleId } from "./styles";
import { readValidations } from "./validations";

/** a formula that points outside of a Univer sheet does not see a blank, so there is always room */
const ROWS = 1000;
const COLUMNS = 100;
const ROOM = 50;
export const CELL_TYPE = { text: 1, number: 2, boolean: 3 } as const;

export const pointsToPixels = (points: number): number => Math.round((points * 96) / 72);
/** width in characters of the default font → pixels */
export const charactersToPixels = (characters: number): number => Math.round(characters * 7 + 5);

/** @throws XlsxError `not-a-workbook`, `encrypted`, `too-large` or `damaged` */
export function open(bytes: Uint8Array, marks: MarkConverter): { snapshot: IWorkbookData; origin: Origin } {
  const pack = openPackage(bytes);
  const { workbook } = pack;
  const theme = readTheme(workbook.theme && pack.text(workbook.theme), workbook.theme ?? "");
  const stylesXml = workbook.styles && pack.text(workbook.styles);
  const styles = readStyles(stylesXml, workbook.styles ?? "", theme);
  const differential = stylesXml
    ? childrenOf(child(parseXml(stylesXml, workbook.styles ?? ""), "dxfs"), "dxf").map((dxf) =>
        readDifferentialStyle(dxf, theme),
      )
    : [];
  const strings = workbook.sharedStrings
    ? readSharedStrings(pack.text(workbook.sharedStrings), workbook.sharedStrings)
    : [];

  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const opened = new Map<string, OpenedSheet>();
  const resources: Record<keyof typeof RESOURCES, Record<string, unknown>> = {
    rules: {},
    validations: {},
    notes: {},
    names: {},
  };
  const used = new Set<number>([0]);
  workbook.sheets.forEach((entry, i) => {
    const id = `sheet-${i + 1}`;
    const part = pack.sections(entry.part);
    if (part.root !== "worksheet") throw invalidXml(entry.part, REASONS.wrongRoot(part.root));
    const rows = readRows(part.find("sheetData")?.source ?? "<sheetData/>", entry.part);
    const sheet: OpenedSheet = {
      entry,
      rows,
      rules: readRules(part, id, differential, theme, marks),
      validations: readValidations(part, id),
      links: readLinks(pack, part, entry.part),
      notes: readNotes(pack, entry.part),
    };
    opened.set(id, sheet);
    sheets[id] = {
      id,
      name: entry.name,
      hidden: entry.visibility === "visible" ? 0 : 1,
      ...readGrid(part, sheet, strings, used),
      ...readView(part, theme),
      custom: {
        office: { ...readProtection(part), ...(entry.visibility === "very-hidden" ? { veryHidden: true } : {}) },
      },
    };
    resources.rules[id] = sheet.rules.flatMap((each) => each.rule ?? []);
    resources.validations[id] = sheet.validations.map((each) => each.rule);
    resources.notes[id] = noteResource(sheet, id);
  });
  resources.names = readNames(pack, [...opened.keys()]);

  const snapshot = {
    id: "workbook",
    name: "",
    appVersion: "",
    locale: "zhCN",
    styles: Object.fromEntries([...used].map((xf): [string, IStyleData] => [styleId(xf), styles[xf] ?? {}])),
    sheetOrder: [...opened.keys()],
    sheets,
    defaultStyle: styles[0] ?? {},
    custom: { office: { settings: readSettings(pack) } },
    resources: (Object.keys(RESOURCES) as (keyof typeof RESOURCES)[]).map((key) => ({
      name: RESOURCES[key],
      data: JSON.stringify(resources[key]),
    })),
  } as unknown as IWorkbookData;
  return { snapshot, origin: { pack, snapshot: structuredClone(snapshot), sheets: opened, styles, theme, marks } };
}

function readGrid(
  part: ReturnType<WorkbookPackage["sections"]>,
  sheet: OpenedSheet,
  strings: readonly string[],
  used: Set<number>,
): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const rowData: Record<number, Partial<IRowData>> = {};
  let lastRow = 0;
  let lastColumn = 0;
  const covered = spilledCells(sheet.rows);
  for (const [r, row] of sheet.rows) {
    lastRow = Math.max(lastRow, r);
    rowData[r] = { ...readRow(row, used), custom: { [ORIGIN_KEY]: r } };
    for (const [c, cell] of row.cells) {
      const content = covered.has(`${r},${c}`) ? {} : cellContent(cell, strings, sheet.links, r, c);
      if (cell.style > 0) used.add(cell.style);
      const data: ICellData = cell.style > 0 ? { ...content, s: styleId(cell.style) } : content;
      if (Object.keys(data).length === 0) continue;
      (cellData[r] ??= {})[c] = data;
      lastColumn = Math.max(lastColumn, c);
    }
  }
  const merges = part.find("mergeCells");
  const mergeData = childrenOf(merges && parseXml(merges.source, sheet.entry.part), "mergeCell").flatMap((merge) => {
    const area = parseArea(merge.attributes.get("ref") ?? "");
    return area ? [toRange(area)] : [];
  });
  const columnData = readColumns(part, sheet.entry.part, lastColumn, used);
  const format = part.find("sheetFormatPr");
  const defaults = format && parseXml(format.source, sheet.entry.part);
  return {
    cellData,
    rowData: rowData as IWorksheetData["rowData"],
    columnData: columnData as IWorksheetData["columnData"],
    mergeData,
    rowCount: Math.min(1_048_576, Math.max(ROWS, lastRow + ROOM)),
    columnCount: Math.min(16_384, Math.max(COLUMNS, lastColumn + ROOM)),
    defaultRowHeight: pointsToPixels(numberOf(defaults, "defaultRowHeight") ?? 15),
    defaultColumnWidth: charactersToPixels(numberOf(defaults, "defaultColWidth") ?? 8.43),
  };
}

/** Cells that an array formula fills hold cached values only: in the grid the formula fills them. */
function spilledCells(rows: ReadonlyMap<number, StoredRow>): Set<string> {
  const covered = new Set<string>();
  for (const [r, row] of rows)
    for (const [c, cell] of row.cells) {
      const { spill } = cell;
      if (!spill) continue;
      for (let y = spill.top; y <= spill.bottom && rows.size > 0; y++)
        for (const x of rows.get(y)?.cells.keys() ?? [])
          if (x >= spill.left && x <= spill.right && (y !== r || x !== c)) covered.add(`${y},${x}`);
    }
  return covered;
}

function cellContent(
  cell: StoredCell,
  strings: readonly string[],
  links: Links,
  row: number,
  column: number,
): ICellData {
  const content = plainContent(cell, strings);
  if (cell.formula !== null) return { ...content, f: cell.formula };
  const url = links.size > 0 ? links.get(formatAddress(row, column)) : undefined;
  if (!url || content.t !== CELL_TYPE.text || !content.v) return content;
  return { ...content, p: linkedText(String(content.v), url, `link-${row}-${column}`) };
}

function plainContent({ type, value }: StoredCell, strings: readonly string[]): ICellData {
  if (value === null || (value === "" && type !== "str")) return {};
  switch (type) {
    case "s":
      return { v: strings[Number(value)] ?? "", t: CELL_TYPE.text };
    case "b":
      return { v: value.trim() === "1" || value.trim() === "true" ? 1 : 0, t: CELL_TYPE.boolean };
    case "n":
      // what is no number is shown as it stands there
      return Number.isFinite(Number(value))
        ? { v: Number(value), t: CELL_TYPE.number }
        : { v: value, t: CELL_TYPE.text };
    default:
      return { v: value, t: CELL_TYPE.text };
  }
}

function readRow({ attributes }: StoredRow, used: Set<number>): Partial<IRowData> {
  const height = Number(attribute(attributes, "ht") ?? NaN);
  const hidden = attribute(attributes, "hidden");
  const style = attribute(attributes, "customFormat") === "1" ? Number(attribute(attributes, "s") ?? 0) : 0;
  if (style > 0) used.add(style);
  return {
    ...(Number.isFinite(height) ? { h: pointsToPixels(height), ia: 0 } : {}),
    ...(hidden === "1" || hidden === "true" ? { hd: 1 } : {}),
    ...(style > 0 ? { s: styleId(style) } : {}),
  };
}

function readColumns(
  part: ReturnType<WorkbookPackage["sections"]>,
  name: string,
  lastColumn: number,
  used: Set<number>,
): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (let c = 0; c <= lastColumn; c++) columns[c] = { custom: { [ORIGIN_KEY]: c } };
  const section = part.find("cols");
  for (const col of childrenOf(section && parseXml(section.source, name), "col")) {
    const width = numberOf(col, "width");
    const style = numberOf(col, "style") ?? 0;
    if (style > 0) used.add(style);
    // a width for "all the rest" goes to the last possible column
    const last = Math.min((numberOf(col, "max") ?? 0) - 1, Math.max(lastColumn + ROOM, COLUMNS) - 1);
    for (let c = Math.max(0, (numberOf(col, "min") ?? 1) - 1); c <= last; c++)
      columns[c] = {
        ...(width === undefined ? {} : { w: charactersToPixels(width) }),
        ...(flagOf(col, "hidden") ? { hd: 1 } : {}),
        ...(style > 0 ? { s: styleId(style) } : {}),
        custom: { [ORIGIN_KEY]: c },
      };
  }
  return columns;
}

function readView(part: ReturnType<WorkbookPackage["sections"]>, theme: Theme): Partial<IWorksheetData> {
  const views = part.find("sheetViews");
  const view = child(views && parseXml(views.source, "sheetViews"), "sheetView");
  const properties = part.find("sheetPr");
  const tabColor = readColor(child(properties && parseXml(properties.source, "sheetPr"), "tabColor"), theme);
  const pane = child(view, "pane");
  const frozen = pane && (pane.attributes.get("state") ?? "").startsWith("frozen");
  const xSplit = frozen ? (numberOf(pane, "xSplit") ?? 0) : 0;
  const ySplit = frozen ? (numberOf(pane, "ySplit") ?? 0) : 0;
  return {
    tabColor: tabColor ?? "",
    showGridlines: flagOf(view, "showGridLines", true) ? 1 : 0,
    zoomRatio: (numberOf(view, "zoomScale") ?? 100) / 100,
    rightToLeft: flagOf(view, "rightToLeft") ? 1 : 0,
    freeze: { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 },
  };
}

function noteResource(sheet: OpenedSheet, id: string): Record<number, Record<number, object>> {
  const notes: Record<number, Record<number, object>> = {};
  for (const { row, column, text } of sheet.notes)
    (notes[row] ??= {})[column] = {
      id: `${id}-note-${row}-${column}`,
      row,
      col: column,
      width: 200,
      height: 90,
      note: text,
      show: false,
    };
  return notes;
}

/** Names that people made; print areas and the like are not shown and stay in the file. */
function readNames(pack: WorkbookPackage, ids: readonly string[]): Record<string, object> {
  const section = pack.sections(pack.workbook.part).find("definedNames");
  const names: Record<string, object> = {};
  childrenOf(section && parseXml(section.source, pack.workbook.part), "definedName").forEach((element, n) => {
    const name = element.attributes.get("name") ?? "";
    if (name.startsWith("_xlnm") || flagOf(element, "hidden")) return;
    const local = numberOf(element, "localSheetId");
    const id = `name-${n}`;
    const scope = local === undefined ? "AllDefaultWorkbook" : (ids[local] ?? "AllDefaultWorkbook");
    names[id] = {
      id,
      name,
      formulaOrRefString: displayFormula(element.text).replace(/^=(?=[^(]*!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$)/, ""),
      localSheetId: scope,
    };
  });
  return names;
}
