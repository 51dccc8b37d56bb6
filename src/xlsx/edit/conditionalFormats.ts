/** Conditional formats of our own, added in front of those a sheet has. */
import { formatArea } from "../address";
import type { Area } from "../../forms/types";
import { escapeText } from "../xml";
import type { WorkbookPackage } from "./package";
import { WORKSHEET_ORDER } from "./sections";
import type { StylesEditor } from "./styles";

/** Colours are `RRGGBB`. */
export interface DifferentialStyle {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly border?: { readonly color: string; readonly style?: "thin" | "dashed" | "dotted" };
}

export interface ExpressionRule {
  readonly areas: readonly Area[];
  /** relative to the top left cell of the first area, without a leading `=` */
  readonly formula: string;
  readonly style: DifferentialStyle;
}

/** Adds rules to a sheet, before its own in priority. @throws RangeError where there is no sheet of that name */
export function addConditionalFormats(
  pack: WorkbookPackage,
  styles: StylesEditor,
  sheetName: string,
  rules: readonly ExpressionRule[],
): void {
  if (rules.length === 0) return;
  const entry = pack.workbook.sheets.find((sheet) => sheet.name === sheetName);
  if (!entry) throw new RangeError(`no worksheet ${sheetName}`);
  const sheet = pack.sections(entry.part);
  const own = rules.map((rule, i) => {
    const dxf = styles.append("dxfs", differentialXml(rule.style));
    const sqref = rule.areas.map(formatArea).join(" ");
    const cfRule = `<cfRule type="expression" dxfId="${dxf}" priority="${i + 1}"><formula>${escapeText(rule.formula)}</formula></cfRule>`;
    return `<conditionalFormatting sqref="${sqref}">${cfRule}</conditionalFormatting>`;
  });
  const old = sheet.findAll("conditionalFormatting").map((section) => lowerPriority(section.source, rules.length));
  sheet.replace("conditionalFormatting", [...own.map((xml) => sheet.own(xml)), ...old], WORKSHEET_ORDER);
  pack.write(entry.part, sheet.toString());
}

/** Priorities are 1 for the first; the rules that were there keep their order behind ours. */
function lowerPriority(source: string, by: number): string {
  return source.replace(
    /(<(?:\w+:)?cfRule\b[^>]*\spriority=["'])(\d+)/g,
    (_m, start: string, priority: string) => start + (Number(priority) + by),
  );
}

/** The `<dxf>` of a style; in a differential fill the background colour is the one that shows. */
export function differentialXml(style: DifferentialStyle): string {
  const argb = (color: string) => `rgb="FF${color.replace("#", "").toUpperCase()}"`;
  const font = [
    style.bold ? "<b/>" : "",
    style.italic ? "<i/>" : "",
    style.strike ? "<strike/>" : "",
    style.underline ? "<u/>" : "",
    style.color ? `<color ${argb(style.color)}/>` : "",
  ].join("");
  const { border } = style;
  const side = (name: string) =>
    `<${name} style="${border?.style ?? "thin"}"><color ${argb(border?.color ?? "000000")}/></${name}>`;
  return [
    "<dxf>",
    font && `<font>${font}</font>`,
    style.fill
      ? `<fill><patternFill patternType="solid"><fgColor ${argb(style.fill)}/><bgColor ${argb(style.fill)}/></patternFill></fill>`
      : "",
    border ? `<border>${["left", "right", "top", "bottom"].map(side).join("")}</border>` : "",
    "</dxf>",
  ].join("");
}
