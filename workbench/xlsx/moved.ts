/** Where rows and columns of the file are now, after the grid inserted and deleted some. */
import type { IWorksheetData } from "@univerjs/core";
import { formatArea, parseArea } from "../../src/xlsx";
import { ORIGIN_KEY } from "./origin";

type Dimension = Readonly<Record<number, { custom?: unknown } | undefined>>;

export class Moved {
  private constructor(
    /** index now → index in the file */
    private readonly origins: ReadonlyMap<number, number>,
    /** index in the file → index now */
    private readonly places: ReadonlyMap<number, number>,
    private readonly known: readonly number[],
    readonly changed: boolean,
  ) {}

  static of(before: Dimension | undefined, now: Dimension | undefined): Moved {
    const known = Object.keys(before ?? {})
      .map(Number)
      .filter((index) => originOf(before?.[index]) === index);
    const origins = new Map<number, number>();
    const places = new Map<number, number>();
    for (const key of Object.keys(now ?? {})) {
      const origin = originOf(now?.[Number(key)]);
      // an inserted row is made like its neighbour and may bring the neighbour's mark: the first one counts
      if (origin === null || places.has(origin)) continue;
      origins.set(Number(key), origin);
      places.set(origin, Number(key));
    }
    // a grid that lost all marks (data of another program) has moved nothing
    const lost = places.size === 0;
    return new Moved(origins, places, known, !lost && known.some((index) => places.get(index) !== index));
  }

  /** index in the file of what stands here now; null for what is new */
  origin(index: number): number | null {
    if (!this.changed) return index;
    const known = this.origins.get(index);
    if (known !== undefined) return known;
    return null;
  }

  /** index now; what was deleted is at the place where it was, `deleted` says so */
  place(index: number): { index: number; deleted: boolean } {
    if (!this.changed) return { index, deleted: false };
    const exact = this.places.get(index);
    if (exact !== undefined) return { index: exact, deleted: false };
    const deleted = this.known.includes(index);
    // beside a row that has no mark of its own, the nearest marked one above tells how far things moved
    for (let i = index - 1; i >= 0; i--) {
      const place = this.places.get(i);
      if (place !== undefined) return { index: deleted ? place + 1 : place + index - i, deleted };
    }
    return { index, deleted };
  }
}

function originOf(data: { custom?: unknown } | undefined): number | null {
  const origin = (data?.custom as Record<string, unknown> | undefined)?.[ORIGIN_KEY];
  return typeof origin === "number" ? origin : null;
}

export interface SheetMoves {
  readonly rows: Moved;
  readonly columns: Moved;
}

export const movesOf = (before: Partial<IWorksheetData>, now: Partial<IWorksheetData>): SheetMoves => ({
  rows: Moved.of(before.rowData as Dimension, now.rowData as Dimension),
  columns: Moved.of(before.columnData as Dimension, now.columnData as Dimension),
});

/** Areas of a `sqref` where they are now; those that were deleted are left out. */
export function moveSqref(sqref: string, { rows, columns }: SheetMoves): string {
  if (!rows.changed && !columns.changed) return sqref;
  return sqref
    .split(/\s+/)
    .flatMap((text) => {
      const area = parseArea(text);
      if (!area) return text;
      const [top, bottom] = moveSpan(rows, area.top, area.bottom);
      const [left, right] = moveSpan(columns, area.left, area.right);
      return top > bottom || left > right ? [] : formatArea({ top, left, bottom, right });
    })
    .join(" ");
}

function moveSpan(moved: Moved, first: number, last: number): [number, number] {
  const start = moved.place(first);
  const end = moved.place(last);
  return [start.index, end.deleted ? end.index - 1 : end.index];
}
