/** The enterprises of a workbook, with what is known of each: industry, conditions, indicator cells. */
import type { CustomLimits } from "../assessment";
import { displayText, nameKey, type Annex2Form, type Annex5Form, type Form, type IndicatorCell } from "../forms";
import type { EarlierCell, Field, Place, QuantityCell, QuantityKind, TextPlace, TrendForm } from "../forms";
import { messages } from "./messages";
import { subjects, type Subject, type SubjectOf } from "./subjects";
import { fromTechnical, ownerOf } from "./technical";

/** What a user answered to 待定 questions: enterprise name (any spelling of its spaces and widths) → condition words. */
export type Supplied = Readonly<Record<string, readonly string[]>>;

/** A cell that is held against a limit, on whichever form it stands. */
export interface JudgedCell extends Place {
  /** column of annex 5, or printed name of an indicator of the industry */
  readonly indicator: string;
  /** unit named by the heading or label, folded; null where it names none */
  readonly unit: string | null;
  /** of a row that states conditions of its own; absent: the entry's */
  readonly subject?: Subject;
  /** why a blank here is no gap (the rows of other products are filled); absent: it is one */
  readonly unused?: string;
}

/** One row of annex 5, one annex 2, one technical table: what is judged together. */
export interface Entry {
  readonly form: Form;
  readonly sheet: string;
  readonly row: number;
  readonly kind: "enterprise" | "part";
  /** as shown: the name, with the part where it is one; `第5行` where there is no name */
  readonly enterprise: string;
  readonly name: TextPlace | null;
  /** where the name stands or should stand; null where the form has no place for it */
  readonly namePlace: Place | null;
  readonly industryText: string;
  readonly industryPlace: Place | null;
  readonly subject: Subject;
  /** what the form itself states as product, as written */
  readonly products: readonly string[];
  readonly cells: readonly JudgedCell[];
  /** amounts beside the indicators; empty where the form has no place for them */
  readonly quantities: readonly QuantityCell[];
  /** the same indicators of earlier years; empty where the form has none */
  readonly earlier: readonly EarlierCell[];
}

export function entriesOf(forms: readonly Form[], supplied: Supplied, custom: CustomLimits | undefined): Entry[] {
  const given = new Map(Object.entries(supplied).map(([name, words]) => [nameKey(name), words]));
  // no name needs its key where nothing was answered
  const answerFor: AnswerFor = (name) => (given.size === 0 ? undefined : given.get(nameKey(name)));
  const subjectOf = subjects(custom);
  const ownForms = new Map<string, Annex2Form>();
  for (const form of forms) {
    const name = form.form === "annex2" ? textOf(form, "name") : "";
    if (form.form === "annex2" && name !== "") ownForms.set(nameKey(name), form);
  }
  // an annex 5 with its hundreds of names need not be gone through where there is no table to be owned
  const owner = forms.some((form) => "industry" in form) ? ownerOf(forms) : null;
  return forms.flatMap((form): Entry[] => {
    if (form.form === "annex5") return fromAnnex5(form, ownForms, answerFor, subjectOf);
    if (form.form === "annex2") return [fromAnnex2(form, answerFor, subjectOf)];
    if (form.form === "annex4-trend") return [fromTrend(form, ownForms, answerFor, subjectOf)];
    return "industry" in form ? [fromTechnical(form, owner, answerFor, subjectOf)] : [];
  });
}

export const textOf = <Name extends string>(form: { readonly fields: ReadonlyMap<Name, Field> }, field: Name): string =>
  displayText(form.fields.get(field)?.cell).trim();

export type AnswerFor = (name: string) => readonly string[] | undefined;

