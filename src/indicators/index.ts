/** The catalogue of indicators: every formula of the notices and of the standards they name whose form is known. */
import * as balance from "./balance";
import * as fabric from "./fabric";
import * as intake from "./intake";
import { indexNames } from "./names";
import * as reuse from "./reuse";
import type { Indicator } from "./types";

export { formatAmount, formatResult } from "./format";
export { CONFIDENCE_TEXT } from "./messages";
export type { Amount, Confidence, Failure, FailureKind, Indicator, Input, Outcome } from "./types";

/** In the order in which the pane lists them. */
export const indicators: readonly Indicator[] = [
  intake.intakePerUnit,
  reuse.reuseRate,
  reuse.circulationRate,
  reuse.directCoolingRate,
  reuse.indirectCoolingRate,
  reuse.wastewaterReuseRate,
  balance.leakRate,
  reuse.condensateRate,
  reuse.blowdownReuseRate,
  reuse.plantWastewaterReuseRate,
  reuse.processReuseRate,
  balance.dischargeComplianceRate,
  intake.dischargePerUnit,
  balance.chemicalWaterRatio,
  balance.concentrationCycles,
  balance.cyclesLimit,
  balance.meteringRate,
  balance.meterInstallationRate,
  reuse.unconventionalRate,
  intake.intakePerEnergy,
  intake.intakePerFabric,
  intake.intakePerValue,
  intake.intakePerAddedValue,
  intake.netIntake,
  balance.freshWaterCoefficient,
  fabric.standardFabricOutput,
];

const names = indexNames(indicators, intake.intakePerUnit);

/** By id, Chinese name, alias, printed industry name (吨钢取水量) or function name; null where none is known. */
export const findIndicator = (name: string): Indicator | null => names.find(name);

/** Chinese name of the indicator most like `name`, null where nothing is near. */
export const nearestIndicator = (name: string): string | null => names.nearest(name);

const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));

/** @throws RangeError for an id that is not in the catalogue: a mistake of the program, not of its user */
export function indicatorById(id: string): Indicator {
  const indicator = byId.get(id);
  if (!indicator) throw new RangeError(`no indicator ${id}`);
  return indicator;
}
