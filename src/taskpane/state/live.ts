/**
 * 实时核查: while it is on, every edit is judged at once, and what looks at several rows or needs a new reading follows
 * when the user pauses. While it is off, an edit makes the result out of date.
 */
import { mark } from "../../excel";
import { watchEdits, type Edit } from "../../excel/watch";
import type { Workbook } from "../../forms/types";
import { marksOf, type Mark } from "../../review/marks";
import type { Review } from "../../review/types";
import { afterEdit, isOutdatedBy, reviewAgain } from "./follow";
import { isLive } from "./live-choice";
import { pane, type Result } from "./pane";

/** ms without an edit after which a user pauses; not less than a fast typist needs for the next cell */
const PAUSE = 600;

interface Following {
  /** as it was read, with the edits since */
  workbook: Workbook;
  /** the marks that the sheets have, by sheet */
  marks: Map<string, string>;
  rest: "nothing" | "review" | "reading";
  /** something was edited while the pane was busy, perhaps after it was read */
  missed: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
  stop: (() => Promise<void>) | null;
  /** an edit is being marked; the next one waits */
  marking: Promise<void>;
  read: () => Promise<void>;
}

let current: Following | null = null;

/**
 * After a review. The watcher of an earlier one goes on, so that no edit falls between two.
 * @param workbook as it was reviewed
 * @param read reads and reviews the workbook again; never rejects
 */
export async function follow(workbook: Workbook, review: Review, read: () => Promise<void>): Promise<void> {
  const marks = bySheet(marksOf(review));
  if (current) {
    const { missed } = current;
    clearTimeout(current.timer);
    Object.assign(current, { workbook, marks, read, rest: missed ? "reading" : "nothing", missed: false });
    if (missed) pauseAgain(current);
    return;
  }
  const following: Following = {
    workbook,
    marks,
    rest: "nothing",
    missed: false,
    timer: undefined,
    stop: null,
    marking: Promise.resolve(),
    read,
  };
  current = following;
  try {
    following.stop = await watchEdits((edit) => onEdit(following, edit));
  } catch (error) {
    if (current === following) current = null;
    throw error;
  }
  // stopped while it was being started
  if (current !== following) await following.stop();
}

/** Leaves the result as it is from now on. */
export async function stopFollowing(): Promise<void> {
  const following = current;
  current = null;
  clearTimeout(following?.timer);
  await following?.stop?.().catch(() => undefined);
  await following?.marking;
}

async function onEdit(following: Following, edit: Edit): Promise<void> {
  const { result, live, answers, activity } = pane.get();
  if (current !== following || !result) return;
  if (activity) following.missed = true;
  if (!isLive(live, result.review)) {
    if (!result.stale && isOutdatedBy(result, edit)) pane.set({ result: { ...result, stale: true } });
    return;
  }
  if (activity) {
    following.rest = "reading";
    return pauseAgain(following);
  }
  const followed = afterEdit({ workbook: following.workbook, result }, edit, answers);
  following.workbook = followed.workbook;
  if (followed.result !== result) pane.set({ result: followed.result });
  if (followed.rest !== "nothing") {
    following.rest = following.rest === "reading" ? "reading" : followed.rest;
    pauseAgain(following);
  }
  if (followed.needsMarks) await markAgain(following);
}

function pauseAgain(following: Following): void {
  clearTimeout(following.timer);
  following.timer = setTimeout(() => void afterPause(following), PAUSE);
}

async function afterPause(following: Following): Promise<void> {
  const { result, activity, answers, live } = pane.get();
  if (current !== following || !result || !isLive(live, result.review)) return;
  if (activity) return pauseAgain(following);
  const { rest } = following;
  following.rest = "nothing";
  if (rest === "reading") return following.read();
  if (rest === "review") {
    pane.set({ result: reviewAgain(following.workbook, result, answers) });
    await markAgain(following);
  }
}

/** Writes the marks of those sheets only whose marks have changed: each writing is a step in the user's undo. */
function markAgain(following: Following): Promise<void> {
  following.marking = following.marking.then(async () => {
    const { result } = pane.get();
    if (current !== following || !result) return;
    const { marks: there } = following;
    const marks = marksOf(result.review);
    const wanted = bySheet(marks);
    const sheets = [...new Set([...there.keys(), ...wanted.keys()])].filter(
      (sheet) => wanted.get(sheet) !== there.get(sheet) && isInScope(result, sheet),
    );
    if (sheets.length === 0) return;
    try {
      await mark(marks, { sheets, unlessSame: true });
      for (const sheet of sheets) there.set(sheet, wanted.get(sheet) ?? "");
    } catch {
      // a cell that is being edited, a sheet just deleted: the verdicts stand, and the next pause tries again
      following.rest = following.rest === "reading" ? "reading" : "review";
      pauseAgain(following);
    }
  });
  return following.marking;
}

const isInScope = ({ scope }: Result, sheet: string): boolean => scope.of === "workbook" || scope.sheet === sheet;

function bySheet(marks: readonly Mark[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const each of marks) found.set(each.sheet, (found.get(each.sheet) ?? "") + JSON.stringify(each));
  return found;
}
