/** The worksheet 自定义限值: limits of the user's own. A bad row is reported by its cell; the others still count. */
import { conditionsFrom, findIndustry, type Comparison } from "../rulebook";
import type { CustomLimit } from "../assessment/custom";
import { cellAddress } from "./address";
import { Grid } from "./grid";
import { messages } from "./messages";
import { fold } from "./text";
import type { Workbook } from "./types";

export const CUSTOM_LIMITS_SHEET = "自定义限值";

export const isCustomLimitsSheet = (name: string): boolean => fold(name) === CUSTOM_LIMITS_SHEET;

export interface CustomLimitsProblem {
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
}

export interface CustomLimitsReading {
  readonly limits: readonly CustomLimit[];
  readonly problems: readonly CustomLimitsProblem[];
}

const HEADINGS = ["行业", "指标", "条件", "比较", "限值", "单位", "依据", "生效年份", "等级"] as const;
type Heading = (typeof HEADINGS)[number];
const REQUIRED: readonly Heading[] = ["行业", "指标", "限值"];

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  "≤": "≤",
  "<=": "≤",
  "=<": "≤",
  不高于: "≤",
  不大于: "≤",
  "≥": "≥",
  ">=": "≥",
  "=>": "≥",
  不低于: "≥",
  不小于: "≥",
  ">": ">",
  "﹥": ">",
  大于: ">",
  "<": "<",
  "﹤": "<",
  小于: "<",
  "=": "=",
  等于: "=",
};

/** The limits of the workbook; null where it has no such sheet. `anySheet`: the file was named as one of limits, so its first sheet will do. */
export function readCustomLimits(workbook: Workbook, { anySheet = false } = {}): CustomLimitsReading | null {
  const named = workbook.sheets.find(({ name }) => isCustomLimitsSheet(name));
  const sheet = named ?? (anySheet ? workbook.sheets[0] : undefined);
  if (!sheet) return null;
  const grid = new Grid(sheet);
  for (let row = 0; row < grid.rowCount; row++) {
    const columns = headingColumns(grid, row);
    if (REQUIRED.every((heading) => columns.has(heading))) return readRows(grid, row, columns);
  }
  const problem = { sheet: sheet.name, cell: "A1", message: messages.customWithoutHeading };
  return { limits: [], problems: [problem] };
}

function headingColumns(grid: Grid, row: number): Map<Heading, number> {
  const columns = new Map<Heading, number>();
  for (let column = 0; column < grid.columnCount; column++) {
    const text = fold(grid.text(row, column)).replace(/\(.*\)$/, "");
    const heading = HEADINGS.find((name) => name === text);
    if (heading && !columns.has(heading)) columns.set(heading, column);
  }
  return columns;
}

function readRows(grid: Grid, heading: number, columns: ReadonlyMap<Heading, number>): CustomLimitsReading {
  const limits: CustomLimit[] = [];
  const problems: CustomLimitsProblem[] = [];
  for (let row = heading + 1; row < grid.rowCount; row++) {
    const texts = HEADINGS.map((name) => textOf(grid, row, columns.get(name)));
    if (texts.every((text) => text === "")) continue;
    const read = readRow(grid, row, columns);
    if ("message" in read) {
      const cell = cellAddress(row, columns.get(read.heading) ?? columns.get("行业") ?? 0);
      problems.push({ sheet: grid.sheet.name, cell, message: read.message });
    } else limits.push(read);
  }
  return { limits, problems };
}

const textOf = (grid: Grid, row: number, column: number | undefined): string =>
  column === undefined ? "" : grid.text(row, column).trim();

function readRow(
  grid: Grid,
  row: number,
  columns: ReadonlyMap<Heading, number>,
): CustomLimit | { readonly heading: Heading; readonly message: string } {
  const text = (heading: Heading): string => textOf(grid, row, columns.get(heading));
  const industry = findIndustry(text("行业"));
  if (!industry) return { heading: "行业", message: messages.customUnknownIndustry(text("行业")) };
  if (text("指标") === "") return { heading: "指标", message: messages.customNoIndicator };

  // 限值 may carry its comparison and unit: ≤4.0, 97%
  const written = /^([≤≥<>=﹤﹥]{0,2})(\d+(?:\.\d+)?)(%?)(.*)$/.exec(fold(text("限值")).replace(/,(?=\d{3})/g, ""));
  if (!written) return { heading: "限值", message: messages.customNoNumber(text("限值")) };
  const sign = fold(text("比较")) || (written[1] ?? "");
  const comparison = Object.hasOwn(COMPARISONS, sign) ? COMPARISONS[sign] : undefined;
  if (!comparison) return { heading: "比较", message: messages.customNoComparison(sign) };
  const yearText = text("生效年份");
  const year = /(20\d\d)/.exec(yearText)?.[1];
  if (yearText !== "" && year === undefined) return { heading: "生效年份", message: messages.customBadYear(yearText) };
  const conditions = conditionWordsOf(text("条件"), (word) => conditionsFrom(industry, word));
  const grade = text("等级");
  return {
    industry: industry.id,
    indicator: text("指标"),
    conditions,
    comparison,
    value: Number(written[2]),
    unit: text("单位") || (written[3] === "%" ? "%" : (written[4] ?? "")),
    basis: text("依据") || CUSTOM_LIMITS_SHEET,
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(grade === "" ? {} : { grade }),
  };
}

/** The rulebook's words where it knows them; a word of the user's own stays as written. */
function conditionWordsOf(text: string, known: (word: string) => readonly string[]): string[] {
  return text
    .split(/[、，,；;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== "")
    .flatMap((word) => {
      const words = known(word);
      return words.length > 0 ? words : [word];
    });
}
