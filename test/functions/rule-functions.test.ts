import { failure, load, outcome } from "./load";
import { printedLimits } from "./printed-limits";

const functions = load();
const NA = "#N/A";
const VALUE = "#VALUE!";
const call = (name: string, ...given: readonly unknown[]) => outcome(functions, name, given);

describe("every printed limit: at, just inside, just outside, by id and by Chinese name", () => {
  const rows = printedLimits.map(([id, name, indicator, comparison, value, ...conditions]) => {
    return { id, name, indicator, comparison, value, conditions };
  });
  test.each(rows)("$id $indicator $comparison$value $conditions", (row) => {
    const { id, name, indicator, comparison, value, conditions } = row;
    const step = value * 1e-6;
    const lowIsGood = comparison === "≤";
    const inside = lowIsGood ? value - step : value + step;
    const outside = lowIsGood ? value + step : value - step;
    for (const industry of [id, name, `${name}行业`]) {
      const check = (each: number) => call("CHECK", industry, indicator, each, ...conditions);
      expect(check(value)).toBe(comparison === ">" ? "不达标" : "达标");
      expect(check(outside)).toBe("不达标");
      // nothing lies above 100 %
      expect(check(inside)).toEqual(value === 100 && comparison === "≥" ? failure(VALUE) : "达标");
      expect(call("LIMIT", industry, indicator, ...conditions)).toBeCloseTo(value, 9);
      expect(call("REQUIREMENT", industry, indicator, ...conditions)).toMatch(`${comparison}${value}`);
      expect(call("MARGIN", industry, indicator, value * 0.9, ...conditions)).toBeCloseTo(
        value * (lowIsGood ? 0.1 : -0.1),
        9,
      );
      expect(call("WHY", industry, indicator, outside, ...conditions)).toMatch(/不达标.*。$/s);
    }
  });
});

