/**
 * Review → conditional formats. Both hosts (Office.js and the .xlsx writer) make their rules from this list, so that
 * a marked file looks the same wherever it was marked.
 *
 * Number cells get rules over stretches of the number line, so the mark follows a later edit even where the add-in is
 * not installed; a text or error cell gets a rule for exactly that content.
 */
import { bands, boundLiteral, compile, isUnknown } from "../assessment";
import type { Band, CustomLimits, Question } from "../assessment";
import { cellAddress } from "../forms/address";
import type { Area } from "../forms/types";
import type { CellVerdict, Review } from "./types";

export type Look = "fail" | "undetermined" | "invalid";

export interface Mark {
  readonly sheet: string;
  /** one column, sorted from top to bottom: the formula is relative to the first area's top left cell */
  readonly areas: readonly Area[];
  /** without a leading `=`, as the .xlsx stores it; Office.js wants one before it */
  readonly formula: string;
  readonly look: Look;
}

/** Our rules are found again by this, because rule ids do not survive saving. */
export const MARKER = 'N("水效对标")=0';

/** A literal in a formula holds 255 characters at most; this leaves room and still tells the cells of a form apart. */
const LONGEST_LITERAL = 250;

export const isMark = (formula: string): boolean => formula.replace(/\s/g, "").includes(MARKER);

export function marksOf(review: Review): Mark[] {
  const groups: Group[] = [];
  // sheet → column → mark → group: nothing is joined to a key for each cell of a large table
  const bySheet = new Map<string, Map<number, Map<string, Group>>>();
  const stretchesOf = numberStretches(review.custom);

  const add = (cell: CellVerdict, stretch: Stretch): void => {
    const column = getOrAdd(
      getOrAdd(bySheet, cell.sheet, () => new Map()),
      cell.column,
      () => new Map(),
    );
    const group = column.get(stretch.key);
    if (group) {
      group.rows.push(cell.row);
      return;
    }
    const added = { first: cell, stretch, rows: [cell.row] };
    column.set(stretch.key, added);
    groups.push(added);
  };

  for (const cell of review.cells) {
    if (cell.question === null) continue;
    for (const stretch of stretchesOf(cell, cell.question)) add(cell, stretch);
    const look = lookOf(cell.verdict.status);
    const content = cell.cell?.content;
    if (look === null || content === undefined) continue;
    if (content.kind === "text") add(cell, toStretch(look, { is: "text", text: content.value }));
    else if (content.kind === "error") add(cell, toStretch(look, { is: "error" }));
    else if (content.kind === "boolean") add(cell, toStretch(look, { is: "boolean" }));
  }

  return groups.map(({ first, stretch: { look, condition }, rows }) => {
    const areas = runs(rows, first.column);
    const corner = cellAddress(areas[0]?.top ?? first.row, first.column);
    return { sheet: first.sheet, areas, formula: formulaOf(condition, corner), look };
  });
}

type Condition =
  | { readonly is: "number"; readonly from: number | null; readonly to: number | null }
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "error" }
  | { readonly is: "boolean" };

/** What is marked how. */
interface Stretch {
  readonly look: Look;
  readonly condition: Condition;
  /** equal for equal marks */
  readonly key: string;
}

const toStretch = (look: Look, condition: Condition): Stretch => ({
  look,
  condition,
  key: JSON.stringify([look, condition]),
});

/** Cells of one column with one mark. */
interface Group {
  readonly first: CellVerdict;
  readonly stretch: Stretch;
  readonly rows: number[];
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/** Cells with the same question and number format share their stretches; a district asks few different questions. */
function numberStretches(
  custom: CustomLimits | undefined,
): (cell: CellVerdict, question: Question) => readonly Stretch[] {
  const known = new Map<Question, Map<string | undefined, readonly Stretch[]>>();
  return (cell, question) => {
    const content = cell.cell?.content;
    const format = content?.kind === "number" ? content.format : undefined;
    return getOrAdd(
      getOrAdd(known, question, () => new Map()),
      format,
      () => {
        const requirement = compile(question, custom);
        return isUnknown(requirement) ? [] : bands(requirement, format).flatMap(stretchOf);
      },
    );
  };
}

function stretchOf(band: Band): Stretch[] {
  const look = lookOf(band.status);
  if (look === null) return [];
  const from = Number.isFinite(band.from) ? band.from : null;
  const to = Number.isFinite(band.to) ? band.to : null;
  return [toStretch(look, { is: "number", from, to })];
}

function lookOf(status: Band["status"]): Look | null {
  return status === "fail" || status === "undetermined" || status === "invalid" ? status : null;
}

/** Rows of one column → as few rectangles as possible. */
function runs(rows: readonly number[], column: number): Area[] {
  const areas: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = areas.at(-1);
    if (last && row <= last.bottom + 1) last.bottom = row;
    else areas.push({ top: row, left: column, bottom: row, right: column });
  }
  return areas;
}

function formulaOf(condition: Condition, cell: string): string {
  const tests: string[] = [MARKER];
  switch (condition.is) {
    case "number":
      tests.push(`ISNUMBER(${cell})`);
      if (condition.from !== null) tests.push(`${cell}>=${boundLiteral(condition.from, "up")}`);
      if (condition.to !== null) tests.push(`${cell}<=${boundLiteral(condition.to, "down")}`);
      break;
    case "text": {
      const whole = condition.text.length <= LONGEST_LITERAL;
      const literal = condition.text.slice(0, LONGEST_LITERAL).replaceAll('"', '""');
      tests.push(whole ? `EXACT(${cell},"${literal}")` : `EXACT(LEFT(${cell},${LONGEST_LITERAL}),"${literal}")`);
      break;
    }
    case "error":
      tests.push(`ISERROR(${cell})`);
      break;
    case "boolean":
      tests.push(`ISLOGICAL(${cell})`);
      break;
  }
  return `AND(${tests.join(",")})`;
}
