/** The words by which people write numbers, bounds and blanks in tables. Folded spelling (half-width, no spaces). */

/** Alone in a cell: this indicator does not apply. */
export const NOT_APPLICABLE = /^(?:[-/\\]+|无|不适用|不涉及|未涉及|不考核|无此项|n\/a|na|n\.a\.)$/u;

/** Words before a number that make it a bound. `open`: the number itself is not meant. */
export const BOUNDS_BEFORE: readonly {
  readonly word: string;
  readonly side: "low" | "high";
  readonly open: boolean;
}[] = [
  { word: "大于等于", side: "low", open: false },
  { word: "大于或等于", side: "low", open: false },
  { word: "小于等于", side: "high", open: false },
  { word: "小于或等于", side: "high", open: false },
  { word: "不低于", side: "low", open: false },
  { word: "不小于", side: "low", open: false },
  { word: "不少于", side: "low", open: false },
  { word: "至少", side: "low", open: false },
  { word: "不高于", side: "high", open: false },
  { word: "不大于", side: "high", open: false },
  { word: "不超过", side: "high", open: false },
  { word: "不多于", side: "high", open: false },
  { word: "至多", side: "high", open: false },
  { word: "大于", side: "low", open: true },
  { word: "高于", side: "low", open: true },
  { word: "超过", side: "low", open: true },
  { word: "多于", side: "low", open: true },
  { word: "小于", side: "high", open: true },
  { word: "低于", side: "high", open: true },
  { word: "少于", side: "high", open: true },
  { word: "不足", side: "high", open: true },
  { word: ">=", side: "low", open: false },
  { word: "≥", side: "low", open: false },
  { word: "≧", side: "low", open: false },
  { word: "⩾", side: "low", open: false },
  { word: "<=", side: "high", open: false },
  { word: "≤", side: "high", open: false },
  { word: "≦", side: "high", open: false },
  { word: "⩽", side: "high", open: false },
  { word: ">", side: "low", open: true },
  { word: "<", side: "high", open: true },
];

/** Words after a number that make it a bound; 以上 and 以下 include the number. */
export const BOUNDS_AFTER: readonly { readonly word: string; readonly side: "low" | "high" }[] = [
  { word: "及其以上", side: "low" },
  { word: "及以上", side: "low" },
  { word: "或以上", side: "low" },
  { word: "以上", side: "low" },
  { word: "及其以下", side: "high" },
  { word: "及以下", side: "high" },
  { word: "或以下", side: "high" },
  { word: "以下", side: "high" },
  { word: "以内", side: "high" },
];

/** Written beside a value that was estimated. */
export const APPROXIMATE = ["大约为", "约为", "大约", "约", "接近", "将近", "近", "左右", "≈"];

/** One written unit: water, and what it is counted per. Factors lead to m³ and to the unit of the table. */
export const WATER_UNIT = /^(万|千)?(m3|m\^3|立方米|立方|方|公斤|千克|kg|吨|升|l(?![a-z])|t(?![a-z]))水?/u;
export const PER_UNIT =
  /^(?:\/|每)\(?(万元|100m|100米|百米|m3|立方米|adt|吨|千升|kl|mw[·.*]?h|兆瓦时|kw[·.*]?h|千瓦时|度|hm|kg|千克|公斤|t|m|米)\)?(?:(?!以|及|或|左)\p{Script=Han}){0,4}/u;

export const WATER_FACTOR: Readonly<Record<string, number>> = {
  公斤: 0.001,
  千克: 0.001,
  kg: 0.001,
  升: 0.001,
  l: 0.001,
};
export const PER_FACTOR: Readonly<Record<string, number>> = {
  kg: 1000,
  千克: 1000,
  公斤: 1000,
  kwh: 1000,
  千瓦时: 1000,
  度: 1000,
  m: 100,
  米: 100,
};
