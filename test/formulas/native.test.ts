/** Formulas with WATER functions, read and rewritten. Expected: GB/T formulas as in src/indicators, limits of annexes 6 and 7. */
import fc from "fast-check";
import { FUNCTION_NAMES, parseFormula, repairNames, toNative, waterFunctionsIn } from "../../src/formulas";
import { ARITHMETIC } from "../../src/formulas/arithmetic";
import { tokenize } from "../../src/formulas/tokens";
import { implementations } from "../../src/functions/implementations";
import { indicators } from "../../src/indicators";

const native = (formula: string, style: "guarded" | "plain" = "plain"): string => {
  const result = toNative(formula, style);
  return result.outcome === "native" ? result.formula : `refused: ${result.why}`;
};

test.each([
  // the example of the task: R = Vr ÷ (Vi + Vr) × 100, multiplied first so that the last digit is the function's
  ["=WATER.REUSE_RATE(A2,B2)", "=A2*100/(A2+B2)"],
  ["=WATER.REUSE_RATE(A2,B2,C2)", "=A2*100/(B2-C2+A2)"],
  ["=WATER.REUSE_RATE(A2,B2,)", "=A2*100/(A2+B2)"],
  ["=WATER.INTAKE_PER_UNIT($A$2,汇总!B2)", "=$A$2/汇总!B2"],
  ["=WATER.LEAK_RATE('1号 厂(东)'!A2,B2)", "='1号 厂(东)'!A2*100/B2"],
  ["=WATER.CONDENSATE_RATE(A2,B2)", "=A2*100/B2"],
  ["=WATER.CONDENSATE_RATE(A2,B2,0.97)", "=A2*0.97*100/B2"],
  ["=WATER.CONDENSATE_RATE(A2,B2,C2)", '=A2*IF(OR(C2="",C2=0),1,C2)*100/B2'],
  ["=@water.reuse_rate( A2 , B2 )", "=A2*100/(A2+B2)"],
  ["=_xldudf_WATER_REUSE_RATE(A2,B2)", "=A2*100/(A2+B2)"],
  // what stands around and inside
  ["=ROUND(WATER.REUSE_RATE(A2,B2),2)", "=ROUND((A2*100/(A2+B2)),2)"],
  ["=1-WATER.LEAK_RATE(A2,B2)/100", "=1-(A2*100/B2)/100"],
  ["=WATER.REUSE_RATE(A2-C2,SUM(B2:B9))", "=(A2-C2)*100/((A2-C2)+SUM(B2:B9))"],
  ["=WATER.INTAKE_PER_UNIT(-A2,5%)", "=(-A2)/(5%)"],
  ["=WATER.INTAKE_PER_UNIT(WATER.INTAKE_PER_UNIT(A2,B2),C2)", "=(A2/B2)/C2"],
  ["=WATER.INTAKE_PER_UNIT(表1[@取水量],表1[[#This Row],[产量(t)]])", "=表1[@取水量]/表1[[#This Row],[产量(t)]]"],
  ['=IF(A1="WATER.LEAK_RATE(",WATER.LEAK_RATE(A2,B2),"(")', '=IF(A1="WATER.LEAK_RATE(",(A2*100/B2),"(")'],
  // no like of it
  ["=WATER.REUSE_RATE(A2:A9,B2)", "refused: range"],
  ["=WATER.REUSE_RATE({1,2},B2)", "refused: range"],
  ["=WATER.REUSE_RATE(A2#,B2)", "refused: range"],
  ["=WATER.REUSE_RATE(A2)", "refused: arguments"],
  ["=WATER.REUSE_RATE(A2,,C2)", "refused: arguments"],
  ["=WATER.STANDARD_FABRIC_OUTPUT(A2,106,12)", "refused: no-equivalent"],
  ['=WATER.WHY("钢铁","吨钢取水量",A2)', "refused: no-equivalent"],
  ["=A1&WATER.INDUSTRIES()", "refused: no-equivalent"],
  ["=WATER.REUSE_RATE(A2;B2)", "refused: unreadable"],
  ['=WATER.REUSE_RATE(A2,"B2)', "refused: unreadable"],
  ["=WATER.REUSE_RATE(A2,B2", "refused: unreadable"],
  ["=WATER.CHECK($C4,D$3,D4)", "refused: words-in-cells"],
  ['=WATER.CHECK("钢鉄铁","吨钢取水量",D4)', "refused: unknown-word"],
  ["=WATER.TOSTRING(A2)", "refused: no-equivalent"],
])("%s → %s", (formula, expected) => expect(native(formula)).toBe(expected));

