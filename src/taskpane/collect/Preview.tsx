import { useState } from "react";
import type { Issue, Plan, PlannedRow } from "../../collect";
import { cellAddress } from "../../forms/address";
import { text } from "../messages";
import { jumpTo } from "../state/actions";
import { take } from "./actions";
import { countsOf, fieldName, inOrder } from "./model";

interface PreviewProps {
  readonly plan: Plan;
  readonly without: ReadonlySet<string>;
  /** it shows what was done, and not what would be */
  readonly written: boolean;
  readonly busy: boolean;
}

export function Preview({ plan, without, written, busy }: PreviewProps) {
  const says = text().collect;
  const { added, changed, unchanged, open } = countsOf(plan);
  return (
    <>
      <p role="status">
        <b>{says.summary(added, changed, unchanged, open)}</b>
      </p>
      {plan.issues.length > 0 && (
        <ul aria-label={says.objections} className="entries">
          {plan.issues.map((issue, index) => (
            <IssueItem key={index} issue={issue} />
          ))}
        </ul>
      )}
      <ul aria-label={says.list} className="entries">
        {inOrder(plan.rows).map((row) => (
          <RowItem
            key={row.key}
            row={row}
            sheet={plan.sheet}
            taken={!without.has(row.key)}
            written={written}
            busy={busy}
          />
        ))}
      </ul>
    </>
  );
}

const SEVERITY = { rejected: "error", question: "warning", note: "info" } as const satisfies Record<
  Issue["kind"],
  string
>;

function IssueItem({ issue }: { issue: Issue }) {
  const says = text().collect;
  const { kind, file, sheet, cell, message } = issue;
  const severity = SEVERITY[kind];
  return (
    <li className={`entry finding-${severity}`}>
      <div className="entry-head">
        <span className={`badge severity-${severity}`}>{says.issues[kind]}</span>
        {file === null && sheet !== null && cell !== null ? (
          <Jump sheet={sheet} cell={cell} />
        ) : (
          <span className="note">{[file, sheet, cell].filter((each) => each !== null).join(" ")}</span>
        )}
      </div>
      <p className="reason">{message}</p>
    </li>
  );
}

const Jump = ({ sheet, cell }: { sheet: string; cell: string }) => (
  <button
    type="button"
    className="link place"
    aria-label={text().review.jump(`${sheet} ${cell}`)}
    onClick={() => void jumpTo(sheet, cell)}
  >
    {cell}
  </button>
);

interface RowItemProps {
  readonly row: PlannedRow;
  readonly sheet: string;
  readonly taken: boolean;
  readonly written: boolean;
  readonly busy: boolean;
}

function RowItem({ row, sheet, taken, written, busy }: RowItemProps) {
  const says = text().collect;
  // a change is what has to be looked at; what is new can be unfolded
  const [open, setOpen] = useState(row.kind === "changed");
  const isChoice = row.kind !== "unchanged" && !written;
  return (
    <li className="entry">
      <div className="entry-head">
        {isChoice && (
          <input
            type="checkbox"
            checked={taken}
            disabled={busy}
            aria-label={says.take(row.enterprise)}
            onChange={(event) => take(row.key, event.target.checked)}
          />
        )}
        <span className={`badge collect-${row.kind}`}>{says.kinds[row.kind]}</span>
        <b className="collect-name">{row.enterprise}</b>
        {written ? (
          <Jump sheet={sheet} cell={cellAddress(row.row, row.cells[0]?.column ?? 0)} />
        ) : (
          <span className="note">{says.row(row.row + 1)}</span>
        )}
        {row.cells.length > 0 && (
          <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {says.cells(row.cells.length)}
          </button>
        )}
      </div>
      {open && row.cells.length > 0 && (
        <ul className="collect-cells">
          {row.cells.map(({ field, row: at, column, old, text: value, source }) => (
            <li key={column}>
              {written && <Jump sheet={sheet} cell={cellAddress(at, column)} />}{" "}
              {says.change(fieldName(field), old, value)}
              <span className="note">
                {" "}
                {says.from(source.file, source.sheet, cellAddress(source.row, source.column))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
