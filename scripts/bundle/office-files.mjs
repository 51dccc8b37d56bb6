/**
 * The part of the Office.js package that `office=local` serves: the loader, the library of each Excel that knows the
 * shared runtime, the table of older hosts, and the strings of our two languages. The rest (other programs, 100
 * languages) would be 70 MB that nothing asks for.
 */
export const OFFICE_FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  "es6-promise.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "excel-win32-16.01.js",
  "en-us/office_strings.js",
  "zh-cn/office_strings.js",
  "telemetry/oteljs_agave.js",
  "ariatelemetry/aria-web-telemetry.js",
];
