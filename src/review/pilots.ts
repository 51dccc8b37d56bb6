/** What a row of a recommendation table comes to: its conditions, the two rates of condition 6, its direction. */
import { compile, isUnknown, TOLERANCE, type CellContent } from "../assessment";
import type { Answer } from "../assessment/answers";
import { numberText, read } from "../assessment/reading";
import { displayText, fold, isBlank, nameKey, type ChecklistItem, type Form, type PilotForm } from "../forms";
import type { PilotRow, Place } from "../forms";
import { pilot, readIndustry, type PilotDirection, type PublishedAverage } from "../rulebook";

/** the condition of enterprises about 重复利用率, counted from 1 */
export const AVERAGE_CONDITION = pilot.enterpriseConditions.length;

export const conditionsOf = ({ form }: PilotForm): readonly string[] =>
  form === "pilot-park" ? pilot.parkConditions : pilot.enterpriseConditions;

export const pilotForms = (forms: readonly Form[]): PilotForm[] =>
  forms.filter((form): form is PilotForm => form.form === "pilot-enterprise" || form.form === "pilot-park");

export const nameIn = ({ name }: PilotRow): string => (isBlank(name.cell) ? "" : displayText(name.cell).trim());

/** A percentage as it is written: the values that it may mean, in percent points. */
export type Rate =
  | { readonly kind: "blank" }
  | { readonly kind: "invalid"; readonly text: string; readonly reason: string }
  | {
      readonly kind: "rate";
      readonly text: string;
      readonly low: number;
      readonly high: number;
      /** the end itself is not meant: 不到70% */
      readonly lowOpen: boolean;
      readonly highOpen: boolean;
    };

/** Any requirement about a reuse rate reads cells the same way: percent points, higher is better. */
const asReuseRate = compile({ industry: "steel", indicator: "重复利用率" });

export function rateIn(place: Place | null): Rate {
  if (isBlank(place?.cell) || isUnknown(asReuseRate)) return { kind: "blank" };
  const content: CellContent = place?.cell?.content ?? { kind: "blank" };
  const shown = displayText(place?.cell).trim();
  // words that are written before a published figure: 不到70%, 仅为40%
  const plain: CellContent =
    content.kind === "text"
      ? { kind: "text", value: content.value.replace(/^\s*(?:不到|不足|低于)/, "<").replace(/^\s*(?:仅为|仅|为)/, "") }
      : content;
  const reading = read(plain, asReuseRate);
  if (reading.kind === "missing" || reading.kind === "not-applicable") return { kind: "blank" };
  if (reading.kind === "invalid") return { kind: "invalid", text: shown, reason: reading.reason };
  const readings = reading.values.flatMap((value) => value.readings);
  const low = Math.min(...readings.map((each) => each.low));
  const high = Math.max(...readings.map((each) => each.high));
  return {
    kind: "rate",
    // a format may show 40 as “40.”, and 0.985 is read as 98.5 %
    text: content.kind === "number" && low === high ? `${numberText(low)}%` : shown,
    low,
    high,
    lowOpen: readings.every((each) => each.low > low || each.lowOpen),
    highOpen: readings.every((each) => each.high < high || each.highOpen),
  };
}

/** 条件⑥: strictly above the average. Open where a rate is not stated, or too vaguely. */
export function exceedsAverage(rate: Rate, average: Rate): Extract<Answer, "yes" | "no" | "open"> {
  if (rate.kind !== "rate" || average.kind !== "rate") return "open";
  const slack = average.high * TOLERANCE;
  if (rate.low > average.high + slack) return "yes";
  if (Math.abs(rate.low - average.high) <= slack && (rate.lowOpen || average.highOpen)) return "yes";
  return rate.high <= average.low + average.low * TOLERANCE ? "no" : "open";
}

export interface ConditionAnswer {
  /** number of the condition, from 1 */
  readonly condition: number;
  readonly answer: Answer;
  /** where it is answered; null where the sheet has no place for it */
  readonly place: ChecklistItem | null;
}

