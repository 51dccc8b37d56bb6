/** How the cells look: type, alignment and fill for all cells of one style at once, then the lines around the boxes. */
import type { Area } from "../../forms/types";
import type { BorderWeight, Borders, FormCell, Style } from "../../../templates/form";
import { addressLists, areaOf, cover, groupBy, isSingle } from "./areas";
import { step, type Step } from "./step";

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const satisfies Record<
  Style["horizontal"],
  string
>;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const satisfies Record<
  Style["vertical"],
  string
>;
const WEIGHT = { thin: "Thin", medium: "Medium" } as const satisfies Record<Exclude<BorderWeight, "none">, string>;
const EDGES = {
  top: "EdgeTop",
  right: "EdgeRight",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
} as const satisfies Record<keyof Borders, string>;
const SIDES = ["top", "right", "bottom", "left"] as const satisfies (keyof Borders)[];
const BLACK = "#000000";

export function lookSteps(cells: readonly FormCell[]): Step[] {
  const groups = groupBy(cells, ({ style: { border: _, format: __, ...look } }) => JSON.stringify(look));
  return groups.flatMap((group) =>
    addressLists(cover(group)).map((address) =>
      step(11, (sheet) => applyLook(sheet.getRanges(address).format, group[0]!.style), address.length),
    ),
  );
}

/** Only what differs from a new sheet is sent; the font always, because every user's default is another. */
function applyLook(format: Excel.RangeFormat, style: Style): void {
  format.font.name = style.font;
  format.font.size = style.size;
  format.font.color = `#${style.color}`;
  if (style.bold) format.font.bold = true;
  if (style.fill !== null) format.fill.color = `#${style.fill}`;
  format.horizontalAlignment = HORIZONTAL[style.horizontal];
  format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap) format.wrapText = true;
  if (style.indent > 0) format.indentLevel = style.indent;
}

/** Areas that get the same lines. Inside lines only where an area has an inside: Excel refuses them elsewhere. */
interface Frame {
  readonly areas: readonly Area[];
  readonly lines: readonly (readonly [edge: Excel.BorderIndex | LineName, weight: "Thin" | "Medium"])[];
}
type LineName = (typeof EDGES)[keyof Borders] | "InsideHorizontal" | "InsideVertical";

/**
 * A merged area has one outline. Single cells with the same line on all four sides are drawn as a grid.
 * No line is ever taken away: on a new sheet there is none, and the neighbour's line must stay.
 */
export function frameSteps(cells: readonly FormCell[], merges: readonly Area[]): Step[] {
  return frames(cells, merges).flatMap(({ areas, lines }) =>
    addressLists(areas).map((address) =>
      step(
        lines.length * 3,
        (sheet) => {
          const { borders } = sheet.getRanges(address).format;
          for (const [edge, weight] of lines) {
            const border = borders.getItem(edge);
            border.style = "Continuous";
            border.weight = weight;
            border.color = BLACK;
          }
        },
        address.length,
      ),
    ),
  );
}

function frames(cells: readonly FormCell[], merges: readonly Area[]): Frame[] {
  const corners = new Map(merges.map((area) => [`${area.top},${area.left}`, area]));
  const hidden = new Set(merges.flatMap(cellsOf));
  const boxes = cells.flatMap((cell) => {
    const key = `${cell.row},${cell.column}`;
    const merged = corners.get(key);
    if (!merged && hidden.has(key)) return [];
    return [{ border: cell.style.border, area: merged ?? areaOf(cell) }];
  });
  return groupBy(boxes, ({ border }) => JSON.stringify(border)).flatMap((group) => {
    const { border } = group[0]!;
    const edges = SIDES.flatMap((side) => {
      const weight = border[side];
      return weight === "none" ? [] : [[EDGES[side], WEIGHT[weight]] as const];
    });
    if (edges.length === 0) return [];
    const areas = group.map(({ area }) => area);
    if (!isGrid(border)) return [{ areas, lines: edges }];
    const weight = edges[0]![1];
    const singles = cover(areas.filter(isSingle).map(({ top, left }) => ({ row: top, column: left })));
    const outlined = [...areas.filter((area) => !isSingle(area)), ...singles];
    const wide = singles.filter(({ left, right }) => right > left);
    const tall = singles.filter(({ top, bottom }) => bottom > top);
    return [
      { areas: outlined, lines: edges },
      { areas: wide, lines: [["InsideVertical", weight] as const] },
      { areas: tall, lines: [["InsideHorizontal", weight] as const] },
    ];
  });
}

const isGrid = (border: Borders): boolean =>
  border.top !== "none" && SIDES.every((side) => border[side] === border.top);

function cellsOf({ top, left, bottom, right }: Area): string[] {
  const found: string[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) found.push(`${row},${column}`);
  return found;
}
