/**
 * The industry as it goes into annex 5. The printed table has no column for the product, which for many industries decides
 * the limit; so it is put behind the industry in brackets, as the notice's readers do: 造纸（生活用纸）.
 */
import type { CustomLimits } from "../assessment";
import { fold } from "../forms";
import { customWords } from "../review/subjects";
import { conditionsFrom, readIndustry } from "../rulebook";
import type { EnterpriseRecord, Value } from "./types";

export interface WrittenIndustry {
  /** null: as the record has it */
  readonly value: Value | null;
  /** condition words that could not be put anywhere; null where none is lost */
  readonly lost: string | null;
}

/** @param custom limits of the user's own: their condition words count like the rulebook's */
export function industryToWrite(
  record: EnterpriseRecord,
  hasProductColumn: boolean,
  custom?: CustomLimits,
): WrittenIndustry {
  const unchanged: WrittenIndustry = { value: null, lost: null };
  const value = record.values.get("industry");
  const read = value ? readIndustry(value.text) : null;
  if (!value || !read) return unchanged;
  const product = hasProductColumn ? undefined : record.values.get("product")?.text;
  const texts = product === undefined ? record.conditions : [product, ...record.conditions];
  const further = customWords(read.industry, custom);
  const furtherIn = (text: string): string[] => further.filter((word) => fold(text).includes(fold(word)));
  const wordsIn = (text: string): string[] => [...conditionsFrom(read.industry, text), ...furtherIn(text)];
  const stated = new Set([...read.conditions, ...furtherIn(value.text)]);
  const missing = [...new Set(texts.flatMap(wordsIn))].filter((word) => !stated.has(word));
  if (missing.length === 0) return unchanged;
  const isUnderstood = (text: string): boolean => {
    const reread = readIndustry(text);
    if (reread?.industry !== read.industry) return false;
    const words = new Set([...reread.conditions, ...furtherIn(text)]);
    return words.size === stated.size + missing.length && [...stated, ...missing].every((word) => words.has(word));
  };
  // in the enterprise's own words, unless only the printed ones can be read again
  const telling = texts.filter((each) => wordsIn(each).some((word) => !stated.has(word)));
  const text = [telling, missing].map((words) => withWords(value.text, words)).find(isUnderstood);
  return text === undefined
    ? { value: null, lost: missing.join("、") }
    : { value: { ...value, text, content: { kind: "text", value: text } }, lost: null };
}

/** `造纸` → `造纸（生活用纸）`, `造纸（白水回用）` → `造纸（白水回用、生活用纸）` */
function withWords(text: string, words: readonly string[]): string {
  const bracket = /^(.*[^）)\]】])([）)\]】])\s*$/su.exec(text);
  return bracket ? `${bracket[1]}、${words.join("、")}${bracket[2]}` : `${text}（${words.join("、")}）`;
}
