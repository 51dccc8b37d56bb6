import { failure, load, outcome } from "./load";

const functions = load();
const NA = "#N/A";
const VALUE = "#VALUE!";
const DIV = "#DIV/0!";

describe("every indicator function: right, blank, wrong", () => {
  const right: readonly (readonly [name: string, given: readonly unknown[], value: number, source: string])[] = [
    ["INTAKE_PER_UNIT", [4200, 1000], 4.2, "formulas.json unit_product_intake"],
    ["DISCHARGE_PER_UNIT", [1800, 1000], 1.8, "formulas.json unit_discharge"],
    ["INTAKE_PER_VALUE", [500, 100], 5, "formulas.json output_value_intake"],
    ["REUSE_RATE", [970, 30], 97, "contracts.md"],
    ["REUSE_RATE", [8756175, 172772], 98.065, "中国钢铁工业协会 2021: 98.07"],
    ["REUSE_RATE", [60.21, 38.89, 21.35], 77.4405, "湖南 2013: 77.4"],
    ["CIRCULATION_RATE", [95, 5], 95, "rules.md §4"],
    ["DIRECT_COOLING_RATE", [95, 5], 95, "rules.md §4"],
    ["INDIRECT_COOLING_RATE", [98, 2], 98, "rules.md §4"],
    ["CONDENSATE_RATE", [98, 100], 98, "rules.md §4"],
    ["CONDENSATE_RATE", [100, 100, 0.96], 96, "rules.md §4"],
    ["WASTEWATER_REUSE_RATE", [75, 25], 75, "rules.md §4"],
    ["BLOWDOWN_REUSE_RATE", [91, 100], 91, "rules.md §4"],
    ["LEAK_RATE", [8, 100], 8, "rules.md §4"],
    ["DISCHARGE_COMPLIANCE_RATE", [100, 100], 100, "rules.md §4"],
    ["CHEMICAL_WATER_RATIO", [110, 100], 1.1, "rules.md §4"],
    ["CONCENTRATION_CYCLES", [500, 100], 5, "rules.md §4"],
    ["METERING_RATE", [10605, 10820], 98.0129, "贵州省财政学校 2003-01: 98.01"],
    ["UNCONVENTIONAL_RATE", [2877783, 8955748], 24.3189, "formulas.json nonconv_rate: 24.32"],
    ["STANDARD_FABRIC_OUTPUT", [1000, 106, 12], 1000, "附件7 note b"],
    ["STANDARD_FABRIC_OUTPUT", [1000, 160, 11, 1.3, 0.95], 1235, "rules.md §4"],
  ];
  test.each(right)("%s%j = %d (%s)", (name, given, value) => {
    expect(outcome(functions, name, given)).toBeCloseTo(value, 4);
  });

  const names = [...new Set(right.map(([name]) => name))];
  const givenFor = (name: string) => right.find(([each]) => each === name)![1];

  test.each(names)("%s takes numbers as text and as 1×1 ranges, and ignores Excel's invocation object", (name) => {
    const given = givenFor(name);
    const value = outcome(functions, name, given);
    expect(outcome(functions, name, given.map(String))).toBe(value);
    expect(
      outcome(
        functions,
        name,
        given.map((each) => [[each]]),
      ),
    ).toBe(value);
    expect(outcome(functions, name, [...given, { functionName: name, address: "A1" }])).toBe(value);
  });

  test.each(names.flatMap((name) => [null, undefined, "", "　"].map((blank) => [name, blank] as const)))(
    "%s with a blank (%j) is #N/A 未填, whichever argument it is",
    (name, blank) => {
      givenFor(name).forEach((_, index) => {
        const given = givenFor(name).with(index, blank);
        expect(outcome(functions, name, given)).toEqual(failure(NA, "未填"));
      });
    },
  );

  test.each(names)("%s with nothing but zeros, as Excel on Windows hands over blanks, is no value", (name) => {
    const result = outcome(
      functions,
      name,
      givenFor(name).map(() => 0),
    );
    const expected = ["STANDARD_FABRIC_OUTPUT", "DISCHARGE_COMPLIANCE_RATE"].includes(name) ? NA : DIV;
    expect(result).toEqual(failure(expected));
  });

  const wrong = ["很多", "3万", true, -1, Number.NaN, { error: "#DIV/0!" }, [[1, 2]]] as const;
  test.each(names.flatMap((name) => wrong.map((value) => [name, value] as const)))(
    "%s with %j is #VALUE!",
    (name, value) => {
      expect(outcome(functions, name, givenFor(name).with(0, value))).toEqual(failure(VALUE));
    },
  );
});

