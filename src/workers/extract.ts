/** A worker of the pane: the bytes of an enterprise's workbook in, what can be collected from it out. The pane stays responsive. */
import { extract, unreadable, type Extraction } from "../collect";
import { readWorkbook, XlsxError } from "../xlsx";

export interface ExtractRequest {
  /** as the user knows the file */
  readonly file: string;
  readonly bytes: ArrayBuffer;
}

function answer({ file, bytes }: ExtractRequest): Extraction {
  try {
    return extract(file, readWorkbook(new Uint8Array(bytes)));
  } catch (error) {
    return unreadable(file, error instanceof XlsxError ? error.message : null);
  }
}

self.addEventListener("message", ({ data }: MessageEvent<ExtractRequest>) => self.postMessage(answer(data)));
