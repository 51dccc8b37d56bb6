/** What a row is judged as: its industry and the conditions that are known of it. */
import type { CustomLimits } from "../assessment";
import { fold } from "../forms";
import { conditionsFrom, findIndustry, readIndustry, termOf, type Industry } from "../rulebook";

/** What a row is judged as. Rows that state the same share one object, so that what follows from it is worked out once. */
export interface Subject {
  /** null where the rulebook does not know it */
  readonly industry: Industry | null;
  /** condition words of the industry, from the form, the enterprise's annex 2 and the user */
  readonly conditions: readonly string[];
}

/** What forms say of one subject: industry apart, the texts that may state conditions. */
export interface Texts {
  readonly own: readonly string[];
  readonly inherited: readonly string[];
  /** from another form of the same workbook */
  readonly elsewhere: readonly string[];
}

export type SubjectOf = (industryText: string, texts: Texts, answer: readonly string[]) => Subject;

/** Remembers what was read from which texts: a district has a handful of industries in hundreds of rows. */
export function subjects(custom: CustomLimits | undefined): SubjectOf {
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
export const customWords = (industry: Industry, custom: CustomLimits | undefined): string[] => [
  ...new Set(
    (custom?.limits ?? [])
      .filter((limit) => findIndustry(limit.industry)?.id === industry.id)
      .flatMap((limit) => limit.conditions)
      .filter((word) => conditionsFrom(industry, word).length === 0),
  ),
];

/** Adds the words of dimensions about which nothing is known yet. */
export function withMissing(industry: Industry, known: readonly string[], layer: readonly string[]): string[] {
  const dimensionOf = (word: string): string => termOf(industry, word)?.dimension.name ?? word;
  const settled = new Set(known.map(dimensionOf));
  return [...new Set([...known, ...layer.filter((word) => !settled.has(dimensionOf(word)))])];
}
