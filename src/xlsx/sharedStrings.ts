/** The strings that cells refer to by number. Rich text is joined, phonetic guides are left out. */
import { decodeCellText, decodeText, walkXml } from "./xml";

/** @throws XlsxError `damaged` */
export function readSharedStrings(xml: string, part: string): string[] {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let phonetic = 0;
  walkXml(xml, part, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "rPh") phonetic++;
      else if (name === "t") inText = phonetic === 0;
    },
    close: (name) => {
      if (name === "t") inText = false;
      else if (name === "rPh") phonetic--;
      else if (name === "si") strings.push(decodeCellText(text));
    },
    text: (raw) => {
      if (inText) text += decodeText(raw, part);
    },
  });
  return strings;
}
