/** Technical tables that are no plain list: 化纤长丝织造, 炼焦, 制糖. */
import type { Industry } from "../../src/rulebook/types";
import { head } from "./plain";
import { centre, conditionBoxes, indicatorOf, superscript } from "./rows";
import type { Judged } from "./rows";
import type { Box, RowSpec } from "../kit/spec";

/** 化纤长丝织造: the first indicator has two columns of conditions. */
export const filamentWidths = [13, 14, 25, 13, 18];

export function filamentRows(industry: Industry, judged: Judged): RowSpec[] {
  const intake = indicatorOf(industry, "单位产品取水量");
  const products = ["涤纶长丝织物", "锦纶长丝织物", "涤纶、锦纶、人造丝织物"];
  const rates = ["重复利用率", "直接冷却水循环率", "蒸汽冷凝水回用率", "废水回用率"];
  const rateRow = (name: string, lead: readonly Box[]): RowSpec => {
    const indicator = indicatorOf(industry, name);
    const limit = indicator.limits[0];
    return {
      boxes: [...lead, centre(name, { across: 2 }), centre(indicator.unit), centre(limit?.printed ?? "")],
      ...judged.aside({ indicator, caption: name, limit: limit?.value ?? 0 }),
      minimum: 27,
    };
  };
  return [
    {
      boxes: [
        { text: "考核内容", look: "head" },
        { text: "技术指标", across: 2, look: "head" },
        ...head(["单位", "考核值"]),
      ],
      ...judged.head(),
      minimum: 26,
    },
    ...intake.limits.map((limit, index): RowSpec => {
      const way = limit.when[0] ?? "";
      const product = products[index] ?? "";
      return {
        boxes: [
          ...(index === 0 ? [centre("单位产品\n取水量", { down: 3 }), centre(way, { down: 2 })] : []),
          ...(index === 2 ? [centre(way)] : []),
          centre(product),
          centre(limit.unit),
          centre(limit.printed),
        ],
        ...judged.aside({
          indicator: intake,
          caption: `${way}：${product}`,
          limit: limit.value,
          conditions: limit.when.map((word) => `"${word}"`),
          alternative: intake.name,
        }),
        minimum: 30,
      };
    }),
    ...rates.map((name, index) => rateRow(name, index === 0 ? [centre("重复利用", { down: 4 })] : [])),
    rateRow("用水综合漏失率", [centre("用水漏损")]),
  ];
}

/** 炼焦: oven types across. */
export const cokingWidths = [14, 22, 10, 12, 13, 11];

export function cokingRows(industry: Industry, judged: Judged): RowSpec[] {
  const ovens = ["常规焦炉", "热回收焦炉", "半焦炉"];
  const intake = indicatorOf(industry, "吨焦取水量");
  const reuse = indicatorOf(industry, "重复利用率");
  const printed = (indicator: typeof intake, oven: string): string =>
    indicator.limits.find(({ when }) => when.includes(oven))?.printed ??
    indicator.exemptions.find(({ when }) => when.includes(oven))?.printed ??
    "";
  const limit = (indicator: typeof intake): string => {
    const values = ovens.map((oven) => indicator.limits.find(({ when }) => when.includes(oven))?.value ?? '"不考核"');
    return `=IF({炉型}="","",CHOOSE(MATCH({炉型},{炉型1}:{炉型3},0),${values.join(",")}))`;
  };
  const byOven = (indicator: typeof intake, heading: Box[]): RowSpec => ({
    boxes: [
      ...heading,
      centre(indicator.name),
      centre(indicator.unit),
      ...ovens.map((oven) => centre(printed(indicator, oven))),
    ],
    ...judged.aside({
      indicator,
      caption: indicator.name,
      limit: limit(indicator),
      conditions: ["{炉型}"],
    }),
    minimum: 27,
  });
  const single = (name: string, heading: Box[]): RowSpec => {
    const indicator = indicatorOf(industry, name);
    const only = indicator.limits[0];
    return {
      boxes: [...heading, centre(name), centre(indicator.unit), centre(only?.printed ?? "", { across: 3 })],
      ...judged.aside({ indicator, caption: name, limit: only?.value ?? 0 }),
      minimum: 27,
    };
  };
  const tall = (text: string): Box => ({ text, down: 2, look: "head" });
  return [
    {
      boxes: [tall("考核内容"), tall("技术指标"), tall("单位"), { text: "考核值", across: 3, look: "head" }],
      aside: conditionBoxes("炉型", ovens),
      minimum: 24,
    },
    {
      boxes: ovens.map((oven, index) => ({ text: oven, id: `炉型${index + 1}`, look: "head" as const })),
      ...judged.head(),
      minimum: 34,
    },
    byOven(intake, [centre("取水量")]),
    byOven(reuse, [centre("重复利用", { down: 3 })]),
    single("间接冷却水循环率", []),
    single("废水回用率", []),
    single("用水综合漏失率", [centre("用水漏损")]),
  ];
}

/** 制糖: three columns, the unit stands in the limit. */
export const sugarWidths = [24, 32, 26];

export function sugarRows(industry: Industry, judged: Judged): RowSpec[] {
  const groups = [
    { heading: "取水量", name: "吨蔗耗新水" },
    { heading: "重复利用", name: "水重复利用率" },
  ];
  return [
    { boxes: head(["考核内容", "技术指标", "考核值"]), ...judged.head(), minimum: 28 },
    ...groups.map(({ heading, name }) => {
      const indicator = indicatorOf(industry, name);
      const limit = indicator.limits[0];
      return {
        boxes: [centre(heading), centre(name), centre(superscript(limit?.printed ?? ""))],
        ...judged.aside({ indicator, caption: name, limit: limit?.value ?? 0 }),
        minimum: 30,
      };
    }),
  ];
}
