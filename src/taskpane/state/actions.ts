/** What the buttons of the pane and of the ribbon do. None of them rejects: trouble becomes a notice in the pane. */
import type { Form } from "../../../templates";
import type { Answers } from "../../excel/memory";
import type { CellVerdict } from "../../review/types";
import { text } from "../messages";
import { answerKey, answersOf, entriesOf } from "../review/model";
import { noticeOf } from "./problems";
import { pane, type Notice, type Scope, type Stage } from "./pane";

export const loadEngine = () => import("./engine");

export const report = (stage: Stage, share: number | null, cancel: (() => void) | null = null): void =>
  pane.set({ activity: { stage, share, cancel } });

/** One thing at a time: a second press while something is under way changes nothing. */
export async function exclusively(work: () => Promise<void>): Promise<void> {
  if (pane.get().activity) return;
  pane.set({ notices: [], announcement: "" });
  try {
    await work();
  } catch (error) {
    pane.set({ notices: [...pane.get().notices, noticeOf(error)] });
  } finally {
    pane.set({ activity: null });
  }
}

/** Lets the browser paint before a long computation. */
const painted = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export const checkWorkbook = (): Promise<void> => checkNow({ of: "workbook" });
export const checkActiveSheet = (): Promise<void> => checkNow("active");

const checkNow = (asked: Scope | "active"): Promise<void> =>
  exclusively(() => {
    pane.set({ source: "workbook" });
    return check(asked);
  });

/**
 * Reads the whole workbook even for one sheet: a product may be stated elsewhere, and a cell has the same verdict
 * whichever button was pressed.
 */
async function check(
  asked: Scope | "active",
  { unsaved, unlessSame = false }: { readonly unsaved?: Answers | undefined; readonly unlessSame?: boolean } = {},
): Promise<void> {
  const stop = new AbortController();
  const cancel = () => stop.abort();
  report("reading", 0, cancel);
  const engine = await loadEngine();
  // the workbook's own memory, not the pane's: another file may have been opened since
  const supplied = unsaved ?? (await engine.recallAnswers({ signal: stop.signal }));
  const reading = await engine.readWorkbook({
    signal: stop.signal,
    onProgress: (share) => report("reading", share, cancel),
  });
  const scope: Scope = asked === "active" ? { of: "sheet", sheet: reading.active } : asked;
  const sheets = scope.of === "sheet" ? [scope.sheet] : undefined;

  report("reviewing", null);
  await painted();
  const review = engine.reviewWorkbook(reading.workbook, { supplied, ...(sheets && { sheets }) });
  // an answer may have settled the last cell of the kind on show
  const filter = entriesOf(review, pane.get().filter).length > 0 ? pane.get().filter : "issues";
  pane.set({ result: { review, scope, stale: false }, answers: supplied, filter });

  report("marking", null);
  const skipped = reading.skipped.map((sentence): Notice => ({ tone: "warning", text: sentence }));
  pane.set({ notices: skipped });
  const marked = await engine.mark(engine.marksOf(review), {
    marked: reading.marked,
    unlessSame,
    ...(sheets && { sheets }),
  });
  const { fail, undetermined, invalid } = review.summary;
  const notices = marked.notices.map((sentence): Notice => ({ tone: "warning", text: sentence }));
  pane.set({
    notices: [...skipped, ...notices],
    announcement: review.forms.length > 0 ? text().review.done(fail, undetermined, invalid) : "",
  });
  await engine.follow(reading.workbook, review, readAgain);
}

/** Writes the result into sheets of the workbook, after a new look where the workbook has changed since. */
export const makeReport = (): Promise<void> =>
  exclusively(async () => {
    const shown = pane.get().result;
    if (!shown) return;
    if (shown.stale) await check(shown.scope);
    const { result, notices: before } = pane.get();
    if (!result) return;
    const stop = new AbortController();
    const progress = (share: number) => report("reporting", share, () => stop.abort());
    progress(0);
    const { reportOf, timeText, writeReport } = await import("./report");
    const { sheets, notices } = await writeReport(reportOf(result.review, { time: timeText(new Date()) }), {
      signal: stop.signal,
      onProgress: progress,
    });
    pane.set({
      notices: [
        ...before,
        { tone: "success", text: text().review.reported(sheets) },
        ...notices.map((sentence): Notice => ({ tone: "warning", text: sentence })),
      ],
    });
  });

export const clearMarks = (): Promise<void> =>
  exclusively(async () => {
    report("clearing", null);
    const engine = await loadEngine();
    const { deleted, notices } = await engine.clearMarks();
    pane.set({
      notices: [
        ...notices.map((sentence): Notice => ({ tone: "warning", text: sentence })),
        ...(deleted > 0 || notices.length === 0
          ? [{ tone: "success", text: text().review.cleared(deleted) } as const]
          : []),
      ],
    });
  });

/** Puts a form on a new sheet, and says where. `live`: with the columns of WATER functions. */
export const insertForm = (form: Form, live: boolean): Promise<void> =>
  exclusively(async () => {
    const stop = new AbortController();
    const progress = (share: number) => report("inserting", share, () => stop.abort());
    progress(0);
    const { insertForm: insert } = await import("../../excel/forms");
    const { sheet, cell, notices } = await insert(form, { live, signal: stop.signal, onProgress: progress });
    pane.set({
      notices: [
        { tone: "success", text: text().forms.inserted(sheet, cell) },
        ...notices.map((sentence): Notice => ({ tone: "warning", text: sentence })),
      ],
    });
  });

export async function jumpTo(sheet: string, address: string): Promise<void> {
  try {
    const sentence = await (await loadEngine()).goTo(sheet, address);
    pane.set({ notices: sentence === null ? [] : [{ tone: "warning", text: sentence }] });
  } catch (error) {
    pane.set({ notices: [noticeOf(error)] });
  }
}

/** Adds a condition word to an enterprise, keeps it in the workbook, and judges again at once. */
export const supply = (cell: CellVerdict, word: string): Promise<void> => {
  const key = answerKey(cell.enterprise);
  const known = answersOf(pane.get().answers, cell.enterprise) ?? [];
  return withAnswers({ ...pane.get().answers, [key]: [...known.filter((each) => each !== word), word] });
};

export const forget = (enterprise: string): Promise<void> => {
  const { [answerKey(enterprise)]: _, ...others } = pane.get().answers;
  return withAnswers(others);
};

const withAnswers = (answers: Answers): Promise<void> =>
  exclusively(async () => {
    report("reviewing", null);
    pane.set({ answers });
    const engine = await loadEngine();
    const refused = await engine.rememberAnswers(answers).then(() => null, noticeOf);
    // a workbook that cannot be written to is judged with the new answer all the same
    const { result } = pane.get();
    if (result) await check(result.scope, refused ? { unsaved: answers } : {});
    if (refused) pane.set({ notices: [...pane.get().notices, refused] });
  });

/** Switches 实时核查. Once on, the result is made anew: nobody followed what was edited before. */
export const setLive = (on: boolean): Promise<void> =>
  exclusively(async () => {
    pane.set({ live: on ? "on" : "off" });
    const { result } = pane.get();
    if (on && result) await check(result.scope);
  });

/** What moved or may depend on an edit elsewhere is read again, when the user pauses. */
const readAgain = (): Promise<void> =>
  exclusively(async () => {
    const { result } = pane.get();
    if (result) await check(result.scope, { unlessSame: true });
  });

/** Leaves the result as it is from now on. */
export const stopFollowing = async (): Promise<void> => (await loadEngine()).stopFollowing();
