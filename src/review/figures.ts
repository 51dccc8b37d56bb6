/** What the forms of one enterprise say of the same thing: amounts, rates and unit intakes, in one unit each. */
import {
  displayText,
  fold,
  isBlank,
  nameKey,
  type BalanceForm,
  type Cell,
  type Field,
  type Form,
  type Place,
  type TechnicalForm,
} from "../forms";
import { isPercentFormat } from "../assessment";
import { numberText } from "../assessment/reading";
import { annex5Columns, industryById, readIndustry, type IndicatorKind } from "../rulebook";
import { declaredIn } from "./declared";
import { statedIn, type Stated } from "./stated";
import { ownerOf } from "./technical";
import { computedIn } from "./worksheet";

/** what a figure is about; 循环利用率 is defined nowhere and is no kind of the rulebook */
export type FigureKind = IndicatorKind | "circulation" | "value" | "intake";

export interface Figure {
  readonly kind: FigureKind;
  /** as its form calls it */
  readonly label: string;
  readonly form: Form["form"];
  readonly sheet: string;
  readonly place: Place;
  readonly year: number | null;
  /** of the years that its form compares, it is the latest */
  readonly isLatest: boolean;
  readonly stated: Stated;
  /** what a unit intake counts in; null where it is not told */
  readonly per: string | null;
  /** as written, for sentences */
  readonly text: string;
  /** it is calculated from other cells, and stands nowhere as such */
  readonly isComputed: boolean;
}

export interface Figures {
  readonly enterprise: string;
  readonly figures: readonly Figure[];
}

/** Figures by enterprise; forms without a name belong to the one enterprise that the workbook names. */
export function figuresOf(forms: readonly Form[]): Figures[] {
  // an annex 5 with its hundreds of names need not be gone through where there is nothing to compare
  if (forms.filter((form) => "fields" in form || "industry" in form).length < 2) return [];
  const owner = ownerOf(forms)?.name ?? "";
  const groups = new Map<string, { enterprise: string; figures: Figure[] }>();
  for (const form of forms) {
    const figures = figuresIn(form, forms);
    const enterprise = nameOf(form) || owner;
    if (figures.length === 0 || enterprise === "") continue;
    const group = groups.get(nameKey(enterprise)) ?? { enterprise, figures: [] };
    group.figures.push(...figures);
    groups.set(nameKey(enterprise), group);
  }
  return [...groups.values()];
}

/** a format may show 25000 as “25,000.” */
const shownText = (cell: Cell | undefined): string =>
  cell?.content.kind === "number" && !isPercentFormat(cell.content.format)
    ? numberText(cell.content.value)
    : displayText(cell).trim();

export function nameOf(form: Form): string {
  if (!("fields" in form)) return "";
  const fields: ReadonlyMap<string, Field> = form.fields;
  return displayText(fields.get("name")?.cell).trim();
}

function figuresIn(form: Form, forms: readonly Form[]): Figure[] {
  const of = (
    kind: FigureKind,
    label: string,
    place: Place | undefined,
    year: number | null,
    unit: string | null = null,
  ): Figure[] => {
    const read = place ? readFigure(kind, place.cell, unit) : null;
    if (!place || !read) return [];
    const text = shownText(place.cell);
    const isLatest = !("year" in form) || year === null || year === form.year;
    return [
      { kind, label, form: form.form, sheet: form.sheet, place, year, isLatest, ...read, text, isComputed: false },
    ];
  };
  const ofField = (kind: FigureKind, field: Field | undefined, year: number | null): Figure[] =>
    of(kind, labelText(field), field, year, field?.unit ?? null);
  switch (form.form) {
    case "annex2":
      return [
        ...ofField("value", form.fields.get("value"), form.year),
        ...ofField("intake", form.fields.get("intake"), form.year),
        ...COLUMNS.flatMap(([column, kind]) => ofField(kind, form.fields.get(column), form.year)),
      ];
    case "annex6-application": {
      const industry = readIndustry(displayText(form.fields.get("industry")?.cell))?.industry;
      return [
        ...ofField("value", form.fields.get("value"), form.year),
        ...ofField("intake", form.fields.get("intake"), form.year),
        ...(industry ? declaredIn(industry, form.indicators) : []).flatMap(({ indicator, cell, place }) =>
          of(indicator.kind, indicator.name, { ...place, cell }, form.year, indicator.limits[0]?.unit ?? null),
        ),
      ];
    }
    case "annex7-info":
      return [
        ...ofField("value", form.fields.get("value"), form.year),
        ...ofField("intake", form.fields.get("intake"), form.year),
        ...form.usage.flatMap(({ year, field }) => of("intake-per-unit", "单位产品用水量", field, year, field.unit)),
      ];
    case "annex4-trend":
      return form.rows.flatMap(({ indicator, unit, values }) =>
        values.flatMap(({ year, place }) => of(kindOf(indicator), `${year}年${indicator}`, place, year, unit)),
      );
    case "water-balance":
      return balanceFigures(form);
    default:
      return "industry" in form && !isSecond(form, forms) ? technicalFigures(form, of) : [];
  }
}

const COLUMNS = annex5Columns
  .map(({ name, kinds }) => [name, kinds[0] ?? "circulation"] as const)
  .map(([name, kind]) => [name as Parameters<typeof kindOf>[0], name === "循环利用率" ? "circulation" : kind] as const);
