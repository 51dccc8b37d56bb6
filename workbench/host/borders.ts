import type { IBorderStyleData, ICellData, IStyleData, Nullable } from "@univerjs/core";
import { isEmpty, put, type Matrix } from "../grid/matrix";
import { HostObject, notImplemented } from "../office";
import { cellsOf, type Rect } from "./address";
import type { Cells } from "./cells";
import { color } from "./color";
import { invalidArgument, notFound } from "./errors";

type Side = "t" | "b" | "l" | "r";

interface Edge {
  readonly side: Side;
  /** the cell that shares the line, seen from a cell that carries it */
  readonly beyond: readonly [rows: number, columns: number, its: Side];
  /** which cells of the rectangle carry it */
  readonly on: (rect: Rect, row: number, col: number) => boolean;
}

const EDGES: Readonly<Record<string, Edge | undefined>> = {
  EdgeTop: { side: "t", beyond: [-1, 0, "b"], on: (rect, row) => row === rect.row },
  EdgeBottom: { side: "b", beyond: [1, 0, "t"], on: (rect, row) => row === rect.row + rect.rows - 1 },
  EdgeLeft: { side: "l", beyond: [0, -1, "r"], on: (rect, _row, col) => col === rect.col },
  EdgeRight: { side: "r", beyond: [0, 1, "l"], on: (rect, _row, col) => col === rect.col + rect.cols - 1 },
  InsideHorizontal: { side: "b", beyond: [1, 0, "t"], on: (rect, row) => row < rect.row + rect.rows - 1 },
  InsideVertical: { side: "r", beyond: [0, 1, "l"], on: (rect, _row, col) => col < rect.col + rect.cols - 1 },
};

/** Univer's border numbers ⇄ Excel's style and weight */
const LINES: readonly (readonly [univer: number, style: string, weight: string])[] = [
  [1, "Continuous", "Thin"],
  [2, "Continuous", "Hairline"],
  [3, "Dot", "Thin"],
  [4, "Dash", "Thin"],
  [5, "DashDot", "Thin"],
  [6, "DashDotDot", "Thin"],
  [7, "Double", "Thick"],
  [8, "Continuous", "Medium"],
  [9, "Dash", "Medium"],
  [10, "DashDot", "Medium"],
  [11, "DashDotDot", "Medium"],
  [12, "SlantDashDot", "Medium"],
  [13, "Continuous", "Thick"],
];

export const lineStyle = (univer: number): string => LINES.find((line) => line[0] === univer)?.[1] ?? "Continuous";

/** the line of this style, of the same weight where there is one */
export function lineWithStyle(style: string, current: number): number {
  const weight = LINES.find((line) => line[0] === current)?.[2];
  const line =
    LINES.find((candidate) => candidate[1] === style && candidate[2] === weight) ??
    LINES.find((candidate) => candidate[1] === style);
  if (!line) throw invalidArgument();
  return line[0];
}

function lineWithWeight(weight: string, current: number): number {
  const style = LINES.find((line) => line[0] === current)?.[1];
  const line =
    LINES.find((candidate) => candidate[2] === weight && candidate[1] === style) ??
    LINES.find((candidate) => candidate[2] === weight);
  if (!line) throw invalidArgument();
  return line[0];
}

export class RangeBorderCollection extends HostObject {
  readonly $type = "RangeBorderCollection";
  constructor(private readonly of: Cells) {
    super();
  }
  get count(): number {
    return Object.keys(EDGES).length;
  }
  override get $items(): RangeBorder[] {
    return Object.keys(EDGES).map((index) => this.getItem(index));
  }
  getItem(index: string): RangeBorder {
    if (index.startsWith("Diagonal")) throw notImplemented("diagonal borders");
    const edge = EDGES[index];
    if (!edge) throw notFound();
    return new RangeBorder(this.of, index, edge);
  }
  getItemAt(index: number): RangeBorder {
    return this.getItem(Object.keys(EDGES)[index] ?? "");
  }
}

interface Line {
  readonly s: number;
  readonly cl: { readonly rgb: string };
}

export class RangeBorder extends HostObject {
  readonly $type = "RangeBorder";
  constructor(
    private readonly of: Cells,
    readonly sideIndex: string,
    private readonly edge: Edge,
  ) {
    super();
  }
  override get $id(): string {
    return this.sideIndex;
  }

  get style(): string | null {
    const line = this.current();
    if (line === "mixed") return null;
    return line ? lineStyle(line.s) : "None";
  }
  set style(style: string | null) {
    const line = this.base();
    this.write(style === "None" ? null : { ...line, s: lineWithStyle(String(style), line.s) });
  }
  get weight(): string | null {
    const line = this.current();
    if (line === "mixed") return null;
    return LINES.find((candidate) => candidate[0] === line?.s)?.[2] ?? "Thin";
  }
  set weight(weight: string | null) {
    const line = this.base();
    this.write({ ...line, s: lineWithWeight(String(weight), line.s) });
  }
  get color(): string | null {
    const line = this.current();
    return line === "mixed" ? null : color(line?.cl.rgb) || "#000000";
  }
  set color(value: string | null) {
    this.write({ ...this.base(), cl: { rgb: color(value) } });
  }

  /** A line between two cells belongs to both, whichever of them it was given to. */
  private current(): Line | null | "mixed" {
    const { side, on, beyond } = this.edge;
    const [rows, columns, its] = beyond;
    const cells = this.of.$context.engine.cells(this.of.$sheetId);
    let first: string | undefined;
    let line: Nullable<IBorderStyleData>;
    for (const rect of this.of.$bounded()) {
      for (const [row, col] of cellsOf(rect)) {
        if (!on(rect, row, col)) continue;
        const [r, c] = [row + rows, col + columns];
        line =
          this.of.$styleAt(row, col, cells[row]?.[col])?.bd?.[side] ??
          (cells[r]?.[c] ? this.of.$styleAt(r, c, cells[r][c])?.bd?.[its] : null) ??
          null;
        const key = JSON.stringify(line);
        first ??= key;
        if (key !== first) return "mixed";
      }
    }
    return line?.s ? { s: line.s, cl: { rgb: line.cl.rgb ?? "" } } : null;
  }

  /** what a single property is set on: the line that is there, or a thin black one */
  private base(): Line {
    const line = this.current();
    if (line === null || line === "mixed") return { s: 1, cl: { rgb: "#000000" } };
    return { s: line.s, cl: { rgb: color(line.cl.rgb) || "#000000" } };
  }

  private write(line: Line | null): void {
    const { side, on } = this.edge;
    const style: IStyleData = { bd: { [side]: line } };
    this.of.$setStyle((row, col, rect) => (on(rect, row, col) ? style : null));
    if (line === null) this.clearBeyond();
  }

  /** A line that is taken away is taken from its other cell too. */
  private clearBeyond(): void {
    const { on, beyond } = this.edge;
    const [rows, columns, its] = beyond;
    const { engine } = this.of.$context;
    const cells = engine.cells(this.of.$sheetId);
    const redo: Matrix<ICellData> = {};
    const undo: Matrix<ICellData> = {};
    for (const rect of this.of.$bounded()) {
      for (const [row, col] of cellsOf(rect)) {
        const [r, c] = [row + rows, col + columns];
        const held = on(rect, row, col) ? engine.style(cells[r]?.[c]?.s)?.bd?.[its] : null;
        if (!held) continue;
        put(redo, r, c, { s: { bd: { [its]: null } } });
        put(undo, r, c, { s: { bd: { [its]: held } } });
      }
    }
    if (!isEmpty(redo)) engine.writeStyles(this.of.$sheetId, redo, undo);
  }
}
