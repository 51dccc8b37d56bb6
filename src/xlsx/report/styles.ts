/** Looks of the forms and the report → entries of the workbook's style part. */
import type { Borders, Style } from "../../../templates/form";
import type { StylesEditor } from "../edit";
import { escapeText } from "../xml";

/** Chinese (GB 2312): lets a machine without 宋体 choose another Chinese face instead of a Latin one. */
const CHINESE = 134;

/** Index of the cell style; the same look is added once. `isText`: to be kept a text also when somebody edits the cell. */
export function styleIndex(styles: StylesEditor, style: Style, isText: boolean): number {
  const font = styles.append(
    "fonts",
    `<font>${style.bold ? "<b/>" : ""}<sz val="${style.size}"/><color rgb="FF${style.color}"/><name val="${style.font}"/><charset val="${CHINESE}"/></font>`,
  );
  const fill =
    style.fill === null
      ? 0
      : styles.append(
          "fills",
          `<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/><bgColor indexed="64"/></patternFill></fill>`,
        );
  const border = styles.append("borders", borderXml(style.border));
  const wrap = style.wrap ? ' wrapText="1"' : "";
  const indent = style.indent > 0 ? ` indent="${style.indent}"` : "";
  return styles.append(
    "cellXfs",
    `<xf numFmtId="${styles.formatId(style.format)}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${isText ? ' quotePrefix="1"' : ""}` +
      ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
      `<alignment horizontal="${style.horizontal}" vertical="${style.vertical}"${wrap}${indent}/></xf>`,
  );
}

function borderXml(border: Borders): string {
  const side = (name: keyof Borders): string =>
    border[name] === "none"
      ? `<${name}/>`
      : `<${name} style="${escapeText(border[name])}"><color rgb="FF000000"/></${name}>`;
  return `<border>${side("left")}${side("right")}${side("top")}${side("bottom")}<diagonal/></border>`;
}