const kindOf = (column: "单位产品取水量" | "重复利用率" | "循环利用率" | "废水回用率" | "用水综合漏失率"): FigureKind =>
  COLUMNS.find(([name]) => name === column)?.[1] ?? "circulation";

const labelText = (field: Field | undefined): string =>
  fold(field?.label ?? "")
    .replace(/\([^()]*\)|m[³3]\/.*$/g, "")
    .split(/[:：]/)[0] ?? "";

/** Two tables of one industry and annex may be two plants'. */
const isSecond = (form: TechnicalForm, forms: readonly Form[]): boolean =>
  forms.some((other) => other !== form && other.form === form.form);

/** Indicators of which one row alone is filled: of several rows nobody knows which one annex 2 speaks of. */
function technicalFigures(
  form: TechnicalForm,
  of: (kind: FigureKind, label: string, place: Place, year: null, unit: string | null) => Figure[],
): Figure[] {
  const { indicators } = industryById(form.industry);
  const byKind = new Map<IndicatorKind, Figure[]>();
  for (const row of form.rows) {
    const indicator = indicators.find(({ name }) => name === row.indicator);
    if (!indicator || isBlank(row.cell)) continue;
    const figures = of(indicator.kind, indicator.name, row, null, indicator.limits[0]?.unit ?? null);
    byKind.set(indicator.kind, [...(byKind.get(indicator.kind) ?? []), ...figures]);
  }
  return [...byKind.values()].flatMap((figures) => (figures.length === 1 ? figures : []));
}

/** The volumes of the worksheet, and what follows from them, whether its formulas were calculated or not. */
function balanceFigures(form: BalanceForm): Figure[] {
  const { amounts, results } = computedIn(form);
  const figure = (kind: FigureKind, label: string, symbol: string, value: number | null | undefined): Figure[] => {
    const place = form.results.get(symbol) ?? form.meters.get(symbol);
    if (value === null || value === undefined || !place) return [];
    const stated = { value, decimals: COMPUTED_DECIMALS };
    const text = String(Number(value.toPrecision(6)));
    const base = { form: form.form, sheet: form.sheet, place, year: form.year, isLatest: true, per: null };
    return [{ ...base, kind, label, stated, text, isComputed: true }];
  };
  return [
    ...figure("value", "工业总产值", "Z", amounts.get("Z")),
    ...figure("intake", "取水量（净值）", "Vi", amounts.get("Vi")),
    ...BALANCED.flatMap(([symbol, column]) => figure(kindOf(column), column, symbol, results.get(symbol))),
  ];
}
const BALANCED = [
  ["Vui", "单位产品取水量"],
  ["R", "重复利用率"],
  ["Rx", "循环利用率"],
  ["Kw", "废水回用率"],
  ["Kl", "用水综合漏失率"],
] as const;
/** a quotient has as many as anybody may state */
const COMPUTED_DECIMALS = 12;

/** 万m³ and 亿元 are scaled to m³ and 万元; unit intakes keep what they count in. */
function readFigure(
  kind: FigureKind,
  cell: Cell | undefined,
  labelUnit: string | null,
): { readonly stated: Stated; readonly per: string | null } | null {
  const isAmount = kind === "value" || kind === "intake";
  if (!isAmount && !AMOUNT_KINDS.has(kind)) {
    const stated = statedIn(cell, "percent");
    return stated && { stated, per: null };
  }
  const { plain, unit: ownUnit } = withoutUnit(cell);
  const stated = statedIn(plain, "amount");
  if (!stated) return null;
  const unit = ownUnit ?? labelUnit ?? "";
  const steps = isAmount ? stepsOf(kind, unit) : /^万/.test(unit) ? 4 : 0;
  const value = Number((stated.value * 10 ** steps).toPrecision(15));
  return { stated: { value, decimals: stated.decimals - steps }, per: isAmount ? null : denominatorOf(unit) };
}
const AMOUNT_KINDS: ReadonlySet<FigureKind> = new Set([
  "intake-per-unit",
  "discharge-per-unit",
  "chemical-water-ratio",
  "concentration-cycles",
]);

/** 52000万元, 3900（m³）, 3.9 m³/t: the number and its unit. */
function withoutUnit(cell: Cell | undefined): { readonly plain: Cell | undefined; readonly unit: string | null } {
  if (cell?.content.kind !== "text") return { plain: cell, unit: null };
  const [, number, unit] = /^([\d,]+(?:\.\d+)?)\(?([^\d\s()]*[^\s]*?)\)?$/.exec(fold(cell.content.value)) ?? [];
  if (number === undefined || unit === undefined || unit === "") return { plain: cell, unit: null };
  return { plain: { content: { kind: "text", value: number } }, unit };
}

/** powers of ten to m³ or 万元 */
function stepsOf(kind: "value" | "intake", unit: string): number {
  const scale = unit.startsWith("亿") ? 8 : unit.startsWith("万") ? 4 : 0;
  if (kind === "intake") return scale;
  return unit === "" ? 0 : scale - 4;
}

/** m³/t and 立方米/吨 count in the same; null for what no table names */
function denominatorOf(unit: string): string | null {
  const counted = fold(unit).split("/")[1] ?? "";
  if (/^\(?(?:吨|t)/i.test(counted)) return "t";
  if (/^\(?(?:千升|kl)/i.test(counted)) return "kL";
  if (/^\(?(?:百米|100m)/i.test(counted)) return "100m";
  return /^\(?(?:兆瓦时|mw)/i.test(counted) ? "MW·h" : null;
}
