/** The few looks that all forms share: sizes and faces of an official document, scaled to a printed table. */
import type { Borders, Style } from "../form";

const grid: Borders = { top: "thin", right: "thin", bottom: "thin", left: "thin" };
const open: Borders = { top: "none", right: "none", bottom: "none", left: "none" };

const base: Style = {
  font: "宋体",
  size: 11,
  bold: false,
  color: "000000",
  fill: null,
  horizontal: "left",
  vertical: "center",
  wrap: true,
  indent: 0,
  format: "General",
  border: open,
};

/** The pale fills exist only outside the print area; a printed form is black on white, as issued. */
const helperFill = "F3F6FA";
const inputFill = "FFF8E1";
const helperInk = "44546A";

export const looks = {
  /** 附件5 */
  annex: { ...base, font: "黑体", size: 14 },
  title: { ...base, size: 18, bold: true, horizontal: "center" },
  /** a heading above a table that is not its title */
  heading: { ...base, font: "仿宋", size: 13, bold: true },
  /** a line above or below a table */
  line: { ...base, font: "仿宋", size: 12 },
  /** the part of such a line that is filled in */
  blank: { ...base, font: "仿宋", size: 12, format: "@" },
  /** column head */
  head: { ...base, bold: true, horizontal: "center", border: grid },
  /** section row inside a table */
  section: { ...base, bold: true, horizontal: "center", border: grid },
  /** label of a field */
  label: { ...base, horizontal: "center", border: grid },
  /** running text of a table */
  body: { ...base, font: "仿宋", border: grid, indent: 1 },
  /** the same where columns are narrow and the text long */
  dense: { ...base, font: "仿宋", size: 10.5, border: grid },
  /** short entries of a table: numbers, units, limits */
  centre: { ...base, font: "仿宋", horizontal: "center", border: grid },
  note: { ...base, font: "仿宋", size: 10, border: grid, indent: 1 },
  /** a note below a table, outside its frame */
  footnote: { ...base, font: "仿宋", size: 11 },
  /** to be filled in: words */
  entry: { ...base, font: "仿宋", border: grid, indent: 1 },
  /** to be filled in: words, short ones */
  entryCentre: { ...base, font: "仿宋", horizontal: "center", border: grid },
  /** to be filled in: codes and telephone numbers, kept as text */
  code: { ...base, font: "仿宋", border: grid, indent: 1, format: "@" },
  /** to be filled in: a quantity */
  amount: { ...base, font: "仿宋", horizontal: "center", border: grid, format: "#,##0.####" },
  /** to be filled in: a ratio, percent points */
  rate: { ...base, font: "仿宋", horizontal: "center", border: grid, format: "0.00" },
  /** parts of one framed text: the frame is drawn by the first, the middle and the last of them */
  frameTop: { ...base, font: "仿宋", indent: 1, vertical: "bottom", border: { ...grid, bottom: "none" } },
  frameMiddle: { ...base, font: "仿宋", indent: 1, border: { ...grid, top: "none", bottom: "none" } },
  frameRight: {
    ...base,
    font: "仿宋",
    indent: 2,
    horizontal: "right",
    border: { ...grid, top: "none", bottom: "none" },
  },
  frameBottom: { ...base, font: "仿宋", indent: 2, horizontal: "right", border: { ...grid, top: "none" } },
  /** field and unit side by side in one frame */
  amountOpen: { ...base, font: "仿宋", horizontal: "right", border: { ...grid, right: "none" }, format: "#,##0.####" },
  unitOpen: { ...base, font: "仿宋", border: { ...grid, left: "none" } },
  /** outside the print area */
  helperTitle: { ...base, size: 10, bold: true, color: helperInk, wrap: false },
  helperHead: { ...base, size: 9, bold: true, color: helperInk, fill: helperFill, horizontal: "center", border: grid },
  helperText: { ...base, size: 9, color: helperInk, border: grid, indent: 1 },
  helperNote: { ...base, size: 9, color: helperInk, wrap: false },
  helperEntry: { ...base, size: 10, fill: inputFill, horizontal: "center", border: grid },
  helperAmount: { ...base, size: 10, fill: inputFill, horizontal: "center", border: grid, format: "0.####" },
  helperResult: { ...base, size: 10, bold: true, horizontal: "center", border: grid, format: "0.00" },
  helperScore: { ...base, size: 10, horizontal: "center", border: grid, format: "0.##" },
} as const satisfies Record<string, Style>;

export type Look = keyof typeof looks;
