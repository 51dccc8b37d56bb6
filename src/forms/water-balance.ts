/** 水平衡底稿: metered volumes with their symbols, and the indicators that follow from them. */
import { meterGroups, outputs } from "../indicators/worksheet";
import type { Grid } from "./grid";
import { findLabels, readFields, type LabelPattern } from "./labels";
import type { BalanceForm, MeasuredPlace } from "./records";
import { fold } from "./text";

const LABELS: readonly LabelPattern<"name" | "product">[] = [
  [/^(?:企业|单位)(?:名称|全称)$/, "name"],
  [/^主要产品(?:名称)?$/, "product"],
];

const bare = (text: string): string => fold(text).replace(/\([^()]*\)|[:：]/g, "");
const METERS = new Map(meterGroups.flatMap(({ meters }) => meters.map(({ name, symbol }) => [bare(name), symbol])));
const RESULTS = new Map(outputs.map(({ name, symbol }) => [bare(name), symbol]));

/** fewer metered volumes are another table */
const FEWEST_METERS = 5;
/** 企业名称 and the title stand so close above the first volume */
const TITLE_ROWS = 5;

interface Row {
  readonly symbol: string;
  readonly row: number;
  readonly column: number;
}

export function recogniseBalances(grid: Grid): BalanceForm[] {
  const columns = new Map<number, Row[][]>();
  const results: Row[] = [];
  for (const { row, column, text } of grid.words) {
    const key = bare(text);
    const result = RESULTS.get(key);
    if (result !== undefined) results.push({ symbol: result, row, column });
    const symbol = METERS.get(key);
    if (symbol === undefined) continue;
    const lists = columns.get(column) ?? [];
    columns.set(column, lists);
    // a volume for the second time: the worksheet stands a second time below
    const last = lists.at(-1);
    if (last && !last.some((other) => other.symbol === symbol)) last.push({ symbol, row, column });
    else lists.push([{ symbol, row, column }]);
  }
  return [...columns.values()].flatMap((lists) =>
    lists
      .filter((list) => list.length >= FEWEST_METERS)
      .map((meters, index, all) => {
        const next = all[index + 1]?.[0]?.row ?? grid.rowCount;
        return readWorksheet(grid, meters, next, results);
      }),
  );
}

function readWorksheet(grid: Grid, meters: readonly Row[], next: number, allResults: readonly Row[]): BalanceForm {
  const [first] = meters;
  const top = first?.row ?? 0;
  const nameColumn = first?.column ?? 0;
  const last = meters.at(-1)?.row ?? top;
  // the results stand below, their names at most one column further left
  const results = allResults.filter(
    ({ row, column }) => row > last && row < next && column <= nameColumn && column >= nameColumn - 1,
  );
  const read = (rows: readonly Row[], heading: RegExp, fallback: number): Map<string, MeasuredPlace> => {
    const titleRow = rows[0]?.row ?? 0;
    const title = grid.words.find(
      ({ row, column, text }) =>
        row < titleRow && row >= titleRow - 2 && column > nameColumn && heading.test(fold(text)),
    );
    const value = title?.column ?? fallback;
    return new Map(
      rows.map(({ row, symbol }) => {
        const unit = fold(grid.text(row, value - 1));
        return [symbol, { row, column: value, cell: grid.at(row, value), symbol, unit: unit === "" ? null : unit }];
      }),
    );
  };
  const metered = read(meters, /^年?计量值$|^水量$|^数值$/, nameColumn + 3);
  const valueColumn = [...metered.values()][0]?.column ?? nameColumn + 3;
  const labels = findLabels(grid, LABELS).filter(
    ({ row, column }) => row < top && row >= top - TITLE_ROWS && column >= nameColumn - 1,
  );
  const title = grid.words.find(
    ({ row, text }) => row < top && row >= top - TITLE_ROWS && /水平衡/.test(text) && /20\d\d/.test(text),
  );
  const year = title && /(20\d\d)年?/.exec(fold(title.text))?.[1];
  return {
    form: "water-balance",
    sheet: grid.sheet.name,
    area: {
      top: Math.min(top, ...labels.map(({ row }) => row)),
      left: Math.max(0, nameColumn - 1),
      bottom: Math.max(last, ...results.map(({ row }) => row)),
      right: valueColumn + 2,
    },
    year: year === undefined ? null : Number(year),
    fields: readFields(grid, labels),
    meters: metered,
    results: read(results, /^结果$|^计算结果$/, valueColumn),
  };
}
