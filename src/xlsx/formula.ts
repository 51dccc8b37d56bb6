/**
 * Formula text between a file and people. In a file newer functions carry `_xlfn.`, and functions of an add-in
 * `_xldudf_` with the namespace joined by an underscore: `_xldudf_WATER_CHECK(…)` is `WATER.CHECK(…)`.
 */
import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnName } from "./address";

/** Functions that Excel 2021 knows and files must prefix; those of other producers are kept because they are never rewritten. */
const NEWER_FUNCTIONS =
  /\b(?<!\.)(CONCAT|TEXTJOIN|IFS|SWITCH|MAXIFS|MINIFS|XLOOKUP|XMATCH|UNIQUE|SEQUENCE|RANDARRAY|SORTBY|LET|LAMBDA|STDEV\.[SP]|VAR\.[SP]|PERCENTILE\.(?:INC|EXC)|QUARTILE\.(?:INC|EXC)|RANK\.(?:EQ|AVG)|MODE\.(?:SNGL|MULT)|NUMBERVALUE|DAYS|IFNA|XOR|FORMULATEXT|SHEETS?|CEILING\.MATH|FLOOR\.MATH)(?=\()/gi;
const WORKSHEET_FUNCTIONS = /\b(?<!\.)(FILTER|SORT)(?=\()/gi;

/** Strings and quoted sheet names must not be touched. */
function outsideQuotes(formula: string, change: (code: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, i) => (i % 2 ? piece : change(piece)))
    .join("");
}

/** As stored in a file → as people read it, with a leading `=`. */
export function displayFormula(stored: string): string {
  if (stored.indexOf("_xl") < 0) return `=${stored}`;
  const shown = outsideQuotes(stored, (code) =>
    code
      .replace(/_xlfn\.(?:_xlws\.)?/gi, "")
      .replace(/_xldudf_([A-Za-z]+)[_.]/gi, (_m, name: string) => `${name.toUpperCase()}.`),
  );
  return `=${shown}`;
}

/** As people write it → as stored in a file, without the leading `=`. */
export function storedFormula(shown: string): string {
  return outsideQuotes(shown.replace(/^=/, ""), (code) =>
    code
      .replace(
        /(?<![A-Za-z0-9_.])WATER\.([A-Z0-9_]+)(?=\s*\()/gi,
        (_m, name: string) => `_xldudf_WATER_${name.toUpperCase()}`,
      )
      .replace(NEWER_FUNCTIONS, (name) => `_xlfn.${name.toUpperCase()}`)
      .replace(WORKSHEET_FUNCTIONS, (name) => `_xlfn._xlws.${name.toUpperCase()}`),
  );
}

const REFERENCE =
  /(?<![A-Za-z0-9_.\\\u0080-\uffff])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![A-Za-z0-9_.(\u0080-\uffff])/g;

/** A shared formula as it stands in a cell `rows` down and `columns` right of its master. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return outsideQuotes(formula, (code) =>
    code.replace(REFERENCE, (whole, columnFixed: string, letters: string, rowFixed: string, digits: string) => {
      const column = columnIndex(letters) + (columnFixed ? 0 : columns);
      const row = Number(digits) - 1 + (rowFixed ? 0 : rows);
      if (columnIndex(letters) >= MAX_COLUMNS || Number(digits) > MAX_ROWS) return whole;
      if (column < 0 || column >= MAX_COLUMNS || row < 0 || row >= MAX_ROWS) return "#REF!";
      return `${columnFixed}${columnName(column)}${rowFixed}${row + 1}`;
    }),
  );
}
