/** What the list of forms shows, and a form as a table of boxes for its preview. Pure. */
import type { Area } from "../../forms/types";
import { findIndustry } from "../../rulebook";
import { formEntries, type Form, type FormCell, type FormEntry, type FormGroup, type FormId } from "../../../templates";
import { shownWhenEmpty } from "../../../templates/form";

/** Forms whose table may be longer than printed, and how long. */
const LENGTHENED: ReadonlySet<FormId> = new Set<FormId>(["annex5", "custom-limits"]);
export const MOST_ROWS = 2000;

export const mayBeLonger = ({ id }: FormEntry): boolean => LENGTHENED.has(id);

/** A form by itself, without its annex: 技术考核要求 is in two of them. */
export function fullName({ name, group }: FormEntry): string {
  const bare = name.replace(/^附件\d+\s*/, "");
  return bare.startsWith("技术考核要求") ? `${group}${bare}` : bare;
}

export interface Group {
  readonly group: FormGroup;
  readonly entries: readonly FormEntry[];
}

/** Forms that hold every word of the search; an industry is found by each of its names. */
export function searchForms(search: string): Group[] {
  const words = search.split(/\s+/).filter((word) => word !== "");
  const holds = (entry: FormEntry, word: string): boolean => {
    const shown = `${entry.group}${entry.name}${annexOf(entry)}`;
    const industry = findIndustry(word)?.name;
    return shown.includes(word) || (industry !== undefined && shown.includes(`（${industry}行业）`));
  };
  const groups = new Map<FormGroup, FormEntry[]>();
  for (const entry of formEntries) {
    if (!words.every((word) => holds(entry, word))) continue;
    groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  }
  return [...groups].map(([group, entries]) => ({ group, entries }));
}

/** The technical tables carry no annex in their names. */
const annexOf = ({ id }: FormEntry): string => `附件${/^annex(\d)/.exec(id)?.[1] ?? ""}`;

/** A whole number between two others, null where what was typed is none. */
export function readWhole(typed: string, least: number, most: number): number | null {
  const value = /^\s*\d+\s*$/.test(typed) ? Number(typed) : NaN;
  return value >= least && value <= most ? value : null;
}

export interface PreviewBox {
  readonly key: string;
  readonly across: number;
  readonly down: number;
  readonly text: string;
  readonly style: FormCell["style"];
}

export interface Preview {
  /** px at 96 dpi */
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  /** null: a place without a cell */
  readonly rows: readonly (readonly (PreviewBox | null)[])[];
}

const PIXELS_PER_CHARACTER = 8;
const PIXELS_PER_POINT = 96 / 72;

/** The part of the form that is printed. */
export function previewOf(form: Form): Preview {
  const { bottom, right } = form.print.area;
  const cells = new Map(form.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const merges = new Map(form.merges.map((area) => [`${area.top},${area.left}`, area]));
  const covered = new Set(form.merges.flatMap(coveredBy));
  const rows = Array.from({ length: bottom + 1 }, (_, row) =>
    Array.from({ length: right + 1 }, (__, column) => `${row},${column}`)
      .filter((key) => !covered.has(key))
      .map((key): PreviewBox | null => {
        const cell = cells.get(key);
        if (!cell) return null;
        const merge = merges.get(key);
        return {
          key,
          across: merge ? merge.right - merge.left + 1 : 1,
          down: merge ? merge.bottom - merge.top + 1 : 1,
          text: shownWhenEmpty(cell),
          style: cell.style,
        };
      }),
  );
  return {
    widths: form.widths.slice(0, right + 1).map((width) => width * PIXELS_PER_CHARACTER),
    heights: form.heights.slice(0, bottom + 1).map((height) => height * PIXELS_PER_POINT),
    rows,
  };
}

/** All cells of a merged area but the one that shows its content. */
function coveredBy({ top, left, bottom, right }: Area): string[] {
  const keys: string[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++)
      if (row !== top || column !== left) keys.push(`${row},${column}`);
  return keys;
}
