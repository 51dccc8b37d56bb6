import {
  assess,
  compile,
  isUnknown,
  judge,
  requirementText,
  type CellContent,
  type Requirement,
  type Verdict,
} from "../../src/assessment";
import { tables } from "../rulebook/fixtures/notice-tables";

const number = (value: number, format?: string): CellContent => ({
  kind: "number",
  value,
  ...(format === undefined ? {} : { format }),
});

function requirement(industry: string, indicator: string, conditions: readonly string[] = []): Requirement {
  const compiled = compile({ industry, indicator, conditions });
  if (isUnknown(compiled)) throw new Error(compiled.message);
  return compiled;
}

function verdict(
  industry: string,
  indicator: string,
  content: CellContent,
  conditions: readonly string[] = [],
): Verdict {
  const answer = assess({ industry, indicator, conditions }, content);
  if (isUnknown(answer)) throw new Error(answer.message);
  return answer;
}

/** Every printed limit: comparison and number are read off the fixture's own printed form. */
const limits = tables.flatMap(({ id, name, rows }) =>
  rows.map(([indicator, when, printed, unit]) => {
    const value = Number(/[\d.]+/u.exec(printed)?.[0]);
    const sign = printed.startsWith("≤") ? -1 : 1;
    return { id, name, indicator, when, printed, unit, value, sign, isStrict: printed.startsWith("﹥") };
  }),
);

describe("every printed limit, at, just inside and just outside", () => {
  test.each(limits)("$name $indicator $when $printed", ({ id, name, indicator, when, value, sign, isStrict, unit }) => {
    const step = value * 1e-6 * sign;
    for (const industry of [id, name, `${name}行业`]) {
      const status = (cell: number): string => verdict(industry, indicator, number(cell, "0.00"), when).status;
      expect(status(value)).toBe(isStrict ? "fail" : "pass");
      // 100 % is the end of the scale: above it no rate is possible
      expect(status(value + step)).toBe(unit === "%" && value === 100 ? "invalid" : "pass");
      expect(status(value - step)).toBe("fail");
    }
    const answer = verdict(id, indicator, number(value + step / 2, "0.00"), [...when].reverse());
    if (value < 100 || unit !== "%") {
      expect(answer.margin).toBeCloseTo(Math.abs(step / 2), 9);
      expect(answer.requirement).toContain(String(value));
      expect(answer.reason).toContain("达标");
    }
  });
});

describe("tolerance", () => {
  test.each([
    ["钢铁", "重复利用率", 96.99999999999999, "pass", "97 as computed"],
    ["钢铁", "重复利用率", 96.96, "fail", "shown as 97.0"],
    ["钢铁", "吨钢取水量", 4.200000000000001, "pass", "4.2 as computed"],
    ["火力发电", "循环冷却水排污水回用率", 90.00000000000001, "fail", "90 as computed: strict"],
    ["火力发电", "循环冷却水排污水回用率", 90.001, "pass", "above"],
  ])("%s %s %d is %s (%s)", (industry, indicator, value, status) => {
    expect(verdict(industry, indicator, number(value)).status).toBe(status);
  });
});

