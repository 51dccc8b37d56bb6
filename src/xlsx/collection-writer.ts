/** Writes what was planned by src/collect into the bytes of a workbook; everything else of the file stays as it is. */
import {
  isRate,
  meansTheSame,
  mergeProvenance,
  PROVENANCE_HEADING,
  PROVENANCE_SHEET,
  PROVENANCE_WIDTHS,
  provenanceOf,
  type Copied,
  type KnownProvenance,
  type Plan,
  type ProvenanceRow,
} from "../collect";
import {
  addSheet,
  CellsEditor,
  freeSheetName,
  hasAnchoredParts,
  insertRows,
  openPackage,
  recalculateOnOpening,
  replaceSheet,
  savePackage,
  StylesEditor,
  type NewCell,
  type NewSheet,
  type WorkbookPackage,
} from "./edit";
import { XlsxError } from "./errors";
import { shiftFormula } from "./formula";
import { MESSAGES } from "./messages";

/**
 * @param known the workbook's 来源 so far
 * @param time of the collection, as it is to be read
 * @throws XlsxError `not-changeable` where the sheet is protected or rows cannot be inserted; the errors of reading
 */
export function writeCollection(bytes: Uint8Array, plan: Plan, known: KnownProvenance, time: string): Uint8Array {
  if (plan.rows.every(({ cells }) => cells.length === 0)) return bytes;
  const pack = openPackage(bytes);
  const styles = new StylesEditor(pack);
  const entry = pack.workbook.sheets.find(({ name }) => name === plan.sheet);
  if (!entry) throw new RangeError(`no worksheet ${plan.sheet}`);
  const cells = new CellsEditor(pack, entry.part);
  if (cells.sections.find("sheetProtection")) {
    throw new XlsxError("not-changeable", MESSAGES.sheetProtected(plan.sheet));
  }
  if (plan.insert) {
    // below the last row there is nothing that would have to move
    const moves = cells.lastRow >= plan.insert.at;
    if (moves && hasAnchoredParts(pack, entry.part))
      throw new XlsxError("not-changeable", MESSAGES.cannotInsert(plan.sheet));
    insertRows(pack, cells, plan.sheet, plan.insert);
  }
  for (const row of plan.rows) if (row.kind === "new") prepareRow(cells, plan, row.row);
  for (const { row, column, value, formula } of plan.numbers) {
    const stored = formula ? cells.formula(row, column) : null;
    if (stored === null) cells.set(row, column, value);
    else cells.setFormula(row, column, stored, value, cells.style(row, column));
  }
  for (const { field, row, column, content } of plan.rows.flatMap((each) => each.cells)) {
    cells.set(row, column, content.value, styleFor(styles, cells.style(row, column), content, isRate(field)));
  }
  cells.write(pack);
  writeProvenance(pack, styles, known, provenanceOf(plan, time));
  recalculateOnOpening(pack);
  styles.commit();
  return savePackage(pack);
}

/** A new row looks and calculates like the one above; what is prepared there already stays. */
function prepareRow(cells: CellsEditor, { like, left, right }: Plan, row: number): void {
  if (like === null || like === row) return;
  cells.likeRow(row, like);
  for (const column of cells.columns(like)) {
    const formula = cells.formula(like, column);
    if (!cells.isEmpty(row, column)) continue;
    const style = cells.style(row, column) || cells.style(like, column);
    // formulas beside the table (a verdict, a check) belong to its rows as well
    if (formula !== null) cells.setFormula(row, column, shiftFormula(formula, row - like, 0), null, style);
    else if (column >= left && column <= right) cells.set(row, column, null, style);
  }
}

/** What Excel would take for the start of a formula if the cell were edited. */
const FORMULA_LIKE = /^[=+\-@\t\r]/;

function styleFor(styles: StylesEditor, style: number, content: Copied, rate: boolean): number {
  if (content.kind === "text") {
    return FORMULA_LIKE.test(content.value) ? styles.variant(style, { quotePrefix: true }) : style;
  }
  const format = content.format ?? "General";
  return meansTheSame(content.value, format, styles.formatOf(style), rate) ? style : styles.variant(style, { format });
}

const HEADING_FONT = '<font><b/><sz val="11"/><name val="宋体"/></font>';

function writeProvenance(
  pack: WorkbookPackage,
  styles: StylesEditor,
  known: KnownProvenance,
  added: readonly ProvenanceRow[],
): void {
  const font = styles.append("fonts", HEADING_FONT);
  const heading = styles.append(
    "cellXfs",
    `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0" applyFont="1"/>`,
  );
  const quoted = styles.variant(0, { quotePrefix: true });
  const toCells = (row: ProvenanceRow): NewCell[] => {
    const [, sheet, cell] = row;
    return row.map((value, column): NewCell => ({
      value,
      ...(FORMULA_LIKE.test(value) ? { style: quoted } : {}),
      ...(column === 2 ? { link: `'${sheet.replaceAll("'", "''")}'!${cell}` } : {}),
    }));
  };
  const sheet: NewSheet = {
    name: known.sheet ?? freeSheetName(pack, PROVENANCE_SHEET),
    rows: [
      PROVENANCE_HEADING.map((value) => ({ value, style: heading })),
      ...mergeProvenance(known.rows, added).map(toCells),
    ],
    widths: PROVENANCE_WIDTHS,
    frozenRows: 1,
    landscape: true,
  };
  if (known.sheet === null) addSheet(pack, sheet);
  else replaceSheet(pack, sheet);
}
