/**
 * Changing a workbook without losing anything of it:
 * `const pack = openPackage(bytes); const styles = new StylesEditor(pack);` … `styles.commit(); savePackage(pack)`.
 */
import type { ReadLimits } from "../limits";
import { WorkbookPackage } from "./package";

export {
  addConditionalFormats,
  differentialXml,
  type DifferentialStyle,
  type ExpressionRule,
} from "./conditionalFormats";
export { addSheet, freeSheetName, replaceSheet, type NewCell, type NewSheet } from "./addSheet";
export { CellsEditor } from "./cells";
export { hasAnchoredParts, insertRows, recalculateOnOpening } from "./insertRows";
export { StylesEditor } from "./styles";
export { WorkbookPackage } from "./package";

/** @throws XlsxError */
export const openPackage = (bytes: Uint8Array, limits?: Partial<ReadLimits>): WorkbookPackage =>
  WorkbookPackage.open(bytes, limits);
export const savePackage = (pack: WorkbookPackage): Uint8Array => pack.save();
