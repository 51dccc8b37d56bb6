/** Text of a cell → the numbers, bounds and ranges written in it. What they mean for an indicator is decided in `reading`. */
import { APPROXIMATE, BOUNDS_AFTER, BOUNDS_BEFORE, PER_FACTOR, PER_UNIT, WATER_FACTOR, WATER_UNIT } from "./words";

/** One value of a cell as written. A missing end is unbounded. */
export interface WrittenValue {
  /** words before it, e.g. a product */
  readonly label: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly unit: "none" | "percent" | "water" | "times";
  /** 万元 and the like: counted per something that no limit is counted per */
  readonly perMoney: boolean;
  /** from the written unit to the table's: 万m³ is 10000 m³ */
  readonly factor: number;
  readonly approximate: boolean;
}

interface Draft {
  label: string;
  hasColon: boolean;
  numbers: number[];
  before: (typeof BOUNDS_BEFORE)[number] | null;
  after: (typeof BOUNDS_AFTER)[number] | null;
  isRange: boolean;
  isNegative: boolean;
  unit: WrittenValue["unit"];
  perMoney: boolean;
  factor: number;
  approximate: boolean;
}

const draft = (): Draft => ({
  label: "",
  hasColon: false,
  numbers: [],
  before: null,
  after: null,
  isRange: false,
  isNegative: false,
  unit: "none",
  perMoney: false,
  factor: 1,
  approximate: false,
});

