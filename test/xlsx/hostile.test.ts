import { zipSync } from "fflate";
import { readWorkbook, XlsxError, type ReadLimits, type XlsxErrorCode } from "../../src/xlsx";
import { fixture, workbook, workbookParts, worksheet } from "./packages";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const sheet = (xml: string) => workbook({ "xl/worksheets/sheet1.xml": xml });
const good = workbook({});

/** Writes another inflated size into the directory than the stream has. */
function lyingZip(part: string, size: number): Uint8Array {
  const bytes = workbook({ "xl/worksheets/sheet1.xml": part });
  const view = new DataView(bytes.buffer);
  const name = new TextEncoder().encode("xl/worksheets/sheet1.xml");
  for (let at = 0; at + 46 < bytes.length; at++) {
    const matches = view.getUint32(at, true) === 0x02014b50 && name.every((byte, i) => bytes[at + 46 + i] === byte);
    if (matches) view.setUint32(at + 24, size, true);
  }
  return bytes;
}

function codeOf(bytes: Uint8Array, limits?: Partial<ReadLimits>): { code: XlsxErrorCode; message: string } | null {
  try {
    readWorkbook(bytes, limits);
    return null;
  } catch (error) {
    if (error instanceof XlsxError) return { code: error.code, message: error.message };
    throw error;
  }
}

test("the package that the hostile ones are made of is good", () => expect(codeOf(good)).toBeNull());

test.each<[string, Uint8Array, XlsxErrorCode, Partial<ReadLimits>?]>([
  ["empty file", new Uint8Array(), "not-a-workbook"],
  ["text", new TextEncoder().encode("企业名称,取水量"), "not-a-workbook"],
  ["old .xls", new Uint8Array([...OLE, ...utf16("Workbook")]), "not-a-workbook"],
  ["encrypted package", new Uint8Array([...OLE, ...utf16("EncryptedPackage")]), "encrypted"],
  ["zip without a workbook", zipSync({ "a.txt": new Uint8Array([1]) }), "not-a-workbook"],
  [".xlsb", zipSync({ "xl/workbook.bin": new Uint8Array([1]) }), "not-a-workbook"],
  ["cut off", good.slice(0, good.length - 30), "damaged"],
  ["cut in half", fixture("openpyxl.xlsx").slice(0, 3000), "damaged"],
  ["sheet part missing", workbook({ "xl/worksheets/sheet1.xml": null }), "damaged"],
  ["tags that do not balance", sheet(worksheet("<sheetData><row></sheetData>")), "damaged"],
  ["sheet that ends early", sheet("<worksheet><sheetData>"), "damaged"],
  ["DTD", sheet(`<!DOCTYPE a [<!ENTITY b "c">]>${worksheet("<sheetData/>")}`), "damaged"],
  [
    "unknown entity",
    sheet(worksheet('<sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData>')),
    "damaged",
  ],
  [
    "address outside of a sheet",
    sheet(worksheet('<sheetData><row r="1"><c r="A1048577"><v>1</v></c></row></sheetData>')),
    "damaged",
  ],
  [
    "number that is none",
    sheet(worksheet('<sheetData><row r="1"><c r="A1"><v>1,5</v></c></row></sheetData>')),
    "damaged",
  ],
  [
    "string that is not there",
    sheet(worksheet('<sheetData><row r="1"><c r="A1" t="s"><v>9</v></c></row></sheetData>')),
    "damaged",
  ],
  ["directory that says less than there is", lyingZip(worksheet("<sheetData/>"), 5), "damaged"],
  ["bytes", good, "too-large", { fileBytes: 100 }],
  ["entries", good, "too-large", { entries: 2 }],
  ["inflated size", good, "too-large", { inflatedBytes: 1000 }],
  [
    "cells",
    sheet(worksheet('<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row></sheetData>')),
    "too-large",
    { cells: 1 },
  ],
])("%s", (_name, bytes, code, ...[limits]) => {
  const error = codeOf(bytes, limits);
  expect(error?.code).toBe(code);
  expect(error?.message).toMatch(/[\u4e00-\u9fff].*。$/);
});

test("a bomb is refused by its ratio before it is inflated", () => {
  const bomb = zipSync(workbookParts({ "xl/worksheets/sheet1.xml": new Uint8Array(64 * 1024 * 1024) }));
  expect(bomb.length).toBeLessThan(200_000);
  const start = performance.now();
  expect(codeOf(bomb)?.code).toBe("too-large");
  expect(performance.now() - start).toBeLessThan(200);
});

test("one flipped byte anywhere never passes for another error than XlsxError", () => {
  for (let at = 0; at < good.length; at += 3) {
    const bytes = good.slice();
    bytes[at]! ^= 0x55;
    expect(() => codeOf(bytes)).not.toThrow();
  }
});
