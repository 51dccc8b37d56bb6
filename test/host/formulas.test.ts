/** WATER formulas frozen, rewritten, repaired and put back, through the real client; results are the grid's own. */
import fc from "fast-check";
import {
  applyPlan,
  findFormulas,
  forgetEdited,
  planOf,
  recordedFormulas,
  restoreFormulas,
  type Tool,
} from "../../src/excel/formulas";
import type { NativeStyle } from "../../src/formulas";
import { gridFunctions } from "../../workbench/page/functions";
import { startHost, type TestHost } from "./support/start-host";
import type { SheetContents } from "./support/snapshot";

let host: TestHost;
afterEach(() => host.dispose());

const open = async (book: Record<string, SheetContents>): Promise<void> => {
  host = await startHost(book, { functions: gridFunctions });
  await host.settled();
};

const use = async (tool: Tool, style?: NativeStyle) => applyPlan(planOf(tool, await findFormulas(), style));

/** formulas (or values) and values of a whole sheet */
async function cellsOf(sheet: string): Promise<{ formulas: unknown[][]; values: unknown[][] }> {
  await host.settled();
  return host.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange().load("formulas,values");
    await context.sync();
    return { formulas: used.formulas, values: used.values };
  });
}

const settingKeys = (): Promise<string[]> =>
  host.run(async (context) => {
    context.workbook.settings.load("items/key");
    await context.sync();
    return context.workbook.settings.items.map(({ key }) => key);
  });

const edit = async (cell: string, value: string | number): Promise<void> => {
  await host.run(async (context) => {
    context.workbook.worksheets.getItem("数据").getRange(cell).formulas = [[value]];
    await context.sync();
  });
};

const sample: SheetContents = [
  ["重复利用水量", "取水量", "重复利用率", "判定", "自己的公式", "过程"],
  [
    970,
    30,
    "=WATER.REUSE_RATE(A2,B2)",
    '=WATER.CHECK("钢铁","重复利用率",C2)',
    "=A2+B2",
    '=WATER.STEPS("重复利用率",A2,B2)',
  ],
  [
    90,
    30,
    "=WATER.REUSE_RATE(A3,B3)",
    '=WATER.CHECK("钢铁","重复利用率",C3)',
    "=A3+B3",
    '=WATER.STEPS("重复利用率",A3,B3)',
  ],
  [90, null, "=WATER.REUSE_RATE(A4,B4)", '=IF(B4="","",WATER.CHECK("钢铁","重复利用率",C4))', "=SUM(C2:C3)"],
];

test("frozen: values stay to the last digit, no WATER formula is left, and all comes back", async () => {
  await open({ 数据: sample, 空: [[1]] });
  const before = await cellsOf("数据");
  const applied = await use("freeze");
  expect(applied).toMatchObject({ changed: 8, kept: [], stopped: null });
  const frozen = await cellsOf("数据");
  expect(frozen.values).toEqual(before.values);
  expect(frozen.formulas[1]).toEqual([970, 30, 97, "达标", "=A2+B2", "R = 970 ÷ (30 + 970) × 100% = 97.00%"]);
  // a blank intake stays an error that everybody's Excel knows
  expect(frozen.formulas[3]!.slice(2, 4)).toEqual(["=NA()", ""]);
  expect((await findFormulas()).sheets).toEqual([]);
  expect(await restoreFormulas()).toMatchObject({ restored: 8, left: 0, stopped: null });
  expect(await cellsOf("数据")).toEqual(before);
  expect(await settingKeys()).toEqual([]);
});

test("native: same results without the add-in, functions without a like are left, and all comes back", async () => {
  await open({ 数据: sample });
  const before = await cellsOf("数据");
  const applied = await use("native");
  expect(applied).toMatchObject({ changed: 6, stopped: null });
  const native = await cellsOf("数据");
  expect(native.values).toEqual(before.values);
  expect(native.formulas[1]!.slice(2, 4)).toEqual([
    '=IF(OR(A2="",B2="",B2=0),NA(),A2*100/(A2+B2))',
    expect.stringMatching(/^=IF\(ISNUMBER\(C2\),IF\(C2<=0,NA\(\),.*"达标",NA\(\)\)+,NA\(\)\)$/),
  ]);
  await restoreFormulas();
  expect(await cellsOf("数据")).toEqual(before);
});

