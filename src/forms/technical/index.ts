/** 附件6、附件7 技术考核要求, as issued or with a column of values added by hand, wherever it stands on a sheet. */
import { findIndustry, industries, type Annex, type Indicator, type Industry, type Limit } from "../../rulebook";
import type { Grid } from "../grid";
import type { AlteredLimit, TechnicalForm, TechnicalRow } from "../records";
import { fold } from "../text";
import type { Area } from "../types";
import { chosenBeside, chosenInRow } from "./chosen";
import { identify, indicatorNamed, limitIn, type Identified } from "./identify";
import { findRegions } from "./regions";
import { findValues, type Values } from "./values";

/** a table of which fewer rows are found is some other list */
const FEWEST_ROWS = 2;
const withTable = industries.filter(({ indicators }) => indicators.length > 0);

export function recogniseTechnical(grid: Grid): TechnicalForm[] {
  return findRegions(grid).flatMap((region) => readTable(grid, region));
}

function readTable(grid: Grid, region: Area): TechnicalForm[] {
  const lines = linesOf(grid, region);
  const named = industryNamed(grid, region);
  const [best] = (named ? [named] : withTable)
    .map((industry) => ({ industry, rows: printedRows(industry, lines) }))
    // of two that agree in as many rows, the one of which less is missing
    .sort(
      (a, b) => agreement(b.rows) - agreement(a.rows) || a.industry.indicators.length - b.industry.indicators.length,
    );
  if (!best || agreement(best.rows) < FEWEST_ROWS) return [];
  const { industry, rows: printed } = best;
  const limits = Math.max(...printed.map(({ limitColumn }) => limitColumn));
  const values = findValues(
    grid,
    region,
    printed.map(({ row }) => row),
    limits,
  );
  const rows =
    values.captions === null ? fromTable(grid, printed, values) : fromCaptions(grid, industry, region, values);
  if (rows.length < FEWEST_ROWS) return [];
  const used = { ...region, bottom: Math.max(...printed.map(({ row }) => row), ...rows.map(({ row }) => row)) };
  const { annex, isAnnexStated } = annexOf(grid, region, industry);
  return [
    {
      form: annex === "附件6" ? `annex6-technical-${industry.id}` : `annex7-technical-${industry.id}`,
      sheet: grid.sheet.name,
      area: areaOf(grid, used, values),
      industry: industry.id,
      annex,
      isAnnexStated,
      chosen: chosenBeside(grid, used, industry),
      rows: rows.map((row) => ({ ...row, chosen: chosenInRow(grid, region, industry, row.row) })),
      altered: printed.flatMap(({ row, indicator, altered }): AlteredLimit[] =>
        altered ? [{ row, ...altered, cell: grid.at(row, altered.column), indicator: indicator.name }] : [],
      ),
    },
  ];
}

/** A row of the sheet as far as it prints something. */
interface Line {
  readonly row: number;
  readonly texts: readonly { readonly column: number; readonly text: string }[];
}

function linesOf(grid: Grid, { top, left, bottom, right }: Area): Line[] {
  const lines: Line[] = [];
  for (let row = top; row <= bottom; row++) {
    const texts: { column: number; text: string }[] = [];
    for (let column = left; column <= right; column++) {
      // a cell merged across is read once, one merged down in each of its rows
      const begins = grid.merge(row, column)?.left ?? column;
      const text = begins < column && begins >= left ? "" : grid.text(row, column).trim();
      if (text !== "") texts.push({ column, text });
    }
    lines.push({ row, texts });
  }
  return lines;
}

/** A row of the printed table under the assumption of an industry. */
interface PrintedRow {
  readonly row: number;
  readonly indicator: Indicator;
  readonly when: readonly string[];
  readonly limitColumn: number;
  /** limit that is not the industry's own; null where it is */
  readonly altered: { readonly text: string; readonly column: number; readonly printed: string } | null;
}

function printedRows(industry: Industry, lines: readonly Line[]): PrintedRow[] {
  const rows: PrintedRow[] = [];
  let above: Indicator | null = null;
  for (const { row, texts } of lines) {
    const named = texts.map(({ text }) => indicatorNamed(industry, text)).findLast((each) => each !== null) ?? null;
    above = named ?? above;
    const found = identify(
      industry,
      texts.map(({ text }) => text),
      above,
    );
    if (!found) continue;
    const limits = limitsUnder(found);
    const own = limits.map(({ value }) => value);
    const signed = texts.filter(({ text }) => limitIn(text) !== null);
    const agreeing = signed.filter(({ text }) => own.includes(limitIn(text) ?? NaN));
    // a limit that is printed without a sign (100) is known by its value alone
    const limit = agreeing.at(-1) ?? signed[0] ?? texts.find(({ text }) => own.includes(Number(text)));
    if (!limit) continue;
    const [first] = signed;
    const altered =
      first && agreeing.length === 0 ? { ...first, printed: limits.map((each) => each.printed).join("、") } : null;
    rows.push({ row, ...found, limitColumn: limit.column, altered });
  }
  return rows;
}

