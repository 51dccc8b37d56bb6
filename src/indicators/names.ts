/** Finds an indicator by whatever name a cell holds: width, spaces, line breaks and a unit in brackets never matter. */
import type { Indicator } from "./types";

export function fold(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[(（][^()（）]*[)）]$|%$/, "")
    .toUpperCase();
}

/** Levenshtein distance; names are short, so one row of the table is enough. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 0; i < left.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < right.length; j++) {
      const substitution = (row[j] as number) + (left[i] === right[j] ? 0 : 1);
      next.push(Math.min(substitution, (row[j + 1] as number) + 1, (next[j] as number) + 1));
    }
    row = next;
  }
  return row[right.length] as number;
}

export interface NameIndex {
  find(name: string): Indicator | null;
  nearest(name: string): string | null;
}

export function indexNames(indicators: readonly Indicator[], fallback: Indicator): NameIndex {
  const known = new Map<string, Indicator>();
  // Two indicators may share a function (INTAKE_PER_UNIT): the first one listed is the general one.
  const add = (name: string, indicator: Indicator) => {
    if (!known.has(fold(name))) known.set(fold(name), indicator);
  };
  for (const indicator of indicators) {
    for (const name of [indicator.id, indicator.name, ...indicator.aliases]) add(name, indicator);
    if (indicator.functionName) add(indicator.functionName, indicator);
  }
  return {
    find(name) {
      const folded = fold(name);
      // 吨钢取水量, 千升啤酒取水量, 吨蔗耗新水 …: each industry prints its own name for intake ÷ output.
      return known.get(folded) ?? (/^(吨|千升|单位|以).*(取水量|耗新水)$/.test(folded) ? fallback : null);
    },
    nearest(name) {
      const folded = fold(name);
      let best: { name: string; distance: number } | null = null;
      for (const [candidate, indicator] of known) {
        const apart = distance(folded, candidate);
        if (apart <= Math.max(folded.length, candidate.length) / 2 && (best === null || apart < best.distance)) {
          best = { name: indicator.name, distance: apart };
        }
      }
      return best?.name ?? null;
    },
  };
}
