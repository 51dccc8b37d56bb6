/** The print set-up of an issued form: A4, one page wide. */
import { areaAddress } from "../../forms/address";
import type { PrintSetup } from "../../../templates/form";

const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** room for a header or a footer of the user's own, millimetres */
const HEADER = 8;

const ORIENTATION = { portrait: "Portrait", landscape: "Landscape" } as const satisfies Record<
  PrintSetup["orientation"],
  string
>;

export function setUpPrint(sheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = ORIENTATION[print.orientation];
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.topMargin = print.margins.top * POINTS_PER_MILLIMETRE;
  pageLayout.rightMargin = print.margins.right * POINTS_PER_MILLIMETRE;
  pageLayout.bottomMargin = print.margins.bottom * POINTS_PER_MILLIMETRE;
  pageLayout.leftMargin = print.margins.left * POINTS_PER_MILLIMETRE;
  pageLayout.headerMargin = HEADER * POINTS_PER_MILLIMETRE;
  pageLayout.footerMargin = HEADER * POINTS_PER_MILLIMETRE;
  pageLayout.centerHorizontally = true;
  // without a number of pages down, Excel takes as many as are needed
  pageLayout.zoom = {
    horizontalFitToPages: 1,
    ...(print.pagesTall === null ? {} : { verticalFitToPages: print.pagesTall }),
  };
  pageLayout.setPrintArea(areaAddress(print.area));
  if (print.repeat) pageLayout.setPrintTitleRows(`$${print.repeat.top + 1}:$${print.repeat.bottom + 1}`);
  for (const row of print.breaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