const NUMBER = /^(?:\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?(?:e[+-]?\d+)?|\.\d+)/u;
const SEPARATOR = /^(?:[\n;,、|/]|和|与)/u;
const REMARK = /^\((?:[^()\d]|\d{4}年|注\d+)*\)/u;
/** footnote marks, and a full stop at the very end */
const MARK = /^[*†‡※#]+|^\[\d+\]|^注\d{0,2}(?![\d.])|^[.。]$/u;
/** `2021年4.1`: the year is a name for the value, not a value */
const YEAR = /^(?:19|20)\d\d年度?[:,]?/u;

/** Folds a cell's text as names are folded, but keeps line breaks, which part values. */
export function foldCell(text: string): string {
  return (
    text
      // ①4.1 ②5.2 number the values: folded they would become digits of them
      .replace(/[\u2460-\u2473]/gu, "\n")
      // a full-width comma between half-width digits parts values; thousands are written with the half-width one
      .replace(/(?<=[0-9])，(?=[0-9])/gu, "、")
      .normalize("NFKC")
      .replace(/[\u2010-\u2015\u2212\u2500\ufe58\ufe63]/gu, "-")
      .replace(/[\u301c\u223c]/gu, "~")
      .replace(/[\r\n\u2028\u2029]+/gu, "\n")
      .replace(/[^\S\n]+|[\u00ad\u200b-\u200f\u2060\ufeff]/gu, "")
      .replace(/^\n+|\n+$/gu, "")
      .toLowerCase()
  );
}

/** Reads folded text; null where something in it is neither a number nor known beside one. */
export function scan(folded: string): WrittenValue[] | null {
  const values: Draft[] = [];
  let current = draft();
  let rest = folded;
  const eat = (length: number): void => {
    rest = rest.slice(length);
  };
  const startNext = (): void => {
    if (current.numbers.length > 0) {
      values.push(current);
      current = draft();
    }
  };

  while (rest !== "") {
    const hasNumber = current.numbers.length > 0;
    const awaitsEnd = current.isRange && current.numbers.length === 1;
    const year = YEAR.exec(rest)?.[0];
    if (year !== undefined) {
      startNext();
      current.label += year;
      current.hasColon = true;
      eat(year.length);
      continue;
    }
    const number = NUMBER.exec(rest)?.[0];
    if (number !== undefined) {
      if (hasNumber && !awaitsEnd) return null;
      const value = Number(number.replaceAll(",", ""));
      current.numbers.push(current.isNegative ? -value : value);
      current.isNegative = false;
      eat(number.length);
      continue;
    }
    const before = BOUNDS_BEFORE.find(({ word }) => rest.startsWith(word));
    if (before) {
      startNext();
      if (current.before) return null;
      current.before = before;
      eat(before.word.length);
      continue;
    }
    const after = hasNumber ? BOUNDS_AFTER.find(({ word }) => rest.startsWith(word)) : undefined;
    if (after) {
      current.after = after;
      eat(after.word.length);
      continue;
    }
    const approximate = APPROXIMATE.find((word) => rest.startsWith(word));
    if (approximate !== undefined) {
      if (approximate !== "左右") startNext();
      current.approximate = true;
      eat(approximate.length);
      continue;
    }
    if (rest[0] === "-" || rest[0] === "~" || (hasNumber && /^[至到]/u.test(rest))) {
      // a dash before a number is its sign, a wave its estimate; after a number both lead to the range's end
      if (hasNumber && !awaitsEnd) current.isRange = true;
      else if (rest[0] === "-") current.isNegative = true;
      else current.approximate = true;
      eat(rest.startsWith("--") ? 2 : 1);
      continue;
    }
    if (hasNumber) {
      const length = eatUnit(rest, current);
      if (length > 0) {
        eat(length);
        continue;
      }
    }
    if (rest.startsWith("百分之")) {
      startNext();
      current.unit = "percent";
      eat(3);
      continue;
    }
    if (rest[0] === "+" && !hasNumber) {
      eat(1);
      continue;
    }
    const trailing = hasNumber ? (REMARK.exec(rest) ?? MARK.exec(rest)) : null;
    const skip = (trailing ?? SEPARATOR.exec(rest))?.[0];
    if (skip !== undefined) {
      if (SEPARATOR.test(skip)) startNext();
      eat(skip.length);
      continue;
    }
    startNext();
    if (/^[:=]/u.test(rest)) current.hasColon = true;
    else current.label += rest[0] ?? "";
    eat(1);
  }
  if (current.numbers.length === 0) {
    // something is left that has no number: a unit or a remark after the last value would have been taken with it
    if (current.label !== "" || current.before || values.length === 0) return null;
  } else values.push(current);

  // 3.9~ says from where, not to where
  if (values.some(({ isRange, numbers }) => isRange && numbers.length === 1)) return null;
  // a lone number with loose words before it (见附表3) is no value
  if (values.length === 1 && values.some(({ label, hasColon }) => label !== "" && !hasColon)) return null;
  if (values.some(({ label }) => /[见附详表]/u.test(label))) return null;
  return values.map(finish);
}

/** Takes a unit off the front of the text into the draft; the number of characters taken. */
function eatUnit(rest: string, current: Draft): number {
  if (rest[0] === "%") {
    current.unit = "percent";
    return 1;
  }
  if (rest[0] === "倍") {
    current.unit = "times";
    return 1;
  }
  const water = WATER_UNIT.exec(rest);
  if (!water) {
    const scale = /^[万千](?![\p{Script=Han}a-z])/u.exec(rest);
    if (!scale) return 0;
    current.factor = scale[0] === "万" ? 1e4 : 1e3;
    return 1;
  }
  const [whole, scale, name = ""] = water;
  current.unit = "water";
  // both ends of a range may carry the unit: it counts once
  current.factor = (scale === "万" ? 1e4 : scale === "千" ? 1e3 : 1) * (WATER_FACTOR[name] ?? 1);
  const per = PER_UNIT.exec(rest.slice(whole.length));
  if (!per) return whole.length;
  const counted = (per[1] ?? "").replace(/[·.*]/gu, "");
  current.factor *= PER_FACTOR[counted] ?? 1;
  current.perMoney = counted === "万元";
  return whole.length + per[0].length;
}

function finish(value: Draft): WrittenValue {
  const [first = 0, second = first] = value.numbers;
  let low: number | null = Math.min(first, second);
  let high: number | null = Math.max(first, second);
  let lowOpen = false;
  let highOpen = false;
  const side = value.before?.side ?? value.after?.side;
  if (side === "low") {
    high = null;
    lowOpen = value.before?.open ?? false;
  } else if (side === "high") {
    low = null;
    highOpen = value.before?.open ?? false;
  }
  const { label, unit, perMoney, factor, approximate } = value;
  return { label, low, high, lowOpen, highOpen, unit, perMoney, factor, approximate };
}
