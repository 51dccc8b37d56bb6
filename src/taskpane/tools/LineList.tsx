import { useId, useState } from "react";
import { text } from "../messages";
import { jumpTo } from "../state/actions";
import type { Line, Lines } from "./model";

interface Props {
  readonly title: string;
  readonly lines: Lines;
  readonly openAtFirst?: boolean;
}

/** Cells with what they hold and what they will hold; folded, because a workbook may have thousands. */
export function LineList({ title, lines, openAtFirst = false }: Props) {
  const says = text().tools;
  const [open, setOpen] = useState(openAtFirst);
  const id = useId();
  if (lines.lines.length === 0) return null;
  return (
    <div>
      <button type="button" className="link" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {title}
      </button>
      <div id={id} hidden={!open}>
        {open && (
          <ul className="tool-lines" aria-label={title}>
            {lines.lines.map((line) => (
              <LineItem key={line.key} line={line} />
            ))}
            {lines.more > 0 && <li className="note">{says.more(lines.more)}</li>}
          </ul>
        )}
      </div>
    </div>
  );
}

function LineItem({ line: { sheet, cell, formula, becomes, reason } }: { line: Line }) {
  const says = text().tools;
  return (
    <li>
      <button
        type="button"
        className="link"
        aria-label={text().review.jump(`${sheet} ${cell}`)}
        onClick={() => void jumpTo(sheet, cell)}
      >
        {sheet}!{cell}
      </button>
      <code>{formula}</code>
      {becomes !== null && (
        <code className="tool-new">
          <span className="visually-hidden">{says.becomes}</span>
          <span aria-hidden>→ </span>
          {becomes === "" ? says.emptyText : becomes}
        </code>
      )}
      {reason !== null && <span className="note">{says.reasons[reason]}</span>}
    </li>
  );
}
