import { TextField } from "@fluentui/react/lib/TextField";
import type { Input } from "../../indicators";
import { readOperand } from "../formula";
import { text } from "../messages";
import { loadEngine } from "../state/actions";
import { pane } from "../state/pane";
import { noticeOf } from "../state/problems";
import { unitChoices, type Field } from "./model";

interface Props {
  readonly input: Input;
  readonly field: Field;
  readonly onChange: (field: Field) => void;
}

/** An amount: a number with its unit, or a cell that the user points at. */
export function AmountField({ input, field, onChange }: Props) {
  const says = text().calculator;
  const units = unitChoices(input);
  const pick = async () => {
    try {
      const { selectedCell } = await loadEngine();
      onChange({ ...field, typed: await selectedCell() });
    } catch (error) {
      pane.set({ notices: [noticeOf(error)] });
    }
  };
  return (
    <div className="amount">
      <TextField
        label={says.input(input.name, input.symbol)}
        value={field.typed}
        placeholder={input.default === undefined ? says.inputHint : says.optional(input.default)}
        onChange={(_, typed = "") => onChange({ ...field, typed })}
        {...(readOperand(field.typed).kind === "wrong" && { errorMessage: says.badInput })}
      />
      {units.length === 1 ? (
        <span className="unit">{input.unit}</span>
      ) : (
        <select
          className="unit"
          aria-label={says.unitOf(input.name)}
          value={field.unit.name}
          onChange={(event) =>
            onChange({ ...field, unit: units.find(({ name }) => name === event.target.value) ?? field.unit })
          }
        >
          {units.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      )}
      <button
        type="button"
        className="plain-button"
        aria-label={says.pickLabel(input.name)}
        onClick={() => void pick()}
      >
        {says.pick}
      </button>
    </div>
  );
}
