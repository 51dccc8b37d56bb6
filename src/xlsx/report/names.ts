/** Names that belong to one sheet: its print set-up, its filter, and the mark by which a report of ours is known again. */
import { MARKER_NAME, markOf, type ReportKey, type ReportSheet } from "../../report";
import type { Area } from "../../forms/types";
import { formatArea } from "../address";
import type { WorkbookPackage } from "../edit";
import { WORKBOOK_ORDER } from "../edit/sections";
import { escapeText } from "../xml";
import { child, childrenOf, numberOf, parseXml } from "../xmlTree";

interface ListedSheet {
  readonly name: string;
  /** place among all sheets, chart sheets too: what `localSheetId` counts */
  readonly index: number;
}

function listedSheets(pack: WorkbookPackage): ListedSheet[] {
  const root = parseXml(pack.text(pack.workbook.part), pack.workbook.part);
  return childrenOf(child(root, "sheets"), "sheet").map((sheet, index) => ({
    name: sheet.attributes.get("name") ?? "",
    index,
  }));
}

/** The names of our own report sheets, by what they report. One that was renamed or copied is the user's now. */
export function ownSheets(pack: WorkbookPackage, keys: readonly ReportKey[]): Map<ReportKey, string> {
  const sheets = listedSheets(pack);
  const root = parseXml(pack.text(pack.workbook.part), pack.workbook.part);
  const own = new Map<ReportKey, string>();
  for (const name of childrenOf(child(root, "definedNames"), "definedName")) {
    if (name.attributes.get("name") !== MARKER_NAME) continue;
    const sheet = sheets[numberOf(name, "localSheetId") ?? -1];
    for (const key of keys) if (sheet && name.text === quotedText(markOf(key, sheet.name))) own.set(key, sheet.name);
  }
  return own;
}

/** Takes away the names that an earlier report gave the sheet, and gives those of this one. */
export function nameSheet(pack: WorkbookPackage, sheetName: string, sheet: ReportSheet): void {
  const index = listedSheets(pack).find(({ name }) => name === sheetName)?.index;
  if (index === undefined) throw new RangeError(`no worksheet ${sheetName}`);
  const workbook = pack.sections(pack.workbook.part);
  const section = workbook.find("definedNames")?.source;
  const others = section
    ? parseXml(section, pack.workbook.part).children.filter((each) => numberOf(each, "localSheetId") !== index)
    : [];
  const quoted = `'${sheetName.replaceAll("'", "''")}'!`;
  const { area, repeat } = sheet.print;
  const own: [name: string, text: string, more: string][] = [
    ["_xlnm._FilterDatabase", quoted + absolute(sheet.filter), ' hidden="1"'],
    ["_xlnm.Print_Area", quoted + absolute(area), ""],
    ...(repeat
      ? [["_xlnm.Print_Titles", `${quoted}$${repeat.top + 1}:$${repeat.bottom + 1}`, ""] as [string, string, string]]
      : []),
    [MARKER_NAME, quotedText(markOf(sheet.key, sheetName)), ""],
  ];
  const written = own.map(
    ([name, text, more]) =>
      `<definedName name="${name}" localSheetId="${index}"${more}>${escapeText(text)}</definedName>`,
  );
  const open = workbook.own("<definedNames>");
  const tag = /^<([^\s>/]+)/.exec(section ?? open)?.[1] ?? "definedNames";
  const start = section ? (/^<[^>]*>/.exec(section)?.[0].replace(/\/>$/, ">") ?? open) : open;
  const all = [...others.map(({ source }) => source), ...written.map((xml) => workbook.own(xml))];
  workbook.replace("definedNames", [`${start}${all.join("")}</${tag}>`], WORKBOOK_ORDER);
  pack.write(pack.workbook.part, workbook.toString());
}

const quotedText = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** `$A$1:$B$2` */
const absolute = (area: Area): string => formatArea(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
