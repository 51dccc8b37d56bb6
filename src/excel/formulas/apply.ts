/**
 * Carries a plan out, portion by portion. Each portion is one exchange: first the record of what stood there, then the
 * cells, then a look at what stands there now. Whatever stops on the way, every cell holds either its old formula or the
 * new content of a record, so that it can be put back.
 */
import { shownProblem } from "./problem";
import { looksLikeError } from "../cells";
import type { ExcelProblem } from "../problem";
import { inExcel, type ExcelOptions, type Session } from "../session";
import { holds, portions, read, write, type Standing } from "./cells";
import { encode, freeKeys, RECORD, type RecordedCell } from "./journal";
import { reachOf, track, untrack } from "./tracker";
import { isUnavailable, type Change, type Kept, type Plan, type Reason, type SheetPlan, type Tool } from "./plan";

export interface Applied {
  readonly changed: number;
  /** cells that were put back because the result would have been another one */
  readonly kept: readonly (Kept & { readonly sheet: string })[];
  /** what stopped it before its end; null where all is done */
  readonly stopped: ExcelProblem | null;
  /** exchanges with Excel */
  readonly trips: number;
}

export interface ApplyOptions extends ExcelOptions {
  /** share of the cells that are done, 0 to 1 */
  readonly onProgress?: (share: number) => void;
}

/** Errors: ExcelProblem where nothing was changed. */
export async function applyPlan(plan: Plan, { signal, ...options }: ApplyOptions = {}): Promise<Applied> {
  const done: Done = { changed: 0, kept: [] };
  // between two portions, not within one: what is under way arrives all the same, and has to be counted
  return inExcel("changeFormulas", (session) => carryOut(session, plan, done, { signal, ...options }), {
    ...options,
    oneUndoStep: true,
  });
}

interface Done {
  changed: number;
  kept: (Kept & { sheet: string })[];
}

async function carryOut(
  session: Session,
  { tool, sheets }: Plan,
  done: Done,
  { signal, onProgress }: ApplyOptions,
): Promise<Applied> {
  const { settings } = session.context.workbook;
  settings.load("items/key");
  await session.sync();
  const nextKey = freeKeys(
    settings.items.map(({ key }) => key).filter((key) => key.startsWith(RECORD)),
    Date.now(),
  );
  const total = sheets.reduce((sum, { changes }) => sum + changes.length, 0);
  let seen = 0;
  for (const sheet of sheets) {
    for (const portion of portions(sheet.changes)) {
      if (signal?.aborted) return { ...done, stopped: shownProblem("cancelled"), trips: session.trips };
      try {
        await change(session, tool, sheet, portion, nextKey(), done);
      } catch (error) {
        return { ...done, stopped: shownProblem(error), trips: session.trips };
      }
      seen += portion.length;
      onProgress?.(seen / total);
    }
  }
  return { ...done, stopped: null, trips: session.trips };
}

async function change(
  session: Session,
  tool: Tool,
  sheet: SheetPlan,
  changes: readonly Change[],
  key: string,
  done: Done,
): Promise<void> {
  const { workbook, application } = session.context;
  const worksheet = workbook.worksheets.getItem(sheet.id);
  const reach = reachOf(changes);
  const record = (all: readonly RecordedCell[]): void => {
    // a formula that was only entered anew is what it was
    const cells = all.filter(({ formula, becomes }) => becomes.kind === "value" || becomes.formula !== formula);
    workbook.settings.add(key, encode({ tool, sheetId: sheet.id, sheet: sheet.name, reach, cells }));
  };
  application.suspendScreenUpdatingUntilNextSync();
  record(changes);
  track(worksheet, key, reach);
  write(worksheet, changes, ({ becomes }) => becomes);
  const standing = read(worksheet, changes);
  await session.sync();

  const judged = changes.map((each) => ({
    change: each,
    standing: standing(each),
    reason: objection(tool, each, standing(each)),
  }));
  const refused = judged.filter(({ reason }) => reason !== null);
  const accepted = judged.filter(({ reason }) => reason === null);
  const isAsWritten = judged.every(({ change: { becomes }, standing: now }) => holds(now, becomes));
  if (refused.length > 0 || !isAsWritten) {
    write(
      worksheet,
      refused.map(({ change: each }) => each),
      ({ formula }) => ({ kind: "formula", formula }),
    );
    // as Excel tells it: it may write a formula its own way
    const kept = accepted.map(({ change: each, standing: now }) => ({ ...each, becomes: contentNow(each, now) }));
    if (kept.length > 0) record(kept);
    else {
      workbook.settings.getItem(key).delete();
      untrack(worksheet, key);
    }
    await session.sync();
  }
  done.changed += accepted.length;
  for (const {
    change: { row, column, formula },
    reason,
  } of refused) {
    if (reason) done.kept.push({ row, column, formula, reason, sheet: sheet.name });
  }
}

/** The result must be what it was, to the last digit. */
function objection(tool: Tool, { value, becomes }: Change, now: Standing): Reason | null {
  if (tool === "repair") return now.value === "#NAME?" ? "not-repaired" : null;
  // what stood there told nothing of the figures
  if (isUnavailable(value)) return null;
  if (looksLikeError(value)) return looksLikeError(now.value) ? null : "differs";
  if (becomes.kind === "formula") return now.value === value ? null : "differs";
  return now.formula === value && now.value === value ? null : "differs";
}

const contentNow = ({ becomes }: Change, { formula }: Standing): Change["becomes"] =>
  becomes.kind === "formula" && typeof formula === "string" ? { kind: "formula", formula } : becomes;
