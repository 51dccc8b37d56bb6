import fc from "fast-check";
import { CONFIDENCE_TEXT, findIndicator, indicatorById, indicators, nearestIndicator } from "../../src/indicators";
import type { Amount, FailureKind } from "../../src/indicators";

const RULES = "rules.md §4";

describe("steps", () => {
  const cases: readonly (readonly [id: string, inputs: readonly Amount[], text: string, source: string])[] = [
    ["reuse-rate", [970, 30], "R = 970 ÷ (30 + 970) × 100% = 97.00%", "contracts.md STEPS"],
    ["reuse-rate", [970, 50, 20], "R = 970 ÷ (50 − 20 + 970) × 100% = 97.00%", `${RULES}: net of water supplied`],
    ["reuse-rate", [970, 30, null], "R = 970 ÷ (30 + 970) × 100% = 97.00%", "optional argument left out"],
    ["circulation-rate", [9500, 500], "Rx = 9500 ÷ (9500 + 500) × 100% = 95.00%", RULES],
    ["indirect-cooling-rate", [98, 2], "Rc = 98 ÷ (98 + 2) × 100% = 98.00%", RULES],
    ["direct-cooling-rate", [95, 5], "Rd = 95 ÷ (95 + 5) × 100% = 95.00%", RULES],
    ["wastewater-reuse-rate", [75, 25], "Kw = 75 ÷ (25 + 75) × 100% = 75.00%", RULES],
    ["condensate-rate", [98, 100], "Rb = 98 × 1 ÷ 100 × 100% = 98.00%", `${RULES}: density 1 t/m³ by default`],
    ["condensate-rate", [100, 100, 0.96], "Rb = 100 × 0.96 ÷ 100 × 100% = 96.00%", RULES],
    ["leak-rate", [8, 100], "Kl = 8 ÷ 100 × 100% = 8.00%", RULES],
    ["chemical-water-ratio", [110, 100], "K = 110 ÷ 100 = 1.1 m³/m³", RULES],
    ["concentration-cycles", [500, 100], "N = 500 ÷ 100 = 5 倍", RULES],
    ["cycles-limit", [25], "N限 = 5 − 0.1 × 25 ÷ 10 = 4.75 倍", "附件7 乙烯注c, linear"],
    ["intake-per-unit", [4200, 1000], "Vui = 4200 ÷ 1000 = 4.2 m³/单位产品", RULES],
    ["net-intake", [38.89, 21.35], "Vn = 38.89 − 21.35 = 17.54 m³", "statistics"],
    ["fresh-water-coefficient", [100, 40], "Kf = (100 − 40) ÷ 100 = 0.6", "formulas.json fresh_water_coeff"],
    ["standard-fabric-output", [1000, 106, 12], "Qb = 1000 × 1 × 1 = 1000 100m", "附件7 note b: factor 1 at baseline"],
    ["standard-fabric-output", [1000, 160, 12, 1.3], "Qb = 1000 × 1.3 × 1 = 1300 100m", RULES],
  ];
  test.each(cases)("%s %j → %s (%s)", (id, inputs, text) => {
    expect(indicatorById(id).steps(inputs)).toEqual({ kind: "value", value: text });
  });

  test("long numbers stay plain decimals", () => {
    const steps = indicatorById("intake-per-unit").steps([1.5e21, 1e-7]);
    expect(steps.kind === "value" && steps.value).toMatch(/^Vui = 1500000000000000000000 ÷ 0\.0000001 = \d+ /);
  });
});

describe("what has no value", () => {
  const cases: readonly (readonly [id: string, inputs: readonly Amount[], kind: FailureKind, source: string])[] = [
    ["reuse-rate", [null, 30], "missing", "blank"],
    ["reuse-rate", [970, null], "missing", "blank intake"],
    ["reuse-rate", [970, 0], "missing", "blank intake on Windows is 0; would be 100 %"],
    ["reuse-rate", [0, 0], "zero-divisor", "formulas.json: Vi+Vr=0"],
    ["reuse-rate", [970, 30, 30], "impossible", "all water supplied to others"],
    ["reuse-rate", [970, 30, 31], "impossible", "more supplied than taken in"],
    ["reuse-rate", [-1, 30], "impossible", "negative"],
    ["reuse-rate", [Number.NaN, 30], "impossible", "no number"],
    ["reuse-rate", [Infinity, 30], "impossible", "no number"],
    ["circulation-rate", [100, 0], "missing", "a circulating system always loses water"],
    ["intake-per-unit", [100, 0], "zero-divisor", "formulas.json: Q<=0"],
    ["intake-per-unit", [0, 100], "missing", "rules.md §3: every intake"],
    ["intake-per-unit", [100, -1], "impossible", "formulas.json: Q<=0"],
    ["leak-rate", [0, 100], "missing", "rules.md §3: 漏失率"],
    ["leak-rate", [101, 100], "impossible", "share above whole"],
    ["leak-rate", [1, 0], "zero-divisor", "contract"],
    ["condensate-rate", [101, 100], "impossible", "formulas.json: result > 100 %"],
    ["condensate-rate", [90, 100, 958], "impossible", "formulas.json: density in kg/m³"],
    ["discharge-compliance-rate", [0, 0], "not-applicable", "formulas.json: zero discharge is not #DIV/0!"],
    ["discharge-compliance-rate", [1, 0], "zero-divisor", "contract"],
    ["discharge-compliance-rate", [2, 1], "impossible", "share above whole"],
    ["metering-rate", [2, 1], "impossible", "share above whole"],
    ["blowdown-reuse-rate", [2, 1], "impossible", "share above whole"],
    ["chemical-water-ratio", [99, 100], "impossible", "formulas.json: >= 1 always"],
    ["concentration-cycles", [100, 100], "impossible", "formulas.json: N must exceed 1"],
    ["concentration-cycles", [90, 100], "impossible", "formulas.json: N must exceed 1"],
    ["cycles-limit", [101], "impossible", "a share above 100 %"],
    ["standard-fabric-output", [1000, 160, 12], "missing", `${RULES}: never a proportional guess`],
    ["standard-fabric-output", [1000, 106, 11], "missing", `${RULES}: never a proportional guess`],
    ["standard-fabric-output", [1000, 160, 11, 1.3], "missing", "one factor given, the other wanted"],
    ["standard-fabric-output", [1000, 106, 12, 1.3], "impossible", "附件7 note b: factor 1 at baseline"],
  ];
  test.each(cases)("%s %j → %s (%s)", (id, inputs, kind) => {
    const outcome = indicatorById(id).compute(inputs);
    expect(outcome.kind).toBe(kind);
    expect(outcome.kind !== "value" && outcome.message).toMatch(/[一-鿿]/);
  });

  test("real zeros stay zeros", () => {
    expect(indicatorById("reuse-rate").compute([0, 30])).toEqual({ kind: "value", value: 0 });
    expect(indicatorById("wastewater-reuse-rate").compute([50, 0])).toEqual({ kind: "value", value: 100 });
    expect(indicatorById("discharge-per-unit").compute([0, 50])).toEqual({ kind: "value", value: 0 });
  });
});

