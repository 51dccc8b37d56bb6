/** What collecting would do to an annex 5: decided here, once; agreed to by the user; then written by one of the two writers. */
import {
  cellAddress,
  displayText,
  isBlank,
  nameKey,
  readCustomLimits,
  recognise,
  type Annex5Row,
  type Cell,
  type Workbook,
} from "../forms";
import type { CustomLimits } from "../assessment";
import { readCode, sameCode } from "../forms/codes";
import { industryToWrite } from "./industry";
import { sameContent } from "./meaning";
import { mergeRecords, sameText } from "./merge";
import { FIELD_NAMES, messages } from "./messages";
import { canInsert, formulasBelow, roomOf } from "./room";
import { tableOf, type Table } from "./table";
import { isIndicator, isRate, sameUnit } from "./units";
import type { CollectField, EnterpriseRecord, Extraction, Issue, Plan, PlannedCell, PlannedRow, Value } from "./types";

export interface PlanOptions {
  /** sheet of the annex 5, where the workbook has several */
  readonly sheet?: string;
  /** reporting year where the table's title states none */
  readonly year?: number;
  /** keys of enterprises that the user does not want */
  readonly without?: ReadonlySet<string>;
  /** limits beside those of the target's own worksheet 自定义限值: their conditions are worth keeping */
  readonly custom?: CustomLimits;
}

/** No plan can be made: why, in a Chinese sentence. */
export interface NoPlan {
  readonly problem: string;
}

export function planCollection(
  target: Workbook,
  extractions: readonly Extraction[],
  options: PlanOptions = {},
): Plan | NoPlan {
  const found = findTable(target, options.sheet);
  if ("problem" in found) return found;
  const own = readCustomLimits(target)?.limits ?? [];
  const table: Target = { ...found, custom: { limits: [...own, ...(options.custom?.limits ?? [])] } };
  const year = table.form.year ?? options.year ?? null;
  const issues: Issue[] = extractions.flatMap((extraction) => extraction.issues);
  const records = extractions
    .flatMap((extraction) => extraction.records)
    .filter((record) => {
      if (options.without?.has(record.key)) return false;
      if (year === null || record.year === null || record.year === year) return true;
      issues.push(about(record, "other-year", messages.otherYear(record.name, record.year, year)));
      return false;
    });
  const merged = mergeRecords(records);
  issues.push(...merged.issues);

  const index = indexOf(table);
  const rows: PlannedRow[] = [];
  const fresh: EnterpriseRecord[] = [];
  for (const record of merged.records) {
    issues.push(...record.issues);
    const match = matchRow(table, index, record);
    if ("kind" in match) issues.push(match);
    else if (match.row === null) fresh.push(record);
    else rows.push(changedRow(table, record, match.row, issues));
  }
  rows.sort((a, b) => a.row - b.row);
  const placed = place(table, fresh.length, recognise(target));
  if ("problem" in placed) return placed;
  const numbers = numbersOf(table, placed);
  for (const [nth, record] of fresh.entries()) {
    rows.push(newRow(table, record, placed.rows[nth] ?? 0, placed.insert?.at ?? Infinity, issues));
  }
  if (fresh.length > 0) issues.push(...notesOnTotals(table, placed.next, placed.insert?.count ?? 0));
  const { sheet } = table.form;
  const { insert, like } = placed;
  return { sheet, left: table.left, right: table.right, rows, numbers, insert, like, issues: distinct(issues) };
}

interface Target extends Table {
  readonly custom: CustomLimits;
}

function findTable(target: Workbook, wanted: string | undefined): Table | NoPlan {
  const forms = recognise(target).filter((form) => form.form === "annex5");
  const visible = forms.filter(
    ({ sheet }) => target.sheets.find(({ name }) => name === sheet)?.visibility === "visible",
  );
  const candidates = wanted === undefined ? visible : forms.filter(({ sheet }) => sheet === wanted);
  const [form, second] = candidates;
  if (!form) return { problem: wanted === undefined ? messages.noTarget : messages.noSuchSheet(wanted) };
  if (second) return { problem: messages.severalTargets(candidates.map(({ sheet }) => sheet).join("、")) };
  const sheet = target.sheets.find(({ name }) => name === form.sheet);
  const table = sheet ? tableOf(sheet, form) : null;
  return table?.columns.has("name") ? table : { problem: messages.noTarget };
}

