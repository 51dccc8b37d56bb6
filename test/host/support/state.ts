/** Everything that a workbook is, to be compared before and after: contents, looks, rules, choices, names, selection. */
import type { TestHost } from "./start-host";

export interface StateOptions {
  /** sheets left out, with all that belongs to them */
  readonly except?: readonly string[];
}

/** Cells, formulas, styles resolved, sizes, merges, what plugins keep of each sheet, protection, settings, names, order. */
export function stateOf(host: TestHost, { except = [] }: StateOptions = {}): unknown {
  // makes the (empty) place where the host keeps what the grid does not know
  void host.model.root.protection.protected;
  const { sheets, sheetOrder, styles: _, resources = [], custom, ...book } = structuredClone(host.engine.snapshot());
  const kept = sheetOrder.filter((id) => !except.includes(sheets[id]?.name ?? ""));
  const nameOf = (id: string): string => sheets[id]?.name ?? id;
  const isLeftOut = (id: string): boolean => sheetOrder.includes(id) && !kept.includes(id);
  return withoutIds({
    ...book,
    custom: officeOf(custom),
    order: kept.map(nameOf),
    sheets: kept.map((id) => {
      void host.model.root.worksheets.$sheet(id).protection.protected;
      const { cellData, custom, ...sheet } = sheets[id] ?? {};
      return { ...sheet, office: officeOf(custom), cells: cellsOf(host, cellData) };
    }),
    resources: resources.map(({ name, data }) => {
      const parsed: unknown = data ? JSON.parse(data) : {};
      const entries = Object.entries(parsed as Record<string, unknown>);
      const known = entries.filter(([key, value]) => !isLeftOut(key) && !isEmpty(value));
      return [name, known.map(([key, value]) => [nameOf(key), value])];
    }),
  });
}

/** Rules, choices and charts get an id that is new each time: it says nothing of the workbook. */
const withoutIds = (state: unknown): unknown =>
  JSON.parse(JSON.stringify(state, (key, value: unknown) => (["id", "cfId", "uid"].includes(key) ? undefined : value)));

const isEmpty = (value: unknown): boolean => /^(\[\]|\{\})$/.test(JSON.stringify(value));

/** a place that the host has made and not used says nothing */
const officeOf = (custom: unknown): unknown => {
  const office = (custom as { office?: Record<string, unknown> } | undefined)?.office ?? {};
  return Object.fromEntries(Object.entries(office).filter(([, value]) => !isEmpty(value)));
};

/** Styles are kept by a number of the whole workbook; a cell that holds nothing is none. */
function cellsOf(host: TestHost, cellData: unknown): unknown {
  const found: Record<string, unknown> = {};
  for (const [row, cells] of Object.entries((cellData ?? {}) as Record<string, Record<string, object | null>>)) {
    for (const [column, cell] of Object.entries(cells ?? {})) {
      const { s, ...content } = (cell ?? {}) as { s?: string };
      const style = Object.entries(host.engine.style(s) ?? {}).filter(([, value]) => value !== null);
      const known = Object.entries(content).filter(
        ([, value]) => value !== null && value !== undefined && value !== "",
      );
      if (style.length > 0 || known.length > 0)
        found[`${row},${column}`] = [Object.fromEntries(known), Object.fromEntries(style)];
    }
  }
  return found;
}

/** Where the user is: the sheet in front and what is selected on it. */
export const placeOf = (host: TestHost): Promise<string> =>
  host.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });
