import type { CSSProperties } from "react";
import type { Style } from "../../../templates";
import { text } from "../messages";
import type { Preview } from "./model";

const FACES: Readonly<Record<Style["font"], string>> = {
  宋体: '"SimSun", "宋体", "Songti SC", "Noto Serif CJK SC", serif',
  仿宋: '"FangSong", "仿宋", "STFangsong", "Noto Serif CJK SC", serif',
  黑体: '"SimHei", "黑体", "Heiti SC", "Noto Sans CJK SC", sans-serif',
};
const LINES = { none: "none", thin: "1px solid #000", medium: "2px solid #000" } as const;
/** white around the printed part, px before scaling */
const MARGIN = 32;

/** The printed form, drawn from its description and scaled to the width of the pane: a picture, not a table to read. */
export function PreviewTable({ preview, name }: { preview: Preview; name: string }) {
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  const [width, height] = [sum(preview.widths), sum(preview.heights)];
  return (
    <svg
      className="form-preview"
      role="img"
      aria-label={text().forms.preview(name)}
      viewBox={`0 0 ${width + 2 * MARGIN} ${height + 2 * MARGIN}`}
    >
      <foreignObject x={MARGIN} y={MARGIN} width={width + 2} height={height + 2} aria-hidden>
        <table style={{ width }}>
          <colgroup>
            {preview.widths.map((size, column) => (
              <col key={column} style={{ width: size }} />
            ))}
          </colgroup>
          <tbody>
            {preview.rows.map((boxes, row) => (
              <tr key={row} style={{ height: preview.heights[row] }}>
                {boxes.map((box, at) =>
                  box ? (
                    <td key={box.key} colSpan={box.across} rowSpan={box.down} style={lookOf(box.style)}>
                      {box.text}
                    </td>
                  ) : (
                    <td key={`empty ${at}`} />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </foreignObject>
    </svg>
  );
}

function lookOf(style: Style): CSSProperties {
  const { border } = style;
  return {
    fontFamily: FACES[style.font],
    fontSize: `${style.size}pt`,
    fontWeight: style.bold ? 700 : 400,
    textAlign: style.horizontal,
    verticalAlign: style.vertical === "center" ? "middle" : style.vertical,
    borderTop: LINES[border.top],
    borderRight: LINES[border.right],
    borderBottom: LINES[border.bottom],
    borderLeft: LINES[border.left],
  };
}
