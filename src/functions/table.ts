/**
 * The functions with what autocomplete says of them, for hosts other than Excel (the workbench's grid). The code that
 * runs is the code that functions.js associates. Not imported by index.ts: functions.js carries no descriptions.
 */
import { FunctionError, type ErrorCode } from "./errors";
import { implementations, type FunctionName } from "./implementations";
import { messages } from "./messages";
import metadata from "./metadata.json";

export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  /** may be given again and again, like a condition of CHECK */
  readonly repeating: boolean;
}

/** An error in place of a result, as data. */
export interface FunctionFailure {
  readonly error: ErrorCode;
  /** one Chinese sentence */
  readonly message: string;
}

export interface WorksheetFunction {
  /** without the namespace: CHECK */
  readonly name: FunctionName;
  /** Chinese, with unit and source */
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
  /** Never throws. Arguments: scalars, null for a blank, ranges as rows of cells, errors as `{ error: "#N/A" }`. */
  readonly call: (...given: readonly unknown[]) => number | string | string[][] | FunctionFailure;
}

type Described = (typeof metadata.functions)[number];
type DescribedParameter = { name: string; description?: string; optional?: boolean; repeating?: boolean };

function worksheetFunction(name: FunctionName, { description, parameters }: Described): WorksheetFunction {
  const implementation = implementations[name] as (...given: readonly unknown[]) => number | string | string[][];
  return {
    name,
    description,
    parameters: parameters.map((parameter: DescribedParameter) => ({
      name: parameter.name,
      description: parameter.description ?? "",
      optional: parameter.optional ?? false,
      repeating: parameter.repeating ?? false,
    })),
    call(...given) {
      try {
        return implementation(...given);
      } catch (error) {
        if (error instanceof FunctionError) return { error: error.code, message: error.message };
        return { error: "#VALUE!", message: messages.unexpected(String(error)) };
      }
    },
  };
}

export const WATER_NAMESPACE = "WATER";

/** Every function, in the order of the metadata. */
export const functionTable: readonly WorksheetFunction[] = metadata.functions.map((each) =>
  worksheetFunction(each.id as FunctionName, each),
);
