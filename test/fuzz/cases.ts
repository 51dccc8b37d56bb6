/** A case by its number: a real workbook, damaged once or several times. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { XML_MUTATIONS } from "./mutate-xml";
import { ZIP_MUTATIONS, zip, type Parts } from "./mutate-zip";
import { Random } from "./random";

const FOLDERS = ["test/xlsx/fixtures", "test/e2e/support", "test/fixtures/round-trip", "workbench/sample"];

export interface Original {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Workbooks of Excel's kind, of LibreOffice, of openpyxl and of our own. @param root folder of the project */
export const originals = (root: string): Original[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".xlsx"))
      .sort()
      .map((name) => ({ file: `${folder}/${name}`, bytes: new Uint8Array(readFileSync(join(root, folder, name))) })),
  );

export function caseOf(seed: number, files: readonly Original[]): { file: string; bytes: Uint8Array } {
  const random = new Random(seed);
  const { file, bytes } = random.pick(files);
  let parts: Parts = unzipSync(bytes);
  const where = random.below(10);
  // mostly inside: a damaged container is refused at once and tests little else
  if (where > 1) for (let n = 1 + random.below(3); n > 0; n--) parts = random.pick(XML_MUTATIONS)(parts, random);
  return { file, bytes: where <= 2 ? random.pick(ZIP_MUTATIONS)(parts, random) : zip(parts) };
}
