/** A workbook in, a review out: the recognised forms, a verdict for every indicator cell, and findings. */
import type { CustomLimits } from "../assessment";
import { isReportSheet, nameKey, readCustomLimits, recogniseSheet, type Form, type Workbook } from "../forms";
import { entriesOf, type Supplied } from "./entries";
import { outcomesOf } from "./outcomes";
import type { ReviewContext } from "./rule";
import { rules } from "./rules";
import type { CellVerdict, RecognisedForm, Review } from "./types";
import { judgeUnder } from "./verdicts";

export type { Supplied } from "./entries";
export { LOOKS, type LookStyle } from "./looks";
export { isMark, MARKER, marksOf, type Look, type Mark } from "./marks";
export { compareFindings, failingCells } from "./order";
export {
  OUTCOME_TEXT,
  outcomeSentence,
  WHOLE_TEXT,
  type Outcome,
  type OutcomeReason,
  type OutcomeStatus,
} from "./outcomes";
export type * from "./types";

export interface ReviewOptions {
  /** names of the sheets to review; default: all. The others still tell an enterprise's product (its annex 2). */
  readonly sheets?: readonly string[];
  /** answers to 待定 questions */
  readonly supplied?: Supplied;
  /** default: the workbook's own worksheet 自定义限值, if it has one; these are added in front of it */
  readonly custom?: CustomLimits;
  /** the reporting year that the titles should state, and from which custom limits must be in force */
  readonly year?: number;
}

export function reviewWorkbook(whole: Workbook, options: ReviewOptions = {}): Review {
  // the report of an earlier review is nobody's data: no rule looks at it
  const workbook = whole.sheets.some(isReportSheet)
    ? { ...whole, sheets: whole.sheets.filter((sheet) => !isReportSheet(sheet)) }
    : whole;
  const wanted = options.sheets === undefined ? null : new Set(options.sheets);
  const isWanted = (sheet: string): boolean => wanted === null || wanted.has(sheet);
  const custom = customLimitsOf(workbook, options);
  const all: readonly Form[] = workbook.sheets.flatMap(recogniseSheet);
  const judge = judgeUnder(custom);
  const judged = entriesOf(all, options.supplied ?? {}, custom)
    .filter((entry) => isWanted(entry.sheet))
    .map((entry) => ({ entry, verdicts: judge(entry) }));
  const forms = all.filter((form) => isWanted(form.sheet));
  const outcomes = outcomesOf(forms, judged);
  const context: ReviewContext = { workbook, forms, judged, outcomes, custom, year: options.year };
  const cells: CellVerdict[] = [];
  for (const { verdicts } of judged) cells.push(...verdicts);
  return {
    forms: forms.map(describe),
    cells,
    findings: rules.flatMap((rule) => rule(context)).filter((finding) => isWanted(finding.sheet)),
    outcomes,
    summary: { ...countStatuses(cells), enterprises: countEnterprises(context) },
    ...(custom === undefined ? {} : { custom }),
  };
}

/** Limits that the user brings and those of the workbook itself, brought ones first. */
function customLimitsOf(workbook: Workbook, { custom, year }: ReviewOptions): CustomLimits | undefined {
  const own = readCustomLimits(workbook)?.limits ?? [];
  // the same object again keeps the compiled requirements
  if (own.length === 0 && (year === undefined || custom?.year !== undefined)) return custom;
  const limits = [...own, ...(custom?.limits ?? [])];
  if (limits.length === 0) return undefined;
  return { ...custom, limits, ...(year === undefined ? {} : { year }) };
}

function describe(form: Form): RecognisedForm {
  const rows = "rows" in form ? form.rows.length : "items" in form ? form.items.length : 1;
  return { form: form.form, sheet: form.sheet, area: form.area, rows, year: "year" in form ? form.year : null };
}

function countStatuses(cells: readonly CellVerdict[]): Omit<Review["summary"], "enterprises"> {
  const counts = { pass: 0, fail: 0, undetermined: 0, missing: 0, "not-applicable": 0, invalid: 0 };
  for (const { verdict } of cells) counts[verdict.status]++;
  return counts;
}

/** Different names; rows without a name count one each. */
function countEnterprises({ judged }: ReviewContext): number {
  const names = new Set<string>();
  let unnamed = 0;
  for (const { entry } of judged) {
    if (entry.name) names.add(nameKey(entry.name.text));
    else if (entry.kind === "enterprise") unnamed++;
  }
  return names.size + unnamed;
}
