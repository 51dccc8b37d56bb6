import {
  assess,
  isUnknown,
  type CustomLimit,
  type CustomLimits,
  type Question,
  type Verdict,
} from "../../src/assessment";

const row = (changes: Partial<CustomLimit>): CustomLimit => ({
  industry: "钢铁",
  indicator: "吨钢取水量",
  conditions: [],
  comparison: "≤",
  value: 3,
  unit: "m³/t",
  basis: "桂水节〔2024〕1号",
  ...changes,
});

function verdict(question: Question, value: number, custom: CustomLimits): Verdict {
  const answer = assess(question, { kind: "number", value, format: "0.00" }, custom);
  if (isUnknown(answer)) throw new Error(answer.message);
  return answer;
}

const steel = { industry: "钢铁", indicator: "单位产品取水量" };

describe("custom limits (rules section 8)", () => {
  test("override the printed limit, say so and cite their basis", () => {
    const answer = verdict(steel, 3.5, { limits: [row({})] });
    expect(answer).toMatchObject({ status: "fail", requirement: "≤3 m³/t", source: "自定义限值" });
    expect(answer.reason).toContain("桂水节〔2024〕1号");
    expect(answer.limits[0]?.note).toContain("自定义限值");
    expect(verdict(steel, 3.5, { limits: [] }).status).toBe("pass");
  });

  test("of another industry or indicator change nothing", () => {
    const limits = [row({ industry: "造纸" }), row({ indicator: "重复利用率", comparison: "≥", value: 99, unit: "%" })];
    expect(verdict(steel, 3.5, { limits })).toMatchObject({ status: "pass", source: "附件6、附件7" });
    expect(verdict({ industry: "steel", indicator: "水重复利用率" }, 98, { limits }).status).toBe("fail");
  });

  test("add a limit where none is printed", () => {
    const limits = [row({ industry: "石油炼制", indicator: "重复利用率", comparison: "≥", value: 97.5, unit: "%" })];
    const question = { industry: "石油炼制", indicator: "重复利用率" };
    expect(verdict(question, 97, { limits }).status).toBe("fail");
    expect(verdict(question, 98, { limits }).status).toBe("pass");
    expect(verdict(question, 97, { limits: [] }).status).toBe("not-applicable");
  });

  test("an intake by its own name answers the annex 5 column", () => {
    const limits = [row({ industry: "石油炼制", indicator: "吨原油取水量", value: 0.5 })];
    expect(verdict({ industry: "石油炼制", indicator: "单位产品取水量" }, 0.6, { limits }).status).toBe("fail");
    expect(verdict({ industry: "石油炼制", indicator: "吨原油取水量" }, 0.4, { limits }).status).toBe("pass");
  });

  test("conditions select among them", () => {
    const limits = [
      row({ industry: "现代煤化工", indicator: "单位产品取水量", conditions: ["煤制甲醇"], value: 10 }),
      row({ industry: "现代煤化工", indicator: "单位产品取水量", conditions: ["煤制烯烃"], value: 20 }),
    ];
    const question = { industry: "现代煤化工", indicator: "单位产品取水量" };
    expect(verdict(question, 15, { limits }).status).toBe("undetermined");
    expect(verdict({ ...question, conditions: ["煤制甲醇"] }, 15, { limits }).status).toBe("fail");
    expect(verdict({ ...question, conditions: ["煤制烯烃"] }, 15, { limits }).status).toBe("pass");
  });

  test("a stricter one for one product leaves the others as printed", () => {
    const limits = [row({ industry: "造纸", indicator: "单位产品取水量", conditions: ["生活用纸"], value: 15 })];
    const question = { industry: "造纸", indicator: "单位产品取水量" };
    expect(verdict({ ...question, conditions: ["生活用纸"] }, 20, { limits }).status).toBe("fail");
    expect(verdict({ ...question, conditions: ["白纸板"] }, 20, { limits }).status).toBe("pass");
  });

  test("words of their own are conditions too", () => {
    const limits = [row({ conditions: ["短流程"], value: 2 })];
    expect(verdict({ ...steel, conditions: ["短流程"] }, 3, { limits }).status).toBe("fail");
    expect(verdict(steel, 3, { limits }).status).toBe("undetermined");
    expect(verdict(steel, 1.9, { limits }).status).toBe("pass");
    expect(isUnknown(assess({ ...steel, conditions: ["短流程"] }, { kind: "blank" }))).toBe(true);
  });

  test("count from their year on; the latest in force is meant", () => {
    const limits = [row({ value: 3.8, year: 2020 }), row({ value: 3.2, year: 2024 })];
    expect(verdict(steel, 3.5, { limits, year: 2021 })).toMatchObject({ status: "pass", requirement: "≤3.8 m³/t" });
    expect(verdict(steel, 3.5, { limits, year: 2024 })).toMatchObject({ status: "fail", requirement: "≤3.2 m³/t" });
    expect(verdict(steel, 4, { limits, year: 2019 })).toMatchObject({ status: "pass", requirement: "≤4.2 m³/t" });
  });

  test("of several grades the mildest judges, unless another is asked for", () => {
    const limits = [
      row({ value: 2, grade: "领跑值" }),
      row({ value: 3.9, grade: "通用值" }),
      row({ value: 3, grade: "先进值" }),
    ];
    expect(verdict(steel, 3.5, { limits }).requirement).toBe("≤3.9 m³/t");
    expect(verdict(steel, 3.5, { limits, grade: "先进值" }).requirement).toBe("≤3 m³/t");
  });

  test.each([
    ["<", 3, 3, "fail"],
    [">", 3, 3, "fail"],
    ["=", 3, 3, "pass"],
    ["=", 3, 3.1, "fail"],
    ["≥", 3, 3, "pass"],
  ] as const)("compare as written: %s %d with %d is %s", (comparison, limit, value, status) => {
    expect(verdict(steel, value, { limits: [row({ comparison, value: limit })] }).status).toBe(status);
  });
});
