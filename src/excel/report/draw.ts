/** A sheet of the report in steps: what the forms are drawn with, and filter, frozen heading, links and charts. */
import { areaAddress, cellAddress } from "../../forms/address";
import { MARKER_NAME, markOf, type ReportLink, type ReportSheet } from "../../report";
import { contentSteps } from "../forms/contents";
import { frameSteps, lookSteps } from "../forms/looks";
import { chartSteps, mergeSteps, sizeSteps } from "../forms/sheet";
import { step, type Step } from "../forms/step";

/** What clearing the cells leaves on the sheet of an earlier report. `charts` of the sheet are loaded. */
export const clearingSteps = ({ charts }: Excel.Worksheet): Step[] => [
  ...charts.items.map((chart) => step(1, () => chart.delete())),
  step(5, (sheet) => {
    sheet.autoFilter.remove();
    sheet.getRange().unmerge();
    sheet.freezePanes.unfreeze();
    sheet.horizontalPageBreaks.removePageBreaks();
  }),
];

/** Each link is a call of its own: of a very long sheet only the first ones get theirs. */
export const MOST_LINKS = 2_000;

/** Links before looks: Excel gives a cell with a new link a look of its own. */
export const drawingSteps = (report: ReportSheet, name: string, isMarked: boolean): Step[] => [
  step(1, (sheet) => {
    sheet.showGridlines = false;
  }),
  ...contentSteps(report.cells),
  ...report.links.slice(0, MOST_LINKS).map(linkStep),
  ...mergeSteps(report.merges),
  ...lookSteps(report.cells),
  ...frameSteps(report.cells, report.merges),
  ...sizeSteps(
    report.widths.map((width, column) => ({ column, width })),
    report.heights,
  ),
  step(3, (sheet) => {
    sheet.autoFilter.apply(sheet.getRange(areaAddress(report.filter)));
    sheet.freezePanes.freezeRows(report.frozenRows);
    if (!isMarked) sheet.names.add(MARKER_NAME, `="${markOf(report.key, name).replaceAll('"', '""')}"`);
  }),
  ...chartSteps(report.charts),
];

/** Without a text of its own, a link leaves the cell's: a sheet's name may begin with `=`. */
const linkStep = ({ row, column, target: { sheet: name, address } }: ReportLink): Step =>
  step(
    2,
    (sheet) => {
      sheet.getRange(cellAddress(row, column)).hyperlink = {
        documentReference: `'${name.replaceAll("'", "''")}'!${address}`,
      };
    },
    name.length,
  );
