/** `sqref` lists of a file ⇄ Univer's ranges. */
import type { IRange } from "@univerjs/core";
import { formatArea, parseArea } from "../../src/xlsx";
import type { Area } from "../../src/forms/types";

export const toRange = (area: Area): IRange => ({
  startRow: area.top,
  startColumn: area.left,
  endRow: area.bottom,
  endColumn: area.right,
});

export const toArea = (range: IRange): Area => ({
  top: range.startRow,
  left: range.startColumn,
  bottom: range.endRow,
  right: range.endColumn,
});

export const readRanges = (sqref: string | undefined): IRange[] =>
  (sqref ?? "")
    .split(/\s+/)
    .flatMap((text) => parseArea(text) ?? [])
    .map(toRange);

export const writeRanges = (ranges: readonly IRange[]): string =>
  ranges.map((range) => formatArea(toArea(range))).join(" ");
