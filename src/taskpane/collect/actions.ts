/** What the buttons of the tab 汇总 do. None of them rejects: trouble becomes a notice in the pane. */
import { planCollection, timeText, type Extraction, type Plan } from "../../collect";
import { originOfSelection, readSummary, writeCollection } from "../../excel/collect";
import { recognise } from "../../forms";
import type { ChosenFile } from "../files/chosen";
import { text } from "../messages";
import { exclusively, report } from "../state/actions";
import { pane } from "../state/pane";
import { extractAll } from "./reader";
import { collection } from "./state";

/** Files added to those that were read before; one of the same name takes its place. */
export const addFiles = (chosen: Promise<readonly ChosenFile[]>): Promise<void> =>
  exclusively(async () => {
    const files = await chosen;
    if (files.length === 0) {
      pane.set({ notices: [{ tone: "info", text: text().files.none }] });
      return;
    }
    const stop = new AbortController();
    const cancel = () => stop.abort();
    report("collecting", 0, cancel);
    const onProgress = (done: number) => report("collecting", done / files.length, cancel);
    let read: Extraction[];
    try {
      read = await extractAll(files, { signal: stop.signal, onProgress });
    } catch (error) {
      if (!stop.signal.aborted) throw error;
      pane.set({ notices: [{ tone: "info", text: text().review.cancelled }] });
      return;
    }
    const names = new Set(read.map(({ file }) => file));
    const { extractions, written } = collection.get();
    const kept = written ? [] : extractions.filter(({ file }) => !names.has(file));
    collection.set({ extractions: [...kept, ...read], written: false });
    await compare();
  });

export const compareAgain = (): Promise<void> => exclusively(compare);

export const chooseSheet = (sheet: string): Promise<void> =>
  exclusively(async () => {
    collection.set({ sheet });
    await compare();
  });

/** Reads the summary as it is now and plans against it. */
async function compare(): Promise<void> {
  const stop = new AbortController();
  report("reading", 0, () => stop.abort());
  const summary = await readSummary({
    signal: stop.signal,
    onProgress: (share) => report("reading", share, () => stop.abort()),
  });
  const { extractions, sheet } = collection.get();
  const sheets = [...new Set(recognise(summary).flatMap((form) => (form.form === "annex5" ? [form.sheet] : [])))];
  const chosen = sheet !== null && sheets.includes(sheet) ? sheet : null;
  const plan = planCollection(summary, extractions, chosen === null ? {} : { sheet: chosen });
  collection.set({
    sheets,
    sheet: chosen,
    written: false,
    ...("problem" in plan
      ? { comparison: null, problem: plan.problem }
      : { comparison: { summary, whole: plan }, problem: null }),
  });
}

export function take(key: string, wanted: boolean): void {
  const without = new Set(collection.get().without);
  if (wanted) without.delete(key);
  else without.add(key);
  collection.set({ without });
}

/** Writes what is ticked, if the summary still is what was compared with. */
export const writeSummary = (): Promise<void> =>
  exclusively(async () => {
    const says = text().collect;
    const shown = collection.get().comparison?.whole;
    await compare();
    const { comparison, extractions, without, sheet } = collection.get();
    if (!comparison) return;
    if (JSON.stringify(comparison.whole) !== JSON.stringify(shown)) {
      pane.set({ notices: [{ tone: "warning", text: says.moved }] });
      return;
    }
    const plan = planCollection(comparison.summary, extractions, { without, ...(sheet === null ? {} : { sheet }) });
    if ("problem" in plan) {
      collection.set({ comparison: null, problem: plan.problem });
      return;
    }
    report("writing", null);
    const { provenance } = await writeCollection(plan, comparison.summary, timeText(new Date()));
    const changed = plan.rows.filter(({ kind }) => kind !== "unchanged");
    // from now on the list shows what was done
    collection.set({ comparison: { ...comparison, whole: plan }, written: true, without: new Set() });
    pane.set({ notices: [{ tone: "success", text: says.written(changed.length, cellsOf(plan), provenance) }] });
  });

const cellsOf = ({ rows }: Plan): number => rows.reduce((sum, { cells }) => sum + cells.length, 0);

export const askOrigin = (): Promise<void> =>
  exclusively(async () => {
    const says = text().collect;
    report("reading", null);
    const { cell, from } = await originOfSelection();
    collection.set({
      origin: from === null ? says.noOrigin(cell) : says.originOf(cell, from[5], from[6], from[7], from[8]),
    });
  });
