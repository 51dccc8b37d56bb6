import {
  Tools,
  type DataValidationOperator,
  type DataValidationType,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import { DataValidationModel } from "@univerjs/data-validation";
import { AddSheetDataValidationCommand, ClearRangeDataValidationCommand } from "@univerjs/sheets-data-validation";
import type { GridEngine } from "../grid/engine";
import { HostError, HostObject } from "../office";
import { fromUniver, intersect, toUniver } from "./address";
import type { Cells } from "./cells";
import { newId } from "./context";
import { invalidArgument } from "./errors";
import type { Range } from "./range";

type Operand = string | number | Range;

interface Comparison {
  formula1: Operand;
  formula2?: Operand;
  operator: string;
}

/** Excel.DataValidationRule */
interface Rule {
  list?: { inCellDropDown: boolean; source: string | Range };
  custom?: { formula: string };
  wholeNumber?: Comparison;
  decimal?: Comparison;
  textLength?: Comparison;
  date?: Comparison;
  time?: Comparison;
}
type Kind = keyof Rule;

/** Excel's member, Univer's type, Excel's type */
const KINDS: readonly (readonly [kind: Kind, univer: string, type: string])[] = [
  ["list", "list", "List"],
  ["wholeNumber", "whole", "WholeNumber"],
  ["decimal", "decimal", "Decimal"],
  ["textLength", "textLength", "TextLength"],
  ["date", "date", "Date"],
  ["time", "time", "Time"],
  ["custom", "custom", "Custom"],
];
const ofUniver = (type: string): readonly [Kind, string, string] | undefined => KINDS.find((kind) => kind[1] === type);

const OPERATORS: Readonly<Record<string, string | undefined>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};
const ALERT_STYLES = ["Information", "Stop", "Warning"];
const STOP = 1;
/** Excel's limit on a list that is typed in. */
const LONGEST_LIST = 255;
const DROP_DOWN = { none: 0, arrow: 1 } as const;

interface Prompt {
  showPrompt?: boolean;
  title?: string;
  message?: string;
}
interface ErrorAlert {
  showAlert?: boolean;
  style?: string;
  title?: string;
  message?: string;
}

/** Rules being set up in the current request, by grid and cells. */
const drafts = new WeakMap<GridEngine, Map<string, ISheetDataValidationRule>>();

/** The validation of a range. Rule, prompt and alert arrive as separate actions and are written as one rule. */
export class DataValidation extends HostObject {
  readonly $type = "DataValidation";
  constructor(private readonly of: Cells) {
    super();
  }

  get type(): string | null {
    const [first, ...others] = this.touching();
    if (!first) return "None";
    return others.length ? "MixedCriteria" : (ofUniver(first.type)?.[2] ?? "None");
  }
  get rule(): Rule | null {
    const rule = this.single();
    const kind = rule && ofUniver(rule.type)?.[0];
    if (!rule || !kind) return null;
    if (kind === "list") {
      return { list: { inCellDropDown: rule.showDropDown !== false, source: listSource(rule.formula1 ?? "") } };
    }
    if (kind === "custom") return { custom: { formula: rule.formula1 ?? "" } };
    const operator = Object.keys(OPERATORS).find((name) => OPERATORS[name] === rule.operator) ?? "Between";
    return {
      [kind]: {
        formula1: operandOf(rule.formula1),
        ...(rule.formula2 ? { formula2: operandOf(rule.formula2) } : {}),
        operator,
      },
    };
  }
  set rule(value: Rule | null) {
    const kind = KINDS.find(([name]) => value?.[name]);
    if (!value || !kind) throw invalidArgument();
    const [name, univerType] = kind;
    this.change((rule) => {
      rule.type = univerType as DataValidationType;
      rule.formula2 = undefined;
      if (name === "list") writeList(rule, value.list);
      else if (name === "custom") rule.formula1 = value.custom?.formula;
      else writeComparison(rule, value[name]);
    });
  }
  get prompt(): Required<Prompt> {
    const rule = this.single();
    return {
      showPrompt: rule?.showInputMessage ?? true,
      title: rule?.promptTitle ?? "",
      message: rule?.prompt ?? "",
    };
  }
  set prompt(prompt: Prompt) {
    this.change((rule) => {
      rule.showInputMessage = prompt.showPrompt ?? true;
      rule.promptTitle = prompt.title ?? "";
      rule.prompt = prompt.message ?? "";
    });
  }
  get errorAlert(): Required<ErrorAlert> {
    const rule = this.single();
    return {
      showAlert: rule?.showErrorMessage ?? true,
      style: ALERT_STYLES[rule?.errorStyle ?? STOP] ?? "Stop",
      title: rule?.errorTitle ?? "",
      message: rule?.error ?? "",
    };
  }
  set errorAlert(alert: ErrorAlert) {
    const style = ALERT_STYLES.indexOf(alert.style ?? "Stop");
    if (style < 0) throw invalidArgument();
    this.change((rule) => {
      rule.showErrorMessage = alert.showAlert ?? true;
      rule.errorStyle = style;
      rule.errorTitle = alert.title ?? "";
      rule.error = alert.message ?? "";
    });
  }
  get ignoreBlanks(): boolean {
    return this.single()?.allowBlank ?? true;
  }
  set ignoreBlanks(ignore: boolean) {
    this.change((rule) => {
      rule.allowBlank = ignore;
    });
  }
  clear(): void {
    const { $context: context, $sheetId: sheetId } = this.of;
    context.mayWrite(sheetId);
    context.engine.flush();
    if (!this.touching().length) return;
    context.engine.command(ClearRangeDataValidationCommand.id, {
      unitId: context.engine.unitId,
      subUnitId: sheetId,
      ranges: this.of.$bounded().map(toUniver),
    });
  }

