/** `npm run --silent check -- [options] FILE-or-FOLDER…` */
import { parseArguments, UsageError } from "./args";
import { describe } from "./check-file";
import { findTargets, makeFolders } from "./files";
import { readLimitsFile } from "./limits";
import { messages } from "./messages";
import { Total } from "./output";
import { checkAll, serveAsWorker } from "./pool";
import { printTotal } from "./print";

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
  const checkOptions = { json: options.json, annotate: options.annotate, custom, year: options.year };
  const total = new Total();
  // written file by file: the output of a large batch would not fit into one string
  if (options.json) process.stdout.write('{"files": [');
  await checkAll(targets, checkOptions, new URL(import.meta.url), (output) => {
    if (options.json) process.stdout.write(total.summary.files === 0 ? "\n" : ",\n");
    for (const piece of output.bytes) process.stdout.write(piece);
    total.add(output);
  });
  if (options.json) process.stdout.write(`\n], "summary": ${JSON.stringify(total.summary)}}\n`);
  else if (targets.length > 1) process.stdout.write(`${printTotal(total.summary)}\n`);
  return total.status;
}

function makeFolder(folder: string): void {
  try {
    makeFolders(folder);
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    const isTaken = code === "EEXIST" || code === "ENOTDIR";
    throw new UsageError(messages.annotateUnusable(folder, isTaken ? messages.nameTaken : messages.notWritable));
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
