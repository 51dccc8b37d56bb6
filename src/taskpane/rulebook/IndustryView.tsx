import { TextField } from "@fluentui/react/lib/TextField";
import { useState } from "react";
import { newerEdition } from "../../rulebook";
import type { Indicator, Industry } from "../../rulebook/types";
import { checkFormula, readOperand } from "../formula";
import { text } from "../messages";
import { InsertOutcome, useFormulaInsert, type FormulaSource } from "../shell/FormulaInsert";
import { limitLines, type LimitLine } from "./model";

/** One industry: its standard, and its table with a formula to insert for every limit. */
export function IndustryView({ industry, onBack }: { industry: Industry; onBack: () => void }) {
  const says = text().rulebook;
  const [value, setValue] = useState("");
  const operand = readOperand(value);
  return (
    <div className="industry">
      <button type="button" className="link back" onClick={onBack}>
        ‹ {says.back}
      </button>
      <h2>{industry.name}</h2>
      <dl className="facts">
        <dt>{says.standard}</dt>
        <dd>
          {industry.standard ? (
            <>
              {industry.standard.code} {industry.standard.title}
              <span className="edition">{newerEdition(industry.standard.code).hint}</span>
            </>
          ) : (
            says.noStandard
          )}
        </dd>
        {industry.sources.length > 0 && (
          <>
            <dt>{says.source}</dt>
            <dd>{industry.sources.map(({ annex, table }) => `${annex} ${table}`).join("；")}</dd>
          </>
        )}
      </dl>
      {industry.indicators.length === 0 ? (
        <p className="hint">{says.noLimits}</p>
      ) : (
        <>
          <TextField
            label={says.value}
            placeholder={says.valueHint}
            description={says.valueHelp}
            value={value}
            onChange={(_, next = "") => setValue(next)}
            {...(operand.kind === "wrong" && { errorMessage: says.badValue })}
          />
          <h3>{says.indicators}</h3>
          {industry.indicators.map((indicator) => (
            <IndicatorCard key={indicator.name} industry={industry} indicator={indicator} value={value} />
          ))}
        </>
      )}
      {industry.notes.length > 0 && (
        <section className="notes">
          <h3>{says.notes}</h3>
          <ul>
            {industry.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface CardProps {
  readonly industry: Industry;
  readonly indicator: Indicator;
  readonly value: string;
}

function IndicatorCard({ industry, indicator, value }: CardProps) {
  const says = text().rulebook;
  const { state, insert, copy, dismiss } = useFormulaInsert();
  const operand = readOperand(value);
  const formulaFor = ({ conditions }: LimitLine): FormulaSource => {
    const build = (operandText: string) => checkFormula(industry.id, indicator.name, operandText, conditions);
    switch (operand.kind) {
      case "number":
        return build(String(operand.value));
      case "reference":
        return build(operand.reference);
      default:
        return build;
    }
  };
  return (
    <section className="card">
      <h4>{indicator.name}</h4>
      {limitLines(indicator).map((line) => {
        const condition = line.conditions.length > 0 ? `（${line.conditions.join("，")}）` : "";
        const formula = formulaFor(line);
        return (
          <div key={line.key} className="limit">
            <span className="limit-text">
              {line.conditions.length > 0 && <span className="condition">{line.conditions.join("，")}</span>}
              <b>{line.requirement ?? says.exempt}</b>
              {line.note !== null && <span className="note">{line.note}</span>}
            </span>
            {line.requirement !== null && (
              <span className="limit-actions">
                <button
                  type="button"
                  className="plain-button"
                  aria-label={says.insertLabel(indicator.name, condition)}
                  disabled={operand.kind === "wrong"}
                  onClick={() => void insert(formula)}
                >
                  {says.insert}
                </button>
                <button
                  type="button"
                  className="plain-button"
                  aria-label={says.copyLabel(indicator.name, condition)}
                  disabled={operand.kind === "wrong"}
                  onClick={() => void copy(typeof formula === "string" ? formula : formula("D5"))}
                >
                  {says.copy}
                </button>
              </span>
            )}
          </div>
        );
      })}
      {indicator.notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
      <InsertOutcome
        state={state}
        onReplace={(formula, address) => void insert(formula, address)}
        onDismiss={dismiss}
      />
    </section>
  );
}
