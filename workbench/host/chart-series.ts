/** The series of a chart: what each line or group of columns shows. */
import { HostObject } from "../office";
import type { ChartSeriesData } from "./context";
import { color } from "./color";
import { invalidArgument, required } from "./errors";
import type { Range } from "./range";
import type { Worksheet } from "./worksheet";

/** The series that a new chart has: the rows of its source, or its columns. */
export function seriesOf(source: Range, seriesBy: string): ChartSeriesData[] {
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && source.columnCount > source.rowCount);
  return Array.from({ length: byRows ? source.rowCount : source.columnCount }, (_, i) => ({
    name: `Series${i + 1}`,
    values: (byRows ? source.getRow(i) : source.getColumn(i)).address,
    categories: "",
  }));
}

export class ChartSeriesCollection extends HostObject {
  readonly $type = "ChartSeriesCollection";
  constructor(
    private readonly sheet: Worksheet,
    private readonly list: ChartSeriesData[],
  ) {
    super();
  }
  override get $items(): ChartSeries[] {
    return this.list.map((data) => new ChartSeries(this.sheet, data, this.list));
  }
  get count(): number {
    return this.list.length;
  }
  getCount(): number {
    return this.list.length;
  }
  getItemAt(index: number): ChartSeries {
    return required(this.$items[index] ?? null);
  }
  add(name = `Series${this.list.length + 1}`, index = this.list.length): ChartSeries {
    this.sheet.$context.mayWrite(this.sheet.id, "allowEditObjects");
    const data: ChartSeriesData = { name, values: "", categories: "" };
    this.list.splice(index, 0, data);
    return new ChartSeries(this.sheet, data, this.list);
  }
}

export class ChartSeries extends HostObject {
  readonly $type = "ChartSeries";
  constructor(
    private readonly sheet: Worksheet,
    private readonly data: ChartSeriesData,
    private readonly list: ChartSeriesData[],
  ) {
    super();
  }
  get name(): string {
    return this.data.name;
  }
  set name(name: string) {
    this.data.name = name;
  }
  setValues(source: Range): void {
    this.change({ values: source.address });
  }
  setXAxisValues(source: Range): void {
    this.change({ categories: source.address });
  }
  get format(): ChartSeriesFormat {
    return new ChartSeriesFormat((color) => this.change({ color }));
  }
  get hasDataLabels(): boolean {
    return this.data.labels !== undefined;
  }
  set hasDataLabels(labels: boolean) {
    if (labels) this.change({ labels: this.data.labels ?? "General" });
    else delete this.data.labels;
  }
  get dataLabels(): ChartDataLabels {
    return new ChartDataLabels(this.data);
  }
  delete(): void {
    this.list.splice(this.list.indexOf(this.data), 1);
  }

  private change(change: Partial<ChartSeriesData>): void {
    this.sheet.$context.mayWrite(this.sheet.id, "allowEditObjects");
    Object.assign(this.data, change);
  }
}

type SetColor = (color: string) => void;

class ChartSeriesFormat extends HostObject {
  readonly $type = "ChartSeriesFormat";
  constructor(private readonly setColor: SetColor) {
    super();
  }
  get fill(): ChartFill {
    return new ChartFill(this.setColor);
  }
}

class ChartFill extends HostObject {
  readonly $type = "ChartFill";
  constructor(private readonly setColor: SetColor) {
    super();
  }
  setSolidColor(given: string): void {
    this.setColor(color(given));
  }
}

class ChartDataLabels extends HostObject {
  readonly $type = "ChartDataLabels";
  constructor(private readonly data: ChartSeriesData) {
    super();
  }
  get numberFormat(): string {
    return this.data.labels ?? "General";
  }
  set numberFormat(format: string) {
    // Excel has nothing to format where there are no labels
    if (this.data.labels === undefined) throw invalidArgument();
    this.data.labels = format;
  }
}
