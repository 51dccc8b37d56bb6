import { SearchBox } from "@fluentui/react/lib/SearchBox";
import { useId, useState } from "react";
import type { FormId } from "../../../templates";
import { text } from "../messages";
import { Progress } from "../shell/Progress";
import { usePane } from "../state/pane";
import { FormItem } from "./FormItem";
import { LiveColumns } from "./LiveColumns";
import { readWhole, searchForms } from "./model";

const YEARS = { first: 1980, last: 2099 } as const;

/** The last full year: the one that is reported on. */
const lastYear = (): number => new Date().getFullYear() - 1;

export default function FormsTab() {
  const says = text().forms;
  const activity = usePane((state) => state.activity);
  const [search, setSearch] = useState("");
  const [typedYear, typeYear] = useState(() => String(lastYear()));
  const [live, setLive] = useState(false);
  const [opened, open] = useState<FormId | null>(null);
  const id = useId();
  const year = readWhole(typedYear, YEARS.first, YEARS.last);
  const groups = searchForms(search);
  return (
    <div className="forms">
      <SearchBox
        ariaLabel={says.search}
        placeholder={says.searchHint}
        value={search}
        onChange={(_, next = "") => setSearch(next)}
      />
      <div className="small-field">
        <label htmlFor={`${id}-year`}>{says.year}</label>
        <input
          id={`${id}-year`}
          type="number"
          className="formula-field"
          min={YEARS.first}
          max={YEARS.last}
          value={typedYear}
          aria-invalid={year === null}
          aria-describedby={`${id}-year-help`}
          onChange={(event) => typeYear(event.target.value)}
        />
        <p id={`${id}-year-help`} className={year === null ? "failed" : "note"}>
          {year === null ? says.badYear : says.yearHelp}
        </p>
      </div>
      <div className="choice-field">
        <input
          id={`${id}-live`}
          type="checkbox"
          checked={live}
          aria-describedby={`${id}-live-help`}
          onChange={(event) => setLive(event.target.checked)}
        />
        <label htmlFor={`${id}-live`}>{says.live}</label>
        <p id={`${id}-live-help`} className="note">
          {says.liveHelp}
        </p>
      </div>
      <LiveColumns busy={activity !== null} />
      {activity?.stage === "inserting" && <Progress activity={activity} />}
      <p role="status" className={groups.length === 0 ? "hint" : "visually-hidden"}>
        {groups.length === 0 ? says.none : ""}
      </p>
      {groups.map(({ group, entries }) => (
        <section key={group} aria-labelledby={`${id}-${group}`}>
          <div className="group">
            <h3 id={`${id}-${group}`}>{says.groups[group]}</h3>
            {group === "自制工具" && <span className="group-note">{says.aids}</span>}
          </div>
          <ul>
            {entries.map((entry) => (
              <FormItem
                key={entry.id}
                entry={entry}
                year={year}
                live={live}
                busy={activity !== null}
                open={opened === entry.id}
                onToggle={() => open(opened === entry.id ? null : entry.id)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