describe("conditions", () => {
  /** rules sections 2 and 3 */
  test.each([
    ["造纸", "单位产品取水量", 12, [], "pass", "below the tightest of all"],
    ["造纸", "单位产品取水量", 200, [], "fail", "above the widest of all"],
    ["造纸", "单位产品取水量", 25, [], "undetermined", "between"],
    ["造纸", "单位产品取水量", 25, ["生活用纸"], "pass", "≤30"],
    ["造纸", "单位产品取水量", 25, ["生活用纸、瓦楞原纸"], "undetermined", "≤30 and ≤20"],
    ["造纸", "单位产品取水量", 40, ["生活用纸", "涂布"], "pass", "注d: 30 + 10"],
    ["造纸", "单位产品取水量", 40, ["生活用纸"], "fail", "an allowance counts only where stated"],
    ["造纸", "单位产品取水量", 26, ["瓦楞原纸", "浆板"], "fail", "注b is for pulp"],
    ["造纸", "单位产品取水量", 34, ["漂白脱墨废纸浆"], "pass", "注c: 24 + 10"],
    ["造纸", "单位产品取水量", 34, ["脱墨废纸浆", "漂白"], "pass", "注c"],
    ["造纸", "单位产品取水量", 44, ["漂白脱墨废纸浆", "抄浆机生产浆板"], "pass", "注b + 注c: 24 + 20"],
    ["造纸", "单位产品取水量", 44.1, ["漂白脱墨废纸浆", "抄浆机生产浆板"], "fail", "注b + 注c: 24 + 20"],
    ["造纸", "单位产品取水量", 30, ["机械木浆"], "pass", "注g: as 化学机械木浆"],
    ["造纸", "单位产品取水量", 31, ["机械木浆"], "fail", "注g"],
    ["造纸", "单位产品取水量", 100, ["漂白化学麦草浆"], "pass", "漂白化学非木（麦草…）浆, not 草浆"],
    ["造纸", "单位产品取水量", 100, ["漂白化学甘蔗渣浆"], "pass", "漂白化学非木（甘蔗渣…）浆"],
    ["造纸", "单位产品取水量", 50, ["草浆"], "pass", "注g: as 本色化学木浆"],
    ["造纸", "单位产品取水量", 50.1, ["高得率半化学本色木浆"], "fail", "注g"],
    ["造纸", "单位产品取水量", 500, ["特种纸"], "not-applicable", "注h"],
    ["造纸", "重复利用率", 80, ["生活用纸"], "fail", "a paper: ≥85"],
    ["造纸", "重复利用率", 80, ["草浆"], "pass", "a pulp: ≥70"],
    ["造纸", "重复利用率", 80, [], "undetermined", "pulp or paper"],
    ["纺织染整", "单位产品取水量", 500, ["毛织物"], "not-applicable", "注c"],
    ["纺织染整", "重复利用率", 45, ["毛织物"], "pass", "one limit for all: conditions are accepted"],
    ["火电", "单位产品取水量", 0.33, ["海水循环冷却", "660MW"], "pass", "table note: as 直流冷却"],
    ["火电", "单位产品取水量", 0.34, ["海水循环冷却", "660MW"], "fail", "table note"],
    ["火电", "单位产品取水量", 1.7, ["循环冷却", "350 MW"], "pass", "300MW级 ≤1.71"],
    ["火电", "单位产品取水量", 1.7, ["600MW级及以上", "循环冷却"], "fail", "≤1.68, order does not matter"],
    ["火电", "单位产品取水量", 1.8, ["循环冷却", "200 MW"], "pass", "<300MW ≤1.85"],
    ["火电", "单位产品取水量", 1.7, ["循环冷却", "2×330MW、2×660MW"], "undetermined", "two classes"],
    ["炼焦", "重复利用率", 97, ["热回收焦炉"], "not-applicable", "printed -"],
    ["炼焦", "重复利用率", 97, [], "undetermined", "the oven may be the exempt one"],
    ["炼焦", "重复利用率", 98, [], "pass", "keeps to every limit there is"],
    ["乙烯", "循环水浓缩倍数", 4.75, ["回用水占比=25%"], "pass", "注c: 5 − 0.25"],
    ["乙烯", "循环水浓缩倍数", 4.74, ["回用水占比=25%"], "fail", "注c"],
    ["乙烯", "循环水浓缩倍数", 4.9, [], "fail", "≥5"],
    ["乙烯", "化学水制取系数", 1.2, ["反渗透"], "pass", "≤1.25"],
    ["乙烯", "化学水制取系数", 1.2, [], "undetermined", "≤1.1 or ≤1.25"],
    ["氯碱", "单位产品取水量", 5.7, ["烧碱"], "fail", "≤5.5"],
    ["氯碱", "单位产品取水量", 7, ["聚氯乙烯"], "undetermined", "≤6.0 or ≤8.6 by process"],
    ["氯碱", "单位产品取水量", 7, ["电石法"], "fail", "the process says the product"],
    ["烧碱", "单位产品取水量", 5.6, [], "fail", "the name says the product"],
    ["氮肥", "单位产品取水量", 2.6, ["尿素"], "fail", "≤2.5 alone"],
    ["氮肥", "单位产品取水量", 8.8, ["无烟块煤"], "pass", "a raw material says 合成氨"],
    ["合成氨", "单位产品取水量", 8, [], "undetermined", "raw material"],
    ["合成氨", "单位产品取水量", 7, [], "pass", "below all raw materials"],
    ["氮肥", "吨尿素取水量", 2.4, [], "pass", "named by its own row"],
    ["氮肥", "吨合成氨取水量", 8, ["天然气"], "fail", "≤7.5"],
    ["化纤长丝织造", "单位产品取水量", 0.5, ["人造丝"], "fail", "only the row 非喷水织造 has it"],
    ["化纤长丝织造", "单位产品取水量", 0.85, ["喷水"], "undetermined", "0.9 or 0.8"],
    ["石油炼制", "重复利用率", 97, [], "not-applicable", "no table"],
    ["钢铁", "水计量率", 90, [], "not-applicable", "no limit printed"],
    ["火力发电", "重复利用率", 97, [], "not-applicable", "no limit printed"],
  ] as [string, string, number, string[], string, string][])("%s %s %d %j is %s (%s)", (...row) => {
    const [industry, indicator, value, conditions, status] = row;
    expect(verdict(industry, indicator, number(value), conditions).status).toBe(status);
  });

  test.each([
    ["钢贴", "重复利用率", [], "industry", "钢铁"],
    ["水泥", "重复利用率", [], "industry", null],
    ["钢铁", "重复利有率", [], "indicator", "重复利用率"],
    ["造纸", "重复利用率", ["生活用低"], "condition", "生活用纸"],
    ["造纸", "重复利用率", ["火柴"], "condition", null],
    ["钢铁", "吨钢取水量", ["电炉"], "condition", null],
    ["乙烯", "循环水浓缩倍数", ["回用水占比=250%"], "condition", null],
  ] as [string, string, string[], string, string | null][])("%s %s %j: unknown %s", (...row) => {
    const [industry, indicator, conditions, kind, near] = row;
    expect(assess({ industry, indicator, conditions }, number(1))).toMatchObject({ unknown: kind, nearest: near });
  });

  test("every choice that a question offers settles it", () => {
    for (const { id, rows } of tables) {
      for (const indicator of new Set([...rows.map(([name]) => name), "单位产品取水量"])) {
        const open = requirement(id, indicator);
        if (open.possible.length < 2) continue;
        for (const { label } of [...open.possible, ...open.exempt]) {
          const settled = requirement(id, indicator, [label]);
          expect(settled.possible.length + settled.exempt.length).toBe(1);
        }
      }
    }
  });
});

