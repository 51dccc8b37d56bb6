/**
 * What annexes 3, 6 and 7 add to an enterprise's row of annex 5: name, code, industry and product from the application or
 * the enterprise's information, figures and conditions from the technical table where annex 2 leaves them blank. Answers
 * 否 have no place in annex 5: they are told. Nothing that annex 2 says is replaced.
 */
import {
  cellAddress,
  displayText,
  isBlank,
  nameKey,
  type ApplicationForm,
  type ChecklistForm,
  type Field,
  type Form,
  type InfoForm,
  type TechnicalForm,
  type TechnicalRow,
} from "../forms";
import { conditionsFrom, findIndicators, industryById, type Indicator } from "../rulebook";
import { readCode } from "../forms/codes";
import { agree } from "./merge";
import { FIELD_NAMES, messages } from "./messages";
import { INDICATORS } from "./units";
import { Values } from "./values";
import type { CollectField, EnterpriseRecord, Issue, Value } from "./types";

type Applicant = ApplicationForm | InfoForm;
const isApplicant = (form: Form): form is Applicant =>
  form.form === "annex6-application" || form.form === "annex7-info";
const isTechnical = (form: Form): form is TechnicalForm => "industry" in form && "altered" in form;
const isChecklist = (form: Form): form is ChecklistForm => "items" in form;

type Fields = ReadonlyMap<string, Field>;

const textOf = (form: Applicant, field: "name" | "code" | "industry" | "product"): string => {
  const fields: Fields = form.fields;
  return displayText(fields.get(field)?.cell).trim();
};

/** The enterprises that apply by annex 6 or 7, for a file without annex 2; each once. */
export function applicantOf(file: string, forms: readonly Form[]): EnterpriseRecord[] {
  const records = new Map<string, EnterpriseRecord>();
  for (const form of forms.filter(isApplicant)) {
    const name = textOf(form, "name");
    const place = form.fields.get("name");
    if (name === "" || !place || records.has(nameKey(name))) continue;
    const values = new Values(file, form.sheet, name);
    values.text("name", place, name);
    records.set(nameKey(name), {
      key: nameKey(name),
      name,
      code: null,
      year: form.year,
      place: { file, sheet: form.sheet, row: place.row, column: place.column },
      values: values.values,
      conditions: [],
      issues: [],
    });
  }
  return [...records.values()];
}

export interface Supplemented {
  readonly records: readonly EnterpriseRecord[];
  readonly issues: readonly Issue[];
}

export function supplement(file: string, forms: readonly Form[], records: readonly EnterpriseRecord[]): Supplemented {
  const [first] = records;
  const others = forms.filter((form) => isApplicant(form) || isTechnical(form) || isChecklist(form));
  if (!first || others.length === 0) return { records, issues: [] };
  // technical tables and lists do not say whose they are
  if (records.some(({ key }) => key !== first.key)) {
    const named = others.filter((form) => !isApplicant(form));
    return { records, issues: named.map((form) => note(file, null, form, null, messages.whoseTable(form.sheet))) };
  }
  const issues: Issue[] = [];
  const adding = new Adding(file, first);
  for (const form of others.filter(isApplicant)) {
    const name = textOf(form, "name");
    if (name !== "" && nameKey(name) !== first.key) {
      const place = form.fields.get("name");
      issues.push(note(file, first.name, form, place ?? null, messages.otherApplicant(first.name, name)));
    } else adding.fromApplicant(form);
  }
  for (const form of others.filter(isTechnical)) issues.push(...adding.fromTechnical(form));
  for (const form of others.filter(isChecklist)) issues.push(...refusals(file, first, form));
  return { records: [adding.record(), ...records.slice(1)], issues };
}

const note = (
  file: string,
  enterprise: string | null,
  form: Form,
  place: { readonly row: number; readonly column: number } | null,
  message: string,
): Issue => ({
  kind: "note",
  code: "other-annex",
  enterprise,
  file,
  sheet: form.sheet,
  cell: place ? cellAddress(place.row, place.column) : null,
  message,
});

