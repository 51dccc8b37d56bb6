/** Names looked up: industries and indicators, as printed, as usual, and as typed. */
import { conditionsFrom } from "./conditions";
import { nearest } from "./distance";
import { fold } from "./fold";
import { annex5Columns, kindNames, namesWithoutLimit, type Annex5Column } from "./indicator-names";
import { industries } from "./industries";
import type { Indicator, IndicatorKind, Industry, IndustryId } from "./types";

const byId: ReadonlyMap<string, Industry> = new Map(industries.map((industry) => [industry.id, industry]));

/** A classification code before the name: C31, 3120. */
const CODE = /^[a-z]?\d{2,4}(?=\p{Script=Han})/u;
const SUFFIX = /(?:行业|企业|业)$/u;

/** Folds away what never matters in an industry's name. */
function industryKey(name: string): string {
  let key = fold(name).replace(CODE, "");
  while (key.length > 1 && SUFFIX.test(key)) key = key.replace(SUFFIX, "");
  return key;
}

interface NamedIndustry {
  readonly industry: Industry;
  readonly states: readonly string[];
}

const byName: ReadonlyMap<string, NamedIndustry> = new Map(
  industries.flatMap((industry) => [
    [industry.id, { industry, states: [] }] as const,
    [industryKey(industry.name), { industry, states: [] }] as const,
    ...industry.aliases.map(({ name, states }) => [industryKey(name), { industry, states }] as const),
  ]),
);

/** An industry as written in a cell. */
export interface ReadIndustry {
  readonly industry: Industry;
  /** condition words in brackets or after a separator: 造纸（生活用纸） */
  readonly conditions: readonly string[];
  /** what its name alone says of the product (尿素); a stated product takes precedence */
  readonly states: readonly string[];
}

/**
 * Reads an industry's name with what stands beside it.
 * @example readIndustry("造纸（生活用纸）")?.conditions //=> ["生活用纸"]
 */
