/** The print set-up of an issued form: A4, one page wide. */
import { areaAddress } from "../../forms/address";
import type { PrintSetup } from "../../../templates/form";
import { excelMessages } from "../messages";
import { Interrupted, problemCode } from "../problem";
import type { Session } from "../session";

const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** room for a header or a footer of the user's own, millimetres */
const HEADER = 8;

const ORIENTATION = { portrait: "Portrait", landscape: "Landscape" } as const satisfies Record<
  PrintSetup["orientation"],
  string
>;

/** Excel cannot set up a page where no printer is installed; the sheet is as good without. Answers what to say of it. */
export async function setUpPrintOrSay(session: Session, sheet: Excel.Worksheet, print: PrintSetup): Promise<string[]> {
  try {
    setUpPrint(sheet, print);
    await session.sync();
    return [];
  } catch (error) {
    if (error instanceof Interrupted || problemCode(error) === "gone") throw error;
    return [excelMessages.form.noPrintSetup];
  }
}

function setUpPrint(sheet: Excel.Worksheet, print: PrintSetup): void {
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
