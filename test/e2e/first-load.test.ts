/** What has to be loaded before anything can be used stays within its budget (design: numbers to reach). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const BUILT = join(__dirname, "../../build/workbench");
const KB = 1024;

const gzipped = (file: string): number => gzipSync(readFileSync(join(BUILT, file)), { level: 9 }).length;

test("functions.js: at most 25 KB gzip", () => {
  const size = gzipped("functions.js");
  expect(size).toBeGreaterThan(KB);
  expect(size).toBeLessThanOrEqual(25 * KB);
});

test("the pane's own scripts before its first control: at most 230 KB gzip, Office.js aside", () => {
  const page = readFileSync(join(BUILT, "taskpane.html"), "utf8");
  const scripts = [...page.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(([, src]) => src!);
  const own = scripts.filter((src) => !src.includes("office.js"));
  expect(own).toEqual(expect.arrayContaining(["embedded-host.js", "functions.js"]));
  expect(own.some((src) => src.startsWith("taskpane."))).toBe(true);
  const total = own.map(gzipped).reduce((sum, size) => sum + size, 0);
  expect(total).toBeLessThanOrEqual(230 * KB);
});
