/** The package around a workbook: which part is which (Open Packaging Conventions). */
import { XlsxError } from "./errors";
import { MESSAGES } from "./messages";
import { parseXml } from "./xmlTree";
import { decodePart } from "./xml";

export interface Relationship {
  readonly id: string;
  /** last word of the type address: `worksheet`, `styles` … the same in transitional and strict files */
  readonly type: string;
  /** part name from the package root, or the address where it is external */
  readonly target: string;
  readonly external: boolean;
}

/** Where parts are read from: a zip, or a package that is being edited. */
export interface PartSource {
  has(name: string): boolean;
  read(name: string): Uint8Array | null;
}

/** `xl/worksheets/sheet1.xml` → `xl/worksheets/_rels/sheet1.xml.rels` */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Resolves a target against the folder of its source part. */
export function resolveTarget(sourcePart: string, target: string): string {
  const path = target.replace(/\\/g, "/").split("#")[0]!;
  const folders = path.startsWith("/") ? [] : sourcePart.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== "" && step !== ".") folders.push(step);
  }
  return folders.join("/");
}

/** Relationships of a part (`""`: of the package); none where it has no .rels part. */
export function readRelationships(source: PartSource, part: string): Relationship[] {
  const name = part === "" ? "_rels/.rels" : relationshipsPart(part);
  const bytes = source.read(name);
  if (!bytes) return [];
  return parseXml(decodePart(bytes, name), name)
    .children.filter((each) => each.name === "Relationship")
    .map((each) => {
      const target = each.attributes.get("Target") ?? "";
      const external = each.attributes.get("TargetMode") === "External";
      return {
        id: each.attributes.get("Id") ?? "",
        type: (each.attributes.get("Type") ?? "").replace(/^.*\//, ""),
        target: external ? target : resolveTarget(part, target),
        external,
      };
    });
}

/** The bytes of a part that must be there. @throws XlsxError `damaged` */
export function readBytes(source: PartSource, name: string): Uint8Array {
  const bytes = source.read(name);
  if (!bytes) throw new XlsxError("damaged", MESSAGES.missingPart(name));
  return bytes;
}

/** The text of a part that must be there. @throws XlsxError `damaged` */
export const readPart = (source: PartSource, name: string): string => decodePart(readBytes(source, name), name);
