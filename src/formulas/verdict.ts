/**
 * WATER.CHECK as nested IFs. Only where industry, indicator and conditions are written in the formula itself: then the
 * whole number line is known beforehand, and the bands of the assessment say what stands in each stretch of it.
 */
import { bands, boundLiteral, compile, isUnknown, STATUS_TEXT, type Band, type Status } from "../assessment";

/**
 * @param value the value's argument, as it can be repeated
 * @returns null where the rulebook does not know one of the words
 */
export function verdictExpression(
  industry: string,
  indicator: string,
  conditions: readonly string[],
  value: string,
): string | null {
  const requirement = compile({ industry, indicator, conditions: conditions.filter((word) => word.trim() !== "") });
  if (isUnknown(requirement)) return null;
  const stretches = merged(bands(requirement));
  const last = stretches.at(-1);
  if (!last) return null;
  const chain = stretches
    .slice(0, -1)
    .reduceRight((rest, { to, status }) => `IF(${value}<=${bound(to)},${word(status)},${rest})`, word(last.status));
  // a text such as "≥95" is read by CHECK alone: no number, no verdict
  return `IF(ISNUMBER(${value}),${chain},NA())`;
}

/** What the assessment takes for 0 is written 0: no cell holds so small an amount. */
const bound = (to: number): string => (Math.abs(to) < NOTHING ? "0" : boundLiteral(to, "down"));
const NOTHING = 1e-100;

/** 未填 and 无效 are both an error here. */
const word = (status: Status): string =>
  status === "missing" || status === "invalid" ? "NA()" : `"${STATUS_TEXT[status]}"`;

function merged(all: readonly Band[]): Band[] {
  const result: Band[] = [];
  for (const band of all) {
    const last = result.at(-1);
    if (last && word(last.status) === word(band.status)) result[result.length - 1] = { ...last, to: band.to };
    else result.push(band);
  }
  return result;
}
