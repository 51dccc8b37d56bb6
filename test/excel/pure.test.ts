/** The parts of the Excel layer that need no Excel. */
import fc from "fast-check";
import { parseArea, parseAreas, sheetOf } from "../../src/excel/address";
import { cellCount, stretches, takeBlocks, type Block } from "../../src/excel/blocks";
import { contentOf, generalText, textOf } from "../../src/excel/cells";
import { parse } from "../../src/excel/memory";
import { moveReference, rulesOf } from "../../src/excel/rules";
import { areaAddress } from "../../src/forms/address";

describe("addresses", () => {
  test("areas survive being written and read", () => {
    const corner = fc.record({ row: fc.nat(1_048_575), column: fc.nat(16_383) });
    fc.assert(
      fc.property(corner, corner, (a, b) => {
        const area = {
          top: Math.min(a.row, b.row),
          left: Math.min(a.column, b.column),
          bottom: Math.max(a.row, b.row),
          right: Math.max(a.column, b.column),
        };
        expect(parseArea(`'表, 1'!${areaAddress(area)}`)).toEqual(area);
      }),
    );
  });

  test.each([
    [
      "汇总!A1:B2,汇总!C3",
      [
        [0, 0, 1, 1],
        [2, 2, 2, 2],
      ],
    ],
    [
      "'a,B2''s'!$A$1,'a,B2''s'!D4:E5",
      [
        [0, 0, 0, 0],
        [3, 3, 4, 4],
      ],
    ],
    ["3:4", [[2, 0, 3, 16_383]]],
    ["B:B", [[0, 1, 1_048_575, 1]]],
    ["", []],
  ])("%s", (address, areas) => {
    expect(parseAreas(address).map(({ top, left, bottom, right }) => [top, left, bottom, right])).toEqual(areas);
  });

  test("the sheet of an address", () => {
    expect(["汇总!A1", "'it''s'!A1", "A1"].map(sheetOf)).toEqual(["汇总", "it's", null]);
  });
});

describe("cells", () => {
  test.each([
    // value, type, content; the text "#N/A" and the error differ in their type only
    ["#N/A", "Error", { kind: "error", code: "#N/A" }],
    ["#N/A", "String", { kind: "text", value: "#N/A" }],
    ["#N/A", undefined, { kind: "error", code: "#N/A" }],
    ["#号钢厂", undefined, { kind: "text", value: "#号钢厂" }],
    ["", undefined, null],
    [0, undefined, { kind: "number", value: 0 }],
  ])("%j of type %s", (value, type, content) => {
    expect(contentOf(value, "General", type)).toEqual(content);
  });

  test("a number in a column too narrow for it is shown in full", () => {
    expect(textOf({ kind: "number", value: 0.975, format: "0.0%" }, "97.5%")).toBe("97.5%");
    expect(textOf({ kind: "number", value: 123456789.5, format: "0.0" }, "####")).toBe("123456789.5");
    expect(generalText(0.1 + 0.2)).toBe("0.3");
  });
});

test("blocks: every cell once, none lost, no exchange above its size unless one row is", () => {
  const block = fc.record({
    sheet: fc.nat(3),
    top: fc.nat(10),
    left: fc.nat(5),
    rows: fc.integer({ min: 1, max: 300 }),
    columns: fc.integer({ min: 1, max: 50 }),
  });
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), fc.integer({ min: 1, max: 2000 }), (blocks, size) => {
      let queue: readonly Block[] = blocks;
      const seen: Block[] = [];
      while (queue.length > 0) {
        const { taken, rest } = takeBlocks(queue, size);
        expect(taken.length).toBeGreaterThan(0);
        const cells = taken.reduce((total, each) => total + cellCount(each), 0);
        expect(cells <= size || (taken.length === 1 && taken[0]!.rows === 1)).toBe(true);
        seen.push(...taken);
        queue = rest;
      }
      const total = (list: readonly Block[]) => list.reduce((sum, each) => sum + cellCount(each), 0);
      expect(total(seen)).toBe(total(blocks));
    }),
  );
});

test("stretches of neighbouring columns", () => {
  expect(stretches([1, 2, 3, 7])).toEqual([
    { from: 1, to: 3 },
    { from: 7, to: 7 },
  ]);
});

describe("rules", () => {
  const areas = Array.from({ length: 3000 }, (_, i) => ({ top: 2 * i, left: 3, bottom: 2 * i, right: 3 }));
  const mark = { sheet: "汇总", areas, formula: 'AND(N("水效对标")=0,ISNUMBER(D1),D1>=4.3)', look: "fail" } as const;

  test("addresses stay within 8,192 characters, formulas are relative to their own first cell", () => {
    const rules = rulesOf(mark);
    expect(rules.length).toBeGreaterThan(1);
    for (const { address, formula } of rules) {
      expect(address.length).toBeLessThanOrEqual(8192);
      const first = address.split(",")[0]!;
      expect(formula).toBe(`=AND(N("水效对标")=0,ISNUMBER(${first}),${first}>=4.3)`);
    }
    expect(rules.flatMap(({ address }) => address.split(","))).toHaveLength(3000);
  });

  test("a quoted address is text and stays", () => {
    expect(moveReference('EXACT(D4,"D4 ""D4""")', "D4", "D9")).toBe('EXACT(D9,"D4 ""D4""")');
    expect(moveReference("D4>D40", "D4", "D9")).toBe("D9>D40");
  });
});

test.each([
  ["not text", 5, {}],
  ["broken", "{", {}],
  ["another version", '{"version":9,"answers":{"甲":["x"]}}', {}],
  ["wrong words", '{"version":1,"answers":{"甲":["x"],"乙":[1],"丙":"x"}}', { 甲: ["x"] }],
])("stored answers, %s", (_, stored, answers) => {
  expect(parse(stored)).toEqual(answers);
});
