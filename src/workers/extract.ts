/** A worker of the pane: an enterprise's workbook in, what can be collected from it out. The pane stays responsive. */
import { extract, unreadable, type Extraction } from "../collect";
import { readWorkbook, refuseSize, XlsxError } from "../xlsx";

export interface ExtractRequest {
  /** as the user knows the file */
  readonly name: string;
  readonly file: File;
}

async function answer({ name, file }: ExtractRequest): Promise<Extraction> {
  try {
    // before the bytes are fetched: a file of gigabytes is not even read
    refuseSize(file.size);
    return extract(name, readWorkbook(new Uint8Array(await file.arrayBuffer())));
  } catch (error) {
    return unreadable(name, error instanceof XlsxError ? error.message : null);
  }
}

self.addEventListener("message", ({ data }: MessageEvent<ExtractRequest>) => {
  void answer(data).then((extraction) => self.postMessage(extraction));
});
