/** A chart of the report as DrawingML: a drawing part for the sheet, a chart part for each chart (ECMA-376 part 1, 20.5, 21.2). */
import type { Area } from "../../forms/types";
import type { ReportChart, ReportSheet } from "../../report";
import { formatArea } from "../address";
import { XML_DECLARATION, type WorkbookPackage } from "../edit/package";
import { escapeText } from "../xml";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const REFERENCES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
/** any two different numbers */
const CATEGORY_AXIS = 111;
const VALUE_AXIS = 112;
const FACE = "宋体";

/**
 * Writes the parts and relates them to the sheet's part. `sheetName`: as it stands in the workbook.
 * @returns the `<drawing>` element of the worksheet; empty without charts
 */
export function addCharts(pack: WorkbookPackage, part: string, sheetName: string, sheet: ReportSheet): string {
  if (sheet.charts.length === 0) return "";
  const drawing = pack.freeName((n) => `xl/drawings/drawing${n}.xml`);
  pack.write(drawing, "");
  pack.declareType(drawing, DRAWING_TYPE);
  const anchors = sheet.charts.map((chart, index) => {
    const name = pack.freeName((n) => `xl/charts/chart${n}.xml`);
    pack.write(name, chartXml(chart, sheetName, sheet));
    pack.declareType(name, CHART_TYPE);
    return anchorXml(chart, index, pack.relate(drawing, "chart", name));
  });
  pack.write(
    drawing,
    `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}">${anchors.join("")}</xdr:wsDr>`,
  );
  return `<drawing xmlns:r="${REFERENCES}" r:id="${pack.relate(part, "drawing", drawing)}"/>`;
}

/** Moves with the cells and keeps its size: a filtered table above does not squash it. */
function anchorXml({ place, title }: ReportChart, index: number, id: string): string {
  const corner = (name: string, column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${corner("from", place.left, place.top)}${corner("to", place.right + 1, place.bottom + 1)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${escapeText(title)}" descr="${escapeText(title)}"/>` +
    `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${REFERENCES}" r:id="${id}"/></a:graphicData></a:graphic>` +
    `</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

function chartXml(chart: ReportChart, sheetName: string, sheet: ReportSheet): string {
  const stacked = chart.kind === "stacked-column";
  const series = chart.series.map((each, index) => seriesXml(chart, each, index, sheetName, sheet)).join("");
  const legend = chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : "";
  const { axis } = chart;
  const ends = axis === null ? '<c:min val="0"/>' : `<c:max val="${axis.maximum}"/><c:min val="${axis.minimum}"/>`;
  return (
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${REFERENCES}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1"><a:latin typeface="${FACE}"/><a:ea typeface="${FACE}"/></a:rPr>` +
    `<a:t>${escapeText(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="${stacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>` +
    `${series}<c:gapWidth val="60"/>${stacked ? '<c:overlap val="100"/>' : ""}<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>` +
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${ends}</c:scaling><c:delete val="0"/><c:axPos val="l"/>` +
    `<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="${escapeText(chart.format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/></c:valAx></c:plotArea>${legend}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"><a:latin typeface="${FACE}"/><a:ea typeface="${FACE}"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr></c:chartSpace>`
  );
}

function seriesXml(
  { categories, labels }: ReportChart,
  { name, values, color }: ReportChart["series"][number],
  index: number,
  sheetName: string,
  sheet: ReportSheet,
): string {
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeText(name)}</c:v></c:tx>` +
    `<c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
    `<c:dLbls><c:numFmt formatCode="${escapeText(labels)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>` +
    `<c:cat><c:strRef>${reference(sheetName, categories)}${cacheXml("str", sheet, categories)}</c:strRef></c:cat>` +
    `<c:val><c:numRef>${reference(sheetName, values)}${cacheXml("num", sheet, values)}</c:numRef></c:val></c:ser>`
  );
}

function reference(sheetName: string, area: Area): string {
  const address = formatArea(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `<c:f>${escapeText(`'${sheetName.replaceAll("'", "''")}'!${address}`)}</c:f>`;
}

/** What the cells show: a previewer draws from it without calculating. */
function cacheXml(kind: "str" | "num", { cells }: ReportSheet, area: Area): string {
  const points = cells
    .filter(({ row, column }) => column === area.left && row >= area.top && row <= area.bottom)
    .flatMap(({ row, content }) => {
      const value =
        content.kind === "text"
          ? content.text
          : content.kind === "number"
            ? content.value
            : content.kind === "formula"
              ? content.empty
              : "";
      if (value === "" || (kind === "num" && typeof value !== "number")) return [];
      return [`<c:pt idx="${row - area.top}"><c:v>${escapeText(String(value))}</c:v></c:pt>`];
    });
  const code = kind === "num" ? "<c:formatCode>General</c:formatCode>" : "";
  return `<c:${kind}Cache>${code}<c:ptCount val="${area.bottom - area.top + 1}"/>${points.join("")}</c:${kind}Cache>`;
}
