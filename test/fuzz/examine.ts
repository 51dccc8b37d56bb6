/** What must hold for any bytes at all: a workbook or an XlsxError with a sentence, from every reader and writer. */
import { unzipSync } from "fflate";
import { annotate } from "../../src/cli/annotate";
import { extract, planCollection, readProvenance, type Plan } from "../../src/collect";
import type { Workbook } from "../../src/forms";
import { reviewWorkbook } from "../../src/review";
import { openPackage, readWorkbook, writeCollection, XlsxError, type ReadLimits } from "../../src/xlsx";
import { annex2Of, STEEL } from "../collect/books";
import { open } from "../../workbench/xlsx/open";
import { save } from "../../workbench/xlsx/save";

/** far above what the originals need; a workbook that comes near is meant to be refused */
const LIMITS: Partial<ReadLimits> = { inflatedBytes: 64 * 1024 * 1024, cells: 200_000 };
const NO_MARKS = { toRule: () => null, toFormula: () => null };

export type Outcome = "refused" | "read" | "written";

/** @throws Error that says which rule was broken */
export function examine(bytes: Uint8Array): Outcome {
  const workbook = accepted("read", () => readWorkbook(bytes, LIMITS));
  const pack = accepted("open", () => openPackage(bytes, LIMITS));
  if (pack) examineWorkbench(bytes);
  if (!workbook) return "refused";
  const review = reviewWorkbook(workbook);
  extract("报送.xlsx", workbook);
  for (const sheet of workbook.sheets) for (const row of sheet.rows) row?.forEach((cell) => cell?.text);
  if (!pack) return "read";

  const annotated = accepted("annotate", () => annotate(bytes, review));
  if (annotated) {
    keeps("annotate", bytes, annotated, touchedByMarks(pack));
    sameCells("annotate", workbook, readBack("annotate", annotated), () => true);
  }
  const plan = planOf(workbook);
  const collected =
    plan && accepted("collect", () => writeCollection(bytes, plan, readProvenance(workbook), "2022-03-01 09:05"));
  if (plan && collected && collected !== bytes) {
    keeps("collect", bytes, collected, touchedByMarks(pack));
    sameCells(
      "collect",
      workbook,
      readBack("collect", collected),
      (name) => name !== plan.sheet && name !== readProvenance(workbook).sheet,
    );
  }
  return annotated ? "written" : "read";
}

function planOf(workbook: Workbook): Plan | null {
  const plan = planCollection(workbook, [extract("甲.xlsx", annex2Of(STEEL))]);
  return "problem" in plan ? null : plan;
}

/** The result, or null where it was refused with a sentence. */
function accepted<T>(what: string, work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof XlsxError)) throw new Error(`${what}: ${String((error as Error).stack ?? error)}`);
    if (!/[\u4e00-\u9fff].*。$/s.test(error.message)) throw new Error(`${what}: no sentence: ${error.message}`);
    return null;
  }
}

function readBack(what: string, bytes: Uint8Array): Workbook {
  try {
    return readWorkbook(bytes);
  } catch (error) {
    throw new Error(`${what}: what was written cannot be read: ${String((error as Error).stack ?? error)}`);
  }
}

/** The workbook opens in the workbench or is refused; saved untouched, it is what it was. */
function examineWorkbench(bytes: Uint8Array): void {
  const opened = accepted("workbench open", () => open(bytes, NO_MARKS));
  if (!opened) return;
  const saved = accepted("workbench save", () => save(opened.origin, structuredClone(opened.snapshot)));
  if (saved) keeps("workbench save", bytes, saved, () => false);
}

/** Sheets, styles, the list of sheets and what tells of them may be written anew; nothing else. */
function touchedByMarks(pack: ReturnType<typeof openPackage>): (part: string) => boolean {
  const { part, styles, sheets } = pack.workbook;
  const known = [part, styles ?? "", ...sheets.map((sheet) => sheet.part)].map((name) => name.toLowerCase());
  return (name) =>
    known.includes(name) || name === "[content_types].xml" || name.endsWith(".rels") || /calcchain\.xml$/.test(name);
}

function keeps(what: string, before: Uint8Array, after: Uint8Array, mayChange: (part: string) => boolean): void {
  const old = openPackage(before);
  const written = new Map(Object.entries(unzipSync(after)).map(([name, part]) => [name.toLowerCase(), part]));
  for (const name of old.names) {
    const key = name.toLowerCase();
    const [was, is] = [old.read(name)!, written.get(key)];
    if (mayChange(key)) continue;
    if (!is) throw new Error(`${what}: part ${name} is gone`);
    if (Buffer.compare(was, is) !== 0) throw new Error(`${what}: part ${name} was changed`);
  }
}

function sameCells(what: string, before: Workbook, after: Workbook, wanted: (sheet: string) => boolean): void {
  before.sheets.forEach((sheet, i) => {
    if (wanted(sheet.name) && JSON.stringify(sheet.rows) !== JSON.stringify(after.sheets[i]?.rows))
      throw new Error(`${what}: the cells of sheet ${i + 1} were changed`);
  });
}
