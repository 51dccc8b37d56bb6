/** What the buttons of the batch review do. None of them rejects: trouble becomes a notice in the pane. */
import { writeList } from "../../excel/list";
import { readWorkbook } from "../../excel/read";
import { isCustomLimitsSheet, readCustomLimits, RESULT_SHEET } from "../../forms";
import type { FileDigest } from "../../review/digest";
import type { ChosenFile } from "../files/chosen";
import { askWorkers } from "../files/workers";
import { text } from "../messages";
import { exclusively, report } from "../state/actions";
import { pane } from "../state/pane";
import { listRows, shows, withFiles, type ReviewedFile } from "./model";
import { batch } from "./state";

/** Workers at a time: the pane and Excel keep a processor. */
const MOST_WORKERS = 3;
/** ms between two redrawings of a list that grows */
const REDRAWN_EVERY = 100;
/** Rows of one list: what Excel takes without stopping, of a sheet that somebody can still read. */
const MOST_ROWS = 50_000;

const startWorker = (): Worker => new Worker(new URL("../../workers/review.ts", import.meta.url));
const workersFor = (cores: number): number => Math.min(MOST_WORKERS, Math.max(1, cores - 1));

/** Reviews these files, added to those that were reviewed before. */
export const reviewFiles = (chosen: Promise<readonly ChosenFile[]>): Promise<void> =>
  exclusively(async () => {
    const files = await chosen;
    if (files.length === 0) {
      pane.set({ notices: [{ tone: "info", text: text().files.none }] });
      return;
    }
    const stop = new AbortController();
    const cancel = () => stop.abort();
    report("checking", 0, cancel);
    const own = await readWorkbook({ only: isCustomLimitsSheet, signal: stop.signal });
    const limits = readCustomLimits(own.workbook)?.limits ?? [];
    const custom = limits.length === 0 ? null : { limits };

    const known = batch.get().files;
    const done: ReviewedFile[] = [];
    let drawn = 0;
    const draw = (): void => {
      drawn = performance.now();
      batch.set({ files: withFiles(known, done) });
      report("checking", done.length / files.length, cancel);
    };
    batch.set({ left: 0, limits: limits.length });
    try {
      await askWorkers<ChosenFile, FileDigest>({
        files,
        signal: stop.signal,
        startWorker,
        requestOf: ({ file }) => ({ file, custom }),
        onAnswer: ({ name }, answer) => {
          done.push({ name, outcome: outcomeOf(answer) });
          if (performance.now() - drawn > REDRAWN_EVERY) draw();
        },
        workers: workersFor(navigator.hardwareConcurrency),
      });
    } catch (error) {
      if (!stop.signal.aborted) throw error;
      batch.set({ left: files.length - done.length });
    } finally {
      draw();
    }
    pane.set({ announcement: text().batch.done(done.length) });
  });

const outcomeOf = (answer: FileDigest | null): ReviewedFile["outcome"] =>
  answer !== null && "digest" in answer ? answer : { unread: answer?.unread ?? text().batch.failed };

export const forgetFiles = (): void => batch.set({ files: [], filter: "all", left: 0 });

/** The list as the filter shows it, on a new sheet of the open workbook. */
export const writeFileList = (): Promise<void> =>
  exclusively(async () => {
    const says = text().batch;
    const { files, filter } = batch.get();
    report("listing", null);
    const words = { ...says, kinds: { ...text().status, ...text().review.severity } };
    const rows = listRows(
      files.filter((file) => shows(filter, file)),
      words,
    );
    const kept = rows.slice(0, MOST_ROWS);
    const sheet = await writeList(`${RESULT_SHEET}（${says.sheet}）`, [says.heading, ...kept], says.widths);
    pane.set({
      notices: [
        { tone: "success", text: says.listed(sheet, kept.length) },
        ...(rows.length > kept.length ? [{ tone: "warning", text: says.cut(rows.length, MOST_ROWS) } as const] : []),
      ],
    });
  });
