import { indicatorById } from "../../src/indicators";
import {
  calculate,
  checkOf,
  emptyFields,
  formulaOf,
  isVerdict,
  judgeResult,
  unitChoices,
  type Field,
} from "../../src/taskpane/calculator/model";

const reuse = indicatorById("reuse-rate");
const perUnit = indicatorById("intake-per-unit");

function fields(indicator: typeof reuse, ...typed: (string | [string, string])[]): Field[] {
  return emptyFields(indicator).map((field, i) => {
    const given = typed[i];
    if (given === undefined) return field;
    if (typeof given === "string") return { ...field, typed: given };
    return { typed: given[0], unit: unitChoices(indicator.inputs[i]!).find(({ name }) => name === given[1])! };
  });
}

test("970 reused of 30 taken is 97 %", () => {
  expect(calculate(reuse, fields(reuse, "970", "30"))).toEqual({
    kind: "value",
    value: 97,
    result: "97.00%",
    steps: "R = 970 ÷ (30 + 970) × 100% = 97.00%",
  });
});

test("units: 42 万m³ over 10 万t is 4.2, and 1.1 万 leaves no floating-point dust in the formula", () => {
  const typed = fields(perUnit, ["42", "万m³"], "100000");
  expect(calculate(perUnit, typed)).toMatchObject({ kind: "value", value: 4.2 });
  expect(formulaOf(perUnit, typed)).toBe("=WATER.INTAKE_PER_UNIT(420000,100000)");
  expect(formulaOf(perUnit, fields(perUnit, ["1.1", "万m³"], "1"))).toBe("=WATER.INTAKE_PER_UNIT(11000,1)");
});

test.each([
  ["nothing typed", [], "waiting"],
  ["one input missing", ["970"], "waiting"],
  ["not a number", ["970", "abc"], "waiting"],
  ["a cell", ["B3", "30"], "references"],
  ["impossible", ["-5", "30"], "failed"],
])("%s", (_, typed, kind) => {
  expect(calculate(reuse, fields(reuse, ...typed)).kind).toBe(kind);
});

test("cells go into the formula as they are, with the unit beside them", () => {
  expect(formulaOf(reuse, fields(reuse, "汇总!B3", ["C3", "万m³"]))).toBe("=WATER.REUSE_RATE(汇总!B3,C3*10000)");
  expect(formulaOf(reuse, fields(reuse, "970"))).toBeNull();
  expect(formulaOf(indicatorById("net-intake"), fields(indicatorById("net-intake"), "5"))).toBeNull();
});

test("an optional input at its place, and left out at the end", () => {
  expect(formulaOf(reuse, fields(reuse, "970", "40", "10"))).toBe("=WATER.REUSE_RATE(970,40,10)");
  expect(formulaOf(reuse, fields(reuse, "970", "30"))).toBe("=WATER.REUSE_RATE(970,30)");
});

test("the result beside an industry's limit (附件6、附件7 钢铁行业 重复利用率 ≥97)", () => {
  const steel = { industry: "steel", conditions: [] };
  const status = (value: number) => {
    const answer = judgeResult(reuse, value, steel);
    return isVerdict(answer) ? answer.status : answer.message;
  };
  expect([status(97), status(96.96)]).toEqual(["pass", "fail"]);
  expect(checkOf(reuse, "=WATER.REUSE_RATE(970,30)", steel)).toBe(
    '=WATER.CHECK("steel","重复利用率",WATER.REUSE_RATE(970,30))',
  );
});
