/**
 * Tables as districts send them, cell by cell: each row ends in the statuses worked out by hand from the domain rules.
 * p 达标, f 不达标, u 待定, m 未填, n 不考核, i 无效; `.` is no cell of the review.
 */
import { reviewWorkbook } from "../../src/review";
import type { Status } from "../../src/assessment/types";
import { cellAddress } from "../../src/forms";
import { HEADER, percent, sheetOf, type Value } from "../forms/sheets";

const STATUS: Readonly<Record<string, Status>> = {
  p: "pass",
  f: "fail",
  u: "undetermined",
  m: "missing",
  n: "not-applicable",
  i: "invalid",
};

interface Situation {
  readonly name: string;
  readonly source: string;
  /** rows of the sheet; a row's last entry `→ppfnn` gives its statuses, from its column of the first indicator on */
  readonly rows: readonly (readonly Value[])[];
  readonly merges?: readonly string[];
  /** zero-based column that the first status stands for */
  readonly from?: number;
}

const GOOD = [4.1, 97.5, 95.5, 76, 7];
const BAD = [4.3, 96, 94, 74, 9];
const WITH_PRODUCT = [...HEADER.slice(0, 3), "主要产品", ...HEADER.slice(3)];

const situations: Situation[] = [
  {
    name: "every industry at its limit, without conditions where it needs none",
    source: "annexes 6 and 7; rules.md 5 for the columns",
    rows: [
      HEADER,
      [1, "甲", "黑色金属冶炼和压延加工业", 4.2, 97, 95, 75, 8, "→ppppp"],
      [2, "乙", "糖业", 0.4, 90, 1, 1, 99, "→ppnnn"],
      [3, "丙", "乙烯行业", 6.5, 98, 1, 1, 99, "→ppnnn"],
      [4, "丁", "味精", 25, 92, 95, 1, 3, "→pppnp"],
      [5, "戊", "啤酒制造业", 4, 70, 95, 1, 99, "→pppnn"],
      [6, "己", "烧碱", 5.5, 96, 98, 1, 1.5, "→pppnp"],
      [7, "庚", "尿素", 2.5, 95, 97, 1, 2, "→pppnp"],
      [8, "辛", "石油炼制", 1, "", "abc", -5, 101, "→nnnnn"],
      [9, "壬", "水泥", 1, "", "abc", -5, 101, "→nnnnn"],
    ],
  },
  {
    name: "conditions in brackets",
    source: "rules.md 2",
    rows: [
      HEADER,
      [1, "甲", "火电（循环冷却，2×660MW）", 1.68, 50, 50, 85, "", "→pnnfn"],
      [2, "乙", "热电（海水循环冷却 350MW）", 0.35, 50, 50, 85.1, "", "→fnnpn"],
      [3, "丙", "造纸（漂白脱墨废纸浆，抄浆机生产浆板）", 44, 70, "", "", "", "→ppnnn"],
      [4, "丁", "造纸（漂白化学麦草浆）", 100, 70, "", "", "", "→ppnnn"],
      [5, "戊", "造纸（特种纸）", 500, 85, "", "", "", "→npnnn"],
      [6, "己", "纺织染整（毛织物）", 500, 44, 95, 20, 6, "→nfppp"],
      [7, "庚", "焦化（热回收焦炉）", 0.41, 20, 98, 75, 3, "→fnppp"],
      [8, "辛", "化肥（氮肥）（无烟块煤）", 9.1, 95, 97, "", 2, "→fppnp"],
      [9, "壬", "化纤长丝织造（喷水织造、锦纶）", 0.85, 70, 70, 80, 3, "→fpppp"],
    ],
  },
  {
    name: "conditions left open",
    source: "rules.md 3: readings × limits",
    rows: [
      HEADER,
      [1, "甲", "造纸", 12, 85, "", "", "", "→ppnnn"],
      [2, "乙", "造纸", 25, 75, "", "", "", "→uunnn"],
      [3, "丙", "造纸", 200, 69, "", "", "", "→ffnnn"],
      [4, "丁", "火电（循环冷却）", 1.7, "", "", 86, "", "→unnpn"],
      [5, "戊", "氯碱", 6, 96, 98, "", 1.5, "→uppnp"],
      [6, "己", "合成氨", 7.5, 95, 97, "", 2, "→pppnp"],
      [7, "庚", "炼焦", 0.5, 97, 98, 75, 3, "→uuppp"],
    ],
  },
  {
    name: "footnotes, years, dates and marks beside numbers",
    source: "rules.md 3 and 9",
    rows: [
      HEADER,
      [1, "甲", "啤酒", "注13.5", "注190.87", "95②", "/", "/", "→uppnn"],
      [2, "乙", "钢铁", "2021年：4.1", "97.5%注2", "95.5*", "76[1]", "7（注1）", "→ppppp"],
      [3, "丙", "钢铁", "1 183 3531", "９７．８％", "95 .5", "≥75", "约5.9", "→fpppp"],
      [
        ...[4, "丁", "钢铁", { content: { kind: "number", value: 44287, format: 'm"月"d"日"' } } as const],
        ...["70以上", "94以下", "30.0—40.0", "8.5%以下", "→iuffu"],
      ],
      [5, "戊", "钢铁", "4.1/5.2", "98%\n97%", "无", "－", "0%", "→fpnnp"],
      [6, "己", "钢铁", 0, percent(0.97), 0.95, percent(97), 0.12, "→mppiu"],
    ],
  },
  {
    name: "notes, totals and parts between the rows",
    source: "rules.md 9",
    rows: [
      HEADER,
      ["一、重点企业"],
      [1, "甲", "钢铁", ...GOOD, "→ppppp"],
      ["", "其中：一分厂", "", ...BAD, "→fffff"],
      ["", "其中：二分厂"],
      ["", "小计", "", ...BAD],
      [],
      [2, "合计通科技", "钢铁", ...BAD, "→fffff"],
      ["", "平均值", "", ...BAD],
      ["最大值", "", "", ...BAD],
      ["注1：单位产品取水量按标准计算", "", "", "", "96"],
      ["填表人：某某", "", "", "审核人：某某"],
    ],
  },
  {
    name: "several products of one enterprise, its cells merged down",
    source: "rules.md 5 and 9",
    from: 4,
    merges: ["A2:A4", "B2:B4", "C2:C4"],
    rows: [
      WITH_PRODUCT,
      [1, "甲", "造纸", "生活用纸", 30, 85, "-", "-", "-", "→ppnnn"],
      ["", "", "", "瓦楞原纸", 21, 84, "-", "-", "-", "→ffnnn"],
      ["", "", "", "脱墨废纸浆", 24, 70, "-", "-", "-", "→ppnnn"],
      [2, "乙", "火力发电", "直流冷却 600MW级", "0.0918kg/(kW·h)", "", "", 86, "", "→pnnpn"],
    ],
  },
  {
    name: "helper columns that look like indicators",
    source: "rules.md 9",
    from: 5,
    rows: [
      [
        ...HEADER.slice(0, 3),
        "取水量（万m³）",
        "产量",
        "单位产品取水量",
        "上年单位产品取水量",
        "2020年重复利用率",
      ].concat(["2021年重复利用率", "重复利用率目标值", "是否达标"]),
      [1, "甲", "钢铁", 410, 100, 4.1, 5, 90, 97.5, 98, "是", "→p..p"],
      [2, "乙", "钢铁", 430, 100, 4.3, 4, 98, 96, 98, "是", "→f..f"],
    ],
  },
  {
    name: "a second table below with other columns, far from the first corner",
    source: "rules.md 9",
    from: 5,
    rows: [
      [],
      ["", "", ...HEADER],
      ["", "", 1, "甲", "钢铁", ...GOOD, "→ppppp"],
      [],
      ["", "", "", "企业名称", "所属行业", "用水综合漏失率", "重复利用率"],
      ["", "", "", "乙", "钢铁", 9, 96, "→ff"],
    ],
  },
  {
    name: "units below the names, numbers as text",
    source: "rules.md 9",
    rows: [
      HEADER,
      ["", "", "", "m³/t", "%", "%", "%", "%"],
      ["甲", "乙", "丙", 1, 2, 3, 4, 5],
      ["1", "甲", "钢铁", "4.1", "97.5", "0.955", "７６", "7.0", "→ppppp"],
      ["2", "乙", " 钢 铁 行 业 ", "4.3", "96%", "94％", "0.74%", "12%", "→fffff"],
    ],
  },
  {
    name: "an industry heading over its rows, the column left blank",
    source: "rules.md 9",
    rows: [
      HEADER,
      ["一、钢铁行业"],
      [1, "甲", "", ...BAD, "→fffff"],
      ["二、啤酒行业"],
      [2, "乙", "", 4.1, 70, 94, 1, 2, "→fpfnn"],
    ],
  },
  {
    name: "limits and averages by industry are no enterprises",
    source: "rules.md 5",
    rows: [
      HEADER,
      [1, "甲", "钢铁", ...GOOD, "→ppppp"],
      [],
      ["各行业考核值"],
      ["行业", "单位产品取水量", "重复利用率"],
      ["钢铁", "≤4.2", "≥97"],
    ],
  },
  {
    name: "bare headings explained by the row above",
    source: "rules.md 9",
    merges: ["A1:A2", "B1:B2", "C1:C2"],
    rows: [
      ["序号", "企业名称", "所属行业", "单位产品", "重复", "循环", "废水", "用水综合"],
      ["", "", "", "取水量", "利用率", "利用率", "回用率", "漏失率"],
      [1, "甲", "钢铁", ...BAD, "→fffff"],
    ],
  },
];

test.each(situations)("$name ($source)", ({ rows, merges = [], from = 3 }) => {
  const expected: [string, Status][] = [];
  const written = rows.map((row, index) => {
    const last = row.at(-1);
    if (typeof last !== "string" || !last.startsWith("→")) return row;
    [...last.slice(1)].forEach((letter, offset) => {
      const status = STATUS[letter];
      if (status) expected.push([cellAddress(index, from + offset), status]);
    });
    return row.slice(0, -1);
  });
  const review = reviewWorkbook({ sheets: [sheetOf(written, merges)] });
  const given = review.cells.map(({ address, verdict }) => [address, verdict.status]);
  expect(Object.fromEntries(given)).toEqual(Object.fromEntries(expected));
  expect(given).toHaveLength(expected.length);
});
