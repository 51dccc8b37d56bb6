/** Insertion of a form changes nothing that is there, and leaves nothing half-made behind. */
import { insertForm } from "../../src/excel/forms";
import { ExcelProblem } from "../../src/excel/problem";
import { buildForm } from "../../templates";
import { district } from "./support/annex5";
import { readForm, describeForm } from "./support/form-reading";
import { startHost, type TestHost } from "./support/start-host";

const annex5 = buildForm("annex5", { year: 2024 });
const NAME = annex5.sheet;

let host: TestHost;
beforeEach(async () => {
  host = await startHost({ [NAME]: district, [`${NAME} (2)`]: [["旧"]], 计算: [["=附件5汇总表!D3*2"]] });
  await host.settled();
  // makes the (empty) place where the host keeps what the grid does not know
  expect(host.model.root.protection.protected).toBe(false);
});
afterEach(() => host.dispose());

/** Everything that was there: the sheets and what plugins keep for them, without what only the new sheet has. */
function state(except: readonly string[] = []): unknown {
  const { sheets, sheetOrder, styles: _, resources = [], ...book } = structuredClone(host.engine.snapshot());
  const kept = sheetOrder.filter((id) => !except.includes(sheets[id]?.name ?? ""));
  return {
    ...book,
    order: kept,
    sheets: kept.map((id) => ({ ...sheets[id], looks: looksOf(id) })),
    resources: resources.map(({ name, data }) => {
      const parsed: unknown = data ? JSON.parse(data) : {};
      const entries = Object.entries(parsed as Record<string, unknown>);
      return [name, entries.filter(([key, value]) => kept.includes(key) && JSON.stringify(value) !== "[]")];
    }),
  };
}

/** styles are kept by a number of the whole workbook */
const looksOf = (id: string): unknown =>
  Object.entries(host.engine.cells(id)).map(([row, cells]) => [
    row,
    Object.entries(cells ?? {}).map(([column, cell]) => [column, host.engine.style(cell?.s)]),
  ]);

const sheetNames = (): string[] => host.model.root.worksheets.$items.map(({ name }) => name);

async function problemOf(work: Promise<unknown>): Promise<ExcelProblem> {
  const error = await work.then(
    () => new Error("nothing went wrong"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ExcelProblem)) throw error;
  return error;
}

test("into a workbook with a sheet of the same name: a free name, and nothing else changes", async () => {
  const before = state();
  const inserted = await insertForm(annex5);
  expect(inserted).toMatchObject({ sheet: `${NAME} (3)`, cell: "B4", notices: [] });
  expect(state([inserted.sheet])).toEqual(before);
  expect(sheetNames()).toEqual([NAME, `${NAME} (2)`, "计算", `${NAME} (3)`]);
  expect(state()).not.toEqual(before);
});

test("the new sheet is in front, the cursor on the first field", async () => {
  await insertForm(annex5);
  await host.run(async (context) => {
    const cell = context.workbook.getActiveCell().load("address");
    await context.sync();
    expect(cell.address).toBe(`'${NAME} (3)'!B4`);
  });
});

test("a protected structure is explained, and nothing is changed", async () => {
  await host.run(async (context) => {
    context.workbook.protection.protect("密码");
    await context.sync();
  });
  const before = state();
  const problem = await problemOf(insertForm(annex5));
  expect(problem.code).toBe("protected");
  expect(problem.message).toContain("保护工作簿");
  expect(problem.message).toContain("没有做任何改动");
  expect(state()).toEqual(before);
});

test("the host itself refuses to add a sheet to a protected structure", async () => {
  await host.run(async (context) => {
    context.workbook.protection.protect();
    context.workbook.worksheets.add("新");
    await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    context.workbook.protection.unprotect();
    context.workbook.worksheets.add("新");
    await context.sync();
  });
  expect(sheetNames()).toContain("新");
});

// request: survey, new sheet, drawing …; a refused page set-up is no failure, see below
test.each([0, 1, 2])("an error of request %d leaves no sheet behind, and says so", async (after) => {
  const before = state();
  host.office.inject({ kind: "error", code: "GeneralException", after });
  const problem = await problemOf(insertForm(annex5));
  expect(problem.message).toMatch(after < 2 ? /没有被改动。$/ : /新建的工作表已删除，工作簿与插入前相同。$/);
  expect(state()).toEqual(before);
});