/** The one limit of the row's own words, else all of the indicator. */
function limitsUnder({ indicator, when }: Identified): readonly Limit[] {
  const own = indicator.limits.filter(
    (limit) => limit.when.length > 0 && limit.when.every((word) => when.includes(word)),
  );
  return own.length > 0 ? own : indicator.limits;
}

const agreement = (rows: readonly PrintedRow[]): number => rows.filter(({ altered }) => altered === null).length;

type Row = Omit<TechnicalRow, "chosen">;

/** The values stand in the rows of the printed table. */
function fromTable(grid: Grid, printed: readonly PrintedRow[], { column }: Values): Row[] {
  const rows = new Map<number, Row>();
  for (const { row, indicator, when } of printed) {
    const top = grid.merge(row, column)?.top ?? row;
    const known = rows.get(top);
    // one value merged over several rows is none of their products in particular
    const common = known ? known.when.filter((word) => when.includes(word)) : when;
    rows.set(top, { row: top, column, cell: grid.at(row, column), indicator: indicator.name, when: common });
  }
  return [...rows.values()];
}

/** The values stand beside the table, each with its own caption. */
function fromCaptions(grid: Grid, industry: Industry, region: Area, values: Values): Row[] {
  const rows: Row[] = [];
  for (let row = (values.headingRow ?? region.top) + 1; row <= region.bottom; row++) {
    if (grid.isCovered(row, values.column)) continue;
    const caption = grid.text(row, values.captions ?? 0);
    const found = caption === "" ? null : identify(industry, [caption], null);
    if (!found) continue;
    const cell = grid.at(row, values.column);
    rows.push({ row, column: values.column, cell, indicator: found.indicator.name, when: found.when });
  }
  return rows;
}

/** 技术考核要求（钢铁行业）, 1）钢铁行业, 技术考核结论（附件7钢铁） */
const INDUSTRY_NAMED = [/考核(?:要求|指标)[(（](.+?)(?:行业|企业)?[)）]$/, /^\d{1,2}[)）、.](.+?)行业$/];

function industryNamed(grid: Grid, region: Area): Industry | null {
  for (const text of textsIn(grid, region)) {
    for (const pattern of INDUSTRY_NAMED) {
      const name = pattern.exec(text)?.[1];
      const industry = name === undefined ? null : findIndustry(name);
      if (industry && industry.indicators.length > 0) return industry;
    }
  }
  return null;
}

/** Words that stand on the sheet with a table of one annex and not of the other. */
const ANNEX_WORDS: readonly (readonly [RegExp, Annex])[] = [
  [/^附件[6六]|[(（]附件[6六]/, "附件6"],
  [/^附件[7七]|[(（]附件[7七]|标杆企业|^\d{1,2}[)）].+行业$/, "附件7"],
];

function annexOf(grid: Grid, region: Area, industry: Industry): { annex: Annex; isAnnexStated: boolean } {
  const printedIn = [...new Set(industry.sources.map(({ annex }) => annex))].filter((annex) => annex !== "自定义限值");
  const [only, ...others] = printedIn;
  if (only && others.length === 0) return { annex: only, isAnnexStated: true };
  for (const text of [...textsIn(grid, region), fold(grid.sheet.name)]) {
    const said = ANNEX_WORDS.find(([pattern]) => pattern.test(text))?.[1];
    if (said) return { annex: said, isAnnexStated: true };
  }
  return { annex: only ?? "附件6", isAnnexStated: false };
}

function textsIn(grid: Grid, { top, left, bottom, right }: Area): string[] {
  return grid.words
    .filter(({ row, column }) => row >= top && row <= bottom + 2 && column >= left && column <= right)
    .map(({ text }) => fold(text));
}

/** From the first row with words to the last value. */
function areaOf(grid: Grid, region: Area, values: Values): Area {
  const inside = grid.words.filter(
    ({ row, column }) => row >= region.top && row <= region.bottom && column >= region.left && column <= region.right,
  );
  return {
    top: Math.min(region.bottom, ...inside.map(({ row }) => row)),
    left: Math.min(values.column, ...inside.map(({ column }) => column)),
    bottom: region.bottom,
    right: Math.max(values.column, ...inside.map(({ column }) => column)),
  };
}
