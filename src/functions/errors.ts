/** How a function says that there is no result. The codes are the three that Excel shows with, or for, a message. */
import type { Failure } from "../indicators";

export type ErrorCode = "#N/A" | "#VALUE!" | "#DIV/0!";

/**
 * Thrown by every function in place of a result and by nothing else. `src/functions/index.ts` turns it into a
 * CustomFunctions.Error for Excel; the workbench reads `code` and `message` from it directly.
 */
export class FunctionError extends Error {
  constructor(
    readonly code: ErrorCode,
    /** one Chinese sentence */
    message: string,
  ) {
    super(message);
    this.name = "FunctionError";
  }
}

const CODE_OF_FAILURE = {
  missing: "#N/A",
  "not-applicable": "#N/A",
  "zero-divisor": "#DIV/0!",
  impossible: "#VALUE!",
} as const satisfies Record<Failure["kind"], ErrorCode>;

export function failed(failure: Failure): FunctionError {
  return new FunctionError(CODE_OF_FAILURE[failure.kind], failure.message);
}

/** Unknown, unfilled, or nothing to say: the cell is to be looked up or filled. */
export const notAvailable = (message: string): FunctionError => new FunctionError("#N/A", message);

/** Something is there, and it cannot be used. */
export const invalidValue = (message: string): FunctionError => new FunctionError("#VALUE!", message);