test("an error of the last request, too", async () => {
  const { trips } = await insertForm(annex5);
  // the results of the first form's formulas belong to the picture
  await host.settled();
  const before = state();
  host.office.inject({ kind: "error", code: "InvalidArgument", after: trips - 1 });
  expect((await problemOf(insertForm(annex5))).message).toContain("新建的工作表已删除");
  await host.settled();
  expect(state()).toEqual(before);
});

test("without a printer the form is inserted all the same", async () => {
  const { trips } = await insertForm(annex5);
  host.office.inject({ kind: "error", code: "GeneralException", after: trips - 2 });
  const inserted = await insertForm(annex5);
  expect(inserted.notices).toEqual([expect.stringContaining("打印设置")]);
  expect(await host.run((context) => readForm(context, inserted.sheet, annex5))).toEqual(describeForm(annex5));
});

test("Excel hangs: the sheet is taken away when it answers again", async () => {
  const before = state();
  host.office.inject({ kind: "hang", after: 2 });
  const problem = await problemOf(insertForm(annex5, { timeLimit: 300 }));
  expect(problem.code).toBe("timeout");
  expect(problem.message).toContain("新建的工作表已删除");
  expect(state()).toEqual(before);
});

test("Excel refuses to take the sheet away: the message names it", async () => {
  host.office.inject({ kind: "error", code: "GeneralException", after: 2 });
  host.office.inject({ kind: "error", code: "GeneralException", after: 3 });
  expect((await problemOf(insertForm(annex5))).message).toContain(`“${NAME} (3)”可能只写了一部分`);
});

test("cancelled on the way: no sheet is left", async () => {
  const before = state();
  const stop = new AbortController();
  const onProgress = (share: number) => {
    if (share > 0) stop.abort();
  };
  const problem = await problemOf(insertForm(annex5, { signal: stop.signal, onProgress }));
  expect(problem.code).toBe("cancelled");
  expect(state()).toEqual(before);
});

test("progress grows from 0 to 1", async () => {
  const shares: number[] = [];
  await insertForm(annex5, { onProgress: (share) => shares.push(share) });
  expect(shares[0]).toBe(0);
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

test("the WATER columns come only when asked for", async () => {
  const live = annex5.live!;
  const cells = [...annex5.cells, ...live.cells];
  const plain = await insertForm(annex5);
  const alive = await insertForm(annex5, { live: true });
  await host.run(async (context) => {
    expect(await readForm(context, plain.sheet, annex5)).toEqual(describeForm(annex5));
    expect(await readForm(context, alive.sheet, annex5, cells)).toEqual(describeForm(annex5, cells));
    const used = context.workbook.worksheets.getItem(plain.sheet).getUsedRange().load("columnCount");
    await context.sync();
    expect(used.columnCount).toBe(annex5.widths.length);
  });
});

test("a long table: 1,000 rows in few exchanges below 2 MB", async () => {
  const long = buildForm("annex5", { year: 2024, rows: 1000 });
  host.office.resetExchanges();
  const { sheet, trips } = await insertForm(long);
  expect(trips).toBeLessThanOrEqual(6);
  for (const { requestBytes } of host.office.exchanges) expect(requestBytes).toBeLessThan(2_000_000);
  await host.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange("A1003").load("formulas");
    const choice = context.workbook.worksheets.getItem(sheet).getRange("C1003").dataValidation.load("type");
    await context.sync();
    expect(range.formulas[0]![0]).toMatch(/^=IF\(\$B\$1003/);
    expect(choice.type).toBe("List");
  });
  // a busy machine with two cores takes long for it; what is tested is the number of trips
}, 120_000);

test("one step of undo where Excel knows how, and only there", async () => {
  const options: unknown[] = [];
  const { run } = host.Excel;
  const spied = ((...args: Parameters<typeof run>) => {
    options.push(args.length > 1 ? args[0] : null);
    return run(...args);
  }) as typeof run;
  Object.assign(globalThis, { Excel: { ...host.Excel, run: spied } });
  await insertForm(annex5);
  expect(options).toEqual([null]);
  const supports = jest.spyOn(host.Office.context.requirements, "isSetSupported").mockReturnValue(true);
  await insertForm(annex5);
  supports.mockRestore();
  expect(options).toEqual([null, { mergeUndoGroup: true }]);
});
