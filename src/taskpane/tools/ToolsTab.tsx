import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { useId, useMemo, type ReactNode } from "react";
import type { Tool } from "../../excel/formulas";
import { text } from "../messages";
import { Progress } from "../shell/Progress";
import { usePane } from "../state/pane";
import { forget, lookForFormulas, restoreAll, runTool, wantSheet } from "./actions";
import { LineList } from "./LineList";
import { changeCount, changedLines, keptLines, planShown, recordCount, recordLines } from "./model";
import { tools, useTools } from "./state";
import { SubItems } from "./SubItems";
import "./tools.css";

export default function ToolsTab() {
  const says = text().tools;
  const activity = usePane((state) => state.activity);
  const { finding, records } = useTools();
  const busy = activity !== null;
  const formulas = finding?.sheets.reduce((sum, sheet) => sum + sheet.formulas.length, 0) ?? 0;
  return (
    <div className="tools">
      <p className="intro">{says.intro}</p>
      <PrimaryButton text={says.find} disabled={busy} onClick={() => void lookForFormulas()} />
      {activity && <Progress activity={activity} />}
      <p role="status">{finding && says.found(formulas, finding.sheets.length)}</p>
      {finding && finding.sheets.length > 1 && <SheetChoice busy={busy} />}
      {formulas > 0 && (
        <>
          <ToolCard tool="freeze" busy={busy} />
          <ToolCard tool="native" busy={busy}>
            <StyleChoice busy={busy} />
          </ToolCard>
          <ToolCard tool="repair" busy={busy} />
        </>
      )}
      {records.length > 0 && <RestoreCard busy={busy} />}
      <SubItems busy={busy} />
    </div>
  );
}

function SheetChoice({ busy }: { busy: boolean }) {
  const says = text().tools;
  const { finding, without } = useTools();
  return (
    <fieldset className="tool-sheets">
      <legend>{says.sheets}</legend>
      {finding?.sheets.map(({ id, name, isHidden, isProtected, formulas }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={!without.has(id)}
            disabled={busy}
            onChange={(event) => wantSheet(id, event.target.checked)}
          />
          {says.sheet(name, formulas.length, isHidden, isProtected)}
        </label>
      ))}
    </fieldset>
  );
}

function StyleChoice({ busy }: { busy: boolean }) {
  const says = text().tools;
  const { style } = useTools();
  const id = useId();
  return (
    <div className="choice-field">
      <input
        id={id}
        type="checkbox"
        checked={style === "guarded"}
        disabled={busy}
        aria-describedby={`${id}-help`}
        onChange={(event) => tools.set({ style: event.target.checked ? "guarded" : "plain" })}
      />
      <label htmlFor={id}>{says.guarded}</label>
      <p id={`${id}-help`} className="note">
        {style === "guarded" ? says.guardedHelp : says.plainHelp}
      </p>
    </div>
  );
}

/** A tool with its preview: what will change, what is left and why, and the button. */
function ToolCard({ tool, busy, children }: { tool: Tool; busy: boolean; children?: ReactNode }) {
  const says = text().tools;
  const state = useTools();
  const plan = useMemo(() => planShown(tool, state), [tool, state]);
  const count = changeCount(plan);
  const [changed, kept] = [changedLines(plan), keptLines(plan)];
  const id = useId();
  // nothing is broken: no card
  if (tool === "repair" && count === 0 && kept.lines.length === 0) return null;
  return (
    <section className="card" aria-labelledby={id}>
      <h3 id={id}>{says.titles[tool]}</h3>
      <p className="note">{says.helps[tool]}</p>
      {children}
      <LineList title={says.changes(count)} lines={changed} openAtFirst={tool === "repair"} />
      <LineList title={says.kept(kept.lines.length + kept.more)} lines={kept} openAtFirst={tool === "repair"} />
      <DefaultButton text={says.buttons[tool]} disabled={busy || count === 0} onClick={() => void runTool(tool)} />
    </section>
  );
}

function RestoreCard({ busy }: { busy: boolean }) {
  const says = text().tools;
  const { records } = useTools();
  const id = useId();
  const open = recordCount(records, (state) => state === "restorable");
  const edited = recordCount(records, (state) => state === "edited");
  const others = recordLines(records, (state) => state !== "restorable");
  return (
    <section className="card" aria-labelledby={id}>
      <h3 id={id}>{says.restoreTitle}</h3>
      <p className="note">{says.restoreHelp}</p>
      <LineList title={says.changes(open)} lines={recordLines(records, (state) => state === "restorable")} />
      <LineList title={says.kept(others.lines.length + others.more)} lines={others} openAtFirst />
      <div className="row">
        <DefaultButton text={says.restore} disabled={busy || open === 0} onClick={() => void restoreAll()} />
        {edited > 0 && <DefaultButton text={says.forget(edited)} disabled={busy} onClick={() => void forget()} />}
      </div>
    </section>
  );
}
