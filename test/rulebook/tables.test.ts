import { industries, type Industry } from "../../src/rulebook";
import { tables } from "./fixtures/notice-tables";

const withTable = (id: string): Industry => {
  const industry = industries.find((candidate) => candidate.id === id);
  if (!industry) throw new Error(id);
  return industry;
};

describe("the data says what the notice prints", () => {
  test.each(tables)("$name", ({ id, name, standard, annexes, rows }) => {
    const industry = withTable(id);
    expect(industry.name).toBe(name);
    expect(industry.standard?.code ?? null).toBe(standard);
    const data = industry.indicators.flatMap((indicator) =>
      indicator.limits.map((limit) => [indicator.name, limit.when, limit.printed, limit.unit]),
    );
    expect(data).toEqual(rows);
    for (const { limits } of industry.indicators) {
      for (const { sources } of limits) {
        expect(sources.map(({ annex }) => annex).join("、")).toBe(annexes);
        expect(new Set(sources.map(({ table }) => table.replace(/\s/gu, "")))).toEqual(
          new Set([`技术考核要求（${name}行业）`]),
        );
      }
    }
  });

  test("87 limits stand in the twelve tables, and no other industry has one", () => {
    const count = (list: readonly Industry[]): number =>
      list.flatMap(({ indicators }) => indicators.flatMap(({ limits }) => limits)).length;
    const printed = tables.reduce((sum, { rows }) => sum + rows.length, 0);
    expect(count(industries)).toBe(printed);
    expect(printed).toBe(87);
    expect(industries.filter(({ indicators }) => indicators.length === 0).map(({ name }) => name)).toEqual([
      "石油炼制",
      "现代煤化工",
      "氧化铝",
      "电解铝",
    ]);
  });

  test.each([
    ["﹥90", ">", 90, "thermal-power 循环冷却水排污水回用率"],
    ["﹥85", ">", 85, "thermal-power 全厂废水回用率"],
    ["≤0.4m3/t", "≤", 0.4, "sugar 吨蔗耗新水"],
    ["≥90%", "≥", 90, "sugar 水重复利用率"],
    ["100", "≥", 100, "msg 达标排放率, rules: 100 means ≥100"],
    ["≤1.1（离子交换树脂工艺）", "≤", 1.1, "ethylene 化学水制取系数"],
  ])("%s is %s %d (%s)", (printed, comparison, value) => {
    const limit = industries
      .flatMap(({ indicators }) => indicators.flatMap(({ limits }) => limits))
      .find((candidate) => candidate.printed === printed);
    expect(limit).toMatchObject({ comparison, value });
  });
});

describe("the data is well formed", () => {
  const terms = industries.flatMap((industry) =>
    industry.dimensions.flatMap((dimension) => dimension.terms.map((term) => ({ industry, dimension, term }))),
  );

  test("every condition word that limits and notes use is a word of the industry's vocabulary", () => {
    expect(terms.length).toBeGreaterThan(40);
    for (const { id, dimensions, indicators, aliases } of industries) {
      const words = new Set(dimensions.flatMap((dimension) => dimension.terms.map(({ word }) => word)));
      const used = [
        ...indicators.flatMap(({ when, limits, exemptions, allowances }) => [
          ...when,
          ...limits.flatMap((limit) => limit.when),
          ...exemptions.flatMap((exemption) => exemption.when),
          ...allowances.flatMap((allowance) => [allowance.when, ...allowance.appliesTo]),
        ]),
        ...dimensions.flatMap((dimension) =>
          dimension.terms.flatMap(({ implies, countsAs }) => [...(implies ?? []), ...(countsAs ?? [])]),
        ),
        ...aliases.flatMap(({ states }) => states),
      ];
      expect({ id, strange: used.filter((word) => !words.has(word)) }).toEqual({ id, strange: [] });
    }
  });

  test("classes of unit capacity leave no gap and do not overlap", () => {
    const sized = industries.flatMap(({ dimensions }) => dimensions.filter(({ sizeUnit }) => sizeUnit !== undefined));
    expect(sized).toHaveLength(1);
    for (const { terms: classes } of sized) {
      const sizes = classes.map((term) => term.sizes ?? { from: NaN, below: NaN }).sort((a, b) => a.from - b.from);
      expect(sizes[0]?.from).toBe(0);
      expect(sizes.at(-1)?.below).toBe(Infinity);
      sizes.slice(1).forEach((size, index) => expect(size.from).toBe(sizes[index]?.below));
    }
  });

  test.each([
    ["thermal-power", "00考核内容"],
    ["steel", "“m3”"],
    ["textile-dyeing", "注注："],
    ["paper", "注注："],
    ["chlor-alkali", "00考核内容"],
    ["sugar", "00考核内容"],
    ["ethylene", "％"],
    ["coking", "m 3/t"],
  ])("%s records the misprint %s", (id, printed) => {
    expect(withTable(id).notes.join("\n")).toContain(printed);
  });
});
