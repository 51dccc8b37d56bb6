/** The verdict of a value: possible readings × possible limits. Pure functions. */
import type { CustomLimits } from "./custom";
import { judge } from "./judge";
import { compile, isUnknown } from "./memo";
import type { CellContent, Question, UnknownName, Verdict } from "./types";

export { bands, boundLiteral, nextDown, nextUp } from "./bands";
export type { CustomLimit, CustomLimits } from "./custom";
export { judge, requirementText, statusOf } from "./judge";
export { compile, isUnknown } from "./memo";
export { STATUS_TEXT } from "./messages";
export { isPercentFormat } from "./reading";
export { TOLERANCE, type Requirement } from "./requirement";
export type * from "./types";

/**
 * Question and cell in, verdict out.
 * @example assess({ industry: "steel", indicator: "吨钢取水量" }, { kind: "number", value: 3.9 }) //=> { status: "pass", … }
 */
export function assess(question: Question, content: CellContent, custom?: CustomLimits): Verdict | UnknownName {
  const requirement = compile(question, custom);
  return isUnknown(requirement) ? requirement : judge(requirement, content);
}
