import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { text } from "../messages";
import { checkActiveSheet, checkWorkbook, clearMarks, makeReport } from "../state/actions";
import { Progress } from "../shell/Progress";
import { usePane } from "../state/pane";
import { LiveSwitch } from "./LiveSwitch";
import { ResultView } from "./ResultView";

/** The review of the open workbook. */
export function WorkbookView() {
  const activity = usePane((state) => state.activity);
  const result = usePane((state) => state.result);
  const says = text().review;
  const busy = activity !== null;
  return (
    <>
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
        {result && (
          <DefaultButton className="wide" text={says.report} disabled={busy} onClick={() => void makeReport()} />
        )}
      </div>
      {result && <LiveSwitch result={result} busy={busy} />}
      {activity && <Progress activity={activity} />}
      {result && <ResultView result={result} />}
    </>
  );
}
