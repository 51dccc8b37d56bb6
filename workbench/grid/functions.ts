/** The add-in's functions inside the grid's own calculation, with what autocomplete says of them. */
import type { Injector } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type IFunctionInfo,
} from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";

/** An Excel error such as `#N/A`; Univer shows no message with it. */
export interface GridError {
  readonly error: string;
}
/** null is a blank cell, as in Excel on the web */
export type GridScalar = number | string | boolean | null | GridError;
export type GridArgument = GridScalar | GridScalar[][];

export interface GridParameter {
  readonly name: string;
  readonly description: string;
  readonly optional?: boolean;
  /** may be given again and again, like condition in CHECK */
  readonly repeating?: boolean;
}

export interface GridFunction {
  /** with its namespace, in capitals: WATER.CHECK */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly GridParameter[];
  call(...args: GridArgument[]): GridArgument;
}

/** Excel's own limit. */
const MOST_ARGUMENTS = 255;

class BridgedFunction extends BaseFunction {
  constructor(private readonly bridged: GridFunction) {
    super(bridged.name);
    const { parameters } = bridged;
    this.minParams = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
    this.maxParams = parameters.some((parameter) => parameter.repeating) ? MOST_ARGUMENTS : parameters.length;
  }

  override calculate(...values: BaseValueObject[]): BaseValueObject {
    try {
      return fromResult(this.bridged.call(...values.map(toArgument)));
    } catch {
      // one function that throws would stop all later calculation of the workbook
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  }
}

function toArgument(value: BaseValueObject): GridArgument {
  if (!value.isArray()) return toScalar(value);
  const rows = (value as ArrayValueObject).getArrayValue();
  return rows.map((row) => row.map((cell) => (cell ? toScalar(cell) : null)));
}

function toScalar(value: BaseValueObject): GridScalar {
  if (value.isError()) return { error: String(value.getValue()) };
  if (value.isNull()) return null;
  return value.isBoolean() ? Boolean(value.getValue()) : (value.getValue() as number | string);
}

function fromResult(result: GridArgument): BaseValueObject {
  if (!Array.isArray(result)) return fromScalar(result);
  return ArrayValueObject.create({
    calculateValueList: result.map((row) => row.map(fromScalar)),
    rowCount: result.length,
    columnCount: result[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function fromScalar(result: GridScalar): BaseValueObject {
  if (result === null) return StringValueObject.create("");
  switch (typeof result) {
    case "number":
      return NumberValueObject.create(result);
    case "boolean":
      return BooleanValueObject.create(result);
    case "string":
      return StringValueObject.create(result);
    default:
      return ErrorValueObject.create(result.error as ErrorType);
  }
}

function describe(bridged: GridFunction): IFunctionInfo {
  return {
    functionName: bridged.name,
    functionType: FunctionType.User,
    description: bridged.description,
    abstract: bridged.description,
    functionParameter: bridged.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: "",
      require: parameter.optional || parameter.repeating ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}

/** To be called after a first unit exists and before the workbook that uses the functions is opened. */
export function registerFunctions(injector: Injector, functions: readonly GridFunction[]): void {
  injector.get(IFunctionService).registerExecutors(...functions.map((bridged) => new BridgedFunction(bridged)));
  injector.get(IDescriptionService).registerDescriptions(functions.map(describe));
}