describe("what the formulas refuse", () => {
  const cases: readonly (readonly [name: string, given: readonly unknown[], code: string, says: string])[] = [
    ["INTAKE_PER_UNIT", [100, 0], DIV, "产品产量"],
    ["INTAKE_PER_UNIT", [0, 100], NA, "未填"],
    ["REUSE_RATE", [970, 0], NA, "取水量"],
    ["REUSE_RATE", [970, 30, 40], VALUE, "外供"],
    ["REUSE_RATE", [1e308, 30], VALUE, "超出"],
    ["INTAKE_PER_UNIT", [970, 1e-320], VALUE, "超出"],
    ["LEAK_RATE", [101, 100], VALUE, "大于"],
    ["CONDENSATE_RATE", [90, 100, 958], VALUE, "t/m³"],
    ["CONCENTRATION_CYCLES", [100, 100], VALUE, "大于 1"],
    ["CHEMICAL_WATER_RATIO", [90, 100], VALUE, "小于"],
    ["DISCHARGE_COMPLIANCE_RATE", [0, 0], NA, "不考核"],
    ["STANDARD_FABRIC_OUTPUT", [1000, 160, 12], NA, "附录C"],
    ["STANDARD_FABRIC_OUTPUT", [1000, 160, 12, 0], NA, "附录C"],
  ];
  test.each(cases)("%s%j is %s (%s)", (name, given, code, says) => {
    expect(outcome(functions, name, given)).toEqual(failure(code, says));
  });
});

describe("STEPS", () => {
  const cases: readonly (readonly [given: readonly unknown[], text: unknown, source: string])[] = [
    [["重复利用率", 970, 30], "R = 970 ÷ (30 + 970) × 100% = 97.00%", "contracts.md"],
    [["REUSE_RATE", "970", "30"], "R = 970 ÷ (30 + 970) × 100% = 97.00%", "by function"],
    [
      ["重复利用率", [[[970]], [[30]]]],
      "R = 970 ÷ (30 + 970) × 100% = 97.00%",
      "as Excel hands over a repeating argument",
    ],
    [["重复利用率", [[970], [30]]], "R = 970 ÷ (30 + 970) × 100% = 97.00%", "a range"],
    [["吨钢取水量", 4200, 1000], "Vui = 4200 ÷ 1000 = 4.2 m³/单位产品", "附件6 钢铁"],
    [["重复利用率", 970], failure(NA, "取水量"), "an input wanting"],
    [["重复利用率", 970, null], failure(NA, "未填"), "blank"],
    [["重复利用率", 970, 30, 0, 5], failure(VALUE, "最多"), "an input too many"],
    [["重复利用律", 970, 30], failure(NA, "重复利用率"), "nearest name"],
    [["", 970, 30], failure(NA, "未填"), "blank name"],
    [[0, 970, 30], failure(NA, "未填"), "blank name on Windows"],
    [["漏失率", 5, 0], failure(DIV), "zero divisor"],
    [["漏失率", 5, "x"], failure(VALUE, "x"), "no number"],
  ];
  test.each(cases)("%j → %j (%s)", (given, text) => expect(outcome(functions, "STEPS", given)).toEqual(text));
});
