/** Puts the recorded formulas back, each only where the cell still holds what the tool wrote. */
import { sheetsIn } from "../../formulas";
import { inExcel, type ExcelOptions, type Session } from "../session";
import type { ExcelProblem } from "../problem";
import type { ApplyOptions } from "./apply";
import { holds, portions, read, write, type Standing } from "./cells";
import { decode, encode, latestFirst, RECORD, type Record, type RecordedCell } from "./journal";
import { shownProblem } from "./problem";
import { isMoved, trackerOf } from "./tracker";

/** What may be done about a recorded cell. */
export type RecordState =
  | "restorable"
  /** holds something else by now: never overwritten */
  | "edited"
  /** rows or columns have come or gone since: its place is not certain */
  | "moved"
  /** its formula refers to a sheet that was renamed or deleted */
  | "sheet-gone"
  | "protected";

export interface RecordedFormula extends RecordedCell {
  readonly state: RecordState;
}

export interface RecordedSheet {
  /** null: there is no such sheet any more */
  readonly id: string | null;
  readonly name: string;
  readonly cells: readonly RecordedFormula[];
}

/** What the records of the workbook come to. Cells that hold their formula again (undone) are not among them. Errors: ExcelProblem. */
export const recordedFormulas = (options: ExcelOptions = {}): Promise<RecordedSheet[]> =>
  inExcel("findFormulas", async (session) => sheetsOf(await survey(session)), options);

interface Surveyed {
  readonly key: string;
  readonly record: Record;
  readonly worksheet: Excel.Worksheet | null;
  readonly tracker: Excel.NamedItem | null;
  readonly cells: readonly (RecordedCell & { readonly state: RecordState | "restored" })[];
}

async function survey(session: Session): Promise<Surveyed[]> {
  const { settings, worksheets } = session.context.workbook;
  settings.load("items/key,items/value");
  worksheets.load("items/id,items/name");
  await session.sync();
  const values = new Map(settings.items.map(({ key, value }) => [key, value as unknown]));
  const keys = latestFirst([...values.keys()].filter((key) => key.startsWith(RECORD)));
  const records = keys.flatMap((key) => {
    const record = decode(values.get(key));
    return record ? [{ key, record }] : [];
  });
  if (records.length === 0) return [];
  for (const { protection } of worksheets.items) protection.load("protected");
  const placed = records.map(({ key, record }) => {
    const worksheet = sheetFor(worksheets.items, record);
    return { key, record, worksheet, tracker: worksheet && trackerOf(worksheet, key) };
  });
  await session.sync();
  const names = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const isWhole = (formula: string): boolean => sheetsIn(formula).every((name) => names.has(name.toLowerCase()));
  // a cell is judged by the last record of it
  const taken = new Set<string>();
  const surveyed: Surveyed[] = [];
  for (const { key, record, worksheet, tracker } of placed) {
    const hasMoved = tracker !== null && isMoved(tracker, record.reach);
    const own = record.cells.filter(({ row, column }) => {
      const place = `${worksheet?.id ?? record.sheet}!${row},${column}`;
      if (taken.has(place)) return false;
      taken.add(place);
      return true;
    });
    const cells: Surveyed["cells"][number][] = [];
    for (const portion of portions(own)) {
      if (!worksheet) {
        cells.push(...portion.map((cell) => ({ ...cell, state: "edited" as const })));
        continue;
      }
      const standing = read(worksheet, portion);
      await session.sync();
      const isProtected = worksheet.protection.protected;
      for (const cell of portion) {
        const state = stateOf(cell, standing(cell), isProtected);
        if (hasMoved && state !== "restored") cells.push({ ...cell, state: "moved" });
        else cells.push({ ...cell, state: state === "restorable" && !isWhole(cell.formula) ? "sheet-gone" : state });
      }
    }
    surveyed.push({ key, record, worksheet, tracker, cells });
  }
  return surveyed;
}

