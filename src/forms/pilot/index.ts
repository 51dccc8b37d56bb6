/** 附件 工业废水循环利用试点企业、园区推荐表, known by its printed columns 工作亮点 and 推荐意见. */
import { readAnswer } from "../../assessment/answers";
import type { Grid } from "../grid";
import type { Field, PilotForm, PilotRow, Place } from "../records";
import { displayText, fold, isBlank } from "../text";
import type { Area } from "../types";
import { readContacts } from "./contacts";
import { isParkName, pilotRole, type PilotRole } from "./headings";

interface Column {
  readonly column: number;
  readonly role: PilotRole;
}

interface Heading {
  readonly row: number;
  readonly columns: readonly Column[];
  readonly form: PilotForm["form"];
}

/** a table that grew keeps its rows together; so many blank ones end it */
const LARGEST_GAP = 4;
/** 所在区县（公章）： stands right above the heading, the level two rows higher */
const CONTACT_ROWS = 4;

export function recognisePilots(grid: Grid): PilotForm[] {
  const headings = findHeadings(grid);
  return headings.map((heading, index) => {
    const before = headings.slice(0, index).filter((other) => other.row < heading.row && sharesColumns(other, heading));
    const next = headings.find((other) => other.row > heading.row && sharesColumns(other, heading));
    return readTable(grid, heading, before.at(-1)?.row ?? -1, next?.row ?? grid.rowCount);
  });
}

const leftOf = ({ columns }: Heading): number => columns[0]?.column ?? 0;
const rightOf = ({ columns }: Heading): number => columns.at(-1)?.column ?? 0;
const sharesColumns = (a: Heading, b: Heading): boolean => leftOf(a) <= rightOf(b) && leftOf(b) <= rightOf(a);

/** A row with 企业名称 or 园区名称 and one of 工作亮点, 推荐意见; two tables side by side repeat the name. */
function findHeadings(grid: Grid): Heading[] {
  const rows = new Map<number, Column[]>();
  for (const { row, column, text } of grid.words) {
    const role = text.length > 30 ? null : pilotRole(text);
    if (role) rows.set(row, [...(rows.get(row) ?? []), { column, role }]);
  }
  return [...rows].flatMap(([row, columns]) =>
    split(columns).flatMap((columnsOfPart): Heading[] => {
      const part = trimmed(columnsOfPart);
      const has = (is: PilotRole["is"]): Column | undefined => part.find(({ role }) => role.is === is);
      const name = has("name");
      if (!name || (!has("highlights") && !has("opinion"))) return [];
      const form = isParkName(grid.text(row, name.column)) ? "pilot-park" : "pilot-enterprise";
      return [{ row, columns: part, form }];
    }),
  );
}

/** A table begins with 序号 or the name, and has each other column once: further ones are a neighbour's. */
function trimmed(columns: readonly Column[]): Column[] {
  const first = columns.findIndex(({ role }) => role.is === "number" || role.is === "name");
  const own = columns.slice(Math.max(0, first));
  const same = (a: PilotRole, b: PilotRole): boolean =>
    a.is === b.is && (a.is !== "condition" || b.is !== "condition" || a.condition === b.condition);
  const repeated = own.findIndex(({ role }, at) => own.slice(0, at).some((other) => same(other.role, role)));
  return repeated < 0 ? own : own.slice(0, repeated);
}

function split(columns: readonly Column[]): Column[][] {
  const parts: Column[][] = [[]];
  for (const column of columns) {
    const repeats = (is: PilotRole["is"]): boolean =>
      column.role.is === is && (parts.at(-1) ?? []).some(({ role }) => role.is === is);
    if (repeats("number") || (repeats("name") && parts.at(-1)?.at(-1)?.role.is !== "number")) parts.push([]);
    parts.at(-1)?.push(column);
  }
  return parts;
}

function readTable(grid: Grid, heading: Heading, floor: number, end: number): PilotForm {
  const columnOf = (is: PilotRole["is"]): number | null =>
    heading.columns.find(({ role }) => role.is === is)?.column ?? null;
  const conditions = heading.columns.flatMap(({ column, role }) =>
    role.is === "condition" ? [{ column, condition: role.condition }] : [],
  );
  const name = columnOf("name") ?? 0;
  const placeIn = (row: number, column: number | null): Place | null =>
    column === null ? null : { row, column, cell: grid.at(row, column) };
  const printed = [name, columnOf("industry"), columnOf("highlights"), columnOf("opinion")].filter(
    (column) => column !== null,
  );
  const rows: PilotRow[] = [];
  let bottom = heading.row;
  for (let row = below(grid, heading); row < end && row - bottom <= LARGEST_GAP + 1; row++) {
    if (endsTable(grid, row, leftOf(heading), name)) break;
    const answered = conditions.filter(
      ({ column }) => !grid.isCovered(row, column) && readAnswer([grid.text(row, column)]) !== "open",
    );
    const isFilled = printed.some((column) => !grid.isCovered(row, column) && !grid.isBlank(row, column));
    if (!isFilled && (answered.length === 0 || grid.isCovered(row, name))) continue;
    // a note below the table, merged over its helper columns
    if (!isFilled && answered.every(({ column }) => grid.merge(row, column) !== null)) continue;
    bottom = row;
    rows.push({
      row,
      name: placeIn(row, name) ?? { row, column: name, cell: undefined },
      industry: placeIn(row, columnOf("industry")),
      highlights: placeIn(row, columnOf("highlights")),
      opinion: placeIn(row, columnOf("opinion")),
      direction: placeIn(row, columnOf("direction")),
      rate: placeIn(row, columnOf("rate")),
      average: placeIn(row, columnOf("average")),
      conditions: conditions.map(({ column, condition }) => ({
        row,
        column,
        cell: grid.at(row, column),
        item: condition,
        answer: readAnswer([grid.text(row, column)]),
      })),
    });
  }
  const area: Area = { top: heading.row, left: leftOf(heading), bottom, right: rightOf(heading) };
  const contacts = readContacts(grid, { ...area, top: Math.max(floor + 1, heading.row - CONTACT_ROWS) }, heading.row);
  const top = Math.min(heading.row, ...[...contacts.values()].map((field: Field) => field.row));
  return { form: heading.form, sheet: grid.sheet.name, area: { ...area, top }, fields: contacts, rows };
}

/** The first row below the heading, which may be merged over several. */
const below = (grid: Grid, { row, columns }: Heading): number =>
  Math.max(...columns.map(({ column }) => grid.merge(row, column)?.bottom ?? row)) + 1;

/** 二、…园区推荐表, 所在区县：, 注：, or a line merged over 序号 and 企业名称 */
function endsTable(grid: Grid, row: number, left: number, name: number): boolean {
  for (let column = left; column <= name; column++) {
    const cell = grid.at(row, column);
    if (isBlank(cell)) continue;
    const merge = grid.merge(row, column);
    if (merge && merge.left <= left && merge.right >= name && left < name) return true;
    if (FOLLOWS.test(fold(displayText(cell)))) return true;
  }
  return false;
}
const FOLLOWS =
  /^[一二三四五]、|^附件|^所在(?:区县|地区|省)|^(?:联系人|联系电话|填表人|审核人|推荐单位|注|说明|备注)[:：(]|推荐表$/;
