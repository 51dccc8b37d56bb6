/** A mark in native form and its formula, there and back. */
import type { IRange } from "@univerjs/core";
import type * as Bundle from "./support/bundle-entry";

const MARKER = 'AND(N("水效对标")=0,';

test("the formula moves with its areas", () => {
  // expected by hand: the reference becomes the top left cell of the first area, text in quotes stays
  const { markFormula, markRule } = jest.requireActual<typeof Bundle>("../../build/test/host.cjs");
  const area = (startRow: number, startColumn: number): IRange => ({
    startRow,
    endRow: startRow + 2,
    startColumn,
    endColumn: startColumn,
  });
  const moved = (formula: string, from: IRange[], to: IRange[]): string | null => {
    const rule = markRule(formula, from, {});
    return rule && markFormula({ cfId: "c", stopIfTrue: false, ranges: to, rule });
  };
  expect(moved(`=${MARKER}ISNUMBER(D4),D4>=2)`, [area(3, 3)], [area(9, 27), area(4, 27)])).toBe(
    `=${MARKER}ISNUMBER(AB5),AB5>=2)`,
  );
  expect(moved(`=${MARKER}EXACT($D4,"D4 ""x""")`, [area(3, 3)], [area(3, 3)])).toBeNull();
  expect(moved(`=${MARKER}EXACT($D4,"D4 ""x"""))`, [area(3, 3)], [area(4, 4)])).toBe(
    `=${MARKER}EXACT($E5,"D4 ""x"""))`,
  );
  // another cell, an empty interval, text compared as a number, another marker: no native rule
  expect(markRule(`=${MARKER}ISNUMBER(E4),E4>=2)`, [area(3, 3)], {})).toBeNull();
  expect(markRule(`=${MARKER}ISNUMBER(D4),D4>=2,D4<=1)`, [area(3, 3)], {})).toBeNull();
  expect(markRule(`=${MARKER}D4>=2)`, [area(3, 3)], {})).toBeNull();
  expect(markRule('=AND(N("别的")=0,ISNUMBER(D4),D4>=2)', [area(3, 3)], {})).toBeNull();
});
