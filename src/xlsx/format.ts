/** Says what bytes are before they are opened: most "damaged workbooks" are another kind of file. */
import { XlsxError } from "./errors";
import { DEFAULT_LIMITS, formatBytes, type ReadLimits } from "./limits";
import { MESSAGES } from "./messages";
import { openZip, type Zip } from "./zip";

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const notWorkbook = (message: string) => new XlsxError("not-a-workbook", message);

/** For whoever can tell the size of a file before reading it. @param size bytes. @throws XlsxError */
export function refuseSize(size: number, { fileBytes }: Pick<ReadLimits, "fileBytes"> = DEFAULT_LIMITS): void {
  if (size > fileBytes) {
    throw new XlsxError("too-large", MESSAGES.fileTooLarge(formatBytes(size), formatBytes(fileBytes)));
  }
}

/** The zip of an .xlsx or .xlsm. @throws XlsxError */
export function openContainer(bytes: Uint8Array, limits: ReadLimits): Zip {
  if (bytes.length === 0) throw notWorkbook(MESSAGES.empty);
  refuseSize(bytes.length, limits);
  if (OLE_MAGIC.every((byte, i) => bytes[i] === byte)) {
    // an OOXML package with an opening password is wrapped into an OLE file with a stream of this name
    if (containsUtf16(bytes, "EncryptedPackage")) throw new XlsxError("encrypted", MESSAGES.encrypted);
    throw notWorkbook(MESSAGES.oldXls);
  }
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) throw notWorkbook(MESSAGES.notZip);
  return openZip(bytes, limits);
}

/** Why a zip that has no workbook part is none of ours. */
export function explainMissingWorkbook(zip: Zip): XlsxError {
  if (zip.has("xl/workbook.bin")) return notWorkbook(MESSAGES.binaryWorkbook);
  if (zip.has("content.xml") && zip.has("mimetype")) return notWorkbook(MESSAGES.openDocument);
  return notWorkbook(MESSAGES.noWorkbook);
}

function containsUtf16(bytes: Uint8Array, word: string): boolean {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 0;
    while (i < word.length && bytes[at + 2 * i] === word.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i++;
    if (i === word.length) return true;
  }
  return false;
}
