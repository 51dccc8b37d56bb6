/** Technical tables of four columns: 考核内容, 技术指标, 单位, 考核值. */
import type { IndustryId, Industry } from "../../src/rulebook/types";
import { rate } from "../kit/choices";
import type { Judged } from "./rows";
import { indicatorOf, printedUnit, type Asked } from "./rows";
import type { Box, RowSpec } from "../kit/spec";

/** Words of the first column and the indicators beside them, as printed. */
interface Group {
  readonly heading: string;
  readonly indicators: readonly string[];
}

export const plainGroups = {
  steel: [
    { heading: "取水量", indicators: ["吨钢取水量"] },
    { heading: "重复利用", indicators: ["直接冷却水循环率", "废水回用率", "重复利用率"] },
    { heading: "用水漏损", indicators: ["用水综合漏失率"] },
  ],
  "chlor-alkali": [
    { heading: "取水量", indicators: ["吨烧碱取水量(30%)", "吨电石法聚氯乙烯取水量", "吨乙烯法聚氯乙烯取水量"] },
    { heading: "重复利用", indicators: ["重复利用率", "间接冷却水循环率"] },
    { heading: "用水漏损", indicators: ["用水综合漏失率"] },
    { heading: "排水量", indicators: ["达标排放率"] },
  ],
  ethylene: [
    { heading: "取水量", indicators: ["单位乙烯取水量", "化学水制取系数"] },
    { heading: "重复利用", indicators: ["重复利用率", "循环水浓缩倍数", "蒸汽冷凝水回收率"] },
    { heading: "排水", indicators: ["单位乙烯排水量"] },
  ],
  msg: [
    { heading: "单位产品取水量", indicators: ["吨味精取水量"] },
    { heading: "重复利用", indicators: ["重复利用率", "间接冷却水循环率"] },
    { heading: "排水", indicators: ["达标排放率"] },
    { heading: "用水漏损", indicators: ["用水综合漏失率"] },
  ],
  "nitrogen-fertilizer": [
    {
      heading: "取水量",
      indicators: [
        "以无烟块煤（型煤）为原料的吨合成氨取水量",
        "以粉煤、褐煤为原料的吨合成氨取水量",
        "以天然气（焦炉气）为原料的吨合成氨取水量",
        "吨尿素取水量",
      ],
    },
    { heading: "重复利用", indicators: ["间接冷却水循环率", "重复利用率"] },
    { heading: "用水漏损", indicators: ["用水综合漏失率"] },
    { heading: "达标排放", indicators: ["废水排放达标率"] },
  ],
  beer: [
    { heading: "取水量", indicators: ["千升啤酒取水量"] },
    { heading: "重复利用", indicators: ["重复利用率", "间接冷却循环率"] },
  ],
} as const satisfies Partial<Record<IndustryId, readonly Group[]>>;

export const plainWidths = [14, 37, 9, 25];

export const head = (texts: readonly string[]): Box[] => texts.map((text) => ({ text, look: "head" }));

export function plainRows(industry: Industry, groups: readonly Group[], judged: Judged): RowSpec[] {
  return [
    { boxes: head(["考核内容", "技术指标", "单位", "考核值"]), ...judged.head(), repeat: true, minimum: 26 },
    ...groups.flatMap((group) => groupRows(industry, group, judged)),
  ];
}

function groupRows(industry: Industry, { heading, indicators }: Group, judged: Judged): RowSpec[] {
  const rows = indicators.flatMap((name) => indicatorRows(industry, name, judged));
  return rows.map((row, index) =>
    index === 0 ? { ...row, boxes: [{ text: heading, down: rows.length, look: "centre" }, ...row.boxes] } : row,
  );
}

/** One row for each limit; the name stands once beside them. */
function indicatorRows(industry: Industry, name: string, judged: Judged): RowSpec[] {
  const indicator = indicatorOf(industry, name);
  const products = indicator.when.length > 0;
  return indicator.limits.map((limit, index): RowSpec => {
    const asked: Asked = {
      indicator,
      caption: [name, ...limit.when].join("："),
      limit: limit.value,
      conditions: limit.when.map((word) => `"${word}"`),
      ...(products ? { alternative: "产品" } : limit.when.length > 0 ? { alternative: name } : {}),
    };
    return {
      boxes: [
        ...(index === 0 ? [{ text: name, down: indicator.limits.length, look: "centre" } satisfies Box] : []),
        { text: printedUnit(limit.unit), look: "centre" },
        { text: limit.printed, look: "centre" },
      ],
      ...judged.aside(indicator.adjustment ? adjusted(asked, indicator.adjustment.perPercent) : asked),
      minimum: 27,
    };
  });
}

/** 循环水浓缩倍数: the limit moves with the share of reclaimed make-up water, which has a box of its own above. */
function adjusted(asked: Asked, perPercent: number): Asked {
  const base = asked.limit;
  return {
    ...asked,
    limit: `=${base}+(${perPercent})*IF(ISNUMBER({回用水占比}),{回用水占比},0)`,
    ...(typeof base === "number" ? { emptyLimit: base } : {}),
    conditions: ['"回用水占比="&IF(ISNUMBER({回用水占比}),{回用水占比},0)&"%"'],
  };
}

/** Boxes above the table of an industry whose limit moves with a share that the user states. */
export function shareBoxes(industry: Industry): Box[] {
  const adjustment = industry.indicators.find((indicator) => indicator.adjustment)?.adjustment;
  if (!adjustment) return [];
  return [
    { text: `${adjustment.parameter}（%，${adjustment.note}）`, look: "helperText" },
    { id: adjustment.parameter, named: true, across: 3, look: "helperAmount", choice: rate },
  ];
}
