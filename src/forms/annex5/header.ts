/** Finds the heading rows of annex 5 on a sheet and says what each column holds. */
import type { Grid } from "../grid";
import { quantityOf, type QuantityKind } from "../quantities";
import { fold } from "../text";
import {
  bareRole,
  isPerOutput,
  isReference,
  isSubHeading,
  numberingToken,
  readHeading,
  roleOf,
  unexplainedRole,
  type IndicatorColumn,
  type Role,
} from "./headings";

export interface Column {
  readonly column: number;
  readonly role: Role;
  /** unit that the heading names */
  readonly unit: string | null;
  /** year that the heading names */
  readonly year: number | null;
}

/** A helper column: an amount that the indicators are computed from. */
export interface QuantityColumn {
  readonly column: number;
  readonly quantity: QuantityKind;
  readonly label: string;
  readonly unit: string | null;
}

/** A column of an earlier year. */
export interface EarlierColumn extends Column {
  readonly role: Extract<Role, { is: "indicator" }>;
  readonly year: number;
}

/** The heading of one table. */
export interface Header {
  readonly top: number;
  /** last heading row */
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly Column[];
  readonly quantities: readonly QuantityColumn[];
  readonly earlier: readonly EarlierColumn[];
}

/** No official form or filled table has more heading rows than this. */
const TALLEST = 5;

/** All headings on the sheet, from top to bottom, side by side ones from left to right. One pass over the cells. */
export function findHeaders(grid: Grid): Header[] {
  const headers: Header[] = [];
  for (let row = 0; row < grid.rowCount; row++) {
    if (!startsHeader(grid, row)) continue;
    const found = readHeader(grid, row);
    if (found.length === 0) continue;
    headers.push(...found);
    row = found[0]?.bottom ?? row;
  }
  return headers;
}

/** a character that every name of the columns 企业名称, 所属行业 and the indicators has; it spares most cells a closer look */
export const MAY_BE_HEADING = /[名率量耗户]|企\s*业\D*$|单\s*位|行\s*业|单\s*耗/;
/** Column headings are short; longer texts need not be looked at. */
const LONGEST_HEADING = 60;

function startsHeader(grid: Grid, row: number): boolean {
  const cells = grid.sheet.rows[row];
  if (!cells) return false;
  for (const cell of cells) {
    if (cell?.content.kind !== "text" || cell.content.value.length > LONGEST_HEADING) continue;
    if (!MAY_BE_HEADING.test(cell.content.value)) continue;
    const role = roleOf(readHeading(cell.content.value));
    if (role?.is === "name" || role?.is === "industry" || role?.is === "indicator") return true;
  }
  return false;
}

function readHeader(grid: Grid, top: number): Header[] {
  let bottom = mergedBottom(grid, top, top);
  while (bottom - top + 1 < TALLEST && continuesHeader(grid, top, bottom)) {
    bottom = mergedBottom(grid, top, bottom + 1);
  }
  const columns: Column[] = [];
  for (let column = 0; column < grid.columnCount; column++) {
    const resolved = resolve(grid, top, bottom, column);
    if (resolved) columns.push(resolved);
  }
  const parts = split(grid, bottom, columns).filter(qualifies);
  return parts.map((all, index) => {
    const part = latestOnly(all);
    const next = parts[index + 1]?.[0]?.column ?? grid.columnCount;
    const left = part[0]?.column ?? 0;
    return {
      top,
      bottom,
      left,
      right: part.at(-1)?.column ?? 0,
      columns: part,
      quantities: quantitiesIn(grid, top, bottom, left, next, columns),
      earlier: all.filter((column): column is EarlierColumn => isEarlier(column) && !part.includes(column)),
    };
  });
}

const isEarlier = ({ role, year }: Column): boolean => role.is === "indicator" && year !== null;

/** Helper columns of one table; a quantity that several columns hold is left out, since nobody knows which is meant. */
function quantitiesIn(
  grid: Grid,
  top: number,
  bottom: number,
  from: number,
  below: number,
  named: readonly Column[],
): QuantityColumn[] {
  const found: QuantityColumn[] = [];
  for (let column = from; column < below; column++) {
    if (named.some((other) => other.column === column)) continue;
    const path = pathOf(grid, top, bottom, column);
    if (path.length === 0 || path.some(isReference)) continue;
    const quantity = quantityOf(path);
    if (quantity) found.push({ column, label: path.join(""), ...quantity });
  }
  return found.filter(({ quantity }) => found.filter((other) => other.quantity === quantity).length === 1);
}

