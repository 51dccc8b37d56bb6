/**
 * A review's cells and findings by enterprise. Worked out once for a review; after an edit of single cells only their
 * own groups are made anew, so that the list follows an edit in a table of ten thousand enterprises at once.
 */
import type { Answers } from "../../excel/memory";
import type { CellVerdict, Finding, Review } from "../../review/types";

export interface Group {
  readonly key: string;
  readonly sheet: string;
  /** null: findings of the sheet as a whole */
  readonly enterprise: string | null;
  readonly cells: readonly CellVerdict[];
  readonly findings: readonly Finding[];
}

interface OpenGroup extends Group {
  readonly cells: CellVerdict[];
  readonly findings: Finding[];
}

const known = new WeakMap<Review, readonly Group[]>();

/** An enterprise name as answers are kept under it: spaces and full-width letters make no difference. */
export const answerKey = (enterprise: string): string => enterprise.normalize("NFKC").replace(/\s+/g, "");

/** What was supplied for an enterprise, whatever it is called: `constructor` has no answers of its own. */
export const answersOf = (answers: Answers, enterprise: string): readonly string[] | undefined => {
  const key = answerKey(enterprise);
  return Object.hasOwn(answers, key) ? answers[key] : undefined;
};

/** Enterprises in the order of the table; findings of a sheet as a whole come before its enterprises. */
export function groupsOf(review: Review): readonly Group[] {
  let groups = known.get(review);
  if (!groups) known.set(review, (groups = group(review)));
  return groups;
}

function group(review: Review): Group[] {
  const groups: Group[] = [];
  // by the name as it is first: neighbouring cells carry the same one, and need no key of their own
  const bySheet = new Map<
    string,
    { readonly written: Map<string | null, OpenGroup>; readonly keyed: Map<string | null, OpenGroup> }
  >();
  const groupOf = (sheet: string, enterprise: string | null): OpenGroup => {
    let sheetGroups = bySheet.get(sheet);
    if (!sheetGroups) bySheet.set(sheet, (sheetGroups = { written: new Map(), keyed: new Map() }));
    const { written, keyed } = sheetGroups;
    const seen = written.get(enterprise);
    if (seen) return seen;
    const name = enterprise === null ? null : answerKey(enterprise);
    let found = keyed.get(name);
    if (!found) {
      found = { key: JSON.stringify([sheet, name]), sheet, enterprise, cells: [], findings: [] };
      keyed.set(name, found);
      groups.push(found);
    }
    written.set(enterprise, found);
    return found;
  };
  for (const finding of review.findings) {
    if (finding.enterprise === undefined) groupOf(finding.sheet, null).findings.push(finding);
  }
  for (const cell of review.cells) groupOf(cell.sheet, cell.enterprise).cells.push(cell);
  for (const finding of review.findings) {
    if (finding.enterprise !== undefined) groupOf(finding.sheet, finding.enterprise).findings.push(finding);
  }
  return groups;
}

const placeOf = ({ sheet, address }: CellVerdict): string => `${sheet}!${address}`;

/** The review with some cells judged anew; the counts follow. */
export function withCells(review: Review, changed: readonly CellVerdict[]): Review {
  const byPlace = new Map(changed.map((cell) => [placeOf(cell), cell]));
  const rows = new Set(changed.map(({ row }) => row));
  const summary = { ...review.summary };
  const replaced = new Map<CellVerdict, CellVerdict>();
  const cells = review.cells.map((cell) => {
    const next = rows.has(cell.row) ? byPlace.get(placeOf(cell)) : undefined;
    if (!next) return cell;
    summary[cell.verdict.status]--;
    summary[next.verdict.status]++;
    replaced.set(cell, next);
    return next;
  });
  const next = { ...review, cells, summary };
  const groups = known.get(review);
  if (groups) {
    known.set(
      next,
      groups.map((each) =>
        each.cells.some((cell) => replaced.has(cell))
          ? { ...each, cells: each.cells.map((cell) => replaced.get(cell) ?? cell) }
          : each,
      ),
    );
  }
  return next;
}
