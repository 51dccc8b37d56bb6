/** A copy of a workbook with its failing cells marked and a sheet 核查结果. The workbook itself is not touched. */
import { STATUS_TEXT } from "../assessment";
import { RESULT_SHEET } from "../forms";
import { compareFindings, LOOKS, marksOf, type Look, type LookStyle, type Mark, type Review } from "../review";
import {
  addConditionalFormats,
  addSheet,
  freeSheetName,
  openPackage,
  savePackage,
  StylesEditor,
  type DifferentialStyle,
  type NewCell,
} from "../xlsx";
import { messages, SEVERITY_TEXT } from "./messages";

/** @throws XlsxError */
export function annotate(bytes: Uint8Array, review: Review): Uint8Array {
  const pack = openPackage(bytes);
  const styles = new StylesEditor(pack);
  const bySheet = new Map<string, Mark[]>();
  for (const mark of marksOf(review)) {
    const marks = bySheet.get(mark.sheet);
    if (marks) marks.push(mark);
    else bySheet.set(mark.sheet, [mark]);
  }
  for (const [sheet, marks] of bySheet) {
    const rules = marks.map(({ areas, formula, look }) => ({ areas, formula, style: STYLES[look] }));
    addConditionalFormats(pack, styles, sheet, rules);
  }
  addSheet(pack, {
    name: freeSheetName(pack, RESULT_SHEET),
    rows: resultRows(review),
    widths: [14, 9, 28, 20, 9, 14, 22, 18, 16, 70],
    frozenRows: 1,
  });
  styles.commit();
  return savePackage(pack);
}

const BORDERS: Readonly<Record<LookStyle["border"]["style"], "thin" | "dashed" | "dotted">> = {
  Continuous: "thin",
  Dash: "dashed",
  Dot: "dotted",
};

const styleOf = ({ fill, font, bold, italic, underline, border }: LookStyle): DifferentialStyle => ({
  fill,
  color: font,
  ...(bold ? { bold } : {}),
  ...(italic ? { italic } : {}),
  ...(underline ? { underline } : {}),
  border: { color: border.color, style: BORDERS[border.style] },
});

const STYLES: Readonly<Record<Look, DifferentialStyle>> = {
  fail: styleOf(LOOKS.fail),
  undetermined: styleOf(LOOKS.undetermined),
  invalid: styleOf(LOOKS.invalid),
};

function resultRows(review: Review): NewCell[][] {
  const shown = review.cells.filter(({ verdict: { status } }) => ["fail", "invalid", "undetermined"].includes(status));
  const cells = shown.map(({ sheet, address, enterprise, text, verdict }) => [
    sheet,
    address,
    enterprise,
    verdict.indicator,
    STATUS_TEXT[verdict.status],
    text,
    verdict.requirement ?? "",
    verdict.standard ?? "",
    verdict.source ?? "",
    verdict.reason,
  ]);
  const findings = [...review.findings]
    .sort(compareFindings)
    .map(({ sheet, cell, enterprise, severity, message }) => [
      ...[sheet, cell ?? "", enterprise ?? "", "", SEVERITY_TEXT[severity]],
      ...["", "", "", "", message],
    ]);
  const rows = [...cells, ...findings];
  const body = rows.length > 0 ? rows.map(toCells) : [[{ value: messages.resultNone }]];
  return [messages.resultHeading.map((value) => ({ value })), ...body];
}

const toCells = (row: readonly string[]): NewCell[] =>
  row.map((value, column) =>
    column === 1 && value !== "" ? { value, link: `'${(row[0] ?? "").replaceAll("'", "''")}'!${value}` } : { value },
  );
