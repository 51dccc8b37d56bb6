/** The review as the list shows it: grouped by enterprise, filtered by outcome. Pure. */
import type { Status } from "../../assessment/types";
import { withoutEchoes } from "../../review/echoes";
import type { CellVerdict, Finding, Review } from "../../review/types";
import { groupsOf, type Group } from "./groups";

export { answerKey, answersOf, withCells } from "./groups";

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

export const isIssue = (status: Status): boolean => ISSUES.has(status);

/** Findings that only inform are no work to be done. */
const isIssueFinding = (finding: Finding): boolean => finding.severity !== "info";

const showsCell = (filter: Filter, { verdict }: CellVerdict): boolean =>
  filter === "all" || filter === verdict.status || (filter === "issues" && isIssue(verdict.status));

const showsFinding = (filter: Filter, finding: Finding): boolean =>
  filter === "all" || filter === "findings" || (filter === "issues" && isIssueFinding(finding));

const drawn = new WeakMap<Group, Map<Filter, readonly Entry[]>>();

/** Groups of enterprises with what the filter shows of them; empty ones are left out. */
export const entriesOf = (review: Review, filter: Filter): Entry[] => {
  const entries: Entry[] = [];
  for (const group of groupsOf(review)) for (const entry of entriesOfGroup(group, filter)) entries.push(entry);
  return entries;
};

/** Remembered: after an edit nearly every group is the one that it was. */
function entriesOfGroup(group: Group, filter: Filter): readonly Entry[] {
  let byFilter = drawn.get(group);
  if (!byFilter) drawn.set(group, (byFilter = new Map()));
  let entries = byFilter.get(filter);
  if (!entries) byFilter.set(filter, (entries = makeEntries(group, filter)));
  return entries;
}

const NONE: readonly Entry[] = [];

function makeEntries({ key, sheet, enterprise, cells, findings }: Group, filter: Filter): readonly Entry[] {
  const shownCells = cells.filter((cell) => showsCell(filter, cell));
  const shownFindings = findings.filter((finding) => showsFinding(filter, finding));
  if (shownCells.length === 0 && shownFindings.length === 0) return NONE;
  const shown: Entry[] = [
    ...without(shownFindings, shownCells).map(
      (finding, i) => ({ kind: "finding", key: `${key}/${i}/${finding.rule}`, finding }) as const,
    ),
    ...shownCells.map((cell) => ({ kind: "cell", key: `${cell.sheet}!${cell.address}`, cell }) as const),
  ];
  if (shown.length === 0) return NONE;
  const issueCells = cells.filter(({ verdict }) => isIssue(verdict.status));
  const issues = issueCells.length + without(findings.filter(isIssueFinding), issueCells).length;
  return [{ kind: "group", key, sheet, enterprise, issues }, ...shown];
}

function without(findings: readonly Finding[], cells: readonly CellVerdict[]): readonly Finding[] {
  if (findings.length === 0) return findings;
  return withoutEchoes(findings, (_, cell) => cells.some(({ address }) => address === cell));
}

export type Counts = Readonly<Record<Filter, number>>;

/** How many entries each filter shows. */
export function countsOf(review: Review): Counts {
  const statuses = Object.fromEntries(STATUSES.map((status) => [status, review.summary[status]])) as Record<
    Status,
    number
  >;
  let issues = 0;
  let all = 0;
  for (const { cells, findings } of groupsOf(review)) {
    const issueCells = cells.filter(({ verdict }) => isIssue(verdict.status));
    issues += issueCells.length + without(findings.filter(isIssueFinding), issueCells).length;
    all += cells.length + without(findings, cells).length;
  }
  return { ...statuses, issues, findings: review.findings.length, all };
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
