/**
 * Entry of functions.js: associates every function with its name in Excel. Runs where nothing but CustomFunctions
 * exists (no window, no Office.js), because Excel may calculate in a runtime of its own.
 */
import { FunctionError, type ErrorCode } from "./errors";
import { implementations, type Implementation } from "./implementations";
import { messages } from "./messages";

const ERROR_CODES = {
  "#N/A": "notAvailable",
  "#VALUE!": "invalidValue",
  "#DIV/0!": "divisionByZero",
} as const satisfies Record<ErrorCode, keyof typeof CustomFunctions.ErrorCode>;

/** Excel shows anything but a CustomFunctions.Error as a bare #VALUE! without a word. */
function toExcelError(error: unknown): CustomFunctions.Error {
  const code = error instanceof FunctionError ? error.code : "#VALUE!";
  const message = error instanceof FunctionError ? error.message : messages.unexpected(String(error));
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[ERROR_CODES[code]], message);
}

function guarded(implementation: Implementation): Implementation {
  return (...given) => {
    try {
      return implementation(...given);
    } catch (error) {
      throw toExcelError(error);
    }
  };
}

for (const [name, implementation] of Object.entries(implementations)) {
  CustomFunctions.associate(name, guarded(implementation));
}
