/** `npm run --silent check -- [options] FILE-or-FOLDER…` */
import { mkdirSync } from "node:fs";
import { parseArguments, UsageError } from "./args";
import { describe } from "./check-file";
import { findTargets } from "./files";
import { readLimitsFile } from "./limits";
import { messages } from "./messages";
import { checkAll, serveAsWorker } from "./pool";
import { printResults } from "./print";
import { exitStatus, summarise, type FileResult } from "./report";

async function main(argv: readonly string[]): Promise<number> {
  const options = parseArguments(argv);
  if (options.help) {
    console.log([messages.usage, ...messages.help].join("\n"));
    return 0;
  }
  const limits = options.limits === null ? null : readLimitsFile(options.limits, options.year);
  for (const problem of limits?.problems ?? []) console.error(problem);
  if (options.annotate !== null) makeFolder(options.annotate);
  const targets = findTargets(options.paths, options.annotate);
  if (targets.length === 0) throw new UsageError(messages.nothingFound);

  const custom = limits?.custom ?? null;
  const checkOptions = { annotate: options.annotate, custom, year: options.year };
  const results = await checkAll(targets, checkOptions, new URL(import.meta.url));
  if (options.json) writeJson(results);
  else process.stdout.write(`${printResults(results)}\n`);
  return exitStatus(results);
}

/** File by file, because all of a large batch in one string could be longer than a string can be. */
function writeJson(results: readonly FileResult[]): void {
  process.stdout.write('{"files": [');
  for (const [index, { report }] of results.entries()) {
    process.stdout.write(`${index === 0 ? "" : ","}\n${JSON.stringify(report)}`);
  }
  process.stdout.write(`\n], "summary": ${JSON.stringify(summarise(results))}}\n`);
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (problem) {
    throw new UsageError(messages.annotateUnusable(folder, describe(problem).message));
  }
}

if (!serveAsWorker()) {
  // a reader that closes the pipe early (| head) is no error
  process.stdout.on("error", (problem: NodeJS.ErrnoException) => {
    if (problem.code !== "EPIPE") throw problem;
  });
  main(process.argv.slice(2)).then(
    (status) => {
      process.exitCode = status;
    },
    (problem: unknown) => {
      const isUsage = problem instanceof UsageError;
      console.error(isUsage ? `${problem.message}\n${messages.usage}` : describe(problem).message);
      process.exitCode = 2;
    },
  );
}
