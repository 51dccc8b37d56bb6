/** What the user has supplied to settle a 待定, kept in the workbook itself so that it travels with the file. */
import { inExcel, type ExcelOptions } from "./session";

/** enterprise (as the review spells it) → condition words */
export type Answers = Readonly<Record<string, readonly string[]>>;

const KEY = "水效对标.补充条件";
const VERSION = 1;

/** Errors: ExcelProblem. A setting that this version cannot read counts as none. */
export const recallAnswers = (options: ExcelOptions = {}): Promise<Answers> =>
  inExcel(
    "recall",
    async (session) => {
      const setting = session.context.workbook.settings.getItemOrNullObject(KEY);
      setting.load("value");
      await session.sync();
      return setting.isNullObject ? {} : parse(setting.value);
    },
    options,
  );

/** Errors: ExcelProblem. */
export const rememberAnswers = (answers: Answers, options: ExcelOptions = {}): Promise<void> =>
  inExcel(
    "remember",
    async (session) => {
      session.context.workbook.settings.add(KEY, JSON.stringify({ version: VERSION, answers }));
      await session.sync();
    },
    options,
  );

/** The workbook may come from anybody: only what has the right shape is taken. */
export function parse(stored: unknown): Answers {
  if (typeof stored !== "string") return {};
  let found: unknown;
  try {
    found = JSON.parse(stored);
  } catch {
    return {};
  }
  if (!isRecord(found) || found.version !== VERSION || !isRecord(found.answers)) return {};
  const isWords = (words: unknown): words is string[] =>
    Array.isArray(words) && words.every((word) => typeof word === "string");
  return Object.fromEntries(
    Object.entries(found.answers).filter((entry): entry is [string, string[]] => isWords(entry[1])),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
