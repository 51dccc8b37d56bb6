/** Technical tables that are no plain list: 火力发电, 纺织染整, 造纸. */
import type { Indicator, Industry } from "../../src/rulebook/types";
import { oneOf } from "../kit/choices";
import { head } from "./plain";
import { centre, conditionBoxes, indicatorOf, limitUnder, printedUnit } from "./rows";
import type { Judged } from "./rows";
import type { Box, RowSpec } from "../kit/spec";

/** 火力发电: cooling mode down, unit capacity across. */
export const thermalWidths = [11, 19, 13, 13, 13, 15];

export function thermalRows(industry: Industry, judged: Judged): RowSpec[] {
  const intake = indicatorOf(industry, "单位发电量取水量");
  const modes = ["循环冷却", "直流冷却", "空气冷却"];
  const classes = ["单机容量﹤300MW", "单机容量300MW级", "单机容量600MW级及以上"];
  const cell = (mode: string, size: string) => limitUnder(intake, mode, size);
  const across = (mode: string) => classes.map((size) => cell(mode, size).value).join(",");
  const limit =
    '=IF(OR({机组冷却形式}="",{单机容量}=""),"",' +
    `CHOOSE(MATCH({机组冷却形式},{冷却1}:{冷却3},0),${modes
      .map((mode) => `CHOOSE(MATCH({单机容量},{容量1}:{容量3},0),${across(mode)})`)
      .join(",")}))`;
  const rates = ["循环冷却水排污水回用率", "全厂废水回用率"].map((name) => indicatorOf(industry, name));
  const [first = "", ...others] = modes;
  const modeBoxes = (mode: string, index: number): Box[] => [
    centre(mode, { id: `冷却${index + 1}` }),
    ...classes.map((size) => centre(cell(mode, size).printed)),
  ];
  return [
    {
      boxes: [
        { text: "考核内容", look: "head" },
        { text: "要求", across: 5, look: "head" },
      ],
      aside: conditionBoxes("机组冷却形式", modes),
      minimum: 26,
    },
    {
      boxes: [
        centre("取水量", { down: 4 }),
        centre(`单位发电量取水量\n${printedUnit(intake.unit)}`, { down: 4 }),
        centre("机组冷却形式"),
        ...classes.map((size, index) => centre(size, { id: `容量${index + 1}` })),
      ],
      aside: conditionBoxes("单机容量", classes),
      minimum: 40,
    },
    { boxes: modeBoxes(first, 0), ...judged.head(), minimum: 27 },
    ...others.map((mode, index) => ({
      boxes: modeBoxes(mode, index + 1),
      ...(index === 0
        ? judged.aside({
            indicator: intake,
            caption: intake.name,
            limit,
            conditions: ["{机组冷却形式}", "{单机容量}"],
          })
        : {}),
      minimum: 27,
    })),
    ...rates.map((rate, index) => ({
      boxes: [
        ...(index === 0 ? [centre("重复利用", { down: 2 })] : []),
        centre(rate.name, { across: 2 }),
        centre(rate.unit),
        centre(rate.limits[0]?.printed ?? "", { across: 2 }),
      ],
      ...judged.aside({ indicator: rate, caption: rate.name, limit: rate.limits[0]?.value ?? 0 }),
      minimum: 27,
    })),
  ];
}

/** 纺织染整: three columns, sections across. */
export const textileWidths = [44, 19, 19];

