/** Puts the sheets of a report into a workbook; everything else of it stays as it is. */
import type { FormCell } from "../../../templates/form";
import type { ReportSheet } from "../../report";
import { formatAddress, formatArea } from "../address";
import { freeSheetName, type StylesEditor, type WorkbookPackage } from "../edit";
import { registerSheet } from "../edit/addSheet";
import { XML_DECLARATION } from "../edit/package";
import { escapeText } from "../xml";
import { addCharts } from "./chart";
import { nameSheet, ownSheets } from "./names";
import { styleIndex } from "./styles";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const MILLIMETRES_PER_INCH = 25.4;
/** characters that a cell can hold */
const LONGEST = 32_767;
const A4 = 9;

/** Sheets of an earlier report of ours are written anew; a user's sheet of the same name is left alone. `styles` is committed by the caller. */
export function addReport(pack: WorkbookPackage, styles: StylesEditor, sheets: readonly ReportSheet[]): void {
  const own = ownSheets(
    pack,
    sheets.map(({ key }) => key),
  );
  for (const sheet of sheets) {
    const before = own.get(sheet.key);
    const name = before ?? freeSheetName(pack, sheet.sheet);
    const part = before === undefined ? registerSheet(pack, name, "") : emptied(pack, before);
    pack.write(part, sheetXml(sheet, styles, addCharts(pack, part, name, sheet)));
    nameSheet(pack, name, sheet);
  }
}

/** The part of a sheet of ours without what it had: its drawing and the charts on it. */
function emptied(pack: WorkbookPackage, name: string): string {
  const entry = pack.workbook.sheets.find((sheet) => sheet.name === name);
  if (!entry) throw new RangeError(`no worksheet ${name}`);
  for (const { id, type, target, external } of pack.relationships(entry.part)) {
    pack.unrelate(entry.part, id);
    if (external || type !== "drawing") continue;
    for (const each of pack.relationships(target))
      if (!each.external && each.type === "chart") pack.remove(each.target);
    pack.remove(target);
  }
  return entry.part;
}

function sheetXml(sheet: ReportSheet, styles: StylesEditor, drawing: string): string {
  const { widths, frozenRows, filter, merges, links, print } = sheet;
  const columns = widths.map((width, c) => `<col min="${c + 1}" max="${c + 1}" width="${width}" customWidth="1"/>`);
  const top = `A${frozenRows + 1}`;
  const inches = (millimetres: number): string => (millimetres / MILLIMETRES_PER_INCH).toFixed(4);
  const { margins } = print;
  const part = (name: string, items: readonly string[]): string =>
    items.length > 0 ? `<${name}>${items.join("")}</${name}>` : "";
  return (
    `${XML_DECLARATION}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${frozenRows}" topLeftCell="${top}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${top}" sqref="${top}"/></sheetView></sheetViews>` +
    `<cols>${columns.join("")}</cols><sheetData>${rowsXml(sheet, styles)}</sheetData><autoFilter ref="${formatArea(filter)}"/>` +
    part(
      "mergeCells",
      merges.map((area) => `<mergeCell ref="${formatArea(area)}"/>`),
    ) +
    part(
      "hyperlinks",
      links.map(({ row, column, target }) => {
        const place = `'${target.sheet.replaceAll("'", "''")}'!${target.address}`;
        return `<hyperlink ref="${formatAddress(row, column)}" location="${escapeText(place)}"/>`;
      }),
    ) +
    `<printOptions horizontalCentered="1"/><pageMargins left="${inches(margins.left)}" right="${inches(margins.right)}" top="${inches(margins.top)}" bottom="${inches(margins.bottom)}" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="${A4}" orientation="${print.orientation}" fitToWidth="1" fitToHeight="${print.pagesTall ?? 0}"/>` +
    `<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>` +
    `${breaksXml(print.breaks)}${drawing}</worksheet>`
  );
}

/** Excel counts the rows above a break. */
function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const each = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${each.join("")}</rowBreaks>`;
}

function rowsXml({ cells, heights }: ReportSheet, styles: StylesEditor): string {
  const rows: string[][] = heights.map(() => []);
  const known = new Map<FormCell["style"], [plain: number, text: number]>();
  for (const cell of cells) {
    let pair = known.get(cell.style);
    if (!pair)
      known.set(cell.style, (pair = [styleIndex(styles, cell.style, false), styleIndex(styles, cell.style, true)]));
    rows[cell.row]?.push(cellXml(cell, pair));
  }
  return rows
    .map((written, r) => `<row r="${r + 1}" ht="${heights[r]}" customHeight="1">${written.join("")}</row>`)
    .join("");
}

/** What Excel would take for the start of a formula if the cell were edited. */
const FORMULA_LIKE = /^[=+\-@\t\r]/;

function cellXml({ row, column, content }: FormCell, [plain, quoted]: readonly [number, number]): string {
  const start = (style: number, type = ""): string => `<c r="${formatAddress(row, column)}" s="${style}"${type}`;
  switch (content.kind) {
    case "blank":
      return `${start(plain)}/>`;
    case "number":
      return `${start(plain)}><v>${content.value}</v></c>`;
    case "text":
      return `${start(FORMULA_LIKE.test(content.text) ? quoted : plain, ' t="inlineStr"')}><is><t xml:space="preserve">${escapeText(content.text.slice(0, LONGEST))}</t></is></c>`;
    case "formula": {
      const type = typeof content.empty === "string" ? ' t="str"' : "";
      return `${start(plain, type)}><f>${escapeText(content.formula.slice(1))}</f><v>${escapeText(String(content.empty))}</v></c>`;
    }
  }
}
