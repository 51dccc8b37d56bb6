/** The grid draws no charts. They are kept with the sheet for the .xlsx writer. */
import { HostObject } from "../office";
import { ChartAxes } from "./chart-axes";
import { ChartSeriesCollection, seriesOf } from "./chart-series";
import { newId, type ChartData } from "./context";
import { required } from "./errors";
import { Range } from "./range";
import type { Worksheet } from "./worksheet";

const DEFAULT_SIZE = { width: 360, height: 216 };

export class ChartCollection extends HostObject {
  readonly $type = "ChartCollection";
  constructor(private readonly sheet: Worksheet) {
    super();
  }
  private get list(): ChartData[] {
    return (this.sheet.$context.sheetExtras(this.sheet.id).charts ??= []);
  }
  override get $items(): Chart[] {
    return this.list.map((data) => new Chart(this.sheet, data));
  }
  get count(): number {
    return this.list.length;
  }
  getCount(): number {
    return this.list.length;
  }
  add(chartType: string, source: Range, seriesBy = "Auto"): Chart {
    this.sheet.$context.mayWrite(this.sheet.id, "allowEditObjects");
    const data: ChartData = {
      id: newId("chart"),
      name: `Chart ${this.list.length + 1}`,
      chartType,
      source: source.address,
      seriesBy,
      title: "",
      series: seriesOf(source, seriesBy),
      legend: { visible: true, position: "Right" },
      top: 0,
      left: 0,
      ...DEFAULT_SIZE,
    };
    this.list.push(data);
    return new Chart(this.sheet, data);
  }
  getItemOrNullObject(key: string): Chart | null {
    return this.$items.find((chart) => chart.name === key || chart.id === key) ?? null;
  }
  getItem(key: string): Chart {
    return required(this.getItemOrNullObject(key));
  }
  getItemAt(index: number): Chart {
    return required(this.$items[index] ?? null);
  }
}

export class Chart extends HostObject {
  readonly $type = "Chart";
  constructor(
    private readonly sheet: Worksheet,
    private readonly data: ChartData,
  ) {
    super();
  }
  override get $id(): string {
    return this.data.id;
  }
  get id(): string {
    return this.data.id;
  }
  get chartType(): string {
    return this.data.chartType;
  }
  get name(): string {
    return this.data.name;
  }
  set name(name: string) {
    this.data.name = name;
  }
  get top(): number {
    return this.data.top;
  }
  set top(points: number) {
    this.data.top = points;
  }
  get left(): number {
    return this.data.left;
  }
  set left(points: number) {
    this.data.left = points;
  }
  get width(): number {
    return this.data.width;
  }
  set width(points: number) {
    this.data.width = points;
  }
  get height(): number {
    return this.data.height;
  }
  set height(points: number) {
    this.data.height = points;
  }
  get title(): ChartTitle {
    return new ChartTitle(this.data);
  }
  get legend(): ChartLegend {
    return new ChartLegend(this.data);
  }
  get axes(): ChartAxes {
    return new ChartAxes(this.sheet, this.data);
  }
  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.sheet, this.data.series);
  }
  setPosition(start: Range | string, end?: Range | string): void {
    const rangeOf = (given: Range | string): Range => (given instanceof Range ? given : this.sheet.getRange(given));
    const from = rangeOf(start);
    this.data.top = from.top;
    this.data.left = from.left;
    if (end === undefined) return;
    const beyond = rangeOf(end).getLastCell().getOffsetRange(1, 1);
    this.data.width = beyond.left - from.left;
    this.data.height = beyond.top - from.top;
  }
  delete(): void {
    const list = this.sheet.$context.sheetExtras(this.sheet.id).charts ?? [];
    list.splice(list.indexOf(this.data), 1);
  }
}

export class ChartTitle extends HostObject {
  readonly $type = "ChartTitle";
  constructor(private readonly data: ChartData) {
    super();
  }
  get text(): string {
    return this.data.title;
  }
  set text(text: string) {
    this.data.title = text;
  }
  get visible(): boolean {
    return this.data.title !== "";
  }
}

export class ChartLegend extends HostObject {
  readonly $type = "ChartLegend";
  constructor(private readonly data: ChartData) {
    super();
  }
  get visible(): boolean {
    return this.data.legend.visible;
  }
  set visible(visible: boolean) {
    this.data.legend.visible = visible;
  }
  get position(): string {
    return this.data.legend.position;
  }
  set position(position: string) {
    this.data.legend.position = position;
  }
}