test("a rewriting that would give another result is put back, and said", async () => {
  // the function reads the text "1,200"; arithmetic in this grid does not
  await open({
    数据: [
      ["９７０", 30, "=WATER.REUSE_RATE(A1,B1)"],
      ["", 30, "=WATER.REUSE_RATE(A2,B2)"],
    ],
  });
  const before = await cellsOf("数据");
  expect(before.values[0]![2]).toBe(97);
  const plain = await use("native", "plain");
  expect(plain.changed).toBe(0);
  expect(plain.kept.map(({ row, reason }) => [row, reason])).toEqual([
    [0, "differs"],
    // a blank counts as 0 in plain arithmetic: 0 % instead of #N/A
    [1, "differs"],
  ]);
  expect(await cellsOf("数据")).toEqual(before);
  expect(await settingKeys()).toEqual([]);
});

test("what was edited meanwhile is not overwritten, and said", async () => {
  await open({ 数据: sample });
  await use("freeze");
  await edit("C2", 96);
  expect(await restoreFormulas()).toMatchObject({ restored: 7, left: 1 });
  expect((await cellsOf("数据")).formulas[1]!.slice(2, 4)).toEqual([96, '=WATER.CHECK("钢铁","重复利用率",C2)']);
  const [recorded] = await recordedFormulas();
  expect(recorded!.cells).toMatchObject([{ row: 1, column: 2, formula: "=WATER.REUSE_RATE(A2,B2)", state: "edited" }]);
  // once it is as it was frozen, it can be put back
  await edit("C2", 97);
  expect(await restoreFormulas()).toMatchObject({ restored: 1, left: 0 });
  await use("freeze");
  await edit("C2", 96);
  await restoreFormulas();
  await forgetEdited();
  expect(await settingKeys()).toEqual([]);
});

test("rows inserted since: nothing is put back in the wrong place; without them again, all is", async () => {
  // the same result in each row: by their contents alone the cells would seem to be those that were frozen
  const line = (row: number) => [97, 3, `=WATER.REUSE_RATE(A${row},$B$1)`];
  await open({ 数据: [1, 2, 3, 4, 5, 6, 7, 8].map(line) });
  const before = await cellsOf("数据");
  await use("freeze");
  const shiftRows = (insert: boolean): Promise<void> =>
    host.run(async (context) => {
      const row = context.workbook.worksheets.getItem("数据").getRange("1:1");
      if (insert) row.insert("Down");
      else row.delete("Up");
      await context.sync();
    });
  await shiftRows(true);
  expect(await restoreFormulas()).toMatchObject({ restored: 0, left: 8 });
  expect((await recordedFormulas())[0]!.cells.map(({ state }) => state)).toEqual(Array(8).fill("moved"));
  await shiftRows(false);
  expect(await restoreFormulas()).toMatchObject({ restored: 8, left: 0 });
  expect(await cellsOf("数据")).toEqual(before);
  const names = await host.run(async (context) => {
    const list = context.workbook.worksheets.getItem("数据").names.load("items/name");
    await context.sync();
    return list.items.length;
  });
  expect([names, await settingKeys()]).toEqual([0, []]);
});

test("frozen, undone by the user and frozen again: the last record counts", async () => {
  await open({ 数据: sample });
  await use("freeze");
  await edit("C2", "=WATER.REUSE_RATE(A2,B2+1)");
  await use("freeze");
  await restoreFormulas();
  expect((await cellsOf("数据")).formulas[1]![2]).toBe("=WATER.REUSE_RATE(A2,B2+1)");
  expect(await settingKeys()).toEqual([]);
});

test("rewritten, then frozen: one press puts the first formula back only where the second record is gone", async () => {
  await open({ 数据: sample });
  const before = await cellsOf("数据");
  await use("native");
  await use("freeze");
  await restoreFormulas();
  expect(await cellsOf("数据")).toEqual(before);
});

