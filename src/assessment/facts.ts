/** What is stated about an enterprise, and which limits it leaves possible. */
import { readConditions, termOf, type Industry, type ReadIndustry } from "../rulebook";

/** dimension → words stated in it; a dimension that is absent is open */
export type Facts = ReadonlyMap<string, ReadonlySet<string>>;

/** Conditions stated, sorted by dimension, with the clauses that turned words into others. */
export interface Stated {
  readonly facts: Facts;
  readonly remarks: readonly string[];
  /** `回用水占比` → percent points */
  readonly shares: ReadonlyMap<string, number>;
}

/** The dimension of words that no printed table has: they come from custom limits. */
const OWN_WORDS = "条件";

function add(map: Map<string, Set<string>>, dimension: string, word: string): void {
  const words = map.get(dimension);
  if (words) words.add(word);
  else map.set(dimension, new Set([word]));
}

/** Sorts words into dimensions. What a word implies counts where nothing is stated of that dimension itself. */
export function stated(industry: Industry, words: readonly string[], byName: ReadIndustry["states"]): Stated {
  const facts = new Map<string, Set<string>>();
  const implied = new Map<string, Set<string>>();
  const remarks: string[] = [];
  const shares = new Map<string, number>();
  for (const word of words) {
    const share = /^(.+)=(\d+(?:\.\d+)?)%$/u.exec(word);
    const found = termOf(industry, word);
    if (share) shares.set(share[1] ?? "", Number(share[2]));
    else if (!found) add(facts, OWN_WORDS, word);
    else {
      for (const counted of found.term.countsAs ?? [word]) add(facts, found.dimension.name, counted);
      for (const other of found.term.implies ?? []) addImplied(industry, implied, other);
      if (found.term.note !== undefined) remarks.push(found.term.note);
    }
  }
  for (const word of byName) addImplied(industry, implied, word);
  for (const [dimension, others] of implied) if (!facts.has(dimension)) facts.set(dimension, others);
  return { facts, remarks, shares };
}

function addImplied(industry: Industry, implied: Map<string, Set<string>>, word: string): void {
  const dimension = termOf(industry, word)?.dimension.name;
  if (dimension !== undefined) add(implied, dimension, word);
}

/** Words under which a limit holds, by dimension, with what they imply (新闻纸 is 纸及纸板). */
export function wordsByDimension(industry: Industry, when: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const under = new Map<string, string[]>();
  const note = (word: string): void => {
    const found = termOf(industry, word);
    const dimension = found?.dimension.name ?? OWN_WORDS;
    const words = under.get(dimension) ?? [];
    if (!words.includes(word)) under.set(dimension, [...words, word]);
    for (const other of found?.term.implies ?? []) note(other);
  };
  for (const word of when) note(word);
  return under;
}

/** A limit stays possible as long as nothing stated contradicts its words. */
export function isPossible(under: ReadonlyMap<string, readonly string[]>, facts: Facts): boolean {
  for (const [dimension, words] of under) {
    const known = facts.get(dimension);
    if (known && !words.some((word) => known.has(word))) return false;
  }
  return true;
}

/** Whether every word of a limit is stated: then a custom limit of these words takes precedence. */
export function isCertain(under: ReadonlyMap<string, readonly string[]>, facts: Facts): boolean {
  return [...under].every(([dimension, words]) => {
    const known = facts.get(dimension);
    return known !== undefined && known.size === 1 && words.some((word) => known.has(word));
  });
}

/** A condition as given to a function, in printed words; null when part of it is not understood. */
export function understood(industry: Industry, condition: string, ownWords: readonly string[]): string[] | null {
  const own = ownWords.find((word) => word === condition.trim());
  if (own !== undefined) return [own];
  const { words, rest } = readConditions(industry, condition);
  return rest === "" ? [...words] : null;
}
