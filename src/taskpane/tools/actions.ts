/** What the buttons of the tab 工具 do. None of them rejects: trouble becomes a notice in the pane. */
import {
  applyPlan,
  findFormulas,
  forgetEdited,
  recordedFormulas,
  restoreFormulas,
  type Applied,
  type Tool,
} from "../../excel/formulas";
import { cellAddress } from "../../forms/address";
import { text } from "../messages";
import { exclusively, report } from "../state/actions";
import { noticeOf } from "../state/problems";
import { pane, type Notice, type Stage } from "../state/pane";
import { planShown } from "./model";
import { tools } from "./state";

/** Progress that can be cancelled. */
function cancellable(stage: Stage) {
  const stop = new AbortController();
  const onProgress = (share: number): void => report(stage, share, () => stop.abort());
  onProgress(0);
  return { signal: stop.signal, onProgress };
}

/** The workbook as it is now. */
async function survey(): Promise<void> {
  const finding = await findFormulas(cancellable("finding"));
  const records = await recordedFormulas();
  const notices = finding.skipped.map((sentence): Notice => ({ tone: "warning", text: sentence }));
  tools.set({ finding, records });
  pane.set({ notices: [...pane.get().notices, ...notices] });
}

export const lookForFormulas = (): Promise<void> => exclusively(survey);

export function wantSheet(id: string, wanted: boolean): void {
  const without = new Set(tools.get().without);
  if (wanted) without.delete(id);
  else without.add(id);
  tools.set({ without });
}

/** Carries out what is on show, if the workbook still is what it was planned for. */
export const runTool = (tool: Tool): Promise<void> =>
  exclusively(async () => {
    const shown = planShown(tool, tools.get());
    await survey();
    const plan = planShown(tool, tools.get());
    if (JSON.stringify(plan) !== JSON.stringify(shown)) {
      pane.set({ notices: [{ tone: "warning", text: text().tools.moved }] });
      return;
    }
    const applied = await applyPlan(plan, cancellable("changing"));
    await survey();
    pane.set({ notices: noticesOf(tool, applied) });
  });

function noticesOf(tool: Tool, { changed, kept, stopped }: Applied): Notice[] {
  const says = text().tools;
  const done: Notice = { tone: stopped ? "warning" : "success", text: says.done[tool](changed) };
  const left = kept.map(({ sheet, row, column, reason }) =>
    says.left(`${sheet}!${cellAddress(row, column)}`, says.reasons[reason]),
  );
  return [
    ...(stopped ? [stopped.code === "cancelled" ? cancelled() : noticeOf(stopped)] : []),
    done,
    ...left.slice(0, MOST_NOTICES).map((sentence): Notice => ({ tone: "warning", text: sentence })),
    ...(left.length > MOST_NOTICES
      ? [{ tone: "warning", text: says.more(left.length - MOST_NOTICES) } satisfies Notice]
      : []),
  ];
}

const MOST_NOTICES = 5;
const cancelled = (): Notice => ({ tone: "info", text: text().tools.cancelled });

export const restoreAll = (): Promise<void> =>
  exclusively(async () => {
    const says = text().tools;
    const { restored, left, stopped } = await restoreFormulas(cancellable("restoring"));
    await survey();
    pane.set({
      notices: [
        ...(stopped ? [stopped.code === "cancelled" ? cancelled() : noticeOf(stopped)] : []),
        { tone: stopped || left > 0 ? "warning" : "success", text: says.restored(restored, left) },
      ],
    });
  });

export const forget = (): Promise<void> =>
  exclusively(async () => {
    report("restoring", null);
    await forgetEdited();
    await survey();
  });
