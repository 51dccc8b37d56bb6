/**
 * The add-in's workbook settings (Office.js `workbook.settings`). Excel keeps its own in a part that only it can write;
 * ours stand as JSON in a custom XML part with a namespace of its own, which Excel and WPS keep.
 */
import type { WorkbookPackage } from "../../src/xlsx/edit";
import { decodePart, escapeText } from "../../src/xlsx/xml";
import { parseXml } from "../../src/xlsx/xmlTree";

const NAMESPACE = "urn:water-benchmark:settings";

export type Settings = Readonly<Record<string, unknown>>;

function findPart(pack: WorkbookPackage): string | undefined {
  return pack.names.find((name) => {
    const bytes = /^customXml\/item\d+\.xml$/i.test(name) ? pack.read(name) : null;
    return bytes !== null && decodePart(bytes, name).includes(NAMESPACE);
  });
}

export function readSettings(pack: WorkbookPackage): Settings {
  const part = findPart(pack);
  if (!part) return {};
  try {
    const value: unknown = JSON.parse(parseXml(pack.text(part), part).text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Settings) : {};
  } catch {
    // settings that somebody else garbled are no reason not to open the workbook
    return {};
  }
}

export function writeSettings(pack: WorkbookPackage, before: Settings, now: Settings): void {
  if (JSON.stringify(before) === JSON.stringify(now)) return;
  const old = findPart(pack);
  const part = old ?? pack.freeName((n) => `customXml/item${n}.xml`);
  pack.write(part, `<settings xmlns="${NAMESPACE}">${escapeText(JSON.stringify(now))}</settings>`);
  if (!old) {
    pack.declareType(part, "application/xml");
    pack.relate(pack.workbook.part, "customXml", part);
  }
}
