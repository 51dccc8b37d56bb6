/** The sheet 同行位置: where each enterprise stands among those that can be compared with it. */
import { STATUS_TEXT } from "../assessment";
import { industryById } from "../rulebook";
import { messages, SHEET_NAMES } from "./messages";
import { tableSheet, type Column, type ReportSheet, type Value } from "./sheet";
import type { Standing } from "./standings";

const says = messages.standings;

/** The columns with what stands in them. */
const COLUMNS: readonly (Column & { readonly of: (standing: Standing) => Value })[] = [
  { heading: says.year, width: 6.5, look: "count", of: ({ group }) => group.year },
  { heading: says.industry, width: 9, look: "centre", of: ({ group }) => industryById(group.industry).name },
  { heading: says.indicator, width: 16, look: "text", of: ({ group }) => group.indicator },
  { heading: says.conditions, width: 13, look: "text", of: ({ group }) => group.limit.when.join("、") },
  {
    heading: says.limit,
    width: 7.5,
    look: "centre",
    of: ({ group: { limit } }) => `${limit.comparison}${limit.value}`,
  },
  { heading: says.unit, width: 9, look: "centre", of: ({ group }) => group.limit.unit },
  { heading: says.enterprise, width: 24, look: "text", of: ({ cell }) => cell.enterprise },
  { heading: says.cell, width: 14, look: "link", of: ({ cell }) => placeOf(cell) },
  { heading: says.value, width: 8.5, look: "amount", of: ({ value }) => value },
  { heading: says.outcome, width: 7.5, look: "centre", of: ({ cell }) => STATUS_TEXT[cell.verdict.status] },
  { heading: says.toLimit, width: 10, look: "amount", of: ({ toLimit }) => toLimit },
  { heading: says.rank, width: 6, look: "count", of: ({ rank }) => rank },
  { heading: says.peers, width: 6, look: "count", of: ({ group }) => group.values.length },
  {
    heading: says.quartile,
    width: 11,
    look: "centre",
    of: ({ quartile }) => (quartile === null ? messages.tooFew : messages.quartile[quartile]),
  },
  { heading: says.best, width: 8.5, look: "amount", of: ({ group }) => group.values[0] ?? null },
  { heading: says.toBest, width: 8.5, look: "amount", of: ({ toBest }) => toBest },
];
const LINK_COLUMN = COLUMNS.findIndex(({ look }) => look === "link");

const placeOf = ({ sheet, address }: Standing["cell"]): string => `${sheet}!${address}`;

export function standingsSheet(standings: readonly Standing[], time?: string): ReportSheet {
  return tableSheet({
    key: "standings",
    sheet: SHEET_NAMES.standings,
    note: standings.length > 0 ? messages.standingsNote(time) : messages.noStandings,
    columns: COLUMNS,
    rows: standings.length > 0 ? standings.map((each) => COLUMNS.map(({ of }) => of(each))) : [COLUMNS.map(() => null)],
    links: standings.map(({ cell }, row) => ({
      row,
      column: LINK_COLUMN,
      text: placeOf(cell),
      target: { sheet: cell.sheet, address: cell.address },
    })),
    orientation: "landscape",
  });
}
