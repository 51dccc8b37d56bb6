/**
 * The arithmetic of the indicator functions as a formula that every spreadsheet knows. The operations come in the order
 * in which src/indicators makes them, so that the last digit is the same: 97 × 100 ÷ 1000, not 97 ÷ 1000 × 100.
 */
export interface Arithmetic {
  readonly required: number;
  /** values that stand in for what is left out, blank or 0, in order behind the required ones */
  readonly defaults: readonly number[];
  /** positions of the arguments that are 未填 where they are 0 */
  readonly neverZero: readonly number[];
  /** optional arguments that are left out are missing from the list */
  readonly expression: (...given: readonly string[]) => string;
}

const ratio = (neverZero: readonly number[] = []): Arithmetic => ({
  required: 2,
  defaults: [],
  neverZero,
  expression: (part, whole) => `${part}/${whole}`,
});

const percentage = (neverZero: readonly number[] = []): Arithmetic => ({
  required: 2,
  defaults: [],
  neverZero,
  expression: (part, whole) => `${part}*100/${whole}`,
});

const share = (neverZero: readonly number[] = []): Arithmetic => ({
  required: 2,
  defaults: [],
  neverZero,
  expression: (part, rest) => `${part}*100/(${part}+${rest})`,
});

/** STANDARD_FABRIC_OUTPUT is not among them: whether its factors may be left out depends on the two measurements. */
export const ARITHMETIC: Readonly<Record<string, Arithmetic>> = {
  INTAKE_PER_UNIT: ratio([0]),
  DISCHARGE_PER_UNIT: ratio(),
  INTAKE_PER_VALUE: ratio([0]),
  REUSE_RATE: {
    required: 2,
    defaults: [0],
    neverZero: [1],
    expression: (reused, intake, supplied) =>
      supplied === undefined
        ? `${reused}*100/(${reused}+${intake})`
        : `${reused}*100/(${intake}-${supplied}+${reused})`,
  },
  CIRCULATION_RATE: share([1]),
  DIRECT_COOLING_RATE: share([1]),
  INDIRECT_COOLING_RATE: share([1]),
  CONDENSATE_RATE: {
    required: 2,
    defaults: [1],
    neverZero: [],
    expression: (condensate, steam, density) =>
      density === undefined ? `${condensate}*100/${steam}` : `${condensate}*${density}*100/${steam}`,
  },
  WASTEWATER_REUSE_RATE: share(),
  BLOWDOWN_REUSE_RATE: percentage(),
  LEAK_RATE: percentage([0]),
  DISCHARGE_COMPLIANCE_RATE: percentage(),
  CHEMICAL_WATER_RATIO: ratio([0]),
  CONCENTRATION_CYCLES: ratio([0]),
  METERING_RATE: percentage(),
  UNCONVENTIONAL_RATE: share([1]),
};
