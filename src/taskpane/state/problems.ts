import { text } from "../messages";
import type { Notice } from "./pane";

/** An error as a notice. Those of the Excel layer are sentences already; they are told by name, since that layer is loaded later. */
export function noticeOf(error: unknown): Notice {
  if (error instanceof Error && error.name === "ExcelProblem") {
    const cancelled = "code" in error && error.code === "cancelled";
    return cancelled ? { tone: "info", text: text().review.cancelled } : { tone: "error", text: error.message };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { tone: "error", text: text().unexpected(detail) };
}
