import { text } from "../messages";
import { GLYPHS } from "../shell/StatusBadge";
import { segmentsOf, STATUSES, type Counts, type Filter } from "./model";

interface Props {
  readonly counts: Counts;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** percent of the bar from which sign and count fit in */
const SPACIOUS = 14;

/** A stacked bar, and below it its legend: every entry is also the filter for its outcome. */
export function SummaryChart({ counts, filter, onFilter }: Props) {
  const says = text().review;
  const segments = segmentsOf(counts);
  const spoken = segments.map(({ status, count }) => says.chip(text().status[status], count)).join("，");
  return (
    <div className="summary">
      <div className="bar" role="img" aria-label={`${says.chart}：${spoken}`}>
        {segments.map(({ status, count, width }) => (
          <span
            key={status}
            className={`segment status-${status}`}
            style={{ width: `${width}%` }}
            title={says.chip(text().status[status], count)}
          >
            {width > SPACIOUS ? `${GLYPHS[status]} ${count}` : ""}
          </span>
        ))}
      </div>
      <div className="chips" role="group" aria-label={says.filter}>
        {(["issues", "all", "findings"] as const).map((each) => (
          <Chip
            key={each}
            label={says[each]}
            count={counts[each]}
            on={filter === each}
            onPress={() => onFilter(each)}
          />
        ))}
        {STATUSES.map((status) => (
          <Chip
            key={status}
            className={`status-${status}`}
            glyph={GLYPHS[status]}
            label={text().status[status]}
            count={counts[status]}
            on={filter === status}
            onPress={() => onFilter(filter === status ? "issues" : status)}
          />
        ))}
      </div>
    </div>
  );
}

interface ChipProps {
  readonly label: string;
  readonly count: number;
  readonly on: boolean;
  readonly glyph?: string;
  readonly className?: string;
  readonly onPress: () => void;
}

function Chip({ label, count, on, glyph, className = "", onPress }: ChipProps) {
  return (
    <button type="button" className={`chip ${className}`} aria-pressed={on} onClick={onPress} data-empty={count === 0}>
      {glyph && (
        <span className="swatch" aria-hidden="true">
          {glyph}
        </span>
      )}
      <span>{label}</span> <b>{count}</b>
    </button>
  );
}
