/** The columns of an annex 5, beyond what its recognised rows say: 序号, the code, the product. */
import { fold, type Annex5Form, type IndicatorColumn, type Sheet } from "../forms";
import { findHeaders } from "../forms/annex5/header";
import { readHeading } from "../forms/annex5/headings";
import { Grid } from "../forms/grid";
import type { CollectField } from "./types";

export interface TableColumn {
  readonly column: number;
  readonly unit: string | null;
}

export interface Table {
  readonly form: Annex5Form;
  readonly grid: Grid;
  /** last row of the heading */
  readonly headingBottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: ReadonlyMap<CollectField | "number", TableColumn>;
}

const CODE =
  /^(?:组织机构代码|统一社会信用代码|社会信用代码|信用代码|统一代码)(?:[/或]组织机构代码|[/或]统一社会信用代码)?$/;
/** a column for the code may stand this far beyond the last column that the recogniser names */
const FURTHER_COLUMNS = 4;

/** @throws Error where the form was not read from this sheet */
export function tableOf(sheet: Sheet, form: Annex5Form): Table {
  const grid = new Grid(sheet);
  const header = findHeaders(grid).find(({ top, left }) => top === form.area.top && left === form.area.left);
  if (!header) throw new Error(`no table at row ${form.area.top + 1} of ${sheet.name}`);
  const columns = new Map<CollectField | "number", TableColumn>();
  const named = new Set<number>();
  const put = (field: CollectField | "number", column: number, unit: string | null): void => {
    if (!columns.has(field)) columns.set(field, { column, unit });
  };
  for (const { column, role, unit } of header.columns) {
    named.add(column);
    if (role.is === "indicator") put(role.column satisfies IndicatorColumn, column, unit);
    else if (role.is !== "condition") put(role.is, column, unit);
    else if (isProduct(grid, header.top, header.bottom, column)) put("product", column, unit);
  }
  for (let column = Math.max(0, header.left - 1); column <= header.right + FURTHER_COLUMNS; column++) {
    if (named.has(column)) continue;
    for (let row = header.top; row <= header.bottom; row++) {
      if (CODE.test(readHeading(grid.text(row, column)).core)) put("code", column, null);
    }
  }
  const all = [...columns.values()].map(({ column }) => column);
  return {
    form,
    grid,
    headingBottom: header.bottom,
    left: Math.min(header.left, ...all),
    right: Math.max(header.right, ...all),
    columns,
  };
}

function isProduct(grid: Grid, top: number, bottom: number, column: number): boolean {
  for (let row = top; row <= bottom; row++) if (/产品/.test(fold(grid.text(row, column)))) return true;
  return false;
}
