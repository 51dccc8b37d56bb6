/** The scores of a management table as they are written, and the points that they count for. */
import { deductedPoints, scoredPoints, scoreIn, scoreStatus, totalOf, usedIn, type Points } from "../assessment/scores";
import { displayText, isUncalculated, type Form, type ManagementForm, type Place, type ScoredRow } from "../forms";
import { annex6Management, annex7Management, type ScoreRow, type ScoreTable } from "../rulebook";

/** What stands in the place of a score. */
export type Score =
  | { readonly kind: "open" }
  /** a formula whose result the file does not hold */
  | { readonly kind: "uncalculated" }
  | { readonly kind: "points"; readonly points: number }
  | { readonly kind: "invalid"; readonly written: string };

export interface ReadRow {
  readonly place: ScoredRow;
  readonly printed: ScoreRow;
  readonly score: Score;
  /** points that the missing sub-items leave; null as long as one of them is not answered, or there is none */
  readonly allowed: number | null;
  /** what the row counts for: capped by its printed points and by what its sub-items leave */
  readonly counted: Points;
}

export interface ReadTable {
  readonly form: ManagementForm;
  readonly table: ScoreTable;
  readonly rows: readonly ReadRow[];
  /** least and most points of the whole table; rows that the sheet does not have are open */
  readonly total: Points;
  readonly status: "pass" | "fail" | "undetermined";
  /** ids of the rows whose points are not known yet, of those missing from the sheet, too */
  readonly open: readonly string[];
}

/** Every management table among the forms. */
export const scoredTables = (forms: readonly Form[]): ReadTable[] =>
  forms.flatMap((form) => ("totals" in form ? [readScores(form)] : []));

function readScores(form: ManagementForm): ReadTable {
  const table = form.form === "annex7-management" ? annex7Management : annex6Management;
  const rows = form.rows.flatMap((place): ReadRow[] => {
    const printed = table.rows[place.index];
    return printed ? [readRow(place, printed)] : [];
  });
  const points = table.rows.map((printed) => rows.find((row) => row.printed === printed)?.counted ?? openRow(printed));
  return {
    form,
    table,
    rows,
    total: { least: totalOf(points, "least"), most: totalOf(points, "most") },
    status: scoreStatus(points, table.passMark),
    open: table.rows.filter((_, index) => points[index]?.least !== points[index]?.most).map(({ id }) => id),
  };
}

const openRow = ({ points }: ScoreRow): Points =>
  points < 0 ? deductedPoints(null, -points) : scoredPoints(null, points);

function readRow(place: ScoredRow, printed: ScoreRow): ReadRow {
  const score = scoreAt(place);
  if (printed.points < 0) {
    const used = groundwaterUse(score, place);
    return { place, printed, score, allowed: null, counted: deductedPoints(used, -printed.points) };
  }
  const allowed = allowedBy(place, printed);
  const isKnown = score.kind === "points" && score.points >= 0;
  const written = isKnown ? Math.min(score.points, allowed ?? Infinity) : allowed;
  // a word where a score should be is not made good by the sub-items
  return {
    place,
    printed,
    score,
    allowed,
    counted: scoredPoints(score.kind === "invalid" ? null : written, printed.points),
  };
}

/** A score as number or text (`4分`). */
export function scoreAt({ cell }: Place): Score {
  if (isUncalculated(cell)) return { kind: "uncalculated" };
  const content = cell?.content;
  if (!content || content.kind === "blank") return { kind: "open" };
  if (content.kind === "number") return { kind: "points", points: content.value };
  if (content.kind === "text") {
    const score = scoreIn(content.value);
    if (score === null) return { kind: "open" };
    if (score !== undefined) return { kind: "points", points: score };
  }
  return { kind: "invalid", written: displayText(cell).trim() };
}

/** 注1: so many points off for each missing sub-item, never below 0. */
function allowedBy({ subItems }: ScoredRow, printed: ScoreRow): number | null {
  if (subItems.length < printed.subItems.length || subItems.length === 0) return null;
  if (subItems.some(({ answer }) => answer === "open")) return null;
  const missing = subItems.filter(({ answer }) => answer === "missing").length;
  return Math.max(0, printed.points - printed.perMissing * missing);
}

/** 是 or the printed −3 (also written 3) says that groundwater is used, 否 or 0 that it is not; null where nothing or both is said. */
function groundwaterUse(score: Score, { groundwater }: ScoredRow): boolean | null {
  const byScore =
    score.kind === "points" ? score.points !== 0 : score.kind === "invalid" ? usedIn(score.written) : null;
  const answered = groundwater ? usedIn(displayText(groundwater.cell).trim()) : null;
  return byScore === null || answered === null || byScore === answered ? (byScore ?? answered) : null;
}
