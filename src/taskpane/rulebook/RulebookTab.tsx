import { SearchBox } from "@fluentui/react/lib/SearchBox";
import { useState } from "react";
import { industries } from "../../rulebook";
import type { Industry } from "../../rulebook/types";
import { text } from "../messages";
import { IndustryView } from "./IndustryView";
import { searchIndustries, type Search } from "./model";

export default function RulebookTab() {
  const says = text().rulebook;
  const [typed, type] = useState("");
  const [chosen, choose] = useState<Industry | null>(null);
  if (chosen) return <IndustryView industry={chosen} onBack={() => choose(null)} />;
  const search = searchIndustries(typed);
  return (
    <div className="rulebook">
      <SearchBox
        ariaLabel={says.search}
        placeholder={says.searchHint}
        value={typed}
        onChange={(_, next = "") => type(next)}
        onSearch={() => choose(onlyOne(search))}
      />
      <p role="status" className={search.kind === "unknown" ? "hint" : "visually-hidden"}>
        {search.kind === "unknown" ? says.unknown : ""}
      </p>
      {search.kind === "similar" ? (
        <p className="hint">
          <button type="button" className="link" onClick={() => choose(search.nearest)}>
            {says.didYouMean(search.nearest.name)}
          </button>
        </p>
      ) : (
        <ul className="industries" aria-label={says.results}>
          {shown(search).map((industry) => (
            <li key={industry.id}>
              <button type="button" onClick={() => choose(industry)}>
                <b>{industry.name}</b>
                <span>{industry.standard?.code ?? says.noStandard}</span>
                <span className="count">{says.count(industry.indicators.length)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Where nothing is like what was typed, the whole list is the best help. */
const shown = (search: Search): readonly Industry[] =>
  search.kind === "all" || search.kind === "found" ? search.industries : industries;

function onlyOne(search: Search): Industry | null {
  if (search.kind === "similar") return search.nearest;
  return search.kind === "found" && search.industries.length === 1 ? search.industries[0]! : null;
}
