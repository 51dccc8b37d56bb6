/** Inserting whole rows into a worksheet, as Excel does it: everything below goes down and everything that refers to it follows. */
import { decodeText, escapeText } from "../xml";
import { CellsEditor } from "./cells";
import type { WorkbookPackage } from "./package";
import { moveAreas, moveFormula, type RowInsertion } from "./references";
import { WORKBOOK_ORDER, WORKSHEET_ORDER } from "./sections";

/** Parts whose places are written in ways that are not followed here: pictures, comments, tables, controls. */
const ANCHORED = ["drawing", "legacyDrawing", "tableParts", "controls", "oleObjects"] as const;

/** Is there anything on the sheet that would stay behind when rows are inserted? */
export function hasAnchoredParts(pack: WorkbookPackage, part: string): boolean {
  const sections = pack.sections(part);
  return ANCHORED.some((name) => sections.find(name) !== undefined);
}

/**
 * Inserts rows into the sheet that `cells` edits, and writes every other part that changes; `cells` itself is left to be
 * written by its owner. Check `hasAnchoredParts` first.
 */
export function insertRows(pack: WorkbookPackage, cells: CellsEditor, sheet: string, insertion: RowInsertion): void {
  cells.insertRows(insertion, sheet);
  const { sections } = cells;
  const moveAttribute = (source: string, name: string, stretch: boolean): string =>
    source.replace(new RegExp(`(\\s${name}\\s*=\\s*["'])([^"']*)`, "g"), (_m, start: string, value: string) => {
      return start + moveAreas(decodeText(value), insertion, stretch);
    });
  const moveText = (source: string, tags: string): string =>
    source.replace(
      new RegExp(`(<((?:[\\w.-]+:)?(?:${tags}))(?:\\s[^>]*)?>)([^<]*)(</\\2>)`, "g"),
      (_m, open: string, _tag: string, formula: string, close: string) =>
        open + escapeText(moveFormula(decodeText(formula), sheet, sheet, insertion)) + close,
    );
  const change = (name: string, edit: (source: string) => string): void => {
    const found = sections.findAll(name);
    if (found.length > 0)
      sections.replace(
        name,
        found.map(({ source }) => edit(source)),
        WORKSHEET_ORDER,
      );
  };
  change("mergeCells", (source) => moveAttribute(source, "ref", false));
  change("hyperlinks", (source) => moveAttribute(source, "ref", false));
  change("autoFilter", (source) => moveAttribute(source, "ref", true));
  change("protectedRanges", (source) => moveAttribute(source, "sqref", true));
  change("ignoredErrors", (source) => moveAttribute(source, "sqref", true));
  change("conditionalFormatting", (source) => moveText(moveAttribute(source, "sqref", true), "formula"));
  change("dataValidations", (source) => moveText(moveAttribute(source, "sqref", true), "formula1|formula2"));
  change("rowBreaks", (source) =>
    source.replace(/(<(?:\w+:)?brk\b[^>]*?\sid\s*=\s*["'])(\d+)/g, (_m, start: string, id: string) => {
      return start + (Number(id) > insertion.at ? Number(id) + insertion.count : Number(id));
    }),
  );
  change("extLst", (source) =>
    moveText(source, "f").replace(/(<(?:\w+:)?sqref>)([^<]*)/g, (_m, open: string, areas: string) => {
      return open + moveAreas(areas, insertion, true);
    }),
  );
  moveNames(pack, sheet, insertion);
  for (const other of pack.workbook.sheets) {
    if (other.part === cells.part || !/<(?:\w+:)?f[\s>]/.test(pack.text(other.part))) continue;
    const editor = new CellsEditor(pack, other.part);
    if (editor.followInsertion(insertion, other.name, sheet)) editor.write(pack);
  }
}

function moveNames(pack: WorkbookPackage, sheet: string, insertion: RowInsertion): void {
  const workbook = pack.sections(pack.workbook.part);
  const names = workbook.find("definedNames");
  if (!names) return;
  const moved = names.source.replace(
    /(<(?:[\w.-]+:)?definedName\b([^>]*)>)([^<]*)/g,
    (_m, open: string, attributes: string, formula: string) => {
      const text = decodeText(formula);
      // what is printed, or filtered, reaches over the new rows as well
      const stretched = /Print_Area|_FilterDatabase/.test(attributes) ? stretch(text, insertion) : text;
      const followed = moveFormula(stretched, null, sheet, insertion);
      return open + escapeText(followed === stretched ? text : followed);
    },
  );
  if (moved === names.source) return;
  workbook.replace("definedNames", [moved], WORKBOOK_ORDER);
  pack.write(pack.workbook.part, workbook.toString());
}

/** `$A$1:$H$20` that ends right above the insertion → as if it ended with the first row that moves */
const stretch = (reference: string, { at }: RowInsertion): string =>
  reference.replace(/(:\$?[A-Za-z]{1,3}\$?)(\d+)$/, (whole, start: string, digits: string) =>
    Number(digits) === at ? `${start}${at + 1}` : whole,
  );

/** Excel calculates anew on opening; the list of its calculation order, which names moved cells, goes. */
export function recalculateOnOpening(pack: WorkbookPackage): void {
  for (const { id, type, target } of pack.relationships(pack.workbook.part)) {
    if (type !== "calcChain") continue;
    pack.unrelate(pack.workbook.part, id);
    pack.remove(target);
  }
  const workbook = pack.sections(pack.workbook.part);
  const own = workbook.find("calcPr")?.source ?? workbook.own("<calcPr/>");
  const set = own.replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, "").replace(/\/?>/, ' fullCalcOnLoad="1"$&');
  workbook.replace("calcPr", [set], WORKBOOK_ORDER);
  pack.write(pack.workbook.part, workbook.toString());
}
