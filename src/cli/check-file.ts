/** One file: read, review, annotate. Whatever goes wrong with it becomes its error; the other files go on. */
import { readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { CustomLimits } from "../assessment";
import { reviewWorkbook } from "../review";
import { readWorkbook, XlsxError } from "../xlsx";
import { annotate } from "./annotate";
import { makeFolders, type Target } from "./files";
import { messages } from "./messages";
import { failedResult, reportOf, type FileError, type FileResult } from "./report";

export interface CheckOptions {
  readonly json: boolean;
  readonly annotate: string | null;
  readonly custom: CustomLimits | null;
  readonly year: number | null;
}

export function checkFile({ file, copyAs }: Target, options: CheckOptions): FileResult {
  try {
    const bytes = readFileSync(file);
    const workbook = readWorkbook(bytes);
    const review = reviewWorkbook(workbook, {
      ...(options.custom === null ? {} : { custom: options.custom }),
      ...(options.year === null ? {} : { year: options.year }),
    });
    const report = reportOf(file, review);
    const { enterprises, ...counts } = review.summary;
    if (options.annotate === null) return { report, enterprises, counts, copy: null };
    try {
      const copy = join(options.annotate, copyAs);
      if (isSameFile(copy, file)) throw new Error(messages.annotateOverSource);
      makeFolders(dirname(copy));
      writeFileSync(copy, annotate(bytes, review));
      return { report, enterprises, counts, copy };
    } catch (problem) {
      // the review stands; only the copy is missing
      const error = { code: "annotate", message: messages.annotateFailed(describe(problem).message) };
      return { report: { ...report, error }, enterprises, counts, copy: null };
    }
  } catch (problem) {
    return failedResult(file, describe(problem));
  }
}

function isSameFile(copy: string, source: string): boolean {
  try {
    return realpathSync(copy) === realpathSync(source);
  } catch {
    return resolve(copy) === resolve(source);
  }
}

/** An error as the report shows it. */
export function describe(problem: unknown): FileError {
  if (problem instanceof XlsxError) return { code: problem.code, message: problem.message };
  const { code } = problem as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return { code: "not-found", message: messages.notFound };
  if (code === "EACCES" || code === "EPERM") return { code: "not-readable", message: messages.notReadable };
  if (code === "EROFS" || code === "ENOSPC") return { code: "not-writable", message: messages.notWritable };
  if (code === "EISDIR") return { code: "not-readable", message: messages.notAFile };
  if (code === "ERR_FS_FILE_TOO_LARGE") return { code: "too-large", message: String((problem as Error).message) };
  const detail = problem instanceof Error ? problem.message : String(problem);
  return { code: "internal", message: messages.unexpected(detail) };
}
