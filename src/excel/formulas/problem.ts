/** Why a long change stopped; what was done until then is told beside it. */
import { asProblem, Interrupted, type ExcelProblem } from "../problem";

export const shownProblem = (error: unknown): ExcelProblem =>
  asProblem(error === "cancelled" ? new Interrupted("cancelled") : error, "changeFormulas");
