/** What must hold for every pile of files: written into real bytes and read back. */
import fc from "fast-check";
import { extract, planCollection, readProvenance, type Extraction, type Plan } from "../../src/collect";
import { recognise, type Workbook } from "../../src/forms";
import { reviewWorkbook } from "../../src/review";
import { readWorkbook, writeCollection } from "../../src/xlsx";
import { xlsx } from "../cli/workbooks";
import { HEADER, percent, type Value } from "../forms/sheets";
import { annex2Of, TITLE, type Filled } from "./books";

const TIME = "2022-03-01 09:05";
/** three prepared rows for up to six enterprises, and a note below: some rows are filled, some inserted */
const empty = xlsx({
  附件5汇总表: [
    [TITLE],
    HEADER,
    [{ formula: "COUNTA($B$3:$B$3)" }],
    [{ formula: "COUNTA($B$3:$B$4)" }],
    [{ formula: "COUNTA($B$3:$B$5)" }],
    [],
    ["注：按节水型企业标准计算。"],
  ],
});

function planned(target: Workbook, extractions: readonly Extraction[]): Plan {
  const plan = planCollection(target, extractions);
  if ("problem" in plan) throw new Error(plan.problem);
  return plan;
}

function collect(bytes: Uint8Array, extractions: readonly Extraction[]): Uint8Array {
  const workbook = readWorkbook(bytes);
  return writeCollection(bytes, planned(workbook, extractions), readProvenance(workbook), TIME);
}

const number = fc.oneof(
  fc.double({ min: 0, max: 120, noNaN: true }).map((value) => Number(value.toPrecision(4))),
  fc.constantFrom(0, 0.5, 0.97, 1, 97),
);
const figure: fc.Arbitrary<Value> = fc.oneof(
  number,
  number.map((value) => percent(value / 100)),
  number.map((value): Value => ({ content: { kind: "number", value, format: "0.0" } })),
  fc.constantFrom("97.6%", "≥95", "/", "－", "7．５％", "约5.9", "70以上", "=1+1", "+3", "-2", "@x", "不详", null),
);
const industry = fc.constantFrom("钢铁", "造纸", "火力发电", "氯碱", "炼焦（常规焦炉）", "氮肥", "某行业", null);
const product = fc.constantFrom(
  "生活用纸",
  "瓦楞原纸、箱纸板",
  "烧碱",
  "循环冷却 330MW",
  "热回收焦炉",
  "粗钢",
  "以煤为原料",
  null,
);
const filled = fc.record({
  industry,
  product,
  intake: figure,
  reuse: figure,
  circulation: figure,
  wastewater: figure,
  leak: figure,
}) satisfies fc.Arbitrary<Filled>;
const hostile = fc.constantFrom(
  "=HYPERLINK(1)",
  "+cmd|' /C calc'!A0",
  "@SUM(1)",
  "-1+1",
  "\t=1",
  '<&">',
  "_x000D_",
  "甲",
  "😀",
);
const files = fc
  .array(fc.tuple(hostile, filled), { minLength: 1, maxLength: 6 })
  .map((list) => list.map(([name, rest], index) => ({ ...rest, name: `${name}${index}厂` })));

const extractAll = (list: readonly Filled[]): Extraction[] =>
  list.map((each, index) => extract(`${index}.xlsx`, annex2Of(each)));
const RUNS = { numRuns: 40 };

test("a collected cell has the verdict that it has in its own file", () => {
  fc.assert(
    fc.property(files, (list) => {
      const after = reviewWorkbook(readWorkbook(collect(empty, extractAll(list))));
      for (const each of list) {
        for (const { columnName, verdict, text } of reviewWorkbook(annex2Of(each)).cells) {
          const same = after.cells.find(
            (cell) => cell.enterprise === each.name.trim() && cell.columnName === columnName,
          );
          expect([columnName, text, same?.verdict.status]).toEqual([columnName, text, verdict.status]);
        }
      }
    }),
    RUNS,
  );
});

test("collecting twice changes nothing", () => {
  fc.assert(
    fc.property(files, (list) => {
      const once = collect(empty, extractAll(list));
      const again = planned(readWorkbook(once), extractAll(list));
      expect(again.rows.flatMap(({ cells }) => cells)).toEqual([]);
      expect(again.rows).toHaveLength(list.length);
      expect(collect(once, extractAll(list))).toBe(once);
    }),
    RUNS,
  );
});

test("the order of the files does not matter", () => {
  fc.assert(
    fc.property(files, fc.infiniteStream(fc.nat()), (list, keys) => {
      const extractions = extractAll(list);
      const shuffled = extractions
        .map((extraction) => ({ extraction, key: keys.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ extraction }) => extraction);
      expect(Buffer.compare(collect(empty, shuffled), collect(empty, extractions))).toBe(0);
    }),
    RUNS,
  );
});

test("nobody's text becomes a formula, and the sheet 来源 is no form", () => {
  fc.assert(
    fc.property(files, (list) => {
      const workbook = readWorkbook(collect(empty, extractAll(list)));
      const own = new Set(readWorkbook(empty).sheets.flatMap(formulasOf));
      expect(own.size).toBe(3);
      for (const sheet of workbook.sheets) {
        for (const formula of formulasOf(sheet)) expect(formula).toMatch(/^=COUNTA\(\$B\$3:\$B\$\d\)$/);
      }
      expect(recognise(workbook).map(({ sheet }) => sheet)).toEqual(["附件5汇总表"]);
      expect(workbook.sheets.map(({ name }) => name)).toEqual(["附件5汇总表", "来源"]);
    }),
    RUNS,
  );
});

const formulasOf = ({ rows }: Workbook["sheets"][number]): string[] =>
  rows.flatMap((row) => (row ?? []).flatMap((cell) => (cell?.formula === undefined ? [] : [cell.formula])));
