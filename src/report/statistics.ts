/** The sheet 统计: pass rates by indicator, by industry and by both, and how unit intakes lie against their limits. */
import { cellAddress, type Area } from "../forms";
import { industryById } from "../rulebook";
import { messages, SHEET_NAMES } from "./messages";
import { STATUS_TEXT } from "../assessment";
import type { Status } from "../assessment/types";
import { passRate, SHARES, type Rate, type Rates } from "./rates";
import { FIRST_ROW, tableSheet, type Column, type ReportChart, type ReportSheet, type Value } from "./sheet";

const says = messages.rates;
const COUNTED = ["pass", "fail", "undetermined", "missing", "invalid", "not-applicable"] as const satisfies Status[];
const COLUMNS: readonly Column[] = [
  { heading: says.industry, width: 14, look: "centre" },
  { heading: says.indicator, width: 22, look: "text" },
  { heading: says.enterprises, width: 8, look: "count" },
  ...COUNTED.map((status): Column => ({ heading: STATUS_TEXT[status], width: 8, look: "count" })),
  { heading: says.rate, width: 9, look: "percent" },
  ...says.shares.map((heading): Column => ({ heading, width: 11, look: "count" })),
];
const INDUSTRY_COLUMN = 0;
const INDICATOR_COLUMN = 1;
const COUNT_COLUMN = 3;
const RATE_COLUMN = COUNT_COLUMN + COUNTED.length;
const SHARE_COLUMN = RATE_COLUMN + 1;

/** From far below the limit to far above it: told apart in grey print too, by their order and their lightness. */
const SHARE_COLORS = ["1B7837", "5AAE61", "A6DBA0", "F1A340", "B2182B"] as const;
const RATE_COLOR = "2F6EBA";
const CHART_ROWS = 15;
const PERCENT_AXIS = { minimum: 0, maximum: 1 } as const;

export function statisticsSheet({ byIndicator, byIndustry, byBoth }: Rates, time?: string): ReportSheet {
  const rates = [...byIndicator, ...byIndustry, ...byBoth];
  const rows =
    rates.length > 0
      ? rates.map((rate, row) => rowOf(rate, FIRST_ROW + row))
      : [COLUMNS.map((_, column) => (column === INDICATOR_COLUMN ? says.nothing : null))];
  return tableSheet({
    key: "statistics",
    sheet: SHEET_NAMES.statistics,
    note: rates.length > 0 ? messages.statisticsNote(time) : messages.noRates,
    columns: COLUMNS,
    rows,
    charts: (top) => chartsOf(byIndicator.length, byIndustry.length, top),
    orientation: "landscape",
  });
}

function rowOf(rate: Rate, row: number): Value[] {
  const { industry, indicator, enterprises, counts, shares } = rate;
  return [
    industry === null ? says.allIndustries : industryById(industry).name,
    indicator ?? says.allIndicators,
    enterprises,
    ...COUNTED.map((status) => counts[status]),
    rateFormula(row, rate),
    ...SHARES.map((_, at) => shares?.[at] ?? null),
  ];
}

/** Calculated by the sheet itself, so that a reader sees from what. */
function rateFormula(row: number, { counts }: Rate): Value {
  const [pass, fail] = [cellAddress(row, COUNT_COLUMN), cellAddress(row, COUNT_COLUMN + 1)];
  const rate = passRate(counts);
  return {
    formula: `=IF(${pass}+${fail}=0,"${says.nothing}",${pass}/(${pass}+${fail}))`,
    shows: rate === null ? says.nothing : rate / 100,
  };
}

const column = (at: number, top: number, rows: number): Area => ({
  top,
  left: at,
  bottom: top + rows - 1,
  right: at,
});

/** Two charts side by side, the third below them over the whole width. */
function chartsOf(indicators: number, industries: number, top: number): ReportChart[] {
  if (indicators === 0 || industries === 0) return [];
  const middle = COUNT_COLUMN + 2;
  const right = COLUMNS.length - 1;
  const industryRow = FIRST_ROW + indicators;
  const rateChart = (title: string, names: Area, values: Area, place: Area): ReportChart => ({
    kind: "column",
    title,
    categories: names,
    series: [{ name: says.rate, values, color: RATE_COLOR }],
    place,
    axis: PERCENT_AXIS,
    format: "0%",
    labels: "0%",
  });
  return [
    rateChart(
      says.byIndicator,
      column(INDICATOR_COLUMN, FIRST_ROW, indicators),
      column(RATE_COLUMN, FIRST_ROW, indicators),
      { top, left: 0, bottom: top + CHART_ROWS - 1, right: middle - 1 },
    ),
    rateChart(
      says.byIndustry,
      column(INDUSTRY_COLUMN, industryRow, industries),
      column(RATE_COLUMN, industryRow, industries),
      { top, left: middle, bottom: top + CHART_ROWS - 1, right },
    ),
    {
      kind: "stacked-column",
      title: says.distribution,
      categories: column(INDUSTRY_COLUMN, industryRow, industries),
      series: SHARE_COLORS.map((color, at) => ({
        name: says.shares[at] ?? "",
        values: column(SHARE_COLUMN + at, industryRow, industries),
        color,
      })),
      place: { top: top + CHART_ROWS + 1, left: 0, bottom: top + 2 * CHART_ROWS, right },
      axis: null,
      format: "0",
      // a stack has no room for its zeroes
      labels: "0;;",
    },
  ];
}
