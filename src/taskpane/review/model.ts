/** The review as the list shows it: grouped by enterprise, filtered by outcome. Pure. */
import type { Status } from "../../assessment/types";
import type { CellVerdict, Finding, Review } from "../../review/types";

/** in the order in which they are shown */
export const STATUSES = [
  "fail",
  "undetermined",
  "invalid",
  "missing",
  "pass",
  "not-applicable",
] as const satisfies Status[];

/** `issues`: what somebody has to do something about */
export type Filter = Status | "issues" | "findings" | "all";

const ISSUES: ReadonlySet<Status> = new Set(["fail", "undetermined", "invalid", "missing"]);

export type Entry =
  | {
      readonly kind: "group";
      readonly key: string;
      readonly sheet: string;
      readonly enterprise: string | null;
      readonly issues: number;
    }
  | { readonly kind: "cell"; readonly key: string; readonly cell: CellVerdict }
  | { readonly kind: "finding"; readonly key: string; readonly finding: Finding };

/** Findings that say of a cell what its verdict says already: shown by themselves only where that verdict is not. */
const ECHOES: ReadonlySet<string> = new Set([
  "product-needed",
  "impossible-value",
  "formula-error",
  "doubtful-fraction",
]);

/** An enterprise name as answers are kept under it: spaces and full-width letters make no difference. */
export const answerKey = (enterprise: string): string => enterprise.normalize("NFKC").replace(/\s+/g, "");

export const isIssue = (status: Status): boolean => ISSUES.has(status);

/** Findings that only inform are no work to be done. */
const isIssueFinding = (finding: Finding): boolean => finding.severity !== "info";

const showsCell = (filter: Filter, { verdict }: CellVerdict): boolean =>
  filter === "all" || filter === verdict.status || (filter === "issues" && isIssue(verdict.status));

const showsFinding = (filter: Filter, finding: Finding): boolean =>
  filter === "all" || filter === "findings" || (filter === "issues" && isIssueFinding(finding));

interface Group {
  readonly sheet: string;
  readonly enterprise: string | null;
  readonly cells: CellVerdict[];
  readonly findings: Finding[];
}

/** Enterprises in the order of the table; findings of a sheet as a whole come before its enterprises. */
export function entriesOf(review: Review, filter: Filter): Entry[] {
  const groups = new Map<string, Group>();
  const groupOf = (sheet: string, enterprise: string | null): Group => {
    const key = JSON.stringify([sheet, enterprise === null ? null : answerKey(enterprise)]);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { sheet, enterprise, cells: [], findings: [] }));
    return group;
  };
  for (const finding of review.findings) {
    if (finding.enterprise === undefined) groupOf(finding.sheet, null).findings.push(finding);
  }
  for (const cell of review.cells) groupOf(cell.sheet, cell.enterprise).cells.push(cell);
  for (const finding of review.findings) {
    if (finding.enterprise !== undefined) groupOf(finding.sheet, finding.enterprise).findings.push(finding);
  }
  return [...groups].flatMap(([key, group]) => entriesOfGroup(key, group, filter));
}

function entriesOfGroup(key: string, { sheet, enterprise, cells, findings }: Group, filter: Filter): Entry[] {
  const shownCells = cells.filter((cell) => showsCell(filter, cell));
  const shown: Entry[] = [
    ...withoutEchoes(
      findings.filter((finding) => showsFinding(filter, finding)),
      shownCells,
    ).map((finding, i) => ({ kind: "finding", key: `${key}/${i}/${finding.rule}`, finding }) as const),
    ...shownCells.map((cell) => ({ kind: "cell", key: `${cell.sheet}!${cell.address}`, cell }) as const),
  ];
  if (shown.length === 0) return [];
  const issueCells = cells.filter(({ verdict }) => isIssue(verdict.status));
  const issues = issueCells.length + withoutEchoes(findings.filter(isIssueFinding), issueCells).length;
  return [{ kind: "group", key, sheet, enterprise, issues }, ...shown];
}

function withoutEchoes(findings: readonly Finding[], cells: readonly CellVerdict[]): Finding[] {
  const addresses = new Set(cells.map(({ address }) => address));
  return findings.filter(({ rule, cell }) => !(ECHOES.has(rule) && cell !== null && addresses.has(cell)));
}

export type Counts = Readonly<Record<Filter, number>>;

/** How many entries each filter shows. */
export function countsOf(review: Review): Counts {
  const statuses = Object.fromEntries(STATUSES.map((status) => [status, review.summary[status]])) as Record<
    Status,
    number
  >;
  const shown = (filter: Filter) => entriesOf(review, filter).filter(({ kind }) => kind !== "group").length;
  return { ...statuses, issues: shown("issues"), findings: review.findings.length, all: shown("all") };
}

/** Cells of all outcomes, the length of the bar. */
export const cellTotal = (counts: Counts): number => STATUSES.reduce((total, status) => total + counts[status], 0);

export interface Segment {
  readonly status: Status;
  readonly count: number;
  /** percent of the bar; small ones are widened so that they can be seen */
  readonly width: number;
}

const SMALLEST = 1.5;

/** The stacked bar: widths sum to 100, outcomes that do not occur are left out. */
export function segmentsOf(counts: Counts): Segment[] {
  const total = cellTotal(counts);
  const present = STATUSES.filter((status) => counts[status] > 0);
  const widths = present.map((status) => Math.max(SMALLEST, (counts[status] / total) * 100));
  const sum = widths.reduce((a, b) => a + b, 0);
  return present.map((status, i) => ({ status, count: counts[status], width: (widths[i]! / sum) * 100 }));
}

/** The review with some cells judged anew; the counts follow. */
export function withCells(review: Review, changed: readonly CellVerdict[]): Review {
  const byPlace = new Map(changed.map((cell) => [`${cell.sheet}!${cell.address}`, cell]));
  const summary = { ...review.summary };
  const cells = review.cells.map((cell) => {
    const next = byPlace.get(`${cell.sheet}!${cell.address}`);
    if (!next) return cell;
    summary[cell.verdict.status]--;
    summary[next.verdict.status]++;
    return next;
  });
  return { ...review, cells, summary };
}
