/** A review → the sheets that it is reported on, as data for the renderers. Pure. */
import type { Review } from "../review";
import { ratesOf } from "./rates";
import { resultsSheet } from "./results";
import type { ReportSheet } from "./sheet";
import { standingsSheet } from "./standings-sheet";
import { standingsOf } from "./standings";
import { statisticsSheet } from "./statistics";

export { MARKER_NAME, markOf, type ReportChart, type ReportKey, type ReportLink, type ReportSheet } from "./sheet";

export interface ReportOptions {
  /** when it is made, as it is to be read; absent: not stated */
  readonly time?: string;
}

export function reportOf(review: Review, { time }: ReportOptions = {}): readonly ReportSheet[] {
  const standings = standingsOf(review);
  return [
    resultsSheet(review, time),
    statisticsSheet(ratesOf(review, standings), time),
    standingsSheet(standings, time),
  ];
}
