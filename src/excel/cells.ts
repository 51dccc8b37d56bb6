/** What Excel answers for a block of cells → cells as the forms layer knows them. Pure. */
import type { CellContent } from "../assessment/types";
import type { Cell } from "../forms/types";

const ERROR =
  /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!)$/;

/** A string that is an error value or looks like one: only `valueTypes` can tell `#N/A` from the text "#N/A". */
export const looksLikeError = (value: unknown): boolean => typeof value === "string" && ERROR.test(value);

export const isGeneral = (format: string | undefined): boolean =>
  format === undefined || format === "" || format.toLowerCase() === "general" || format === "G/通用格式";

/**
 * @param type the cell's `valueTypes` entry where it was asked for; without it an error is known by its looks
 */
export function contentOf(value: unknown, format?: string, type?: string): CellContent | null {
  switch (typeof value) {
    case "number":
      return isGeneral(format) ? { kind: "number", value } : { kind: "number", value, format: format! };
    case "boolean":
      return { kind: "boolean", value };
    case "string":
      if (value === "") return null;
      return looksLikeError(value) && (type === undefined || type === "Error")
        ? { kind: "error", code: value }
        : { kind: "text", value };
    default:
      return null;
  }
}

/** A number as Excel's General format shows it where the column is wide enough. */
export const generalText = (value: number): string => String(Number(value.toPrecision(10)));

/**
 * What the cell displays. `shown` is Excel's own `text`, asked for only where a number format decides it;
 * a column too narrow for its number shows `####`, which says nothing of the number.
 */
export function textOf(content: CellContent, shown?: string): string {
  switch (content.kind) {
    case "blank":
      return "";
    case "number":
      return shown === undefined || /^#+$/.test(shown.trim()) ? generalText(content.value) : shown;
    case "text":
      return content.value;
    case "boolean":
      return content.value ? "TRUE" : "FALSE";
    case "error":
      return content.code;
  }
}

/** Needs a second look: Excel has to tell its text or its type. */
export const needsDetail = (value: unknown, format: string | undefined): boolean =>
  (typeof value === "number" && !isGeneral(format)) || looksLikeError(value);

export function cellOf(value: unknown, format?: string, detail?: { text: string; type: string }): Cell | undefined {
  const content = contentOf(value, format, detail?.type);
  return content ? { content, text: textOf(content, detail?.text) } : undefined;
}

/** A rough size on the wire, in bytes: Chinese characters take three in UTF-8. */
export function wireSize(values: readonly (readonly unknown[])[]): number {
  let bytes = 0;
  for (const row of values) {
    for (const value of row) bytes += typeof value === "string" ? 3 + value.length * (value > "\u007f" ? 3 : 1) : 9;
  }
  return bytes;
}
