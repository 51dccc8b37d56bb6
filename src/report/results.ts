/** The sheet 核查结果: every objection with its place, its figures, its clause and what to do. */
import type { Review } from "../review";
import { messages, SHEET_NAMES } from "./messages";
import { objectionsOf, type Objection } from "./objections";
import { tableSheet, type Column, type ReportSheet, type Value } from "./sheet";

const head = messages.results;
const COLUMNS: readonly (Column & { readonly field: keyof Objection })[] = [
  { field: "sheet", heading: head.sheet, width: 11, look: "text" },
  { field: "cell", heading: head.cell, width: 7.5, look: "link" },
  { field: "enterprise", heading: head.enterprise, width: 18, look: "text" },
  { field: "industry", heading: head.industry, width: 9, look: "centre" },
  { field: "indicator", heading: head.indicator, width: 13, look: "text" },
  { field: "outcome", heading: head.outcome, width: 7.5, look: "centre" },
  { field: "value", heading: head.value, width: 9, look: "centre" },
  { field: "limit", heading: head.limit, width: 10, look: "centre" },
  { field: "unit", heading: head.unit, width: 9, look: "centre" },
  { field: "margin", heading: head.margin, width: 8, look: "amount" },
  { field: "standard", heading: head.standard, width: 10, look: "centre" },
  { field: "annex", heading: head.annex, width: 9, look: "centre" },
  { field: "sentence", heading: head.sentence, width: 36, look: "text" },
  { field: "action", heading: head.action, width: 21, look: "text" },
];
const LINK_COLUMN = COLUMNS.findIndex(({ field }) => field === "cell");

/** @param time of the review, as it is to be read; absent: not stated */
export function resultsSheet(review: Review, time?: string): ReportSheet {
  const objections = objectionsOf(review);
  const rows: Value[][] =
    objections.length > 0
      ? objections.map((objection) => COLUMNS.map(({ field }) => objection[field]))
      : [COLUMNS.map(({ field }) => (field === "sentence" ? messages.none : null))];
  return tableSheet({
    key: "results",
    sheet: SHEET_NAMES.results,
    note: messages.resultsNote(review.summary, objections.length, time),
    columns: COLUMNS,
    rows,
    links: objections.flatMap(({ sheet, cell }, row) =>
      cell === null ? [] : [{ row, column: LINK_COLUMN, text: cell, target: { sheet, address: cell } }],
    ),
    orientation: "landscape",
  });
}