test.each([
  // a blank is #N/A, and so is a 0 where nothing can be 0: a forgotten intake must not give 100 %
  ["=WATER.REUSE_RATE(A2,B2)", '=IF(OR(A2="",B2="",B2=0),NA(),A2*100/(A2+B2))'],
  ["=WATER.REUSE_RATE(970,B2)", '=IF(OR(B2="",B2=0),NA(),970*100/(970+B2))'],
  ["=WATER.WASTEWATER_REUSE_RATE(A2,30)", '=IF(A2="",NA(),A2*100/(A2+30))'],
  ["=WATER.REUSE_RATE(970,30)", "=970*100/(970+30)"],
  ["=WATER.REUSE_RATE(A2,SUM(B2:B9))", '=IF(OR(A2="",SUM(B2:B9)=0),NA(),A2*100/(A2+SUM(B2:B9)))'],
  ["=2*WATER.WASTEWATER_REUSE_RATE(A2,30)", '=2*IF(A2="",NA(),A2*100/(A2+30))'],
  // 附件6、附件7 钢铁: 吨钢取水量 ≤4.2, 重复利用率 ≥97
  [
    '=WATER.CHECK("钢铁","吨钢取水量",D4)',
    '=IF(ISNUMBER(D4),IF(D4<=0,NA(),IF(D4<=4.2000000042,"达标","不达标")),NA())',
  ],
])("guarded: %s → %s", (formula, expected) => expect(native(formula, "guarded")).toBe(expected));

test("a formula that would be longer than Excel's 8,192 characters is refused", () => {
  const deep = (depth: number): string => (depth === 0 ? "A2" : `WATER.REUSE_RATE(${deep(depth - 1)},B2)`);
  expect(native(`=${deep(3)}`)).toContain("100");
  expect(native(`=${deep(40)}`)).toBe("refused: too-long");
});

test.each([
  ["=_xldudf_WATER_CHECK(A1,B1,C1)", "=WATER.CHECK(A1,B1,C1)"],
  ["=_xlfn._xldudf_WATER.LIMIT(A1,B1)", "=WATER.LIMIT(A1,B1)"],
  [
    '=IF("_xldudf_WATER_CHECK("=A1,_xldudf_WATER_CHECK_TABLE(A1,B1,C1),0)',
    '=IF("_xldudf_WATER_CHECK("=A1,WATER.CHECK_TABLE(A1,B1,C1),0)',
  ],
  ["=WATER.CHECK(A1,B1,C1)", null],
])("names as in a file: %s → %s", (formula, expected) => expect(repairNames(formula)).toBe(expected));

test("functions are told by name, wherever they stand", () => {
  expect(waterFunctionsIn('=SUM(WATER.CHECK(1,2,3)&"WATER.WHY(",_xldudf_WATER_LIMIT(1,2),WATER.CHECK(4,5,6))')).toEqual(
    ["CHECK", "LIMIT"],
  );
});

test("the names are those that are registered", () => {
  expect([...FUNCTION_NAMES].sort()).toEqual(Object.keys(implementations).sort());
});

test("each indicator function has its arithmetic with the catalogue's inputs, but for the one that depends on its figures", () => {
  const byFunction = new Map(indicators.map((indicator) => [indicator.functionName, indicator]));
  for (const [name, { required, defaults, neverZero }] of Object.entries(ARITHMETIC)) {
    const inputs = byFunction.get(name)!.inputs;
    expect([name, required]).toEqual([name, inputs.filter((input) => input.default === undefined).length]);
    expect([name, defaults]).toEqual([name, inputs.flatMap((input) => input.default ?? [])]);
    expect([name, neverZero]).toEqual([name, inputs.flatMap((input, index) => (input.neverZero ? [index] : []))]);
  }
  const lacking = indicators.flatMap(({ functionName }) => functionName ?? []).filter((name) => !(name in ARITHMETIC));
  expect(lacking).toEqual(["STANDARD_FABRIC_OUTPUT"]);
});

test("the arithmetic gives the catalogue's number to the last digit", () => {
  const amount = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(ARITHMETIC)), amount, amount, (name, first, second) => {
      const indicator = indicators.find(({ functionName }) => functionName === name)!;
      const expected = indicator.compute([first, second]);
      fc.pre(expected.kind === "value");
      const formula = native(`=WATER.${name}(${first},${second})`).slice(1);
      const calculated: unknown = new Function(`return ${formula}`)();
      expect(calculated).toBe((expected as { value: number }).value);
    }),
    { numRuns: 500 },
  );
});

test("tokens put together are the formula again, whatever it is", () => {
  const piece = fc.constantFrom(
    ..."=+-*/^&<>%:!@#(),{}[]'\" .A1$钢_",
    "WATER.CHECK(",
    '"a""b"',
    "'x y'!",
    "1.5E+3",
    "#N/A",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const formula = `=${pieces.join("")}`;
      const tokens = tokenize(formula);
      if (tokens) expect(tokens.map(({ text }) => text).join("")).toBe(formula);
      expect(() => parseFormula(formula)).not.toThrow();
      expect(() => toNative(formula, "guarded")).not.toThrow();
    }),
    { numRuns: 1000 },
  );
});
