import { text } from "../messages";
import { exclusively, report } from "../state/actions";
import { pane } from "../state/pane";

/** Adds the columns of WATER functions to a technical table that is there already, or takes them away. */
export function LiveColumns({ busy }: { busy: boolean }) {
  const says = text().forms;
  return (
    <div className="live-columns">
      <p className="note">{says.liveExisting}</p>
      <div className="row">
        <button type="button" className="plain-button" disabled={busy} onClick={() => void change("add")}>
          {says.addLive}
        </button>
        <button type="button" className="plain-button" disabled={busy} onClick={() => void change("remove")}>
          {says.removeLive}
        </button>
      </div>
    </div>
  );
}

const change = (what: "add" | "remove"): Promise<void> =>
  exclusively(async () => {
    const says = text().forms;
    report("inserting", null);
    const { addLiveColumns, removeLiveColumns } = await import("../../excel/forms");
    const { sheet, cells, left } = await (what === "add" ? addLiveColumns() : removeLiveColumns());
    const done = what === "add" ? says.liveAdded(sheet, cells) : says.liveRemoved(sheet, cells);
    pane.set({
      notices: [
        { tone: "success", text: done },
        ...(left.length > 0 ? [{ tone: "warning", text: says.liveLeft(left.join("、")) } as const] : []),
      ],
    });
  });
