/** Findings that say of a cell what its verdict says already: shown by themselves only where that verdict is not. */
import type { Finding } from "./types";

const ECHOES: ReadonlySet<string> = new Set([
  "product-needed",
  "impossible-value",
  "formula-error",
  "doubtful-fraction",
]);

/** @param isShown is the verdict of this cell on show beside the finding? */
export const withoutEchoes = (
  findings: readonly Finding[],
  isShown: (sheet: string, cell: string) => boolean,
): Finding[] =>
  findings.filter(({ rule, sheet, cell }) => !(ECHOES.has(rule) && cell !== null && isShown(sheet, cell)));
