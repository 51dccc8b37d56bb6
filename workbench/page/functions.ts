/** The add-in's functions as the grid calls them: the code of functions.js, with its descriptions for autocomplete. */
import { functionTable, WATER_NAMESPACE } from "../../src/functions/table";
import type { GridFunction } from "../grid/functions";

export const gridFunctions: readonly GridFunction[] = functionTable.map(({ name, description, parameters, call }) => ({
  name: `${WATER_NAMESPACE}.${name}`,
  description,
  parameters,
  call,
}));
