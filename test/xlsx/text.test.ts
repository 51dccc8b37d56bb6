import fc from "fast-check";
import { formatAddress, formatNumber, parseAddress } from "../../src/xlsx";
import { displayFormula, shiftFormula, storedFormula } from "../../src/xlsx/formula";

// source of the expected texts: the same values and codes typed into LibreOffice Calc 7 and Excel's documented rules
test.each([
  [0.973, "0.0%", "97.3%"],
  [1234.5, "#,##0.00", "1,234.50"],
  [-1234.5, "#,##0;[Red]-#,##0", "-1,235"],
  [1.005, "0.00", "1.01"],
  [-0.001, "0.00", "0.00"],
  [12345678, "#,##0,", "12,346"],
  [0.1 + 0.2, "General", "0.3"],
  [1e12, "General", "1E+12"],
  [1.5, "# ?/?", "1 1/2"],
  [12345, "0.00E+00", "1.23E+04"],
  [5, '0.0"m³/t"', "5.0m³/t"],
  [97, '0.0"%"', "97.0%"],
  [2.5, '[>=2]"高"0;"低"0', "高3"],
  [44197, "yyyy-mm-dd", "2021-01-01"],
  [44197.75, 'yyyy"年"m"月"d"日" h:mm', "2021年1月1日 18:00"],
  [1.5, "[h]:mm", "36:00"],
  [1, ";;;", ""],
])("%d under %s", (value, code, text) => expect(formatNumber(value, code)).toBe(text));

test.each([
  ['=WATER.CHECK("steel","WATER.CHECK(",A1)', '_xldudf_WATER_CHECK("steel","WATER.CHECK(",A1)'],
  ["=WATER.INTAKE_PER_UNIT(A1,B1)+SUM(C:C)", "_xldudf_WATER_INTAKE_PER_UNIT(A1,B1)+SUM(C:C)"],
  ["=IFNA(XLOOKUP(A1,B:B,C:C),0)", "_xlfn.IFNA(_xlfn.XLOOKUP(A1,B:B,C:C),0)"],
  ["=FILTER(A1:B2,A1:A2>0)", "_xlfn._xlws.FILTER(A1:B2,A1:A2>0)"],
])("%s is stored as %s and comes back", (shown, stored) => {
  expect(storedFormula(shown)).toBe(stored);
  expect(displayFormula(stored)).toBe(shown);
});

test("a relative reference moves, an absolute one does not", () => {
  expect(shiftFormula("A1+$A1+A$1+$A$1+LOG10(B2)", 1, 2)).toBe("C2+$A2+C$1+$A$1+LOG10(D3)");
});

test("an address comes back from its text", () => {
  fc.assert(
    fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
      expect(parseAddress(formatAddress(row, column))).toEqual({ row, column });
    }),
  );
});