describe("CHECK", () => {
  const cases: readonly (readonly [given: readonly unknown[], result: unknown, source: string])[] = [
    [["steel", "吨钢取水量", 3.9], "达标", "contracts.md"],
    [["steel", "重复利用率", 98.8], "达标", "德龙钢铁 2019/2020"],
    [["steel", "吨钢取水量", 2.01], "达标", "德龙钢铁 2019/2020"],
    [["印染", "单位产品取水量", 0.29, "棉机织物"], "达标", "盛虹 2025: 0.29 m³/100m"],
    [["印染", "废水回用率", "70%以上"], "达标", "盛虹 2025: 70以上"],
    [["steel", "重复利用率", 96.99999999999999], "达标", "rules.md §2 tolerance"],
    [["steel", "重复利用率", 96.96], "不达标", "rules.md §2 shown as 97.0"],
    [["steel", "重复利用率", "97%"], "达标", "text"],
    [["steel", "重复利用率", "≥97"], "达标", "bound"],
    [["steel", "重复利用率", "≥95"], "待定", "bound below the limit"],
    [["steel", "用水综合漏失率", 0.12], "待定", "rules.md §3: 0.12 % or 12 %"],
    [["steel", "用水综合漏失率", 0.05], "达标", "rules.md §3: either way"],
    [["造纸", "单位产品取水量", 12], "达标", "rules.md §3: below the tightest"],
    [["造纸", "单位产品取水量", 200], "不达标", "rules.md §3"],
    [["造纸", "单位产品取水量", 25], "待定", "rules.md §3"],
    [["造纸", "单位产品取水量", 25, "生活用纸"], "达标", "≤30"],
    [["造纸", "单位产品取水量", 25, "", null, 0, "生活用纸"], "达标", "blank conditions do not count"],
    [["造纸", "单位产品取水量", 25, [["生活用纸"]]], "达标", "a condition as a range"],
    [["造纸", "单位产品取水量", 25, [[["生活用纸"]]], { functionName: "CHECK" }], "达标", "as Excel calls it"],
    [["炼焦", "重复利用率", 50, "热回收焦炉"], "不考核", "附件7 prints -"],
    [["啤酒", "废水回用率", 50], "不考核", "no limit for the pair"],
    [["steel", "吨钢取水量", "/"], "不考核", "rules.md §3"],
    [["petroleum-refining", "重复利用率", 97], "不考核", "rules.md §1: no table"],
    [[[["steel"]], [["吨钢取水量"]], [[3.9]]], "达标", "1×1 ranges"],
    [["steel", "吨钢取水量", { type: "FormattedNumber", basicValue: 3.9 }], "达标", "a data type"],
    [["steel", "吨钢取水量", null], failure(NA, "未填"), "blank on the web"],
    [["steel", "吨钢取水量", undefined], failure(NA, "未填"), "left out"],
    [["steel", "吨钢取水量", ""], failure(NA, "未填"), "empty text"],
    [["steel", "吨钢取水量", "　"], failure(NA, "未填"), "only spaces"],
    [["steel", "吨钢取水量", 0], failure(NA, "未填"), "blank on Windows"],
    [["steel", "用水综合漏失率", 0], failure(NA, "未填"), "blank on Windows"],
    [["steel", "重复利用率", 0], "不达标", "a rate of 0 is a rate"],
    [["steel", "吨钢取水量", "很少"], failure(VALUE), "no number"],
    [["steel", "吨钢取水量", true], failure(VALUE), "no number"],
    [["steel", "吨钢取水量", -1], failure(VALUE), "negative"],
    [["steel", "重复利用率", 101], failure(VALUE), "above 100 %"],
    [["steel", "重复利用率", Number.NaN], failure(VALUE), "no number"],
    [["steel", "重复利用率", { error: "#DIV/0!" }], failure(VALUE, "DIV"), "an error"],
    [["steel", "吨钢取水量", [[1, 2]]], failure(VALUE, "CHECK_TABLE"), "several cells"],
    [["steal", "吨钢取水量", 3.9], failure(NA, "钢铁"), "unknown industry, nearest known"],
    [["steel", "顿钢取水量", 3.9], failure(NA, "吨钢取水量"), "unknown indicator, nearest known"],
    [["火力发电", "单位发电量取水量", 1.7, 330], failure(NA, "330"), "a number without its unit is no condition"],
    [["造纸", "单位产品取水量", 25, "生活用织"], failure(NA, "生活用纸"), "unknown condition, nearest known"],
    [["", "吨钢取水量", 3.9], failure(NA, "未填"), "blank industry"],
    [[0, "吨钢取水量", 3.9], failure(NA, "未填"), "blank industry on Windows"],
    [["steel", null, 3.9], failure(NA, "未填"), "blank indicator"],
    [["steel", "吨钢取水量", 3.9, { error: "#REF!" }], failure(VALUE, "REF"), "a condition that is an error"],
  ];
  test.each(cases)("%j → %j (%s)", (given, result) => expect(call("CHECK", ...given)).toEqual(result));
});

describe("the other rule functions", () => {
  const cases: readonly (readonly [name: string, given: readonly unknown[], result: unknown, source: string])[] = [
    ["REQUIREMENT", ["steel", "吨钢取水量"], "≤4.2 m³/t", "contracts.md"],
    ["REQUIREMENT", ["啤酒", "废水回用率"], "不考核", "no limit for the pair"],
    ["REQUIREMENT", ["造纸", "重复利用率"], expect.stringMatching(/70.*85/), "both limits"],
    ["LIMIT", ["造纸", "单位产品取水量"], failure(NA, "生活用纸"), "which condition is needed"],
    ["LIMIT", ["造纸", "单位产品取水量", "生活用纸"], 30, "附件6"],
    ["LIMIT", ["造纸", "单位产品取水量", "新闻纸", "涂布"], 26, "rules.md §2: +10"],
    ["LIMIT", ["啤酒", "废水回用率"], failure(NA, "不考核"), "no limit"],
    ["LIMIT", ["steal", "重复利用率"], failure(NA, "钢铁"), "unknown industry"],
    ["MARGIN", ["steel", "吨钢取水量", 3.9], 0.3, "4.2 − 3.9"],
    ["MARGIN", ["steel", "重复利用率", 96.5], -0.5, "96.5 − 97"],
    ["MARGIN", ["造纸", "单位产品取水量", 25], failure(NA, "待定"), "which limit is not known"],
    ["MARGIN", ["啤酒", "废水回用率", 5], failure(NA), "no limit"],
    ["MARGIN", ["steel", "吨钢取水量", 0], failure(NA, "未填"), "blank on Windows"],
    ["MARGIN", ["steel", "吨钢取水量", "x"], failure(VALUE), "no number"],
    ["STANDARD", ["steel"], "GB/T 26924-2011 节水型企业 钢铁行业", "contracts.md"],
    ["STANDARD", ["制糖"], failure(NA, "制糖"), "rules.md §1: none named"],
    ["STANDARD", ["steal"], failure(NA, "钢铁"), "unknown industry"],
    ["STANDARD", [null], failure(NA, "未填"), "blank"],
    [
      "WHY",
      ["steel", "吨钢取水量", 4.5],
      expect.stringMatching(/4\.5.*4\.2.*m³\/t.*附件6/),
      "value, limit, unit, source",
    ],
    ["WHY", ["steel", "吨钢取水量", null], failure(NA, "未填"), "blank"],
    ["WHY", ["steel", "吨钢取水量", -1], failure(VALUE), "impossible"],
  ];
  test.each(cases)("%s%j → %j (%s)", (name, given, result) => expect(call(name, ...given)).toEqual(result));
});

