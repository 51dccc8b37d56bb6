/** A file's part of the output, ready to be written, with the little that has to be known of it afterwards. */
import type { Status } from "../assessment";
import { jsonOf } from "./json";
import { printFile } from "./print";
import { noCounts, type Counts, type FileResult } from "./report";

export interface FileOutput {
  /** UTF-8: a worker makes it, so that nothing but bytes has to be handed over */
  readonly bytes: readonly Uint8Array<ArrayBuffer>[];
  readonly enterprises: number;
  readonly counts: Counts;
  /** 0: nothing failed; 1: a verdict 不达标 or a finding of severity error; 2: the file could not be read */
  readonly status: ExitStatus;
}

export type ExitStatus = 0 | 1 | 2;
export type Summary = { files: number; enterprises: number } & Counts;

const encoder = new TextEncoder();

export function outputOf(result: FileResult, json: boolean): FileOutput {
  const { report, enterprises, counts } = result;
  const bytes = json ? jsonOf(report) : [encoder.encode(`${printFile(result)}\n`)];
  return { bytes, enterprises, counts, status: statusOf(result) };
}

function statusOf({ report, counts }: FileResult): ExitStatus {
  if (report.error !== null) return 2;
  return counts.fail > 0 || report.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** Sums up file by file, because the outputs of a large batch are not kept. */
export class Total {
  readonly summary: Summary = { files: 0, enterprises: 0, ...noCounts() };
  /** the gravest of all files */
  status: ExitStatus = 0;

  add({ enterprises, counts, status }: FileOutput): void {
    this.summary.files += 1;
    this.summary.enterprises += enterprises;
    for (const each of Object.keys(counts) as Status[]) this.summary[each] += counts[each];
    if (status > this.status) this.status = status;
  }
}
