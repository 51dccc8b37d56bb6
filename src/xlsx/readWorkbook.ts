/** The bytes of an .xlsx or .xlsm → the grid of cells that forms are recognised in. */
import type { Sheet, Workbook } from "../forms/types";
import { XlsxError } from "./errors";
import { explainMissingWorkbook, openContainer } from "./format";
import { DEFAULT_LIMITS, type ReadLimits } from "./limits";
import { MESSAGES } from "./messages";
import { cellFormats } from "./numberFormats";
import { readBytes, readPart, readRelationships, type PartSource, type Relationship } from "./opc";
import { readSheet } from "./readSheet";
import { readSharedStrings } from "./sharedStrings";
import { child, childrenOf, flagOf, parseXml } from "./xmlTree";

export interface SheetEntry {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  /** `r:id` in the workbook part */
  readonly relationship: string;
  readonly part: string;
}

/** What the workbook part says of the others. Chart and dialog sheets hold no cells and are left out. */
export interface WorkbookParts {
  readonly part: string;
  readonly xml: string;
  readonly sheets: readonly SheetEntry[];
  readonly styles: string | null;
  readonly sharedStrings: string | null;
  readonly theme: string | null;
  readonly date1904: boolean;
}

/**
 * Reads every worksheet: typed contents with number format, formulas with their cached value (a formula without one
 * is a blank content with a formula), merges, what is hidden. Dates are numbers.
 * @throws XlsxError `not-a-workbook`, `encrypted`, `too-large` or `damaged`
 */
export function readWorkbook(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Workbook {
  const all = { ...DEFAULT_LIMITS, ...limits };
  const zip = openContainer(bytes, all);
  const parts = locateParts(zip) ?? failWith(explainMissingWorkbook(zip));
  const formats = parts.styles ? cellFormats(parseXml(readPart(zip, parts.styles), parts.styles)) : [];
  const strings = parts.sharedStrings ? readSharedStrings(readPart(zip, parts.sharedStrings), parts.sharedStrings) : [];
  let cells = 0;
  const count = () => {
    if (++cells > all.cells) throw new XlsxError("too-large", MESSAGES.tooManyCells(all.cells));
  };
  const sheets = parts.sheets.map(({ name, visibility, part }): Sheet => {
    const context = { sheet: name, part, strings, formats, date1904: parts.date1904, count };
    const { rows, merges, hiddenRows, hiddenColumns } = readSheet(readBytes(zip, part), context);
    return { name, visibility, rows, merges, hiddenRows, hiddenColumns };
  });
  return { sheets };
}

/** Finds the workbook part and what it refers to; null where there is no workbook part. @throws XlsxError `damaged` */
export function locateParts(source: PartSource): WorkbookParts | null {
  const main = readRelationships(source, "").find((each) => each.type === "officeDocument" && !each.external);
  if (!main || !/\.xml$/i.test(main.target) || !source.has(main.target)) return null;
  const xml = readPart(source, main.target);
  const root = parseXml(xml, main.target);
  if (root.name !== "workbook") return null;
  const relationships = readRelationships(source, main.target);
  const target = (type: string) => relationships.find((each) => each.type === type && !each.external)?.target ?? null;
  return {
    part: main.target,
    xml,
    sheets: childrenOf(child(root, "sheets"), "sheet").flatMap((sheet): SheetEntry[] => {
      const relationship = sheet.attributes.get("id") ?? "";
      const found = relationships.find((each) => each.id === relationship);
      if (!found) throw new XlsxError("damaged", MESSAGES.missingPart(sheet.attributes.get("name") ?? relationship));
      if (found.type !== "worksheet") return [];
      const visibility = VISIBILITY.get(sheet.attributes.get("state") ?? "") ?? "visible";
      return [{ name: sheet.attributes.get("name") ?? "", visibility, relationship, part: found.target }];
    }),
    styles: existing(source, target("styles")),
    sharedStrings: existing(source, target("sharedStrings")),
    theme: existing(source, target("theme")),
    date1904: flagOf(child(root, "workbookPr"), "date1904"),
  };
}

const VISIBILITY: ReadonlyMap<string, Sheet["visibility"]> = new Map([
  ["hidden", "hidden"],
  ["veryHidden", "very-hidden"],
]);

/** Some writers announce a shared string part that they never write. */
function existing(source: PartSource, part: Relationship["target"] | null): string | null {
  return part !== null && source.has(part) ? part : null;
}

function failWith(error: XlsxError): never {
  throw error;
}