const about = (record: EnterpriseRecord, code: Issue["code"], message: string): Issue => ({
  kind: "question",
  code,
  enterprise: record.name,
  file: record.place.file,
  sheet: record.place.sheet,
  cell: cellAddress(record.place.row, record.place.column),
  message,
});

/** The rows of a table by the names and codes of their enterprises. */
interface Index {
  readonly byName: ReadonlyMap<string, readonly Annex5Row[]>;
  readonly coded: readonly { readonly row: Annex5Row; readonly code: string }[];
  /** names of enterprises that fill several rows */
  readonly parted: ReadonlySet<string>;
}

function indexOf(table: Table): Index {
  const byName = new Map<string, Annex5Row[]>();
  const coded: { row: Annex5Row; code: string }[] = [];
  const parted = new Set<string>();
  for (const row of table.form.rows) {
    if (row.name === null) continue;
    const key = nameKey(row.name.text);
    if (row.kind === "part") {
      parted.add(key);
      continue;
    }
    byName.set(key, [...(byName.get(key) ?? []), row]);
    const code = readCode(textAt(table, row.row, "code"));
    if (code !== null) coded.push({ row, code });
  }
  return { byName, coded, parted };
}

/** The row of the table that is this enterprise's; null where it has none; a question where that cannot be said. */
function matchRow(table: Table, index: Index, record: EnterpriseRecord): { readonly row: number | null } | Issue {
  const { code, key } = record;
  const byCode = code === null ? [] : index.coded.filter((each) => sameCode(each.code, code)).map(({ row }) => row);
  const matches = byCode.length > 0 ? byCode : (index.byName.get(key) ?? []);
  const [match, second] = matches;
  if (!match) return { row: null };
  const places = matches.map(({ row }) => cellAddress(row, table.columns.get("name")?.column ?? table.left));
  if (second) return about(record, "ambiguous-row", messages.ambiguousRow(record.name, places.join("、")));
  const name = match.name?.text.trim() ?? "";
  if (nameKey(name) !== key) return about(record, "other-name", messages.otherName(record.name, name));
  const stated = readCode(textAt(table, match.row, "code"));
  if (code !== null && stated !== null && !sameCode(stated, code)) {
    return about(record, "other-code", messages.otherCode(record.name, code, stated));
  }
  return index.parted.has(key) ? about(record, "several-rows", messages.severalRows(record.name)) : { row: match.row };
}

function textAt(table: Table, row: number, field: CollectField): string {
  const column = table.columns.get(field)?.column;
  return column === undefined ? "" : displayText(table.grid.at(row, column)).trim();
}

/** What of a record fits under the columns of the table, with a question for what does not. */
function* fitting(
  table: Target,
  record: EnterpriseRecord,
  issues: Issue[],
): Generator<{ field: CollectField; column: number; value: Value }> {
  const written = industryToWrite(record, table.columns.has("product"), table.custom);
  if (written.lost !== null) {
    issues.push(about(record, "product-lost", messages.productLost(record.name, written.lost)));
  }
  for (const [field, stated] of record.values) {
    const place = table.columns.get(field);
    if (!place) {
      if (isIndicator(field)) {
        const issue = about(record, "no-column", messages.noColumn(field));
        issues.push({ ...issue, file: null, sheet: table.form.sheet, cell: null, enterprise: null });
      }
      continue;
    }
    if (isIndicator(field) && !sameUnit(field, stated.unit, place.unit)) {
      const { source } = stated;
      const unit = (text: string | null): string => text ?? messages.unitNone;
      const message = messages.unit(record.name, field, unit(stated.unit), unit(place.unit));
      issues.push({
        ...about(record, "unit", message),
        sheet: source.sheet,
        cell: cellAddress(source.row, source.column),
      });
      continue;
    }
    yield { field, column: place.column, value: field === "industry" ? (written.value ?? stated) : stated };
  }
}

