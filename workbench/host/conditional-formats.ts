import { Tools, type IMutationInfo, type IRange, type IStyleBase } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  MoveConditionalRuleMutation,
  SetConditionalRuleMutation,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { markFormula, markRule } from "../grid/marks";
import { HostObject, notImplemented } from "../office";
import { fromUniver, intersect, subtract, toUniver, type Rect } from "./address";
import type { Cells } from "./cells";
import { ConditionalRangeFormat } from "./conditional-styles";
import { newId } from "./context";
import { invalidArgument, invalidOperation, required } from "./errors";
import type { Range } from "./range";
import type { RangeAreas } from "./range-areas";

/**
 * Excel's types for the rules that a file or a user may have brought. Those other than Custom are listed with their
 * type, moved, cut and deleted on demand, but not opened.
 */
const TYPES: Readonly<Record<string, string | undefined>> = {
  [CFRuleType.colorScale]: "ColorScale",
  [CFRuleType.dataBar]: "DataBar",
  [CFRuleType.iconSet]: "IconSet",
  [CFSubRuleType.formula]: "Custom",
  [CFSubRuleType.number]: "CellValue",
  [CFSubRuleType.text]: "ContainsText",
  [CFSubRuleType.rank]: "TopBottom",
  [CFSubRuleType.average]: "PresetCriteria",
  [CFSubRuleType.uniqueValues]: "PresetCriteria",
  [CFSubRuleType.duplicateValues]: "PresetCriteria",
  [CFSubRuleType.timePeriod]: "PresetCriteria",
};

const LONGEST_FORMULA = 8192;

const modelOf = (of: Cells): ConditionalFormattingRuleModel =>
  of.$context.engine.service<ConditionalFormattingRuleModel>(ConditionalFormattingRuleModel);

/** All rules of the sheet, the strongest first. */
const rulesOf = (of: Cells): IConditionFormattingRule[] =>
  modelOf(of).getSubunitRules(of.$context.engine.unitId, of.$sheetId) ?? [];

const mayChange = (of: Cells): void => of.$context.mayWrite(of.$sheetId, "allowFormatCells");

export class ConditionalFormatCollection extends HostObject {
  readonly $type = "ConditionalFormatCollection";
  constructor(private readonly of: Cells) {
    super();
  }
  override get $items(): ConditionalFormat[] {
    return this.touching().map((rule) => new ConditionalFormat(this.of, rule.cfId));
  }
  private touching(): IConditionFormattingRule[] {
    // rules that were added earlier in the request count
    this.of.$context.engine.flush();
    return rulesOf(this.of).filter((rule) =>
      rule.ranges.some((range) => this.of.$rects.some((rect) => intersect(fromUniver(range), rect))),
    );
  }
  getCount(): number {
    return this.touching().length;
  }
  getItemOrNullObject(id: string): ConditionalFormat | null {
    this.of.$context.engine.flush();
    return rulesOf(this.of).some((rule) => rule.cfId === id) ? new ConditionalFormat(this.of, id) : null;
  }
  getItem(id: string): ConditionalFormat {
    return required(this.getItemOrNullObject(id));
  }
  getItemAt(index: number): ConditionalFormat {
    return required(this.$items[index] ?? null);
  }
  add(type: string): ConditionalFormat {
    mayChange(this.of);
    if (type !== "Custom") throw notImplemented(`ConditionalFormatCollection.add("${type}")`);
    return new ConditionalFormat(this.of, newId("cf"), true);
  }
  /** A rule that reaches further keeps the rest of its areas. */
  clearAll(): void {
    mayChange(this.of);
    for (const rule of this.touching()) {
      const rest = rule.ranges.flatMap((range) =>
        this.of.$rects.reduce<Rect[]>(
          (pieces, hole) => pieces.flatMap((piece) => subtract(piece, hole)),
          [fromUniver(range)],
        ),
      );
      const format = new ConditionalFormat(this.of, rule.cfId);
      if (rest.length) format.$change((changed) => ({ ...changed, ranges: rest.map(toUniver) }));
      else format.delete();
    }
  }
}

export class ConditionalFormat extends HostObject {
  readonly $type = "ConditionalFormat";
  /** a rule that has been added but not yet written: its formula and looks arrive as separate actions */
  private draft: IConditionFormattingRule | undefined;

