/** All that host tests need of the workbench, in one file (see setup.cjs). */
export { createHeadlessGrid } from "../../../workbench/grid/headless";
export { markFormula, markRule } from "../../../workbench/grid/marks";
export { createExcelModel } from "../../../workbench/host";
export { OfficeHost } from "../../../workbench/office";