describe("what is said", () => {
  test.each([
    ["钢铁", "吨钢取水量", [], "≤4.2 m³/t"],
    ["钢铁", "重复利用率", [], "≥97%"],
    ["火力发电", "全厂废水回用率", [], ">85%"],
    ["啤酒", "千升啤酒取水量", [], "≤4.0 m³/kL"],
    ["乙烯", "循环水浓缩倍数", [], "≥5倍"],
    ["造纸", "单位产品取水量", ["生活用纸、瓦楞原纸"], "生活用纸 ≤30，瓦楞原纸 ≤20 m³/t"],
    ["造纸", "单位产品取水量", ["生活用纸", "涂布"], "≤40 m³/t"],
    ["炼焦", "重复利用率", [], "常规焦炉 ≥98%，半焦炉 ≥98%，热回收焦炉 不考核"],
    ["炼焦", "重复利用率", ["热回收焦炉"], null],
  ] as [string, string, string[], string | null][])("%s %s %j requires %s", (industry, indicator, conditions, text) => {
    expect(requirementText(requirement(industry, indicator, conditions))).toBe(text);
  });

  test("a reason has value, limit, unit, standard and table", () => {
    expect(verdict("steel", "吨钢取水量", number(3.9))).toMatchObject({
      industry: "steel",
      indicator: "吨钢取水量",
      margin: 0.3,
      standard: "GB/T 26924-2011",
      source: "附件6、附件7",
      reason: "吨钢取水量 3.9 m³/t，要求≤4.2 m³/t（GB/T 26924-2011，附件6、附件7 技术考核要求（钢铁行业）），达标。",
    });
  });

  test("without a named standard the annex alone is cited", () => {
    const answer = verdict("制糖", "吨蔗耗新水", number(0.5));
    expect(answer.standard).toBeNull();
    expect(answer.reason).toContain("（附件6 技术考核要求（制糖行业））");
  });

  test("循环利用率 says what it was compared with", () => {
    expect(verdict("钢铁", "循环利用率", number(94)).reason).toContain("按直接冷却水循环率考核值对照");
    expect(verdict("钢铁", "直接冷却水循环率", number(94)).reason).not.toContain("对照");
  });

  test("an unstated allowance is mentioned only where it would change a fail", () => {
    expect(verdict("造纸", "单位产品取水量", number(40), ["生活用纸"]).reason).toContain("注d");
    expect(verdict("造纸", "单位产品取水量", number(41), ["生活用纸"]).reason).not.toContain("注d");
    expect(verdict("造纸", "单位产品取水量", number(20), ["生活用纸"]).reason).not.toContain("注d");
  });

  test("the citation of a unit class names the class edges", () => {
    const { limits: found } = verdict("火电", "单位产品取水量", number(1), ["循环冷却", "330MW"]);
    expect(found.map(({ note }) => note)).toEqual([expect.stringContaining("300MW至不足600MW")]);
  });

  test("待定 asks for what is missing", () => {
    const answer = verdict("氯碱", "单位产品取水量", number(7), ["聚氯乙烯"]);
    expect(answer.question).toBe("需要工艺：电石法 ≤6.0，乙烯法 ≤8.6 m³/t");
    expect(answer.choices).toEqual(["电石法", "乙烯法"]);
  });

  test("without a limit: no requirement, no margin, whatever the cell holds", () => {
    for (const content of [number(-3), { kind: "error", code: "#N/A" }, { kind: "blank" }] as CellContent[]) {
      expect(judge(requirement("石油炼制", "重复利用率"), content)).toMatchObject({
        status: "not-applicable",
        requirement: null,
        margin: null,
        limits: [],
        source: null,
      });
    }
  });
});
