import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { text } from "../messages";
import { checkActiveSheet, checkWorkbook, clearMarks } from "../state/actions";
import { Progress } from "../shell/Progress";
import { usePane } from "../state/pane";
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
        {activity ? text().stage[activity.stage] : announcement}
      </div>
      {activity && <Progress activity={activity} />}
      {result && <ResultView result={result} />}
    </div>
  );
}
