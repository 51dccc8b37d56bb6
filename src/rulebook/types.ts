/** The shape of the rulebook: what the notices print, as data. */

export type IndustryId =
  | "thermal-power"
  | "steel"
  | "textile-dyeing"
  | "paper"
  | "chlor-alkali"
  | "sugar"
  | "filament-weaving"
  | "ethylene"
  | "msg"
  | "nitrogen-fertilizer"
  | "beer"
  | "coking"
  | "petroleum-refining"
  | "coal-chemical"
  | "alumina"
  | "aluminium";

/** As printed: 火力发电 has strict bounds. `=` occurs in custom limits only. */
export type Comparison = "≤" | "≥" | "<" | ">" | "=";

export type Annex = "附件6" | "附件7";

/** Where a limit is printed. */
export interface Source {
  readonly annex: Annex | "自定义限值";
  /** heading of the table, e.g. 技术考核要求（钢铁行业） */
  readonly table: string;
}

/** One printed limit of one indicator, under the conditions that its row and column name. */
export interface Limit {
  readonly comparison: Comparison;
  /** in `unit`; rates in percent points */
  readonly value: number;
  /** as it stands in the table: `≤4.2`, `﹥90`, `≤1.1（离子交换树脂工艺）` */
  readonly printed: string;
  /** evident unit: m³/t, %, 倍 */
  readonly unit: string;
  /** words of the row and column that must hold, one of each dimension; empty: unconditional */
  readonly when: readonly string[];
  readonly sources: readonly Source[];
  /** what a reader of the citation has to know (allowance applied, class edges, misprint) */
  readonly note?: string;
}

/** What an indicator measures, whatever an industry's table calls it. */
export type IndicatorKind =
  | "intake-per-unit"
  | "reuse-rate"
  | "direct-cooling-rate"
  | "indirect-cooling-rate"
  | "condensate-reuse-rate"
  | "condensate-recovery-rate"
  | "wastewater-reuse-rate"
  | "plant-wastewater-reuse-rate"
  | "blowdown-reuse-rate"
  | "leak-rate"
  | "discharge-compliance-rate"
  | "chemical-water-ratio"
  | "concentration-cycles"
  | "discharge-per-unit";

/** A word of the table that names a condition, and the words that mean the same. */
export interface Term {
  /** as printed, e.g. 漂白化学木（竹）浆 */
  readonly word: string;
  /** other spellings of the same thing */
  readonly also?: readonly string[];
  /** words of other dimensions that this one says too (电石法 → 聚氯乙烯), unless they are stated otherwise */
  readonly implies?: readonly string[];
  /** by a note of the table this counts as another word (海水循环冷却 → 直流冷却) or as one of several (化学木浆) */
  readonly countsAs?: readonly string[];
  /** clause that says so */
  readonly note?: string;
  /** sizes that belong to the word, in the dimension's `sizeUnit`: from (inclusive) to below (exclusive) */
  readonly sizes?: { readonly from: number; readonly below: number };
}

/** One kind of condition: 产品, 原料, 工艺, 机组冷却形式 … */
export interface Dimension {
  readonly name: string;
  readonly terms: readonly Term[];
  /** `MW`: a stated size (330MW) names the term whose sizes hold it */
  readonly sizeUnit?: "MW";
}

/** A condition under which the table sets no limit. */
export interface Exemption {
  readonly when: readonly string[];
  /** as printed: `-`, or the note's words */
  readonly printed: string;
}

/** A note that widens a limit by a fixed amount where its condition is stated. */
export interface Allowance {
  /** condition word that claims it */
  readonly when: string;
  /** added to the limit, in the limit's unit */
  readonly add: number;
  /** it widens limits under any of these words only */
  readonly appliesTo: readonly string[];
  readonly note: string;
}

/** A note that moves a limit in proportion to a stated share, written `回用水占比=25%`. */
export interface Adjustment {
  readonly parameter: string;
  readonly also: readonly string[];
  /** added to the limit per percent point of the share */
  readonly perPercent: number;
  readonly note: string;
}

/** One row of a table: an indicator of an industry with its limits. */
export interface Indicator {
  readonly kind: IndicatorKind;
  /** as printed, e.g. 吨钢取水量 */
  readonly name: string;
  readonly aliases: readonly string[];
  /** names that mean this row and its sisters, e.g. 吨合成氨取水量 */
  readonly families: readonly string[];
  /** evident unit of its first limit: m³/t, %, 倍 */
  readonly unit: string;
  readonly comparison: Comparison;
  /** condition words that the row's own name says, e.g. 烧碱 */
  readonly when: readonly string[];
  readonly limits: readonly Limit[];
  readonly exemptions: readonly Exemption[];
  readonly allowances: readonly Allowance[];
  readonly adjustment: Adjustment | null;
  readonly notes: readonly string[];
}

export interface Standard {
  /** `GB/T 26924-2011` */
  readonly code: string;
  /** `节水型企业 钢铁行业` */
  readonly title: string;
}

/** Another name of an industry; `states`: the product that the name says by itself (尿素). */
export interface IndustryAlias {
  readonly name: string;
  readonly states: readonly string[];
}

export interface Industry {
  readonly id: IndustryId;
  /** e.g. 钢铁 */
  readonly name: string;
  readonly aliases: readonly IndustryAlias[];
  /** null where the notices name none */
  readonly standard: Standard | null;
  /** tables that print its limits; empty for industries named without a table */
  readonly sources: readonly Source[];
  readonly dimensions: readonly Dimension[];
  readonly indicators: readonly Indicator[];
  /** the table's notes and its misprints, as printed */
  readonly notes: readonly string[];
}
