/** Cell references in formulas and reference lists, moved as rows are inserted. */
import { MAX_ROWS, formatArea, parseArea } from "../address";

/** Rows inserted into one sheet: `count` of them before row `at` (zero-based). */
export interface RowInsertion {
  readonly at: number;
  readonly count: number;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const ROWS = String.raw`\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
const REFERENCE = new RegExp(
  String.raw`((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$\\])(${CELL}(?::${CELL})?|${ROWS})(?![\p{L}\p{N}_.(!])`,
  "gu",
);

const moveRow = (row: number, { at, count }: RowInsertion): number => (row >= at ? row + count : row);

/** `$D$5:D9`: each corner that stands at or below the insertion goes down with it. */
function moveReference(reference: string, insertion: RowInsertion): string {
  return reference.replace(/(?<=^|:|[A-Za-z]|\$)[1-9]\d{0,6}(?=$|:)/g, (digits) =>
    String(Math.min(MAX_ROWS, moveRow(Number(digits) - 1, insertion) + 1)),
  );
}

/**
 * A formula (stored form, without `=`) after rows have been inserted into the sheet `changed`.
 * @param home the sheet that the formula stands on; null for a defined name
 */
export function moveFormula(formula: string, home: string | null, changed: string, insertion: RowInsertion): string {
  const isChanged = (prefix: string | undefined): boolean => {
    if (prefix === undefined) return home !== null && sameName(home, changed);
    const name = prefix.slice(0, -1);
    return sameName(name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name, changed);
  };
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(REFERENCE, (whole, prefix: string | undefined, reference: string) =>
            isChanged(prefix) ? (prefix ?? "") + moveReference(reference, insertion) : whole,
          ),
    )
    .join("");
}

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * `A1:C5 E7`, as in `sqref`. An area that ends with the row above the insertion is `stretched` over the new rows: what
 * was set up for a table's rows (choices, marks) holds for its new ones.
 */
export function moveAreas(references: string, insertion: RowInsertion, stretch: boolean): string {
  return references
    .trim()
    .split(/\s+/)
    .map((reference) => {
      const area = parseArea(reference);
      if (!area || !/\d/.test(reference)) return reference;
      const { at, count } = insertion;
      const bottom =
        stretch && area.top < at && area.bottom === at - 1 ? area.bottom + count : moveRow(area.bottom, insertion);
      return formatArea({ ...area, top: moveRow(area.top, insertion), bottom: Math.min(MAX_ROWS - 1, bottom) });
    })
    .join(" ");
}
