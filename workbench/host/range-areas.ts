import { HostObject } from "../office";
import { formatRect, quoteSheet, type Rect } from "./address";
import { Cells } from "./cells";
import { required } from "./errors";
import { Range } from "./range";
import type { Worksheet } from "./worksheet";

export class RangeAreas extends Cells {
  readonly $type = "RangeAreas";
  constructor(
    readonly worksheet: Worksheet,
    readonly $rects: readonly Rect[],
  ) {
    super();
  }
  get address(): string {
    const sheet = quoteSheet(this.worksheet.name);
    return this.$rects.map((rect) => `${sheet}!${formatRect(rect)}`).join(",");
  }
  get addressLocal(): string {
    return this.address;
  }
  get areaCount(): number {
    return this.$rects.length;
  }
  get areas(): RangeCollection {
    return new RangeCollection(this);
  }
}

export class RangeCollection extends HostObject {
  readonly $type = "RangeCollection";
  constructor(private readonly of: RangeAreas) {
    super();
  }
  override get $items(): Range[] {
    return this.of.$rects.map((rect) => new Range(this.of.worksheet, rect));
  }
  getCount(): number {
    return this.of.$rects.length;
  }
  getItemAt(index: number): Range {
    return required(this.$items[index] ?? null);
  }
}