  private touching(): ISheetDataValidationRule[] {
    const { engine } = this.of.$context;
    const rules = engine.service<DataValidationModel>(DataValidationModel).getRules(engine.unitId, this.of.$sheetId);
    return (rules as ISheetDataValidationRule[]).filter((rule) =>
      rule.ranges.some((range) => this.of.$rects.some((rect) => intersect(fromUniver(range), rect))),
    );
  }
  private single(): ISheetDataValidationRule | null {
    const [first, ...others] = this.touching();
    return first && !others.length ? first : null;
  }
  private change(change: (rule: ISheetDataValidationRule) => void): void {
    this.of.$context.mayWrite(this.of.$sheetId);
    change(this.draft());
  }

  private draft(): ISheetDataValidationRule {
    const { engine } = this.of.$context;
    const open = drafts.get(engine) ?? new Map<string, ISheetDataValidationRule>();
    drafts.set(engine, open);
    const key = `${this.of.$sheetId}:${JSON.stringify(this.of.$rects)}`;
    const known = open.get(key);
    if (known) return known;
    const old = this.single();
    const rule: ISheetDataValidationRule = {
      ...(old
        ? Tools.deepClone(old)
        : { type: "any" as DataValidationType, allowBlank: true, showErrorMessage: true, errorStyle: STOP }),
      uid: newId("validation"),
      ranges: this.of.$bounded().map(toUniver),
    };
    open.set(key, rule);
    engine.defer(rule, () => {
      open.delete(key);
      const params = { unitId: engine.unitId, subUnitId: this.of.$sheetId, rule };
      if (!engine.command(AddSheetDataValidationCommand.id, params)) {
        throw new HostError("GeneralException", "the grid refused the validation rule");
      }
    });
    return rule;
  }
}

function writeList(rule: ISheetDataValidationRule, list: Rule["list"]): void {
  const source = typeof list?.source === "object" ? `=${list.source.address}` : list?.source;
  if (!list || !source || (!source.startsWith("=") && source.length > LONGEST_LIST)) throw invalidArgument();
  rule.formula1 = source;
  rule.showDropDown = list.inCellDropDown;
  rule.renderMode = list.inCellDropDown ? DROP_DOWN.arrow : DROP_DOWN.none;
}

function writeComparison(rule: ISheetDataValidationRule, comparison: Comparison | undefined): void {
  const operator = OPERATORS[comparison?.operator ?? ""];
  if (!comparison || !operator) throw invalidArgument();
  rule.operator = operator as DataValidationOperator;
  rule.formula1 = formulaOf(comparison.formula1);
  rule.formula2 = formulaOf(comparison.formula2);
}

function formulaOf(operand: Operand | undefined): string | undefined {
  if (operand === undefined || operand === "") return undefined;
  return typeof operand === "object" ? `=${operand.address}` : String(operand);
}

function operandOf(formula: string | undefined): string | number {
  if (formula === undefined || formula === "") return "";
  return Number.isNaN(Number(formula)) ? formula : Number(formula);
}

/** Univer's own dialog keeps a list as JSON. */
function listSource(formula: string): string {
  if (!formula.startsWith("[")) return formula;
  try {
    return (JSON.parse(formula) as string[]).join(",");
  } catch {
    return formula;
  }
}
