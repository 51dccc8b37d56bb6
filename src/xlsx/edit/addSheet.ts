/** A new worksheet at the end of the workbook: rows of plain values with a style, links, widths. */
import { columnName, formatAddress } from "../address";
import { escapeText } from "../xml";
import { XML_DECLARATION, type WorkbookPackage } from "./package";
import { WORKBOOK_ORDER } from "./sections";
import { numberOf, parseXml } from "../xmlTree";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REFERENCES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface NewCell {
  readonly value: string | number | boolean | null;
  /** index of a cell style, from `StylesEditor.append("cellXfs", …)` */
  readonly style?: number;
  /** place in this workbook: `'汇总'!D5` */
  readonly link?: string;
}

export interface NewSheet {
  readonly name: string;
  readonly rows: readonly (readonly (NewCell | null)[])[];
  /** in characters */
  readonly widths?: readonly number[];
  /** rows that stay in place when scrolling */
  readonly frozenRows?: number;
  /** on A4 across, as many pages as it takes, one page wide */
  readonly landscape?: boolean;
}

/** A sheet name that is free in the workbook: `核查结果`, else `核查结果 2` … */
export function freeSheetName(pack: WorkbookPackage, wanted: string): string {
  const taken = new Set(sheetNames(pack).map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} ${n}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function sheetNames(pack: WorkbookPackage): string[] {
  const sheets = pack.sections(pack.workbook.part).find("sheets");
  return sheets ? parseXml(sheets.source, "sheets").children.map((each) => each.attributes.get("name") ?? "") : [];
}

/** Text is written as text: nothing that comes from other people's files can become a formula. */
export function addSheet(pack: WorkbookPackage, sheet: NewSheet): void {
  registerSheet(pack, sheet.name, sheetXml(sheet));
}

/** Writes a sheet of our own anew. @throws RangeError where there is no sheet of that name */
export function replaceSheet(pack: WorkbookPackage, sheet: NewSheet): void {
  const entry = pack.workbook.sheets.find(({ name }) => name === sheet.name);
  if (!entry) throw new RangeError(`no worksheet ${sheet.name}`);
  pack.write(entry.part, sheetXml(sheet));
}

/** Puts a finished worksheet part into the workbook, at the end. Answers the part's name. */
export function registerSheet(pack: WorkbookPackage, name: string, xml: string, state = ""): string {
  const folder = pack.workbook.part.replace(/[^/]*$/, "");
  const part = pack.freeName((n) => `${folder}worksheets/sheet${n}.xml`);
  pack.write(part, xml);
  pack.declareType(part, CONTENT_TYPE);
  const id = pack.relate(pack.workbook.part, "worksheet", part);
  const workbook = pack.sections(pack.workbook.part);
  const sheets = workbook.find("sheets")?.source ?? workbook.own("<sheets></sheets>");
  const taken = parseXml(sheets, pack.workbook.part).children.map((each) => numberOf(each, "sheetId") ?? 0);
  const sheetId = Math.max(0, ...taken) + 1;
  const attributes = `name="${escapeText(name)}" sheetId="${sheetId}"${state && ` state="${state}"`}`;
  const entry = workbook.own(`<sheet ${attributes} xmlns:ref="${REFERENCES}" ref:id="${id}"/>`);
  workbook.replace("sheets", [sheets.replace(/<\/[^<>]*>\s*$/, (end) => entry + end)], WORKBOOK_ORDER);
  pack.write(pack.workbook.part, workbook.toString());
  return part;
}

const FIT_TO_PAGE = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const LANDSCAPE = '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';

function sheetXml({ rows, widths = [], frozenRows = 0, landscape = false }: NewSheet): string {
  const links: string[] = [];
  const data = rows.map((cells, r) => {
    const written = cells.map((cell, c) => {
      if (cell?.link) links.push(`<hyperlink ref="${formatAddress(r, c)}" location="${escapeText(cell.link)}"/>`);
      return cell ? cellXml(r, c, cell) : "";
    });
    return `<row r="${r + 1}">${written.join("")}</row>`;
  });
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  const columns = widths.map((width, c) => `<col min="${c + 1}" max="${c + 1}" width="${width}" customWidth="1"/>`);
  const last = formatAddress(Math.max(0, rows.length - 1), Math.max(0, ...rows.map((row) => row.length - 1)));
  return (
    `${XML_DECLARATION}<worksheet xmlns="${MAIN}">${landscape ? FIT_TO_PAGE : ""}<dimension ref="A1:${last}"/>` +
    `<sheetViews><sheetView workbookViewId="0">${frozenRows > 0 ? pane : ""}</sheetView></sheetViews>` +
    `${columns.length > 0 ? `<cols>${columns.join("")}</cols>` : ""}<sheetData>${data.join("")}</sheetData>` +
    `${links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : ""}${landscape ? LANDSCAPE : ""}</worksheet>`
  );
}

function cellXml(row: number, column: number, { value, style }: NewCell): string {
  const start = `<c r="${columnName(column)}${row + 1}"${style ? ` s="${style}"` : ""}`;
  if (value === null || value === "") return `${start}/>`;
  if (typeof value === "number") return `${start}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b"><v>${Number(value)}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeText(value)}</t></is></c>`;
}