function changedRow(table: Target, record: EnterpriseRecord, row: number, issues: Issue[]): PlannedRow {
  const cells: PlannedCell[] = [];
  for (const { field, column, value } of fitting(table, record, issues)) {
    const cell = table.grid.at(row, column);
    const merge = table.grid.merge(row, column);
    if (isUnchanged(field, cell, value)) continue;
    if (cell?.formula !== undefined) {
      issues.push({
        ...about(record, "formula-kept", messages.formulaKept(record.name, FIELD_NAMES[field])),
        file: null,
        sheet: table.form.sheet,
        cell: cellAddress(row, column),
      });
      continue;
    }
    const at = { row: merge?.top ?? row, column: merge?.left ?? column };
    cells.push({ field, ...at, old: displayText(cell), ...written(value) });
  }
  return { kind: cells.length > 0 ? "changed" : "unchanged", key: record.key, enterprise: record.name, row, cells };
}

function isUnchanged(field: CollectField, cell: Cell | undefined, value: Value): boolean {
  if (!cell || isBlank(cell)) return false;
  const { content } = cell;
  if (content.kind !== "number" && content.kind !== "text") return false;
  return sameText(field, displayText(cell), value.text) || sameContent(content, value.content, isRate(field));
}

const written = ({ content, text, source }: Value): Pick<PlannedCell, "content" | "text" | "source"> => ({
  content,
  text,
  source,
});

function newRow(
  table: Target,
  record: EnterpriseRecord,
  row: number,
  insertedFrom: number,
  issues: Issue[],
): PlannedRow {
  const cells: PlannedCell[] = [];
  for (const { field, column, value } of fitting(table, record, issues)) {
    // a prepared row may calculate one of its columns by itself
    if (row < insertedFrom && table.grid.own(row, column)?.formula !== undefined) {
      issues.push({
        ...about(record, "formula-kept", messages.formulaKept(record.name, FIELD_NAMES[field])),
        file: null,
        sheet: table.form.sheet,
        cell: cellAddress(row, column),
      });
      continue;
    }
    cells.push({ field, row, column, old: "", ...written(value) });
  }
  return { kind: "new", key: record.key, enterprise: record.name, row, cells };
}

interface Placed {
  readonly rows: readonly number[];
  readonly insert: Plan["insert"];
  readonly like: number | null;
  readonly next: number | null;
}

function place(table: Table, count: number, forms: Parameters<typeof canInsert>[2]): Placed | NoPlan {
  const { like, free, next } = roomOf(table);
  const rows = free.slice(0, count);
  const missing = count - rows.length;
  const first = (free.at(-1) ?? like ?? table.headingBottom) + 1;
  for (let n = 0; n < missing; n++) rows.push(first + n);
  if (missing === 0) return { rows, insert: null, like, next };
  return canInsert(table, first, forms)
    ? { rows, insert: { at: first, count: missing }, like, next }
    : { problem: messages.noRoom(table.form.sheet) };
}

/** 序号 goes on from the highest one; a table whose numbers are words or empty gets none. */
function numbersOf(table: Table, { rows, like, insert }: Placed): Plan["numbers"] {
  const { grid, columns, form } = table;
  const column = columns.get("number")?.column;
  if (column === undefined) return [];
  const known = form.rows
    .map(({ row }) => Number(displayText(grid.own(row, column)).trim() || NaN))
    .filter((value) => Number.isInteger(value) && value > 0);
  if (form.rows.length > 0 && known.length === 0) return [];
  const carried = like === null ? undefined : grid.own(like, column);
  const highest = Math.max(0, ...known);
  return rows.flatMap((row, index) => {
    const own = row < (insert?.at ?? Infinity) ? grid.own(row, column) : undefined;
    // a prepared row has its number already
    if (own !== undefined && own.formula === undefined && !isBlank(own)) return [];
    return [{ row, column, value: highest + index + 1, formula: (own ?? carried)?.formula !== undefined }];
  });
}

function notesOnTotals(table: Table, next: number | null, inserted: number): Issue[] {
  if (next === null) return [];
  const cells = formulasBelow(table, next).map((address) =>
    address.replace(/\d+$/, (digits) => String(Number(digits) + inserted)),
  );
  if (cells.length === 0) return [];
  return [
    {
      kind: "note",
      code: "total-formula",
      enterprise: null,
      file: null,
      sheet: table.form.sheet,
      cell: cells[0] ?? null,
      message: messages.totalFormula(cells.slice(0, 8).join("、")),
    },
  ];
}

const distinct = (issues: readonly Issue[]): Issue[] => [
  ...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values(),
];