/** 2020年重复利用率 beside 2021年重复利用率: the earlier year stands there for comparison, it is not what is reported. */
function latestOnly(columns: readonly Column[]): Column[] {
  const latest = new Map<IndicatorColumn, number>();
  for (const { role, year } of columns) {
    if (role.is === "indicator" && year !== null) latest.set(role.column, Math.max(year, latest.get(role.column) ?? 0));
  }
  return columns.filter(
    ({ role, year }) => role.is !== "indicator" || (year ?? Infinity) >= (latest.get(role.column) ?? 0),
  );
}

/** A heading cell merged downwards takes the rows below it into the heading. */
function mergedBottom(grid: Grid, top: number, row: number): number {
  let bottom = row;
  for (let column = 0; column < grid.columnCount; column++) {
    const merge = grid.merge(row, column);
    if (merge && merge.top >= top && merge.bottom < top + TALLEST) bottom = Math.max(bottom, merge.bottom);
  }
  return bottom;
}

/** Is the row below still heading: sub-headings, units or column numbers, and nothing under a column that is already named? */
function continuesHeader(grid: Grid, top: number, bottom: number): boolean {
  const row = bottom + 1;
  if (row >= grid.rowCount) return false;
  let words = 0;
  const texts: { text: string; named: boolean; role: Role["is"] | null }[] = [];
  for (let column = 0; column < grid.columnCount; column++) {
    if (grid.isCovered(row, column) || grid.isBlank(row, column)) continue;
    const text = grid.text(row, column);
    const above = resolve(grid, top, bottom, column);
    texts.push({ text, named: above !== null, role: above?.role.is ?? null });
  }
  if (isNumberingRow(texts)) return true;
  const joins = joined(grid, top, row);
  for (const { text, named } of texts) {
    const heading = readHeading(text);
    if (named) {
      if (!isSubHeading(text) || numberingToken(fold(text))) return false;
      words++;
    } else if (roleOf(heading) !== null || isSubHeading(text) || isPerOutput(heading)) {
      words++;
    } else if (joins) {
      words++;
    }
  }
  return words > 0;
}

/** Two halves of a name, one above the other in cells of their own: 单位产品 / 取水量. */
function joined(grid: Grid, top: number, row: number): boolean {
  for (let column = 0; column < grid.columnCount; column++) {
    if (resolve(grid, top, row, column) !== null && resolve(grid, top, row - 1, column) === null) return true;
  }
  return false;
}

/** `1 2 3 …` or `甲 乙 1 2 …` under the headings; a data row has a real name. */
function isNumberingRow(texts: readonly { text: string; named: boolean; role: Role["is"] | null }[]): boolean {
  const named = texts.filter((entry) => entry.named);
  if (named.length < 3 || !named.some((entry) => entry.role === "name" || entry.role === "industry")) return false;
  return named.every((entry) => numberingToken(fold(entry.text)));
}

/** The distinct texts above one another in a column's heading, topmost first. */
function pathOf(grid: Grid, top: number, bottom: number, column: number): string[] {
  const path: string[] = [];
  for (let row = Math.max(0, groupTop(grid, top)); row <= bottom; row++) {
    if (grid.isBlank(row, column)) continue;
    const text = grid.text(row, column);
    if (text !== path.at(-1)) path.push(text);
  }
  return path;
}

/** A row of group headings (企业信息 | 水效指标) right above the named columns belongs to the heading; a title does not. */
function groupTop(grid: Grid, top: number): number {
  let known = groupTops.get(grid);
  if (!known) groupTops.set(grid, (known = new Map()));
  let row = known.get(top);
  if (row === undefined) known.set(top, (row = findGroupTop(grid, top)));
  return row;
}
/** asked for every column of a heading: a stray cell in the last column of a sheet makes 16,384 of them */
const groupTops = new WeakMap<Grid, Map<number, number>>();

function findGroupTop(grid: Grid, top: number): number {
  const row = top - 1;
  if (row < 0) return top;
  const texts = new Set<string>();
  for (let column = 0; column < grid.columnCount; column++) {
    const cell = grid.at(row, column);
    if (cell === undefined || cell.content.kind === "blank") continue;
    if (cell.content.kind !== "text") return top;
    texts.add(cell.content.value);
  }
  const all = [...texts];
  if (all.length < 2 || all.some((text) => text.length > 30 || /[:：]/.test(text))) return top;
  return all.some((text) => GROUP.test(fold(text))) ? row : top;
}
const GROUP = /指标|信息|水效|取水|用水|重复|循环|回用|漏失|考核|标准|实际|废水|污水/;

