/** From many enterprises' workbooks to the rows of one annex 5: read, compared, planned; written elsewhere. */
export { extract, unreadable } from "./extract";
export { meansTheSame } from "./meaning";
export { FIELD_NAMES } from "./messages";
export { planCollection, type NoPlan, type PlanOptions } from "./plan";
export {
  mergeProvenance,
  PROVENANCE_HEADING,
  PROVENANCE_SHEET,
  PROVENANCE_WIDTHS,
  provenanceOf,
  readProvenance,
  timeText,
  type KnownProvenance,
  type ProvenanceRow,
} from "./provenance";
export { isRate } from "./units";
export type * from "./types";
