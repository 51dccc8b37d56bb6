/** A technical table as an entry: whose it is, under which conditions its rows are judged, which blanks are no gaps. */
import { displayText, isBlank, nameKey, type Field, type Form, type TechnicalForm, type TechnicalRow } from "../forms";
import { findIndicators, industryById, termOf, type Indicator, type Industry } from "../rulebook";
import type { AnswerFor, Entry, JudgedCell } from "./entries";
import { messages } from "./messages";
import { withMissing, type Subject, type SubjectOf } from "./subjects";

/** The one enterprise of a workbook: technical tables do not name theirs. */
export interface Owner {
  readonly name: string;
  /** what its other forms say of industry and products */
  readonly texts: readonly string[];
}

/** Null where the workbook names no enterprise, or several. */
export function ownerOf(forms: readonly Form[]): Owner | null {
  const names = new Map<string, Owner>();
  const add = (name: string, texts: readonly string[]): void => {
    if (name === "") return;
    const known = names.get(nameKey(name));
    names.set(nameKey(name), { name: known?.name ?? name, texts: [...(known?.texts ?? []), ...texts] });
  };
  for (const form of forms) {
    if ("fields" in form) {
      const fields: ReadonlyMap<string, Field> = form.fields;
      const text = (field: string): string => displayText(fields.get(field)?.cell).trim();
      add(
        text("name"),
        [text("industry"), text("product")].filter((each) => each !== ""),
      );
    } else if (form.form === "annex5") {
      for (const row of form.rows) add(row.name?.text ?? "", [row.industry?.text ?? "", ...row.conditions]);
    }
  }
  const [only, ...others] = names.values();
  return only && others.length === 0 ? only : null;
}

export function fromTechnical(
  form: TechnicalForm,
  owner: Owner | null,
  answerFor: AnswerFor,
  subjectOf: SubjectOf,
): Entry {
  const industry = industryById(form.industry);
  const enterprise = owner?.name ?? form.sheet;
  const texts = { own: form.chosen, inherited: [], elsewhere: owner?.texts ?? [] };
  const subject = subjectOf(industry.name, texts, answerFor(enterprise) ?? []);
  const unused = unusedRows(industry, form.rows, subject.conditions);
  return {
    form,
    sheet: form.sheet,
    row: form.area.top,
    kind: "enterprise",
    enterprise,
    // the name stands on another form; nothing is objected to it here
    name: owner ? { row: form.area.top, column: form.area.left, cell: undefined, text: owner.name } : null,
    namePlace: null,
    industryText: industry.name,
    industryPlace: null,
    subject,
    products: [],
    quantities: [],
    earlier: [],
    cells: form.rows.map((row): JudgedCell => {
      const reason = unused.get(row);
      return {
        row: row.row,
        column: row.column,
        cell: row.cell,
        indicator: row.indicator,
        unit: null,
        subject: subjectOfRow(industry, row, subject),
        ...(reason === undefined ? {} : { unused: reason }),
      };
    }),
  };
}

const indicatorOf = (industry: Industry, name: string): Indicator | undefined =>
  findIndicators(industry, name)?.indicators.find((indicator) => indicator.name === name);

/** A row that prints the one limit it is judged by needs nothing else; a row of several asks what is known of the plant. */
function subjectOfRow(industry: Industry, row: TechnicalRow, whole: Subject): Subject {
  const own = [...row.when, ...row.chosen];
  if (own.length === 0) return whole;
  const limits = indicatorOf(industry, row.indicator)?.limits ?? [];
  const fitting = limits.filter(({ when }) => when.length > 0 && when.every((word) => row.when.includes(word)));
  return { industry, conditions: fitting.length === 1 ? own : withMissing(industry, own, whole.conditions) };
}

/** Rows of which one suffices: those of one indicator, or of one kind whose names say different products. */
function groupsOf(industry: Industry, rows: readonly TechnicalRow[]): TechnicalRow[][] {
  const groups = new Map<string, TechnicalRow[]>();
  for (const row of rows) {
    const indicator = indicatorOf(industry, row.indicator);
    if (!indicator || (indicator.limits.length < 2 && indicator.when.length === 0)) continue;
    const key = indicator.when.length > 0 ? indicator.kind : indicator.name;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Blank rows of products that the plant does not make, with the reason; a product that is stated anywhere is made. */
function unusedRows(
  industry: Industry,
  rows: readonly TechnicalRow[],
  conditions: readonly string[],
): ReadonlyMap<TechnicalRow, string> {
  const wordsOf = (row: TechnicalRow): readonly string[] =>
    row.when.length > 0 ? row.when : (indicatorOf(industry, row.indicator)?.when ?? []);
  const groups = groupsOf(industry, rows);
  const filled = groups.flat().filter(({ cell }) => !isBlank(cell));
  const stated = new Set([...conditions, ...filled.flatMap(wordsOf)].flatMap((word) => withImplied(industry, word)));
  const isOther = (word: string): boolean => {
    const terms = termOf(industry, word)?.dimension.terms ?? [];
    return !stated.has(word) && terms.some((term) => stated.has(term.word));
  };
  const unused = new Map<TechnicalRow, string>();
  for (const group of groups) {
    const isFilled = group.some(({ cell }) => !isBlank(cell));
    for (const row of group) {
      const words = wordsOf(row);
      if (!isBlank(row.cell) || words.every((word) => stated.has(word))) continue;
      const label = words.join("、");
      if (isFilled) unused.set(row, messages.otherRowFilled(label, row.indicator));
      else if (words.some(isOther)) unused.set(row, messages.otherProductStated(label, row.indicator));
    }
  }
  return unused;
}

/** 生活用纸 is 纸及纸板; 化学木浆 may be either of two pulps. */
function withImplied(industry: Industry, word: string): string[] {
  const term = termOf(industry, word)?.term;
  return [word, ...(term?.countsAs ?? []), ...(term?.implies ?? [])];
}
