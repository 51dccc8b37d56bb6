/** The list of sheets, their order and the names of the workbook part. */
import type { IWorkbookData } from "@univerjs/core";
import type { WorkbookPackage } from "../../src/xlsx/edit";
import { WORKBOOK_ORDER } from "../../src/xlsx/edit/sections";
import { storedFormula } from "../../src/xlsx/formula";
import { escapeText, openingTag } from "../../src/xlsx/xml";
import { numberOf, parseXml, type XmlElement } from "../../src/xlsx/xmlTree";
import { RESOURCES, resource } from "./origin";

export interface SheetState {
  readonly name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
}

interface DefinedName {
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId?: string;
}

/**
 * @param parts worksheet part of each sheet, in the order of the snapshot
 * @param removed parts of the sheets that were deleted
 * @param moveName print areas and the like of a part, as its rows stand now
 */
export function writeWorkbook(
  pack: WorkbookPackage,
  before: IWorkbookData,
  now: IWorkbookData,
  parts: ReadonlyMap<string, string>,
  states: ReadonlyMap<string, SheetState>,
  removed: readonly string[],
  moveName: (part: string, formula: string) => string,
): void {
  const workbook = pack.sections(pack.workbook.part);
  const original = workbook.toString();
  const writeIfChanged = () => {
    const written = workbook.toString();
    if (written !== original) pack.write(pack.workbook.part, written);
  };
  const relationships = pack.relationships(pack.workbook.part);
  const partOf = (element: XmlElement) =>
    relationships.find((each) => each.id === element.attributes.get("id"))?.target ?? "";
  const section = workbook.find("sheets")!;
  const old = parseXml(section.source, pack.workbook.part).children;
  const byPart = new Map(old.map((element) => [partOf(element), element]));
  const listed = [...parts].flatMap(([id, part]) => {
    const element = byPart.get(part);
    const state = states.get(id);
    return element && state ? [{ part, source: sheetElement(element, state) }] : [];
  });
  // chart sheets are not in the grid: they keep their places as far as there are as many sheets before them
  old.forEach((element, i) => {
    const part = partOf(element);
    if (![...parts.values()].includes(part) && !removed.includes(part))
      listed.splice(i, 0, { part, source: element.source });
  });
  const opening = openingTag(section.source);
  const closing = /<\/[^<>]*>\s*$/.exec(section.source)![0];
  const sheets = opening + listed.map((each) => each.source).join("") + closing;
  const order = listed.map((each) => each.part);
  const orderChanged = old.map(partOf).join("\n") !== order.join("\n");
  const isChanged = listed.map((each) => each.source).join() !== old.map((each) => each.source).join();
  if (isChanged) workbook.replace("sheets", [sheets], WORKBOOK_ORDER);
  if (orderChanged) resetActiveTab(workbook);

  const names = workbook.find("definedNames");
  const stored = names ? parseXml(names.source, pack.workbook.part).children : [];
  const idsOf = new Map([...parts].map(([id, part]) => [id, order.indexOf(part)]));
  const shown = resource<DefinedName>(now, RESOURCES.names);
  const unchanged = JSON.stringify(shown) === JSON.stringify(resource<DefinedName>(before, RESOURCES.names));
  const isShown = (element: XmlElement) =>
    !(element.attributes.get("name") ?? "").startsWith("_xlnm") && element.attributes.get("hidden") !== "1";
  const kept = stored
    .filter((element) => unchanged || !isShown(element))
    .flatMap((element) => keptName(element, old.map(partOf), order, moveName));
  const written = unchanged ? [] : Object.values(shown).map((name) => nameElement(name, idsOf));
  const all = [...kept, ...written];
  if (stored.map((each) => each.source).join("") === all.join("")) {
    writeIfChanged();
    return;
  }
  const xml = `${workbook.own("<definedNames>")}${all.join("")}</definedNames>`;
  workbook.replace("definedNames", all.length > 0 ? [xml] : [], WORKBOOK_ORDER);
  writeIfChanged();
}

function sheetElement(element: XmlElement, { name, state }: SheetState): string {
  const stored = element.attributes.get("state") ?? "";
  const is = stored === "hidden" || stored === "veryHidden" ? stored : "visible";
  if (element.attributes.get("name") === name && is === state) return element.source;
  const shown = state === "visible" ? "" : ` state="${state}"`;
  return element.source
    .replace(/\s(?:name|state)\s*=\s*(?:"[^"]*"|'[^']*')/g, "")
    .replace(/^<[^\s/>]+/, (tag) => `${tag} name="${escapeText(name)}"${shown}`);
}

function resetActiveTab(workbook: ReturnType<WorkbookPackage["sections"]>): void {
  const views = workbook.find("bookViews");
  if (!views) return;
  const source = views.source.replace(/\s(?:activeTab|firstSheet)\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
  workbook.replace("bookViews", [source], WORKBOOK_ORDER);
}

/** A name as it was, with the number of its sheet as the sheets stand now; none when its sheet is gone. */
function keptName(
  element: XmlElement,
  oldOrder: readonly string[],
  order: readonly string[],
  moveName: (part: string, formula: string) => string,
): string[] {
  const local = numberOf(element, "localSheetId");
  if (local === undefined) return [element.source];
  const part = oldOrder[local];
  // somebody else's mistake is left as it is
  if (part === undefined) return [element.source];
  const index = order.indexOf(part);
  if (index < 0) return [];
  const tag = openingTag(element.source).replace(/(\slocalSheetId\s*=\s*["'])\d+/, `$1${index}`);
  const moved = moveName(part, element.text);
  if (moved === element.text) return [tag + element.source.slice(openingTag(element.source).length)];
  const closing = /<\/[^<>]*>$/.exec(element.source)![0];
  return [tag + escapeText(moved) + closing];
}

function nameElement(
  { name, formulaOrRefString, localSheetId }: DefinedName,
  indices: ReadonlyMap<string, number>,
): string {
  const index = indices.get(localSheetId ?? "");
  const local = index === undefined ? "" : ` localSheetId="${index}"`;
  return `<definedName name="${escapeText(name)}"${local}>${escapeText(storedFormula(formulaOrRefString))}</definedName>`;
}
