/** Command line of `collect` → options. */
import { UsageError } from "../args";
import { messages } from "./messages";

export interface CollectArguments {
  readonly help: boolean;
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly force: boolean;
  /** empty only with --dry-run or --help */
  readonly out: string;
  readonly into: string | null;
  readonly sheet: string | null;
  readonly year: number | null;
  /** workbook of custom limits, whose conditions are kept behind the industry */
  readonly limits: string | null;
  /** files and folders, as given */
  readonly paths: readonly string[];
}

const FLAGS = ["--json", "--dry-run", "--force", "--help", "-h"] as const;
const VALUES = ["--out", "--into", "--sheet", "--year", "--limits"] as const;
type Flag = (typeof FLAGS)[number];
type Named = (typeof VALUES)[number];

const isFlag = (text: string): text is Flag => FLAGS.some((flag) => flag === text);
const isNamed = (text: string): text is Named => VALUES.some((name) => name === text);

/** @throws UsageError */
export function parseCollectArguments(argv: readonly string[]): CollectArguments {
  const flags = new Set<Flag>();
  const values = new Map<Named, string>();
  const paths: string[] = [];
  let onlyPaths = false;
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index] ?? "";
    if (onlyPaths || !argument.startsWith("-") || argument === "-") {
      paths.push(argument);
    } else if (argument === "--") {
      onlyPaths = true;
    } else if (isFlag(argument)) {
      flags.add(argument);
    } else {
      const equals = argument.indexOf("=");
      const name = equals < 0 ? argument : argument.slice(0, equals);
      if (!isNamed(name)) throw new UsageError(messages.unknownOption(argument));
      const value = equals < 0 ? argv[++index] : argument.slice(equals + 1);
      if (value === undefined || value === "") throw new UsageError(messages.missingValue(name));
      values.set(name, value);
    }
  }
  const help = flags.has("--help") || flags.has("-h");
  const dryRun = flags.has("--dry-run");
  const out = values.get("--out") ?? "";
  const year = values.get("--year") ?? null;
  if (year !== null && !/^(?:19|20)\d\d$/.test(year)) throw new UsageError(messages.badYear(year));
  if (!help && paths.length === 0) throw new UsageError(messages.noFile);
  if (!help && !dryRun && out === "") throw new UsageError(messages.noOut);
  if (out !== "" && !/\.xls[xm]$/i.test(out)) throw new UsageError(messages.badOut(out));
  return {
    help,
    json: flags.has("--json"),
    dryRun,
    force: flags.has("--force"),
    out,
    into: values.get("--into") ?? null,
    sheet: values.get("--sheet") ?? null,
    year: year === null ? null : Number(year),
    limits: values.get("--limits") ?? null,
    paths,
  };
}
