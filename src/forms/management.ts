/** 附件6 管理评价要求 and 附件7 管理考核指标: scored rows, which both annexes word nearly alike. */
import { annex6Management, annex7Management, type ScoreTable } from "../rulebook";
import type { Grid } from "./grid";
import type { ManagementForm, Place, ScoredRow, SubItem, SubItemAnswer } from "./records";
import { bottomOf, findStatements, heaviest, topOf, type Found } from "./statements";
import { displayText, fold, isBlank } from "./text";

/** of the 14 rows that the two tables share; fewer are another list */
const FEWEST_ROWS = 5;
const TABLES: readonly ScoreTable[] = [annex7Management, annex6Management];

/** how far above its first row the heading of a table may stand */
const HEADING_ROWS = 3;
/** the total stands so close below the last row */
const TOTAL_ROWS = 3;

const SCORE = /^(?:企业)?(?:自评|自查|实际|实)得?分值?$|^得分$|^自评$|^(?:考核|评审|评价)得分$/;
const POINTS = /^(?:评分|总分|分值|满分|标准分|分数|配分)$/;
const SUB_ITEM = /^子项([①-⑨\d])$/;
/** words that only the table of annex 7 has above or beside it */
const OF_ANNEX7 = /^总分$|自评说明|管理考核指标|量化评价|^子项|^附件[7七]$|标杆企业/;
const OF_ANNEX6 = /^评分$|管理评价要求|^附件[6六]$/;

export function recogniseManagement(grid: Grid): ManagementForm[] {
  const candidates = TABLES.flatMap((table) =>
    findStatements(
      grid,
      table.rows.map(({ item }) => item),
    )
      .filter(({ matched }) => matched >= FEWEST_ROWS)
      .map((found) => ({ table, found, weight: weightOf(grid, table, found) })),
  );
  return heaviest(candidates).map(({ table, found }) => readTable(grid, table, found));
}

/** How much speaks for this annex: printed points, words that only it has, its own rows. */
function weightOf(grid: Grid, table: ScoreTable, found: Found): number {
  const points = pointsColumn(grid, table, found);
  const words = table === annex7Management ? OF_ANNEX7 : OF_ANNEX6;
  const cues = new Set(
    grid.words
      .filter(({ row }) => row >= topOf(found) - HEADING_ROWS && row <= bottomOf(found))
      .map(({ text }) => fold(text))
      .filter((text) => words.test(text)),
  );
  return found.matched + points.agreeing + 5 * cues.size;
}

/** The column of the printed points, known by its figures. */
function pointsColumn(grid: Grid, { rows }: ScoreTable, found: Found): { column: number | null; agreeing: number } {
  let column: number | null = null;
  let agreeing = 0;
  for (let at = found.column + 1; at < grid.columnCount; at++) {
    const same = found.rows.filter(
      ({ row, index }) => Number(grid.text(row, at) || NaN) === rows[index]?.points,
    ).length;
    if (same > agreeing) [column, agreeing] = [at, same];
  }
  return { column, agreeing };
}

function readTable(grid: Grid, table: ScoreTable, found: Found): ManagementForm {
  const headings = headingsAbove(grid, found);
  const points = headings.find(({ text }) => POINTS.test(text))?.column ?? pointsColumn(grid, table, found).column;
  // without a heading the score stands right of the printed points
  const score = headings.find(({ text }) => SCORE.test(text))?.column ?? (points ?? found.column) + 1;
  const subColumns = headings.filter(({ text }) => SUB_ITEM.test(text)).map(({ column }) => column);
  const rows = found.rows.map(({ row, index }): ScoredRow => {
    const printed = table.rows[index];
    const asked = printed?.subItems.length ?? 0;
    const isDeduction = (printed?.points ?? 0) < 0;
    const beside = subColumns.slice(0, asked).map((column) => placeAt(grid, row, column));
    const [first] = subColumns;
    return {
      ...placeAt(grid, row, score),
      index,
      subItems: beside.length > 0 ? beside.map(besideAnswer) : insideAnswers(grid, row, found.column, score, asked),
      groundwater: isDeduction && first !== undefined ? placeAt(grid, row, first) : null,
    };
  });
  const totals = totalsOf(grid, found, score);
  const columns = [found.column, score, ...subColumns, ...totals.map(({ column }) => column)];
  return {
    form: table === annex7Management ? "annex7-management" : "annex6-management",
    sheet: grid.sheet.name,
    area: {
      top: Math.min(topOf(found), ...headings.map(({ row }) => row)),
      left: firstColumn(grid, found),
      bottom: Math.max(bottomOf(found), ...totals.map(({ row }) => row)),
      right: Math.max(...columns),
    },
    rows,
    totals,
  };
}

