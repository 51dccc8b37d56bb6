/** A worker of the pane: somebody's workbook in, what is objected to in it out. The file is read here, and forgotten. */
import type { CustomLimits } from "../assessment";
import { reviewWorkbook } from "../review";
import { digestOf, type FileDigest } from "../review/digest";
import { readWorkbook, refuseSize, XlsxError } from "../xlsx";

export interface ReviewRequest {
  readonly file: File;
  /** limits of the open workbook, beside those of the file itself */
  readonly custom: CustomLimits | null;
}

async function answer({ file, custom }: ReviewRequest): Promise<FileDigest> {
  try {
    // before the bytes are fetched: a file of gigabytes is not even read
    refuseSize(file.size);
    const workbook = readWorkbook(new Uint8Array(await file.arrayBuffer()));
    return { digest: digestOf(reviewWorkbook(workbook, custom === null ? {} : { custom })) };
  } catch (error) {
    return { unread: error instanceof XlsxError ? error.message : null };
  }
}

self.addEventListener("message", ({ data }: MessageEvent<ReviewRequest>) => {
  void answer(data).then((answered) => self.postMessage(answered));
});
