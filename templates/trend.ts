/** 近三年指标对标: an aid for annex 4, which asks for three years of the same indicators and prints no table. */
import { annex5Columns } from "../src/rulebook";
import { industry, quantity, rate } from "./kit/choices";
import type { Form, FormOptions } from "./form";
import { lay } from "./kit/layout";
import { aidRow, annexRow, titleRow } from "./kit/parts";
import type { Box, RowSpec } from "./kit/spec";

/** lower is better for these two, higher for the other three */
const falling: readonly string[] = ["单位产品取水量", "用水综合漏失率"];

/** zero-based row of the column heads, and height of the charts in rows */
const headRow = 4;
const chartRows = 14;

const label = (text: string): Box => ({ text, look: "label" });

export function annex4Trend({ year }: FormOptions): Form {
  const years = [year - 2, year - 1, year];
  const head = [
    "水效指标",
    "单位",
    ...years.map((y) => `${y}年`),
    "变化量",
    "变化率（%）",
    "趋势",
    "对标值",
    "与对标值\n差距",
  ];
  const dataRow = (name: string, index: number): RowSpec => {
    const intake = index === 0;
    const id = (column: string) => `${column}${index + 1}`;
    const [from, , to] = years.map((y) => `{${id(String(y))}}`);
    const both = (result: string) => `=IF(AND(ISNUMBER(${from}),ISNUMBER(${to})),${result},"")`;
    const better = falling.includes(name) ? "<" : ">";
    const choice = intake ? quantity(name, "m³ 每单位产品，三年同一单位") : rate;
    return {
      boxes: [
        { text: name, look: "label", id: id("指标") },
        { text: intake ? "m³/t" : "%", look: "entryCentre" },
        ...years.map((y): Box => ({ id: id(String(y)), look: "rate", choice })),
        { id: id("变化"), formula: both(`${to}-${from}`), look: "rate" },
        { formula: both(`IF(${from}=0,"",(${to}-${from})/${from}*100)`), look: "rate" },
        {
          formula: both(`IF(${to}=${from},"持平",IF(${to}${better}${from},"改善","退步"))`),
          look: "centre",
        },
        { id: id("对标值"), look: "rate", choice },
        {
          formula: `=IF(AND(ISNUMBER(${to}),ISNUMBER({${id("对标值")}})),${to}-{${id("对标值")}},"")`,
          look: "rate",
        },
      ],
      live: [
        {
          formula: `=IF(OR(ISBLANK(${to}),{所属行业}=""),"",WATER.CHECK({所属行业},"${name}",${to}))`,
          look: "helperResult",
        },
        {
          formula: `=IF({所属行业}="","",IFERROR(WATER.REQUIREMENT({所属行业},"${name}"),"不考核"))`,
          look: "helperResult",
        },
      ],
      minimum: 30,
    };
  };
  const indicatorRows = annex5Columns.map(({ name }, index) => dataRow(name, index));
  const chartRow = headRow + 1 + indicatorRows.length + 2;
  const categories = { from: `年份${years[0]}`, to: `年份${year}` };
  // intake and rates have different units, so they do not share an axis
  const seriesOf = (name: string, index: number) => ({
    name,
    from: `${years[0]}${index + 1}`,
    to: `${year}${index + 1}`,
  });
  return lay({
    id: "annex4-trend",
    name: "近三年指标对标",
    sheet: "近三年指标对标",
    origin: "aid",
    widths: [19, 9, 11, 11, 11, 11, 12, 9, 11, 12],
    liveWidths: [14, 18],
    rows: [
      annexRow("附件4（辅助）", 10),
      titleRow(`近三年单位产品取水量及水效指标对标（${years[0]}—${year}年）`, 10),
      aidRow("对应附件4第二项、附件7自查报告第三项第（二）款", 10),
      {
        boxes: [
          label("企业名称"),
          { id: "企业名称", named: true, across: 4, look: "entry" },
          label("所属行业"),
          { id: "所属行业", named: true, across: 4, look: "entry", choice: industry },
        ],
        minimum: 28,
      },
      {
        boxes: head.map((text): Box => ({
          text,
          look: "head",
          ...(/^\d{4}年$/.test(text) ? { id: `年份${text.slice(0, 4)}` } : {}),
        })),
        live: ["WATER 判定", "考核值"].map((text): Box => ({ text, look: "helperHead" })),
        minimum: 38,
      },
      ...indicatorRows,
      {
        boxes: [
          {
            text: `说明：变化量、变化率为${year}年与${year - 2}年相比；单位产品取水量、用水综合漏失率下降为改善，其余指标上升为改善。对标值可填节水标准考核值、用水定额或同行业先进值，并在报告中注明依据。`,
            across: 10,
            look: "note",
          },
        ],
      },
      { boxes: [], height: 12 },
      ...Array.from({ length: chartRows }, (): RowSpec => ({ boxes: [], height: 18 })),
    ],
    orientation: "landscape",
    first: "企业名称",
    charts: [
      {
        kind: "column",
        title: "单位产品取水量",
        categories,
        series: [seriesOf("单位产品取水量", 0)],
        place: { top: chartRow, bottom: chartRow + chartRows - 1, left: 0, right: 3 },
      },
      {
        kind: "line",
        title: "各项比率（%）",
        categories,
        series: annex5Columns.slice(1).map(({ name }, index) => seriesOf(name, index + 1)),
        place: { top: chartRow, bottom: chartRow + chartRows - 1, left: 4, right: 9 },
      },
    ],
  });
}
