/** What the preview of a collection shows. Pure. */
import { FIELD_NAMES, type CollectField, type Plan, type PlannedRow } from "../../collect";

export interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** rejected, or for the user to decide */
  readonly open: number;
}

export function countsOf({ rows, issues }: Plan): Counts {
  const count = (kind: PlannedRow["kind"]): number => rows.filter((row) => row.kind === kind).length;
  return {
    added: count("new"),
    changed: count("changed"),
    unchanged: count("unchanged"),
    open: issues.filter(({ kind }) => kind !== "note").length,
  };
}

const ORDER: Readonly<Record<PlannedRow["kind"], number>> = { changed: 0, new: 1, unchanged: 2 };

/** What alters the user's own figures comes first. */
export const inOrder = (rows: readonly PlannedRow[]): PlannedRow[] =>
  [...rows].sort((a, b) => ORDER[a.kind] - ORDER[b.kind] || a.row - b.row);

export const fieldName = (field: CollectField): string => FIELD_NAMES[field];