  constructor(
    readonly $of: Cells,
    readonly id: string,
    isNew = false,
  ) {
    super();
    if (!isNew) return;
    this.draft = customRule(id, $of.$rects.map(toUniver), "", {});
    $of.$context.engine.defer(this, () => this.commit());
  }
  override get $id(): string {
    return this.id;
  }
  get type(): string {
    const rule = this.$rule();
    if (markFormula(rule)) return "Custom";
    const { type, subType } = rule.rule as { type: string; subType?: string };
    return TYPES[subType ?? type] ?? "Custom";
  }
  get priority(): number {
    return Math.max(0, this.position());
  }
  set priority(priority: number) {
    mayChange(this.$of);
    this.writeDraft();
    const rules = rulesOf(this.$of);
    const [from, to] = [this.position(), Math.min(rules.length - 1, Math.max(0, priority))];
    const [moved, target] = [rules[from], rules[to]];
    if (!moved || !target || from === to) return;
    const neighbourBefore = from > 0 ? rules[from - 1] : rules[1];
    this.mutate(
      move(moved, target, to > from ? "after" : "before"),
      [move(moved, neighbourBefore ?? target, from > 0 ? "after" : "before")],
      MoveConditionalRuleMutation.id,
      MoveConditionalRuleMutation.id,
    );
  }
  get stopIfTrue(): boolean {
    return this.$rule().stopIfTrue;
  }
  set stopIfTrue(stop: boolean) {
    this.$change((rule) => ({ ...rule, stopIfTrue: stop }));
  }
  get customOrNullObject(): CustomConditionalFormat | null {
    return this.type === "Custom" ? new CustomConditionalFormat(this) : null;
  }
  get custom(): CustomConditionalFormat {
    const custom = this.customOrNullObject;
    if (!custom) throw invalidOperation("This conditional format has another type.");
    return custom;
  }
  delete(): void {
    mayChange(this.$of);
    if (this.draft) {
      this.draft = undefined;
      return;
    }
    const rules = rulesOf(this.$of);
    const rule = Tools.deepClone(this.$rule());
    const above = rules[this.position() - 1];
    const undo = [this.info(AddConditionalRuleMutation.id, { rule })];
    // added again it stands first: back to its place
    if (above) undo.push(this.info(MoveConditionalRuleMutation.id, move(rule, above, "after")));
    this.$of.$context.engine.mutate(this.info(DeleteConditionalRuleMutation.id, { cfId: this.id }), undo);
  }
  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw invalidOperation("The conditional format has more than one area: use getRanges().");
    return range;
  }
  getRangeOrNullObject(): Range | null {
    const [rect, ...others] = this.areas();
    return rect && !others.length ? this.$of.worksheet.$range(rect) : null;
  }
  getRanges(): RangeAreas {
    return this.$of.worksheet.$areas(this.areas());
  }

  $rule(): IConditionFormattingRule {
    const { engine } = this.$of.$context;
    return this.draft ?? required(modelOf(this.$of).getRule(engine.unitId, this.$of.$sheetId, this.id) ?? null);
  }
  $change(change: (rule: IConditionFormattingRule) => IConditionFormattingRule): void {
    mayChange(this.$of);
    if (this.draft) {
      this.draft = change(this.draft);
      return;
    }
    const old = Tools.deepClone(this.$rule());
    const next = change(Tools.deepClone(old));
    this.mutate(
      { cfId: this.id, rule: next },
      [{ cfId: this.id, rule: old }],
      SetConditionalRuleMutation.id,
      SetConditionalRuleMutation.id,
    );
  }

  private areas(): Rect[] {
    return this.$rule().ranges.map(fromUniver);
  }
  private position(): number {
    return rulesOf(this.$of).findIndex((rule) => rule.cfId === this.id);
  }
  /** other rules may be asked for their order before the request ends */
  private writeDraft(): void {
    if (this.draft) this.commit();
  }
  private commit(): void {
    const rule = this.draft;
    this.draft = undefined;
    if (!rule) return;
    this.mutate({ rule }, [{ cfId: this.id }], AddConditionalRuleMutation.id, DeleteConditionalRuleMutation.id);
  }
  private mutate(redo: object, undo: object[], redoId: string, undoId: string): void {
    this.$of.$context.engine.mutate(
      this.info(redoId, redo),
      undo.map((params) => this.info(undoId, params)),
    );
  }
  private info(id: string, params: object): IMutationInfo {
    return { id, params: { unitId: this.$of.$context.engine.unitId, subUnitId: this.$of.$sheetId, ...params } };
  }
}

const move = (rule: IConditionFormattingRule, target: IConditionFormattingRule, side: "after" | "before"): object => ({
  start: { id: rule.cfId, type: "self" },
  end: { id: target.cfId, type: side },
});

/** One of the add-in's marks in native form, or a formula rule for any other formula. */
function customRule(
  cfId: string,
  ranges: IRange[],
  formula: string,
  style: IStyleBase,
  stopIfTrue = false,
): IConditionFormattingRule {
  const rule = markRule(formula, ranges, style) ?? {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.formula,
    value: formula,
    style,
  };
  return { cfId, ranges, stopIfTrue, rule };
}

const styleOf = (rule: IConditionFormattingRule): IStyleBase => (rule.rule as { style?: IStyleBase }).style ?? {};

export class CustomConditionalFormat extends HostObject {
  readonly $type = "CustomConditionalFormat";
  constructor(private readonly of: ConditionalFormat) {
    super();
  }
  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.of);
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat({
      read: () => styleOf(this.of.$rule()),
      change: (part) =>
        this.of.$change((rule) => ({
          ...rule,
          rule: { ...rule.rule, style: { ...styleOf(rule), ...part } } as IConditionFormattingRule["rule"],
        })),
    });
  }
}

export class ConditionalFormatRule extends HostObject {
  readonly $type = "ConditionalFormatRule";
  constructor(private readonly of: ConditionalFormat) {
    super();
  }
  get formula(): string {
    const rule = this.of.$rule();
    return markFormula(rule) ?? String((rule.rule as { value?: unknown }).value ?? "");
  }
  set formula(formula: string) {
    if (!formula?.startsWith("=") || formula.length > LONGEST_FORMULA) throw invalidArgument();
    this.of.$change((rule) => customRule(rule.cfId, rule.ranges, formula, styleOf(rule), rule.stopIfTrue));
  }
}
