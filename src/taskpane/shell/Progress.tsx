import { DefaultButton } from "@fluentui/react/lib/Button";
import { ProgressIndicator } from "@fluentui/react/lib/ProgressIndicator";
import { text } from "../messages";
import type { Activity } from "../state/pane";

/** What is going on, how far it has come, and the way out of it. */
export function Progress({ activity: { stage, share, cancel } }: { activity: Activity }) {
  const says = text();
  return (
    <div className="progress">
      <ProgressIndicator
        label={says.stage[stage]}
        {...(share === null ? {} : { percentComplete: share, description: says.percent(share) })}
      />
      {cancel && <DefaultButton text={says.cancel} onClick={cancel} />}
    </div>
  );
}
