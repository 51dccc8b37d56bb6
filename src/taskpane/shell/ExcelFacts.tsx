import { CAPABILITIES, presenceOf, REQUIREMENTS } from "../../excel/capabilities";
import { text } from "../messages";

/** Each thing that depends on the version of Excel: whether it is there, and what happens without it. */
export default function ExcelFacts() {
  const says = text().excel;
  return (
    <ul>
      {CAPABILITIES.map((each) => {
        const presence = presenceOf(each);
        const { set, version } = REQUIREMENTS[each];
        return (
          <li key={each} className={presence}>
            <span aria-hidden="true">{GLYPHS[presence]}</span> {says.capability[each]}
            {says.presence[presence]}（{set} {version}）{presence === "missing" && <p>{says.without[each]}</p>}
          </li>
        );
      })}
    </ul>
  );
}

const GLYPHS = { present: "✓", missing: "–" } as const;