describe("spilled tables", () => {
  test("INDUSTRIES: headings and sixteen industries, rows of one length", () => {
    const rows = call("INDUSTRIES") as string[][];
    expect(rows).toHaveLength(17);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([5]));
    expect(rows[2]).toEqual(["steel", "钢铁", "GB/T 26924-2011", "节水型企业 钢铁行业", "附件6、附件7"]);
  });

  test("INDICATORS of steel is its printed table", () => {
    const rows = call("INDICATORS", "钢铁") as string[][];
    expect(rows).toHaveLength(6);
    expect(rows[1]).toEqual(["吨钢取水量", "", "≤4.2", "m³/t", "附件6、附件7"]);
    expect(rows[4]).toEqual(["重复利用率", "", "≥97", "%", "附件6、附件7"]);
  });

  test("INDICATORS tells conditions, what is not assessed, and an industry without a table", () => {
    expect(call("INDICATORS", "炼焦")).toContainEqual(["重复利用率", "热回收焦炉", "不考核", "", "附件7"]);
    expect(call("INDICATORS", "氧化铝")).toHaveLength(2);
    expect(call("INDICATORS", "steal")).toEqual(failure(NA, "钢铁"));
    expect(call("INDICATORS", "")).toEqual(failure(NA, "未填"));
  });
});

describe("CHECK_TABLE", () => {
  test("industries down, indicators across, one call", () => {
    const table = call(
      "CHECK_TABLE",
      [["钢铁"], ["造纸"], ["乙烯行业"], ["不知道"], [""]],
      [["单位产品取水量", "重复利用率"]],
      [
        [4.2, 96.9],
        [25, ""],
        ["坏", "/"],
        [1, 2],
        ["", ""],
      ],
      [[""], ["生活用纸"], [null], [0], [""]],
    );
    expect(table).toEqual([
      ["达标", "不达标"],
      ["达标", "未填"],
      ["无效", "不考核"],
      ["未知", "未知"],
      ["", ""],
    ]);
  });

  test("scalars and full ranges hold as well", () => {
    expect(call("CHECK_TABLE", "钢铁", "重复利用率", [[97], [96]])).toEqual([["达标"], ["不达标"]]);
    expect(call("CHECK_TABLE", "钢铁", [["重复利用率", "废水回用率"]], 80)).toEqual([["不达标", "达标"]]);
    expect(call("CHECK_TABLE", "造纸", "单位产品取水量", [[25]], [[{ error: "#N/A" }]])).toEqual([["待定"]]);
  });

  test("ranges that do not fit together", () => {
    const misfit = call("CHECK_TABLE", [["钢铁"], ["造纸"]], "重复利用率", [[1], [2], [3]]);
    expect(misfit).toEqual(failure(VALUE, "行数"));
  });

  test("agrees with CHECK, cell by cell", () => {
    for (const [id, , indicator, , value, ...conditions] of printedLimits) {
      const table = call("CHECK_TABLE", id, indicator, [[value]], conditions.join("；"));
      expect(table).toEqual([[call("CHECK", id, indicator, value, ...conditions)]]);
    }
  });
});
