import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { useId } from "react";
import { FileChooser } from "../files/FileChooser";
import { text } from "../messages";
import { Progress } from "../shell/Progress";
import { usePane } from "../state/pane";
import { addFiles, askOrigin, chooseSheet, compareAgain, writeSummary } from "./actions";
import { Preview } from "./Preview";
import { useCollection } from "./state";
import "./collect.css";

export default function CollectTab() {
  const says = text().collect;
  const activity = usePane((state) => state.activity);
  const { extractions, comparison, problem, sheets, sheet, without, written, origin } = useCollection();
  const busy = activity !== null;
  const isWaiting = comparison?.whole.rows.some(({ kind, key }) => kind !== "unchanged" && !without.has(key)) ?? false;
  return (
    <div className="collect">
      <p className="intro">{says.intro}</p>
      <FileChooser busy={busy} onFiles={(files) => void addFiles(files)} />
      {activity && <Progress activity={activity} />}
      {extractions.length > 0 && <p className="note">{says.read(extractions.length)}</p>}
      {sheets.length > 1 && <SheetChoice sheets={sheets} sheet={sheet} busy={busy} />}
      {problem !== null && (
        <div role="alert" className="stale">
          {problem}
          {sheets.length === 0 && ` ${says.insertForm}`}
        </div>
      )}
      {extractions.length > 0 && !written && (
        <DefaultButton text={says.again} disabled={busy} onClick={() => void compareAgain()} />
      )}
      {comparison && <Preview plan={comparison.whole} without={without} written={written} busy={busy} />}
      {comparison && !written && (
        <PrimaryButton text={says.write} disabled={busy || !isWaiting} onClick={() => void writeSummary()} />
      )}
      <DefaultButton text={says.origin} disabled={busy} onClick={() => void askOrigin()} />
      <p role="status">{origin}</p>
    </div>
  );
}

function SheetChoice({ sheets, sheet, busy }: { sheets: readonly string[]; sheet: string | null; busy: boolean }) {
  const says = text().collect;
  const id = useId();
  return (
    <div className="small-field">
      <label htmlFor={id}>{says.sheet}</label>
      <select id={id} value={sheet ?? ""} disabled={busy} onChange={(event) => void chooseSheet(event.target.value)}>
        <option value="" disabled>
          {says.chooseSheet}
        </option>
        {sheets.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </div>
  );
}
