/** `npm run --silent collect -- --out FILE.xlsx [options] FILE-or-FOLDER…` */
import { readFileSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import {
  extract,
  planCollection,
  readProvenance,
  timeText,
  unreadable,
  type Extraction,
  type Plan,
} from "../../collect";
import { recognise, type Workbook } from "../../forms";
import { readWorkbook, writeCollection } from "../../xlsx";
import { writeForm } from "../../xlsx/forms-writer";
import { buildForm } from "../../../templates";
import { UsageError } from "../args";
import { describe } from "../check-file";
import { findTargets } from "../files";
import { readLimitsFile } from "../limits";
import { parseCollectArguments, type CollectArguments } from "./args";
import { messages } from "./messages";
import { printReport, reportOf } from "./report";

/** The command was right, but a summary cannot be read or written; exit status 2. */
class SummaryError extends Error {
  override readonly name = "SummaryError";
}

async function main(argv: readonly string[]): Promise<number> {
  const options = parseCollectArguments(argv);
  if (options.help) {
    console.log([messages.usage, ...messages.help].join("\n"));
    return 0;
  }
  const limits = options.limits === null ? null : readLimitsFile(options.limits, options.year);
  for (const problem of limits?.problems ?? []) console.error(problem);
  const files = sourcesOf(options);
  const extractions = files.map(extractFile);
  const target = await targetOf(options, extractions);
  const plan = planCollection(target.workbook, extractions, {
    ...(options.sheet === null ? {} : { sheet: options.sheet }),
    ...(options.year === null ? {} : { year: options.year }),
    ...(limits === null ? {} : { custom: limits.custom }),
  });
  if ("problem" in plan) throw new SummaryError(messages.intoFailed(options.into ?? "", plan.problem));
  const isWorthwhile = options.into !== null || plan.rows.length > 0;
  const out = options.dryRun || !isWorthwhile ? null : options.out;
  if (out !== null) write(out, target, plan);
  const report = reportOf(plan, files.length, out);
  if (options.json) console.log(JSON.stringify(report, null, 1));
  else {
    console.log(printReport(report, plan));
    console.log(out !== null ? messages.written(out) : options.dryRun ? messages.dryRun : messages.nothingWritten);
  }
  return report.summary.rejected + report.summary.questions > 0 ? 1 : 0;
}

/** The files to read. The summary itself, and the result of an earlier run, may lie in the same folder. */
function sourcesOf({ paths, into, out, force, dryRun }: CollectArguments): string[] {
  const outKey = out === "" ? null : realPath(out);
  const intoKey = into === null ? null : realPath(into);
  if (outKey !== null && (outKey === intoKey || paths.some((path) => realPath(path) === outKey))) {
    throw new UsageError(messages.outIsInput(out));
  }
  if (!dryRun && !force && statSync(out, { throwIfNoEntry: false })) throw new UsageError(messages.outExists(out));
  const files = findTargets(paths, null)
    .map(({ file }) => file)
    .filter((file) => ![outKey, intoKey].includes(realPath(file)));
  if (files.length === 0) throw new UsageError(messages.nothingFound);
  return files;
}

/** A file that does not exist yet is where its folder really is. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const whole = resolve(path);
    return dirname(whole) === whole ? whole : join(realPath(dirname(whole)), basename(whole));
  }
}

function extractFile(file: string): Extraction {
  try {
    return extract(file, readWorkbook(readFileSync(file)));
  } catch (problem) {
    return unreadable(file, describe(problem).message);
  }
}

interface Target {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
}

async function targetOf({ into, year }: CollectArguments, extractions: readonly Extraction[]): Promise<Target> {
  if (into === null) {
    const records = extractions.flatMap((extraction) => extraction.records);
    const form = buildForm("annex5", {
      year: year ?? yearOf(extractions),
      rows: Math.max(PRINTED_ROWS, new Set(records.map(({ key }) => key)).size),
    });
    const bytes = await writeForm(form);
    return { bytes, workbook: readWorkbook(bytes) };
  }
  try {
    const bytes = readFileSync(into);
    const workbook = readWorkbook(bytes);
    recognise(workbook);
    return { bytes, workbook };
  } catch (problem) {
    throw new SummaryError(messages.intoFailed(into, describe(problem).message));
  }
}

/** rows that annex 5 is printed with */
const PRINTED_ROWS = 10;

/** The year that the files state; the last whole year where none states one. @throws UsageError where they state several */
function yearOf(extractions: readonly Extraction[]): number {
  const years = [
    ...new Set(extractions.flatMap(({ records }) => records.flatMap(({ year }) => (year === null ? [] : [year])))),
  ].sort();
  const [year, second] = years;
  if (second !== undefined) throw new UsageError(messages.severalYears(years.join("、")));
  return year ?? new Date().getFullYear() - 1;
}

function write(out: string, { bytes, workbook }: Target, plan: Plan): void {
  try {
    writeFileSync(out, writeCollection(bytes, plan, readProvenance(workbook), timeText(new Date())));
  } catch (problem) {
    throw new SummaryError(messages.outFailed(out, describe(problem).message));
  }
}

// a reader that closes the pipe early (| head) is no error
process.stdout.on("error", (problem: NodeJS.ErrnoException) => {
  if (problem.code !== "EPIPE") throw problem;
});
main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (problem: unknown) => {
    if (problem instanceof UsageError) console.error(`${problem.message}\n${messages.usage}`);
    else console.error(problem instanceof SummaryError ? problem.message : describe(problem).message);
    process.exitCode = 2;
  },
);
