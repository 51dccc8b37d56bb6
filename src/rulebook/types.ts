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

/** As printed: 火力发电 has strict bounds. */
export type Comparison = "≤" | "≥" | "<" | ">";

/** Where a limit is printed. */
export interface Source {
  readonly annex: "附件6" | "附件7" | "自定义限值";
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
