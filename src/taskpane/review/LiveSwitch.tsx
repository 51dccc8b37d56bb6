import { useId } from "react";
import { text } from "../messages";
import { setLive } from "../state/actions";
import { isLive, isTooLarge, MOST_FOLLOWED } from "../state/live-choice";
import { usePane, type Result } from "../state/pane";

/** 实时核查, with the reason where it is off without having been switched off. */
export function LiveSwitch({ result: { review }, busy }: { result: Result; busy: boolean }) {
  const live = usePane((state) => state.live);
  const says = text().review;
  const note = useId();
  return (
    <div className="live-choice">
      <label>
        <input
          type="checkbox"
          role="switch"
          checked={isLive(live, review)}
          disabled={busy}
          aria-describedby={note}
          onChange={(event) => void setLive(event.target.checked)}
        />
        {says.live}
      </label>
      <p id={note} className="note">
        {live === "auto" && isTooLarge(review) ? says.liveTooLarge(review.cells.length, MOST_FOLLOWED) : says.liveHelp}
      </p>
    </div>
  );
}
