/** What the report needs, loaded on demand as one file: it brings office-js-helpers along. */
export { timeText } from "../../collect";
export { writeReport } from "../../excel/report";
export { reportOf } from "../../report";
