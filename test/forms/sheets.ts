/** Small sheets for tests, written as they look. */
import type { Area, Cell, Sheet, Workbook } from "../../src/forms/types";

export type Value = string | number | boolean | null | undefined | Cell;

export function cellOf(value: Value): Cell | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value === "object") return value;
  if (typeof value === "number") return { content: { kind: "number", value, format: "General" } };
  if (typeof value === "boolean") return { content: { kind: "boolean", value } };
  if (value.startsWith("#") && value.endsWith("!")) return { content: { kind: "error", code: value } };
  return { content: { kind: "text", value } };
}

export const percent = (value: number): Cell => ({ content: { kind: "number", value, format: "0.0%" } });

/** `B4:C5` → area */
export function area(address: string): Area {
  const [, left = "A", top = "1", right = left, bottom = top] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address) ?? [];
  const index = (letters: string): number => [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;
  return { top: Number(top) - 1, left: index(left), bottom: Number(bottom) - 1, right: index(right) };
}

export function sheetOf(rows: readonly (readonly Value[])[], merges: readonly string[] = [], name = "汇总"): Sheet {
  return { name, visibility: "visible", rows: rows.map((row) => row.map(cellOf)), merges: merges.map(area) };
}

export const workbookOf = (...sheets: Sheet[]): Workbook => ({ sheets });

export const HEADER = [
  "序号",
  "企业名称",
  "所属行业",
  "单位产品\n取水量",
  "重复利用率",
  "循环利用率",
  "废水\n回用率",
  "用水综合\n漏失率",
];
