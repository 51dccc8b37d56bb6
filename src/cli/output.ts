/** A file's part of the output, ready to be written, with the little that has to be known of it afterwards. */
import type { Status } from "../assessment";
import { printFile } from "./print";
import { countStatuses, type Counts, type FileResult } from "./report";

export interface FileOutput {
  /** UTF-8: a worker makes it, so that nothing but bytes has to be handed over */
  readonly bytes: Uint8Array;
  readonly enterprises: number;
  readonly counts: Counts;
  /** 0: nothing failed; 1: a verdict 不达标 or a finding of severity error; 2: the file could not be read */
  readonly status: ExitStatus;
}

export type ExitStatus = 0 | 1 | 2;
export type Summary = { files: number; enterprises: number } & Counts;

const encoder = new TextEncoder();
/** encoded here first, because its length in bytes is not known before; grows to the largest output so far */
let scratch = new Uint8Array(0);

function encode(text: string): Uint8Array {
  const most = text.length * 3;
  if (scratch.length < most) scratch = new Uint8Array(most);
  return scratch.slice(0, encoder.encodeInto(text, scratch).written);
}

export function outputOf(result: FileResult, json: boolean): FileOutput {
  const counts = countStatuses(result.report.cells);
  const text = json ? JSON.stringify(result.report) : `${printFile(result, counts)}\n`;
  return { bytes: encode(text), enterprises: result.enterprises, counts, status: statusOf(result, counts) };
}

function statusOf({ report }: FileResult, counts: Counts): ExitStatus {
  if (report.error !== null) return 2;
  return counts.fail > 0 || report.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** Sums up file by file, because the outputs of a large batch are not kept. */
export class Total {
  readonly summary: Summary = { files: 0, enterprises: 0, ...countStatuses([]) };
  /** the gravest of all files */
  status: ExitStatus = 0;

  add({ enterprises, counts, status }: FileOutput): void {
    this.summary.files += 1;
    this.summary.enterprises += enterprises;
    for (const each of Object.keys(counts) as Status[]) this.summary[each] += counts[each];
    if (status > this.status) this.status = status;
  }
}
