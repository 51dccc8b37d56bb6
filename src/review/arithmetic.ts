/** An entry's indicators held against the amounts that stand beside them. */
import type { IndicatorColumn, QuantityCell, QuantityKind } from "../forms";
import { derivations, type Derivation } from "./derivations";
import type { Entry, JudgedCell } from "./entries";
import { multiplierOf } from "./numbers";
import { isCut, isRounded, statedIn, type Stated } from "./stated";

/** An amount with its cell, brought to the unit without 万 or 亿. */
export interface Measured {
  readonly cell: QuantityCell;
  readonly stated: Stated;
  /** in m³, t … */
  readonly value: number;
  readonly multiplier: number;
}

export type Amounts = ReadonlyMap<QuantityKind, Measured>;

/** What a stated indicator is to its own amounts. */
export interface Checked {
  readonly cell: JudgedCell;
  /** index of the cell in its entry */
  readonly index: number;
  readonly indicator: IndicatorColumn;
  readonly stated: Stated;
  /** the way that the sentence shows, its result and its amounts */
  readonly derivation: Derivation;
  readonly computed: number;
  /** exact: as computed, or within the tolerance; cut: truncated; coarse: the amounts' own rounding may explain it */
  readonly is: "exact" | "cut" | "coarse" | "wrong";
}

const NOTHING: Amounts = new Map();

export function amountsOf(cells: readonly QuantityCell[]): Amounts {
  if (cells.length === 0) return NOTHING;
  const amounts = new Map<QuantityKind, Measured>();
  for (const cell of cells) {
    const stated = statedIn(cell.cell, "amount");
    if (stated === null || stated.value < 0) continue;
    const multiplier = multiplierOf(cell.unit);
    amounts.set(cell.quantity, { cell, stated, value: stated.value * multiplier, multiplier });
  }
  return amounts;
}

/** percent points that issue and official statistics grant a rate */
const TOLERANCE_RATE = 0.01;
/** relative: what rounding of intake and output may do */
const TOLERANCE_AMOUNT = 0.001;

export function checkEntry(entry: Entry, amounts: Amounts): Checked[] {
  if (amounts.size < 2) return [];
  return entry.cells.flatMap((cell, index): Checked[] => {
    if (!isColumn(cell.indicator)) return [];
    const checked = checkCell(cell, index, cell.indicator, amounts);
    return checked ? [checked] : [];
  });
}

const isColumn = (name: string): name is IndicatorColumn => name in derivations;

function checkCell(cell: JudgedCell, index: number, indicator: IndicatorColumn, amounts: Amounts): Checked | null {
  // 0 stands for a blank where the indicator cannot be 0, and is objected to elsewhere where it can
  const stated = statedIn(cell.cell, indicator === "单位产品取水量" ? "amount" : "percent");
  if (stated === null || stated.value <= 0) return null;
  let first: { derivation: Derivation; computed: number } | null = null;
  let best: Checked["is"] = "wrong";
  for (const derivation of derivations[indicator]) {
    const computed = resultOf(derivation, amounts);
    if (computed === null) continue;
    const is = compare(stated, computed, indicator, derivation, amounts);
    if (first === null || RANK[is] > RANK[best]) {
      first = { derivation, computed };
      best = is;
    }
    if (is === "exact") break;
  }
  return first ? { cell, index, indicator, stated, ...first, is: best } : null;
}

const RANK = { exact: 3, cut: 2, coarse: 1, wrong: 0 } as const;

/** @param scale amounts taken to be so many times what is written */
export function resultOf(
  derivation: Derivation,
  amounts: Amounts,
  scale?: readonly [QuantityKind, number],
): number | null {
  const values: number[] = [];
  for (const kind of derivation.needs) {
    const amount = amounts.get(kind);
    if (!amount) return null;
    values.push(scale?.[0] === kind ? amount.value * scale[1] : amount.value);
  }
  return derivation.compute(...values);
}

export function isNear(stated: Stated, computed: number, indicator: IndicatorColumn): boolean {
  const tolerance = indicator === "单位产品取水量" ? computed * TOLERANCE_AMOUNT : TOLERANCE_RATE;
  return isRounded(stated, computed) || Math.abs(stated.value - computed) <= tolerance * (1 + 1e-9);
}

function compare(
  stated: Stated,
  computed: number,
  indicator: IndicatorColumn,
  derivation: Derivation,
  amounts: Amounts,
): Checked["is"] {
  if (isRounded(stated, computed)) return "exact";
  if (isCut(stated, computed)) return "cut";
  if (isNear(stated, computed, indicator)) return "exact";
  const [least, most] = rangeOf(derivation, amounts);
  const last = 10 ** -stated.decimals;
  return stated.value > least - last && stated.value < most + last ? "coarse" : "wrong";
}

/** What the indicator may be when each amount is off by half a unit of its last digit. */
function rangeOf(derivation: Derivation, amounts: Amounts): [number, number] {
  const values = derivation.needs.flatMap((kind) => amounts.get(kind) ?? []);
  let least = Infinity;
  let most = -Infinity;
  // each formula rises or falls with each of its amounts, so that its extremes lie in the corners
  for (let corner = 0; corner < 2 ** values.length; corner++) {
    const corners = values.map(({ value, stated, multiplier }, bit) => {
      const half = 0.5 * 10 ** -stated.decimals * multiplier;
      return Math.max(0, value + (corner & (1 << bit) ? half : -half));
    });
    const result = derivation.compute(...corners);
    if (result === null) continue;
    least = Math.min(least, result);
    most = Math.max(most, result);
  }
  return [least, most];
}
