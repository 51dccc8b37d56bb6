import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { useId, useState } from "react";
import { CONFIDENCE_TEXT, indicators } from "../../indicators";
import { text } from "../messages";
import { InsertOutcome, useFormulaInsert } from "../shell/FormulaInsert";
import { AmountField } from "./AmountField";
import { Comparison } from "./Comparison";
import { calculate, checkOf, emptyFields, formulaOf, type Against, type Field } from "./model";

export default function CalculatorTab() {
  const says = text().calculator;
  const [indicator, setIndicator] = useState(indicators[0]!);
  const [fields, setFields] = useState<readonly Field[]>(() => emptyFields(indicator));
  const [against, setAgainst] = useState<Against | null>(null);
  const { state, insert, dismiss } = useFormulaInsert();
  const id = useId();
  const calculation = calculate(indicator, fields);
  const formula = formulaOf(indicator, fields);

  const choose = (chosen: string) => {
    const next = indicators.find((each) => each.id === chosen);
    if (!next) return;
    setIndicator(next);
    setFields(emptyFields(next));
    dismiss();
  };
  return (
    <div className="calculator">
      <label htmlFor={id}>{says.indicator}</label>
      <select id={id} value={indicator.id} onChange={(event) => choose(event.target.value)}>
        {indicators.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
      <dl className="facts">
        <dt>{says.formula}</dt>
        <dd className="math">{indicator.formula}</dd>
        <dt>{says.confidence}</dt>
        <dd>{CONFIDENCE_TEXT[indicator.confidence]}</dd>
      </dl>
      {indicator.note !== undefined && <p className="note">{indicator.note}</p>}

      <fieldset>
        <legend>{says.inputs}</legend>
        {indicator.inputs.map((input, i) => (
          <AmountField
            key={`${indicator.id} ${input.key}`}
            input={input}
            field={fields[i]!}
            onChange={(field) => setFields(fields.map((each, at) => (at === i ? field : each)))}
          />
        ))}
      </fieldset>

      <section className="card" aria-live="polite">
        <h3>{says.result}</h3>
        {calculation.kind === "waiting" && <p className="hint">{says.waiting}</p>}
        {calculation.kind === "references" && <p className="hint">{says.references}</p>}
        {calculation.kind === "failed" && <p className="failed">{calculation.message}</p>}
        {calculation.kind === "value" && (
          <>
            <p className="result">{calculation.result}</p>
            <p className="steps">
              <span>{says.steps}：</span>
              {calculation.steps}
            </p>
          </>
        )}
        <Comparison
          indicator={indicator}
          value={calculation.kind === "value" ? calculation.value : null}
          against={against}
          onChange={setAgainst}
        />
      </section>

      {indicator.functionName === null ? (
        <p className="hint">{says.noFunction}</p>
      ) : (
        <div className="row">
          <PrimaryButton
            text={says.insert}
            disabled={formula === null}
            onClick={() => formula && void insert(formula)}
          />
          <DefaultButton
            text={says.insertCheck}
            disabled={formula === null || against === null}
            onClick={() => formula && against && void insert(checkOf(indicator, formula, against))}
          />
        </div>
      )}
      <InsertOutcome state={state} onReplace={(source, address) => void insert(source, address)} onDismiss={dismiss} />
    </div>
  );
}