function fromAnnex5(
  form: Annex5Form,
  ownForms: ReadonlyMap<string, Annex2Form>,
  answerFor: AnswerFor,
  subjectOf: SubjectOf,
): Entry[] {
  return form.rows.map((row) => {
    const name = row.name?.text ?? "";
    const enterprise = enterpriseName(name, row.kind === "part" ? row.part : null, row.row);
    const industryText = row.industry?.text ?? "";
    const ownForm = name === "" || ownForms.size === 0 ? undefined : ownForms.get(nameKey(name));
    const product = ownForm ? [textOf(ownForm, "industry"), textOf(ownForm, "product")] : [];
    const texts = { own: row.conditions, inherited: row.inherited, elsewhere: product };
    return {
      form,
      sheet: form.sheet,
      row: row.row,
      kind: row.kind,
      enterprise,
      name: row.name,
      namePlace: row.namePlace,
      industryText,
      industryPlace: row.industryPlace,
      subject: subjectOf(industryText, texts, answerFor(enterprise) ?? answerFor(name) ?? []),
      products: row.conditions,
      cells: row.cells,
      quantities: row.quantities,
      earlier: row.earlier,
    };
  });
}

const enterpriseName = (name: string, part: string | null, row: number): string => {
  if (name === "") return messages.unnamed(row + 1);
  return part === null || part === "" ? name : messages.part(name, part);
};

const INDICATORS = ["单位产品取水量", "重复利用率", "废水回用率", "循环利用率", "用水综合漏失率"] as const;

function fromAnnex2(form: Annex2Form, answerFor: AnswerFor, subjectOf: SubjectOf): Entry {
  return {
    ...ofLabels(form, undefined, answerFor, subjectOf),
    cells: INDICATORS.flatMap((indicator): IndicatorCell[] => {
      const place = form.fields.get(indicator);
      return place ? [{ row: place.row, column: place.column, cell: place.cell, indicator, unit: place.unit }] : [];
    }),
    quantities: quantitiesOf(form),
    earlier: [],
  };
}

/** What a form of one enterprise says of it under its labels; `ownForm`: its annex 2, which tells what they leave out. */
function ofLabels(
  form: Annex2Form | TrendForm,
  ownForm: Annex2Form | undefined,
  answerFor: AnswerFor,
  subjectOf: SubjectOf,
): Omit<Entry, "cells" | "quantities" | "earlier"> {
  const field = form.fields.get("name") ?? null;
  const name = textOf(form, "name");
  const industryText = textOf(form, "industry") || (ownForm ? textOf(ownForm, "industry") : "");
  const elsewhere = ownForm ? [textOf(ownForm, "industry"), textOf(ownForm, "product")] : [];
  const texts = { own: [textOf(form, "product")], inherited: [], elsewhere };
  return {
    form,
    sheet: form.sheet,
    row: form.area.top,
    kind: "enterprise",
    enterprise: name === "" ? messages.unnamed(form.area.top + 1) : name,
    name: field && name !== "" ? { ...field, text: name } : null,
    namePlace: field,
    industryText,
    industryPlace: form.fields.get("industry") ?? null,
    subject: subjectOf(industryText, texts, answerFor(name) ?? []),
    products: texts.own,
  };
}

/** The latest year is judged, as the form's own column says; the earlier ones stand there for comparison. */
function fromTrend(
  form: TrendForm,
  ownForms: ReadonlyMap<string, Annex2Form>,
  answerFor: AnswerFor,
  subjectOf: SubjectOf,
): Entry {
  const name = textOf(form, "name");
  return {
    ...ofLabels(form, name === "" ? undefined : ownForms.get(nameKey(name)), answerFor, subjectOf),
    cells: form.rows.flatMap(({ indicator, unit, values }): IndicatorCell[] => {
      const latest = values.find(({ year }) => year === form.year)?.place;
      return latest ? [{ ...latest, indicator, unit }] : [];
    }),
    quantities: [],
    earlier: form.rows.flatMap(({ indicator, unit, values }) =>
      values.flatMap(({ year, place }) => (year === form.year ? [] : [{ ...place, indicator, unit, year }])),
    ),
  };
}

const QUANTITIES = [
  "intake",
  "output",
  "reused",
  "circulating",
  "makeup",
  "total",
  "leak",
  "wastewater-reused",
  "discharged",
  "wastewater",
  "supplied",
] as const satisfies readonly QuantityKind[];

const quantitiesOf = ({ fields }: Annex2Form): QuantityCell[] =>
  QUANTITIES.flatMap((quantity): QuantityCell[] => {
    const place = fields.get(quantity);
    return place
      ? [{ row: place.row, column: place.column, cell: place.cell, quantity, label: place.label, unit: place.unit }]
      : [];
  });
