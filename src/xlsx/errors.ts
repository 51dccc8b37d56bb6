/** Why bytes could not be read as a workbook. */
export type XlsxErrorCode =
  /** not an OOXML workbook at all: another format, or a zip without a workbook in it */
  | "not-a-workbook"
  /** protected with an opening password */
  | "encrypted"
  /** larger than the limits allow, in the file or once inflated */
  | "too-large"
  /** readable, but it may not or cannot be changed as wanted */
  | "not-changeable"
  /** a workbook, but cut off, corrupted or contradictory */
  | "damaged";

/** The one error that this layer throws. `message` is a Chinese sentence: what is wrong and what to do. */
export class XlsxError extends Error {
  override readonly name = "XlsxError";
  constructor(
    readonly code: XlsxErrorCode,
    message: string,
  ) {
    super(message);
  }
}
