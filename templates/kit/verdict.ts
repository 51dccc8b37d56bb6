/**
 * The verdict of one value beside a technical table, in native formulas: it must work where the add-in is not
 * installed. It follows the assessment's own rules (blank, text, fraction, tolerance), so that both say the same.
 */
import type { Comparison, Indicator } from "../../src/rulebook/types";
import { kindNames } from "../../src/rulebook/indicator-names";

/** relative, so that a computed 96.99999999999999 is 97 */
const tolerance = "0.000000001";

/** Cells with one of these words alone say that the indicator does not apply. */
const notApplicableWords = ["/", "-", "—", "－", "无", "不适用", "N/A"];

const passes = (value: string, comparison: Comparison, limit: string): string => {
  switch (comparison) {
    case "≤":
      return `${value}<=${limit}*(1+${tolerance})`;
    case "≥":
      return `${value}>=${limit}*(1-${tolerance})`;
    case "<":
      return `${value}<${limit}*(1-${tolerance})`;
    case ">":
      return `${value}>${limit}*(1+${tolerance})`;
    case "=":
      return `ABS(${value}-${limit})<=ABS(${limit})*${tolerance}`;
  }
};

/** Limits that are possible while the condition is not chosen; the tightest and the loosest of them decide. */
interface Bounds {
  readonly tightest: number;
  readonly loosest: number;
}

function bounds(indicator: Indicator): Bounds {
  const values = indicator.limits.map(({ value }) => value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  return indicator.comparison === "≤" || indicator.comparison === "<"
    ? { tightest: low, loosest: high }
    : { tightest: high, loosest: low };
}

/**
 * @param value address placeholder of the value's box
 * @param limit address placeholder of the limit's box: a number, 不考核, or empty while a condition is missing
 * @returns a formula that gives 达标, 不达标, 待定, 未填, 不考核 or 无效
 */
export function verdictFormula(indicator: Indicator, value: string, limit: string): string {
  const { comparison, unit, kind } = indicator;
  const percent = unit === "%";
  const atLeast = comparison === "≥" || comparison === ">";
  const neverZero = kindNames.some((names) => names.kind === kind && names.neverZero);
  const { tightest, loosest } = bounds(indicator);

  // while the condition is open, the one that has no limit may still be chosen (炼焦 热回收焦炉)
  const worst = indicator.exemptions.length > 0 ? "待定" : "不达标";

  const judge = (reading: string): string =>
    `IF(ISNUMBER(${limit}),IF(${passes(reading, comparison, limit)},"达标","不达标"),` +
    `IF(${passes(reading, comparison, String(tightest))},"达标",` +
    `IF(${passes(reading, comparison, String(loosest))},"待定","${worst}")))`;

  // a plain number up to 1 may be a fraction: for a floor it must be one, for a ceiling both readings stand
  const fraction = `AND(${value}>0,${value}<=1)`;
  const asPercent = `${value}*100`;
  const number = !percent
    ? judge(value)
    : atLeast
      ? `IF(${fraction},${judge(asPercent)},${judge(value)})`
      : `IF(AND(${fraction},${judge(asPercent)}<>"达标"),"待定",${judge(value)})`;

  const impossible = percent ? `OR(${value}<0,${value}>100)` : `${value}<0`;
  const zero = neverZero ? `IF(${value}=0,"未填",${number})` : number;
  const words = notApplicableWords.map((word) => `TRIM(${value})="${word}"`).join(",");
  return (
    `=IF(${limit}="不考核","不考核",IF(ISERROR(${value}),"无效",IF(ISTEXT(${value}),` +
    `IF(TRIM(${value})="","未填",IF(OR(${words}),"不考核","无效")),` +
    `IF(ISBLANK(${value}),"未填",IF(${impossible},"无效",${zero})))))`
  );
}

/**
 * One answer for the whole table.
 * @param singles verdict boxes that must all be answered
 * @param alternatives groups of verdict boxes (products, processes) of which one must be answered
 */
export function overallFormula(
  all: { readonly first: string; readonly last: string },
  singles: readonly string[],
  alternatives: readonly (readonly string[])[],
): string {
  const range = `{${all.first}}:{${all.last}}`;
  const missing = [
    ...singles.map((id) => `{${id}}="未填"`),
    ...alternatives.map((ids) => `COUNTIF({${ids[0] ?? ""}}:{${ids.at(-1) ?? ""}},"未填")=${ids.length}`),
  ];
  return (
    `=IF(COUNTIF(${range},"不达标")>0,"不达标",` +
    `IF(OR(COUNTIF(${range},"无效")+COUNTIF(${range},"待定")>0,${missing.join(",")}),"待定","达标"))`
  );
}
