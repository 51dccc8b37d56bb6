/** 水平衡底稿: metered volumes in, every indicator out, with the calculation process that annexes 6 and 7 ask for. */
import { quantity } from "./kit/choices";
import type { Form, FormOptions } from "./form";
import { lay } from "./kit/layout";
import { aidRow, helperTitle, titleRow } from "./kit/parts";
import type { Box, RowSpec } from "./kit/spec";
import { meterGroups, outputs, type Meter, type Output } from "../src/indicators/worksheet";

const label = (text: string, rest: Partial<Box> = {}): Box => ({ text, look: "label", ...rest });

/** Sums are blank while nothing was entered: a 0 would look like a reading. */
function sumFormula(sum: string): string {
  const parts = [...sum.matchAll(/([+-]?)\{([^}]+)\}/g)].map(([, sign, symbol]) => ({
    sign: sign === "-" ? "-" : "+",
    box: `{${symbol ?? ""}}`,
  }));
  const readings = parts.map(({ box }) => `ISNUMBER(${box})`).join(",");
  return `=IF(OR(${readings}),${parts
    .map(({ sign, box }) => `${sign}N(${box})`)
    .join("")
    .replace(/^\+/, "")},"")`;
}

function meterRow(meter: Meter, lead: readonly Box[]): RowSpec {
  const choice = quantity(meter.name, meter.unit);
  return {
    boxes: [
      ...lead,
      { text: meter.name, look: "body" },
      { text: meter.symbol, look: "centre" },
      { text: meter.unit, look: "centre" },
      meter.sum === undefined
        ? { id: meter.symbol, look: "amount", choice }
        : { id: meter.symbol, look: "amount", formula: sumFormula(meter.sum) },
      { across: 2, look: "entry" },
    ],
    minimum: 19,
  };
}

/** A box that holds "" or nothing counts as 0 in a sum, where `+` alone would fail on text. */
const counted = (expression: string): string => expression.replace(/\{[^}]+\}/g, (box) => `N(${box})`);

/** `{Vr}/({Vi}+{Vr})*100%` as a number: percent points. */
const arithmetic = (expression: string): string => counted(expression).replace("*100%", "*100");

/** … and as the text of the calculation: `970 ÷ (30 + 970) × 100%`, the readings joined in by `&`. */
function processText(expression: string): string {
  const words = expression
    .split(/(\{[^}]+\})/)
    .filter((part) => part !== "")
    .map((part) =>
      part.startsWith("{")
        ? `N(${part})`
        : `"${part.replaceAll("/", " ÷ ").replaceAll("*", " × ").replaceAll("+", " + ").replaceAll("-", " − ")}"`,
    );
  return words.join("&");
}

function outputRow(output: Output, index: number): RowSpec {
  const id = `结果${index + 1}`;
  const conditions = [
    ...output.needs.map((symbol) => `ISNUMBER({${symbol}})`),
    ...(output.divisor === "1" ? [] : [`${counted(output.divisor)}>0`]),
  ];
  const ready = conditions.length === 1 ? (conditions[0] ?? "") : `AND(${conditions.join(",")})`;
  const suffix = output.unit === "%" ? "%" : ` ${output.unit}`;
  return {
    boxes: [
      { text: output.name, across: 2, look: "body" },
      { text: output.symbol, look: "centre" },
      { text: output.unit, look: "centre" },
      {
        id,
        look: "rate",
        format: output.unit === "%" ? "0.00" : "0.00##",
        formula: `=IF(${ready},${arithmetic(output.expression)},"")`,
      },
      {
        across: 2,
        look: "note",
        formula: `=IF(ISNUMBER({${id}}),"${output.symbol} = "&${processText(output.expression)}&" = "&TEXT({${id}},"${output.unit === "%" ? "0.00" : "0.00##"}")&"${suffix}","")`,
      },
    ],
    ...(output.live === ""
      ? {}
      : { live: [{ formula: `=IF({${id}}="","",WATER.${output.live})`, look: "helperResult" as const }] }),
    minimum: 24,
  };
}

export function waterBalance({ year }: FormOptions): Form {
  const columns = 7;
  return lay({
    id: "water-balance",
    name: "水平衡底稿",
    sheet: "水平衡底稿",
    origin: "aid",
    widths: [11, 29, 7, 12, 14, 18, 11],
    asideWidths: [12],
    liveWidths: [14],
    rows: [
      titleRow(`水平衡底稿（${year}年）`, columns, [helperTitle]),
      aidRow("填计量水量，得出各项指标及其计算过程", columns),
      {
        boxes: [
          label("企业名称"),
          { id: "企业名称", named: true, across: 3, look: "entry" },
          label("主要产品"),
          { id: "主要产品", named: true, across: 2, look: "entry" },
        ],
        aside: [
          {
            id: "ρ取值",
            formula: "=IF(ISNUMBER({ρ}),{ρ},1)",
            empty: 1,
            format: '"密度取 "0.###',
            look: "helperScore",
          },
        ],
        minimum: 24,
      },
      {
        boxes: [
          { text: "类别", look: "head" },
          { text: "计量项目", look: "head" },
          { text: "符号", look: "head" },
          { text: "单位", look: "head" },
          { text: "年计量值", look: "head" },
          { text: "水表编号或依据", across: 2, look: "head" },
        ],
        minimum: 24,
      },
      ...meterGroups.flatMap(({ heading, meters }) =>
        meters.map((meter, index) => meterRow(meter, index === 0 ? [label(heading, { down: meters.length })] : [])),
      ),
      {
        boxes: [
          { text: "指标", across: 2, look: "head" },
          { text: "符号", look: "head" },
          { text: "单位", look: "head" },
          { text: "结果", look: "head" },
          { text: "计算过程", across: 2, look: "head" },
        ],
        live: [{ text: "WATER 复核", look: "helperHead" }],
        minimum: 24,
        breakBefore: true,
      },
      ...outputs.map(outputRow),
      {
        boxes: [
          {
            text: "说明：重复利用率的取水量为扣除外供水量后的净值；循环利用率通知未作定义，按全厂各循环水系统循环量 ÷（循环量 + 补充水量）计算；各项比率用百分数表示。布幅、布重偏离基准（106cm、12.00kg/100m）时，系数须按 GB/T 26923-2011 附录C 取得，不得按比例推算。",
            across: columns,
            look: "note",
          },
        ],
      },
    ],
    pagesTall: null,
    first: "企业名称",
  });
}
