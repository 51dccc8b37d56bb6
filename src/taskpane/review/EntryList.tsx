import { FocusZone, FocusZoneDirection } from "@fluentui/react/lib/FocusZone";
import { List } from "@fluentui/react/lib/List";
import { text } from "../messages";
import { forget, jumpTo } from "../state/actions";
import { pane, usePane } from "../state/pane";
import { CellEntry } from "./CellEntry";
import { answersOf, type Entry } from "./model";

/** Ten thousand entries: only those near the visible part are in the page. Arrow keys go from entry to entry. */
export function EntryList({ entries }: { entries: readonly Entry[] }) {
  return (
    <FocusZone direction={FocusZoneDirection.vertical} shouldInputLoseFocusOnArrowKey={() => false}>
      <div role="list" aria-label={text().review.list} className="entries">
        <List
          items={[...entries]}
          getKey={(entry: Entry) => entry.key}
          onRenderCell={(entry) => (entry ? <EntryView entry={entry} /> : null)}
          renderCount={entries.length}
          getItemCountForPage={() => 20}
        />
      </div>
    </FocusZone>
  );
}

function EntryView({ entry }: { entry: Entry }) {
  switch (entry.kind) {
    case "group":
      return <GroupEntry entry={entry} />;
    case "cell":
      return <CellEntry cell={entry.cell} />;
    case "finding":
      return <FindingEntry entry={entry} />;
  }
}

function GroupEntry({ entry }: { entry: Extract<Entry, { kind: "group" }> }) {
  const says = text().review;
  const { enterprise, issues, sheet } = entry;
  const words = usePane((state) => (enterprise === null ? undefined : answersOf(state.answers, enterprise)));
  const name = enterprise === null ? says.sheetLevel : enterprise.trim() || says.noEnterprise;
  return (
    <div role="listitem" className="group">
      <h3>{name}</h3>
      <span className="group-note">
        {sheet} · {says.group(issues)}
      </span>
      {enterprise !== null && enterprise.trim() !== "" && (
        <button
          type="button"
          className="link group-compare"
          aria-label={says.standingOf(name)}
          onClick={() => pane.set({ compared: enterprise })}
        >
          {says.standing}
        </button>
      )}
      {enterprise !== null && words && (
        <span className="supplied">
          {says.supplied(words.join("、"))}{" "}
          <button type="button" className="link" onClick={() => void forget(enterprise)}>
            {says.forget}
          </button>
        </span>
      )}
    </div>
  );
}

function FindingEntry({ entry: { finding } }: { entry: Extract<Entry, { kind: "finding" }> }) {
  const says = text().review;
  const { sheet, cell, severity, message } = finding;
  return (
    <div role="listitem" className={`entry finding-${severity}`}>
      <div className="entry-head">
        <span className={`badge severity-${severity}`}>{says.severity[severity]}</span>
        {cell !== null && (
          <button
            type="button"
            className="link place"
            aria-label={says.jump(`${sheet} ${cell}`)}
            onClick={() => void jumpTo(sheet, cell)}
          >
            {cell}
          </button>
        )}
      </div>
      <p className="reason">{message}</p>
    </div>
  );
}
