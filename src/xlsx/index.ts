export { XlsxError, type XlsxErrorCode } from "./errors";
export { refuseSize } from "./format";
export { DEFAULT_LIMITS, type ReadLimits } from "./limits";
export { readWorkbook } from "./readWorkbook";
export { formatNumber } from "./formatNumber";
export { columnName, formatAddress, formatArea, parseAddress, parseArea } from "./address";
export { writeCollection } from "./collection-writer";
export { addReport } from "./report";
export * from "./edit";
