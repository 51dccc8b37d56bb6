/** Names for new sheets. Pure. */

/** Excel's limit, in UTF-16 units */
const LONGEST = 31;

/**
 * The wished name, or `附件5 (2)`, `附件5 (3)` … where it is taken; shortened where the number would not fit.
 * @param taken names of all sheets, hidden ones too; Excel does not tell upper from lower case
 */
export function freeSheetName(wished: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = wished.slice(0, LONGEST - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
