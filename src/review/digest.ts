/**
 * A review without its cells: how many of each outcome, and what is objected to. This is what is kept of each of
 * hundreds of workbooks, and what can be sent from one thread to another.
 */
import type { Status } from "../assessment/types";
import { withoutEchoes } from "./echoes";
import type { CellVerdict, Finding, Review, Severity } from "./types";

/** Objections kept of one workbook: a table of 10,000 wrong rows is a table to be opened, not to be listed. */
export const MOST_OBJECTIONS = 1_000;

export interface Objection {
  readonly kind: Exclude<Status, "pass" | "not-applicable"> | Severity;
  readonly sheet: string;
  /** A1 address, null when it concerns the sheet as a whole */
  readonly cell: string | null;
  readonly enterprise: string | null;
  readonly indicator: string | null;
  /** as displayed */
  readonly text: string | null;
  readonly requirement: string | null;
  readonly standard: string | null;
  readonly source: string | null;
  readonly sentence: string;
}

export interface Digest {
  /** ids of the recognised forms, each once */
  readonly forms: readonly string[];
  readonly enterprises: number;
  readonly cells: Readonly<Record<Status, number>>;
  readonly findings: Readonly<Record<Severity, number>>;
  /** graver ones first, at most {@link MOST_OBJECTIONS} */
  readonly objections: readonly Objection[];
  /** objections beyond those */
  readonly further: number;
}

/** What became of one file. `unread`: why, in a Chinese sentence; null where nobody knows. */
export type FileDigest = { readonly digest: Digest } | { readonly unread: string | null };

const ORDER = ["fail", "error", "invalid", "undetermined", "warning", "missing", "info"] as const;
const RANK = new Map<Objection["kind"], number>(ORDER.map((kind, rank) => [kind, rank]));

export function digestOf(review: Review, most = MOST_OBJECTIONS): Digest {
  const { enterprises, ...cells } = review.summary;
  const objected = review.cells.flatMap((cell) => ofCell(cell) ?? []);
  const shown = new Set(objected.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const findings = withoutEchoes(review.findings, (sheet, cell) => shown.has(`${sheet}!${cell}`));
  const all = [...objected, ...findings.map(ofFinding)];
  all.sort((a, b) => (RANK.get(a.kind) ?? ORDER.length) - (RANK.get(b.kind) ?? ORDER.length));
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    forms: [...new Set(review.forms.map(({ form }) => form))],
    enterprises,
    cells,
    findings: { error: count("error"), warning: count("warning"), info: count("info") },
    objections: all.slice(0, most),
    further: Math.max(0, all.length - most),
  };
}

function ofCell({ sheet, address, enterprise, columnName, text, verdict }: CellVerdict): Objection | null {
  const { status } = verdict;
  if (status === "pass" || status === "not-applicable") return null;
  return {
    kind: status,
    sheet,
    cell: address,
    enterprise,
    indicator: columnName,
    text,
    requirement: verdict.requirement,
    standard: verdict.standard,
    source: verdict.source,
    sentence: verdict.reason,
  };
}

const ofFinding = ({ severity, sheet, cell, enterprise, message }: Finding): Objection => ({
  kind: severity,
  sheet,
  cell,
  enterprise: enterprise ?? null,
  indicator: null,
  text: null,
  requirement: null,
  standard: null,
  source: null,
  sentence: message,
});
