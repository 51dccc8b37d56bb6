/** Answers of annex 3, and the custom limits sheet. */
import { readCustomLimits } from "../../src/forms";
import { readAnswer } from "../../src/assessment/answers";
import { tickedText } from "../../src/forms/checklist";
import { sheetOf, workbookOf } from "./sheets";

// source: the printed form `□是 □否` (once misprinted `□是 (否`) and the usual ways of ticking it
test.each([
  ["☑是 □否", "yes"],
  ["□是 ☑否", "no"],
  ["√是　□否", "yes"],
  ["是√ 否□", "yes"],
  ["是□ 否√", "no"],
  ["■是 (否", "yes"],
  ["是", "yes"],
  ["否", "no"],
  ["□是 □否", "open"],
  ["", "open"],
  ["☑是 ☑否", "both"],
  ["[x]是 [ ]否", "yes"],
  ["[ ]是 【√】否", "no"],
  ["R是 □否", "yes"],
  ["不清楚", "unclear"],
])("%s is %s", (text, answer) => expect(readAnswer([tickedText(text)])).toBe(answer));

test("custom limits: good rows are read, bad rows are named by their cell", () => {
  // source: rules.md section 8
  const heading = ["行业", "指标", "条件", "比较", "限值", "单位", "依据", "生效年份", "等级"];
  const reading = readCustomLimits(
    workbookOf(
      sheetOf(
        [
          ["自定义限值"],
          heading,
          ["造纸", "单位产品取水量", "卫生纸", "<=", 25, "m³/t", "某市文件", "2022年", "先进值"],
          ["氧化铝", "水重复利用率", "", "", "≥95%", "", "", "", ""],
          ["某业", "x", "", "≤", 1],
          ["钢铁", "", "", "≤", 1],
          ["钢铁", "吨钢取水量", "", "约", 4],
          ["钢铁", "吨钢取水量", "", "≤", 4, "", "", "明年"],
        ],
        [],
        "自定义限值",
      ),
    ),
  )!;
  expect(reading.limits).toEqual([
    {
      industry: "paper",
      indicator: "单位产品取水量",
      conditions: ["生活用纸"],
      comparison: "≤",
      value: 25,
      unit: "m³/t",
      basis: "某市文件",
      year: 2022,
      grade: "先进值",
    },
    {
      industry: "alumina",
      indicator: "水重复利用率",
      conditions: [],
      comparison: "≥",
      value: 95,
      unit: "%",
      basis: "自定义限值",
    },
  ]);
  expect(reading.problems.map(({ cell }) => cell)).toEqual(["A5", "B6", "D7", "H8"]);
  expect(readCustomLimits(workbookOf(sheetOf([heading])))).toBeNull();
});
