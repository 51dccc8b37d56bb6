/** Finds an indicator by whatever name a cell holds: width, spaces, line breaks and a unit in brackets never matter. */
import { nearest } from "../rulebook/distance";
import { fold } from "../rulebook/fold";
import type { Indicator } from "./types";

/** Folds a name and takes off the unit behind it: `重复利用率（%）` is 重复利用率. */
function key(name: string): string {
  const folded = fold(name);
  return folded.replace(/\([^()]*\)$|%$/, "") || folded;
}

export interface NameIndex {
  find(name: string): Indicator | null;
  nearest(name: string): string | null;
}

export function indexNames(indicators: readonly Indicator[], fallback: Indicator): NameIndex {
  const known = new Map<string, Indicator>();
  for (const indicator of indicators) {
    const { id, name, aliases, functionName } = indicator;
    for (const spelling of [id, name, ...aliases, ...(functionName === null ? [] : [functionName])]) {
      // Several indicators share INTAKE_PER_UNIT: the first one listed is the general one.
      if (!known.has(key(spelling))) known.set(key(spelling), indicator);
    }
  }
  return {
    find(name) {
      const wanted = key(name);
      // 吨钢取水量, 千升啤酒取水量, 吨蔗耗新水 …: each industry prints its own name for intake ÷ output.
      return known.get(wanted) ?? (/^(吨|千升|单位|以).*(取水量|耗新水)$/.test(wanted) ? fallback : null);
    },
    nearest: (name) =>
      nearest(
        key(name),
        [...known].map(([spelling, indicator]) => [spelling, indicator.name] as const),
      ),
  };
}
