/** The ends and the number format of a chart's value axis. */
import { HostObject } from "../office";
import type { ChartData } from "./context";
import type { Worksheet } from "./worksheet";

export class ChartAxes extends HostObject {
  readonly $type = "ChartAxes";
  constructor(
    private readonly sheet: Worksheet,
    private readonly data: ChartData,
  ) {
    super();
  }
  get valueAxis(): ChartAxis {
    return new ChartAxis(this.sheet, (this.data.valueAxis ??= {}));
  }
}

type AxisData = NonNullable<ChartData["valueAxis"]>;

class ChartAxis extends HostObject {
  readonly $type = "ChartAxis";
  constructor(
    private readonly sheet: Worksheet,
    private readonly data: AxisData,
  ) {
    super();
  }
  /** empty: as the values need, which is Excel's to say */
  get minimum(): number | "" {
    return this.data.minimum ?? "";
  }
  set minimum(value: number | "") {
    this.change({ minimum: value === "" ? undefined : value });
  }
  get maximum(): number | "" {
    return this.data.maximum ?? "";
  }
  set maximum(value: number | "") {
    this.change({ maximum: value === "" ? undefined : value });
  }
  get numberFormat(): string {
    return this.data.numberFormat ?? "General";
  }
  set numberFormat(format: string) {
    this.change({ numberFormat: format });
  }

  private change(change: { [Member in keyof AxisData]: AxisData[Member] | undefined }): void {
    this.sheet.$context.mayWrite(this.sheet.id, "allowEditObjects");
    Object.assign(this.data, change);
  }
}
