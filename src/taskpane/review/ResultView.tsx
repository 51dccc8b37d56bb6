import { lazy, Suspense, useMemo } from "react";
import { text } from "../messages";
import { pane, usePane, type Result } from "../state/pane";
import { EntryList } from "./EntryList";
import { OutcomeList } from "./OutcomeList";
import { cellTotal, countsOf, entriesOf } from "./model";
import { SummaryChart } from "./SummaryChart";

const StandingPanel = lazy(() => import("../standing/StandingPanel"));

export function ResultView({ result: { review, scope, stale } }: { result: Result }) {
  const filter = usePane((state) => state.filter);
  const compared = usePane((state) => state.compared);
  const counts = useMemo(() => countsOf(review), [review]);
  const entries = useMemo(() => entriesOf(review, filter), [review, filter]);
  const says = text().review;
  if (review.forms.length === 0 && review.findings.length === 0) {
    return (
      <div className="empty" role="status">
        <h2>{says.noForm}</h2>
        <p>{says.noFormHelp}</p>
      </div>
    );
  }
  const where = scope.of === "sheet" ? says.scopeSheet(scope.sheet) : says.scopeWorkbook;
  return (
    <>
      {stale && (
        <p className="stale" role="status">
          {says.stale}
        </p>
      )}
      <h2 className="summary-title">{says.summary(where, review.summary.enterprises, cellTotal(counts))}</h2>
      <OutcomeList outcomes={review.outcomes} />
      <SummaryChart counts={counts} filter={filter} onFilter={(next) => pane.set({ filter: next })} />
      {compared !== null && (
        <Suspense fallback={<p role="status">{text().loading}</p>}>
          <StandingPanel review={review} enterprise={compared} onClose={() => pane.set({ compared: null })} />
        </Suspense>
      )}
      {entries.length === 0 ? (
        <p className="empty">{filter === "issues" ? says.allGood : says.nothing}</p>
      ) : (
        <EntryList entries={entries} />
      )}
    </>
  );
}