test("protected and hidden sheets, merged cells, other sheets' cells, renamed sheets", async () => {
  await open({
    数据: [[970, 30, "=WATER.REUSE_RATE($A$1,隐藏!A1)"]],
    隐藏: [[30, "=WATER.LEAK_RATE(1,A1)"]],
    保护: [["=WATER.REUSE_RATE(1,2)"]],
  });
  await host.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("数据").getRange("C1:D2").merge();
    worksheets.getItem("隐藏").visibility = "Hidden";
    worksheets.getItem("保护").protection.protect();
    await context.sync();
  });
  const before = [await cellsOf("数据"), await cellsOf("隐藏"), await cellsOf("保护")];
  const plan = planOf("freeze", await findFormulas());
  expect(
    plan.sheets.map(({ name, isHidden, changes, kept }) => [name, isHidden, changes.length, kept[0]?.reason]),
  ).toEqual([
    ["数据", false, 1, undefined],
    ["隐藏", true, 1, undefined],
    ["保护", false, 0, "protected"],
  ]);
  expect((await applyPlan(plan)).changed).toBe(2);
  expect((await cellsOf("数据")).formulas[0]![2]).toBe(97);
  await host.run(async (context) => {
    context.workbook.worksheets.getItem("隐藏").name = "改名";
    context.workbook.worksheets.getItem("数据").getRange("C1").select();
    await context.sync();
  });
  // the formula of the merged cell names a sheet that is called otherwise now
  expect(await restoreFormulas()).toMatchObject({ restored: 1, left: 1 });
  expect((await recordedFormulas())[0]!.cells.map(({ state }) => state)).toEqual(["sheet-gone"]);
  await host.run(async (context) => {
    context.workbook.worksheets.getItem("改名").name = "隐藏";
    await context.sync();
  });
  expect(await restoreFormulas()).toMatchObject({ restored: 1, left: 0 });
  expect([await cellsOf("数据"), await cellsOf("隐藏"), await cellsOf("保护")]).toEqual(before);
});

test("a formula that fills several cells is left as it is", async () => {
  await open({ 数据: [["=WATER.INDUSTRIES()"]], 另: [[1, 2], ["=WATER.REUSE_RATE(97,3)"]] });
  const before = await cellsOf("数据");
  expect(before.values.length).toBeGreaterThan(10);
  const applied = await use("freeze");
  expect(applied.changed).toBe(1);
  expect(await cellsOf("数据")).toEqual(before);
  const plan = planOf("freeze", await findFormulas());
  expect(plan.sheets[0]!.kept.map(({ reason }) => reason)).toEqual(["spilled"]);
});

test("names as in a file are repaired, unknown functions are named", async () => {
  await open({ 数据: [["=_xldudf_WATER_REUSE_RATE(970,30)", "=WATER.REUSERATE(970,30)", "=WATER.LEAK_RATE(1,2)"]] });
  const before = await cellsOf("数据");
  expect(before.values[0]).toEqual(["#NAME?", "#NAME?", 50]);
  const plan = planOf("repair", await findFormulas());
  expect(plan.sheets[0]!.kept.map(({ column, reason }) => [column, reason])).toEqual([[1, "unknown-function"]]);
  expect((await applyPlan(plan)).changed).toBe(1);
  expect((await cellsOf("数据")).values[0]).toEqual([97, "#NAME?", 50]);
  await restoreFormulas();
  expect(await cellsOf("数据")).toEqual(before);
});

describe("10,000 formulas", () => {
  const rows = 10_000;
  const large: SheetContents = Array.from({ length: rows }, (_, r) => [
    1000 + r,
    30,
    `=WATER.REUSE_RATE(A${r + 1},B${r + 1})`,
  ]);

  test("few exchanges of bounded size there and back; cancelled half-way: a consistent workbook", async () => {
    await open({ 数据: large });
    const before = await cellsOf("数据");
    host.office.resetExchanges();
    const found = await findFormulas();
    expect(found.trips).toBeLessThanOrEqual(5);
    const stop = new AbortController();
    const cancelled = await applyPlan(planOf("freeze", found), {
      signal: stop.signal,
      onProgress: (share) => {
        if (share >= 0.4) stop.abort();
      },
    });
    expect(cancelled).toMatchObject({ changed: 4000, stopped: { code: "cancelled" } });
    expect((await cellsOf("数据")).values).toEqual(before.values);
    expect((await findFormulas()).sheets[0]!.formulas).toHaveLength(6000);
    const applied = await use("freeze");
    expect(applied).toMatchObject({ changed: 6000, stopped: null });
    expect(applied.trips).toBeLessThanOrEqual(5);
    const restored = await restoreFormulas();
    expect(restored).toMatchObject({ restored: rows, left: 0 });
    expect(restored.trips).toBeLessThanOrEqual(22);
    expect(await cellsOf("数据")).toEqual(before);
    for (const { requestBytes, responseBytes } of host.office.exchanges) {
      expect(Math.max(requestBytes, responseBytes)).toBeLessThan(2_500_000);
    }
  }, 240_000);
});

