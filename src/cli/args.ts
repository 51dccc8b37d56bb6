/** Command line → options. */
import { messages } from "./messages";

export interface Arguments {
  readonly json: boolean;
  readonly help: boolean;
  readonly annotate: string | null;
  readonly limits: string | null;
  readonly year: number | null;
  /** files and folders, as given */
  readonly paths: readonly string[];
}

/** Wrong usage, with the sentence to print; exit status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** @throws UsageError */
export function parseArguments(argv: readonly string[]): Arguments {
  let json = false;
  let help = false;
  let annotate: string | null = null;
  let limits: string | null = null;
  let year: number | null = null;
  const paths: string[] = [];
  let onlyPaths = false;

  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index] ?? "";
    if (onlyPaths || !argument.startsWith("-") || argument === "-") {
      paths.push(argument);
      continue;
    }
    if (argument === "--") {
      onlyPaths = true;
      continue;
    }
    const [option, inline] = splitOption(argument);
    const value = (): string => {
      const given = inline ?? argv[++index];
      if (given === undefined || given === "") throw new UsageError(messages.missingValue(option));
      return given;
    };
    if (option === "--annotate") annotate = value();
    else if (option === "--limits") limits = value();
    else if (option === "--year") year = parseYear(value());
    else if (option === "--json" && inline === undefined) json = true;
    else if ((option === "--help" || option === "-h") && inline === undefined) help = true;
    else throw new UsageError(messages.unknownOption(argument));
  }
  if (paths.length === 0 && !help) throw new UsageError(messages.noFile);
  return { json, help, annotate, limits, year, paths };
}

/** `--year=2022` is `--year 2022` */
function splitOption(argument: string): [string, string | undefined] {
  const equals = argument.indexOf("=");
  return equals < 0 ? [argument, undefined] : [argument.slice(0, equals), argument.slice(equals + 1)];
}

function parseYear(text: string): number {
  if (!/^(?:19|20)\d\d$/.test(text)) throw new UsageError(messages.badYear(text));
  return Number(text);
}
