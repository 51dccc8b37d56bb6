/** A1 addresses as Office.js hands them over → zero-based areas. The other direction is in forms/address. */
import type { Area } from "../forms/types";

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + (letter.charCodeAt(0) - 64);
  return n - 1;
}

/** `B2`, `$B$2:C5`, `3:4`, `C:D`, each with or without a sheet before it; null where it is none of these. */
export function parseArea(address: string): Area | null {
  const cells = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const [, fromColumn, fromRow, toColumn = fromColumn, toRow = fromRow] =
    /^([A-Za-z]{1,3})?(\d+)?(?::([A-Za-z]{1,3})?(\d+)?)?$/.exec(cells) ?? [];
  if (fromColumn === undefined && fromRow === undefined) return null;
  return {
    top: fromRow === undefined ? 0 : Number(fromRow) - 1,
    left: fromColumn === undefined ? 0 : columnIndex(fromColumn),
    bottom: toRow === undefined ? LAST_ROW : Number(toRow) - 1,
    right: toColumn === undefined ? LAST_COLUMN : columnIndex(toColumn),
  };
}

/** The areas of a `RangeAreas.address`. Only a quoted sheet name can contain a comma. */
export function parseAreas(addresses: string): Area[] {
  const parts = addresses.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.map((part) => parseArea(part.trim())).filter((area) => area !== null);
}

/** The sheet of an address, unquoted; null where it names none. */
export function sheetOf(address: string): string | null {
  const end = address.lastIndexOf("!");
  if (end < 0) return null;
  const name = address.slice(0, end);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
