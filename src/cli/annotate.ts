/** A copy of a workbook with its failing cells marked and the sheets of the report. The workbook itself is not touched. */
import { reportOf } from "../report";
import { LOOKS, marksOf, type Look, type LookStyle, type Mark, type Review } from "../review";
import {
  addConditionalFormats,
  addReport,
  openPackage,
  savePackage,
  StylesEditor,
  type DifferentialStyle,
} from "../xlsx";

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
  addReport(pack, styles, reportOf(review));
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
