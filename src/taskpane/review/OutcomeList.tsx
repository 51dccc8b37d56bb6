import { useId } from "react";
import { OUTCOME_TEXT, WHOLE_TEXT } from "../../review/outcomes/messages";
import type { Outcome } from "../../review/outcomes/types";
import { jumpTo } from "../state/actions";
import { text } from "../messages";
import { shownReasons } from "./outcomes";

/** Annexes 6 and 7 (and the recommendations of pilots) as a whole: one answer each, with what decides it. */
export function OutcomeList({ outcomes }: { outcomes: readonly Outcome[] }) {
  const shown = outcomes.filter(({ isEmpty }) => !isEmpty);
  if (shown.length === 0) return null;
  return (
    <section className="outcomes" aria-label={text().review.outcomes}>
      {shown.map((outcome, index) => (
        <OutcomeItem key={index} outcome={outcome} />
      ))}
    </section>
  );
}

const LOOKS = { pass: "pass", fail: "fail", vetoed: "fail", undetermined: "undetermined" } as const;

function OutcomeItem({ outcome }: { outcome: Outcome }) {
  const says = text().review;
  const id = useId();
  const { whole, enterprise, status, question } = outcome;
  return (
    <article className={`entry outcome status-${LOOKS[status]}`} aria-labelledby={id}>
      <h3 id={id}>
        {WHOLE_TEXT[whole]}
        {enterprise !== null && ` · ${enterprise}`}：<b>{OUTCOME_TEXT[status]}</b>
      </h3>
      <ul aria-label={says.reasons}>
        {shownReasons(outcome).map(({ text: clause, sheet, cell }, index) => (
          <li key={index}>
            {clause}
            {sheet !== null && cell !== null && (
              <>
                {" "}
                <button
                  type="button"
                  className="link"
                  aria-label={says.jump(`${sheet} ${cell}`)}
                  onClick={() => void jumpTo(sheet, cell)}
                >
                  {sheet}!{cell}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      {question !== null && <p className="note">{says.toSettle(question)}</p>}
    </article>
  );
}
