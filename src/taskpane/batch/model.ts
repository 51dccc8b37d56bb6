/** The list of a batch review: which files a filter shows, and the table that the list is written as. Pure. */
import type { Digest, Objection } from "../../review/digest";

export interface ReviewedFile {
  /** path inside the chosen folder, or name */
  readonly name: string;
  readonly outcome: { readonly digest: Digest } | { readonly unread: string };
}

/** in the order in which they are shown; `issues`: there is something to question */
export const FILE_FILTERS = [
  "all",
  "issues",
  "clean",
  "fail",
  "undetermined",
  "invalid",
  "missing",
  "noForm",
  "unread",
] as const;
export type FileFilter = (typeof FILE_FILTERS)[number];

const hasIssues = ({ cells, findings }: Digest): boolean =>
  cells.fail + cells.undetermined + cells.invalid + cells.missing + findings.error + findings.warning > 0;

export function shows(filter: FileFilter, { outcome }: ReviewedFile): boolean {
  if (filter === "all") return true;
  if ("unread" in outcome) return filter === "unread";
  const { digest } = outcome;
  switch (filter) {
    case "unread":
      return false;
    case "noForm":
      return digest.forms.length === 0;
    case "issues":
      return hasIssues(digest);
    case "clean":
      return digest.forms.length > 0 && !hasIssues(digest);
    // an error of the table counts with the values that cannot be
    case "invalid":
      return digest.cells.invalid + digest.findings.error > 0;
    default:
      return digest.cells[filter] > 0;
  }
}

export const countFiles = (files: readonly ReviewedFile[]): Readonly<Record<FileFilter, number>> =>
  Object.fromEntries(
    FILE_FILTERS.map((filter) => [filter, files.filter((file) => shows(filter, file)).length]),
  ) as Record<FileFilter, number>;

/** 第2区 before 第10区, folder by folder */
const byName = new Intl.Collator("zh-CN", { numeric: true });

/** In the order of their names; a file of the same name takes the place of the one that was there. */
export function withFiles(known: readonly ReviewedFile[], added: readonly ReviewedFile[]): ReviewedFile[] {
  const names = new Set(added.map(({ name }) => name));
  return [...known.filter(({ name }) => !names.has(name)), ...added].sort((a, b) => byName.compare(a.name, b.name));
}

/** What the list says in words; comes from the message table. */
export interface ListWords {
  readonly kinds: Readonly<Record<Objection["kind"], string>>;
  readonly unread: string;
  readonly noForm: string;
  readonly clean: string;
  readonly further: (objections: number) => string;
}

/** file, sheet, cell, enterprise, outcome, indicator, value, limit, standard, source, sentence */
export function listRows(files: readonly ReviewedFile[], words: ListWords): string[][] {
  return files.flatMap(({ name, outcome }) => {
    const whole = (kind: string, sentence: string): string[] => [name, "", "", "", kind, "", "", "", "", "", sentence];
    if ("unread" in outcome) return [whole(words.unread, outcome.unread)];
    const { forms, objections, further } = outcome.digest;
    const rows = objections.map((each) => [
      name,
      each.sheet,
      each.cell ?? "",
      each.enterprise ?? "",
      words.kinds[each.kind],
      each.indicator ?? "",
      each.text ?? "",
      each.requirement ?? "",
      each.standard ?? "",
      each.source ?? "",
      each.sentence,
    ]);
    if (further > 0) rows.push(whole("", words.further(further)));
    if (rows.length > 0) return rows;
    return [whole(forms.length === 0 ? words.noForm : words.clean, "")];
  });
}
