/** --limits FILE: the custom limits of a workbook. */
import { readFileSync } from "node:fs";
import type { CustomLimits } from "../assessment";
import { readCustomLimits } from "../forms";
import { readWorkbook } from "../xlsx";
import { UsageError } from "./args";
import { describe } from "./check-file";
import { messages } from "./messages";

export interface LimitsFile {
  readonly custom: CustomLimits;
  /** rows that were left out, one sentence each */
  readonly problems: readonly string[];
}

/** @throws UsageError where the file cannot be read or holds no limit */
export function readLimitsFile(file: string, year: number | null): LimitsFile {
  const reading = readFile(file);
  if (reading === null || reading.limits.length === 0) {
    const first = reading?.problems[0];
    throw new UsageError(messages.limitsEmpty(file) + (first?.message ?? ""));
  }
  return {
    custom: { limits: reading.limits, ...(year === null ? {} : { year }) },
    problems: reading.problems.map(({ sheet, cell, message }) => messages.limitsProblem(file, sheet, cell, message)),
  };
}

function readFile(file: string): ReturnType<typeof readCustomLimits> {
  try {
    return readCustomLimits(readWorkbook(readFileSync(file)), { anySheet: true });
  } catch (problem) {
    throw new UsageError(messages.limitsUnreadable(file, describe(problem).message));
  }
}
