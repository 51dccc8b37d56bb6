/** The grid's snapshot → the bytes of an .xlsx: the opened package with what was changed in the grid written into it. */
import type { ICellData, IWorkbookData, IWorksheetData, ISheetDataValidationRule } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import { StylesEditor, savePackage, type WorkbookPackage } from "../../src/xlsx/edit";
import { registerSheet } from "../../src/xlsx/edit/addSheet";
import { XML_DECLARATION } from "../../src/xlsx/edit/package";
import type { SectionedPart } from "../../src/xlsx/edit/sections";
import { WORKSHEET_ORDER } from "../../src/xlsx/edit/sections";
import { formatAddress } from "../../src/xlsx";
import { dynamicArrayMetadata } from "./dynamicArrays";
import { linkOf, writeLinks } from "./links";
import { moveName, moveParts } from "./movedParts";
import { moveSqref, movesOf, type SheetMoves } from "./moved";
import { writeNotes, type Note } from "./notes";
import { RESOURCES, resource, type OpenedSheet, type Origin } from "./origin";
import { writeProtection, type Protection } from "./protection";
import { writeRules } from "./rules";
import { writeSettings, type Settings } from "./settings";
import { sheetDataXml, type Spill } from "./sheetData";
import { writeColumns, writeMerges, writeView } from "./sheetView";
import { StyleWriter } from "./styles";
import { writeValidations } from "./validations";
import { writeWorkbook, type SheetState } from "./workbookPart";

/** What the grid knows and its snapshot does not hold. */
export interface SaveExtras {
  /** by sheet id: what formulas fill beyond their own cells */
  readonly spills?: Readonly<Record<string, readonly Spill[]>>;
}

const EMPTY_SHEET = `${XML_DECLARATION}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>`;
const NO_SHEET: Omit<OpenedSheet, "entry"> = {
  rows: new Map(),
  rules: [],
  validations: [],
  links: new Map(),
  notes: [],
};

interface OfficeSheet {
  readonly protection?: Protection;
  readonly veryHidden?: boolean;
}

const officeOf = (sheet: Partial<IWorksheetData> | undefined): OfficeSheet =>
  ((sheet?.custom as Record<string, unknown> | undefined)?.["office"] as OfficeSheet | undefined) ?? {};

const settingsOf = (snapshot: IWorkbookData): Settings =>
  ((snapshot.custom as Record<string, { settings?: Settings }> | undefined)?.["office"]?.settings ?? {}) as Settings;

/** Saving does not change `origin`: it can be done again, with a later snapshot. */
export function save(origin: Origin, snapshot: IWorkbookData, extras: SaveExtras = {}): Uint8Array {
  const pack = origin.pack.copy();
  const styles = new StylesEditor(pack);
  const writer = new SheetWriter(origin, snapshot, extras, pack, styles);
  const removed = [...origin.sheets]
    .filter(([id]) => !snapshot.sheetOrder.includes(id))
    .map(([, sheet]) => sheet.entry.part);

  const parts = new Map<string, string>();
  const states = new Map<string, SheetState>();
  const moves = new Map<string, SheetMoves>();
  for (const id of snapshot.sheetOrder) {
    const now = snapshot.sheets[id] ?? {};
    const part = origin.sheets.get(id)?.entry.part ?? registerSheet(pack, now.name ?? id, EMPTY_SHEET);
    parts.set(id, part);
    states.set(id, {
      name: now.name ?? id,
      state: now.hidden ? (officeOf(now).veryHidden ? "veryHidden" : "hidden") : "visible",
    });
    moves.set(part, writer.write(id, part));
  }
  writeWorkbook(pack, origin.snapshot, snapshot, parts, states, removed, (part, formula) => {
    const moved = moves.get(part);
    return moved ? moveName(formula, moved) : formula;
  });
  for (const part of removed) removeSheet(pack, part);
  if (writer.cellsChanged || removed.length > 0) removeCalculationChain(pack);
  writeSettings(pack, settingsOf(origin.snapshot), settingsOf(snapshot));
  styles.commit();
  return savePackage(pack);
}

class SheetWriter {
  cellsChanged = false;
  private readonly styleWriter: StyleWriter;
  private readonly rules: Record<string, IConditionFormattingRule[]>;
  private readonly validations: Record<string, ISheetDataValidationRule[]>;
  private readonly notes: Record<
    string,
    Record<string, Record<string, { note: string; row: number; col: number } | null>>
  >;
  private metadata: number | null = null;

