import { useId, useMemo, useState } from "react";
import type { FormEntry } from "../../../templates";
import { text } from "../messages";
import { insertForm } from "../state/actions";
import { fullName, mayBeLonger, MOST_ROWS, previewOf, readWhole } from "./model";
import { PreviewTable } from "./PreviewTable";

interface Props {
  readonly entry: FormEntry;
  /** null: what was typed is no year */
  readonly year: number | null;
  readonly live: boolean;
  readonly busy: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** One form: inserted with one press, or looked at first. */
export function FormItem({ entry, year, live, busy, open, onToggle }: Props) {
  const says = text().forms;
  const [typedRows, typeRows] = useState("");
  const id = useId();
  const rows = typedRows.trim() === "" ? undefined : readWhole(typedRows, 1, MOST_ROWS);
  const name = fullName(entry);
  const ready = year !== null && rows !== null;
  return (
    <li className="form-item">
      <div className="form-head">
        <button type="button" className="form-name" aria-expanded={open} aria-controls={id} onClick={onToggle}>
          {entry.name}
        </button>
        <button
          type="button"
          className="plain-button"
          aria-label={says.insertLabel(name)}
          disabled={busy || !ready}
          onClick={() => {
            if (ready) void insertForm(entry.build({ year, ...(rows && { rows }) }), live);
          }}
        >
          {says.insert}
        </button>
      </div>
      <div id={id} hidden={!open} className="form-details">
        {open && (
          <>
            {mayBeLonger(entry) && <RowsField value={typedRows} onChange={typeRows} wrong={rows === null} />}
            <Look entry={entry} year={year} name={name} />
            <a
              className="link"
              href={`templates/${entry.id}.xlsx`}
              download={`${name}.xlsx`}
              aria-label={says.downloadLabel(name)}
            >
              {says.download}
            </a>
            <p className="note">{says.downloadHelp}</p>
          </>
        )}
      </div>
    </li>
  );
}

function Look({ entry, year, name }: { entry: FormEntry; year: number | null; name: string }) {
  const preview = useMemo(() => (year === null ? null : previewOf(entry.build({ year }))), [entry, year]);
  return preview && <PreviewTable preview={preview} name={name} />;
}

function RowsField({ value, onChange, wrong }: { value: string; onChange: (typed: string) => void; wrong: boolean }) {
  const says = text().forms;
  const id = useId();
  return (
    <div className="small-field">
      <label htmlFor={id}>{says.rows}</label>
      <input
        id={id}
        type="number"
        className="formula-field"
        min={1}
        max={MOST_ROWS}
        placeholder={says.rowsHint}
        value={value}
        aria-invalid={wrong}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-help`} role="status" className={wrong ? "failed" : "visually-hidden"}>
        {wrong ? says.badRows(MOST_ROWS) : ""}
      </p>
    </div>
  );
}
