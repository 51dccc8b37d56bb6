import { checkFormula, indicatorFormula, nested, readOperand } from "../../src/taskpane/formula";

test.each([
  // typed, read; source: what Excel takes for a number or an address
  ["", { kind: "empty" }],
  ["　 ", { kind: "empty" }],
  ["3.9", { kind: "number", value: 3.9 }],
  ["３．９", { kind: "number", value: 3.9 }],
  ["-1,200.5", { kind: "number", value: -1200.5 }],
  ["1 200", { kind: "number", value: 1200 }],
  ["12,00", { kind: "wrong" }],
  ["-", { kind: "wrong" }],
  ["d5", { kind: "reference", reference: "D5" }],
  ["$D$5", { kind: "reference", reference: "$D$5" }],
  ["汇总!d5", { kind: "reference", reference: "汇总!D5" }],
  ["'一 表''s'!A1", { kind: "reference", reference: "'一 表''s'!A1" }],
  ["D0", { kind: "wrong" }],
  ["A1:B2", { kind: "wrong" }],
  ['A1)&WEBSERVICE("x")', { kind: "wrong" }],
  ["约4", { kind: "wrong" }],
])("readOperand(%j)", (typed, read) => {
  expect(readOperand(typed)).toEqual(read);
});

test("formulas quote their words", () => {
  expect(checkFormula("steel", "吨钢取水量", "D5", [])).toBe('=WATER.CHECK("steel","吨钢取水量",D5)');
  expect(checkFormula("paper", "单位产品取水量", "25", ["生活用纸"])).toBe(
    '=WATER.CHECK("paper","单位产品取水量",25,"生活用纸")',
  );
  expect(checkFormula('a"b', "c", "1", [])).toBe('=WATER.CHECK("a""b","c",1)');
  expect(nested(indicatorFormula("REUSE_RATE", ["970", "B3"]))).toBe("WATER.REUSE_RATE(970,B3)");
});
