import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

export const OFFICE_PACKAGE = path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json"));
export const OFFICE_FOLDER = path.join(OFFICE_PACKAGE, "dist");

const STRINGS = "office_strings.js";

/** Excel asks for the strings of its own display language, which may be any. */
function stringFiles() {
  return readdirSync(OFFICE_FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(path.join(OFFICE_FOLDER, entry.name)).includes(STRINGS))
    .map(({ name }) => `${name}/${STRINGS}`);
}

/**
 * The part of the Office.js package that `office=local` serves: the loader, the library of each Excel that knows the
 * shared runtime, the table by which it notices that it is in no Excel at all, what it loads besides, the strings of
 * every language. The rest (other programs, older hosts, debugging) would be 70 MB that nothing asks for.
 */
export const OFFICE_FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  "es6-promise.js",
  "excel-ios-16.00.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "excel-win32-16.01.js",
  "telemetry/oteljs_agave.js",
  "ariatelemetry/aria-web-telemetry.js",
  ...stringFiles(),
];