test.each([0, 1, 2])("an error of exchange %i: what was done is counted and can be put back", async (after) => {
  await open({ 数据: sample, 二: [["=WATER.REUSE_RATE(1,2)"]] });
  const before = [await cellsOf("数据"), await cellsOf("二")];
  const plan = planOf("freeze", await findFormulas());
  host.office.inject({ kind: "error", code: "GeneralException", after });
  const applied = await applyPlan(plan).catch(() => null);
  expect(applied?.changed ?? 0).toBe([0, 0, 8][after]);
  expect((await cellsOf("数据")).values).toEqual(before[0]!.values);
  await restoreFormulas();
  expect([await cellsOf("数据"), await cellsOf("二")]).toEqual(before);
});

/** a formula around indicator functions of the two amounts of its row */
const formulaOf = (row: number): fc.Arbitrary<string> => {
  const place = fc.constantFrom(
    `A${row}`,
    `$A${row}`,
    `B${row}`,
    `B$${row}`,
    `二!$A$1`,
    `'二'!A1`,
    `(A${row}+B${row})`,
  );
  const name = fc.constantFrom(
    "REUSE_RATE",
    "WASTEWATER_REUSE_RATE",
    "INTAKE_PER_UNIT",
    "METERING_RATE",
    "CONDENSATE_RATE",
  );
  const call = fc.tuple(name, place, place).map(([f, a, b]) => `WATER.${f}(${a},${b})`);
  const nested = fc.tuple(name, call, place).map(([f, a, b]) => `WATER.${f}(${a}, ${b})`);
  return fc
    .oneof(call, nested)
    .chain((inner) =>
      fc.constantFrom(
        `=${inner}`,
        `=ROUND(${inner},3)`,
        `=-${inner}^2`,
        `=IF(A${row}>0,${inner},"(没有)")`,
        `=${inner}&"）"`,
      ),
    );
};

test("whatever the formulas: rewritten or frozen, the values are the same; put back, all is as it was", async () => {
  const amount = fc.oneof(
    fc.integer({ min: 0, max: 1000 }),
    fc.double({ min: 0.001, max: 1e6, noNaN: true }),
    fc.constant(null),
  );
  const rows = fc
    .array(fc.tuple(amount, amount, fc.nat()), { minLength: 3, maxLength: 6 })
    .chain((lines) =>
      fc.tuple(...lines.map(([a, b], r) => formulaOf(r + 1).map((formula) => [a, b, formula] as const))),
    );
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.constantFrom<Tool>("freeze", "native"),
      fc.constantFrom<NativeStyle>("guarded", "plain"),
      async (lines, tool, style) => {
        await open({ 数据: lines, 二: [[7]] });
        try {
          const before = await cellsOf("数据");
          const applied = await use(tool, style);
          const after = await cellsOf("数据");
          const isError = (value: unknown): boolean => typeof value === "string" && value.startsWith("#");
          const comparable = (values: unknown[][]) =>
            values.map((line) => line.map((value) => (isError(value) ? "#" : value)));
          expect(comparable(after.values)).toEqual(comparable(before.values));
          expect(applied.changed + applied.kept.length).toBe(lines.length);
          await restoreFormulas();
          expect(await cellsOf("数据")).toEqual(before);
        } finally {
          host.dispose();
        }
      },
    ),
    { numRuns: 25 },
  );
  await open({ 数据: [[1]] });
}, 120_000);
