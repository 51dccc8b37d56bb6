/** Words that the drop-downs offer, from the rulebook. */
import { industries } from "../../src/rulebook";
import { pilot } from "../../src/rulebook/checklists";

export const industryNames: readonly string[] = industries.map(({ name }) => name);

/** Every product, raw material and process that a printed limit depends on, under its industry. */
export const productNames: readonly string[] = [
  ...new Set(
    industries.flatMap(({ dimensions }) =>
      dimensions.filter(({ name }) => name === "产品").flatMap(({ terms }) => terms.map(({ word }) => word)),
    ),
  ),
];

export const pilotDirections: readonly string[] = pilot.directions.map(({ name }) => name);
