import { DefaultButton } from "@fluentui/react/lib/Button";
import { useId, useState } from "react";
import type { CellVerdict } from "../../review/types";
import { newerEdition } from "../../rulebook/editions";
import { text } from "../messages";
import { StatusBadge } from "../shell/StatusBadge";
import { jumpTo, supply } from "../state/actions";

/** One indicator cell: outcome, value, why, by which clause, and where. */
export function CellEntry({ cell }: { cell: CellVerdict }) {
  const says = text().review;
  const { verdict } = cell;
  return (
    <div role="listitem" className={`entry entry-${verdict.status}`}>
      <div className="entry-head">
        <StatusBadge status={verdict.status} />
        <span className="column-name">{cell.columnName}</span>
        <button
          type="button"
          className="link place"
          aria-label={says.jump(`${cell.sheet} ${cell.address}`)}
          onClick={() => void jumpTo(cell.sheet, cell.address)}
        >
          {cell.address}
        </button>
      </div>
      <p className="figures">
        <b>{cell.text.trim() || says.empty}</b>
        {verdict.requirement !== null && verdict.limits.length === 1 && (
          <span>
            {says.limit} {verdict.requirement}
          </span>
        )}
      </p>
      <p className="reason">{verdict.reason}</p>
      {verdict.warnings.map(({ code, message }) => (
        <p key={code} className="reason">
          {message}
        </p>
      ))}
      {verdict.standard !== null && (
        <p className="basis">{says.edition(verdict.standard, newerEdition(verdict.standard).hint)}</p>
      )}
      {verdict.choices.length > 0 && <Supply cell={cell} />}
    </div>
  );
}

/** A native list: it works with every screen reader, in a list that is drawn in parts, and in 320 px. */
function Supply({ cell }: { cell: CellVerdict }) {
  const says = text().review;
  const [word, choose] = useState("");
  const id = useId();
  return (
    <form
      className="supply"
      onSubmit={(event) => {
        event.preventDefault();
        if (word !== "") void supply(cell, word);
      }}
    >
      <label htmlFor={id} className="visually-hidden">
        {says.supplyLabel(cell.enterprise)}
      </label>
      <select id={id} value={word} onChange={(event) => choose(event.target.value)}>
        <option value="">{says.supplyChoose}</option>
        {cell.verdict.choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
      <DefaultButton type="submit" text={says.supply} disabled={word === ""} />
    </form>
  );
}
