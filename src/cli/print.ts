/** The report as people read it: one block a file. */
import { STATUS_TEXT, type Status } from "../assessment";
import type { CellVerdict } from "../review";
import { formName, messages, SEVERITY_TEXT } from "./messages";
import type { Summary } from "./output";
import type { Counts, FileResult } from "./report";

const SHOWN: readonly Status[] = ["fail", "invalid", "undetermined"];
const ORDER: readonly Status[] = ["pass", "fail", "undetermined", "missing", "not-applicable", "invalid"];

export const printFile = (result: FileResult): string => linesOf(result).map(harmless).join("\n");

export const printTotal = ({ files, enterprises, ...counts }: Summary): string =>
  messages.total(files, enterprises, countsText(counts));

function linesOf({ report, enterprises, counts, copy }: FileResult): string[] {
  const { file, error, forms, cells, findings } = report;
  const lines: string[] = [];
  if (forms.length > 0) {
    lines.push(messages.fileSummary(file, formsText(forms), enterprises, countsText(counts)));
  }
  if (error) lines.push(messages.fileFailed(file, error.message));
  else if (forms.length === 0) lines.push(messages.nothingRecognised(file));
  for (const status of SHOWN) {
    for (const cell of cells) if (cell.verdict.status === status) lines.push(cellLine(cell));
  }
  for (const { severity, sheet, cell, message } of findings) {
    lines.push(messages.findingLine(SEVERITY_TEXT[severity], placeOf(sheet, cell), message));
  }
  if (copy !== null) lines.push(messages.annotated(copy));
  return lines;
}

const placeOf = (sheet: string, cell: string | null): string => (cell === null ? sheet : `${sheet}!${cell}`);

const cellLine = ({ sheet, address, enterprise, text, verdict }: CellVerdict): string =>
  messages.cellLine(
    STATUS_TEXT[verdict.status],
    placeOf(sheet, address),
    enterprise,
    verdict.indicator,
    text === "" ? messages.blankText : text,
    verdict.reason,
  );

const countsText = (counts: Counts): string =>
  ORDER.filter((status) => status === "pass" || status === "fail" || counts[status] > 0)
    .map((status) => `${STATUS_TEXT[status]}${counts[status]}`)
    .join(" ");

function formsText(forms: FileResult["report"]["forms"]): string {
  const counts = new Map<string, number>();
  for (const { form } of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].map(([form, count]) => messages.forms(formName(form), count)).join("、");
}

/** Texts come from other people's files: line breaks and terminal control characters are not printed as such. */
const harmless = (line: string): string => line.replace(/\p{Cc}+/gu, " ");
