/**
 * Texts that only a reader of the pane or of the documents needs: the notes below a table, the wording of a formula.
 * They stand beside the data that they explain, so that it can be proof-read; functions.js, which must stay small
 * and never shows them, is built with `WITHOUT_READER_TEXTS` defined and leaves them out.
 */
declare const WITHOUT_READER_TEXTS: true | undefined;

export const forReaders = <T>(text: T): T | undefined =>
  typeof WITHOUT_READER_TEXTS === "undefined" ? text : undefined;
