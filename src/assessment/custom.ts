/** The user's own limits (worksheet 自定义限值): they override the printed ones or add to them, and are cited as such. */
import { fold, type Comparison, type Limit } from "../rulebook";

/** One row of the table 自定义限值. */
export interface CustomLimit {
  /** any name of an industry */
  readonly industry: string;
  /** any name of an indicator, known to the rulebook or not */
  readonly indicator: string;
  /** condition words; the rulebook's, or new ones */
  readonly conditions: readonly string[];
  readonly comparison: Comparison;
  /** in `unit`; rates in percent points */
  readonly value: number;
  readonly unit: string;
  /** 依据, cited in every verdict that used the row */
  readonly basis: string;
  /** 生效年份: the row counts from this year on */
  readonly year?: number;
  /** 等级: 领跑值, 先进值, 通用值, 准入值 … */
  readonly grade?: string;
}

export interface CustomLimits {
  readonly limits: readonly CustomLimit[];
  /** year under review: rows that take effect later do not count; undefined: all count */
  readonly year?: number;
  /** the grade to judge by; undefined: the 考核值 where there is one, else the mildest grade given */
  readonly grade?: string;
}

/** From the one that every enterprise must meet to the one that only the best do. */
const GRADES = ["", "考核值", "准入值", "通用值", "先进值", "领跑值"];

const gradeRank = (grade: string): number => {
  const rank = GRADES.indexOf(grade.trim());
  return rank < 0 ? GRADES.length : rank;
};

/** Rows of one pair that count: in force, of the grade asked for, the latest of each condition. */
export function rowsInForce(rows: readonly CustomLimit[], { year, grade }: CustomLimits): CustomLimit[] {
  const chosen = new Map<string, CustomLimit>();
  for (const row of rows) {
    if (year !== undefined && row.year !== undefined && row.year > year) continue;
    if (grade !== undefined && (row.grade ?? "") !== grade) continue;
    const key = row.conditions.map(fold).sort().join("\u0000");
    const other = chosen.get(key);
    if (!other || isPreferred(row, other)) chosen.set(key, row);
  }
  return [...chosen.values()];
}

function isPreferred(row: CustomLimit, other: CustomLimit): boolean {
  const grades = gradeRank(row.grade ?? "") - gradeRank(other.grade ?? "");
  return grades === 0 ? (row.year ?? 0) >= (other.year ?? 0) : grades < 0;
}

/** The row as a limit like a printed one; `words`: its conditions in the rulebook's words. */
export function limitOf(row: CustomLimit, words: readonly string[]): Limit {
  const grade = row.grade === undefined || row.grade === "" ? "" : `（${row.grade}）`;
  return {
    comparison: row.comparison,
    value: row.value,
    printed: `${row.comparison}${row.value}`,
    unit: row.unit,
    when: words,
    sources: [{ annex: "自定义限值", table: row.basis }],
    note: `自定义限值${grade}，依据：${row.basis}`,
  };
}
