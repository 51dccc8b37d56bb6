/** What both renderers rely on, for every form: no overlap, every reference inside, only what Excel 2021 can. */
import { formEntries } from "../../templates";
import type { Content, Form, FormCell } from "../../templates";
import type { Area } from "../../src/forms/types";
import { cellAt, isIn, shown } from "./read";

const forms: readonly (readonly [string, Form])[] = formEntries.map(({ id, build }) => [id, build({ year: 2021 })]);

const overlaps = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

const formula = (content: Content): string | null => (content.kind === "formula" ? content.formula : null);

function references(text: string): { row: number; column: number }[] {
  return [...text.matchAll(/\$([A-Z]+)\$(\d+)/g)].map(([, letters = "", digits = ""]) => ({
    row: Number(digits) - 1,
    column: [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  }));
}

const allCells = (form: Form): readonly FormCell[] => [...form.cells, ...(form.live?.cells ?? [])];

describe.each(forms)("%s", (id, form) => {
  test("is filed under its id", () => {
    expect(form.id).toBe(id);
    expect(formEntries.find((entry) => entry.id === id)?.origin).toBe(form.origin);
  });

  test("has one cell at each place, inside its columns and rows", () => {
    const places = allCells(form).map(({ row, column }) => `${row},${column}`);
    expect(new Set(places).size).toBe(places.length);
    for (const { row, column } of form.cells) {
      expect(row).toBeLessThan(form.heights.length);
      expect(column).toBeLessThan(form.widths.length);
    }
  });

  test("has merges that do not overlap, with content in the first cell only and one frame", () => {
    form.merges.forEach((merge, index) => {
      expect(form.merges.slice(index + 1).filter((other) => overlaps(merge, other))).toEqual([]);
      const cells = form.cells.filter(({ row, column }) => isIn(merge, row, column));
      expect(cells).toHaveLength((merge.bottom - merge.top + 1) * (merge.right - merge.left + 1));
      for (const cell of cells) {
        expect(cell.style).toEqual(cellAt(form, merge.top, merge.left).style);
        if (cell.row !== merge.top || cell.column !== merge.left) expect(cell.content.kind).toBe("blank");
      }
    });
  });

  test("names cells that exist, with names that Excel takes", () => {
    expect(new Set(form.names.map(({ name }) => name)).size).toBe(form.names.length);
    for (const { name, row, column } of form.names) {
      expect(name).toMatch(/^[\p{L}_][\p{L}\p{N}_.]*$/u);
      // `AB12` would be an address
      expect(name).not.toMatch(/^[A-Za-z]{1,3}\d+$/);
      cellAt(form, row, column);
    }
  });

  test("puts the cursor into a cell that is there to be filled in", () => {
    const { content } = cellAt(form, form.first.row, form.first.column);
    const choice = form.validations.some(({ area }) => isIn(area, form.first.row, form.first.column));
    expect(content.kind === "blank" || choice).toBe(true);
  });

  test("has formulas with native functions that point at cells of the form", () => {
    for (const { content } of form.cells) {
      const text = formula(content);
      if (text === null) continue;
      expect(text).toMatch(/^=/);
      expect(text).not.toContain("WATER.");
      expect(text).not.toMatch(/[{}]/);
      expect(text.length).toBeLessThanOrEqual(8192);
      for (const { row, column } of references(text)) cellAt(form, row, column);
    }
  });

  test("keeps WATER functions to the live layer, outside the printed columns", () => {
    for (const { row, column, content } of form.live?.cells ?? []) {
      expect(isIn(form.print.area, row, column)).toBe(false);
      const text = formula(content);
      if (text !== null) expect(text).toContain("WATER.");
      for (const reference of references(text ?? "")) cellAt(form, reference.row, reference.column);
    }
  });

  test("shows no error and no stray zero while it is empty", () => {
    for (const cell of form.cells) if (cell.content.kind === "formula") expect(shown(cell)).not.toMatch(/^(#|0$)/);
  });

  test("prints on A4: helper columns lie outside, repeated rows and breaks inside", () => {
    const { area, repeat, breaks, margins } = form.print;
    expect(area.left).toBe(0);
    expect(area.right).toBeLessThan(form.widths.length);
    if (repeat) expect(isIn(area, repeat.bottom, 0)).toBe(true);
    for (const row of breaks) expect(row > area.top && row <= area.bottom).toBe(true);
    // nothing is set smaller than two thirds of its size to fit the page
    const points = form.widths.slice(0, area.right + 1).reduce((sum, width) => sum + width * 6, 0);
    const millimetres = (form.print.orientation === "portrait" ? 210 : 297) - margins.left - margins.right;
    expect((millimetres * 72) / 25.4 / points).toBeGreaterThan(2 / 3);
  });

  test("asks in Chinese, within Excel's limits", () => {
    for (const { area, rule, title, message } of form.validations) {
      cellAt(form, area.top, area.left);
      expect(title).toMatch(/\p{Script=Han}/u);
      expect(title.length).toBeLessThanOrEqual(32);
      expect(message).toMatch(/\p{Script=Han}/u);
      expect(message.length).toBeLessThanOrEqual(255);
      if (rule.kind === "list") {
        expect(rule.values.join(",").length).toBeLessThanOrEqual(255);
        for (const value of rule.values) expect(value).not.toContain(",");
        const cell = cellAt(form, area.top, area.left);
        if (cell.content.kind === "text") expect(rule.values).toContain(cell.content.text);
      }
      if (rule.kind === "cells") cellAt(form, rule.area.bottom, rule.area.right);
    }
  });
});
