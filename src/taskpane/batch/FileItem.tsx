import { useState } from "react";
import type { Status } from "../../assessment/types";
import type { Objection } from "../../review/digest";
import { text } from "../messages";
import { GLYPHS, StatusBadge } from "../shell/StatusBadge";
import type { ReviewedFile } from "./model";

/** names of the files whose objections are unfolded */
const openFiles = new Set<string>();

/** Objections unfolded at a time: a file may have a thousand. */
const SHOWN_AT_ONCE = 50;
const COUNTED = ["fail", "undetermined", "invalid", "missing", "pass"] as const satisfies Status[];

/** One file: its outcome in a line, and what is objected to on demand. */
export function FileItem({ file: { name, outcome } }: { file: ReviewedFile }) {
  const says = text().batch;
  const [open, setOpen] = useState(openFiles.has(name));
  const toggle = (): void => {
    // the list draws only what is near the visible part: an item that comes back is as it was
    if (open) openFiles.delete(name);
    else openFiles.add(name);
    setOpen(!open);
  };
  if ("unread" in outcome) {
    return (
      <div className="entry finding-error">
        <div className="entry-head">
          <span className="badge severity-error">{says.unread}</span>
          <b className="file-name">{name}</b>
        </div>
        <p className="reason">{outcome.unread}</p>
      </div>
    );
  }
  const { forms, cells, findings, objections, enterprises } = outcome.digest;
  const errors = findings.error + findings.warning;
  return (
    <div className={`entry file-entry entry-${worstOf(outcome.digest)}`}>
      <div className="entry-head">
        <b className="file-name">{name}</b>
        {objections.length > 0 && (
          <button
            type="button"
            className="link"
            aria-expanded={open}
            aria-label={says.detailsOf(name, objections.length)}
            onClick={toggle}
          >
            {says.details(objections.length)}
          </button>
        )}
      </div>
      <p className="file-counts">
        {forms.length === 0 ? says.noForm : says.enterprises(enterprises)}
        {COUNTED.filter((status) => cells[status] > 0).map((status) => (
          <span key={status} className={`badge status-${status}`}>
            <span aria-hidden="true">{GLYPHS[status]}</span> {text().status[status]} {cells[status]}
          </span>
        ))}
        {errors > 0 && <span className="badge severity-warning">{says.problems(errors)}</span>}
      </p>
      {open && <Objections objections={objections} further={outcome.digest.further} />}
    </div>
  );
}

const worstOf = ({ cells }: { readonly cells: Readonly<Record<Status, number>> }): Status =>
  COUNTED.find((status) => cells[status] > 0) ?? "not-applicable";

function Objections({ objections, further }: { objections: readonly Objection[]; further: number }) {
  const says = text().batch;
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const rest = objections.length - most;
  return (
    <>
      <ul className="objections">
        {objections.slice(0, most).map((objection, index) => (
          <li key={index}>
            <div className="entry-head">
              <Kind kind={objection.kind} />
              <span className="note">
                {[objection.sheet, objection.cell, objection.enterprise].filter((each) => each !== null).join(" ")}
              </span>
            </div>
            <p className="reason">{objection.sentence}</p>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="link" onClick={() => setMost(most + SHOWN_AT_ONCE)}>
          {says.more(Math.min(rest, SHOWN_AT_ONCE))}
        </button>
      )}
      {rest <= 0 && further > 0 && <p className="note">{says.further(further)}</p>}
    </>
  );
}

function Kind({ kind }: { kind: Objection["kind"] }) {
  if (kind !== "error" && kind !== "warning" && kind !== "info") return <StatusBadge status={kind} />;
  return <span className={`badge severity-${kind}`}>{text().review.severity[kind]}</span>;
}