const placeAt = (grid: Grid, row: number, column: number): Place => ({ row, column, cell: grid.at(row, column) });

interface Heading {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function headingsAbove(grid: Grid, found: Found): Heading[] {
  const top = topOf(found);
  return grid.words
    .filter(({ row }) => row < top && row >= top - HEADING_ROWS)
    .map(({ row, column, text }) => ({ row, column, text: fold(text) }))
    .filter(({ text }) => SCORE.test(text) || POINTS.test(text) || SUB_ITEM.test(text));
}

/** 序号 and 考核指标 stand left of the statements. */
function firstColumn(grid: Grid, found: Found): number {
  const top = topOf(found);
  let left = found.column;
  while (left > 0 && found.column - left < 2 && !grid.isBlank(top, left - 1)) left--;
  return left;
}

const MISSING = /^(?:缺|缺少|缺失|无|没有|否|不符合|[×✗✘✕])$/;
const PRESENT = /^(?:有|是|齐全|具备|符合|[√✓✔☑])$/;

function besideAnswer(place: Place): SubItem {
  const text = fold(displayText(place.cell));
  const answer = MISSING.test(text) ? "missing" : PRESENT.test(text) ? "present" : "open";
  return { ...place, answer };
}

/** ☑①有节水管理制度 / □②…: boxes before the numbers, or ticks behind the lines, inside the printed cell. */
function insideAnswers(grid: Grid, row: number, from: number, to: number, asked: number): SubItem[] {
  if (asked === 0) return [];
  for (let column = from; column < to; column++) {
    const text = fold(grid.text(row, column));
    if (grid.isCovered(row, column) || !/[①②]/.test(text) || !/[☑√✓✔■□☐×✗]/.test(text)) continue;
    const place = placeAt(grid, row, column);
    return Array.from({ length: asked }, (_, n) => ({ ...place, answer: insideAnswer(text, n) }));
  }
  return [];
}

function insideAnswer(text: string, n: number): SubItemAnswer {
  const number = String.fromCodePoint(0x2460 + n);
  const line = new RegExp(`([☑√✓✔■□☐×✗]?)${number}([^①-⑨]*)`).exec(text);
  // the mark of the next line is no mark of this one
  const own = line?.[1] || /[;；。]?([☑√✓✔■×✗])$/.exec(/[☑√✓✔■□☐×✗]①/.test(text) ? "" : (line?.[2] ?? ""))?.[1];
  if (own === undefined) return "open";
  return /[☑√✓✔■]/.test(own) ? "present" : "missing";
}

const TOTAL = /^(?:管理考核)?(?:合计|总分|总计|总得分|自评总分|得分合计|合计得分|自评得分合计)(?:\(.*\))?[:：]?$/;

/** 合计 below the scores, or beside the table with its number right of it. */
function totalsOf(grid: Grid, found: Found, score: number): Place[] {
  const totals: Place[] = [];
  for (const { row, column, text } of grid.words) {
    if (row < topOf(found) || row > bottomOf(found) + TOTAL_ROWS || !TOTAL.test(fold(text))) continue;
    const isBelow = row > bottomOf(found) && column <= score;
    const place = placeAt(grid, row, isBelow ? score : (grid.merge(row, column)?.right ?? column) + 1);
    if (!isBlank(place.cell)) totals.push(place);
  }
  return totals;
}
