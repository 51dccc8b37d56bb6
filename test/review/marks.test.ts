/** Marks say the same as verdicts, for every number that may later be typed into the cell. */
import fc from "fast-check";
import { assess, isUnknown, type Status } from "../../src/assessment";
import { isMark, marksOf, reviewWorkbook, type Mark } from "../../src/review";
import { HEADER, percent, sheetOf, workbookOf } from "../forms/sheets";

const review = reviewWorkbook(
  workbookOf(
    sheetOf([
      HEADER,
      [1, "甲", "钢铁", 4.6, 97, 95, 75, 0.1],
      [2, "乙", "钢铁", '4.5"m³/t', percent(0.96), "#DIV/0!", true, 8],
      [3, "丙", "造纸", 25, 86],
      [4, "丁", "钢铁", 3.9, 0.97, 95, 75, 8],
    ]),
  ),
);
const marks = marksOf(review);

/** What a spreadsheet with 15 digits makes of our number rules for a value in this cell. */
function marked(row: number, column: number, value: number): string | null {
  for (const { areas, formula, look } of marks) {
    if (!areas.some((a) => a.left === column && a.top <= row && row <= a.bottom)) continue;
    if (!formula.includes("ISNUMBER")) continue;
    const bound = (pattern: RegExp): number | null => {
      const digits = pattern.exec(formula)?.[1];
      return digits === undefined ? null : Number(Number(digits).toPrecision(15));
    };
    const from = bound(/>=([-\d.E+]+)/);
    const to = bound(/<=([-\d.E+]+)/);
    if ((from === null || value >= from) && (to === null || value <= to)) return look;
  }
  return null;
}

const EXPECTED: Record<Status, string | null> = {
  pass: null,
  missing: null,
  "not-applicable": null,
  fail: "fail",
  undetermined: "undetermined",
  invalid: "invalid",
};

test("a mark lies on a number exactly where its verdict asks for one", () => {
  const values = fc.oneof(
    fc.double({ min: -10, max: 200, noNaN: true }).filter((value) => value === 0 || Math.abs(value) > 1e-6),
    fc.constantFrom(0, 1, 4.2, 8, 16, 20, 25, 30, 75, 85, 95, 97, 100, 0.97, 0.95, 0.08),
  );
  fc.assert(
    fc.property(fc.constantFrom(...review.cells), values, (cell, value) => {
      const content = cell.cell?.content;
      const format = content?.kind === "number" ? content.format : undefined;
      const verdict = assess(cell.question!, { kind: "number", value, ...(format === undefined ? {} : { format }) });
      if (isUnknown(verdict)) throw new Error(verdict.message);
      expect(marked(cell.row, cell.column, value)).toBe(EXPECTED[verdict.status]);
    }),
    { numRuns: 3000 },
  );
});

test("text, error and logical cells are marked as they are", () => {
  const special = marks
    .filter(({ formula }) => !formula.includes("ISNUMBER"))
    .map(({ formula, look }) => [formula, look]);
  // source: the families of formulas that the hosts recognise
  expect(special).toEqual([
    ['AND(N("水效对标")=0,EXACT(D3,"4.5""m³/t"))', "invalid"],
    ['AND(N("水效对标")=0,ISERROR(F3))', "invalid"],
    ['AND(N("水效对标")=0,ISLOGICAL(G3))', "invalid"],
  ]);
});

test("cells that ask the same share their rules, relative to the topmost one", () => {
  const intake = marks.filter(({ areas }) => areas[0]!.left === 3 && areas[0]!.top === 1);
  const over = intake.find(({ look, formula }) => look === "fail" && formula.includes(">="))!;
  expect(over.formula).toMatch(/^AND\(N\("水效对标"\)=0,ISNUMBER\(D2\),D2>=4\.2\d*\)$/);
  expect(over.areas).toEqual([
    { top: 1, left: 3, bottom: 2, right: 3 },
    { top: 4, left: 3, bottom: 4, right: 3 },
  ]);
  expect(marks.every(({ formula }) => isMark(formula))).toBe(true);
  expect(isMark("AND(D4>1)")).toBe(false);
});

test("a long text is told apart by its beginning", () => {
  const long = "4.6、".repeat(100);
  const found: Mark[] = marksOf(reviewWorkbook(workbookOf(sheetOf([HEADER, [1, "甲", "钢铁", long, 97]]))));
  const text = found.find(({ formula }) => formula.includes("EXACT"))!;
  expect(text.formula).toContain(`EXACT(LEFT(D2,250),"${long.slice(0, 250)}")`);
});
