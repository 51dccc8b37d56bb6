/**
 * Formula text between a file and people. In a file newer functions carry `_xlfn.`, and functions of an add-in
 * `_xldudf_` with the namespace joined by an underscore: `_xldudf_WATER_CHECK(…)` is `WATER.CHECK(…)`.
 */
import { outsideQuotes } from "../forms/shift-formula";

export { shiftFormula } from "../forms/shift-formula";

/** Functions that Excel 2021 knows and files must prefix; those of other producers are kept because they are never rewritten. */
const NEWER_FUNCTIONS =
  /\b(?<!\.)(CONCAT|TEXTJOIN|IFS|SWITCH|MAXIFS|MINIFS|XLOOKUP|XMATCH|UNIQUE|SEQUENCE|RANDARRAY|SORTBY|LET|LAMBDA|STDEV\.[SP]|VAR\.[SP]|PERCENTILE\.(?:INC|EXC)|QUARTILE\.(?:INC|EXC)|RANK\.(?:EQ|AVG)|MODE\.(?:SNGL|MULT)|NUMBERVALUE|DAYS|IFNA|XOR|FORMULATEXT|SHEETS?|CEILING\.MATH|FLOOR\.MATH)(?=\()/gi;
const WORKSHEET_FUNCTIONS = /\b(?<!\.)(FILTER|SORT)(?=\()/gi;

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
