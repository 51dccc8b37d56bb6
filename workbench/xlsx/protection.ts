/** Sheet protection ⇄ what the host keeps of it (`custom.office.protection`, see workbench/host/context). */
import type { SectionedPart } from "../../src/xlsx/edit/sections";
import { WORKSHEET_ORDER } from "../../src/xlsx/edit/sections";
import { flagOf, parseXml } from "../../src/xlsx/xmlTree";

export interface Protection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password?: string;
}

/** Excel's option and the attribute of the file, which says the opposite: `1` forbids. */
const FORBIDDEN_BY_DEFAULT = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
} as const;

export function readProtection(sheet: SectionedPart): { protection?: Protection } {
  const section = sheet.find("sheetProtection");
  const element = section && parseXml(section.source, "sheetProtection");
  if (!flagOf(element, "sheet")) return {};
  const options = Object.entries(FORBIDDEN_BY_DEFAULT).map(([option, name]) => [option, !flagOf(element, name, true)]);
  const objects = !flagOf(element, "objects");
  return { protection: { options: { ...Object.fromEntries(options), allowEditObjects: objects } } };
}

/** Writes protection that was set or lifted; what was not touched keeps its password hash. */
export function writeProtection(
  sheet: SectionedPart,
  before: Protection | undefined,
  now: Protection | undefined,
): void {
  if (JSON.stringify(before) === JSON.stringify(now)) return;
  const allowed = Object.entries(FORBIDDEN_BY_DEFAULT).flatMap(([option, name]) =>
    now?.options[option] === true ? ` ${name}="0"` : [],
  );
  const objects = now?.options["allowEditObjects"] === true ? "" : ' objects="1" scenarios="1"';
  const xml = `<sheetProtection sheet="1"${objects}${allowed.join("")}/>`;
  sheet.replace("sheetProtection", now ? [sheet.own(xml)] : [], WORKSHEET_ORDER);
}
