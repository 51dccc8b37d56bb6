import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { ProgressIndicator } from "@fluentui/react/lib/ProgressIndicator";
import { text } from "../messages";
import { checkActiveSheet, checkWorkbook, clearMarks } from "../state/actions";
import { usePane, type Activity } from "../state/pane";
import { ResultView } from "./ResultView";

export function ReviewTab() {
  const activity = usePane((state) => state.activity);
  const result = usePane((state) => state.result);
  const announcement = usePane((state) => state.announcement);
  const says = text().review;
  const busy = activity !== null;
  return (
    <div className="review">
      {!result && <p className="intro">{says.intro}</p>}
      <div className="actions">
        <PrimaryButton
          className="wide"
          text={says.checkWorkbook}
          disabled={busy}
          onClick={() => void checkWorkbook()}
        />
        <DefaultButton text={says.checkSheet} disabled={busy} onClick={() => void checkActiveSheet()} />
        <DefaultButton text={says.clear} disabled={busy} onClick={() => void clearMarks()} />
      </div>
      <div role="status" aria-live="polite" className="visually-hidden">
        {activity ? says.stage[activity.stage] : announcement}
      </div>
      {activity && <Progress activity={activity} />}
      {result && <ResultView result={result} />}
    </div>
  );
}

function Progress({ activity: { stage, share, cancel } }: { activity: Activity }) {
  const says = text().review;
  return (
    <div className="progress">
      <ProgressIndicator
        label={says.stage[stage]}
        {...(share === null ? {} : { percentComplete: share, description: says.percent(share) })}
      />
      {cancel && <DefaultButton text={text().cancel} onClick={cancel} />}
    </div>
  );
}
