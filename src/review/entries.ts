/** The enterprises of a workbook, with what is known of each: industry, conditions, indicator cells. */
import type { CustomLimits } from "../assessment";
import { displayText, fold, nameKey, type Annex2Form, type Annex5Form, type Form, type IndicatorCell } from "../forms";
import type { Place, TextPlace } from "../forms";
import { conditionsFrom, findIndustry, readIndustry, termOf, type Industry } from "../rulebook";
import { messages } from "./messages";

/** What a user answered to 待定 questions: enterprise name (any spelling of its spaces and widths) → condition words. */
export type Supplied = Readonly<Record<string, readonly string[]>>;

/** What a row is judged as. Rows that state the same share one object, so that what follows from it is worked out once. */
export interface Subject {
  /** null where the rulebook does not know it */
  readonly industry: Industry | null;
  /** condition words of the industry, from the form, the enterprise's annex 2 and the user */
  readonly conditions: readonly string[];
}

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
  readonly cells: readonly JudgedCell[];
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
  return forms.flatMap((form): Entry[] => {
    if (form.form === "annex5") return fromAnnex5(form, ownForms, answerFor, subjectOf);
    return form.form === "annex2" ? [fromAnnex2(form, answerFor, subjectOf)] : [];
  });
}

export const textOf = (form: Annex2Form, field: Parameters<Annex2Form["fields"]["get"]>[0]): string =>
  displayText(form.fields.get(field)?.cell).trim();

type AnswerFor = (name: string) => readonly string[] | undefined;

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
      cells: row.cells,
    };
  });
}

const enterpriseName = (name: string, part: string | null, row: number): string => {
  if (name === "") return messages.unnamed(row + 1);
  return part === null || part === "" ? name : messages.part(name, part);
};

const INDICATORS = ["单位产品取水量", "重复利用率", "废水回用率", "循环利用率", "用水综合漏失率"] as const;

function fromAnnex2(form: Annex2Form, answerFor: AnswerFor, subjectOf: SubjectOf): Entry {
  const field = form.fields.get("name") ?? null;
  const name = textOf(form, "name");
  const industryText = textOf(form, "industry");
  const texts = { own: [textOf(form, "product")], inherited: [], elsewhere: [] };
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
    cells: INDICATORS.flatMap((indicator): IndicatorCell[] => {
      const place = form.fields.get(indicator);
      return place ? [{ row: place.row, column: place.column, cell: place.cell, indicator, unit: place.unit }] : [];
    }),
  };
}

interface Texts {
  readonly own: readonly string[];
  readonly inherited: readonly string[];
  /** from another form of the same workbook */
  readonly elsewhere: readonly string[];
}

type SubjectOf = (industryText: string, texts: Texts, answer: readonly string[]) => Subject;

/** Remembers what was read from which texts: a district has a handful of industries in hundreds of rows. */
function subjects(custom: CustomLimits | undefined): SubjectOf {
  const known = new Map<string, Subject>();
  return (industryText, texts, answer) => {
    const key = [[industryText], texts.own, texts.inherited, texts.elsewhere, answer]
      .map((list) => list.join("\u0000"))
      .join("\u0001");
    let subject = known.get(key);
    if (!subject) known.set(key, (subject = readSubject(industryText, texts, answer, custom)));
    return subject;
  };
}

/** What stands nearer to the cell wins over what stands further away, dimension by dimension; the user's answer wins over all. */
function readSubject(
  industryText: string,
  texts: Texts,
  answer: readonly string[],
  custom: CustomLimits | undefined,
): Subject {
  const read = industryText === "" ? null : readIndustry(industryText);
  if (!read) return { industry: null, conditions: [] };
  const { industry } = read;
  const further = customWords(industry, custom);
  const words = (list: readonly string[]): string[] => list.flatMap((text) => wordsIn(industry, text, further));
  const own = words(texts.own);
  const bracket = [...read.conditions, ...further.filter((word) => fold(industryText).includes(fold(word)))];
  let conditions = [...new Set([...words(answer)])];
  // in an enterprise's own row the bracket and the product column stand equally near
  const layers = texts.inherited.length > 0 ? [own, bracket] : [[...bracket, ...own]];
  for (const layer of [...layers, words(texts.inherited), words(texts.elsewhere), [...read.states]]) {
    conditions = withMissing(industry, conditions, layer);
  }
  return { industry, conditions };
}

function wordsIn(industry: Industry, text: string, further: readonly string[]): string[] {
  const folded = fold(text);
  return [...conditionsFrom(industry, text), ...further.filter((word) => folded.includes(fold(word)))];
}

/** Condition words that only the custom limits know. */
const customWords = (industry: Industry, custom: CustomLimits | undefined): string[] => [
  ...new Set(
    (custom?.limits ?? [])
      .filter((limit) => findIndustry(limit.industry)?.id === industry.id)
      .flatMap((limit) => limit.conditions)
      .filter((word) => conditionsFrom(industry, word).length === 0),
  ),
];

/** Adds the words of dimensions about which nothing is known yet. */
function withMissing(industry: Industry, known: readonly string[], layer: readonly string[]): string[] {
  const dimensionOf = (word: string): string => termOf(industry, word)?.dimension.name ?? word;
  const settled = new Set(known.map(dimensionOf));
  return [...new Set([...known, ...layer.filter((word) => !settled.has(dimensionOf(word)))])];
}
