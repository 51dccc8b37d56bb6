/** Excel shows a formula as spilling only when its cell points to this metadata; without, as an old array formula. */
import type { WorkbookPackage } from "../../src/xlsx/edit";
import { XML_DECLARATION } from "../../src/xlsx/edit/package";
import { child, childrenOf, numberOf, parseXml } from "../../src/xlsx/xmlTree";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const METADATA =
  `${XML_DECLARATION}<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">` +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** The number for a cell's `cm`; 0 where the workbook has metadata of another kind, which is left alone. */
export function dynamicArrayMetadata(pack: WorkbookPackage): number {
  const existing = pack
    .relationships(pack.workbook.part)
    .find((each) => each.type === "sheetMetadata" && pack.has(each.target));
  if (!existing) {
    const part = pack.freeName((n) => `xl/metadata${n === 1 ? "" : n}.xml`);
    pack.write(part, METADATA);
    pack.declareType(part, CONTENT_TYPE);
    pack.relate(pack.workbook.part, "sheetMetadata", part);
    return 1;
  }
  const root = parseXml(pack.text(existing.target), existing.target);
  const type =
    childrenOf(child(root, "metadataTypes"), "metadataType").findIndex(
      (each) => each.attributes.get("name") === "XLDAPR",
    ) + 1;
  const records = childrenOf(child(root, "cellMetadata"), "bk");
  return type === 0 ? 0 : records.findIndex((bk) => bk.children.some((rc) => numberOf(rc, "t") === type)) + 1;
}
