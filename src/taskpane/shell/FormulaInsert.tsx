import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { useEffect, useRef, useState } from "react";
import type { FormulaBuilder } from "../../excel/insert";
import { text } from "../messages";
import { loadEngine } from "../state/actions";
import { noticeOf } from "../state/problems";
import { pane } from "../state/pane";

export type FormulaSource = string | FormulaBuilder;

/** What is going on between the pressed button and the formula in its cell. */
export type InsertState =
  | { readonly kind: "occupied"; readonly formula: FormulaSource; readonly address: string; readonly content: string }
  | { readonly kind: "inserted"; readonly address: string; readonly formula: string; readonly shows: string }
  | { readonly kind: "copied" }
  /** the pane may not write to the clipboard: the formula stands selected in a field */
  | { readonly kind: "copy-by-hand"; readonly formula: string };

export function useFormulaInsert() {
  const [state, setState] = useState<InsertState | null>(null);
  const insert = async (formula: FormulaSource, replacing?: string) => {
    try {
      const { insertFormula } = await loadEngine();
      const done = await insertFormula(formula, replacing === undefined ? {} : { overwrite: true, only: replacing });
      setState(done.outcome === "occupied" ? { kind: "occupied", formula, ...done } : { kind: "inserted", ...done });
      pane.set({ notices: [] });
    } catch (error) {
      setState(null);
      pane.set({ notices: [noticeOf(error)] });
    }
  };
  const copy = async (formula: string) => {
    try {
      await navigator.clipboard.writeText(formula);
      setState({ kind: "copied" });
    } catch {
      setState({ kind: "copy-by-hand", formula });
    }
  };
  return { state, insert, copy, dismiss: () => setState(null) };
}

interface Props {
  readonly state: InsertState | null;
  readonly onReplace: (formula: FormulaSource, address: string) => void;
  readonly onDismiss: () => void;
}

/** Answers below the button that was pressed: a question in the pane, since `confirm` is blocked there. */
export function InsertOutcome({ state, onReplace, onDismiss }: Props) {
  const says = text().formula;
  return (
    <div role="status" aria-live="polite" className={state ? "insert-outcome" : ""}>
      {state?.kind === "inserted" && (
        <>
          <p>{says.inserted(state.address, state.shows)}</p>
          <code>{state.formula}</code>
        </>
      )}
      {state?.kind === "copied" && <p>{says.copied}</p>}
      {state?.kind === "copy-by-hand" && <CopyByHand formula={state.formula} />}
      {state?.kind === "occupied" && (
        <>
          <p>{says.occupied(state.address, state.content)}</p>
          <div className="row">
            <PrimaryButton text={says.replace} onClick={() => onReplace(state.formula, state.address)} />
            <DefaultButton text={says.keep} onClick={onDismiss} />
          </div>
        </>
      )}
    </div>
  );
}

function CopyByHand({ formula }: { formula: string }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), [formula]);
  return (
    <>
      <p>{text().formula.copyByHand}</p>
      <input ref={field} className="formula-field" readOnly value={formula} aria-label={text().formula.text} />
    </>
  );
}
