/** Spellings folded to one: names are compared by what is read, not by how they were typed. */

/** Every kind of space and invisible joiner that filled tables contain. */
const SPACES = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/gu;

/** Dashes of every width; NFKC leaves most of them apart. */
const DASHES = /[\u2010-\u2015\u2212\u2500\ufe58\ufe63]/gu;

/**
 * Full-width to half-width, ³ to 3, ﹤ to <, dashes to one, lower case, no spaces.
 * @example fold("Ｇｂ／Ｔ　26924—2011") //=> "gb/t26924-2011"
 */
export function fold(text: string): string {
  return text.normalize("NFKC").replace(SPACES, "").replace(DASHES, "-").toLowerCase();
}