export function readIndustry(text: string): ReadIndustry | null {
  const whole = byName.get(industryKey(text));
  if (whole) return { ...whole, conditions: [] };
  const folded = fold(text);
  const [, before = folded, inside = ""] = /^([^([【]*)[([【](.*)$/u.exec(folded) ?? [];
  const outer = byName.get(industryKey(before));
  if (outer) return { ...outer, conditions: conditionsFrom(outer.industry, inside) };
  // the known name may stand inside the brackets: 化工（氯碱）, 化肥（氮肥）（无烟块煤）
  const [innerName = "", ...further] = inside.split(/[)\]】([【,;、:]/u);
  const inner = byName.get(industryKey(innerName));
  if (inner) return { ...inner, conditions: conditionsFrom(inner.industry, further.join("、")) };
  const [first = "", ...others] = folded.split(/[-/:,;、|]/u);
  const leading = others.length > 0 ? byName.get(industryKey(first)) : undefined;
  return leading ? { ...leading, conditions: conditionsFrom(leading.industry, others.join("、")) } : null;
}

/** An industry by id, name or alias, however written; null when it is not known. */
export function findIndustry(name: string): Industry | null {
  return readIndustry(name)?.industry ?? null;
}

export function industryById(id: IndustryId): Industry {
  const industry = byId.get(id);
  if (!industry) throw new Error(`no industry ${id}`);
  return industry;
}

const suggestions: readonly (readonly [spelling: string, suggestion: string])[] = [
  ...industries.map(({ id, name }) => [id, name] as const),
  ...industries.flatMap(({ name, aliases }) =>
    [name, ...aliases.map((alias) => alias.name)].map((spelling) => [industryKey(spelling), name] as const),
  ),
];

/** The known industry's name nearest to a name that is not known; null where none is near. */
export function nearestIndustry(name: string): string | null {
  return nearest(industryKey(name.replace(/[（(【[].*$/u, "")), suggestions);
}

/** Which of an industry's indicators a name means. */
export interface FoundIndicators {
  /** the name to show: the printed one where it is one row, else the column's or family's */
  readonly name: string;
  readonly kind: IndicatorKind | null;
  readonly indicators: readonly Indicator[];
  /** the name is one row's own: what that row's name says of conditions is given with it */
  readonly direct: boolean;
  /** the column of annex 5 that was asked for, where its limit is another indicator's */
  readonly comparedWith: string | null;
}

/** `重复利用率（%）` and `单位产品取水量 m³/t` are headings with their unit. */
function withoutUnit(key: string): string {
  return key.replace(/[([【][^([【]*[)\]】]$/u, "").replace(/(?:%|m3\/.*|倍)$/u, "");
}

const kindByName: ReadonlyMap<string, { kind: IndicatorKind; name: string }> = new Map(
  kindNames.flatMap(({ kind, names }) => names.map((name) => [fold(name), { kind, name: names[0] ?? name }] as const)),
);
const columnByName: ReadonlyMap<string, Annex5Column> = new Map(
  annex5Columns.flatMap((column) => [column.name, ...column.aliases].map((name) => [fold(name), column] as const)),
);

/** Every indicator name known anywhere, with the kind it is of. */
const everyName: ReadonlyMap<string, IndicatorKind | null> = new Map<string, IndicatorKind | null>([
  ...namesWithoutLimit.map((name) => [fold(name), null] as const),
  ...annex5Columns.flatMap((column) => [column.name, ...column.aliases].map((name) => [fold(name), null] as const)),
  ...industries.flatMap((industry) =>
    industry.indicators.flatMap((row) =>
      [row.name, ...row.aliases, ...row.families].map((name) => [fold(name), row.kind] as const),
    ),
  ),
  ...[...kindByName].map(([name, { kind }]) => [name, kind] as const),
]);

function lookUp(industry: Industry, key: string): FoundIndicators | null {
  const own = industry.indicators.filter((row) => [row.name, ...row.aliases].some((name) => fold(name) === key));
  const [single] = own;
  // a row named 单位产品取水量 is also the column of that name: both lead to the same limits
  if (single) return { name: single.name, kind: single.kind, indicators: own, direct: true, comparedWith: null };
  const family = industry.indicators.filter((row) => row.families.some((name) => fold(name) === key));
  if (family[0]) {
    const name = family[0].families.find((candidate) => fold(candidate) === key) ?? key;
    return { name, kind: family[0].kind, indicators: family, direct: false, comparedWith: null };
  }
  const column = columnByName.get(key);
  if (column) return ofColumn(industry, column);
  const kind = kindByName.get(key);
  if (kind) {
    const rows = industry.indicators.filter((row) => row.kind === kind.kind);
    const name = rows.length === 1 && rows[0] ? rows[0].name : kind.name;
    return { name, kind: kind.kind, indicators: rows, direct: rows.length === 1, comparedWith: null };
  }
  return null;
}

function ofColumn(industry: Industry, column: Annex5Column): FoundIndicators {
  const rows = industry.indicators.filter((row) => column.kinds.includes(row.kind));
  const indicators = column.onlyIfSingle && rows.length > 1 ? [] : rows;
  const [single] = indicators;
  return {
    name: indicators.length === 1 && single && !column.onlyIfSingle ? single.name : column.name,
    kind: single?.kind ?? (column.onlyIfSingle ? null : (column.kinds[0] ?? null)),
    indicators,
    direct: false,
    comparedWith: column.onlyIfSingle && single ? single.name : null,
  };
}

/**
 * An industry's indicators of that name. Known, but without a limit in this industry: an empty list.
 * Null when no industry, form or formula knows the name.
 */
export function findIndicators(industry: Industry, name: string): FoundIndicators | null {
  const key = fold(name);
  const bare = withoutUnit(key);
  const found = lookUp(industry, key) ?? lookUp(industry, bare);
  if (found) return found;
  const known = everyName.has(key) ? key : bare;
  if (!everyName.has(known)) return null;
  return { name: name.trim(), kind: everyName.get(known) ?? null, indicators: [], direct: false, comparedWith: null };
}

/** The indicator name nearest to one that is not known, the industry's own names first. */
export function nearestIndicator(industry: Industry, name: string): string | null {
  const own = industry.indicators.flatMap((row) => [row.name, ...row.aliases].map((text) => [text, row.name] as const));
  const columns = annex5Columns.flatMap((column) =>
    [column.name, ...column.aliases].map((text) => [text, column.name] as const),
  );
  const kinds = kindNames.flatMap(({ names }) => names.map((text) => [text, names[0] ?? text] as const));
  const others = namesWithoutLimit.map((text) => [text, text] as const);
  return nearest(name, [...own, ...columns, ...kinds, ...others]);
}
