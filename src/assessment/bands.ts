/**
 * The number line cut into stretches of one status. Made by asking `statusOf` itself around every point where it can
 * change, so that marks made from bands and verdicts can never disagree.
 */
import { ALMOST_ZERO } from "./reading";
import { statusOf } from "./judge";
import type { Requirement } from "./requirement";
import type { Band, Status } from "./types";

const view = new DataView(new ArrayBuffer(8));
const SIGN = 0x8000000000000000n;

/** Doubles in their own order as integers, so that neighbours differ by one. */
function toOrdinal(value: number): bigint {
  view.setFloat64(0, value === 0 ? 0 : value);
  const bits = view.getBigUint64(0);
  return bits & SIGN ? -(bits ^ SIGN) : bits;
}

function fromOrdinal(ordinal: bigint): number {
  view.setBigUint64(0, ordinal < 0n ? -ordinal | SIGN : ordinal);
  return view.getFloat64(0);
}

/** The next double above. */
export const nextUp = (value: number): number => fromOrdinal(toOrdinal(value) + 1n);

/** The next double below. */
export const nextDown = (value: number): number => fromOrdinal(toOrdinal(value) - 1n);

/** Near this much around a point the status changes at most once on either side; wider than the tolerance. */
const NEAR = 1e-6;

/** Values in or between which every change of status happens, in order. */
function probes({ possible }: Requirement): number[] {
  const points = [ALMOST_ZERO, 0.01, 1, 100, ...possible.flatMap(({ limit }) => [limit.value, limit.value / 100])];
  const around = points.flatMap((point) => [point * (1 - NEAR), point, point * (1 + NEAR)]);
  const below = [-ALMOST_ZERO * (1 + NEAR), -ALMOST_ZERO, -ALMOST_ZERO * (1 - NEAR)];
  const all = [-Number.MAX_VALUE, ...below, 0, ...around, Number.MAX_VALUE];
  return [...new Set(all)].sort((a, b) => a - b);
}

/**
 * Status of a number cell over the whole line: bands are inclusive, adjacent and do not overlap.
 * `format` is the cells' number format, because a % format scales what is typed.
 */
export function bands(requirement: Requirement, format?: string): Band[] {
  const status = (value: number): Status =>
    statusOf(requirement, { kind: "number", value, ...(format === undefined ? {} : { format }) });
  const result: Band[] = [];
  let from = -Infinity;
  let last: number | null = null;
  let current: Status = status(-Number.MAX_VALUE);
  for (const probe of probes(requirement)) {
    const next = status(probe);
    if (next !== current && last !== null) {
      const edge = lastOf(current, last, probe, status);
      result.push({ from, to: edge, status: current });
      from = nextUp(edge);
      current = next;
    }
    last = probe;
  }
  result.push({ from, to: Infinity, status: current });
  return result;
}

/** The last double of `wanted` between one that has this status and one that has another; probes lie close together. */
function lastOf(wanted: Status, has: number, hasNot: number, status: (value: number) => Status): number {
  let inside = has;
  let outside = hasNot;
  for (;;) {
    const middle = inside + (outside - inside) / 2;
    if (middle <= inside || middle >= outside) return inside;
    if (status(middle) === wanted) inside = middle;
    else outside = middle;
  }
}

/**
 * A bound as a formula holds it. Excel cuts literals to 15 significant digits, which would turn “just above 1” into 1,
 * so the bound is first moved inwards to a number of 15 digits. What lies in between is far below the tolerance of a limit.
 */
export function boundLiteral(bound: number, inwards: "up" | "down"): string {
  let digits = bound.toPrecision(15);
  const exponent = Math.floor(Math.log10(Math.abs(bound)));
  const step = bound === 0 || Math.abs(bound) < SMALLEST ? 0 : 10 ** (exponent - 14);
  if (inwards === "up" && Number(digits) < bound) digits = (Number(digits) + step).toPrecision(15);
  if (inwards === "down" && Number(digits) > bound) digits = (Number(digits) - step).toPrecision(15);
  return String(Number(digits)).toUpperCase();
}

/** steps of the 15th digit below this are no longer normal numbers */
const SMALLEST = 1e-290;