/** The answer to each condition; the figures decide the sixth, whatever its cell says. */
export function answersOf(form: PilotForm, row: PilotRow): ConditionAnswer[] {
  const byFigures = form.form === "pilot-enterprise" ? exceedsAverage(rateIn(row.rate), rateIn(row.average)) : "open";
  return conditionsOf(form).map((_, index): ConditionAnswer => {
    const condition = index + 1;
    const place = row.conditions.find(({ item }) => item === condition) ?? null;
    const answer = place?.answer ?? "open";
    return { condition, place, answer: condition === AVERAGE_CONDITION && byFigures !== "open" ? byFigures : answer };
  });
}

/** Published averages that may be meant for an industry: offered with their source, never applied. */
export function averagesFor(industryText: string): PublishedAverage[] {
  const folded = fold(industryText);
  if (folded === "") return [];
  const industry = readIndustry(industryText)?.industry;
  return pilot.averages.filter(
    ({ industries, subject }: PublishedAverage) =>
      folded.includes(subject) || (industry !== undefined && industries.includes(industry.id)),
  );
}

export type Directions =
  | { readonly kind: "none" }
  | { readonly kind: "one"; readonly direction: PilotDirection }
  | { readonly kind: "several"; readonly names: readonly string[] }
  | { readonly kind: "unknown"; readonly text: string };

/** 智慧用水管控模式, 3.智慧用水管控, 方向三: which of the five directions a cell names. */
export function directionsIn(place: Place | null): Directions {
  const text = fold(displayText(place?.cell));
  if (/^[/—－-]*$/.test(text)) return { kind: "none" };
  const named = directionsNamed(text);
  const [only, ...others] = named;
  if (only && others.length === 0) return { kind: "one", direction: only };
  if (only) return { kind: "several", names: named.map(({ name }) => name) };
  const number = /^(?:试点)?(?:方向|模式)?[(第]?([1-5一二三四五①-⑤])[).、]?(?:方向|模式|种|项)?$/.exec(text)?.[1];
  const index =
    number === undefined ? -1 : Math.max(..."12345|一二三四五|①②③④⑤".split("|").map((all) => all.indexOf(number)));
  const direction = pilot.directions[index];
  return direction ? { kind: "one", direction } : { kind: "unknown", text: displayText(place?.cell).trim() };
}

/** Directions that a text names, 模式 left out or not. */
export const directionsNamed = (text: string): PilotDirection[] =>
  pilot.directions.filter(({ name }) => fold(text).includes(name.replace(/(?:模式|经验做法)$/, "")));

/** 区县 or 省（市）: chosen, or told by the place that the table names; null where neither is there. */
export function levelOf({ fields }: PilotForm): "district" | "province" | null {
  const level = fold(displayText(fields.get("level")?.cell));
  if (/^省|省\(市\)|直辖市|自治区$/.test(level)) return "province";
  if (/区县|区|县/.test(level)) return "district";
  const place = districtOf({ fields });
  if (place === "") return null;
  return PROVINCE.test(place) ? "province" : "district";
}
/** the 34 units of the first level, with and without their last words */
const PROVINCE =
  /^(?:(?:北京|天津|上海|重庆)市?|(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾)省?|(?:内蒙古|西藏|宁夏回族|宁夏|新疆维吾尔|新疆|广西壮族|广西)(?:自治区)?|新疆生产建设兵团)(?:工业和信息化厅|经济和信息化委员会|工信厅|经信委)?$/;

export const districtOf = ({ fields }: Pick<PilotForm, "fields">): string =>
  fold(displayText(fields.get("district")?.cell)).replace(/[(（].*$/, "");

/** Named enterprises or parks, each once: merged or repeated rows are one. */
export const namedOnce = (rows: readonly PilotRow[]): string[] => [
  ...new Map(rows.map((row) => [nameKey(nameIn(row)), nameIn(row)] as const).filter(([key]) => key !== "")).values(),
];
