/** Condition words in what people write: `循环冷却 330MW`, `生活用纸、瓦楞原纸`, `2×660MW`, `回用水占比=25%`. */
import { nearest } from "./distance";
import { fold } from "./fold";
import type { Dimension, Industry, Term } from "./types";

/** What a text states about an industry's conditions. */
export interface ReadConditions {
  /** printed words, in the order found, each once; a share as `回用水占比=25%` */
  readonly words: readonly string[];
  /** what is left of the text when the words and mere fillers are taken out; empty when all was understood */
  readonly rest: string;
}

interface Spelling {
  readonly text: string;
  readonly word: string;
}

interface Vocabulary {
  /** longest first, so that 未脱墨废纸浆 is not read as 脱墨废纸浆 */
  readonly spellings: readonly Spelling[];
  readonly exact: ReadonlyMap<string, string>;
  readonly terms: ReadonlyMap<string, { readonly dimension: Dimension; readonly term: Term }>;
  readonly sized: Dimension | null;
  readonly parameters: readonly { readonly name: string; readonly spellings: readonly string[] }[];
}

const vocabularies = new WeakMap<Industry, Vocabulary>();

/** Words that say nothing by themselves beside a condition word. */
const FILLER = /为原料|为主|机组|产品|生产|工艺|原料|主要|采用|配套|单机容量|装机容量|装机|容量|等|以|的|和|及|与|台/gu;
const PUNCTUATION = /[,;:.、。/|+&()[\]{}《》"'“”·*_-]/gu;

function vocabularyOf(industry: Industry): Vocabulary {
  const known = vocabularies.get(industry);
  if (known) return known;
  const spellings: Spelling[] = [];
  const terms = new Map<string, { dimension: Dimension; term: Term }>();
  for (const dimension of industry.dimensions) {
    for (const term of dimension.terms) {
      terms.set(term.word, { dimension, term });
      for (const text of [term.word, ...(term.also ?? [])]) spellings.push({ text: fold(text), word: term.word });
    }
  }
  spellings.sort((a, b) => b.text.length - a.text.length);
  const vocabulary: Vocabulary = {
    spellings,
    exact: new Map(spellings.map(({ text, word }) => [text, word])),
    terms,
    sized: industry.dimensions.find(({ sizeUnit }) => sizeUnit !== undefined) ?? null,
    parameters: industry.indicators.flatMap(({ adjustment }) =>
      adjustment
        ? [
            {
              name: adjustment.parameter,
              spellings: [adjustment.parameter, ...adjustment.also].map((text) => fold(text)),
            },
          ]
        : [],
    ),
  };
  vocabularies.set(industry, vocabulary);
  return vocabulary;
}

/** The term and dimension of a printed condition word. */
export function termOf(
  industry: Industry,
  word: string,
): { readonly dimension: Dimension; readonly term: Term } | undefined {
  return vocabularyOf(industry).terms.get(word);
}

/** Every printed condition word of an industry. */
export function conditionWords(industry: Industry): string[] {
  return industry.dimensions.flatMap(({ terms }) => terms.map(({ word }) => word));
}

const SIZE =
  /(<=|>=|<|>|≤|≥|不足|小于|大于|不小于|不大于)?(?:\d+台?[x×*])?(\d+(?:\.\d+)?)(万千瓦|万kw|mw|兆瓦|kw|千瓦)(级)?(及以上|以上|及以下|以下)?/u;
const MEGAWATTS: Readonly<Record<string, number>> = { 万千瓦: 10, 万kw: 10, mw: 1, 兆瓦: 1, kw: 0.001, 千瓦: 0.001 };

/** Terms whose class of sizes a stated size, or a bound, falls into. */
function wordsForSize(dimension: Dimension, match: RegExpExecArray): string[] {
  const size = Number(match[2]) * (MEGAWATTS[match[3] ?? ""] ?? 1);
  const bound = `${match[1] ?? ""}${match[5] ?? ""}`;
  const inClass = ({ sizes }: Term): boolean => {
    if (!sizes) return false;
    if (/^(<|不足|小于|以下)$/u.test(bound)) return sizes.from < size;
    if (/^(<=|≤|不大于|及以下)$/u.test(bound)) return sizes.from <= size;
    if (/^(>|>=|≥|大于|不小于|以上|及以上)$/u.test(bound)) return sizes.below > size;
    return sizes.from <= size && size < sizes.below;
  };
  return dimension.terms.filter(inClass).map(({ word }) => word);
}

/** `回用水占比=25%`; a bare fraction is a share of one, as in cells. Null when it is no share. */
function readShare(text: string, vocabulary: Vocabulary): { word: string; length: number } | null {
  for (const { name, spellings } of vocabulary.parameters) {
    const spelling = spellings.find((candidate) => text.startsWith(candidate));
    if (spelling === undefined) continue;
    const match = /^(?:[=:]|为|是)?(\d+(?:\.\d+)?)(%?)/u.exec(text.slice(spelling.length));
    if (!match) continue;
    const value = Number(match[1]);
    const share = match[2] === "%" || value > 1 ? value : value * 100;
    if (share <= 100) return { word: `${name}=${share}%`, length: spelling.length + match[0].length };
  }
  return null;
}

/** Finds the industry's condition words in any text. */
export function readConditions(industry: Industry, given: string): ReadConditions {
  const vocabulary = vocabularyOf(industry);
  const text = fold(given);
  const exact = vocabulary.exact.get(text);
  if (exact !== undefined) return { words: [exact], rest: "" };

  const words = new Set<string>();
  let rest = "";
  let at = 0;
  while (at < text.length) {
    const here = text.slice(at);
    const share = readShare(here, vocabulary);
    const size = vocabulary.sized ? new RegExp(`^${SIZE.source}`, "u").exec(here) : null;
    // one character (棉, 毛, 纸) is too little to recognise inside other words: it must stand between separators
    const spelling = vocabulary.spellings.find(
      (candidate) =>
        here.startsWith(candidate.text) && (candidate.text.length > 1 || standsAlone(text, at, candidate.text.length)),
    );
    if (share) {
      words.add(share.word);
      at += share.length;
    } else if (spelling && spelling.text.length >= (size?.[0].length ?? 0)) {
      words.add(spelling.word);
      at += spelling.text.length;
    } else if (size && vocabulary.sized) {
      for (const word of wordsForSize(vocabulary.sized, size)) words.add(word);
      at += size[0].length;
    } else {
      rest += here[0] ?? "";
      at += 1;
    }
  }
  return { words: [...words], rest: rest.replace(PUNCTUATION, "").replace(FILLER, "") };
}

function standsAlone(text: string, at: number, length: number): boolean {
  const isEdge = (char: string | undefined): boolean => char === undefined || /[^\p{L}\p{N}]/u.test(char);
  return isEdge(text[at - 1]) && isEdge(text[at + length]);
}

/** Condition words that a free text contains; what it does not know, it leaves out. */
export function conditionsFrom(industry: Industry, text: string): string[] {
  return [...readConditions(industry, text).words];
}

/** The condition word nearest to a text that was not understood. */
export function nearestCondition(industry: Industry, given: string): string | null {
  const names = industry.dimensions.flatMap(({ terms }) =>
    terms.flatMap(({ word, also }) => [word, ...(also ?? [])].map((text) => [text, word] as const)),
  );
  return nearest(given, names);
}
