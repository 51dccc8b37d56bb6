import { asText } from "./forms/contents";

/** What `range.formulas` has to be given, so that a cell holds again what it held. */
export const asItWas = (formula: unknown, value: unknown): unknown =>
  typeof value === "string" && formula === value && value !== "" ? asText(value) : formula;
