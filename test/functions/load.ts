/** Builds functions.js in memory and loads it where nothing but CustomFunctions exists, as Excel's own runtime may. */
import { buildSync } from "esbuild";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";

export const bundle = buildSync({
  entryPoints: [join(__dirname, "../../src/functions/index.ts")],
  bundle: true,
  minify: true,
  write: false,
  format: "iife",
  target: "es2022",
  charset: "utf8",
}).outputFiles[0]!.text;

/** As @microsoft/office-js defines it. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? "");
  }
}

export const ERROR_CODE = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
} as const;

export type Loaded = Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;

export function load(): Loaded {
  const functions: Record<string, (...given: readonly unknown[]) => unknown> = {};
  const CustomFunctions = {
    Error: ExcelError,
    ErrorCode: ERROR_CODE,
    associate(name: string, implementation: (...given: readonly unknown[]) => unknown) {
      functions[name] = implementation;
    },
  };
  runInContext(bundle, createContext({ CustomFunctions }));
  return functions;
}

/** What a call comes to: its value (rows as plain arrays), or code and message of its error. */
export function outcome(functions: Loaded, name: string, given: readonly unknown[]): unknown {
  const implementation = functions[name];
  if (!implementation) throw new Error(`${name} is not associated`);
  try {
    const result = implementation(...given);
    // arrays of another vm context are of another Array
    return typeof result === "object" ? (JSON.parse(JSON.stringify(result)) as unknown) : result;
  } catch (error) {
    if (!(error instanceof ExcelError)) throw error;
    return { code: error.code, message: error.message };
  }
}

/** Expects an error of that code with a Chinese message that contains `says`. */
export function failure(code: string, says = ""): unknown {
  return { code, message: expect.stringMatching(new RegExp(`[一-鿿].*${says}|${says}.*[一-鿿]`, "s")) as unknown };
}
