import { useId } from "react";
import type { Indicator } from "../../indicators";
import { industries } from "../../rulebook";
import { text } from "../messages";
import { StatusBadge } from "../shell/StatusBadge";
import { isVerdict, judgeResult, type Against } from "./model";

interface Props {
  readonly indicator: Indicator;
  /** null until there is a result */
  readonly value: number | null;
  readonly against: Against | null;
  readonly onChange: (against: Against | null) => void;
}

/** The result beside an industry's limit; a 待定 asks for the condition that would settle it. */
export function Comparison({ indicator, value, against, onChange }: Props) {
  const says = text().calculator;
  const [industryId, conditionId] = [useId(), useId()];
  const answer = against && value !== null ? judgeResult(indicator, value, against) : null;
  const chosen = against?.conditions ?? [];
  const choices = answer && isVerdict(answer) ? answer.choices : [];
  return (
    <div className="comparison">
      <label htmlFor={industryId}>{says.industry}</label>
      <select
        id={industryId}
        value={against?.industry ?? ""}
        onChange={({ target }) => onChange(target.value === "" ? null : { industry: target.value, conditions: [] })}
      >
        <option value="">{says.noIndustry}</option>
        {industries.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {against && (choices.length > 0 || chosen.length > 0) && (
        <>
          <label htmlFor={conditionId}>{says.condition}</label>
          <select
            id={conditionId}
            value={chosen.at(-1) ?? ""}
            onChange={({ target }) =>
              onChange({ ...against, conditions: target.value === "" ? [] : [...chosen, target.value] })
            }
          >
            <option value="">{says.noCondition}</option>
            {[...chosen, ...choices.filter((word) => !chosen.includes(word))].map((word) => (
              <option key={word}>{word}</option>
            ))}
          </select>
        </>
      )}
      {answer &&
        (isVerdict(answer) ? (
          <div className="verdict">
            <StatusBadge status={answer.status} />
            <p className="reason">{answer.reason}</p>
          </div>
        ) : (
          <p className="failed">{answer.message}</p>
        ))}
    </div>
  );
}
