/** Turns a table written as it is printed into the rulebook's records. */
import { fold } from "./fold";
import { kindNames } from "./indicator-names";
import type {
  Adjustment,
  Allowance,
  Annex,
  Comparison,
  Dimension,
  Exemption,
  Indicator,
  IndicatorKind,
  Industry,
  IndustryAlias,
  IndustryId,
  Limit,
  Source,
  Standard,
} from "./types";

/** A limit as it stands in the table, with the words of its row and column. */
export interface PrintedLimit {
  readonly when: readonly string[];
  readonly printed: string;
  /** where rows of one indicator have different units */
  readonly unit?: string;
  readonly note?: string;
}

export interface PrintedRow {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly families?: readonly string[];
  readonly unit: string;
  /** one limit as printed, or one for each condition */
  readonly limit: string | readonly PrintedLimit[];
  /** words that the row's own name says */
  readonly when?: readonly string[];
  readonly exempt?: readonly Exemption[];
  readonly allowances?: readonly Allowance[];
  readonly adjustment?: Adjustment;
  /** remark that belongs to the limit's citation */
  readonly note?: string;
}

export interface PrintedTable {
  readonly id: IndustryId;
  readonly name: string;
  readonly aliases: readonly (string | IndustryAlias)[];
  readonly standard: Standard | null;
  readonly annexes: readonly Annex[];
  readonly dimensions?: readonly Dimension[];
  readonly rows: readonly PrintedRow[];
  /** the notes below the table */
  readonly notes?: readonly string[] | undefined;
  /** where the print is at fault: what it says, what is meant */
  readonly misprints?: readonly string[] | undefined;
}

const COMPARISONS: Readonly<Record<string, Comparison>> = { "≤": "≤", "≥": "≥", "<": "<", ">": ">", "=": "=" };

/** `≤4.2` → ≤ and 4.2; a bare `100` (达标排放率) can only mean at least. */
function comparisonAndValue(printed: string): { comparison: Comparison; value: number } {
  const match = /^([≤≥<>=]?)(\d+(?:\.\d+)?)/u.exec(fold(printed));
  if (!match) throw new Error(`not a limit: ${printed}`);
  return { comparison: COMPARISONS[match[1] ?? ""] ?? "≥", value: Number(match[2]) };
}

const kindByName: ReadonlyMap<string, IndicatorKind> = new Map(
  kindNames.flatMap(({ kind, names }) => names.map((name) => [fold(name), kind] as const)),
);

function indicator(row: PrintedRow, sources: readonly Source[]): Indicator {
  const printed = typeof row.limit === "string" ? [{ when: [], printed: row.limit }] : row.limit;
  const limits = printed.map((limit: PrintedLimit): Limit => {
    const note = [row.note, limit.note].filter((part) => part !== undefined).join("；");
    return {
      ...comparisonAndValue(limit.printed),
      printed: limit.printed,
      unit: limit.unit ?? row.unit,
      when: limit.when,
      sources,
      ...(note === "" ? {} : { note }),
    };
  });
  return {
    // a row that no rate is named by is an intake: their names differ from table to table (吨钢取水量, 吨蔗耗新水)
    kind: kindByName.get(fold(row.name)) ?? "intake-per-unit",
    name: row.name,
    aliases: row.aliases ?? [],
    families: row.families ?? [],
    unit: row.unit,
    comparison: limits[0]?.comparison ?? "≥",
    when: row.when ?? [],
    limits,
    exemptions: row.exempt ?? [],
    allowances: row.allowances ?? [],
    adjustment: row.adjustment ?? null,
    notes: row.note === undefined ? [] : [row.note],
  };
}

export function industry(table: PrintedTable): Industry {
  // every printed table has this heading, the same in each annex
  const heading = `技术考核要求（${table.name}行业）`;
  const sources: readonly Source[] =
    table.rows.length === 0 ? [] : table.annexes.map((annex) => ({ annex, table: heading }));
  return {
    id: table.id,
    name: table.name,
    aliases: table.aliases.map((alias) => (typeof alias === "string" ? { name: alias, states: [] } : alias)),
    standard: table.standard,
    sources,
    dimensions: table.dimensions ?? [],
    indicators: table.rows.map((row) => indicator(row, sources)),
    notes: [...(table.notes ?? []), ...(table.misprints ?? [])],
  };
}

/** A table with conditions down and across: every crossing is a limit. */
export function crossing(
  columns: readonly string[],
  rows: Readonly<Record<string, readonly string[]>>,
  note?: string,
): PrintedLimit[] {
  return Object.entries(rows).flatMap(([row, cells]) =>
    cells.map((printed, index) => ({
      when: [row, columns[index] ?? ""],
      printed,
      ...(note === undefined ? {} : { note }),
    })),
  );
}
