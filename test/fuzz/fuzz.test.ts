/**
 * A short run with fixed seeds, and every case that ever broke a rule. The long run: `npm run fuzz -- --minutes N`.
 * Source of the rules: issue 5, point 4 (a workbook or a sentence, never anything else).
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, unzipSync } from "fflate";
import { readWorkbook, XlsxError } from "../../src/xlsx";
import { caseOf, originals } from "./cases";
import { examine, type Outcome } from "./examine";
import { zip } from "./mutate-zip";

const ROOT = join(__dirname, "../..");
const FIXTURES = join(ROOT, "test/fixtures/fuzz");
const CASES = 200;
/** far above what any case takes on a busy machine; one that hangs takes for ever */
const CASE_MS = 10_000;
const files = originals(ROOT);

function timed(bytes: Uint8Array): Outcome {
  const start = performance.now();
  const outcome = examine(bytes);
  expect(performance.now() - start).toBeLessThan(CASE_MS);
  return outcome;
}

test("the originals can be read, marked, saved untouched", () => {
  expect(files.length).toBeGreaterThan(20);
  for (const { bytes } of files.slice(0, 6)) expect(timed(bytes)).toBe("written");
});

test(`${CASES} damaged workbooks: each is read and written, or refused with a sentence`, () => {
  const outcomes = new Map<Outcome, number>();
  for (let seed = 1; seed <= CASES; seed++) {
    const outcome = timed(caseOf(seed, files).bytes);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  // a run that refuses everything, or nothing, tests nothing
  expect(outcomes.get("refused")).toBeGreaterThan(CASES / 5);
  expect(outcomes.get("written")).toBeGreaterThan(CASES / 10);
}, 120_000);

test.each(readdirSync(FIXTURES))("once broke a rule: %s", (name) => {
  timed(new Uint8Array(readFileSync(join(FIXTURES, name))));
});

test.each(["../../a", "/../a", "C:\\a.xml", "__prot0__", "xl/\u0001"])("a part called %j is refused", (name) => {
  const bytes = zip({ ...unzipSync(files[0]!.bytes), [name]: strToU8("a") });
  let refused: unknown;
  try {
    readWorkbook(bytes);
  } catch (error) {
    refused = error;
  }
  expect(refused).toBeInstanceOf(XlsxError);
  expect(refused).toMatchObject({ code: "damaged", message: expect.stringContaining("名称不合规") as string });
});
