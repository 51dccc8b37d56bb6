import { lazy, Suspense } from "react";
import { text } from "../messages";
import { pane, usePane, type Source } from "../state/pane";
import { WorkbookView } from "./WorkbookView";

const BatchView = lazy(() => import("../batch/BatchView"));

const SOURCES = ["workbook", "files"] as const satisfies Source[];

export function ReviewTab() {
  const source = usePane((state) => state.source);
  const activity = usePane((state) => state.activity);
  const announcement = usePane((state) => state.announcement);
  const says = text();
  return (
    <div className="review">
      <fieldset className="source-choice">
        <legend className="visually-hidden">{says.review.source}</legend>
        {SOURCES.map((each) => (
          <label key={each}>
            <input type="radio" name="source" checked={source === each} onChange={() => pane.set({ source: each })} />
            {says.review.sources[each]}
          </label>
        ))}
      </fieldset>
      <div role="status" aria-live="polite" className="visually-hidden">
        {activity ? says.stage[activity.stage] : announcement}
      </div>
      {source === "workbook" ? (
        <WorkbookView />
      ) : (
        <Suspense fallback={<p role="status">{says.loading}</p>}>
          <BatchView />
        </Suspense>
      )}
    </div>
  );
}
