/** "Did you mean": only what is really near, because a wrong suggestion is worse than none. */
import { fold } from "./fold";

/** Number of single-character edits (insert, delete, replace) between two strings. */
export function editDistance(a: string, b: string): number {
  const s = [...a];
  const t = [...b];
  let row = t.map((_, index) => index + 1);
  s.forEach((char, i) => {
    let diagonal = i;
    let left = i + 1;
    row = t.map((other, j) => {
      const above = row[j] ?? 0;
      const cell = Math.min(above + 1, left + 1, diagonal + (char === other ? 0 : 1));
      diagonal = above;
      left = cell;
      return cell;
    });
  });
  return row.at(-1) ?? s.length;
}

/** Edits that still count as near: a third of the shorter name, at least one character; one character alone is none. */
function allowedEdits(given: string, name: string): number {
  const shorter = Math.min(given.length, name.length);
  return shorter > 1 ? Math.max(1, Math.floor(shorter / 3)) : -1;
}

/** One contains the other and is at least half of it: 纺织 in 纺织染整. */
function isPart(given: string, name: string): boolean {
  const [short, long] = given.length <= name.length ? [given, name] : [name, given];
  return short.length >= 2 && short.length * 2 >= long.length && long.includes(short);
}

/** The rulebook's spellings are folded once: a sheet of unknown names compares each of them with all of these. */
const folded = new Map<string, string>();

function foldSpelling(spelling: string): string {
  const known = folded.get(spelling);
  if (known !== undefined) return known;
  const key = fold(spelling);
  folded.set(spelling, key);
  return key;
}

/**
 * The name nearest to what was given, null where none is near.
 * `names` pairs a spelling with what to suggest for it.
 */
export function nearest(
  given: string,
  names: Iterable<readonly [spelling: string, suggestion: string]>,
): string | null {
  const wanted = fold(given);
  let best: { suggestion: string; distance: number } | null = null;
  for (const [spelling, suggestion] of names) {
    const name = foldSpelling(spelling);
    const difference = Math.abs(wanted.length - name.length);
    const allowed = allowedEdits(wanted, name);
    // names of too different length cannot be near: most are told apart without counting edits
    const edits = difference <= allowed ? editDistance(wanted, name) : Infinity;
    // a part counts as nearer than its length difference says, yet behind any plain slip of the pen
    const distance = edits <= allowed ? edits : isPart(wanted, name) ? 50 + difference : Infinity;
    if (distance < (best?.distance ?? Infinity)) best = { suggestion, distance };
  }
  return best?.suggestion ?? null;
}
