/** Makes small .xlsx files for the command line's tests. */
import { strToU8, zipSync } from "fflate";

export interface Formula {
  readonly formula: string;
}
export type Value = string | number | null | Formula;

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]!);

const column = (index: number): string => String.fromCharCode(65 + index);

function sheetXml(rows: readonly (readonly Value[])[], merges: readonly string[]): string {
  const data = rows.map((cells, r) => {
    const written = cells.map((value, c) => {
      if (value === null || value === "") return "";
      const address = `${column(c)}${r + 1}`;
      if (typeof value === "object") return `<c r="${address}"><f>${escape(value.formula)}</f></c>`;
      return typeof value === "number"
        ? `<c r="${address}"><v>${value}</v></c>`
        : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
    });
    return `<row r="${r + 1}">${written.join("")}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return (
    '<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetData>${data.join("")}</sheetData>${merged && `<mergeCells>${merged}</mergeCells>`}</worksheet>`
  );
}

export function xlsx(
  sheets: Readonly<Record<string, readonly (readonly Value[])[]>>,
  merges: readonly string[] = [],
): Uint8Array {
  const names = Object.keys(sheets);
  const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/>` +
      names
        .map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${main}.worksheet+xml"/>`)
        .join("") +
      "</Types>",
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml":
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relationships}"><sheets>` +
      names.map((name, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("") +
      "</sheets></workbook>",
    "xl/_rels/workbook.xml.rels":
      `<Relationships xmlns="${packages}/relationships">` +
      names
        .map(
          (_, i) =>
            `<Relationship Id="rId${i + 1}" Type="${relationships}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
        )
        .join("") +
      "</Relationships>",
  };
  for (const [i, name] of names.entries()) parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheets[name]!, merges);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
