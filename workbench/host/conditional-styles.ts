/** The looks of a conditional format. */
import type { IBorderData, IColorStyle, IStyleBase } from "@univerjs/core";
import { HostObject } from "../office";
import { lineStyle, lineWithStyle } from "./borders";
import { color } from "./color";
import { notFound } from "./errors";

/** Where the looks are kept. */
export interface StyleStore {
  read(): IStyleBase;
  change(part: IStyleBase): void;
}

export class ConditionalRangeFormat extends HostObject {
  readonly $type = "ConditionalRangeFormat";
  constructor(private readonly store: StyleStore) {
    super();
  }
  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.store);
  }
  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.store);
  }
  get borders(): ConditionalRangeBorderCollection {
    return new ConditionalRangeBorderCollection(this.store);
  }
}

export class ConditionalRangeFill extends HostObject {
  readonly $type = "ConditionalRangeFill";
  constructor(private readonly store: StyleStore) {
    super();
  }
  get color(): string {
    return color(this.store.read().bg?.rgb);
  }
  set color(value: string) {
    this.store.change({ bg: { rgb: color(value) } });
  }
  clear(): void {
    this.store.change({ bg: null });
  }
}

export class ConditionalRangeFont extends HostObject {
  readonly $type = "ConditionalRangeFont";
  constructor(private readonly store: StyleStore) {
    super();
  }
  get color(): string {
    return color(this.store.read().cl?.rgb);
  }
  set color(value: string) {
    this.store.change({ cl: { rgb: color(value) } });
  }
  get bold(): boolean {
    return this.store.read().bl === 1;
  }
  set bold(on: boolean) {
    this.store.change({ bl: on ? 1 : 0 });
  }
  get italic(): boolean {
    return this.store.read().it === 1;
  }
  set italic(on: boolean) {
    this.store.change({ it: on ? 1 : 0 });
  }
  get strikethrough(): boolean {
    return this.store.read().st?.s === 1;
  }
  set strikethrough(on: boolean) {
    this.store.change({ st: { s: on ? 1 : 0 } });
  }
  get underline(): string {
    return this.store.read().ul?.s === 1 ? "Single" : "None";
  }
  set underline(style: string) {
    this.store.change({ ul: { s: style === "None" ? 0 : 1 } });
  }
  clear(): void {
    this.store.change({ cl: null, bl: 0, it: 0, st: { s: 0 }, ul: { s: 0 } });
  }
}

type Side = "t" | "b" | "l" | "r";
const SIDES: Readonly<Record<string, Side | undefined>> = {
  EdgeTop: "t",
  EdgeBottom: "b",
  EdgeLeft: "l",
  EdgeRight: "r",
};

export class ConditionalRangeBorderCollection extends HostObject {
  readonly $type = "ConditionalRangeBorderCollection";
  constructor(private readonly store: StyleStore) {
    super();
  }
  get count(): number {
    return Object.keys(SIDES).length;
  }
  override get $items(): ConditionalRangeBorder[] {
    return Object.keys(SIDES).map((index) => this.getItem(index));
  }
  getItem(index: string): ConditionalRangeBorder {
    const side = SIDES[index];
    if (!side) throw notFound();
    return new ConditionalRangeBorder(this.store, index, side);
  }
  getItemAt(index: number): ConditionalRangeBorder {
    return this.getItem(Object.keys(SIDES)[index] ?? "");
  }
  get top(): ConditionalRangeBorder {
    return this.getItem("EdgeTop");
  }
  get bottom(): ConditionalRangeBorder {
    return this.getItem("EdgeBottom");
  }
  get left(): ConditionalRangeBorder {
    return this.getItem("EdgeLeft");
  }
  get right(): ConditionalRangeBorder {
    return this.getItem("EdgeRight");
  }
}

const THIN = 1;

export class ConditionalRangeBorder extends HostObject {
  readonly $type = "ConditionalRangeBorder";
  constructor(
    private readonly store: StyleStore,
    readonly sideIndex: string,
    private readonly side: Side,
  ) {
    super();
  }
  override get $id(): string {
    return this.sideIndex;
  }
  get style(): string {
    const line = this.line;
    return line?.s ? lineStyle(line.s) : "None";
  }
  set style(style: string) {
    this.write(style === "None" ? null : { s: lineWithStyle(style, this.line?.s ?? THIN), cl: this.line?.cl });
  }
  get color(): string {
    return color(this.line?.cl?.rgb) || "#000000";
  }
  set color(value: string) {
    this.write({ s: this.line?.s ?? THIN, cl: { rgb: color(value) } });
  }

  private get line(): IBorderData[Side] {
    return this.store.read().bd?.[this.side];
  }
  private write(line: { s: number; cl?: IColorStyle } | null): void {
    const bd = { ...this.store.read().bd, [this.side]: line && { ...line, cl: line.cl ?? { rgb: "#000000" } } };
    this.store.change({ bd });
  }
}
