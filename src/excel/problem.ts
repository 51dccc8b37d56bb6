/** Errors of Excel and of Office.js, translated into what the user can do about them. */
import { excelMessages } from "./messages";

export type ProblemCode =
  "protected" | "editing" | "gone" | "too-large" | "timeout" | "unsupported" | "cancelled" | "invalid" | "unknown";

export type Task = keyof typeof excelMessages.tasks;

/** `message` is a whole Chinese sentence for the pane; `cause` keeps what Excel said. */
export class ExcelProblem extends Error {
  override readonly name = "ExcelProblem";
  /** the part of the message that says why, for whoever has to say something else about the effect */
  readonly reason: string;

  constructor(
    readonly code: ProblemCode,
    message: string,
    options?: { cause?: unknown; reason?: string },
  ) {
    super(message, options);
    this.reason = options?.reason ?? message;
  }
}

/** Raised inside a task and given its sentence at the border, where the task is known. */
export class Interrupted extends Error {
  constructor(
    readonly code: "timeout" | "cancelled",
    readonly seconds = 0,
  ) {
    super(code);
  }
}

// Office.js error codes; the desktop, the web and the Mac differ in which one they use for the same trouble.
const CODES: Readonly<Record<string, ProblemCode>> = {
  AccessDenied: "protected",
  InvalidOperationInCellEditMode: "editing",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  InvalidObjectPath: "gone",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  PayloadTooLarge: "too-large",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  InvalidArgument: "invalid",
};

/** The Office.js code of an error, empty where it has none. */
export function officeCode(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return String(error.code);
}

export function problemCode(error: unknown): ProblemCode {
  if (error instanceof ExcelProblem || error instanceof Interrupted) return error.code;
  return CODES[officeCode(error)] ?? "unknown";
}

export function asProblem(error: unknown, task: Task): ExcelProblem {
  if (error instanceof ExcelProblem) return error;
  const { doing, effect } = excelMessages.tasks[task];
  const code = problemCode(error);
  const why = reason(error, code);
  return new ExcelProblem(
    code,
    excelMessages.failed(doing, why, code === "protected" ? excelMessages.protectedEffect : effect),
    { cause: error, reason: why },
  );
}

function reason(error: unknown, code: ProblemCode): string {
  const { why } = excelMessages;
  switch (code) {
    case "timeout":
      return why.timeout(error instanceof Interrupted ? error.seconds : 0);
    case "unknown":
      return why.unknown(officeCode(error) || (error instanceof Error ? error.message : String(error)));
    default:
      return why[code];
  }
}