describe("catalogue", () => {
  test("ids and names are one of a kind, every entry says what it is", () => {
    expect(new Set(indicators.map((indicator) => indicator.id)).size).toBe(indicators.length);
    const names = indicators.flatMap((indicator) => [indicator.name, ...indicator.aliases]);
    expect(new Set(names).size).toBe(names.length);
    for (const indicator of indicators) {
      expect(CONFIDENCE_TEXT[indicator.confidence]).toMatch(/[一-鿿]/);
      expect(indicator.formula.startsWith(`${indicator.symbol} = `)).toBe(true);
      for (const input of indicator.inputs) expect(input.name).not.toBe("");
    }
  });

  test("optional inputs come last", () => {
    for (const { inputs } of indicators) {
      const optional = inputs.map((input) => input.default !== undefined);
      expect(optional).toEqual([...optional].sort());
    }
  });

  const names: readonly (readonly [given: string, id: string | null, source: string])[] = [
    ["重复利用率", "reuse-rate", "name"],
    [" 重复 利用率（%）", "reuse-rate", "spaces and unit"],
    ["水重复利用率", "reuse-rate", "附件6 制糖"],
    ["REUSE_RATE", "reuse-rate", "function"],
    ["间接冷却循环率", "indirect-cooling-rate", "附件7 啤酒"],
    ["废水排放达标率", "discharge-compliance-rate", "附件7 氮肥"],
    ["综合漏失率", "leak-rate", "rules.md §7"],
    ["蒸汽冷凝水回用率", "condensate-rate", "附件7 化纤长丝织造"],
    ["蒸汽冷凝水回收率", null, "rules.md §7: its own, definition not known"],
    ["吨钢取水量", "intake-per-unit", "附件6 钢铁"],
    ["吨烧碱取水量(30%)", "intake-per-unit", "附件6 氯碱"],
    ["千升啤酒取水量", "intake-per-unit", "附件7 啤酒"],
    ["吨蔗耗新水", "intake-per-unit", "附件6 制糖"],
    ["单位发电量取水量", "intake-per-energy", "附件6 火力发电"],
    ["单位乙烯排水量", "discharge-per-unit", "附件7 乙烯"],
    ["INTAKE_PER_UNIT", "intake-per-unit", "the general one of those that share a function"],
    ["没有的指标", null, "unknown"],
  ];
  test.each(names)("%s is %s (%s)", (given, id) => expect(findIndicator(given)?.id ?? null).toBe(id));

  test("nearest name", () => {
    expect(nearestIndicator("重复利用律")).toBe("重复利用率");
    expect(nearestIndicator("XYZ")).toBeNull();
  });
});

describe("rules", () => {
  const amount = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
  const rates = indicators.filter((indicator) => indicator.unit === "%");

  test("a rate lies within 0 … 100, whatever the inputs", () => {
    fc.assert(
      fc.property(fc.constantFrom(...rates), fc.array(amount, { minLength: 3, maxLength: 3 }), (indicator, inputs) => {
        const outcome = indicator.compute(inputs);
        if (outcome.kind === "value") {
          expect(outcome.value).toBeGreaterThanOrEqual(0);
          expect(outcome.value).toBeLessThanOrEqual(100 * (1 + 1e-8));
        }
      }),
    );
  });

  test("never a value for a blank required input, never an exception", () => {
    const given = fc.oneof(amount, fc.constantFrom<Amount>(0, -1, NaN, Infinity));
    fc.assert(
      fc.property(
        fc.constantFrom(...indicators),
        fc.nat(4),
        fc.array(given, { maxLength: 5 }),
        (indicator, hole, raw) => {
          const inputs: Amount[] = [...raw];
          const at = hole % indicator.inputs.length;
          inputs[at] = null;
          if (indicator.inputs[at]?.default === undefined) expect(indicator.compute(inputs).kind).not.toBe("value");
        },
      ),
    );
  });

  test("computes the same whatever the unit, if both sides share it", () => {
    fc.assert(
      fc.property(amount, amount, fc.constantFrom(1e4, 1e8), (reused, intake, scale) => {
        const [small, large] = [1, scale].map((by) => indicatorById("reuse-rate").compute([reused * by, intake * by]));
        if (small?.kind !== "value" || large?.kind !== "value") throw new Error("no value");
        expect(large.value).toBeCloseTo(small.value, 9);
      }),
    );
  });
});