/** A record to which the other forms of its file add what it leaves blank. */
class Adding {
  private readonly values: Map<CollectField, Value>;
  private readonly conditions: string[];
  private readonly questions: Issue[];

  constructor(
    private readonly file: string,
    private readonly own: EnterpriseRecord,
  ) {
    this.values = new Map(own.values);
    this.conditions = [...own.conditions];
    this.questions = [...own.issues];
  }

  record(): EnterpriseRecord {
    const { own, values, conditions, questions } = this;
    const code = own.code ?? readCode(values.get("code")?.text ?? "");
    return { ...own, code, values, conditions: [...new Set(conditions)], issues: questions };
  }

  fromApplicant(form: Applicant): void {
    const taken = new Values(this.file, form.sheet, this.own.name);
    const fields: Fields = form.fields;
    for (const field of ["code", "industry", "product"] as const) {
      const place = fields.get(field);
      if (place) taken.text(field, place, textOf(form, field));
    }
    this.addMissing(taken);
  }

  /** Returns what could not be added. */
  fromTechnical(form: TechnicalForm): Issue[] {
    const industry = industryById(form.industry);
    const taken = new Values(this.file, form.sheet, this.own.name);
    taken.text("industry", { row: form.area.top, column: form.area.left }, industry.name);
    const issues: Issue[] = [];
    const rows = form.rows.filter(({ cell }) => !isBlank(cell));
    for (const column of INDICATORS) {
      const asked = findIndicators(industry, column)?.indicators ?? [];
      const filled = rows.flatMap((row): Filled[] => {
        const indicator = asked.find(({ name }) => name === row.indicator);
        return indicator ? [{ row, indicator }] : [];
      });
      const [only, second] = filled;
      if (!only) continue;
      if (second) {
        // a row for each product: annex 5 has one cell, and which of them goes there is not ours to say
        if (!this.values.has(column)) {
          const message = messages.severalValues(this.own.name, column, form.sheet);
          issues.push(note(this.file, this.own.name, form, only.row, message));
        }
        continue;
      }
      taken.take(column, only.row, unitOf(only));
      this.conditions.push(...conditionsOf(form, only.row));
      const before = this.values.get(column);
      const after = taken.values.get(column);
      if (before && after && !agree(column, before, after)) {
        const message = messages.otherValue(this.own.name, FIELD_NAMES[column], before.text, form.sheet, after.text);
        issues.push(note(this.file, this.own.name, form, only.row, message));
      }
    }
    if (rows.length > 0) this.addMissing(taken);
    return issues;
  }

  private addMissing(taken: Values): void {
    for (const [field, value] of taken.values) if (!this.values.has(field)) this.values.set(field, value);
    this.questions.push(...taken.issues);
  }
}

interface Filled {
  readonly row: TechnicalRow;
  readonly indicator: Indicator;
}

const unitOf = ({ row, indicator }: Filled): string | null =>
  (indicator.limits.find(({ when }) => when.join() === row.when.join()) ?? indicator.limits[0])?.unit ?? null;

/** Words of the row and of the table, as the bracket behind the industry takes them: `回用水占比=25%` is none of them. */
const conditionsOf = (form: TechnicalForm, row: TechnicalRow): string[] => {
  const industry = industryById(form.industry);
  return [...row.when, ...row.chosen, ...form.chosen].filter((word) => conditionsFrom(industry, word).length > 0);
};

/** One note for each list that has been answered 否 somewhere. */
function refusals(file: string, { name }: EnterpriseRecord, form: ChecklistForm): Issue[] {
  const refused = form.items.filter(({ answer }) => answer === "no");
  const [first] = refused;
  if (!first) return [];
  const message = messages.answeredNo(name, LISTS[form.form], refused.map(({ item }) => item).join("、"));
  return [note(file, name, form, first, message)];
}

const LISTS: Readonly<Record<ChecklistForm["form"], string>> = {
  annex3: "附件3",
  "annex6-basic": "附件6基本要求",
  "annex7-veto": "附件7一票否决指标",
};
