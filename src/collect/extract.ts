/**
 * A workbook → the enterprises that it speaks of: its annex 2, or the rows of an annex 5 that a sub-district has made.
 * Where it speaks of one enterprise only, its annexes 3, 6 and 7 add what the row of annex 5 has a place for.
 */
import {
  cellAddress,
  displayText,
  isBlank,
  nameKey,
  recognise,
  type Annex2Form,
  type Annex5Form,
  type Annex5Row,
  type Cell,
  type Place,
  type Workbook,
} from "../forms";
import { readCode } from "../forms/codes";
import { messages } from "./messages";
import { applicantOf, supplement } from "./supplement";
import { tableOf } from "./table";
import { INDICATORS } from "./units";
import type { EnterpriseRecord, Extraction, Issue, Source } from "./types";
import { Values } from "./values";

export function extract(file: string, workbook: Workbook): Extraction {
  const forms = recognise(workbook);
  const results = forms.map((form) => {
    if (form.form === "annex2") return fromAnnex2(file, form);
    return form.form === "annex5" ? fromAnnex5(file, workbook, form) : NOTHING;
  });
  const found = results.flatMap((result) => result.records);
  const stated = found.length > 0 ? found : applicantOf(file, forms);
  const supplemented = supplement(file, forms, stated);
  const { records } = supplemented;
  const issues = [...results.flatMap((result) => result.issues), ...supplemented.issues];
  if (records.length > 0 || issues.length > 0) return { file, records, issues };
  const blank = forms.find((form) => form.form === "annex2");
  const place = blank ? { sheet: blank.sheet, ...placeOf(blank) } : null;
  return {
    file,
    records,
    issues: [place ? nameMissing(file, place, messages.annex2) : rejected(file, messages.nothingToCollect)],
  };
}

/** What could not even be opened. @param message why, in a Chinese sentence; null where nobody knows */
export const unreadable = (file: string, message: string | null): Extraction => ({
  file,
  records: [],
  issues: [{ ...rejected(file, message ?? messages.unreadable), code: "unreadable" }],
});

interface Found {
  readonly records: readonly EnterpriseRecord[];
  readonly issues: readonly Issue[];
}
const NOTHING: Found = { records: [], issues: [] };

const rejected = (file: string, message: string): Issue => ({
  kind: "rejected",
  code: "nothing-to-collect",
  enterprise: null,
  file,
  sheet: null,
  cell: null,
  message,
});

const nameMissing = (file: string, place: Omit<Source, "file">, form: string): Issue => ({
  ...rejected(file, messages.nameMissing(form)),
  code: "name-missing",
  sheet: place.sheet,
  cell: cellAddress(place.row, place.column),
});

const placeOf = (form: Annex2Form): { row: number; column: number } => {
  const { row, column } = form.fields.get("name") ?? { row: form.area.top, column: form.area.left };
  return { row, column };
};

function fromAnnex2(file: string, form: Annex2Form): Found {
  const textOf = (field: "name" | "code" | "industry" | "product"): string =>
    displayText(form.fields.get(field)?.cell).trim();
  const name = textOf("name");
  const place = { file, sheet: form.sheet, ...placeOf(form) };
  if (name === "") {
    // a form that nobody has filled in is no fault beside one that is
    const filled = INDICATORS.some((indicator) => hasValue(form.fields.get(indicator)?.cell));
    return filled ? { records: [], issues: [nameMissing(file, place, messages.annex2)] } : NOTHING;
  }
  const taken = new Values(file, form.sheet, name);
  for (const field of ["name", "code", "industry", "product"] as const) {
    const found = form.fields.get(field);
    if (found) taken.text(field, found, textOf(field));
  }
  for (const indicator of INDICATORS) {
    const found = form.fields.get(indicator);
    if (found) taken.take(indicator, found, found.unit);
  }
  const record: EnterpriseRecord = {
    key: nameKey(name),
    name,
    code: readCode(textOf("code")),
    year: form.year,
    place,
    values: taken.values,
    conditions: [],
    issues: taken.issues,
  };
  return { records: [record], issues: [] };
}

/** a number or a text that somebody wrote; what a formula of the empty form shows does not count */
const hasValue = (cell: Cell | undefined): boolean =>
  cell !== undefined && cell.formula === undefined && !isBlank(cell);

function fromAnnex5(file: string, workbook: Workbook, form: Annex5Form): Found {
  const sheet = workbook.sheets.find(({ name }) => name === form.sheet);
  if (!sheet) return NOTHING;
  const table = tableOf(sheet, form);
  const records: EnterpriseRecord[] = [];
  const issues: Issue[] = [];
  for (const [index, row] of form.rows.entries()) {
    if (row.kind === "part") continue;
    const at = row.namePlace ?? { row: row.row, column: form.area.left };
    const place = { file, sheet: form.sheet, row: at.row, column: at.column };
    const name = row.name?.text.trim() ?? "";
    if (name === "") issues.push(nameMissing(file, place, messages.annex5));
    else if (form.rows[index + 1]?.kind === "part") {
      const cell = cellAddress(place.row, place.column);
      const message = messages.severalRows(name);
      issues.push({ kind: "question", code: "several-rows", enterprise: name, file, sheet: form.sheet, cell, message });
    } else {
      const beside = (field: "code" | "product"): Place | null => {
        const column = table.columns.get(field)?.column;
        return column === undefined ? null : { row: row.row, column, cell: table.grid.at(row.row, column) };
      };
      records.push(fromRow(place, form, row, name, beside));
    }
  }
  return { records, issues };
}

function fromRow(
  place: Source,
  form: Annex5Form,
  row: Annex5Row,
  name: string,
  beside: (field: "code" | "product") => Place | null,
): EnterpriseRecord {
  const taken = new Values(place.file, form.sheet, name);
  taken.text("name", place, name);
  if (row.industry) taken.text("industry", row.industry, row.industry.text);
  const texts = { code: "", product: "" };
  for (const field of ["code", "product"] as const) {
    const found = beside(field);
    if (!found) continue;
    texts[field] = displayText(found.cell).trim();
    taken.text(field, found, texts[field]);
  }
  for (const cell of row.cells) if (!taken.values.has(cell.indicator)) taken.take(cell.indicator, cell, cell.unit);
  return {
    key: nameKey(name),
    name,
    code: readCode(texts.code),
    year: form.year,
    place,
    values: taken.values,
    conditions: row.conditions.filter((text) => text !== texts.product),
    issues: taken.issues,
  };
}
