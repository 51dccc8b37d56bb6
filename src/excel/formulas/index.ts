export { applyPlan, type Applied } from "./apply";
export { findFormulas, type Finding } from "./find";
export { planOf, type Content, type Plan, type Reason, type SheetPlan, type Tool } from "./plan";
export { forgetEdited, recordedFormulas, restoreFormulas, type RecordedSheet, type RecordState } from "./restore";