function resolve(grid: Grid, top: number, bottom: number, column: number): Column | null {
  const path = pathOf(grid, top, bottom, column);
  if (path.length === 0 || path.some(isReference)) return null;
  const headings = path.map(readHeading);
  const unit = headings.reduce<string | null>((found, heading) => heading.unit ?? found, null);
  const cores = headings.map((heading) => heading.core).filter((core) => core !== "" && !numberingToken(core));
  const role = roleOfPath(cores, unit) ?? bareFromNeighbours(grid, top, bottom, column, cores);
  const year = headings.reduce<number | null>((found, heading) => heading.year ?? found, null);
  return role === null ? null : { column, role, unit, year };
}

/** The lowest heading first, then joined with the ones above it. */
function roleOfPath(cores: readonly string[], unit: string | null): Role | null {
  const leaf = cores.at(-1);
  if (leaf === undefined) return null;
  for (let from = cores.length - 1; from >= 0; from--) {
    const role = roleOf({ core: cores.slice(from).join(""), unit });
    if (role) return role;
  }
  const bare = bareRole(leaf, cores.slice(0, -1).join(""));
  if (bare) return bare;
  if (isPerOutput({ core: leaf, unit })) return { is: "indicator", column: "单位产品取水量" };
  // 2021年, 实际值 under an indicator: the indicator's own values
  const above = cores.at(-2);
  return above !== undefined && leaf === "实际" ? roleOf({ core: above, unit }) : null;
}

/** A bare 利用率 is explained by the group heading that spreads over it from the left, or by its left neighbour. */
function bareFromNeighbours(
  grid: Grid,
  top: number,
  bottom: number,
  column: number,
  cores: readonly string[],
): Role | null {
  const leaf = cores.at(-1);
  if (leaf === undefined || column === 0) return null;
  for (let row = bottom; row >= groupTop(grid, top); row--) {
    if (grid.isBlank(row, column - 1)) continue;
    const left = grid.text(row, column - 1);
    return bareRole(leaf, left) ?? (cores.length === 1 ? unexplainedRole(leaf, left) : null);
  }
  return null;
}

/** Two tables side by side repeat 企业名称 or 序号; each part must be a table of its own, or it is none. */
function split(grid: Grid, bottom: number, columns: readonly Column[]): Column[][] {
  const parts: Column[][] = [];
  let current: Column[] = [];
  for (const column of columns) {
    const repeated = (["name", "number"] as const).some(
      (role) => column.role.is === role && current.some((other) => other.role.is === role),
    );
    if (repeated) {
      const moved = startOfNext(grid, bottom, current, column.column);
      parts.push(current.slice(0, moved));
      current = current.slice(moved);
    }
    current.push(column);
  }
  parts.push(current);
  return fuse(parts);
}

/** The next table begins after the last column without a heading before the repeated one, if there is such a gap. */
function startOfNext(grid: Grid, bottom: number, columns: readonly Column[], repeated: number): number {
  for (let column = repeated - 1; column > (columns[0]?.column ?? 0); column--) {
    if (!grid.isBlank(bottom, column)) continue;
    return columns.findIndex((other) => other.column > column) < 0
      ? columns.length
      : columns.findIndex((other) => other.column > column);
  }
  // without a gap: a 序号 right before the repeated 企业名称 belongs to it
  const last = columns.at(-1);
  const firstIsNumber = columns[0]?.role.is === "number";
  return last?.role.is === "number" && !firstIsNumber ? columns.length - 1 : columns.length;
}

/** A part that is no table (集团名称 beside 企业名称) goes back to its neighbour. */
function fuse(parts: readonly Column[][]): Column[][] {
  const fused: Column[][] = [];
  for (const part of parts) {
    const last = fused.at(-1);
    if (last && (!qualifies(last) || !qualifies(part))) last.push(...part);
    else fused.push([...part]);
  }
  return fused;
}

/** Annex 5 names an enterprise or an industry, and indicators: two of them, or one where both are named. */
function qualifies(columns: readonly Column[]): boolean {
  const has = (role: Role["is"]): boolean => columns.some((column) => column.role.is === role);
  const indicators = new Set<IndicatorColumn>();
  for (const { role } of columns) if (role.is === "indicator") indicators.add(role.column);
  if (has("name") && has("industry")) return indicators.size >= 1;
  return (has("name") || has("industry")) && indicators.size >= 2;
}