const sheetFor = (sheets: readonly Excel.Worksheet[], { sheetId, sheet }: Record): Excel.Worksheet | null =>
  sheets.find(({ id }) => id === sheetId) ?? sheets.find(({ name }) => name === sheet) ?? null;

function stateOf({ formula, becomes }: RecordedCell, now: Standing, isProtected: boolean): RecordState | "restored" {
  if (now.formula === formula && formula !== (becomes.kind === "formula" ? becomes.formula : null)) return "restored";
  if (!holds(now, becomes)) return "edited";
  return isProtected ? "protected" : "restorable";
}

function sheetsOf(surveyed: readonly Surveyed[]): RecordedSheet[] {
  const sheets = new Map<string, { id: string | null; name: string; cells: RecordedFormula[] }>();
  for (const { record, worksheet, cells } of surveyed) {
    const name = worksheet?.name ?? record.sheet;
    const sheet = sheets.get(name) ?? { id: worksheet?.id ?? null, name, cells: [] };
    for (const { state, ...cell } of cells) if (state !== "restored") sheet.cells.push({ ...cell, state });
    if (sheet.cells.length > 0) sheets.set(name, sheet);
  }
  return [...sheets.values()];
}

export interface Restored {
  readonly restored: number;
  /** cells that were not touched, because somebody has changed them, or their sheet is protected or gone */
  readonly left: number;
  /** what stopped it before its end; null where all is done */
  readonly stopped: ExcelProblem | null;
  readonly trips: number;
}

/**
 * Errors: ExcelProblem where nothing was changed.
 * Records of cells that were left alone stay, so that they can be put back once their content is as it was.
 */
export const restoreFormulas = ({ signal, onProgress, ...options }: ApplyOptions = {}): Promise<Restored> =>
  inExcel(
    "restoreFormulas",
    async (session) => {
      const surveyed = await survey(session);
      const total = Math.max(
        1,
        surveyed.reduce((sum, { cells }) => sum + cells.length, 0),
      );
      let restored = 0;
      let left = 0;
      let stopped: ExcelProblem | null = null;
      for (const each of surveyed) {
        const open = each.cells.filter(({ state }) => state === "restorable");
        const rest = each.cells.filter(({ state }) => state !== "restorable" && state !== "restored");
        left += rest.length;
        if (stopped) continue;
        try {
          for (const portion of portions(open)) {
            if (signal?.aborted) {
              stopped = shownProblem("cancelled");
              break;
            }
            session.context.application.suspendScreenUpdatingUntilNextSync();
            if (each.worksheet) write(each.worksheet, portion, ({ formula }) => ({ kind: "formula", formula }));
            await session.sync();
            restored += portion.length;
            onProgress?.((restored + left) / total);
          }
          // a record goes only when everything in it is back
          if (!stopped) {
            keepOnly(session, each, rest);
            await session.sync();
          }
        } catch (error) {
          stopped = shownProblem(error);
        }
      }
      return { restored, left, stopped, trips: session.trips };
    },
    { ...options, oneUndoStep: true },
  );

function keepOnly({ context }: Session, { key, record, tracker }: Surveyed, cells: readonly RecordedCell[]): void {
  const { settings } = context.workbook;
  if (cells.length === 0) {
    settings.getItem(key).delete();
    if (tracker && !tracker.isNullObject) tracker.delete();
  } else
    settings.add(
      key,
      encode({
        ...record,
        cells: cells.map(({ row, column, formula, becomes }) => ({ row, column, formula, becomes })),
      }),
    );
}

/** Gives up the records of cells that somebody has changed since. Errors: ExcelProblem. */
export const forgetEdited = (options: ExcelOptions = {}): Promise<void> =>
  inExcel(
    "restoreFormulas",
    async (session) => {
      for (const each of await survey(session)) {
        keepOnly(
          session,
          each,
          each.cells.filter(({ state }) => state !== "edited" && state !== "restored"),
        );
      }
      await session.sync();
    },
    options,
  );