export function textileRows(industry: Industry, judged: Judged): RowSpec[] {
  const section = (text: string): RowSpec => ({ boxes: [{ text, across: 3, look: "body" }], minimum: 25 });
  const intake = indicatorOf(industry, "单位产品取水量");
  const rates = ["重复利用率", "间接冷却水循环率", "冷凝水回用率", "废水回用率"];
  const row = (title: string, name: string): RowSpec => {
    const indicator = indicatorOf(industry, name);
    const limit = indicator.limits[0];
    return {
      boxes: [{ text: title, look: "body" }, centre(indicator.unit), centre(limit?.printed ?? "")],
      ...judged.aside({ indicator, caption: name, limit: limit?.value ?? 0 }),
      minimum: 25,
    };
  };
  return [
    { ...section("一、取水量"), ...judged.head() },
    section("单位产品取水量"),
    ...intake.limits.map((limit, index) => ({
      boxes: [
        { text: `${index + 1}、${limit.when.join("")}`, look: "body" as const },
        centre(limit.unit),
        centre(limit.printed),
      ],
      ...judged.aside({
        indicator: { ...intake, unit: limit.unit },
        caption: limit.when.join(""),
        limit: limit.value,
        conditions: limit.when.map((word) => `"${word}"`),
        alternative: intake.name,
      }),
      minimum: 25,
    })),
    section("二、重复利用"),
    ...rates.map((name, index) => row(`${index + 1}、${name}`, name)),
    section("三、用水漏损"),
    row("用水综合漏失率", "用水综合漏失率"),
  ];
}

/** 造纸: products and pulps as rows, units shared down. */
export function paperRows(industry: Industry, judged: Judged): RowSpec[] {
  const intake = indicatorOf(industry, "单位产品取水量");
  const reuse = indicatorOf(industry, "重复利用率");
  const pulps = intake.limits.filter(({ unit }) => unit === "m³/Adt").length;
  return [
    {
      boxes: head(["考核内容", "技术指标", "单位", "考核值"]),
      ...judged.head("适用的增加条款"),
      repeat: true,
      minimum: 24,
    },
    ...intake.limits.map((limit, index): RowSpec => {
      const words = limit.when.join("");
      return {
        boxes: [
          ...(index === 0 ? [centre(intake.name, { down: intake.limits.length })] : []),
          centre(words),
          ...(index === 0 ? [centre(limit.unit, { down: pulps })] : []),
          ...(index === pulps ? [centre(limit.unit, { down: intake.limits.length - pulps })] : []),
          centre(limit.printed),
        ],
        ...judged.aside({
          indicator: { ...intake, unit: limit.unit },
          caption: words,
          ...widened(intake, limit.value, words, index < pulps ? "纸浆" : "纸及纸板", `增加条款${index + 1}`),
          alternative: intake.name,
        }),
        minimum: 24,
      };
    }),
    ...reuse.limits.map((limit, index): RowSpec => ({
      boxes: [
        ...(index === 0 ? [centre(reuse.name, { down: 2 })] : []),
        centre(limit.when.join("")),
        ...(index === 0 ? [centre(reuse.unit, { down: 2 })] : []),
        centre(limit.printed),
      ],
      ...judged.aside({
        indicator: reuse,
        caption: `${reuse.name}：${limit.when.join("")}`,
        limit: limit.value,
        conditions: limit.when.map((word) => `"${word}"`),
        alternative: reuse.name,
      }),
      minimum: 24,
    })),
  ];
}

/** Notes b, c, d: each allowance that is chosen beside the row adds to its limit. */
function widened(intake: Indicator, base: number, word: string, family: string, id: string) {
  const fitting = intake.allowances.filter(({ appliesTo }) => appliesTo.includes(family) || appliesTo.includes(word));
  const words = fitting.map(({ when }) => when);
  const add = fitting[0]?.add ?? 0;
  // two that both apply are one entry, joined by 、
  const values = words.length > 1 ? [...words, words.join("、")] : words;
  return {
    limit: `=${base}+IF({${id}}="",0,${add}*(1+LEN({${id}})-LEN(SUBSTITUTE({${id}},"、",""))))`,
    emptyLimit: base,
    conditions: [`"${word}"`, `{${id}}`],
    extra: {
      id,
      look: "helperEntry",
      choice: oneOf(
        "适用的增加条款",
        `符合时选择，不符合留空。${fitting.map(({ note }) => note).join("；")}。`,
        values,
      ),
    } satisfies Box,
  };
}