  constructor(
    private readonly origin: Origin,
    private readonly snapshot: IWorkbookData,
    private readonly extras: SaveExtras,
    private readonly pack: WorkbookPackage,
    private readonly styles: StylesEditor,
  ) {
    this.styleWriter = new StyleWriter(styles, origin.styles);
    this.rules = resource(snapshot, RESOURCES.rules);
    this.validations = resource(snapshot, RESOURCES.validations);
    this.notes = resource(snapshot, RESOURCES.notes);
  }

  write(id: string, part: string): SheetMoves {
    const { origin, pack } = this;
    const before = origin.snapshot.sheets[id] ?? {};
    const now = this.snapshot.sheets[id] ?? {};
    const opened = origin.sheets.get(id) ?? NO_SHEET;
    const sheet = pack.sections(part);
    const original = sheet.toString();
    const moves = movesOf(before, now);
    this.writeCells(id, sheet, opened, moves);
    writeColumns(sheet, before, now, this.styleWriter);
    writeMerges(sheet, before, now);
    writeView(sheet, before, now);
    writeProtection(sheet, officeOf(before).protection, officeOf(now).protection);
    const sqref = (text: string) => moveSqref(text, moves);
    writeRules(sheet, opened.rules, this.rules[id] ?? [], sqref, this.styles, origin.marks);
    writeValidations(sheet, opened.validations, this.validations[id] ?? []);
    writeLinks(pack, sheet, part, linksOf(before), linksOf(now), moves);
    writeNotes(pack, sheet, part, opened.notes, this.notesOf(id));
    moveParts(pack, sheet, part, moves);
    const written = sheet.toString();
    if (written !== original) pack.write(part, written);
    return moves;
  }

  private writeCells(id: string, sheet: SectionedPart, opened: Omit<OpenedSheet, "entry">, moves: SheetMoves): void {
    const xml = sheetDataXml({
      rows: opened.rows,
      before: this.origin.snapshot.sheets[id] ?? {},
      now: this.snapshot.sheets[id] ?? {},
      stylesBefore: this.origin.snapshot.styles,
      stylesNow: this.snapshot.styles,
      moves,
      spills: this.extras.spills?.[id] ?? [],
      styles: this.styleWriter,
      dynamicArray: () => (this.metadata ??= dynamicArrayMetadata(this.pack)),
    });
    if (xml === null) return;
    this.cellsChanged = true;
    sheet.replace("sheetData", [sheet.own(xml)], WORKSHEET_ORDER);
    // the used range as it was would be wrong; readers find it themselves
    sheet.replace("dimension", [], WORKSHEET_ORDER);
  }

  private notesOf(id: string): Note[] {
    return Object.entries(this.notes[id] ?? {}).flatMap(([row, columns]) =>
      Object.entries(columns).flatMap(([column, note]) =>
        note?.note ? [{ row: Number(row), column: Number(column), text: note.note }] : [],
      ),
    );
  }
}

function linksOf(sheet: Partial<IWorksheetData>): Map<string, string> {
  const links = new Map<string, string>();
  for (const [row, cells] of Object.entries(sheet.cellData ?? {}))
    for (const [column, cell] of Object.entries((cells ?? {}) as Record<string, ICellData | null>)) {
      const url = linkOf(cell);
      if (url) links.set(formatAddress(Number(row), Number(column)), url);
    }
  return links;
}

/** The sheet's part and its relationships go; what it referred to (pictures, comments) stays, unreferenced. */
function removeSheet(pack: WorkbookPackage, part: string): void {
  const relation = pack.relationships(pack.workbook.part).find((each) => each.target === part);
  if (relation) pack.unrelate(pack.workbook.part, relation.id);
  for (const { target, external, type } of pack.relationships(part))
    if (!external && ["comments", "vmlDrawing", "drawing", "table", "printerSettings"].includes(type))
      pack.remove(target);
  pack.remove(part);
}

/** A list of formulas that no longer fits makes Excel offer a repair; without the list it makes a new one. */
function removeCalculationChain(pack: WorkbookPackage): void {
  const chain = pack.relationships(pack.workbook.part).find((each) => each.type === "calcChain");
  if (!chain) return;
  pack.unrelate(pack.workbook.part, chain.id);
  pack.remove(chain.target);
}
