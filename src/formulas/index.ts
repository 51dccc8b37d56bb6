/** Formulas with WATER functions: found, read, rewritten for spreadsheets without the add-in. */
export { mayHoldWater, parseFormula, repairNames, sheetsIn, type WaterCall } from "./calls";
export { FUNCTION_NAMES } from "./names";
export { toNative, waterFunctionsIn, type NativeStyle, type Refusal, type Rewriting } from "./native";
